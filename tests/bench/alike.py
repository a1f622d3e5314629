"""How alike the notes are that candidates of one class write to the same people, each with a list of their own.

Separate runs cannot agree on wordings, so chance must keep them apart. For every note of thanks and every shape of
its cells: how many notes there are, and over twenty classes of thirty candidates with five interviewers in common,
how often two candidates write one person the same note, or two sentences in common. Cells are the same in all
lists, so that only wordings tell notes apart; the cells' own words, the greeting and the close do not count.

    python -m tests.bench.alike
"""

import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from math import comb, prod

from generator.english.kinds import Shape
from generator.model.notes import Note, NoteTemplate
from generator.model.people import Interviewer
from generator.notes.allocation import usable_wordings
from generator.notes.compose import compose_allocated
from generator.problems import Location
from tests.samples.notes import shipped_note

THANKS = (
    "thank-you-card", "card-short", "card-second-round", "thank-you-email", "thanks-first-interview",
    "thanks-final", "thanks-same-day", "thanks-after-a-stumble", "thanks-through-recruiter",
)  # fmt: skip
SHAPES: tuple[Shape, ...] = ("noun", "doing", "sentence")
COLUMNS = ("topic", "strength", "recoup", "next_step", "new")
CLASSES, CANDIDATES, READERS = 20, 30, 5
APART = frozenset({"greeting", "close", "signature", "subject"})
SENTENCE = re.compile(r"(?<=[.!?])\s+")


@dataclass(frozen=True)
class Alike:
    """What was found for one template and shape: notes there are, equal pairs by class, share of pairs alike."""

    distinct: int
    equal: tuple[int, ...]
    two: float


def measure_alike(template: NoteTemplate, shape: Shape) -> Alike:
    """The figures of one template whose cells all have one shape."""
    equal: list[int] = []
    two = 0
    for seed in range(CLASSES):
        rows = [_notes(template, shape, f"Student {seed:02}-{n:02}") for n in range(CANDIDATES)]
        pairs = [pair for to_one in zip(*rows, strict=True) for pair in combinations(to_one, 2)]
        equal.append(sum(one.passages == other.passages for one, other in pairs))
        two += sum(len(_sentences(one) & _sentences(other)) >= 2 for one, other in pairs)
    return Alike(_distinct(template, shape), tuple(equal), two / (CLASSES * READERS * comb(CANDIDATES, 2)))


def _notes(template: NoteTemplate, shape: Shape, candidate: str) -> list[Note]:
    people = [_person(f"Reader {chr(65 + n)}", shape, candidate) for n in range(READERS)]
    made, problems = compose_allocated(template, people, "en")
    assert len(made) == READERS, problems
    return [_without_signature(one.note) for one in made]


def _person(name: str, shape: Shape, candidate: str) -> Interviewer:
    cell = "Cell." if shape == "sentence" else "cell"
    shared = {"name": name, "candidate": candidate, "company": "Acme", "role": "Analyst", "mode": "in person"}
    values = shared | dict.fromkeys(COLUMNS, cell) | {"decision": "2026-12-04"}
    return Interviewer(values, date(2026, 11, 18), Location("-"), dict.fromkeys(COLUMNS, shape))


def _without_signature(note: Note) -> Note:
    kept = tuple(passage for passage in note.passages if passage.part.casefold() != "signature")
    return Note(note.interviewer, note.template, note.channel, kept)


def _sentences(note: Note) -> set[str]:
    """The sentences that a note has from its wordings."""
    found = _all_sentences(note)
    return {sentence for sentence in found if sentence not in ("Cell.", "cell")}


def _all_sentences(note: Note) -> Iterator[str]:
    for passage in note.passages:
        if passage.part.casefold() not in APART:
            yield from SENTENCE.split(passage.text)


def _distinct(template: NoteTemplate, shape: Shape) -> int:
    """How many notes a row with every cell filled can get."""
    person = _person("Reader A", shape, "Candidate")
    return prod(max(1, len(usable_wordings(part, person))) for part in template.parts)


def main() -> int:
    """Print a line for each template and shape; 1 where one of them is too much alike."""
    worst = Counter[str]()
    for name in THANKS:
        for shape in SHAPES:
            found = measure_alike(shipped_note(name), shape)
            unequal = sum(count == 0 for count in found.equal)
            fault = found.distinct < 45_000 or unequal < CLASSES - 1 or found.two > 0.06
            worst["too alike"] += fault
            print(
                f"{name:26} {shape:9} {found.distinct:12,} notes; no equal pair in {unequal} of {CLASSES} classes;"
                f" two sentences in common in {found.two:.1%}{'  <-- too alike' if fault else ''}"
            )
    return 1 if worst["too alike"] else 0


if __name__ == "__main__":
    sys.exit(main())
