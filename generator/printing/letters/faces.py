"""The face of each word: the first of those that a style names that has all its letters, or another."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache, partial
from itertools import groupby

from generator.fast_dataclass import dataclass
from generator.model.paper.hand import RUNNING_TEXT, FontFile, FontMetrics
from generator.printing.fonts import HANDS, LABEL, READING, READING_FACES, READING_TOO, font_file, font_location
from generator.printing.letters.scripts import HAN, SEVERAL, script_file, script_of_word, scripts_of
from generator.printing.letters.shaping import JOINERS, is_shaped, shaped_moves
from generator.printing.truetype.font import TrueTypeFont, read_font

NARROW_EM, WIDE_EM = 0.5, 1.0
"""What is left free for a letter that no face has, by its East Asian width."""
USUAL = "".join(map(chr, (*range(0x20, 0x180), *range(0x2010, 0x2027))))
"""Latin letters and their punctuation, whose advances are kept: all others are measured word by word."""


@dataclass(frozen=True)
class Face:
    """A face at the size at which its running text is as long as that of the face for which it stands."""

    file: FontFile
    font: TrueTypeFont
    scale: float

    @property
    def is_postscript(self) -> bool:
        """Whether its outlines are PostScript's, so that it is embedded as another font."""
        return "glyf" not in self.font.tables


@lru_cache(maxsize=64)
def families(named: tuple[str, ...]) -> tuple[str, ...]:
    """The families of a style, and after them those that stand in: for a hand another hand, then reading faces."""
    hands = () if named[0] in READING_FACES else HANDS
    return tuple(dict.fromkeys((named[0], *hands, *named[1:], READING, READING_TOO)))


@lru_cache(maxsize=64)
def face(family: str, weight: int, first: str) -> Face:
    """A face by its family, as large as the first one of a style. Raises Fault for one that is missing."""
    return _scaled(font_file(family, weight), font_file(first, weight))


def _scaled(file: FontFile, first: FontFile) -> Face:
    font, like = (read_font(one.path, font_location(int(one.weight))) for one in (file, first))
    return Face(file, font, 1.0 if file == first else _running(like) / _running(font))


def _running(font: TrueTypeFont) -> float:
    """How long the running text is, in ems."""
    return sum(font.advances[font.glyphs.get(letter, 0)] for letter in RUNNING_TEXT) / font.units


@lru_cache(maxsize=8192)
def face_of_word(word: str, named: tuple[str, ...], weight: int) -> Face | None:
    """The face that has a whole word; None where none on this machine has."""
    letters = set(word) - JOINERS
    for family in families(named):
        made = face(family, weight, named[0])
        if letters <= made.font.glyphs.keys():
            return made
    for script in scripts_of(word):
        file = script_file(script)
        standing_in = _scaled(file, font_file(named[0], weight)) if file else None
        if standing_in and letters <= standing_in.font.glyphs.keys():
            return standing_in
    return None


def faces_of_word(word: str, named: tuple[str, ...], weight: int) -> Iterator[tuple[Face | None, str]]:
    """The word with its face, in parts only where no face has all of it; its ideographs are one part, for no two
    faces have them in the same hand."""
    if whole := face_of_word(word, named, weight):
        yield whole, word
        return
    parted = [letter for letter in word if letter not in JOINERS]
    han = "".join(HAN.findall(word))
    for found, letters in groupby(
        parted, lambda letter: face_of_word(han if letter in han else letter, named, weight)
    ):
        yield found, "".join(letters)


def faces_of_scripts(words: Iterable[str], named: tuple[str, ...], weight: int) -> dict[str, Face | None]:
    """Script → the face that has all its words, if there is one."""
    letters: dict[str, set[str]] = {}
    for word in words:
        letters.setdefault(script_of_word(word), set()).update(word)
    letters.pop(SEVERAL, None)
    return {script: face_of_word("".join(sorted(some)), named, weight) for script, some in letters.items()}


def standby_files(text: str) -> tuple[FontFile, ...]:
    """The files with those letters of a text that the faces of nearly every sheet lack."""
    if text.isascii():
        return ()
    letters = sorted(set(text) - face(READING, 400, READING).font.glyphs.keys())
    found = (face_of_word(letter, (READING,), 400) for letter in letters if not letter.isspace())
    return tuple(dict.fromkeys(made.file for made in found if made))


def bold_files(names: Iterable[str]) -> tuple[FontFile, ...]:
    """The files in bold of the faces that names have where our label face lacks their letters; of those without an
    axis of weight there are none."""
    known = face(LABEL, 400, LABEL).font.glyphs.keys()
    strange = [name for name in names if not name.isascii() and not set(name) <= known]
    words = dict.fromkeys(word for name in strange for word in (*name.split(), "".join(name.split())))
    found = [face_of_word(word, (READING,), 400) for word in words]
    files = dict.fromkeys(made.file for made in found if made and "fvar" in made.font.tables)
    return tuple(FontFile(file.family, file.path, "700") for file in files)


@lru_cache(maxsize=8192)
def moves_of_word(word: str, named: tuple[str, ...], weight: int, *, kerning: bool = False) -> tuple[float, ...]:
    """How far the pen moves for each letter of a word, in ems of the style's first face."""
    made = [
        move
        for found, part in faces_of_word(word, named, weight)
        for move in (_moves(found, part, kerning) if found else map(free_em, part))
    ]
    if len(made) == len(word):
        return tuple(made)
    moves = iter(made)  # of a word in parts, without what joins its letters
    return tuple([0.0 if letter in JOINERS else next(moves) for letter in word])


def _moves(found: Face, text: str, kerning: bool) -> Sequence[float]:
    if is_shaped(text):
        return [move * found.scale for move in shaped_moves(found.font, text, kerning=kerning)]
    font = found.font
    moves = (0 if letter in JOINERS else font.advances[font.glyphs[letter]] for letter in text)
    return [move / font.units * found.scale for move in moves]


def free_em(letter: str) -> float:
    """What is left free for a letter that no face has; nothing for a mark on another letter."""
    if unicodedata.combining(letter):
        return 0.0
    return WIDE_EM if unicodedata.east_asian_width(letter) in "WF" else NARROW_EM


def read_metrics(family: str, weight: int = 400) -> FontMetrics:
    """A face in ems, with those that stand in for it. Raises Fault."""
    font = face(family, weight, family).font
    known = {letter: font.glyphs[letter] for letter in USUAL if letter in font.glyphs}
    advances = {letter: font.advances[glyph] / font.units for letter, glyph in known.items()}
    above, below = (length / font.units for length in font.lines)
    return FontMetrics(family, advances, above, below, partial(moves_of_word, named=(family,), weight=weight))
