"""Letters that are joined in one character: a list that was copied from a PDF has them."""

from pathlib import Path

from generator.model.paper.looks import TextStyle
from generator.parsing.ligatures import without_ligatures
from generator.printing.drawn.text import runs, shown
from generator.printing.fonts import HAND, HAND_WEIGHT
from tests.samples.projects import read_csv_list

LIST = "name,candidate,company,role,interviewed\nAda Gri\ufb03th,Sam Lee,O\ufb03ce \ufb01nn,Clerk,2026-11-19\n"


def test_a_list_is_read_as_its_letters_are_typed(tmp_path: Path) -> None:
    (panel,) = read_csv_list(tmp_path, LIST.encode()).panels
    assert [(person.name, person.get("company")) for person in panel.interviewers] == [
        ("Ada Griffith", "Office finn")
    ]


def test_each_ligature_is_its_letters() -> None:
    assert without_ligatures("\ufb00 \ufb01 \ufb02 \ufb03 \ufb04 \ufb05 \ufb06 æ") == "ff fi fl ffi ffl st st æ"


def test_they_take_no_other_face() -> None:
    style = TextStyle(6, 8, (HAND,), "#000000", HAND_WEIGHT)
    assert [run.text for run in runs(shown("O\ufb03ce \ufb01nn", style), style)] == ["Office finn"]
