"""`afterword links` asks other hosts politely, keeps what they say for a week, and tells it at each link."""

import errno
import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, NoReturn

import pytest

from generator.external_links.ask import NO_HOST, Answer, Asking, ask
from generator.external_links.kept_answers import KeptAnswer, read_answers, write_answers
from generator.external_links.pace import Pace, ask_all, polite
from generator.external_links.tell import link_problem
from generator.problems import Location
from tests.conftest import Afterword
from tests.samples.projects import add_settings, write_page

ANSWERS = {
    "/good": (200, {}),
    "/gone": (404, {}),
    "/withdrawn": (410, {}),
    "/moved": (301, {"Location": "/good"}),
    "/moved-twice": (308, {"Location": "/moved"}),
    "/elsewhere-today": (302, {"Location": "/good"}),
    "/then-for-good": (302, {"Location": "/moved"}),
    "/deep/page": (301, {"Location": "/"}),
    "/": (200, {}),
    "/circle": (302, {"Location": "/circle"}),
    "/to-a-file": (302, {"Location": "file:///etc/passwd"}),
    "/to-nothing": (302, {"Location": "http://[nobody/"}),
    "/members": (403, {}),
    "/broken": (500, {}),
    "/busy": (429, {}),
    "/fault": (503, {}),
    "/fault-too": (503, {}),
    "/soon": (503, {"Retry-After": "1"}),
    "/next-year": (429, {"Retry-After": "31536000"}),
    "/never": (429, {"Retry-After": "9" * 5000}),
    "/utf-8": (301, {"Location": "/café".encode().decode("latin-1")}),
    "/latin-1": (301, {"Location": "/café"}),
    "/caf%C3%A9": (200, {}),
    "/caf%E9": (200, {}),
    "/caf%C3%A9?q=a%20b": (200, {}),
}
ONLY_GET = {"/only-get": 200}
"""HEAD is refused."""


@dataclass
class Web:
    """A host of the test's own: what it was asked, and how long it takes."""

    address: str
    asked: list[tuple[str, str, str]] = field(default_factory=list)
    """Method, path and who asked."""
    at: list[float] = field(default_factory=list)
    slow: float = 0
    answers: dict[str, list[tuple[int, dict[str, str]]]] = field(default_factory=dict)
    """Path → what it answers first, and then."""


@pytest.fixture
def web() -> Iterator[Web]:
    found = Web("")

    class Host(BaseHTTPRequestHandler):
        def _answer(self) -> None:
            found.at.append(time.monotonic())
            found.asked.append((self.command, self.path, self.headers["User-Agent"]))
            time.sleep(found.slow)
            status, headers = ANSWERS.get(self.path, (404, {}))
            if found.answers.get(self.path):
                status, headers = found.answers[self.path].pop(0)
            if self.path in ONLY_GET:
                status = ONLY_GET[self.path] if self.command == "GET" else 405
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", "0")
            self.end_headers()

        do_HEAD = do_GET = _answer  # noqa: N815 - the names they have

        def log_message(self, *_: object) -> None: ...

    server = ThreadingHTTPServer(("127.0.0.1", 0), Host)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    found.address = f"http://127.0.0.1:{server.server_address[1]}"
    yield found
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def quick() -> Asking:
    return Asking("tests", 5, lambda _host: nullcontext())


@pytest.mark.parametrize(
    ("path", "status", "moved"),
    [
        ("/good", 200, ""),
        ("/good#part", 200, ""),
        ("/only-get", 200, ""),
        ("/café?q=a b", 200, ""),
        ("/gone", 404, ""),
        ("/moved", 200, "/good"),
        ("/moved-twice", 200, "/good"),
        ("/elsewhere-today", 200, ""),
        ("/then-for-good", 200, ""),
        ("/deep/page", 200, "/"),
        ("/utf-8", 200, "/café"),
        ("/latin-1", 200, "/caf%E9"),
        ("/members", 403, ""),
        ("/circle", 0, ""),
        ("/to-a-file", 302, ""),
        ("/to-nothing", 302, ""),
    ],
)
def test_what_a_host_answers_is_understood(web: Web, quick: Asking, path: str, status: int, moved: str) -> None:
    found = ask(web.address + path, quick)
    assert (found.status, found.moved) == (status, moved and web.address + moved)
    assert bool(found.fault) is (path in {"/circle", "/to-a-file", "/to-nothing"})


def test_a_page_that_is_there_is_asked_for_once_and_nothing_of_it_is_fetched(web: Web, quick: Asking) -> None:
    ask(f"{web.address}/good", quick)
    assert [method for method, _, _ in web.asked] == ["HEAD"]


@pytest.mark.parametrize(
    ("address", "fault"),
    [
        ("http://127.0.0.1:1/", "its host refuses connections"),
        ("http://[::1/", "it could not be asked"),
        ("http://a b.example/", ""),
        ("http://" + "a" * 70 + ".example/", NO_HOST),
        ("http://" + "ä" * 70 + ".example/", NO_HOST),
        ("http://a..b/", NO_HOST),
        ("http://ä..b/", NO_HOST),
        ("http:///a", NO_HOST),
        ("http://127.0.0.1:99999/", "it could not be asked"),
    ],
)
def test_an_address_that_cannot_be_asked_for_is_an_answer(quick: Asking, address: str, fault: str) -> None:
    found = ask(address, quick)
    assert found.status == 0
    assert found.fault.startswith(fault)
    assert found.fault


def test_a_host_that_takes_too_long_is_given_up(web: Web) -> None:
    web.slow = 1
    found = ask(f"{web.address}/good", Asking("tests", 0.1, lambda _host: nullcontext()))
    assert found == Answer(fault="it did not answer in time")


def test_a_host_is_asked_one_thing_at_a_time_with_a_pause_after_each(web: Web, quick: Asking) -> None:
    addresses = [f"{web.address}/{name}" for name in ("good", "moved", "gone")]
    ask_all(addresses, polite(quick, 0.2), lambda _done, _all: None)
    pauses = [later - earlier for earlier, later in zip(web.at, web.at[1:], strict=False)]
    assert len(web.at) == 5  # the page, where the moved one leads to, and a GET for the one that is gone
    assert min(pauses) >= 0.19


def test_an_address_that_nobody_can_read_stops_none_of_the_others(web: Web, quick: Asking) -> None:
    asked = ask_all(["http://[::1/", f"{web.address}/good"], quick, lambda _done, _all: None)
    assert [answer.status for answer in asked.answers.values()] == [0, 200]


def test_hosts_do_not_wait_for_each_other() -> None:
    pace = Pace(30)
    with pace.turn("a.example"):
        pass
    began = time.monotonic()
    with pace.turn("b.example"):
        pass
    assert time.monotonic() - began < 5


@pytest.mark.parametrize("path", ["busy", "next-year", "never"])
def test_a_host_that_is_asked_too_much_is_left_alone(web: Web, quick: Asking, path: str) -> None:
    addresses = [f"{web.address}/{name}" for name in ("good", path, "moved", "gone")]
    asked = ask_all(addresses, quick, lambda _done, _all: None)
    assert [answer.status for answer in asked.answers.values()] == [200, 429]
    assert asked.unasked == dict.fromkeys(addresses[2:], addresses[1])
    assert [path for _, path, _ in web.asked] == ["/good", f"/{path}"]


def test_a_lone_fault_does_not_keep_a_host_from_being_asked_and_two_in_a_row_do(web: Web, quick: Asking) -> None:
    addresses = [f"{web.address}/{name}" for name in ("fault", "gone", "fault-too", "soon", "good")]
    asked = ask_all(addresses, quick, lambda _done, _all: None)
    assert [answer.status for answer in asked.answers.values()] == [503, 404, 503, 503]
    assert asked.unasked == {f"{web.address}/good": f"{web.address}/soon"}


def test_a_host_that_says_when_to_ask_again_is_asked_again_then(web: Web, quick: Asking) -> None:
    web.answers["/soon"] = [(503, {"Retry-After": "1"}), (200, {})]
    assert ask(f"{web.address}/soon", quick).good
    assert web.at[1] - web.at[0] >= 0.99


def failing(error: OSError) -> Callable[..., NoReturn]:
    """Every name is looked up in vain."""

    def look_up(*_: object, **__: object) -> NoReturn:
        raise error

    return look_up


def only_here(real: Callable[..., Any]) -> Callable[..., Any]:
    """Whatever has a number is found, and no other name."""
    none = failing(socket.gaierror(socket.EAI_NONAME, "Not known"))
    return lambda host, *more, **named: (real if host == "127.0.0.1" else none)(host, *more, **named)


def linked(project: Path, web: Web, *paths: str) -> None:
    """A page with a link to each of these paths, on a line each, from line 7 on."""
    rows = "\n".join(f"- See [{path.strip('/')} in full]({web.address}{path})." for path in paths)
    write_page(project, "guides/linked.md", text=f"Look:\n\n{rows}", title="Linked")


def test_each_link_is_told_where_it_stands(project: Path, web: Web, afterword: Afterword) -> None:
    linked(project, web, "/good", "/gone", "/moved", "/members", "/deep/page", "/gone")
    told = afterword("links", "--delay", "0", exit_code=1).stderr
    page = "content/guides/linked.md"
    assert f"{page}:8:22: {web.address}/gone: the page is no longer there (404 Not Found) [link-gone]" in told
    assert f"{page}:12:22: {web.address}/gone: the page is no longer there" in told
    assert f"warning: {web.address}/moved has moved for good [link-moved]" in told
    assert f"→ write {web.address}/good\n" in told
    assert "its host refuses to be asked by a program (403 Forbidden) [link-unanswered]" in told
    assert f"write {web.address}/: that is a front page, so look whether what you meant is still there" in told
    assert "5 links to other sites: 5 asked for now, 2 gone, 2 moved, 1 without an answer" in told
    assert "/good: " not in told


def test_what_was_not_asked_is_told_as_such_and_is_asked_first_the_next_time(
    project: Path, web: Web, afterword: Afterword
) -> None:
    linked(project, web, "/busy", "/gone")
    told = afterword("links", "--delay", "0").stderr
    assert f"8:22: warning: {web.address}/gone: not asked, because {web.address}/busy answered 429" in told
    assert "[link-unanswered]" in told
    assert "2 links to other sites: 1 asked for now, 1 not asked for yet" in told
    told = afterword("links", "--delay", "0", exit_code=1).stderr
    assert f"{web.address}/gone: the page is no longer there (404 Not Found) [link-gone]" in told


def test_a_source_is_told_in_its_table_with_its_archived_copy(
    project: Path, web: Web, afterword: Afterword
) -> None:
    path = project / "content" / "sources.toml"
    before = path.read_text("utf-8")
    row = f'[gone]\ntitle = "Gone"\nauthor = "A. Author"\naddress = "{web.address}/gone"\n'
    path.write_text(f'{before}{row}archived = "{web.address}/good"\n', "utf-8")
    told = afterword("links", "--delay", "0", "--timeout", "1", exit_code=1).stderr
    assert f"content/sources.toml:{before.count(chr(10)) + 4}:12: {web.address}/gone" in told
    assert f"lead to the archived copy, {web.address}/good; or find where it is now" in told
    assert told.count(f"{web.address}/gone: ") == 1


def test_whoever_is_asked_is_told_by_whom(project: Path, web: Web, afterword: Afterword) -> None:
    add_settings(project, 'contact = "careers@example.org"\nbase_url = "https://example.org/after/"\n')
    linked(project, web, "/good")
    afterword("links")
    ((_, _, agent),) = set(web.asked)
    assert agent.startswith("Afterword/")
    assert "careers@example.org; https://example.org/after/" in agent


def test_a_page_that_was_there_is_not_asked_for_within_a_week(
    project: Path, web: Web, afterword: Afterword
) -> None:
    linked(project, web, "/good", "/members")
    afterword("links", "--today", "2026-11-21")
    del web.asked[:]
    said = afterword("links", "--today", "2026-11-25").stderr
    assert {path for _, path, _ in web.asked} == {"/members"}  # it was not good, so it is asked again
    assert "2 links to other sites: 1 asked for now, 1 known from before, 1 without an answer" in said
    del web.asked[:]
    afterword("links", "--today", "2026-11-28")
    assert ("HEAD", "/good") in {(method, path) for method, path, _ in web.asked}


def test_offline_nobody_is_asked_and_what_is_known_is_told(project: Path, web: Web, afterword: Afterword) -> None:
    linked(project, web, "/gone")
    assert "1 not asked for yet" in afterword("links", "--offline").stderr
    assert web.asked == []
    afterword("links", exit_code=1)
    del web.asked[:]
    assert "[link-gone]" in afterword("links", "--offline", exit_code=1).stderr
    assert web.asked == []


@pytest.mark.parametrize(
    ("error", "hosts", "told"),
    [
        (socket.gaierror(socket.EAI_AGAIN, "Temporary failure"), 1, "this computer seems to have no network"),
        (OSError(errno.ENETUNREACH, "Network is unreachable"), 2, "this computer seems to have no network"),
        (socket.gaierror(socket.EAI_NONAME, "Not known"), 3, "this computer seems to have no network"),
        (TimeoutError(), 3, "this computer seems to have no network"),
        (socket.gaierror(socket.EAI_NONAME, "Not known"), 1, "there is no such host [link-gone]"),
        (socket.gaierror(socket.EAI_NODATA, "No address"), 2, "there is no such host [link-gone]"),
        (TimeoutError(), 1, "it did not answer in time [link-unanswered]"),
    ],
)
def test_without_a_network_no_page_is_gone(
    project: Path, afterword: Afterword, monkeypatch: pytest.MonkeyPatch, error: OSError, hosts: int, told: str
) -> None:
    rows = "\n".join(f"- See [it](https://n{number}.example/a)." for number in range(hosts))
    never = " See [none](https://a..example/)." if "network" in told else ""
    write_page(project, "guides/linked.md", text=rows + never)
    monkeypatch.setattr(socket, "getaddrinfo", failing(error))
    gone = "[link-gone]" in told
    said = afterword("links", exit_code=int(gone)).stderr
    assert told in said
    assert gone or said.count("[link-unanswered]") == 1
    assert not never or f"{hosts + 1} not asked for yet" in afterword("links", "--offline").stderr


def test_a_host_that_answered_lately_tells_whether_there_is_a_network(
    project: Path, web: Web, afterword: Afterword, monkeypatch: pytest.MonkeyPatch
) -> None:
    linked(project, web, "/good")
    afterword("links")
    gone = "".join(f" See [it](https://n{number}.example/)." for number in range(3))
    write_page(project, "guides/linked.md", text=f"See [it]({web.address}/good).{gone}")
    monkeypatch.setattr(socket, "getaddrinfo", only_here(socket.getaddrinfo))
    assert "https://n1.example/: there is no such host [link-gone]" in afterword("links", exit_code=1).stderr


def test_programs_are_told_of_every_link(project: Path, web: Web, afterword: Afterword) -> None:
    linked(project, web, "/good", "/moved")
    told = json.loads(afterword("links", "--delay", "0", "--format", "json", "--today", "2026-11-21").stdout)
    rows = {row["address"]: row for row in told["links"]}
    moved = rows[f"{web.address}/moved"]
    assert moved["places"] == ["content/guides/linked.md:8:23"]
    assert (moved["status"], moved["moved"], moved["asked"][:10]) == (200, f"{web.address}/good", "2026-11-21")
    assert [problem["check"] for problem in told["problems"]] == ["link-moved"]


def test_an_office_may_see_them_otherwise(project: Path, web: Web, afterword: Afterword) -> None:
    add_settings(project, '[checks]\nlink-gone = "warning"\nlink-moved = "off"\n')
    linked(project, web, "/gone", "/moved")
    told = afterword("links", "--delay", "0").stderr
    assert "warning: " in told
    assert "[link-moved]" not in told


def test_no_build_and_no_check_asks_anybody(project: Path, web: Web, afterword: Afterword) -> None:
    linked(project, web, "/gone")
    afterword("check")
    afterword("build")
    assert web.asked == []


def test_what_was_kept_is_read_again_and_what_cannot_be_read_is_asked_for(tmp_path: Path) -> None:
    kept = {
        "https://example.org/": KeptAnswer(Answer(200, "https://example.org/a", ""), datetime(2026, 11, 21, 9))
    }
    write_answers(tmp_path, kept)
    assert read_answers(tmp_path) == kept
    path = tmp_path / ".links.json"
    whole = path.read_text("utf-8")
    for broken in ("", "[]", "{}", whole.replace('"format": 1', '"format": 2'), whole.replace("2026", "x")):
        path.write_text(broken, "utf-8")
        assert read_answers(tmp_path) == {}


def test_an_answer_holds_for_a_week_and_none_from_days_to_come() -> None:
    kept = KeptAnswer(Answer(200), datetime(2026, 11, 21, 9))
    assert kept.holds(datetime(2026, 11, 28, 8))
    assert not kept.holds(datetime(2026, 11, 28, 9))
    assert not kept.holds(kept.asked - timedelta(days=1))


@pytest.mark.parametrize(
    ("answer", "check", "warning"),
    [
        (Answer(410), "link-gone", False),
        (Answer(fault=NO_HOST), "link-gone", False),
        (Answer(503), "link-unanswered", True),
        (Answer(999), "link-unanswered", True),
        (Answer(fault="it did not answer in time"), "link-unanswered", True),
        (Answer(200, "https://example.org/b"), "link-moved", True),
    ],
)
def test_what_is_certain_is_an_error_and_what_may_pass_a_warning(
    answer: Answer, check: str, warning: bool
) -> None:
    problem = link_problem("https://example.org/a", answer, Location("a.md"), "")
    assert problem is not None
    assert (problem.check, problem.warning) == (check, warning)
