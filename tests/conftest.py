"""A small project, the command, and golden facts: `pytest --update-golden` renews them."""

import os
import shutil
import signal
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import HealthCheck, settings
from xdist.scheduler import LoadScopeScheduling

from generator.cli import main
from generator.model.people import Interviewer
from generator.problems import Location

ROOT = Path(__file__).parents[1]
DATA = Path(__file__).parent / "data"
GOLDEN = Path(__file__).parent / "golden"
SAMPLE = ROOT / "content" / "samples" / "harbour-museum.csv"
TODAY = "2026-11-21"

PEOPLE = """name,interviewed,topic,strength,candidate,role
Ada Byron,2026-11-18,the engine,tables,Sam Lee,Weaver
Zoë Ng,2026-11-18,the loom,patterns,Sam Lee,Weaver
"""

Afterword = Callable[..., Result]


settings.register_profile("desk", deadline=None, suppress_health_check=[HealthCheck.too_slow])
if not os.environ.get("CI"):  # a machine may be busy with other things; what CI has is quicker to repeat
    settings.load_profile("desk")


def pytest_configure() -> None:
    """Commands that tests begin hear Ctrl-C and the end of a terminal: whoever runs the tests (`nohup`, a job in
    the background) may ignore both, and children inherit that."""
    for name, heard in (("SIGINT", signal.default_int_handler), ("SIGHUP", signal.SIG_DFL)):
        if hasattr(signal, name) and signal.getsignal(getattr(signal, name)) is signal.SIG_IGN:
            signal.signal(getattr(signal, name), heard)


class ByFile(LoadScopeScheduling):  # type: ignore[misc]
    """The tests of a file run one after the other in one process, and those in the browser all in the same one:
    what they only read is made once."""

    def _split_scope(self, nodeid: str) -> str:
        return "browser" if nodeid.startswith("tests/browser/") else nodeid.partition("::")[0]


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> ByFile:
    """How `make test` deals the tests to the cores."""
    return ByFile(config, log)


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
    folder = shipped(tmp_path / "office")
    monkeypatch.chdir(folder)
    return folder


def shipped(folder: Path) -> Path:
    """A project in a new folder with the content that comes with the program."""
    content = folder / "content"
    shutil.copytree(ROOT / "content", content)
    settings = (content / "site.toml").read_text("utf-8")
    for name in ("handbook", "sheets", "kit_page"):  # seconds each: tests of their own make them
        settings = settings.replace(f"{name} = true", f"{name} = false")
    (content / "site.toml").write_text(settings, "utf-8")
    return folder


@pytest.fixture(scope="session", autouse=True)
def nobodys_settings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What several tests share is made without a hand and a printer."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CONFIG_HOME", str(tmp_path_factory.mktemp("config")))
        yield


@pytest.fixture(autouse=True)
def nobodys_hand(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """What whoever runs the tests has measured of their own hand and printers is not looked at."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path_factory.mktemp("config")))


def run(*words: str | Path, exit_code: int = 0) -> Result:
    """Run the command as a user would, on a day that does not change, and in this process alone unless a test says
    otherwise: the tests themselves keep all cores busy."""
    usual = {} if {"init", "schema", "--help"} & set(words) else {"--today": TODAY, "--jobs": "1"}
    if "--now" in words:
        usual.pop("--today", None)
    more = [word for option, value in usual.items() if option not in words for word in (option, value)]
    result = CliRunner().invoke(main, [*map(str, words), *more])
    assert result.exit_code == exit_code, f"{result.output}\n{result.exception!r}"
    return result


@pytest.fixture
def afterword() -> Afterword:
    """The command."""
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
