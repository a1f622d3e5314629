"""The pixels of a picture: upright, in sRGB, and without anything else that its file holds, such as the place
where it was taken.
"""

import io
from collections.abc import Iterator
from typing import Any

from generator.images.header import MOST_PIXELS, exif_orientation, is_animated, open_picture, upright_size
from generator.model.pages.pictures import PictureFault, Size

DAMAGED = ("is damaged or cut short", "copy it here once more, or save it anew in a picture program")
LONG = (
    "moves for more than five seconds, and nobody can stop it",
    "cut it to five seconds, or link to it: [what it shows](…)",
)
"""WCAG 2.2.2."""
FILM = ("has too many pictures that follow each other", "save it smaller or shorter")
STILL_SECONDS = 5
WHITE = (255, 255, 255)


class UnusablePicture(Exception):
    """A picture with a fault that its header does not show."""

    def __init__(self, fault: PictureFault) -> None:
        super().__init__(fault[0])
        self.fault = fault


def still_picture(data: bytes, width: int) -> Any:
    """The picture, upright, in colours of sRGB, and no wider than that. Raises Unusable."""
    try:
        image = open_picture(data)
        turn = exif_orientation(image)
        upright = upright_size(image)
        size = _fitted(upright, width)
        raw = size if upright == image.size else size[::-1]
        _load(image, raw)
        coloured = _scaled(_shades(image), raw)
        return _turned(_in_srgb(coloured, image.info.get("icc_profile")), turn)
    except Exception as error:  # Pillow raises whatever a decoder stumbles over
        raise UnusablePicture(DAMAGED) from error


def check_readable(data: bytes) -> None:
    """Whether the picture can be read to its end. Raises Unusable."""
    try:
        image = open_picture(data)
        moving = is_animated(image)
        if not moving:
            _load(image, (1, 1))
    except Exception as error:
        raise UnusablePicture(DAMAGED) from error
    if moving:
        list(animation_frames(data, 1, STILL_SECONDS))


def animation_frames(data: bytes, width: int, most_seconds: float) -> Iterator[tuple[Any, int]]:
    """The pictures of an animation in RGBA, each with how many milliseconds it is shown. Raises Unusable, also
    where that is too long."""
    try:
        image = open_picture(data)
        size, pixels = _fitted(image.size, width), image.width * image.height
        total, number = 0, 0
        while True:
            _load(image, None)
            shown = _frame_milliseconds(image.info.get("duration", 0))
            total, number = total + shown, number + 1
            if total > most_seconds * 1000:
                raise UnusablePicture(LONG)
            if number * pixels > MOST_PIXELS:
                raise UnusablePicture(FILM)
            yield _scaled(image.convert("RGBA"), size), shown
            try:
                image.seek(number)
            except EOFError:
                return
    except UnusablePicture:
        raise
    except Exception as error:
        raise UnusablePicture(DAMAGED) from error


def play_count(data: bytes) -> int:
    """How often an animation is played; 0 is for ever."""
    image = open_picture(data)
    loop = image.info.get("loop")
    if image.format == "GIF":
        return 1 if loop is None else loop and loop + 1
    return loop or 0


def on_white_ground(image: Any) -> Any:
    """The picture without what can be seen through it."""
    from PIL import Image  # noqa: PLC0415

    if image.mode == "RGB":
        return image
    ground = Image.new("RGB", image.size, WHITE)
    ground.paste(image, mask=image.getchannel("A"))
    return ground


def _frame_milliseconds(milliseconds: float) -> int:
    """As browsers do it: what has no time of its own, or next to none, is shown for a tenth of a second."""
    return 100 if milliseconds < 20 else round(milliseconds)


def _fitted(size: Size, width: int) -> Size:
    if size[0] <= width:
        return size
    return width, max(1, round(size[1] * width / size[0]))


def _load(image: Any, least: Size | None) -> None:
    """Read the pixels; those of a JPEG in an eighth, a quarter or a half, if that is enough."""
    from PIL import ImageFile  # noqa: PLC0415

    ImageFile.LOAD_TRUNCATED_IMAGES = False  # WeasyPrint asks for the opposite, for every program that uses both
    if least and image.format in {"JPEG", "MPO"}:
        image.draft(None, least)
    image.load()


def _shades(image: Any) -> Any:
    """The pixels in eight bits a colour, without a palette: such can be scaled."""
    if image.mode.startswith("I"):  # Pillow would cut off what is brighter than 255 of 65,535
        return image.convert("I").point(lambda shade: shade / 257).convert("L")
    if image.mode in {"LA", "PA", "RGBA", "La", "RGBa"} or "transparency" in image.info:
        seen_through = image.convert("RGBA")
        return seen_through if seen_through.getchannel("A").getextrema()[0] < 255 else seen_through.convert("RGB")
    return image if image.mode in {"L", "RGB", "CMYK"} else image.convert("RGB")


def _scaled(image: Any, size: Size) -> Any:
    from PIL import Image  # noqa: PLC0415

    if image.size == size:
        return image
    return image.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)


def _in_srgb(image: Any, profile: bytes | None) -> Any:
    """The picture in the colours that screens have if nothing else is said: RGB, or RGBA where it can be seen
    through."""
    kind = "RGBA" if image.mode == "RGBA" else "RGB"
    if not profile:
        return image.convert(kind)
    from PIL import ImageCms  # noqa: PLC0415

    try:
        given = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        if "sRGB" in ImageCms.getProfileDescription(given):
            return image.convert(kind)
        alpha = image.getchannel("A") if kind == "RGBA" else None
        plain = image.convert("RGB") if alpha else image
        found: Any = ImageCms.profileToProfile(plain, given, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError):  # of another kind of picture, or damaged
        return image.convert(kind)
    if alpha:
        found.putalpha(alpha)
    return found


def _turned(image: Any, turn: int) -> Any:
    from PIL import Image  # noqa: PLC0415

    how = Image.Transpose
    ways = {
        2: how.FLIP_LEFT_RIGHT,
        3: how.ROTATE_180,
        4: how.FLIP_TOP_BOTTOM,
        5: how.TRANSPOSE,
        6: how.ROTATE_270,
        7: how.TRANSVERSE,
        8: how.ROTATE_90,
    }
    return image.transpose(ways[turn]) if turn in ways else image
