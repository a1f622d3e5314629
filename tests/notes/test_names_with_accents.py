"""A name that has a word with an accent and one without: each is spelled right."""

import pytest

from generator.model.notes import Note, Passage
from generator.model.people import Panel
from generator.notes.proofreading import proofread
from tests.conftest import person


def told(name: str, greeting: str) -> list[str]:
    who = person(name=name, company="Acme", role="Clerk")
    note = Note(
        who, "card", "card", (Passage("Greeting", False, greeting), Passage("Remember", False, "The engine."))
    )
    return [problem.check for problem in proofread([note], [Panel(who.interview, (who,))])]


@pytest.mark.parametrize(
    ("name", "greeting"),
    [
        ("Prof. Nguyễn Nguyen", "Dear Prof. Nguyễn Nguyen,"),
        ("Anna Müller Muller", "Dear Anna Müller Muller,"),
        ("Anna Muller Müller", "Dear Ms Müller,"),
        ("Renée Rene", "Dear Renée,"),
    ],
)
def test_both_spellings_of_the_row_are_right(name: str, greeting: str) -> None:
    assert told(name, greeting) == []


@pytest.mark.parametrize(
    ("name", "greeting"), [("Anna Müller", "Dear Anna Muller,"), ("José Jose Núñez", "Dear Nunez,")]
)
def test_a_spelling_that_the_row_has_not_is_told(name: str, greeting: str) -> None:
    assert told(name, greeting) == ["name-misspelt"]
