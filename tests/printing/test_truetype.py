"""Our reading of TrueType files against HarfBuzz's: widths, kerning, outlines, and subsets that hold them."""

from pathlib import Path

import pytest
import uharfbuzz as hb

from generator.model.paper.hand import FontFile
from generator.printing.fonts import HAND, READING, font_files, font_location
from generator.printing.pdf.font_files import static_instance
from generator.printing.truetype.font import ALIKE, TrueTypeFont, read_font
from generator.printing.truetype.subset import subset_font

FILES = font_files()
WORDS = "Šťastná-Muñoz & Øvergård, “AV To. Wéber” ½ fjord №7: Ελένη Жук Nguyễn"
Shape = list[tuple[str, tuple[float, ...]]]


def font_of(file: FontFile) -> TrueTypeFont:
    return read_font(file.path, font_location(int(file.weight)))


def shape(font: hb.Font, glyph: int) -> Shape:
    """The strokes of a glyph."""
    made: Shape = []
    pen = hb.DrawFuncs()
    pen.set_move_to_func(lambda *point, **_: made.append(("move", point[:2])))
    pen.set_line_to_func(lambda *point, **_: made.append(("line", point[:2])))
    pen.set_quadratic_to_func(lambda *points, **_: made.append(("curve", points[:4])))
    font.draw_glyph(glyph, pen, None)
    return made


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.family} {file.weight}")
def test_every_letter_is_as_wide_as_harfbuzz_says(file: FontFile) -> None:
    ours, theirs = font_of(file), hb.Font(hb.Face(static_instance(file)))
    stand_in = {ord(letter) for letter, like in ALIKE if ours.glyphs.get(letter) == ours.glyphs.get(like)}
    assert {ord(letter) for letter in ours.glyphs} - stand_in == set(theirs.face.unicodes) - stand_in
    odd = [
        letter
        for letter, glyph in ours.glyphs.items()
        if ord(letter) not in stand_in
        and ours.width(glyph) != theirs.get_glyph_h_advance(theirs.get_nominal_glyph(ord(letter)))
    ]
    assert odd == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.family} {file.weight}")
def test_pairs_are_kerned_as_harfbuzz_kerns_them(file: FontFile) -> None:
    ours, theirs = font_of(file), hb.Font(hb.Face(static_instance(file)))
    letters = [letter for letter in "AVWTYoaeyr.,”-" if letter in ours.glyphs]
    moved = 0
    for left in letters:
        for right in letters:
            buffer = hb.Buffer()
            buffer.add_str(left + right)
            buffer.guess_segment_properties()
            hb.shape(theirs, buffer, {"liga": False, "clig": False, "calt": False, "ccmp": False})
            plain = theirs.get_glyph_h_advance(buffer.glyph_infos[0].codepoint)
            wanted = buffer.glyph_positions[0].x_advance - plain
            found = ours.kerning[ours.glyphs[left], ours.glyphs[right]]
            assert found == pytest.approx(wanted, abs=1), left + right  # an instance rounds twice
            moved += bool(found)
    assert moved > 20 or file.family == HAND  # which has no kerning


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.family} {file.weight}")
def test_a_subset_has_the_outlines_of_the_instance(file: FontFile) -> None:
    ours, whole = font_of(file), hb.Font(hb.Face(static_instance(file)))
    glyphs = {letter: ours.glyphs[letter] for letter in WORDS if letter in ours.glyphs}
    data = subset_font(ours, glyphs.values())
    subset = hb.Font(hb.Face(data))
    for letter, glyph in glyphs.items():
        drawn = shape(subset, glyph)
        assert bool(drawn) is not letter.isspace()
        assert drawn == shape(whole, whole.get_nominal_glyph(ord(letter))), letter
        assert subset.get_glyph_h_advance(glyph) == ours.width(glyph), letter
    assert len(data) < 40_000


@pytest.mark.parametrize("weight", [400, 700])
def test_every_letter_of_a_variable_face_has_the_outline_of_the_instance(weight: int) -> None:
    """A part of a letter may move further than the byte can say in which it was written."""
    file = next(file for file in FILES if file.family == READING)
    whole = hb.Font(hb.Face(hb.Blob(Path(file.path).read_bytes())))
    ours = read_font(file.path, (("wght", weight),))
    whole.set_variations({"wght": weight})
    subset = hb.Font(hb.Face(subset_font(ours, ours.glyphs.values())))
    odd = [
        letter for letter, glyph in ours.glyphs.items() if not _alike(shape(subset, glyph), shape(whole, glyph))
    ]
    assert odd == []


def _alike(one: Shape, other: Shape) -> bool:
    """Whether two glyphs have the same strokes, but for rounding, which an instance does twice for parts."""
    if [kind for kind, _ in one] != [kind for kind, _ in other]:
        return False
    numbers = ([number for _, points in shape for number in points] for shape in (one, other))
    return all(mine == pytest.approx(theirs, abs=2) for mine, theirs in zip(*numbers, strict=True))


def test_the_same_glyphs_make_the_same_bytes() -> None:
    font = next(font_of(file) for file in FILES if file.family == HAND)
    assert subset_font(font, [63, 84]) == subset_font(font, [84, 63])
    assert len(subset_font(font, [63, 84])) < Path(font.path).stat().st_size / 40


def test_a_font_without_axes_reads_no_variations() -> None:
    still = next(font_of(file) for file in FILES if file.family == HAND)
    moving = next(font_of(file) for file in FILES if file.family == READING)
    assert (still.coordinates, moving.coordinates) == ((), (0.0, -0.5))
