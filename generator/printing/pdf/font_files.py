"""Font files as the engine gets them: without axes."""

from functools import lru_cache
from pathlib import Path

import uharfbuzz as hb

from generator.model.paper.hand import OPTICAL_SIZE, FontFile
from generator.printing.letters.postscript import has_postscript_outlines, truetype_of


def font_bytes(font: FontFile, letters: str) -> bytes:
    """The bytes of a font file as the engine embeds it so that every program shows it; of one with PostScript
    outlines, only these letters."""
    if has_postscript_outlines(font.path):
        return truetype_of(font.path, font.family, letters)
    return static_instance(font)


@lru_cache(maxsize=24)
def static_instance(font: FontFile) -> bytes:
    """The bytes of a font file; of a variable one an instance at its weight and our optical size. The engine would
    make such an instance for every document, which takes a tenth of a second each time."""
    face = hb.Face(hb.Blob.from_file_path(font.path))
    axes = {"wght": float(font.weight), "opsz": OPTICAL_SIZE}
    given = [axis.tag for axis in face.axis_infos]
    if not given:
        return Path(font.path).read_bytes()
    wanted = hb.SubsetInput()
    wanted.keep_everything()
    for tag in given:
        if tag in axes:
            wanted.pin_axis_location(face, tag, axes[tag])
        else:
            wanted.pin_axis_to_default(face, tag)
    data: bytes = hb.subset(face, wanted).blob.data
    return data
