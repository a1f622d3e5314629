"""Text in a face: which face has its words, how long they are, and where lines break."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from generator.model import TextStyle
from generator.printing.fonts import font_files, font_location
from generator.printing.truetype.font import TrueTypeFont, read_font

WORD = re.compile(r"\S+|\s+")
BREAKS = re.compile(r"(?<=[^\W\d_]-)(?=[^\W\d_])")
"""Within a word a line may end after a hyphen between letters."""
SHAPED = {"R", "AL", "AN", "NSM"}
UNSEEN = {"Cc", "Cf"}


@dataclass(frozen=True, slots=True)
class Run:
    """Letters in one face."""

    font: TrueTypeFont
    text: str


@lru_cache(maxsize=16)
def faces_of(style: TextStyle) -> tuple[TrueTypeFont, ...]:
    """The faces of a style, the first one first. Raises Fault for one that is missing."""
    files = {(file.family, file.weight): file for file in font_files()}
    made = []
    for family in style.faces:
        weights = sorted(
            (weight for name, weight in files if name == family), key=lambda w: abs(int(w) - style.weight)
        )
        file = files[family, weights[0]]
        made.append(read_font(file.path, font_location(int(file.weight))))
    return tuple(made)


def shown(text: str, style: TextStyle) -> str:
    """The letters of a text that are seen: composed, and without what only says how to break or to shape."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
        text = "".join(filter(_is_seen, text))
    return text.upper() if style.capitals else text


@lru_cache(maxsize=4096)
def _is_seen(letter: str) -> bool:
    return unicodedata.category(letter) not in UNSEEN


def is_drawable(text: str, style: TextStyle) -> bool:
    """Whether its faces have all of its letters, and each letter stands for itself: no joined scripts, none from
    right to left, no marks above others."""
    return all(_drawable(letter, style) for letter in set(shown(text, style)))


@lru_cache(maxsize=4096)
def _drawable(letter: str, style: TextStyle) -> bool:
    if unicodedata.bidirectional(letter) in SHAPED or unicodedata.category(letter).startswith("M"):
        return False
    return letter.isspace() or any(letter in face.glyphs for face in faces_of(style))


def runs(text: str, style: TextStyle) -> list[Run]:
    """The text by the faces that have its words: a whole word changes face, never a letter within it, unless no
    face has all of them."""
    faces = faces_of(style)
    first = faces[0]
    if first.glyphs.keys() >= set(text):
        return [Run(first, text)] if text else []
    made: list[Run] = []
    for word in WORD.findall(text):
        for run in _runs_of_word(word, faces):
            if made and (made[-1].font is run.font or run.text.isspace()):
                made[-1] = Run(made[-1].font, made[-1].text + run.text)
            else:
                made.append(run)
    return made


def _runs_of_word(word: str, faces: Sequence[TrueTypeFont]) -> Iterator[Run]:
    whole = next((face for face in faces if all(letter in face.glyphs for letter in word)), None)
    if whole:
        yield Run(whole, word)
        return
    for letter in word:
        yield Run(next((face for face in faces if letter in face.glyphs), faces[0]), letter)


def width_mm(text: str, style: TextStyle) -> float:
    """How long a text is."""
    total, text = 0.0, shown(text, style)
    for run in runs(text, style):
        glyphs, font = [run.font.glyphs.get(letter, 0) for letter in run.text], run.font
        units = float(sum(map(font.width, glyphs)))
        if style.kerning:
            units += sum(map(font.kerning.__getitem__, pairwise(glyphs)))
        total += units / font.units
    return (total + style.spacing_em * len(text)) * style.em_mm


def baseline_mm(style: TextStyle) -> float:
    """From the top of a line to its baseline: the letters of the first face stand in the middle of the pitch."""
    font = faces_of(style)[0]
    above, below = (length / font.units * style.em_mm for length in font.lines)
    return (style.pitch_mm - above - below) / 2 + above


def wrapped(text: str, style: TextStyle, room_mm: float, *, anywhere: bool = False) -> list[str]:
    """The text in lines that are no longer than the room; a word that is longer stands on its own, or is broken
    anywhere."""
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
    return [line.rstrip() for line in lines]


def _pieces(text: str) -> Iterator[str]:
    """Words with the space after them, and the parts of those with a hyphen."""
    for word in re.findall(r"[^ \n\t]+[ \n\t]*", text.strip()):
        *before, last = BREAKS.split(word.rstrip(" \n\t"))
        yield from before
        yield last + (" " if word[-1] in " \n\t" else "")


def _longest(text: str, style: TextStyle, room_mm: float) -> int:
    """How many of the first letters fit, at least one."""
    return next((n for n in range(2, len(text) + 1) if width_mm(text[:n], style) > room_mm), len(text) + 1) - 1


def spaced_line(text: str) -> str:
    """A line with the space that parts it from the next when it is read out."""
    return text if text.endswith(("-", "/")) else f"{text} "
