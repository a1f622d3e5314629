"""How large a picture is, so that a page keeps room for it while it loads."""

import io
import re

SVG_TAG = re.compile(rb"<svg\b[^>]*>", re.DOTALL)
LENGTH = re.compile(rb"""\s(width|height)\s*=\s*["']([\d.]+)(?:px)?["']""")
VIEW_BOX = re.compile(rb"""\sviewBox\s*=\s*["'][\d.\-]+[\s,]+[\d.\-]+[\s,]+([\d.]+)[\s,]+([\d.]+)["']""")
PICTURES = {".avif", ".gif", ".jpeg", ".jpg", ".png", ".webp"}


def size_of(ending: str, data: bytes) -> tuple[int, int] | None:
    """Width and height in CSS pixels; None when the file does not say, or is no picture."""
    if ending == ".svg":
        return _svg_size(data)
    if ending not in PICTURES:
        return None
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415 - only for content that has pictures

    try:
        with Image.open(io.BytesIO(data)) as picture:
            return picture.size
    except (UnidentifiedImageError, OSError, ValueError):
        return None


def _svg_size(data: bytes) -> tuple[int, int] | None:
    tag = SVG_TAG.search(data)
    lengths = {name: float(value) for name, value in LENGTH.findall(tag[0])} if tag else {}
    if tag and len(lengths) < 2 and (box := VIEW_BOX.search(tag[0])):
        lengths = {b"width": float(box[1]), b"height": float(box[2])}
    return (round(lengths[b"width"]), round(lengths[b"height"])) if len(lengths) == 2 else None
