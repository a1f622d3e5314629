"""Notes to begin with, and the cards, papers and looks that they are printed with."""

from functools import cache

from generator.model.files import Source
from generator.model.notes import Note, NoteTemplate, Passage
from generator.model.paper.hand import ASSUMED_HAND, Handwriting
from generator.model.paper.looks import Looks
from generator.model.paper.printing import PrintJob, PrintSettings
from generator.model.paper.stationery import CardFormat, Envelope, LabelSheet, Paper
from generator.model.people import Panel
from generator.notes.channels import read_channels
from generator.notes.template_files import read_template
from generator.notes.templates import read_note
from generator.people.read import PLACEHOLDERS, read_people
from generator.printing.fonts import HAND, HAND_WEIGHT
from generator.printing.formats import read_cards, read_formats
from generator.printing.letters.faces import read_metrics
from generator.printing.looks import read_looks
from tests.conftest import ROOT, SAMPLE, person

# Note templates and notes

CARD_TEMPLATE = """---
title: Thank-you card
channel: card
occasion: thanks
description: d
max_words: 12
optional: [recoup]
---
When to use it.

## Greeting
Dear {{ salutation }},

## Remember
- Thank you for {{ interviewed | weekday }},
  and for {{ topic }}.
- It was good to meet you on {{ interviewed | date }}.

### Recoup
- I should have said {{ recoup }}.

## Signature
{{ candidate }}
"""


CHANNELS, _ = read_channels([ROOT / "templates"])


def note_template(text: str = CARD_TEMPLATE) -> NoteTemplate:
    """A template of a note, which has to be without a fault."""
    found, problems = read_note(Source("card.md", "notes/card.md", text), PLACEHOLDERS)
    assert problems == []
    assert found is not None
    return found


def sample_panel(*people: object) -> Panel:
    """These people as one panel."""
    members = tuple(people)
    return Panel(members[0].interview, members)  # type: ignore[attr-defined, arg-type]


def shipped_note(name: str) -> NoteTemplate:
    """A note template of content/notes."""
    template, problems = read_template(ROOT, name)
    assert template, problems
    return template


def shipped_card_and_panel() -> tuple[NoteTemplate, Panel]:
    """The thank-you card that comes with the program, and the sample panel."""
    return shipped_note("thank-you-card"), read_people(SAMPLE)[0][0]


def email_note(*passages: tuple[str, str], **values: str) -> Note:
    """An e-mail of these parts."""
    return Note(
        person(**values), "thank-you-email", "email", tuple(Passage(name, False, text) for name, text in passages)
    )


# A card, and how it is printed

KALAM = read_metrics(HAND, HAND_WEIGHT)

CARD_FORMATS, _ = read_cards([ROOT / "templates"])

PAPERS, _ = read_formats([ROOT / "templates"], "papers", Paper)

A6 = CARD_FORMATS["a6"]

A4 = Paper("a4", "A4", 210, 297)

TEMPLATE_FOLDERS = (str(ROOT / "templates"),)


@cache
def shipped_looks() -> Looks:
    """How the program's own sheets look."""
    looks, problems = read_looks([ROOT / "templates"])
    assert problems == []
    assert looks
    return looks


def card_note(body: str) -> Note:
    """A card to Ada with these words between greeting and close."""
    passages = (
        Passage("Greeting", False, "Dear Ada,"),
        Passage("Remember", False, body),
        Passage("Close", False, "Yours,"),
    )
    return Note(person(), "card", "card", passages)


def sample_print_job(
    card: CardFormat = A6, paper: str = "a4", hand: Handwriting = ASSUMED_HAND, fold: str = "flat"
) -> PrintJob:
    """All that a run of cards is printed with."""
    labels = LabelSheet("l7160", "Avery L7160", "a4", 63.5, 38.1, 2.5)
    return PrintJob(
        template=note_template(),
        card=card,
        formats=tuple(CARD_FORMATS.values()),
        papers=tuple(PAPERS.values()),
        settings=PrintSettings(PAPERS[paper]),
        hand=hand,
        writing=KALAM,
        reading=KALAM,
        language="en-GB",
        looks=shipped_looks(),
        labelling=KALAM,
        envelope=Envelope("c6", "C6", 162, 114),
        labels=labels,
        label_paper=PAPERS["a4"],
        fold=fold,
    )
