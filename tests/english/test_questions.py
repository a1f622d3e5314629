"""Words that begin with how, what, why …: a clause, which no “that” may stand before; a sentence; a question."""

import pytest

from generator.english.cells import read_cell

CLAUSES = [
    "what happens when the ward is full",
    "what happens if a patient is late",
    "what happens once the trial is over",
    "what happens because the budget is small",
    "what changes when the boss is away",
    "what works while the shop is open",
    "what you said when the fire alarm was on",
    "what comes after the merger is done",
    "what makes a shift that is hard easier",
    "how you cope when the ward is full",
    "how the pay depends on hours",
    "how much depends on luck",
    "what the rota depends on",
    "why nurses leave when pay is low",
    "where you go when the ward is full",
    "who pays when the roof is leaking",
    "which system is used when the server is down",
    "whether you close when it is hot",
    "whose job it is when the boss is away",
    "whose idea the merger was",
    "when I asked how they do it",
    "when we talked about why I left",
    "when the ward is full",
]
SENTENCES = [
    "what sold me was the pay",
    "what matters is the people",
    "what I liked most is the canteen",
    "what struck me when I visited was the team",
    "what comes after lunch is the tour",
    "how long it takes depends on the ward",
    "what happens depends on the weather",
    "whether it works depends on staff",
    "when a guest complains, I listen first",
]


@pytest.mark.parametrize("words", CLAUSES)
def test_a_clause_within_a_clause_makes_no_sentence_of_it(words: str) -> None:
    cell = read_cell("topic", words)
    assert (cell.text, cell.shape) == (words, "clause")


@pytest.mark.parametrize("words", SENTENCES)
def test_a_clause_that_is_the_subject_of_another_verb_is_a_sentence(words: str) -> None:
    assert read_cell("topic", words).shape == "sentence"
