"""Text in a face: which face has its words, how long they are, and where lines break."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from generator.fast_dataclass import dataclass
from generator.lazy_pattern import lazy_pattern
from generator.model.paper.hand import WORDS
from generator.model.paper.looks import NoteStyle, TextStyle
from generator.parsing.ligatures import without_ligatures
from generator.printing.fonts import HANDS
from generator.printing.letters.bidi import BRACKETS
from generator.printing.letters.direction import (
    Direction,
    has_right_to_left,
    in_order,
    phrases,
    value_direction,
    word_way,
)
from generator.printing.letters.emoji import without_emoji
from generator.printing.letters.faces import (
    Face,
    face,
    face_of_word,
    faces_of_scripts,
    faces_of_word,
    moves_of_word,
)
from generator.printing.letters.line_breaks import BREAK, with_breaks
from generator.printing.letters.scripts import script_of_word
from generator.printing.letters.shaping import JOINERS, can_shape, is_shaped, shaped_moves

BREAKS = lazy_pattern(rf"(?<=[^\W\d_]-)(?=[^\W\d_])|{BREAK}")
"""Within a word a line may end after a hyphen between letters."""
OPENING, CLOSING = "".join(BRACKETS), "".join(BRACKETS.values())
MIRRORED = str.maketrans(OPENING + CLOSING, CLOSING + OPENING)
UNSEEN = {"Cc", "Cf"}


@dataclass(frozen=True, slots=True)
class Run:
    """Letters in one face; none where no face on this machine has them."""

    face: Face | None
    text: str
    turned: bool = False
    """Whether its letters run from right to left."""


def first_face(style: TextStyle) -> Face:
    """The first face of a style. Raises Fault when it is missing."""
    return face(style.faces[0], style.weight, style.faces[0])


def composed(text: str) -> str:
    """A text as it is set: letters with their accents as one, ligatures as the letters that they join, and nothing
    that nobody writes by hand."""
    return text if text.isascii() else without_emoji(without_ligatures(unicodedata.normalize("NFC", text)))


def shown(text: str, style: TextStyle) -> str:
    """The letters of a text that are seen: composed, and without what only says how to break or to shape."""
    if not text.isascii():
        text = "".join(_seen(word) for word in WORDS.findall(composed(text)))
    return text.upper() if style.capitals else text


def _seen(word: str) -> str:
    """The letters of a word, and in scripts that join them what keeps two apart or together: in Persian and in
    India's scripts it is part of the spelling."""
    kept = JOINERS if is_shaped(word) else frozenset[str]()
    return "".join([letter for letter in word if letter in kept or _is_seen(letter)])


@lru_cache(maxsize=4096)
def _is_seen(letter: str) -> bool:
    return unicodedata.category(letter) not in UNSEEN


def is_drawable(text: str, style: TextStyle) -> bool:
    """Whether faces have its letters, and we have what joins them where they join."""
    text = shown(text, style)
    found = runs_from_left(text, style)
    return text.isascii() or all(run.face and can_draw(run.face, run.text, turned=run.turned) for run in found)


def can_draw(face: Face, text: str, *, turned: bool = False) -> bool:
    """Whether letters that a face has can be drawn: those that are joined, and those of PostScript outlines, only
    where HarfBuzz is, and not where they are both."""
    joined = turned or is_shaped(text)
    return (not joined and not face.is_postscript) or (can_shape() and not (joined and face.is_postscript))


def runs(text: str, style: TextStyle) -> list[Run]:
    """The text by the faces that have its words: a whole word changes face, never a letter within it, unless no
    face has all of them. In a name or an address, the other words of its script do so too."""
    first = first_face(style)
    if first.font.glyphs.keys() >= set(text):
        return [Run(first, text)] if text else []
    made: list[Run] = []
    words = WORDS.findall(text)
    named = [] if isinstance(style, NoteStyle) else [word for word in words if any(map(str.isalpha, word))]
    shared = faces_of_scripts(named, style.faces, style.weight)
    for word in words:
        whole = shared.get(script_of_word(word))
        one = whole and whole.font.glyphs.keys() >= set(word)  # signs that it lacks take no word along
        for found, part in [(whole, word)] if one else faces_of_word(word, style.faces, style.weight):
            if made and made[-1].face is found:
                made[-1] = Run(made[-1].face, made[-1].text + part)
            else:
                made.append(Run(found, part))
    return made


@lru_cache(4096)
def runs_from_left(text: str, style: TextStyle, direction: Direction | None = None) -> Sequence[Run]:
    """The same in the order in which they are seen; without a direction, in that of the text by itself."""
    direction = direction or value_direction(text)
    if direction is Direction.RIGHT_TO_LEFT:
        return _turned_runs(text, style)
    if not has_right_to_left(text):
        return runs(text, style)
    parts = phrases(text, alone=direction is Direction.LEFT_TO_RIGHT)
    return [run for part in parts for run in (_turned_runs if part.turned else runs)(part.text, style)]


def _turned_runs(text: str, style: TextStyle) -> list[Run]:
    """The runs of what is from right to left: in a name or an address its numbers and signs have the face of its
    words, if it has them."""
    parts = [(part.text, part.turned, word_way(part.text) is False) for part in in_order(text)]
    letters = "".join("" if latin or isinstance(style, NoteStyle) else part for part, _, latin in parts)
    whole = face_of_word("".join(letters.split()), style.faces, style.weight) if letters else None
    made: list[Run] = []
    for n, (part, turned, latin) in enumerate(parts):
        if latin:
            made += reversed(runs(part, style))
            continue
        begin, inner, end = _beside_latin(
            part, before=n > 0 and parts[n - 1][2], after=n + 1 < len(parts) and parts[n + 1][2]
        )
        found: list[tuple[Face | None, str]] = []
        for word in WORDS.findall(inner):
            alone = whole is None or word.isspace()
            found += faces_of_word(word, style.faces, style.weight) if alone else [(whole, word)]
        inside = [Run(face, letters, turned) for face, letters in (found if turned else found[::-1])]
        made += [*reversed(runs(begin, style)), *inside, *reversed(runs(end, style))]
    return made[::-1]


def _beside_latin(part: str, *, before: bool, after: bool) -> tuple[str, str, str]:
    """A part with the brackets at its ends that stand beside Latin words apart, as they look: programs that read
    the page again find them beside the words that they enclose."""
    inner = part.lstrip(CLOSING) if before else part
    begin = part[: len(part) - len(inner)]
    end = inner[len(inner.rstrip(OPENING)) :] if after else ""
    inner = inner.removesuffix(end)
    return begin[::-1].translate(MIRRORED), inner, end[::-1].translate(MIRRORED)


def width_mm(text: str, style: TextStyle, direction: Direction | None = None) -> float:
    """How long a text is, in this direction or in its own."""
    total, text = 0.0, shown(text, style)
    for run in runs_from_left(text, style, direction):
        total += _width_em(run, style)
    return (total + style.spacing_em * len(text)) * style.em_mm


def _width_em(run: Run, style: TextStyle) -> float:
    """In ems of the style's first face."""
    if run.face is None or is_shaped(run.text):
        words = WORDS.findall(run.text)
        if run.face and any(face_of_word(word, style.faces, style.weight) is not run.face for word in words):
            alone = (sum(shaped_moves(run.face.font, word, kerning=style.kerning)) for word in words)
            return sum(alone) * run.face.scale
        moves = (moves_of_word(word, style.faces, style.weight, kerning=style.kerning) for word in words)
        return sum(map(sum, moves))
    font = run.face.font
    glyphs = [font.glyphs.get(letter, 0) for letter in run.text]
    units = float(sum(map(font.width, glyphs)))
    if style.kerning:
        units += sum(map(font.kerning.__getitem__, pairwise(glyphs)))
    return units / font.units * run.face.scale


def is_printed(text: str, style: TextStyle) -> bool:
    """Whether a text in a handwriting face has words in a face for reading, because no hand has them."""
    hands = (style.faces[0], *HANDS)
    return any(run.face is None or run.face.file.family not in hands for run in runs(shown(text, style), style))


def baseline_mm(style: TextStyle) -> float:
    """From the top of a line to its baseline: the letters of the first face stand in the middle of the pitch."""
    font = first_face(style).font
    above, below = (length / font.units * style.em_mm for length in font.lines)
    return (style.pitch_mm - above - below) / 2 + above


def wrapped(text: str, style: TextStyle, room_mm: float, *, anywhere: bool = False) -> list[str]:
    """The text in lines that are no longer than the room; a word that is longer stands on its own, or is broken
    anywhere."""
    return list(_wrapped(text, style, room_mm, anywhere=anywhere))


@lru_cache(4096)
def _wrapped(text: str, style: TextStyle, room_mm: float, *, anywhere: bool) -> Sequence[str]:
    """The same, kept: much of what is printed stands on every sheet."""
    pieces = list(_pieces(text))
    if width_mm(whole := "".join(pieces).rstrip(), style) <= room_mm:
        return [whole]
    lines = [""]
    for piece in pieces:
        if not lines[-1] or width_mm((lines[-1] + piece).rstrip(), style) <= room_mm:
            lines[-1] += piece
        else:
            lines.append(piece)
        while anywhere and width_mm(lines[-1].rstrip(), style) > room_mm and len(lines[-1]) > 1:
            cut = _longest(lines[-1], style, room_mm)
            lines[-1:] = [lines[-1][:cut], lines[-1][cut:]]
    return [line.rstrip().replace(BREAK, "") for line in lines]


def _pieces(text: str) -> Iterator[str]:
    """Words with the space after them, and the parts of those with a hyphen and of what has no spaces."""
    for word in re.findall(r"[^ \n\t]+[ \n\t]*", with_breaks(text.strip())):
        *before, last = BREAKS.split(word.rstrip(" \n\t"))
        yield from before
        yield last + (" " if word[-1] in " \n\t" else "")


def _longest(text: str, style: TextStyle, room_mm: float) -> int:
    """How many of the first letters fit, at least one."""
    return next((n for n in range(2, len(text) + 1) if width_mm(text[:n], style) > room_mm), len(text) + 1) - 1


def spaced_line(text: str) -> str:
    """A line with the space that parts it from the next when it is read out."""
    return text if text.endswith(("-", "/")) else f"{text} "
