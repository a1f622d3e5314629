"""Whatever a cell holds, it is read, and soon: a spreadsheet allows 32,767 characters."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.english.cells import as_clause, read_cell
from generator.english.kinds import SHAPES
from generator.model.notes import SENTENCE_ENDS

COLUMNS = sorted(SENTENCE_ENDS)
LONG = 50_000
TYPED = "we also talked that about next should have very what's a I, so … ( ) “ ” « - — ? . n/a idk 3 been work"
PIECES = st.lists(st.sampled_from([*TYPED.split(), " ", "\n", "’ve", "ß", "ǆ", "\u0000", "😂"])).map(" ".join)


@given(column=st.sampled_from(COLUMNS), typed=st.text() | PIECES)
def test_any_text_in_any_column_is_read(column: str, typed: str) -> None:
    cell = read_cell(column, typed)
    assert cell.shape in SHAPES
    assert bool(cell.text) == (cell.shape != "nothing")
    as_clause(cell.text)


@pytest.mark.parametrize("column", COLUMNS)
@pytest.mark.parametrize(
    "piece",
    [
        *(
            " ",
            "-",
            "- ",
            "a ",
            "(",
            "()",
            '"',
            "“a ",
            ".",
            ", ",
            "! ",
            "\n",
            "_",
            "«",
            "{",
            ":",
            "a.",
            "a'",
            "a-",
            "running-",
            "😂",
        ),
        *("we ", "also ", "very ", "no ", "idk ", "next ", "about ", "that ", "what is ", "when I, ", "so I "),
    ],
)
def test_no_long_cell_takes_long(column: str, piece: str) -> None:
    begin = time.process_time()
    for typed in (
        f"{piece * (LONG // len(piece))}",
        f"a{piece * (LONG // len(piece))}b",
        f"I have {piece * 9_000}b",
    ):
        read_cell(column, typed)
    assert time.process_time() - begin < 90, "about one second; with a pattern that backtracks, minutes"


def test_thousands_of_adverbs_behind_have_are_read() -> None:
    assert read_cell("new", f"have {'very ' * 6_000}enjoyed it").shape == "sentence"
    assert read_cell("strength", f"have {'really ' * 6_000}enjoyed it").shape == "predicate"
