"""Cells that end a sentence: read, or told at their place with the sentence they would make."""

from pathlib import Path

import pytest

from tests.samples.projects import interviewers_of, problem_lines, read_csv_list, warning_lines


def list_of(folder: Path, column: str, cell: str) -> object:
    return read_csv_list(folder, f'name,interviewed,{column}\nAda Byron,2026-11-18,"{cell}"\n'.encode())


@pytest.mark.parametrize(
    ("column", "cell", "told", "check"),
    [
        (
            "strength",
            "hard-working",
            "“strength” would make “I would bring hard-working.”",
            "cell-makes-no-sentence",
        ),
        (
            "strength",
            "to work under pressure",
            "“strength” would make “I would bring to work under pressure.”",
            "cell-makes-no-sentence",
        ),
        (
            "topic",
            "Wind farms. They liked my project.",
            "“topic” would make “I enjoyed talking about",
            "cell-makes-no-sentence",
        ),
        (
            "recoup",
            "be more confident",
            "“recoup” would make “I forgot to mention be more confident.”",
            "cell-makes-no-sentence",
        ),
        (
            "topic",
            "Do you sponsor visas?",
            "“topic” would make “I enjoyed talking about",
            "cell-makes-no-sentence",
        ),
        ("topic", "«Topic»", "“topic” is “«Topic»”, which says nothing", "cell-says-nothing"),
        (
            "next_step",
            "They decide on Friday",
            "“next_step” is read by the person it speaks of",
            "cell-reader-absent",
        ),
        (
            "topic",
            "her advice to ask more",
            "“topic” is read by the person it speaks of: “her advice to ask more”",
            "cell-reader-absent",
        ),
        ("topic", "how she runs the ward", "is read by the person it speaks of", "cell-reader-absent"),
        ("next_step", "They’ll ring by Thursday", "is read by the person it speaks of", "cell-reader-absent"),
        ("topic", "Her team is moving to AWS", "is read by the person it speaks of", "cell-reader-absent"),
    ],
)
def test_what_makes_no_sentence_is_told_at_its_cell(
    tmp_path: Path, column: str, cell: str, told: str, check: str
) -> None:
    reading = list_of(tmp_path, column, cell)
    lines = problem_lines(reading)  # type: ignore[arg-type]
    assert len(lines) == 1
    assert told in lines[0]
    assert [problem.check for problem in reading.problems] == [check]  # type: ignore[attr-defined]
    assert interviewers_of(reading) == []  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("column", "cell", "mend"),
    [
        ("strength", "hard-working", "write a whole sentence, such as “I am hard-working.”"),
        ("strength", "to work under pressure", "write a whole sentence, such as “I can work under pressure.”"),
        ("strength", "Speaks French and Thai", "write a whole sentence, such as “I speak French and Thai.”"),
        ("new", "has passed the exam", "write a whole sentence, such as “I have passed the exam.”"),
        ("next_step", "They decide on Friday", "write “You decide on Friday.”"),
        ("topic", "Her advice to ask more", "write “your advice to ask more”, or name whom you mean"),
        ("topic", "how they let juniors deploy", "write “how you let juniors deploy”"),
        ("topic", "how she runs the ward", "write “how you run the ward”"),
        ("topic", "why he was late", "write “why you were late”"),
        ("topic", "how she'd switched to law", "write “how you'd switched to law”"),
        ("topic", "she's from Leeds too", "write “You're from Leeds too.”"),
        ("next_step", "They’ll ring by Thursday", "write “You’ll ring by Thursday.”"),
        ("topic", "His advice was to read more", "write “Your advice was to read more.”"),
        ("topic", "gave me a tour", "write a whole sentence, such as “You gave me a tour.”"),
        ("strength", "HARD WORKING", "write a whole sentence, such as “I am hard working.”"),
        ("next_step", "She decides on Friday", "write “You decide on Friday.”"),
        ("topic", "to be honest", "“We talked about …” goes on with words such as “your night shifts”"),
    ],
)
def test_the_mend_is_made_of_the_cells_own_words(tmp_path: Path, column: str, cell: str, mend: str) -> None:
    reading = list_of(tmp_path, column, cell)
    assert mend in reading.problems[0].hint  # type: ignore[attr-defined]


@pytest.mark.parametrize("cell", ["n/a", "-", "TBC", "???", "None", "not sure yet"])
def test_no_answer_is_told_and_counts_as_empty(tmp_path: Path, cell: str) -> None:
    reading = list_of(tmp_path, "topic", cell)
    assert any("which says nothing" in line for line in warning_lines(reading))  # type: ignore[arg-type]
    assert [problem.check for problem in reading.problems] == ["cell-says-nothing"]  # type: ignore[attr-defined]
    (ada,) = interviewers_of(reading)  # type: ignore[arg-type]
    assert "topic" not in ada.values


def test_a_doubtful_cell_is_told_with_its_sentence_and_used(tmp_path: Path) -> None:
    reading = list_of(tmp_path, "topic", "some of the staff work nights")
    assert any("I enjoyed talking about some of the staff work nights." in line for line in warning_lines(reading))  # type: ignore[arg-type]
    assert [problem.check for problem in reading.problems] == ["cell-doubtful"]  # type: ignore[attr-defined]
    assert interviewers_of(reading)[0].shape("topic") == "unsure"  # type: ignore[arg-type]


def test_a_value_for_all_rows_is_read_as_a_cell_is(tmp_path: Path) -> None:
    reading = list_of(tmp_path, "next_step", "I look forward to hearing from you.")
    (ada,) = interviewers_of(reading)  # type: ignore[arg-type]
    assert (ada.get("next_step"), ada.shape("next_step")) == ("hearing from you", "doing")
