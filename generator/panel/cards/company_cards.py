"""A company's panels → their cards: composed, shortened where that makes them fit, and fitted to the card."""

from collections.abc import Collection, Hashable, Iterable, Sequence
from types import MappingProxyType
from typing import overload

from generator.fast_dataclass import dataclass
from generator.model.drafts import Drafts
from generator.model.notes import Note
from generator.model.paper.printing import FittedCard, PrintJob
from generator.model.people import Panel
from generator.notes.compose import EMPTIED, ComposedNote, compose_allocated
from generator.notes.own_words import NO_NOTES, OwnNotes
from generator.notes.proofreading import check_notes, slips_of
from generator.panel.cards.emoji import check_emoji
from generator.panel.cards.fit import check_overflow
from generator.panel.cards.shorten import lay_out_notes
from generator.panel.drafts.apply import with_drafts
from generator.problems import Checked, Location, Problems, only_errors
from generator.spread import Spread


@dataclass(frozen=True)
class CompanyCards:
    """What has been made of some panels: all their notes on lines, and the cards that can be printed."""

    laid_out: list[FittedCard]
    cards: list[FittedCard]
    problems: Problems


def by_company(panels: Sequence[Panel]) -> list[tuple[Panel, ...]]:
    """The panels whose members could compare their notes: those of a company, and each that names none."""
    groups: dict[Hashable, list[Panel]] = {}
    for panel in panels:
        groups.setdefault(panel.interview.meets, []).append(panel)
    return [tuple(group) for group in groups.values()]


NO_DRAFTS: Drafts = MappingProxyType({})


def company_cards(
    job: PrintJob,
    panels: Sequence[Panel],
    drafts: Drafts = NO_DRAFTS,
    own: OwnNotes = NO_NOTES,
    wanted: Collection[Location] | None = None,
    shows_words: bool = True,
    spread: Spread = map,
) -> CompanyCards:
    """The cards of a company that can be printed, in the words of their drafts where these were edited, and why
    the others cannot. Only those who stand in rows of `wanted` get one, where it is given; wordings are dealt to
    all, so that nobody's words depend on it. Where no sheet `shows_words`, they need not fit. `spread` has notes
    laid out and read by several processes."""
    people = [person for panel in panels for person in panel.interviewers]
    made, problems = compose_allocated(
        job.template, people, job.language, seeds=job.seeds, read_on=job.read_on, own=own
    )
    emptied = {problem.where for problem in problems if problem.check == EMPTIED}
    made = _worded(job, made, drafts).collect(problems)
    fitted = lay_out_notes(made, job, spread)
    if wanted is not None:
        fitted = [pair for pair in fitted if pair[0].person.where in wanted]
        without = {person.where for person in people if person.where not in wanted}
        problems = [problem for problem in problems if problem.where not in without]
    notes = [card.note for card, _ in fitted]
    problems += check_notes(job.template, notes)
    slips = slips_of(notes, panels, spread) if shows_words else [[] for _ in notes]
    cards: list[FittedCard] = []
    for (card, whole), slip in zip(fitted, slips, strict=True):
        found = [] if whole or not shows_words else check_overflow(card.note, card.lines, job)
        problems += [*slip, *(found or check_emoji(card.note))]
        cards += [] if found or only_errors(slip) or card.note.where in emptied else [card]
    return CompanyCards([card for card, _ in fitted], cards, problems)


def _worded(job: PrintJob, made: Sequence[ComposedNote], drafts: Drafts) -> Checked[list[ComposedNote]]:
    """The notes in the words of their edited drafts: those were dealt from no template, and are not shortened."""
    notes, problems = with_drafts(job.template, [one.note for one in made], drafts)
    by_row = {id(note.interviewer): note for note in notes}
    pairs = [(one, by_row.get(id(one.note.interviewer))) for one in made]
    free = tuple(None for _ in job.template.parts)
    return Checked(
        [one if note is one.note else ComposedNote(note, free, one.reading) for one, note in pairs if note],
        problems,
    )


def panel_cards(job: PrintJob, panel: Panel) -> Checked[list[FittedCard]]:
    """The same for one panel by itself."""
    made = company_cards(job, [panel])
    return Checked(made.cards, made.problems)


def join_company_cards(panels: Sequence[Panel], made: Iterable[CompanyCards]) -> CompanyCards:
    """All that was made, in the order of the panels."""
    results = list(made)
    order = {panel.interview: number for number, panel in enumerate(panels)}
    laid_out = sorted(
        (card for one in results for card in one.laid_out), key=lambda card: order[card.person.interview]
    )
    cards = sorted((card for one in results for card in one.cards), key=lambda card: order[card.person.interview])
    problems = [problem for one in results for problem in one.problems]
    return CompanyCards(laid_out, cards, problems)


class NotesOf(Sequence[Note]):
    """The notes of cards, each of which is there only while somebody reads it."""

    def __init__(self, cards: Sequence[FittedCard]) -> None:
        self._cards = cards

    def __len__(self) -> int:
        return len(self._cards)

    @overload
    def __getitem__(self, index: int) -> Note: ...
    @overload
    def __getitem__(self, index: slice) -> "NotesOf": ...
    def __getitem__(self, index: int | slice) -> "Note | NotesOf":
        return NotesOf(self._cards[index]) if isinstance(index, slice) else self._cards[index].note
