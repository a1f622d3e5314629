"""A cell that begins with its verb: the sentence that is proposed has the subject that is likely in its column."""

from pathlib import Path

import pytest

from generator.english.cells import read_cell
from generator.english.subjects import with_likely_subject
from tests.samples.projects import read_csv_list


@pytest.mark.parametrize(
    ("column", "predicate", "sentence"),
    [
        ("recoup", "didn't explain my project well", "I didn't explain my project well"),
        ("recoup", "forgot my portfolio", "I forgot my portfolio"),
        ("recoup", "wasn't clear about my notice", "I wasn't clear about my notice"),
        ("recoup", "weren’t sure of my dates", "I wasn’t sure of my dates"),
        ("recoup", "haven't told you about my visa", "I haven't told you about my visa"),
        ("recoup", "doesn’t have my car yet", "I don’t have my car yet"),
        ("strength", "led my team to two titles", "I led my team to two titles"),
        ("strength", "speaks our language", "I speak our language"),
        ("topic", "gave me a tour", "You gave me a tour"),
        ("topic", "was interested in my thesis", "You were interested in my thesis"),
        ("topic", "is proud of our town", "You are proud of our town"),
        ("topic", "told you about my dogs", "I told you about my dogs"),
        ("next_step", "are sending my contract", "You are sending my contract"),
        ("next_step", "will check my references", "You will check my references"),
    ],
)
def test_the_writer_is_the_subject_but_of_what_the_reader_does(column: str, predicate: str, sentence: str) -> None:
    assert with_likely_subject(column, predicate) == sentence


@pytest.mark.parametrize(
    ("column", "predicate"),
    [("recoup", "told me to wait"), ("recoup", "isn't on my CV"), ("strength", "never misses a deadline")],
)
def test_nobody_is_the_subject_where_it_is_not_known(column: str, predicate: str) -> None:
    assert with_likely_subject(column, predicate) == ""


def test_the_proposal_stands_at_its_cell(tmp_path: Path) -> None:
    reading = read_csv_list(tmp_path, b"name,interviewed,recoup\nAda Byron,2026-11-18,forgot my portfolio\n")
    assert "such as “I forgot my portfolio.”" in reading.problems[0].hint


def test_news_have_a_verb_that_agrees_with_their_writer() -> None:
    assert read_cell("new", "were made redundant").text == "I was made redundant."
    assert read_cell("new", "hasn't heard from my tutor").shape == "predicate"
