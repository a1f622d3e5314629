"""Pictures of the site itself: what is shown where somebody shares a page, and the icon of a telephone's screen.

Drawn at twice their size and made smaller, so that slanted edges are smooth; the same input, the same bytes.
"""

import io
from collections.abc import Sequence
from typing import Any

from generator.images.header import open_picture

SHARED = 1200, 630
"""Pixels of a picture to share: 1.91 to 1, as the Open Graph protocol's readers show it."""
TOUCH = 180
"""Pixels of the icon that iOS asks for."""
TIMES = 2
PAPER, SHEET, INK, SOFT = "#fbf8f1", "#fffdf8", "#1f2430", "#565b66"
MARGIN = 90
WIDEST = SHARED[0] - 2 * MARGIN
LINES = 3
LOGO = 460, 110
"""Room for a logo."""


def touch_icon(accent: str) -> bytes:
    """An envelope in the office's colour on paper, as PNG."""
    image = _canvas((TOUCH, TOUCH), PAPER)
    _envelope(image, (22, 44, 158, 136), accent, 9)
    return _saved(image, (TOUCH, TOUCH))


def share_image(title: str, office: str, accent: str, faces: Sequence[str], logo: bytes = b"") -> bytes:
    """The name of the site and of the office below a logo, or an envelope where there is none, as PNG; `faces` are
    files of a face for each. Without them, which is for letters that they lack, it has the envelope alone."""
    image = _canvas(SHARED, PAPER)
    _pen(image).rectangle([0, 0, SHARED[0] * TIMES, 18 * TIMES], fill=accent)
    if not faces:
        _envelope(image, (400, 190, 800, 460), accent, 14)
        return _saved(image, SHARED)
    if not (logo and _placed(image, logo)):
        _envelope(image, (MARGIN, 90, MARGIN + 118, 170), accent, 7)
    bottom = SHARED[1] - 150
    lines, size = _fitted(title, faces[0])
    for number, line in enumerate(reversed(lines)):
        _write(image, line, (MARGIN, bottom - number * size * 1.16), faces[0], size, INK)
    office_size = _size_of_line(office, faces[1], 34)
    _write(image, office, (MARGIN, SHARED[1] - 72), faces[1], office_size, SOFT)
    return _saved(image, SHARED)


def _placed(image: Any, logo: bytes) -> bool:
    """Whether a logo could be put at the top of a picture."""
    try:
        shown = open_picture(logo).convert("RGBA")
    except Exception:  # Pillow raises whatever a decoder stumbles over; it is told where pages show the logo
        return False
    scale = min(LOGO[0] * TIMES / shown.width, LOGO[1] * TIMES / shown.height)
    small = shown.resize((max(1, round(shown.width * scale)), max(1, round(shown.height * scale))))
    image.paste(small, (MARGIN * TIMES, 70 * TIMES), small)
    return True


def _fitted(text: str, face: str) -> tuple[list[str], int]:
    """A text in at most three lines, as large as it can be."""
    for size in range(92, 30, -4):
        lines = _broken(text.split(), face, size)
        if len(lines) <= LINES and all(_width(line, face, size) <= WIDEST for line in lines):
            return lines, size
    return [*_broken(text.split(), face, 34)[:LINES]], 34


def _broken(words: Sequence[str], face: str, size: int) -> list[str]:
    """Words in lines that are no wider than there is room, unless a single word is."""
    lines = [""]
    for word in words:
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and _width(longer, face, size) > WIDEST:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def _size_of_line(text: str, face: str, size: int) -> int:
    return min(size, int(size * WIDEST / max(1.0, _width(text, face, size))))


def _width(text: str, face: str, size: int) -> float:
    return float(_font(face, size).getlength(text)) / TIMES


def _write(image: Any, text: str, place: tuple[float, float], face: str, size: int, colour: str) -> None:
    """Words on a line, whose base is at `place`."""
    x, y = place
    _pen(image).text((x * TIMES, y * TIMES), text, font=_font(face, size), fill=colour, anchor="ls")


def _envelope(image: Any, box: tuple[int, int, int, int], colour: str, wide: int) -> None:
    left, top, right, bottom = (number * TIMES for number in box)
    pen, width = _pen(image), wide * TIMES
    pen.rounded_rectangle([left, top, right, bottom], radius=2 * width, fill=SHEET, outline=colour, width=width)
    half = width // 2
    middle = (left + right) // 2, top + (bottom - top) * 6 // 10
    corners = [(left + half, top + width), middle, (right - half, top + width)]
    pen.line(corners, fill=colour, width=width, joint="curve")


def _font(face: str, size: int) -> Any:
    from PIL import ImageFont  # noqa: PLC0415 - only where a picture is drawn

    return ImageFont.truetype(face, size * TIMES, layout_engine=ImageFont.Layout.BASIC)


def _canvas(size: tuple[int, int], colour: str) -> Any:
    from PIL import Image  # noqa: PLC0415

    return Image.new("RGB", (size[0] * TIMES, size[1] * TIMES), colour)


def _pen(image: Any) -> Any:
    from PIL import ImageDraw  # noqa: PLC0415

    return ImageDraw.Draw(image)


def _saved(image: Any, size: tuple[int, int]) -> bytes:
    from PIL import Image  # noqa: PLC0415

    small = image.resize(size, Image.Resampling.BOX).quantize(128, dither=Image.Dither.NONE)
    file = io.BytesIO()
    small.save(file, "PNG", optimize=True)
    return file.getvalue()
