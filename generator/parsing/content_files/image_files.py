"""A file of content/, and how large it is: a page keeps room for a picture, and tells the size of a download."""

from pathlib import Path

from generator.images.header import read_header, too_large
from generator.model.files import Asset
from generator.model.pages.downloads import LARGEST_FILM, TOLD, ending_of
from generator.model.pages.pictures import RASTER, Picture


def read_file(path: Path, name: str) -> Asset:
    """A file to publish; of a raster picture only what its header says is kept. Raises OSError."""
    if path.suffix.casefold() in RASTER:
        return _raster(path, name)
    if ending_of(name) not in TOLD:
        return Asset(name, path.read_bytes())
    size = path.stat().st_size
    return Asset(name, path.read_bytes() if size <= LARGEST_FILM else b"", weight=size)


def _raster(path: Path, name: str) -> Asset:
    if fault := too_large(path.stat().st_size):
        return Asset(name, picture=Picture("", fault=fault))
    size, picture = read_header(path.read_bytes())
    return Asset(name, size=size, picture=picture)
