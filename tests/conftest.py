"""A small project, the command, and golden facts: `pytest --update-golden` renews them."""

import os
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.model import Interviewer
from generator.problems import Location

ROOT = Path(__file__).parents[1]
DATA = Path(__file__).parent / "data"
GOLDEN = Path(__file__).parent / "golden"
SAMPLE = ROOT / "content" / "samples" / "harbour-museum.csv"
TODAY = "2026-11-21"

PEOPLE = """name,interviewed,topic,strength,candidate
Ada Byron,2026-11-18,the engine,tables,Sam Lee
Zoë Ng,2026-11-18,the loom,patterns,Sam Lee
"""

Afterword = Callable[..., Result]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write golden facts anew")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare facts with a golden file, as text a person can read."""

    def compare(name: str, facts: str) -> None:
        path = GOLDEN / name
        if request.config.getoption("--update-golden"):
            path.write_text(facts, "utf-8")
        told = f"{path} differs: read the difference, then run  pytest --update-golden"
        assert facts == path.read_text("utf-8"), told

    return compare


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the small site, and we are in it."""
    shutil.copytree(DATA / "site", tmp_path / "project")
    monkeypatch.chdir(tmp_path / "project")
    return tmp_path / "project"


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the content that comes with the program, and we are in it."""
    content = tmp_path / "office" / "content"
    shutil.copytree(ROOT / "content", content)
    settings = (content / "site.toml").read_text("utf-8")
    for name in ("handbook", "sheets"):  # seconds each: tests of their own make them
        settings = settings.replace(f"{name} = true", f"{name} = false")
    (content / "site.toml").write_text(settings, "utf-8")
    monkeypatch.chdir(tmp_path / "office")
    return tmp_path / "office"


@pytest.fixture(autouse=True)
def nobodys_hand(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """What whoever runs the tests has measured of their own hand and printers is not looked at."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path_factory.mktemp("config")))


@pytest.fixture
def afterword() -> Afterword:
    """Run the command as a user would, on a day that does not change."""

    def run(*words: str | Path, exit_code: int = 0) -> Result:
        dated = [] if {"init", "schema", "--help", "--today"} & set(words) else ["--today", TODAY]
        result = CliRunner().invoke(main, [*map(str, words), *dated])
        assert result.exit_code == exit_code, f"{result.output}\n{result.exception!r}"
        return result

    return run


@pytest.fixture
def people(office: Path, afterword: Afterword) -> Path:
    """Two people, and a draft of a card for each."""
    (office / "people.csv").write_text(PEOPLE, "utf-8")
    afterword("drafts", "people.csv", "--note", "thank-you-card")
    return office / "people.csv"


def person(name: str = "Ada Byron", day: str = "2026-11-18", **values: str) -> Interviewer:
    """An interviewer with these columns filled."""
    filled = {"name": name, "interviewed": day, "candidate": "Sam Lee", **values}
    return Interviewer(filled, date.fromisoformat(day), Location("people.csv", 2))


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, with its bytes."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def environment(**more: str) -> dict[str, str]:
    """This process's environment for a command of its own, with the package in its path."""
    return {**os.environ, "PYTHONPATH": str(ROOT), **more}
