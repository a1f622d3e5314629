"""What people type below “I bring …”: verbs are told with a sentence of their own words, things are used."""

from pathlib import Path

import pytest

from generator.english.cells import read_cell
from tests.samples.projects import read_csv_list


@pytest.mark.parametrize(
    ("cell", "sentence"),
    [
        ("love animals", "I love animals."),
        ("love working with kids", "I love working with kids."),
        ("enjoy working with people", "I enjoy working with people."),
        ("have a driving licence", "I have a driving licence."),
        ("run fast", "I can run fast."),
        ("play guitar", "I can play guitar."),
    ],
)
def test_a_verb_is_told_with_its_sentence(tmp_path: Path, cell: str, sentence: str) -> None:
    reading = read_csv_list(tmp_path, f"name,interviewed,strength\nAda Byron,2026-11-18,{cell}\n".encode())
    assert f"such as “{sentence}”" in reading.problems[0].hint
    assert reading.problems[0].check == "cell-makes-no-sentence"


@pytest.mark.parametrize("cell", ["run events", "fix bikes"])
def test_what_may_be_a_verb_is_doubtful(cell: str) -> None:
    assert read_cell("strength", cell).shape == "unsure"


@pytest.mark.parametrize(
    ("cell", "shape"),
    [
        ("writing reports", "doing"),
        ("managing budgets", "doing"),
        ("love letters", "noun"),
        ("love of animals", "noun"),
        ("support workers", "noun"),
        ("work experience", "noun"),
        ("plan B", "noun"),
        ("teamwork", "noun"),
        ("attention to detail", "noun"),
    ],
)
def test_what_one_does_or_brings(cell: str, shape: str) -> None:
    assert read_cell("strength", cell).shape == shape
