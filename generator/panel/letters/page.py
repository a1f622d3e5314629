"""LetterWords × LetterForm × Paper → where each line stands: one page, or a problem that says by how much not."""

import math
from collections.abc import Iterator, Sequence

from generator.model.paper.hand import FontMetrics
from generator.model.paper.letters import LetterWords, PlacedText
from generator.model.paper.printing import TypeSize
from generator.model.paper.stationery import LetterForm, Paper
from generator.panel.cards.fit import break_lines
from generator.panel.letters.words import CLOSE, SIGNATURE, SIGNED, SUBJECT
from generator.printing.drawn.text import composed
from generator.problems import Checked, Problem, Problems

LEAD = 1.3
"""From line to line, in ems of a window's lines."""


def type_size(points: float, lead: float = 1.36) -> TypeSize:
    """Letters of so many points."""
    em = points * 25.4 / 72
    return TypeSize(em, em * lead)


SIZES = tuple(map(type_size, (11.5, 11, 10.5, 10)))
"""The largest that fits is taken; smaller letters than the last are tiring to read."""
SMALL = type_size(8, LEAD)
"""What stands in a window at the least."""
RETURN = type_size(6.5, LEAD)
"""The return address there, where it is too long for the other."""
RETURN_LINES = 2
INDENT_MM = 5.0
"""From the edge of a window to the address in it."""
AFTER = {"date": 2.0, "address": 2.0, CLOSE: float(SIGNED), SIGNATURE: 2.0}
"""Part → the lines that are left free below it, where it is not one."""


def lay_out_letter(
    words: LetterWords, form: LetterForm, paper: Paper, face: FontMetrics
) -> Checked[tuple[PlacedText, ...] | None]:
    """The texts of a letter on its page, as large as one page allows; None where it has no room for them."""
    for size in SIZES:
        texts = tuple(_placed(words, form, paper, face, size))
        if _end_mm(texts) <= paper.height_mm - form.bottom_mm + 1e-6:
            break
    else:
        return Checked(None, [_too_long(words, form, paper, texts)])
    problems = _check_window(words, form, face) if form.windowed else []
    return Checked((None if problems else texts), problems)


def _placed(
    words: LetterWords, form: LetterForm, paper: Paper, face: FontMetrics, size: TypeSize
) -> Iterator[PlacedText]:
    head = (_window_head if form.windowed else _block_head)(words, form, paper, face, size)
    yield from head
    top = max(form.text_top_mm, _end_mm(head) + AFTER["address"] * size.pitch_mm)
    room = form.line_mm(paper) / size.em_mm
    for role, text in _paragraphs(words):
        lines = tuple(line for row in text.split("\n") for line in break_lines(row, room, face, anywhere=True))
        yield PlacedText(role, form.left_mm, top, size, lines)
        top += (len(lines) + AFTER.get(role, 1.0)) * size.pitch_mm


def _paragraphs(words: LetterWords) -> Iterator[tuple[str, str]]:
    """The words with what each part is: a subject stands below the greeting, as the template has it."""
    known = {SUBJECT: "subject", CLOSE: "close", SIGNATURE: "signature"}
    for passage in words.note.paragraphs:
        yield known.get(passage.part.casefold(), "paragraph"), passage.text
    if words.enclosure:
        yield "enclosure", f"Enclosure: {words.enclosure}"


def _block_head(
    words: LetterWords, form: LetterForm, paper: Paper, face: FontMetrics, size: TypeSize
) -> list[PlacedText]:
    """Sender, date and address below each other."""
    made: list[PlacedText] = []
    top, room = form.top_mm, form.line_mm(paper)
    for role, texts in (("sender", words.sender_address), ("date", (words.date,)), ("address", words.address)):
        if lines := _broken(texts, room, face, size):
            made.append(PlacedText(role, form.left_mm, top, size, lines))
            top += (len(lines) + AFTER.get(role, 1.0)) * size.pitch_mm
    return made


def _window_head(
    words: LetterWords, form: LetterForm, paper: Paper, face: FontMetrics, size: TypeSize
) -> list[PlacedText]:
    """The return address and the address in the window; name, address and date of who writes beside it."""
    left, top = form.window_left_mm + INDENT_MM, form.window_top_mm + form.window_notes_mm
    made = [PlacedText("address", left, top, *_window_lines(words.address, form, face, size))]
    if words.sender_address:
        small, lines = _return_lines(words, form, face)
        made.insert(0, PlacedText("return", left, top - (len(lines) + 0.5) * small.pitch_mm, small, lines))
    room = paper.width_mm - form.right_mm - form.sender_left_mm
    block = _broken([line for line in (words.sender, *words.sender_address) if line], room, face, size)
    made.append(PlacedText("sender", form.sender_left_mm, form.sender_top_mm, size, block))
    below = form.sender_top_mm + (len(block) + 1) * size.pitch_mm
    made.append(PlacedText("date", form.sender_left_mm, below, size, (words.date,)))
    return made


def return_line(words: LetterWords) -> str:
    """Who writes and from where, on one line: `Sam Lee · 1 Low Street · Testing`."""
    return " · ".join(line for line in (words.sender, *words.sender_address) if line)


def _broken(lines: Sequence[str], room_mm: float, face: FontMetrics, size: TypeSize) -> tuple[str, ...]:
    """Every line in as many as it takes; a word that is longer than one is broken."""
    room = room_mm / size.em_mm
    return tuple(part for line in lines for part in break_lines(line, room, face, anywhere=True))


def _window_lines(
    lines: Sequence[str], form: LetterForm, face: FontMetrics, size: TypeSize
) -> tuple[TypeSize, tuple[str, ...]]:
    """The address in the size of the words, or as much smaller as makes it stand in its part of the window; broken
    where even the smallest is too large."""
    lines = [line for line in map(composed, lines) if line]
    whole = _window_size(lines, form, face, size)
    if whole.em_mm >= SMALL.em_mm - 1e-6:
        return whole, tuple(lines)
    broken = _broken(lines, _window_room(form)[0], face, SMALL)
    return _window_size(broken, form, face, SMALL), broken


def _window_size(lines: Sequence[str], form: LetterForm, face: FontMetrics, size: TypeSize) -> TypeSize:
    """The size, or as much smaller as makes these lines stand in their part of the window."""
    across, down = _window_room(form)
    widest = max(map(face.width, lines))
    em = min(size.em_mm, across / widest, down / len(lines) / LEAD)
    return TypeSize(em, em * LEAD)


def _return_lines(words: LetterWords, form: LetterForm, face: FontMetrics) -> tuple[TypeSize, tuple[str, ...]]:
    """The return address on one line; on two in small letters, where it is too long for that."""
    across, _ = _window_room(form)
    sizes = (SMALL, RETURN)
    fitting = (size for size in sizes if face.width(return_line(words)) * size.em_mm <= across)
    size = next(fitting, RETURN)
    return size, _broken([return_line(words)], across, face, size)


def _window_room(form: LetterForm) -> tuple[float, float]:
    """The millimetres that an address has in a window."""
    return form.window_width_mm - INDENT_MM, form.window_height_mm - form.window_notes_mm


def _check_window(words: LetterWords, form: LetterForm, face: FontMetrics) -> Problems:
    """An address or a return address for which a window is too small."""
    person, (across, down) = words.note.interviewer, _window_room(form)
    address, _ = _window_lines(words.address, form, face, SMALL)
    size, lines = _return_lines(words, form, face) if words.sender_address else (RETURN, ())
    wide = any(face.width(line) * size.em_mm > across + 1e-6 for line in lines)
    found = (
        ("address", address.em_mm < SMALL.em_mm - 1e-6),
        ("return address", wide or len(lines) > RETURN_LINES),
    )
    return [
        Problem(
            person.where,
            f"{person.name}: the {what} is too large for the window of an envelope, {across:g} × {down:g} mm",
            f"shorten the {what}",
            check="address-too-large",
            column=what.replace(" ", "_"),
        )
        for what, too_large in found
        if too_large
    ]


def _end_mm(texts: Sequence[PlacedText]) -> float:
    """How far down the page the lowest line ends."""
    return max(text.top_mm + len(text.lines) * text.size.pitch_mm for text in texts)


def _too_long(words: LetterWords, form: LetterForm, paper: Paper, texts: Sequence[PlacedText]) -> Problem:
    note = words.note
    over = math.ceil((_end_mm(texts) - paper.height_mm + form.bottom_mm) / SIZES[-1].pitch_mm)
    message = f"{note.interviewer.name}: the letter is {over} line{'' if over == 1 else 's'} too long for a page"
    return Problem(
        note.where, f"{message} of {paper.label}", f"shorten what the {note.origin} says", check="letter-too-long"
    )
