"""A picture → the files that a site or a book has of it: bytes that are the same for the same picture.

A photograph is small as lossy WebP, a drawing with few colours often as lossless WebP, which is sharper as well.
"""

import io
from collections.abc import Sequence
from typing import Any

from generator.images.header import is_animated, open_picture, upright_size
from generator.images.pixels import STILL_SECONDS, animation_frames, on_white_ground, play_count, still_picture
from generator.model.pages.pictures import Size

LOSSY = {"format": "WEBP", "quality": 80, "method": 4}
LOSSLESS = {"format": "WEBP", "lossless": True, "quality": 80, "method": 4}
MOVING = {"format": "WEBP", "quality": 75, "method": 2, "allow_mixed": True}
OWN: dict[str, dict[str, Any]] = {
    "AVIF": {"format": "AVIF", "quality": 80, "max_threads": 1},
    "GIF": {"format": "GIF"},
    "JPEG": {"format": "JPEG", "quality": 90},
    "PNG": {"format": "PNG"},
    "WEBP": {"format": "WEBP", "quality": 90, "method": 4},
}
"""How a file is saved that keeps its name, in its own size."""
ENDINGS = {".avif": "AVIF", ".gif": "GIF", ".jpeg": "JPEG", ".jpg": "JPEG", ".png": "PNG", ".webp": "WEBP"}
WORTH = 1.5
"""A lossless file may be that many times as large as a lossy one, for it is sharper."""
PAPER_WIDTH = 1240
"""Pixels: 150 mm, the column of the handbook, at 210 to the inch."""
LONGEST_FILM = 60
"""Seconds of an animation that a page leads to, and does not show."""


def on_screen(data: bytes, sizes: Sequence[Size]) -> list[bytes]:
    """A picture as WebP in each of these sizes, the largest last. Raises Unusable."""
    if is_animated(open_picture(data)):
        return [_film(data, sizes[-1][0])]
    widest = still_picture(data, sizes[-1][0])
    images = [widest.resize(size) for size in sizes[:-1]] + [widest]
    how = LOSSLESS if _is_drawn(data, images[0], LOSSLESS, LOSSY) else LOSSY
    return [_saved(image, how) for image in images]


def on_paper(data: bytes) -> bytes:
    """A picture as a JPEG or PNG that a PDF holds as it is. Raises Unusable."""
    image = on_white_ground(still_picture(data, PAPER_WIDTH))
    return _saved(image, OWN["PNG"] if _is_drawn(data, image, OWN["PNG"], OWN["JPEG"]) else OWN["JPEG"])


def as_itself(data: bytes, ending: str) -> bytes:
    """A picture in its own size and format, which its name tells. Raises Unusable."""
    kind = ENDINGS[ending.casefold()]
    image = open_picture(data)
    if is_animated(image) and kind != "JPEG":
        return _joined(list(animation_frames(data, image.width, LONGEST_FILM)), OWN[kind], play_count(data))
    image = still_picture(data, max(upright_size(image)))
    return _saved(on_white_ground(image) if kind == "JPEG" else image, OWN[kind])


def _is_drawn(data: bytes, image: Any, lossless: dict[str, Any], lossy: dict[str, Any]) -> bool:
    """Whether a picture is kept without a loss: never a photograph that has gone through one already."""
    if open_picture(data).format not in {"GIF", "PNG"}:
        return False
    return len(_saved(image, lossless)) <= WORTH * len(_saved(image, lossy))


def _film(data: bytes, width: int) -> bytes:
    """An animation that ends within five seconds, however often it was to be played."""
    film = list(animation_frames(data, width, STILL_SECONDS))
    most = max(1, STILL_SECONDS * 1000 // sum(shown for _, shown in film))
    return _joined(film, MOVING, min(play_count(data) or most, most))


def _joined(film: Sequence[tuple[Any, int]], how: dict[str, Any], times: int) -> bytes:
    """An animation that is played so many times, or for ever. GIF counts the times after the first."""
    images, shown = [image for image, _ in film], [milliseconds for _, milliseconds in film]
    loop = {"loop": times} if how["format"] != "GIF" else {"loop": max(times - 1, 0)} if times != 1 else {}
    for image in images:
        image.info.clear()
    return _saved(images[0], {**how, "save_all": True, "append_images": images[1:], "duration": shown, **loop})


def _saved(image: Any, how: dict[str, Any]) -> bytes:
    """The bytes of a file that holds the pixels and nothing else."""
    file = io.BytesIO()
    image.info.clear()  # what Pillow would write again: a profile, remarks, XMP
    image.save(file, **how)
    return file.getvalue()
