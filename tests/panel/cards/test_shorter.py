"""A note that does not fit its card is tried in shorter wordings before it is told."""

from dataclasses import replace

from generator.model.notes import NoteTemplate
from generator.model.paper.printing import PrintJob
from generator.panel.cards.company_cards import panel_cards
from tests.conftest import person
from tests.samples.notes import A6, note_template, sample_panel, sample_print_job

LONG = "and I have thought about it ever since, on the way home and again this morning, and it seems to me no less"
TWO = f"""---
title: t
channel: card
occasion: thanks
description: d
---
## Greeting
Dear {{{{ salutation }}}},

## Remember
- You told me of {{{{ topic }}}}, {LONG} interesting now than it seemed then.
- Thank you for {{{{ topic }}}}.

## Reinforce
- I know something of {{{{ strength }}}}, {LONG} useful for the work that you described to me so well.
- I can help with {{{{ strength }}}}.

## Close
Yours sincerely,

## Signature
{{{{ candidate }}}}
"""


def small(lines: int) -> PrintJob:
    """A deck of cards as wide as A6 that have room for so many lines."""
    card = replace(A6, height_mm=lines * 8 + 2 * A6.margin_mm)
    return replace(sample_print_job(card), template=note_template(TWO))


def bodies(told: PrintJob, *names: str) -> list[tuple[str, str]]:
    cards, _ = panel_cards(told, sample_panel(*(person(name, topic="steam", strength="oil") for name in names)))
    return [(card.note.passage("remember"), card.note.passage("reinforce")) for card in cards]


def test_only_as_much_is_shortened_as_makes_it_fit() -> None:
    (roomy,) = bodies(small(14), "Ada")
    (tight,) = bodies(small(5), "Ada")
    assert tight == ("Thank you for steam.", "I can help with oil.")
    assert roomy != tight
    assert len(panel_cards(small(5), sample_panel(person("Ada", topic="steam", strength="oil")))[0]) == 1


def test_the_greatest_saving_comes_first() -> None:
    made = [bodies(small(lines), "Ada") for lines in range(5, 14)]
    steps = [one[0] for one in made if one]
    assert ("Thank you for steam.", "I can help with oil.") in steps
    for remember, reinforce in steps:
        assert (
            not (reinforce.startswith("I know") and remember.startswith("Thank")) or len(reinforce) < len(LONG) * 2
        )


def test_notes_stay_unequal() -> None:
    made = bodies(small(5), "Ada", "Grace")
    assert len(set(made)) == len(made)
    cards, problems = panel_cards(
        small(5), sample_panel(*(person(n, topic="steam", strength="oil") for n in "AB"))
    )
    assert len(cards) == 1
    assert ["over on A6" in problem.message for problem in problems] == [True]


def test_where_one_part_is_all_there_is_nobody_gets_anothers() -> None:
    text = TWO.replace(TWO[TWO.index("## Reinforce") : TWO.index("## Close")], "")
    told = replace(small(4), template=note_template(text))
    cards, problems = panel_cards(told, sample_panel(*(person(n, topic="steam") for n in "AB")))
    assert (len(cards), len(problems)) == (1, 1)


def test_an_overflow_says_that_shorter_wordings_were_tried() -> None:
    _, (problem,) = panel_cards(small(5), sample_panel(person("Ada", topic="steam engines " * 20, strength="oil")))
    assert problem.message.startswith("Ada: the note is ")
    assert problem.hint.endswith("or shorten what the row says: shorter wordings were tried")


def test_a_shorter_wording_says_no_less_of_the_person() -> None:
    text = TWO.replace("- Thank you for {{ topic }}.", "- Thank you.")
    shorter: NoteTemplate = note_template(text)
    told = replace(small(6), template=shorter)
    cards, problems = panel_cards(told, sample_panel(person("Ada", topic="steam", strength="oil")))
    assert [card.note.passage("remember") for card in cards if "steam" not in card.note.passage("remember")] == []
    assert len(problems) + len(cards) == 1
