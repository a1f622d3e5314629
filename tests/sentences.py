"""Every wording of every note with cells in it, to be read by a person.

    python -m tests.sentences > tests/golden/sentences.txt

Each placeholder is filled with one of the cells that it takes, in turn, so that all kinds come by: a noun phrase
in the singular and in the plural, a verb in -ing, a clause, a whole sentence.
"""

import sys
from collections.abc import Iterator
from datetime import date
from itertools import count

from generator.english.cells import read_cell
from generator.model.notes import SENTENCE_ENDS, NoteTemplate, Part, Placeholder, Wording
from generator.model.people import Interviewer
from generator.notes.compose import fill_wording
from generator.notes.template_files import note_names
from generator.problems import Location
from tests.conftest import ROOT
from tests.samples.notes import shipped_note

CELLS = {
    "topic": {
        "": ("the new laser", "your night shifts", "running a shop on your own", "how you train new staff"),
        "sentence": ("You asked why I left nursing.", "We both grew up in Cork.", "There are not enough nurses."),
    },
    "strength": {
        "": ("patience", "Python and SQL", "experience with lasers", "two summers in a bakery", "fluent Welsh"),
        "doing": ("leading a team of five", "explaining things simply", "working under pressure"),
        "sentence": ("I am a quick learner.", "My tutor says I explain well.", "I have run a shop."),
    },
    "recoup": {
        "": ("my placement at Arup", "two audits that I led", "managing a budget", "how I handled the complaint"),
        "sentence": ("I led a team of five.", "My visa is valid until 2030.", "I do speak some Welsh."),
    },
    "next_step": {
        "": ("the second interview", "your decision on Friday", "meeting the team", "hearing from you"),
        "sentence": ("You decide by Friday 4 December.", "Amara will send the case study."),
    },
    "new": {
        "": ("my exam results", "a certificate in first aid", "promotion to shift leader"),
        "sentence": ("I have passed my driving test.", "My paper was accepted."),
    },
}
"""Column → filter → cells that it takes; `noun` takes what no filter takes here, `that` whole sentences."""
SAME = {"noun": "", "that": "sentence"}
SHARED = {
    "name": "Ann Lee", "salutation": "Dr Lee", "candidate": "Sam Roe", "company": "Acme", "role": "Data Analyst",
    "mode": "video", "decision": "2026-12-04", "recruiter": "Kim Poe", "coordinator": "Jo Fry",
}  # fmt: skip


def all_sentences() -> Iterator[str]:
    """The lines of the file, note by note and part by part."""
    for name in sorted(note_names(ROOT)):
        yield from ("", name, "=" * len(name))
        yield from template_sentences(shipped_note(name))


def template_sentences(template: NoteTemplate) -> Iterator[str]:
    """Each part of a template with its wordings, filled."""
    for part in template.parts:
        if part.name.casefold() not in ("greeting", "close", "signature"):
            yield from ("", part.name)
            yield from part_sentences(part)


def part_sentences(part: Part) -> Iterator[str]:
    """The wordings of a part, each with the next cells in turn."""
    for number, wording in zip(count(), part.wordings, strict=False):
        yield f"- {fill_wording(wording, person_for(wording, number))}"


def person_for(wording: Wording, number: int) -> Interviewer:
    """Somebody whose cells are of the shapes that a wording takes."""
    cells = {p.column: cell_for(p, number) for p in wording.placeholders if p.column in SENTENCE_ENDS}
    shapes = {column: read_cell(column, cell).shape for column, cell in cells.items()}
    return Interviewer(SHARED | cells, date(2026, 11, 18), Location("-"), shapes)


def cell_for(placeholder: Placeholder, number: int) -> str:
    """The cell that is this placeholder's turn."""
    name = placeholder.filters[0] if placeholder.filters else ""
    cells = CELLS[placeholder.column][SAME.get(name, name)]
    return cells[number % len(cells)]


if __name__ == "__main__":
    sys.stdout.write("\n".join(all_sentences()).strip() + "\n")
