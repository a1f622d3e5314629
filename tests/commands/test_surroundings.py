"""The command in a process of its own, with streams, signals and folders that are not as usual."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import TODAY, environment


def run(project: Path, words: str, **more: str) -> subprocess.CompletedProcess[str]:
    """A line of a shell in which `$afterword` is the command."""
    command = f"{sys.executable} -m generator"
    return subprocess.run(
        ["bash", "-c", words],
        cwd=project,
        env=environment(afterword=command, SOURCE_DATE_EPOCH="1763596800", **more),
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("streams", ["2>&-", ">&-", ">&- 2>&- <&-", "2>/dev/full"])
def test_words_that_nobody_can_hear_change_nothing(project: Path, streams: str) -> None:
    ended = run(project, f"$afterword build {streams}")
    assert (ended.returncode, "Traceback" in ended.stderr) == (0, False)
    assert (project / "output" / "site" / "index.html").is_file()


@pytest.mark.parametrize("words", ["check --format json", "schema page", "--help"])
@pytest.mark.parametrize("stream", [">/dev/full", ">&-"])
def test_output_that_cannot_be_written_is_told(project: Path, words: str, stream: str) -> None:
    ended = run(project, f"$afterword {words} {stream}")
    assert ended.returncode == 1
    assert ended.stderr.startswith("standard output: cannot be used: ")


def test_a_reader_that_goes_away_is_no_traceback(project: Path) -> None:
    assert "Traceback" not in run(project, "$afterword schema page | head -1").stderr


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_json_is_json_in_every_encoding(project: Path, encoding: str) -> None:
    (project / "content" / "a.md").write_text("---\ntitle: Ärger 🚂\n---\n", "utf-8")
    ended = run(project, "$afterword check --format json", PYTHONIOENCODING=encoding)
    assert "description" in json.loads(ended.stdout)["problems"][0]["message"]
    ended = run(project, "$afterword check --format sarif", PYTHONIOENCODING=encoding)
    assert "description" in json.loads(ended.stdout)["runs"][0]["results"][0]["message"]["text"]
    assert run(project, "$afterword check --format github", PYTHONIOENCODING=encoding).returncode == 1


@pytest.mark.parametrize("variables", [{"HOME": ""}, {"HOME": "/nonexistent/home"}, {"TMPDIR": "/nonexistent"}])
def test_folders_that_are_not_there_change_nothing(project: Path, variables: dict[str, str]) -> None:
    ended = run(project, "unset XDG_CONFIG_HOME; $afterword build", **variables)
    assert (ended.returncode, "Traceback" in ended.stderr) == (0, False)


def test_ctrl_c_while_python_imports_ends_quietly(project: Path) -> None:
    """The first import that takes time kills the process, as somebody would who has thought again."""
    (project / "click").mkdir()
    (project / "click" / "__init__.py").write_text(
        f"import os, signal\nos.kill(os.getpid(), {int(signal.SIGINT)})\n"
    )
    paths = os.pathsep.join([str(project), environment()["PYTHONPATH"]])
    ended = run(project, "trap - INT; $afterword check", PYTHONPATH=paths)
    assert (ended.returncode, ended.stderr) == (130, "")


def test_ctrl_c_later_ends_quietly(project: Path) -> None:
    code = "from unittest.mock import patch\nimport generator.commands.check\nfrom generator.__main__ import run\n"
    code += "with patch('generator.commands.check.check', side_effect=KeyboardInterrupt):\n    run()\n"
    ended = subprocess.run(
        [sys.executable, "-c", code, "check", "--today", TODAY],
        cwd=project,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ended.returncode, "Traceback" in ended.stderr) == (130, False)
