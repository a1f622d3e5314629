"""A note that is too long for its card, in shorter wordings that say as much of the person."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import combinations

from generator.model.notes import Note
from generator.model.paper.printing import FittedCard, PrintJob, packed_note
from generator.notes.allocation import Choice, personal_columns, usable_wordings
from generator.notes.compose import ComposedNote, fill_wording, write_note
from generator.notes.own_words import free_places
from generator.notes.proofreading.similarity import FORMAL
from generator.panel.cards.fit import break_note, fits_card
from generator.spread import Spread

Dealt = tuple[int, int]
"""A part and one of its wordings, by index."""
Allowed = Callable[[Choice, Dealt], bool]


def lay_out_notes(
    notes: Sequence[ComposedNote], job: PrintJob, spread: Spread = map
) -> list[tuple[FittedCard, bool]]:
    """Every note in the lines it takes, and whether they fit. What does not fit is tried in shorter wordings, as
    few as make it fit: such as nobody else here has, then such as give two notes no more than one in common."""
    lines = spread(partial(_lines_of, job), notes)
    made = [(_card(one.note, packed), whole) for one, (packed, whole) in zip(notes, lines, strict=True)]
    table: _AllocationTable | None = None
    for n in sorted((n for n, (_, whole) in enumerate(made) if not whole), key=lambda n: _identity(notes[n].note)):
        table = table or _AllocationTable(job, notes)
        made[n] = _lay_out(table.shorter(notes[n]), job)
    return made


def _lay_out(one: ComposedNote, job: PrintJob) -> tuple[FittedCard, bool]:
    packed, whole = _lines_of(job, one)
    return _card(one.note, packed), whole


def _card(note: Note, packed: bytes) -> FittedCard:
    return FittedCard(note.interviewer, packed, note.draft)


def _lines_of(job: PrintJob, one: ComposedNote) -> tuple[bytes, bool]:
    """What can cross from another process: a note and its lines as one, and whether they fit."""
    lines = break_note(one.note, job.card, job.writing, job.hand)
    return packed_note(one.note, lines), fits_card(lines, job.card, job.writing, job.hand)


def _identity(note: Note) -> tuple[str, list[str]]:
    """What orders notes alike, however their rows are ordered."""
    return note.interviewer.name, [passage.text for passage in note.passages]


class _AllocationTable:
    """The wordings that have been dealt, by themselves and in twos."""

    def __init__(self, job: PrintJob, notes: Iterable[ComposedNote]) -> None:
        self.job = job
        self.parts = job.template.parts
        self.compared = [n for n, part in enumerate(self.parts) if part.name.casefold() not in FORMAL]
        self.dealt: Counter[tuple[Dealt, ...]] = Counter()
        for one in notes:
            self.dealt.update(self._sets(one.choice))

    def shorter(self, one: ComposedNote) -> ComposedNote:
        """The note with the shortest wordings allowed, the greatest saving first, until it fits."""
        self.dealt.subtract(self._sets(one.choice))
        one = self._until_it_fits(one)
        self.dealt.update(self._sets(one.choice))
        return one

    def _until_it_fits(self, one: ComposedNote) -> ComposedNote:
        for allowed in (self._nobodys, self._apart):
            for place, index in self._savings(one, allowed):
                if allowed(one.choice, (place, index)):
                    one = self._with(one, place, index)
                    if _lay_out(one, self.job)[1]:
                        return one
        return one

    def _with(self, one: ComposedNote, place: int, index: int) -> ComposedNote:
        choice = (*one.choice[:place], index, *one.choice[place + 1 :])
        note = write_note(self.job.template, one.note.interviewer, choice, one.reading, one.own)
        return ComposedNote(note, choice, one.reading, one.own)

    def _savings(self, one: ComposedNote, allowed: Allowed) -> list[Dealt]:
        """Of every part the shortest wording allowed, the one that saves most first."""
        found = []
        free_parts = free_places(self.job.template, one.own)
        for place, now in enumerate(one.choice):
            if now is not None and place in free_parts:
                widths = self._widths(one, place, now)
                free = [index for index in widths if index == now or allowed(one.choice, (place, index))]
                best = min(free, key=lambda index: (widths[index], index))
                found.append((widths[now] - widths[best], place, best))
        return [(place, best) for saving, place, best in sorted(found, key=lambda row: -row[0]) if saving > 0]

    def _widths(self, one: ComposedNote, place: int, now: int) -> dict[int, float]:
        """How long a part would be, in ems, in each wording that says as much of the person as the one it has."""
        part, person = self.parts[place], one.note.interviewer
        said = personal_columns(part.wordings[now])
        same = [index for index in usable_wordings(part, person) if personal_columns(part.wordings[index]) >= said]
        return {
            index: self.job.writing.width(fill_wording(part.wordings[index], person, one.reading))
            for index in same
        }

    def _sets(self, choice: Choice) -> list[tuple[Dealt, ...]]:
        """The wordings of a note one by one, and of those that are compared all twos."""
        dealt = [(place, index) for place, index in enumerate(choice) if index is not None]
        compared = [one for one in dealt if one[0] in self.compared]
        return [*((one,) for one in dealt), *combinations(compared, 2)]

    def _nobodys(self, _choice: Choice, wanted: Dealt) -> bool:
        return not self.dealt[wanted,]

    def _apart(self, choice: Choice, wanted: Dealt) -> bool:
        """Whether no note has this wording together with another of these; by itself it must be nobody's."""
        place = wanted[0]
        rest = [(p, i) for p, i in enumerate(choice) if i is not None and p in self.compared and p != place]
        twos = [tuple(sorted((one, wanted))) for one in rest] or [(wanted,)]
        return place not in self.compared or not any(self.dealt[two] for two in twos)
