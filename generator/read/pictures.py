"""A picture of content/, and how large it is, so that a page keeps room for it while it loads."""

import re
from pathlib import Path

from generator.model import RASTER, Asset, Picture
from generator.raster.header import header, too_large

SVG_TAG = re.compile(rb"<svg\b[^>]*>", re.DOTALL)
LENGTH = re.compile(rb"""\s(width|height)\s*=\s*["']([\d.]+)(?:px)?["']""")
VIEW_BOX = re.compile(rb"""\sviewBox\s*=\s*["'][\d.\-]+[\s,]+[\d.\-]+[\s,]+([\d.]+)[\s,]+([\d.]+)["']""")


def read_file(path: Path, name: str) -> Asset:
    """A file to publish; of a raster picture only what its header says is kept. Raises OSError."""
    ending = path.suffix.casefold()
    if ending in RASTER:
        return _raster(path, name)
    data = path.read_bytes()
    return Asset(name, data, _svg_size(data) if ending == ".svg" else None)


def _raster(path: Path, name: str) -> Asset:
    if fault := too_large(path.stat().st_size):
        return Asset(name, picture=Picture("", fault=fault))
    size, picture = header(path.read_bytes())
    return Asset(name, size=size, picture=picture)


def _svg_size(data: bytes) -> tuple[int, int] | None:
    tag = SVG_TAG.search(data)
    lengths = {name: float(value) for name, value in LENGTH.findall(tag[0])} if tag else {}
    if tag and len(lengths) < 2 and (box := VIEW_BOX.search(tag[0])):
        lengths = {b"width": float(box[1]), b"height": float(box[2])}
    return (round(lengths[b"width"]), round(lengths[b"height"])) if len(lengths) == 2 else None
