"""However a run ends, nothing of it is left: no process, no copy in the folder for temporary files."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from tests.conftest import TODAY, Afterword, environment, tree
from tests.samples.projects import own_copy_sheets

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
ROWS = "".join(f"Person {n:03},Firm {n},Weaver,2026-11-20,subject {n},craft {n},Sam\n" for n in range(120))
PEOPLE = f"name,company,role,interviewed,topic,strength,candidate\n{ROWS}"


@pytest.fixture
def temporary(office: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (office / "people.csv").write_text(PEOPLE, "utf-8")
    own_copy_sheets(office)
    (office / "tmp").mkdir()
    monkeypatch.setenv("TMPDIR", str(office / "tmp"))
    monkeypatch.setattr(tempfile, "tempdir", None)  # asked for anew
    return office / "tmp"


def begun(*words: str, script: str = "") -> subprocess.Popen[bytes]:
    command = [sys.executable, *(["-c", script] if script else ["-m", "generator"]), *words, "--today", TODAY]
    return subprocess.Popen(command, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT)


def until_typesetting(temporary: Path) -> None:
    """Wait until faces have been copied, so that typesetters are at work."""
    for _ in range(1200):
        if any(temporary.rglob("weasyprint-*/*")):
            return
        time.sleep(0.05)
    pytest.fail("no typesetter has begun")


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGKILL"])
def test_who_waits_for_the_output_of_a_run_that_ends_waits_no_longer(temporary: Path, name: str) -> None:
    number = getattr(signal, name)
    run = begun("cards", "people.csv", "--jobs", "2")
    until_typesetting(temporary)
    run.send_signal(number)
    said, _ = run.communicate(timeout=60)  # the workers have let go of it
    assert b"Traceback" not in said
    assert run.returncode == (-number if name == "SIGKILL" else 128 + number)
    (home,) = temporary.iterdir()
    assert home.name == f"afterword-{os.getuid()}"
    left = list(home.iterdir())
    assert bool(left) == (name == "SIGKILL")
    assert not (Path("output/panels/people/cards.pdf")).exists()
    begun("purge", "people.csv").communicate()
    assert list(home.iterdir()) == []
    assert [path for path in Path("output").rglob("*") if not path.is_dir()] == []


def test_what_its_threads_fall_over_is_not_told_by_a_run_that_ends() -> None:
    script = """
import os, signal, threading, time
from generator.cli.signals import end_well
with end_well():
    threading.Thread(target=lambda: (time.sleep(0.3), 1 / 0)).start()
    os.kill(os.getpid(), signal.SIGHUP)
    time.sleep(5)
"""
    run = begun(script=script)
    assert run.communicate(timeout=60)[0] == b""
    assert run.returncode == 128 + signal.SIGHUP


def test_a_run_that_ignores_the_end_of_its_terminal_goes_on(temporary: Path) -> None:
    script = "import signal; signal.signal(signal.SIGHUP, signal.SIG_IGN); from generator.cli import main; main()"
    run = begun("cards", "people.csv", "--jobs", "2", script=script)
    until_typesetting(temporary)
    run.send_signal(signal.SIGHUP)
    run.communicate(timeout=300)
    assert run.returncode == 0


def test_what_a_run_at_work_has_is_left_alone(temporary: Path) -> None:
    run = begun("cards", "people.csv", "--jobs", "2")
    until_typesetting(temporary)
    os.kill(run.pid, signal.SIGSTOP)
    before = {path for path in temporary.rglob("*") if path.is_dir()}
    begun("schema", "note").communicate()
    subprocess.run([sys.executable, "-m", "generator", "plan", "people.csv"], env=environment(), check=True)
    assert before <= {path for path in temporary.rglob("*") if path.is_dir()}
    os.kill(run.pid, signal.SIGCONT)
    run.communicate(timeout=300)
    assert run.returncode == 0


@pytest.mark.parametrize("trap", ["link", "open", "file"])
def test_what_somebody_else_put_into_the_folder_for_temporary_files_is_not_touched(
    temporary: Path, trap: str
) -> None:
    home, away = temporary / f"afterword-{os.getuid()}", temporary.parent / "away"
    away.mkdir()
    (away / "thesis").mkdir()
    (away / "thesis/one.doc").write_text("years of work")
    if trap == "link":
        home.symlink_to(away)
    elif trap == "open":
        shutil.copytree(away, home)
        home.chmod(0o777)
    else:
        home.write_text("mine")
    before = tree(temporary), tree(away)
    subprocess.run([sys.executable, "-m", "generator", "plan", "people.csv"], env=environment(), check=True)
    assert (tree(temporary), tree(away)) == before


def test_a_command_leaves_the_process_it_ran_in_as_it_was(temporary: Path, afterword: Afterword) -> None:
    before = [signal.getsignal(signal.SIGTERM), signal.getsignal(signal.SIGHUP), os.environ["TMPDIR"]]
    afterword("plan", "people.csv")
    assert [signal.getsignal(signal.SIGTERM), signal.getsignal(signal.SIGHUP), os.environ["TMPDIR"]] == before
    assert list((temporary / f"afterword-{os.getuid()}").iterdir()) == []
