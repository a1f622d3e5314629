"""Raster pictures: what is known of one before it is read whole, and the files that the site has of it."""

from posixpath import splitext

from generator.fast_dataclass import dataclass

RASTER = frozenset({".avif", ".gif", ".jpeg", ".jpg", ".png", ".webp"})
PICTURES = RASTER | {".svg"}
"""How the names of pictures end, in small letters."""
CAMERA = frozenset({".bmp", ".heic", ".heif", ".tif", ".tiff"})
"""The same for pictures that browsers do not show."""
SAVED_AGAIN = "save the picture as .jpg or .png"
WIDTHS = (480, 960, 1600)
"""In pixels. A column of text is 350 to 560 CSS pixels wide, and a screen has one to three dots for each."""
NEAR = 0.75
"""A width is left out where the picture's own is hardly more: the file would be no smaller."""

Size = tuple[int, int]
PictureFault = tuple[str, str]
"""What is wrong with a picture, and the mend."""


@dataclass(frozen=True)
class Picture:
    """What is known of a raster picture before it is read whole."""

    digest: str
    """The SHA-256 of its file; empty where that is too large to be read."""
    moving: bool = False
    fault: PictureFault | None = None


@dataclass(frozen=True)
class Variant:
    """A file of the site that shows a picture in one width."""

    path: str
    size: Size


def picture_variants(name: str, picture: Picture, size: Size | None) -> tuple[Variant, ...]:
    """The files that show a picture, the narrowest first; none for one with a fault. Their names tell what they
    hold, so nobody sees an old one in place of a new."""
    if picture.fault or not size:
        return ()
    width, height = size
    stem, _ = splitext(name)
    widest = min(width, WIDTHS[-1])
    narrower = () if picture.moving else (w for w in WIDTHS if w < NEAR * widest)
    widths = [*narrower, widest]
    sizes = [(w, max(1, round(height * w / width))) for w in widths]
    return tuple(Variant(f"{stem}-{picture.digest[:10]}-{size[0]}.webp", size) for size in sizes)


def is_picture(name: str) -> bool:
    """Whether a file is a picture, by its name."""
    return splitext(name)[1].casefold() in PICTURES
