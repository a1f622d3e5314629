"""What a raster picture says of itself, read without its pixels: a file of 65 bytes can claim billions of them."""

import hashlib
import io
from typing import Any

from generator.model.pages.pictures import WIDTHS, Picture, PictureFault, Size

FORMATS = ("AVIF", "GIF", "JPEG", "PNG", "WEBP")
"""What a file is read as, whatever its name ends in; a photograph of two pictures is a JPEG here."""
MOST_BYTES = 50_000_000
MOST_PIXELS = 100_000_000
LONGEST = 16_383
"""Pixels: WebP has no longer side."""
MOST_SCANS = 100
"""A progressive JPEG has about ten; each is a walk through all of its pixels."""
SCAN = b"\xff\xda"
TURNED = (5, 6, 7, 8)
"""Orientations (Exif 2.32, tag 274) in which width and height change places."""
ORIENTATION = 274

SMALLER = f"save it smaller: a page shows no more than {WIDTHS[-1]:,} pixels across"
UNREADABLE = ("cannot be read", "open it in a picture program, and save it as .jpg or .png")


def read_header(data: bytes) -> tuple[Size | None, Picture]:
    """How large a picture is as it is seen, if that can be told, and what is known of it."""
    digest = hashlib.sha256(data).hexdigest()
    if not data:
        return None, Picture(digest, fault=("is empty", "put the picture here once more"))
    try:
        image = open_picture(data)
        size, moving = upright_size(image), is_animated(image)
    except Exception:  # Pillow raises whatever a decoder stumbles over
        return None, Picture(digest, fault=UNREADABLE)
    return size, Picture(digest, moving, _picture_fault(size, data, image.format))


def too_large(size: int) -> PictureFault | None:
    """The fault of a file of so many bytes, if that is one."""
    if size <= MOST_BYTES:
        return None
    return f"has {size / 1e6:.0f} MB, and a picture may have {MOST_BYTES / 1e6:.0f}", SMALLER


def _picture_fault(size: Size, data: bytes, kind: str | None) -> PictureFault | None:
    width, height = size
    said = f"has {width:,} × {height:,} pixels"
    if width * height > MOST_PIXELS:
        return f"{said}, and a picture may have {MOST_PIXELS / 1e6:.0f} million", SMALLER
    if height * min(1.0, WIDTHS[-1] / width) > LONGEST:
        return f"{said}: it is too long for a page", "cut it into several pictures"
    if kind in {"JPEG", "MPO"} and data.count(SCAN) > MOST_SCANS:
        return UNREADABLE
    return None


def open_picture(data: bytes) -> Any:
    """A picture as Pillow has it, its pixels unread. Raises whatever Pillow does."""
    from PIL import Image  # noqa: PLC0415 - only for content that has pictures

    Image.MAX_IMAGE_PIXELS = None  # we count them ourselves, and tell it in our words
    return Image.open(io.BytesIO(data), formats=FORMATS)


def upright_size(image: Any) -> Size:
    """Width and height of a picture as it is seen: upright."""
    width, height = image.size
    return (height, width) if exif_orientation(image) in TURNED else (width, height)


def exif_orientation(image: Any) -> int:
    """How the camera was held, from 1 to 8; 1 where it does not say so before the pixels begin."""
    if image.format == "PNG" and "exif" not in image.info:  # to look behind them, Pillow would read them
        return 1
    try:
        found = image.getexif().get(ORIENTATION, 1)
    except Exception:  # a picture with damaged remarks is still a picture
        return 1
    return found if found in range(1, 9) else 1


def is_animated(image: Any) -> bool:
    """Whether it is an animation. A photograph may hold a second one, for depth or light, which is none."""
    return image.format in {"AVIF", "GIF", "PNG", "WEBP"} and bool(getattr(image, "is_animated", False))
