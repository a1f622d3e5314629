"""What is packed for a browser is enough, and does the same as the program with all its libraries."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from generator.checks import all_checks
from generator.kit_page.engine import Engine
from generator.schemas.descriptions import all_descriptions
from generator.schemas.keys_table import as_toml
from tests.conftest import ROOT, shipped
from tests.kit_page.digests import digests
from tests.kit_page.packed import run_in, unpacked
from tests.kit_page.requests import FILE as REQUESTS
from tests.kit_page.requests import requests
from tests.printing.own_font import own_font

BLOCKED = ("multiprocessing", "subprocess")
"""Parts of the standard library that a browser cannot have."""
NOT_YET = ("email.message", "icalendar", "importlib.metadata", "jinja2", "zipfile")
"""What a first plan does without: it comes with the first file that needs it."""
RUN = f"""
import json, sys
from pathlib import Path
class Blocked:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {BLOCKED!r}:
            raise ModuleNotFoundError(name, name=name)
sys.meta_path.insert(0, Blocked())
from generator.kit_page.engine import Engine
asked = json.loads(Path("requests.json").read_text("utf-8"))
engine = Engine(Path("office"))
composing = [one for one in asked if one["op"] == "compose"]
for request in (asked[0], composing[1]):
    assert "error" not in json.loads(engine.respond(json.dumps(request))[0])
early = [name for name in {NOT_YET!r} if name in sys.modules]
from digests import digests
print(json.dumps({{"early": early, "made": digests(Engine(Path("office")).respond, asked)}}))
"""
TABLES = {
    "accessibility": "Statement",
    "cards": "CardSettings",
    "feedback": "Feedback",
    "kit": "KitSettings",
    "notice": "Notice",
    "privacy": "Privacy",
}
"""Table of site.toml → the class of its keys."""
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20"><rect width="60" height="20"/></svg>'


def test_the_requests_are_those_of_the_file() -> None:
    """`python -m tests.kit_page.requests` renews it."""
    assert json.loads(REQUESTS.read_text("utf-8")) == json.loads(json.dumps(list(requests())))


def answers_of_both(folder: Path, project: Path) -> list[str]:
    """What the packed program imported too early; and which requests it answers otherwise than the whole one."""
    given = [(path.name, path.read_bytes()) for path in (REQUESTS, Path(__file__).parent / "digests.py")]
    told = json.loads(run_in(unpacked(folder, project), RUN, given=given))
    asked = json.loads(REQUESTS.read_text("utf-8"))
    wanted = digests(Engine(project).respond, asked)
    differing = [
        f"{number} {request['op']} {request.get('file')}"
        for number, (request, theirs, ours) in enumerate(zip(asked, told["made"], wanted, strict=True))
        if theirs != ours and request["op"] != "open"  # which knows the years of the holidays
    ]
    return [*told["early"], *differing]


def test_it_runs_without_what_a_browser_lacks_and_answers_the_same(tmp_path: Path) -> None:
    """Answer by answer and file by file."""
    assert answers_of_both(tmp_path, ROOT) == []


def test_it_answers_the_same_whatever_the_settings_say(tmp_path: Path) -> None:
    """Every key of the manual is set, and every check that can be lowered is."""
    office = with_every_setting(tmp_path / "project")
    assert answers_of_both(tmp_path / "kit", office) == []
    composed = next(one for one in json.loads(REQUESTS.read_text("utf-8")) if one["op"] == "compose")
    answer, _ = Engine(office).answer(composed)
    assert answer["result"]["problems"] == []  # type: ignore[typeddict-item]


def with_every_setting(folder: Path) -> Path:
    """The shipped content with the examples of the manual as its settings, and the files that these name."""
    content = shipped(folder) / "content"
    for name in ("logo.svg", "logo-dark.svg", "share.png"):
        (content / name).write_text(LOGO, "utf-8")
    own_font(content / "our-hand.ttf")
    lowered = {check.id: check.lowest for check in all_checks().values() if check.lowest}
    lines = [*key_lines("Settings", {"checks": lowered})]
    for table, noun in TABLES.items():
        lines += [f"[{table}]", *key_lines(noun, {"logo": True} if table == "cards" else {})]
    (content / "site.toml").write_text("\n".join(lines), "utf-8")
    return folder


def key_lines(noun: str, others: Mapping[str, Any]) -> Iterator[str]:
    """Each key of a class with the example of the manual, or with another value."""
    for name, described in all_descriptions()[noun].items():
        if name not in TABLES:
            yield f"{name} = {as_toml(others.get(name, described.example))}"
