"""`make bench RIVALS=folder`: the rivals' commands reach the shell that knows their paths."""

from pathlib import Path

import pytest

from tests.bench import cards, outside

MEASURE = '#!/bin/sh\nprintf "%s\\n" "$@" > "$(dirname "$0")/asked"\n'


@pytest.fixture
def rivals(tmp_path: Path) -> Path:
    """A folder with a rival whose Python writes down what it was asked."""
    folder = tmp_path / "rivals"
    (folder / "bin").mkdir(parents=True)
    (folder / "env.sh").write_text(f"PY={folder}/bin\n", "utf-8")
    (folder / "bin" / "python").write_text(MEASURE, "utf-8")
    (folder / "bin" / "python").chmod(0o755)
    return folder


def test_a_rivals_command_names_the_rivals_own_python(rivals: Path, tmp_path: Path) -> None:
    versus = cards.printed_by(rivals, tmp_path, "typst", rivals / "5.csv")
    cards.measure(rivals, tmp_path, 5, "cold / typst", "rm -rf output; true", versus)
    asked = (rivals / "bin" / "asked").read_text("utf-8").splitlines()
    command = asked[asked.index("--vs") + 1]
    assert command.startswith(f"{rivals}/bin/python {rivals}/cards/cards.py typst {rivals}/5.csv ")
    assert asked[-4:] == ["--", "sh", "-c", "rm -rf output; true"]
    assert "cold / typst" in asked


def test_a_rival_that_is_not_here_is_left_out_and_said(rivals: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert outside.works(rivals, "typst", "true")
    assert not outside.works(rivals, "glabels", "echo 'OSError: no glabels' >&2; exit 1")
    assert capsys.readouterr().err == "left out: glabels (OSError: no glabels)\n"


def test_a_folder_without_the_rivals_scripts_is_told(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match=r"has no env\.sh"):
        outside.shell(tmp_path, "true")
