"""The faces that a kit page brings: smaller, and for every letter the same."""

import gzip

import pytest

from generator.printing.truetype.font import TrueTypeFont
from generator.printing.truetype.subset import subset_font
from generator.site.kit_files.packed_fonts import letters_of
from generator.site.kit_files.packs import SERIF, face_files

WHOLE = face_files(SERIF)
(NAME,) = [name for name in WHOLE if name.endswith(".ttf")]


@pytest.mark.parametrize("weight", [400, 700])
def test_every_letter_is_embedded_and_kerned_as_from_the_whole_file(weight: int) -> None:
    place = (("wght", weight),)
    whole, packed = (TrueTypeFont(NAME, place, files[NAME]) for files in (WHOLE, letters_of(WHOLE)))
    glyphs = sorted(set(whole.glyphs.values()))
    assert packed.glyphs == whole.glyphs
    assert subset_font(packed, glyphs) == subset_font(whole, glyphs)
    assert (packed.lines, packed.capitals, packed.box) == (whole.lines, whole.capitals, whole.box)
    pairs = [(whole.glyphs[one], whole.glyphs[other]) for one in "AVTYkra" for other in "AVo.,’a"]
    assert [packed.kerning[pair] for pair in pairs] == [whole.kerning[pair] for pair in pairs]
    assert any(whole.kerning[pair] for pair in pairs)


def test_what_no_letter_leads_to_is_left_out() -> None:
    packed = letters_of(WHOLE)
    assert packed.keys() == WHOLE.keys()
    assert len(gzip.compress(packed[NAME], 9)) < 500_000 < len(gzip.compress(WHOLE[NAME], 9))
    assert packed == letters_of(WHOLE)
