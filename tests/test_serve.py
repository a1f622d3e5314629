"""The preview: what it serves and to whom, what it tells while somebody writes, and how it ends."""

import http.client
import json
import shutil
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.serve.board import Board, Later, Shown
from generator.serve.server import Server
from tests.conftest import DATA, TODAY, Afterword, environment, tree

SECONDS = 30
"""After which a test gives up; no test says how fast anything is."""

GOOD = "guides/good.md"
PULSES = 2
"""How often a stream says that it has nothing to say until a test gives up."""

HOME = '{% extends "site/base.html" %}{% block main %}<h1>TITLE</h1>{% endblock %}'
FAULT = "---\ntitle: A good page\ndescription: d\ndrfat: true\n---\nWords.\n"


class Preview:
    """`afterword serve` as a program of its own, and a browser that speaks to it."""

    def __init__(self, project: Path, *words: str) -> None:
        command = [sys.executable, "-m", "generator", "serve", "--port", "0", "--today", TODAY, *words]
        self.project = project
        self.process = subprocess.Popen(command, cwd=project, env=environment(), stderr=subprocess.PIPE, text=True)
        self.limit = threading.Timer(2 * SECONDS, self.process.kill)
        self.limit.start()
        self.line = self.said()
        self.port = int(self.line.split(":")[2].partition("/")[0])

    def kill(self) -> None:
        """However it stands."""
        self.limit.cancel()
        self.process.kill()
        self.process.communicate()

    def said(self) -> str:
        """The next line on the terminal."""
        assert self.process.stderr
        return self.process.stderr.readline()

    def ask(self, path: str, method: str = "GET", **headers: str) -> tuple[http.client.HTTPResponse, str]:
        """The answer to one request, and its body."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=SECONDS)
        connection.putrequest(method, path, skip_host="Host" in headers)
        for name, value in headers.items():
            connection.putheader(name, value)
        connection.endheaders()
        response = connection.getresponse()
        body = response.read().decode("utf-8", "replace")
        connection.close()
        return response, body

    def page(self, path: str) -> str:
        """A page that is there."""
        response, body = self.ask(path)
        assert response.status == 200, path
        return body

    def listen(self, path: str) -> Iterator[tuple[str, Any]]:
        """What a tab that shows this page now is told from now on."""
        _, _, mark = self.page(path).partition("/@reload.js?")
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=SECONDS)
        connection.request("GET", f"/@reload?path={path}&mark={mark.partition(chr(34))[0]}")
        return self._events(connection.getresponse())

    @staticmethod
    def _events(stream: http.client.HTTPResponse) -> Iterator[tuple[str, Any]]:
        silent = 0
        while silent < PULSES and (line := stream.readline().decode()):
            silent += line.startswith(":")
            if line.startswith("event: "):
                data = stream.readline().decode().removeprefix("data: ")
                name = line.removeprefix("event: ").strip()
                yield name, json.loads(data) if name == "problems" else data.strip()

    def save(self, name: str, text: str) -> None:
        """What an editor does."""
        path = self.project / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")

    def end(self) -> int:
        """Ctrl-C."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(SECONDS)


Opened = Callable[..., Preview]


@pytest.fixture
def opened(project: Path) -> Iterator[Opened]:
    """Begin a preview of the small site, which ends with the test."""
    previews: list[Preview] = []

    def begin(*words: str) -> Preview:
        previews.append(Preview(project, *words))
        return previews[-1]

    yield begin
    for preview in previews:
        preview.kill()


@pytest.fixture(scope="module")
def standing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """A preview that many tests ask and none changes."""
    project = tmp_path_factory.mktemp("standing") / "project"
    shutil.copytree(DATA / "site", project)
    preview = Preview(project)
    yield preview
    preview.kill()


@pytest.fixture
def preview(opened: Opened) -> Preview:
    """A preview of the small site as it is."""
    return opened()


def until(events: Iterator[tuple[str, Any]], name: str) -> Any:
    """What the next event of a name says."""
    return next(data for found, data in events if found == name)


def told(events: Iterator[tuple[str, Any]]) -> list[dict[str, Any]]:
    """The next problems that are any."""
    return next(data for found, data in events if found == "problems" and data)


def edited(preview: Preview, old: str, new: str) -> str:
    return (preview.project / "content" / GOOD).read_text("utf-8").replace(old, new)


# What is served


def test_pages_are_served_from_memory(standing: Preview) -> None:
    assert standing.line == f"http://127.0.0.1:{standing.port}/  (Ctrl-C ends it)\n"
    assert "<title>A good page" in standing.page("/guides/good/")
    assert standing.page("/guides/good/index.html") == standing.page("/guides/good/")
    assert not (standing.project / "output").exists()


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/style.css", "text/css; charset=utf-8"),
        ("/guides/dot.png", "image/png"),
    ],
)
def test_every_file_has_its_type_and_the_policy_of_the_site(standing: Preview, path: str, kind: str) -> None:
    told = standing.ask(path)[0].headers
    assert (told["Content-Type"], told["Cache-Control"]) == (kind, "no-store")
    assert "script-src 'self' 'wasm-unsafe-eval'; frame-ancestors 'none'" in told["Content-Security-Policy"]


def test_a_head_is_a_page_without_its_body(standing: Preview) -> None:
    head, body = standing.ask("/", "HEAD")
    assert (head.status, body) == (200, "")
    assert int(head.headers["Content-Length"]) == len(standing.page("/").encode())


def test_a_folder_is_led_to_its_page(standing: Preview) -> None:
    response, _ = standing.ask("/guides/good?a=b")
    assert (response.status, response.headers["Location"]) == (302, "/guides/good/?a=b")


def test_only_the_previews_pages_listen_for_changes(standing: Preview, afterword: Afterword) -> None:
    assert standing.page("/").count('<script type="module" src="/@reload.js?') == 1
    afterword("build")
    assert not [name for name, data in tree(standing.project / "output").items() if b"@reload" in data]


def test_the_preview_brings_its_own_script_and_style(standing: Preview) -> None:
    assert "new EventSource" in standing.page("/@reload.js?1-2")
    assert "#afterword-problems" in standing.page("/@reload.css")


def test_what_is_not_there_is_answered_with_the_page_for_that(standing: Preview) -> None:
    response, body = standing.ask("/guides/gone/")
    assert response.status == 404
    assert "/@reload.js" in body
    assert '<main id="_content"' in body


def test_sections_to_print_are_made_when_they_are_asked_for(standing: Preview) -> None:
    assert "A good page" in standing.page("/guides/print/")


def test_a_draft_is_shown_unless_it_is_not_wanted(preview: Preview, opened: Opened) -> None:
    events = preview.listen("/guides/")
    preview.save("guides/later.md", "---\ntitle: Later\ndescription: d\ndraft: true\n---\nWords.\n")
    until(events, "reload")
    assert "<title>Later" in preview.page("/guides/later/")
    assert opened("--no-drafts").ask("/guides/later/")[0].status == 404


def test_a_site_below_a_path_is_served_below_it(project: Path, opened: Opened) -> None:
    settings = project / "content" / "site.toml"
    settings.write_text(settings.read_text() + 'base_url = "https://example.org/afterword/"\n')
    preview = opened()
    assert preview.line.startswith(f"http://127.0.0.1:{preview.port}/afterword/ ")
    assert preview.ask("/")[0].headers["Location"] == "/afterword/"
    assert "<title>A good page" in preview.page("/afterword/guides/good/")
    response, body = preview.ask("/afterword/a/b/c")
    assert (response.status, 'href="/afterword/style.css"' in body) == (404, True)


# To whom


@pytest.mark.parametrize(
    "path", ["/../site.toml", "/%2e%2e/site.toml", "/..%2f..%2fetc/passwd", "//etc/passwd", "/content/site.toml"]
)
def test_no_path_leads_out_of_the_site(standing: Preview, path: str) -> None:
    response, body = standing.ask(path)
    assert response.status == 404
    assert 'Test Office"' not in body


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_nothing_can_be_sent(standing: Preview, method: str) -> None:
    response, _ = standing.ask("/", method)
    assert (response.status, response.headers["Allow"]) == (405, "GET, HEAD")


@pytest.mark.parametrize("host", ["example.org", "example.org:8000", "127.0.0.1.example.org", ""])
def test_a_page_of_another_site_cannot_read_ours_through_a_name_of_its_own(standing: Preview, host: str) -> None:
    response, body = standing.ask("/", Host=host)
    assert (response.status, "A good page" in body) == (403, False)


def test_localhost_is_this_machine_too(standing: Preview) -> None:
    assert standing.ask("/", Host=f"localhost:{standing.port}")[0].status == 200


def test_only_this_machine_is_listened_to() -> None:
    with Server(0, Board()) as server:
        assert server.socket.getsockname()[0] == "127.0.0.1"


# While somebody writes


def test_a_saved_page_is_shown_anew(preview: Preview) -> None:
    events = preview.listen("/guides/good/")
    preview.save(GOOD, edited(preview, "\n---\n", "\n---\nFreshly written. "))
    until(events, "reload")
    assert "Freshly written." in preview.page("/guides/good/")
    assert preview.said().startswith("guides/good.md changed: ")


def test_a_new_title_reaches_the_pages_that_name_it(preview: Preview) -> None:
    events = preview.listen("/guides/")
    preview.save(GOOD, edited(preview, "title: A good page", "title: Better page"))
    until(events, "reload")
    assert "Better page" in preview.page("/guides/")


def test_a_tab_is_not_disturbed_by_what_it_does_not_show(preview: Preview) -> None:
    events = preview.listen("/sources/")
    preview.save(GOOD, edited(preview, "\n---\n", "\n---\nFreshly written. "))
    preview.said()
    preview.save("sources.md", (preview.project / "content" / "sources.md").read_text() + "\nMore.\n")
    until(events, "reload")
    assert preview.said().startswith("sources.md changed: ")


def test_a_saved_note_is_shown_anew(preview: Preview) -> None:
    events = preview.listen("/notes/card/")
    note = (preview.project / "content" / "notes" / "card.md").read_text("utf-8")
    preview.save("notes/card.md", note.replace("description: ", "description: Freshly written. ", 1))
    until(events, "reload")
    assert "Freshly written." in preview.page("/notes/card/")


def test_a_look_of_the_projects_own_is_taken_up_while_it_is_watched(preview: Preview) -> None:
    for title in ("Ours", "Ours again"):
        events = preview.listen("/")
        own = preview.project / "templates" / "site" / "home.html"
        own.parent.mkdir(parents=True, exist_ok=True)
        own.write_text(HOME.replace("TITLE", title))
        until(events, "reload")
        assert f"<h1>{title}</h1>" in preview.page("/")


def test_a_style_sheet_is_shown_anew(project: Path, opened: Opened) -> None:
    own = project / "templates" / "site" / "style.css"
    own.parent.mkdir(parents=True)
    own.write_text("h1 { color: red }")
    preview = opened()
    events = preview.listen("/guides/")
    own.write_text("h1 { color: blue }")
    until(events, "reload")
    assert "blue" in preview.page("/style.css")


def test_a_fault_is_told_over_the_last_good_page_until_it_is_mended(preview: Preview) -> None:
    good = (preview.project / "content" / GOOD).read_text("utf-8")
    events = preview.listen("/guides/good/")
    assert until(events, "problems") == []
    preview.save(GOOD, FAULT)
    (problem,) = told(events)
    assert (problem["path"], problem["line"], problem["column"]) == ("content/guides/good.md", 4, 1)
    assert problem["message"] == "there is no “drfat” here"
    assert problem["excerpt"] == "    drfat: true\n    ^"
    assert problem["hint"] == "did you mean “draft”?"
    assert preview.said() == "1 problem, see the browser\n"
    assert "<title>A good page" in preview.page("/guides/good/")
    assert told(preview.listen("/")) == [problem]  # in a tab opened later, too
    preview.save(GOOD, good.replace("title: A good page", "title: Mended page"))
    assert until(events, "reload")
    assert until(preview.listen("/guides/good/"), "problems") == []
    assert "<title>Mended page" in preview.page("/guides/good/")


def test_a_fault_on_one_page_does_not_keep_another_from_being_shown(preview: Preview) -> None:
    events = preview.listen("/guides/good/")
    preview.save("guides/other.md", FAULT)
    told(events)
    preview.save(GOOD, edited(preview, "\n---\n", "\n---\nFreshly written. "))
    until(events, "reload")
    assert "Freshly written." in preview.page("/guides/good/")
    assert preview.page("/guides/other/")


@pytest.mark.parametrize("text", ["{% block main %}", "{{ nothing.at.all }}", "{{ 1 + title }}"])
def test_a_fault_in_a_template_ends_nothing(project: Path, opened: Opened, text: str) -> None:
    own = project / "templates" / "site" / "home.html"
    own.parent.mkdir(parents=True)
    own.write_text("<h1>Ours</h1>")
    preview = opened()
    events = preview.listen("/guides/")
    own.write_text(text)
    assert "home.html" in told(events)[0]["path"]
    assert "<h1>Ours</h1>" in preview.page("/")


def test_a_site_with_a_fault_from_the_start_is_served_with_it(project: Path, opened: Opened) -> None:
    (project / "content" / "site.toml").write_text("title = 1\n")
    preview = opened()
    response, body = preview.ask("/")
    assert response.status == 503
    assert "/@reload.js" in body
    assert "see the browser" in preview.said()


# How it begins and ends


def test_ctrl_c_ends_it(preview: Preview) -> None:
    preview.listen("/")
    assert preview.end() == 0
    assert preview.process.stderr
    assert "Traceback" not in preview.process.stderr.read()


def test_a_busy_port_is_told_with_the_next_that_is_free(project: Path, afterword: Afterword) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        result = afterword("serve", "--project", project, "--port", str(port), exit_code=2)
        assert f"port {port} is in use: try --port " in result.stderr
        free = int(result.stderr.rsplit(" ", 1)[1])
        with Server(free, Board()) as server:
            assert (server.server_port, free > 1023) == (free, True)


def test_without_what_watches_the_one_command_is_named(
    project: Path, afterword: Afterword, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.serve.watch.find_spec", lambda _name: None)
    told = afterword("serve", "--project", project, exit_code=2).stderr
    assert "serve needs watchfiles: pip install 'afterword[serve]'" in told


def test_what_takes_long_is_made_once_and_by_one_at_a_time() -> None:
    made = []
    later = Later({"slow.txt": lambda: (made.append(1), ([], []))[1]})  # type: ignore[func-returns-value]
    threads = [threading.Thread(target=later.get, args=("slow.txt",)) for _ in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (made, later.get("other.txt")) == ([1], (None, []))


def test_whoever_waits_is_told_when_something_else_is_shown() -> None:
    board = Board()
    seen = board.shown
    assert board.after(seen, 0) is seen
    board.put(Shown({"index.html": b"x"}))
    assert board.after(seen, SECONDS).files == {"index.html": b"x"}
