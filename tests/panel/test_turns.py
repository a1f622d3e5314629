"""Two runs at once on one folder: each reads what the other has written, and nothing is lost between them."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock

from generator.output import lock
from generator.site.build_stamp import write_stamp
from tests.conftest import TODAY, Afterword, environment

PEOPLE = (
    "name,company,role,interviewed,topic,strength,decision,stage\n"
    "Ada Byron,Acme,Weaver,2026-11-20 10:00,engines,sums,2026-12-04,final\n"
    "Zoë Ng,Acme,Weaver,2026-11-20 10:00,looms,knots,2026-12-04,final\n"
)
FINAL = ("--from", "Sam Lee", "--now", "2026-11-21T09:00", "--zone", "Europe/London")
PANELS = Path("output/panels")


@pytest.fixture
def planned(office: Path, afterword: Afterword) -> Path:
    (office / "people.csv").write_text(PEOPLE, "utf-8")
    afterword("plan", "people.csv", *FINAL)
    return office


def states() -> dict[str, str]:
    data: dict[str, Any] = json.loads((PANELS / "people/plan.json").read_text("utf-8"))
    return {step["id"]: step["state"] for panel in data["panels"] for step in panel["steps"]}


def begun(*words: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "generator", *words, *(() if "--today" in words else ("--today", TODAY))]
    return subprocess.Popen(command, env=environment(), stderr=subprocess.PIPE, text=True)


def chunksize(folder: Path, *commands: tuple[str, ...]) -> list[str]:
    """What commands tell that all wait for a folder, and are let go together."""
    with FileLock(folder.parent / f".{folder.name}.lock"):
        runs = [begun(*words) for words in commands]
        firsts = [run.stderr.readline() if run.stderr else "" for run in runs]
    told = [first + run.communicate()[1] for first, run in zip(firsts, runs, strict=True)]
    assert [run.returncode for run in runs] == [0] * len(runs), told
    return told


@pytest.mark.usefixtures("planned")
def test_two_steps_done_at_once_are_both_done() -> None:
    steps = [name for name in states() if name.startswith("thanks")][:2]
    told = chunksize(PANELS / "people", *(("done", "people.csv", step) for step in steps))
    waiting = "waiting for another run that is at work in output/panels/people …\n"
    assert [(text.startswith(waiting), text.count("waiting")) for text in told] == [(True, 1)] * 2
    assert [states()[step] for step in steps] == ["done"] * 2


@pytest.mark.usefixtures("planned")
@pytest.mark.parametrize("other", ["kit", "plan"])
def test_what_is_done_while_the_plan_is_made_stays_done(other: str) -> None:
    chunksize(PANELS / "people", (other, "people.csv", *FINAL), ("done", "people.csv", "thanks/ada-byron"))
    assert states()["thanks/ada-byron"] == "done"


@pytest.mark.usefixtures("planned")
def test_drafts_and_a_purge_at_once_leave_all_or_nothing() -> None:
    chunksize(PANELS / "people", ("drafts", "people.csv", "--from", "Sam Lee"), ("purge", "people.csv"))
    left = sorted(path.name for path in PANELS.iterdir())
    assert left in ([], [".gitignore", ".people.lock", "people"])


@pytest.mark.parametrize(
    "words", [("done", "people.csv", "thanks/ada-byron"), ("plan", "people.csv"), ("purge", "people.csv"),
              ("drafts", "people.csv"), ("kit", "people.csv")], ids=lambda words: words[0]
)  # fmt: skip
def test_who_waits_in_vain_says_so_and_changes_nothing(
    planned: Path, afterword: Afterword, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    monkeypatch.setattr(lock, "LOCK_SECONDS", 0.1)
    before = states()
    with FileLock(planned / PANELS / ".people.lock"):
        told = afterword(*words, exit_code=1).stderr
        assert "output/panels/people:1:1: is being written by another run" in told
        assert "thank-you" not in told
        assert "waiting" not in afterword(*words, "--quiet", exit_code=1).stderr
    assert states() == before


def test_builds_with_other_options_at_once_leave_no_stamp_of_each_other(
    project: Path, afterword: Afterword
) -> None:
    (project / "content/soon.md").write_text("---\ntitle: Soon\ndescription: d\npublish: 2026-12-01\n---\nSoon.\n")
    (project / "output").mkdir()
    now, then = ("--today", "2026-11-30"), ("--today", "2026-12-02")
    chunksize(project / "output/site", ("build", *now), ("build", *then))
    for day, there in ((now, False), (then, True), (now, False)):
        afterword("build", *day)
        assert (project / "output/site/soon/index.html").exists() is there


def test_no_build_comes_between_a_site_and_its_stamp(
    project: Path, afterword: Afterword, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "LOCK_SECONDS", 0.1)
    seen: list[str] = []

    def stamped(*told: Any) -> None:
        command = [sys.executable, "-c", LOCKED, str(project / "output/.site.lock")]
        seen.append(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        write_stamp(*told)

    monkeypatch.setattr("generator.commands.build.write_stamp", stamped)
    afterword("build")
    assert seen == ["locked\n"]


LOCKED = """
import sys
from filelock import FileLock, Timeout
try:
    FileLock(sys.argv[1]).acquire(timeout=0)
    print("free")
except Timeout:
    print("locked")
"""
