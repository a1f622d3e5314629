"""Cards in type, for whoever does not write by hand: the same words, as large as fits all cards."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.model.notes import Note
from generator.model.paper.hand import RUNNING_TEXT, FontMetrics, Handwriting
from generator.model.paper.printing import PrintItem, PrintJob, TypedCard, TypedParagraph, TypeSize
from generator.model.paper.stationery import CardFormat
from generator.panel.cards.fit import SIGN_OFF, break_lines, break_note, check_overflow, fits_card
from generator.problems import Checked, Problems

LAYOUT = "typed"
BY_HAND = {"copy", "guide", "trace"}
"""Layouts of what is written by hand."""
LEAD = 1.4
POINTS = ((14, 0.6), (13, 0.6), (12, 0.6), (11, 0.5), (10, 0.4), (10, 0.0))
SIZES = tuple((points * 25.4 / 72, gap) for points, gap in POINTS)
"""Ems in millimetres, and the part of a line that is left free between paragraphs: the first that fits counts."""


def type_hand(face: FontMetrics) -> Handwriting:
    """The smallest type as a hand: whatever is fitted to it, fits a card in type."""
    em = SIZES[-1][0]
    return Handwriting(character_mm=em * face.running / len(RUNNING_TEXT), pitch_mm=em * LEAD)


def typed_job(job: PrintJob) -> PrintJob:
    """The run as one of which nothing is written by hand."""
    return replace(job, writing=job.reading, hand=type_hand(job.reading))


def with_type(job: PrintJob, items: Sequence[PrintItem]) -> Checked[list[PrintItem]]:
    """The items with their notes in type, all in one size; who writes so small by hand that the type is larger is
    told."""
    problems: Problems = []
    fitting: list[PrintItem] = []
    small = typed_job(job)
    for item in items:
        lines = break_note(item.card.note, job.card, small.writing, small.hand)
        found = (
            []
            if fits_card(lines, job.card, small.writing, small.hand)
            else check_overflow(item.card.note, lines, small)
        )
        problems += found
        fitting += [] if found else [item]
    for em, gap in SIZES:
        made = [_typed(item.card.note, job.card, job.reading, TypeSize(em, em * LEAD), gap) for item in fitting]
        if all(made):
            break
    return Checked([replace(item, typed=card) for item, card in zip(fitting, made, strict=True)], problems)


def _typed(note: Note, card: CardFormat, face: FontMetrics, size: TypeSize, gap: float) -> TypedCard | None:
    """A note in the middle of its card in this size; None where it has no room."""
    room = card.line_mm / size.em_mm
    rows = [(passage.part, tuple(break_lines(passage.text, room, face))) for passage in note.paragraphs]
    height = size.pitch_mm * (sum(len(lines) for _, lines in rows) + gap * (len(rows) - 1))
    widest = max(face.width(line) for _, lines in rows for line in lines)
    if height > card.height_mm - 2 * card.margin_mm + 1e-6 or widest > room + 1e-6:
        return None
    top = (card.height_mm - height) / 2
    return TypedCard(size, tuple(_paragraphs(rows, card.margin_mm, top, size, gap)))


def _paragraphs(
    rows: Sequence[tuple[str, tuple[str, ...]]], left: float, top: float, size: TypeSize, gap: float
) -> Iterator[TypedParagraph]:
    for n, (part, lines) in enumerate(rows):
        yield TypedParagraph(left, top, lines)
        below = rows[n + 1][0].casefold() if n + 1 < len(rows) else ""
        together = part.casefold() in SIGN_OFF and below in SIGN_OFF
        top += size.pitch_mm * (len(lines) + (0 if together else gap))
