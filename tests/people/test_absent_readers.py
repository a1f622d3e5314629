"""Cells that speak of who reads or writes the note as of somebody else are told, and others are not."""

from pathlib import Path

import pytest

from tests.samples.projects import interviewers_of, read_csv_list


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
        "the rota, which she runs herself",
        "the dog she rescued",
        "your rota and her dog",
        "marking workload - he admitted it’s heavy",
        "the rota; she seemed tired",
    ],
)
def test_who_may_be_the_reader_or_the_writer_is_told_and_the_cell_is_used(tmp_path: Path, cell: str) -> None:
    assert checks(tmp_path, cell) == ["cell-reader-absent"]
    text = f'name,interviewed,candidate,topic\nBen Cole,2026-11-18,Sam Lee,"{cell}"\n'
    assert len(interviewers_of(read_csv_list(tmp_path, text.encode()))) == 1


@pytest.mark.parametrize(
    ("name", "cell"),
    [
        ("Dr Parveen Kaur", "Dr Kaur’s paper on lichens"),
        ("Prof. Ian Abbot", "Prof. Abbot’s book"),
        ("Mr Kofi Osei", "Mr Osei’s dog"),
        ("Sir Ivo Lane", "how Sir Ivo began"),
        ("Joan Ames", "what Mrs Ames said about bees"),
        ("Joan Ames", "the Ames family’s farm"),
        ("Una Bligh", "Bligh’s method"),
        ("Dr Parveen Kaur", "Parveen’s paper"),
    ],
)
def test_a_reader_may_be_named_by_title_and_family_name(tmp_path: Path, name: str, cell: str) -> None:
    assert checks(tmp_path, cell, name) == ["cell-reader-absent"]


@pytest.mark.parametrize(
    ("name", "cell"),
    [
        ("Una Bligh", "Rosa Bligh’s method"),
        ("Ann Green", "Green energy"),
        ("Ann Green", "the green belt"),
        ("Ann Lane", "Park Lane and Abbey Lane"),
        ("Ola Ng", "ngoma drumming"),
        ("Anna York", "a shop in York"),
        ("Tom Ford", "repairing Ford vans"),
        ("Ann Java", "coding in Java"),
        ("Ms May", "the exams in May"),
        ("Mr Lane", "the shop on Park Lane"),
        ("Ms English", "English lessons"),
        ("Tom Lloyd", "Lloyd’s"),
        ("Mr Tom Smith", "what Mrs Smith said"),
    ],
)
def test_a_family_name_may_be_somebody_elses(tmp_path: Path, name: str, cell: str) -> None:
    assert checks(tmp_path, cell, name) == []


@pytest.mark.parametrize(
    "cell",
    [
        "my boss and her dog",
        "the head chef and how she began",
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
