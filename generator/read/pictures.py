"""How large a picture is, so that a page keeps room for it while it loads."""

import io

PICTURES = {".avif", ".gif", ".jpeg", ".jpg", ".png", ".webp"}


def size_of(ending: str, data: bytes) -> tuple[int, int] | None:
    """Width and height in CSS pixels; None when the file does not say, or is no picture of dots."""
    if ending not in PICTURES:
        return None
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415 - only for content that has pictures

    try:
        with Image.open(io.BytesIO(data)) as picture:
            return picture.size
    except (UnidentifiedImageError, OSError, ValueError):
        return None
