"""What is packed for a browser is enough, and does the same as the program with all its libraries."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import tzdata

from generator.kit_page.engine import Engine
from generator.site.kit_files.modules import program_files
from generator.site.kit_files.packs import program_data
from tests.conftest import ROOT
from tests.kit_page.digests import digests
from tests.kit_page.requests import FILE as REQUESTS
from tests.kit_page.requests import requests

BLOCKED = ("multiprocessing", "subprocess")
"""Parts of the standard library that a browser cannot have."""
ALLOWED = (
    "dateutil", "fontpkg_atkinson_hyperlegible", "fontpkg_kalam", "fontpkg_source_serif_4", "icalendar", "jinja2",
    "markupsafe", "six.py", "typing_extensions.py", "tzdata",
)  # fmt: skip
"""The libraries that are packed as well."""
NOT_YET = ("email.message", "icalendar", "importlib.metadata", "jinja2", "zipfile")
"""What a first plan does without: it comes with the first file that needs it."""
RUN = """
import json, sys
from pathlib import Path
class Blocked:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in BLOCKED:
            raise ModuleNotFoundError(name, name=name)
sys.meta_path.insert(0, Blocked())
from generator.kit_page.engine import Engine
asked = json.loads(Path("requests.json").read_text("utf-8"))
engine = Engine(Path("."))
composing = [one for one in asked if one["op"] == "compose"]
for request in (asked[0], composing[1]):
    assert "error" not in json.loads(engine.respond(json.dumps(request))[0])
early = [name for name in NOT_YET if name in sys.modules]
from digests import digests
print(json.dumps({"early": early, "made": digests(Engine(Path(".")).respond, asked)}))
"""


@pytest.fixture(scope="module")
def packed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program's files as the worker unpacks them, with holidays as data; and the content beside them."""
    folder = tmp_path_factory.mktemp("packed")
    for name, path in program_files().items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(path.read_bytes())
    for name, data in program_data("en-GB", [str(ROOT / "templates")], 2026).items():
        (folder / name).write_bytes(data)
    site = Path(tzdata.__file__).parents[1]
    (folder / "libraries").mkdir()
    for name in ALLOWED:
        (folder / "libraries" / name).symlink_to(site / name)
    for name in ("content", "templates"):
        (folder / name).symlink_to(ROOT / name)
    (folder / "requests.json").write_bytes(REQUESTS.read_bytes())
    (folder / "digests.py").write_bytes((Path(__file__).parent / "digests.py").read_bytes())
    return folder


def test_the_requests_are_those_of_the_file() -> None:
    """`python -m tests.kit_page.requests` renews it."""
    assert json.loads(REQUESTS.read_text("utf-8")) == json.loads(json.dumps(list(requests())))


def test_it_runs_without_what_a_browser_lacks_and_answers_the_same(packed: Path) -> None:
    """Answer by answer and file by file."""
    head = f"BLOCKED, NOT_YET = {BLOCKED!r}, {NOT_YET!r}\n"
    path = f"{packed}{os.pathsep}{packed / 'libraries'}"
    done = subprocess.run(
        [sys.executable, "-S", "-c", head + RUN],
        cwd=packed,
        env={**os.environ, "PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    asked = json.loads(REQUESTS.read_text("utf-8"))
    wanted = digests(Engine(ROOT).respond, asked)
    assert told["early"] == []
    differing = [
        (number, request["op"], request.get("file"))
        for number, (request, theirs, ours) in enumerate(zip(asked, told["made"], wanted, strict=True))
        if theirs != ours and request["op"] != "open"  # which knows the years of the holidays
    ]
    assert differing == []
