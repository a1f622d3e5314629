"""Cells that speak of who reads or writes the note as of somebody else are told, and others are not."""

from pathlib import Path

import pytest

from tests.samples import interviewers_of, read_csv_list


def checks(folder: Path, cell: str, name: str = "Ben Cole") -> list[str]:
    text = f'name,interviewed,candidate,topic\n{name},2026-11-18,Sam Lee,"{cell}"\n'
    return [problem.check for problem in read_csv_list(folder, text.encode()).problems]


@pytest.mark.parametrize(
    "cell",
    [
        "the course that she recommended",
        "the fact that he started as an apprentice",
        "the answer to her question",
        "the interviewer’s view on pay",
        "Ben’s dog",
        "Ben told me about the lab",
        "how Ben got into planning",
        "Sam’s portfolio",
    ],
)
def test_who_may_be_the_reader_or_the_writer_is_told_and_the_cell_is_used(tmp_path: Path, cell: str) -> None:
    assert checks(tmp_path, cell) == ["cell-reader-absent"]
    text = f'name,interviewed,candidate,topic\nBen Cole,2026-11-18,Sam Lee,"{cell}"\n'
    assert len(interviewers_of(read_csv_list(tmp_path, text.encode()))) == 1


@pytest.mark.parametrize(
    "cell",
    [
        "my boss and her dog",
        "Amara and her team",
        "a patient who told me his story",
        "the Ben Nevis race",
        "Samsung’s new lab",
        "benefits and pensions",
        "everybody and their own desk",
    ],
)
def test_who_is_named_is_somebody_else(tmp_path: Path, cell: str) -> None:
    assert checks(tmp_path, cell) == []


def test_a_name_that_is_a_word_is_one_where_it_is_small(tmp_path: Path) -> None:
    assert checks(tmp_path, "the grace period for late work", "Grace Hill") == []


@pytest.mark.parametrize(
    ("cell", "typed", "mend"),
    [
        ("ur team’s goals", "ur", "write “your”"),
        ("interview w/ the CEO", "w/", "write “with”"),
        ("the move from lab -> ward", "->", "write “to”"),
        ("your new baby :)", ":)", "leave it out"),
        ("pay -- and pensions", "--", "write “–”"),
    ],
)
def test_what_one_types_on_a_phone_is_told(tmp_path: Path, cell: str, typed: str, mend: str) -> None:
    text = f'name,interviewed,topic\nBen Cole,2026-11-18,"{cell}"\n'
    (problem,) = read_csv_list(tmp_path, text.encode()).problems
    assert (problem.check, problem.warning) == ("cell-doubtful", True)
    assert f"has “{typed}” in it" in problem.message
    assert problem.hint == mend


@pytest.mark.parametrize("cell", ["the U of T labs", "R and Python", "x-rays", "W. B. Yeats", "B2B"])
def test_what_only_looks_like_it_is_not(tmp_path: Path, cell: str) -> None:
    assert checks(tmp_path, cell) == []
