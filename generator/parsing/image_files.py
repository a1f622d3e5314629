"""A picture of content/, and how large it is, so that a page keeps room for it while it loads."""

from pathlib import Path

from generator.images.header import read_header, too_large
from generator.model.files import Asset
from generator.model.pictures import RASTER, Picture


def read_file(path: Path, name: str) -> Asset:
    """A file to publish; of a raster picture only what its header says is kept. Raises OSError."""
    return _raster(path, name) if path.suffix.casefold() in RASTER else Asset(name, path.read_bytes())


def _raster(path: Path, name: str) -> Asset:
    if fault := too_large(path.stat().st_size):
        return Asset(name, picture=Picture("", fault=fault))
    size, picture = read_header(path.read_bytes())
    return Asset(name, size=size, picture=picture)
