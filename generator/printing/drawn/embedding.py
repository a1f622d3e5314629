"""A TrueType font in a PDF (ISO 32000-1, 9.7 to 9.10): the glyphs that are used, their widths, their letters."""

import hashlib
import struct
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from itertools import pairwise
from operator import attrgetter
from typing import Protocol

from generator.fast_dataclass import dataclass
from generator.lazy_pattern import lazy_pattern
from generator.printing.letters.direction import has_right_to_left
from generator.printing.letters.postscript import glyph_order, truetype_of
from generator.printing.letters.shaping import JOINERS, Cluster
from generator.printing.letters.typed_letters import typed_letters
from generator.printing.truetype.font import ALIKE, TrueTypeFont
from generator.printing.truetype.subset import subset_font

SYMBOLIC = 4
LIKE_OTHERS = {letter for letter, _ in ALIKE}
"""Where one glyph was shown for two letters, it is read as the other one."""
UNNAMED = lazy_pattern(r"[^A-Za-z0-9-]")
"""What a font's name may not have in a PDF without being escaped."""
JOINER = "\u200d"
"""What a mark stands for that is drawn beside its letter: it is read as nothing."""
STEM = 80
"""No table says how thick the stems are; programs use it only to stand in for a font they lack."""
CMAP = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
{}
endcmap
CMapName currentdict /CMap defineresource pop
end
end"""


class Objects(Protocol):
    """A PDF to which objects are added."""

    def add(self, data: str) -> int:
        """Add an object; its number."""

    def add_stream(self, data: bytes, entries: str = "") -> int:
        """Add a stream, compressed; its number."""


@dataclass
class Pen:
    """A font at work in one document: it shows text, and remembers the letters."""

    font: TrueTypeFont
    letters: dict[int, str] = field(default_factory=dict)
    """Code of a letter → its glyph as four hexadecimal digits."""
    clusters: dict[Cluster, int] = field(default_factory=dict)
    """Letters that are drawn together → the glyph that is made for them, beyond those of the font."""
    texts: dict[tuple[str, bool], str] = field(default_factory=dict)
    """A text, and whether its pairs are moved → the operator that shows it."""
    kerned: dict[tuple[str, str], str] = field(default_factory=dict)
    """A letter and the next → the glyph of the first, and how far it moves towards the second."""

    def shown(self, text: str, *, kerning: bool) -> str:
        """The operator that shows a text (9.4.3); many stand on every sheet."""
        known = self.texts.get((text, kerning))
        if known is None:
            known = self.texts[text, kerning] = self._shown(text, kerning=kerning)
        return known

    def _shown(self, text: str, *, kerning: bool) -> str:
        for letter in set(text):
            if ord(letter) not in self.letters:
                self.letters[ord(letter)] = f"{self.font.glyphs.get(letter, 0):04x}"
        if not kerning:
            return f"<{text.translate(self.letters)}>Tj"
        pairs = list(pairwise(text))
        for pair in {*pairs} - self.kerned.keys():
            self.kerned[pair] = self._kerned(*pair)
        return f"[<{''.join(map(self.kerned.__getitem__, pairs))}{text[-1:].translate(self.letters)}>]TJ"

    def joined(self, word: Sequence[Cluster]) -> str:
        """The operator that shows a word as it was shaped, from the left. Each cluster is a glyph of its own, so
        that it can be read again whatever it is made of."""
        scale, at, made = 1000 / self.font.units, 0.0, ["["]
        for cluster in sorted(filter(_is_drawn, word), key=attrgetter("left")):
            glyph = self.clusters.setdefault(cluster._replace(left=0), self.font.count + len(self.clusters))
            made.append(f"{at - cluster.left * scale:g}<{glyph:04x}>")
            at = cluster.left * scale + _scaled(self.font, cluster.advance)
        whole = sum(cluster.advance for cluster in word) * scale
        return "".join([*made, f"{at - whole:g}]TJ"])

    def _kerned(self, letter: str, following: str) -> str:
        glyphs = self.font.glyphs
        move = self.font.kerning[glyphs.get(letter, 0), glyphs.get(following, 0)]
        glyph = self.letters[ord(letter)]
        return f"{glyph}>{-move * (1000 / self.font.units):g}<" if move else glyph


def embed_font(file: Objects, pen: Pen) -> int:
    """Add a font with the glyphs of the letters that were shown; its number."""
    font = pen.font
    shown = sorted(pen.letters.items(), key=lambda pair: (chr(pair[0]) not in LIKE_OTHERS, -pair[0]))
    letters = {int(glyph, 16): chr(code) for code, glyph in shown}
    joined = {glyph: _read_as(cluster.letters) for cluster, glyph in pen.clusters.items()}
    name = f"/{_tag([*letters, *pen.clusters])}+{UNNAMED.sub('', font.name) or 'Font'}"
    advances = {glyph: font.width(glyph) for glyph in sorted(letters)}
    advances |= {glyph: cluster.advance for cluster, glyph in pen.clusters.items()}
    widths = "".join(f"{glyph}[{_scaled(font, advance)}]" for glyph, advance in advances.items())
    data, order = _program(pen, letters)
    descriptor = file.add(_descriptor(font, name, file.add_stream(data, f"/Length1 {len(data)}")))
    glyphs = f" {file.add_stream(order)} 0 R" if order else "/Identity"
    descendant = file.add(
        f"<</Type/Font/Subtype/CIDFontType2/BaseFont{name}/CIDToGIDMap{glyphs}/FontDescriptor {descriptor} 0 R"
        f"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/W[{widths}]>>"
    )
    typed = {glyph: typed_letters(letter) for glyph, letter in letters.items()}
    said = file.add_stream(to_unicode(typed | joined))
    return file.add(
        f"<</Type/Font/Subtype/Type0/BaseFont{name}/Encoding/Identity-H/DescendantFonts[{descendant} 0 R]"
        f"/ToUnicode {said} 0 R>>"
    )


def _is_drawn(cluster: Cluster) -> bool:
    """Whether there is a letter in it: what only keeps two apart draws nothing."""
    return bool(set(cluster.letters) - JOINERS)


def _read_as(letters: str) -> str:
    """What a cluster is read as: programs that read from right to left take what keeps letters apart for the end
    of a word."""
    return "".join([one for one in letters if one not in JOINERS]) if has_right_to_left(letters) else letters


def _program(pen: Pen, letters: Mapping[int, str]) -> tuple[bytes, bytes]:
    """The file that is embedded, and, where its glyphs have other numbers, the table of these (9.7.4.2)."""
    font = pen.font
    if "glyf" in font.tables:
        return subset_font(font, letters, [(some.components, some.advance) for some in pen.clusters]), b""
    text = "".join(sorted(letters.values()))
    made, table = glyph_order(text), bytearray(2 * (max(letters) + 1))
    for glyph, letter in letters.items():
        struct.pack_into(">H", table, 2 * glyph, made[letter])
    return truetype_of(font.path, font.name, text), bytes(table)


def _descriptor(font: TrueTypeFont, name: str, program: int) -> str:
    box = " ".join(str(_scaled(font, side)) for side in font.box)
    above, below = font.lines
    return (
        f"<</Type/FontDescriptor/FontName{name}/Flags {SYMBOLIC}/FontBBox[{box}]/ItalicAngle 0"
        f"/Ascent {_scaled(font, above)}/Descent {-_scaled(font, below)}/CapHeight {_scaled(font, font.capitals)}"
        f"/StemV {STEM}/FontFile2 {program} 0 R>>"
    )


def _scaled(font: TrueTypeFont, length: float) -> int:
    """A length in thousandths of an em, in which PDF measures glyphs."""
    return round(length * 1000 / font.units)


def to_unicode(letters: Mapping[int, str]) -> bytes:
    """What each glyph stands for, as a CMap (9.10.3): a hundred glyphs to a list at most."""
    rows = [f"<{glyph:04x}> <{said.encode('utf-16-be').hex()}>" for glyph, said in letters.items()]
    lists = [rows[start : start + 100] for start in range(0, len(rows), 100)]
    listed = "\n".join(f"{len(part)} beginbfchar\n{chr(10).join(part)}\nendbfchar" for part in lists)
    return CMAP.format(listed).encode()


def _tag(glyphs: Iterable[object]) -> str:
    """Six capitals that name the choice of glyphs (9.6.4)."""
    digest = hashlib.sha256(repr(sorted(glyphs, key=repr)).encode()).digest()
    return "".join(chr(ord("A") + byte % 26) for byte in digest[:6])
