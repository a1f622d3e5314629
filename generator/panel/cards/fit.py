"""Note × CardFormat × Hand → lines: the arithmetic that keeps every word on the card.

The handwriting face is scaled so that a character takes as much room as the writer's does on average. Lines are
broken where people break them: at spaces, and after hyphens and dashes. Nothing is shrunk and nothing is cut:
what does not fit is a problem that says by how much, and which card would do.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from generator.lazy_pattern import lazy_pattern
from generator.model.notes import Note
from generator.model.paper.hand import FontMetrics, Handwriting
from generator.model.paper.printing import Line, PrintJob
from generator.model.paper.stationery import CardFormat
from generator.printing.drawn.text import composed
from generator.printing.letters.line_breaks import BREAK, with_breaks
from generator.problems import Problem, Problems

SIGN_OFF = ("close", "signature")
CHUNK = lazy_pattern(rf"([^\s{BREAK}]+?(?:[-–—/](?=\w)|(?=[\s{BREAK}])|$))[\s{BREAK}]*")


def break_note(note: Note, card: CardFormat, face: FontMetrics, hand: Handwriting) -> tuple[Line, ...]:
    """The note's lines on this card, however many they are: paragraphs begin at the margin, the sign-off in the
    middle of the line or as far left as its length asks for. A word longer than a line stands on its own."""
    room, em = card.line_mm * hand.caution, face.em_mm(hand)
    lines: list[Line] = []
    for passage in note.paragraphs:
        texts = list(break_lines(passage.text, room / em, face))
        signing = passage.part.casefold() in SIGN_OFF and len(texts) == 1
        indent = min(room / 2, room - face.width(texts[0]) * em) if signing else 0.0
        lines += [Line(text, max(0.0, indent)) for text in texts]
    return tuple(lines)


def break_lines(text: str, room_em: float, face: FontMetrics, *, anywhere: bool = False) -> Iterator[str]:
    """The text in lines of at most that many ems, as it is written by hand; a word that is longer stands on its
    own, or is broken anywhere."""
    text = composed(text)
    pen, chunks = face.stops(text), break_points(text)
    if anywhere:
        chunks = [part for chunk in chunks for part in _cut(chunk, pen, room_em)]
    reach, first = [pen[end] for _, end in chunks], 0
    while first < len(chunks):
        start = chunks[first][0]
        last = max(bisect_right(reach, room_em, first, key=lambda stop: stop - pen[start]) - 1, first)
        yield text[start : chunks[last][1]]
        first = last + 1


def _cut(chunk: tuple[int, int], pen: Sequence[float], room_em: float) -> Iterator[tuple[int, int]]:
    """The chunk in parts that are no longer than the room, and of one letter at least; a mark stays with its
    letter, as it takes no room."""
    start, end = chunk
    while pen[end] - pen[start] > room_em:
        cut = max(bisect_right(pen, pen[start] + room_em, start, end + 1) - 1, start + 1)
        yield start, cut
        start = cut
    if start < end:
        yield start, end


def break_points(text: str) -> list[tuple[int, int]]:
    """Where each part of a text begins and ends after which a line may end."""
    marked = with_breaks(text)
    chunks = [chunk.span(1) for chunk in CHUNK.finditer(marked)]
    if marked is text:
        return chunks
    return [(start - marked.count(BREAK, 0, start), end - marked.count(BREAK, 0, end)) for start, end in chunks]


def fits_card(lines: Sequence[Line], card: CardFormat, face: FontMetrics, hand: Handwriting) -> bool:
    """Whether all lines stand on the card and none is longer than its writing width."""
    return len(lines) <= card.capacity(hand) and not _too_long(lines, card, face, hand)


def _too_long(lines: Sequence[Line], card: CardFormat, face: FontMetrics, hand: Handwriting) -> list[str]:
    room, em = card.line_mm * hand.caution + 1e-6, face.em_mm(hand)
    return [line.text for line in lines if line.indent_mm + face.width(line.text) * em > room]


def check_overflow(note: Note, lines: Sequence[Line], job: PrintJob) -> Problems:
    """A problem when the lines do not stand on the card: by how much, and which card would do."""
    if fits_card(lines, job.card, job.writing, job.hand):
        return []
    name, over = note.interviewer.name, lines[job.card.capacity(job.hand) :]
    words = sum(len(line.text.split()) for line in over)
    message = f"{name}: the note is {_count(len(over), 'line')} ({_count(words, 'word')}) over on {job.card.label}"
    if long := _too_long(lines, job.card, job.writing, job.hand):
        message = f"{name}: “{_shortened(long[0])}” is longer than a line on {job.card.label}"
    better = next((f for f in job.formats if _would_fit(note, f, job)), None)
    tried = "" if note.draft else ": shorter wordings were tried"
    shorten = f"shorten what the {note.origin} says{tried}"
    hint = f"it fits {better.label}: add --card {better.name}" if better else "it fits no card there is"
    plain = f"it fits {better.label}: choose that card; or {shorten}" if better else shorten
    return [Problem(note.where, message, f"{hint}; or {shorten}", plain=plain, check="card-overflow")]


def _would_fit(note: Note, card: CardFormat, job: PrintJob) -> bool:
    return fits_card(break_note(note, card, job.writing, job.hand), card, job.writing, job.hand)


def _shortened(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:39]}…"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
