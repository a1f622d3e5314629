"""Pictures as people have them: made here, so that each test says what is in its file."""

import io
import struct
import zlib
from pathlib import Path

from PIL import Image, ImageDraw

GPS = {1: "N", 2: (51.0, 30.0, 26.0), 3: "W", 4: (0.0, 7.0, 39.0)}
SIDEWAYS = 6
"""The orientation that a telephone notes when it is held upright."""
REMARK = "Taken at home"


def photo(width: int, height: int) -> Image.Image:
    """Shades that no drawing has, a red top left corner, and a blue rest."""
    image = Image.merge(
        "RGB",
        [
            Image.effect_noise((width, height), 40),
            Image.new("L", (width, height), 60),
            Image.new("L", (width, height), 200),
        ],
    )
    ImageDraw.Draw(image).rectangle((0, 0, width // 4, height // 4), fill=(220, 20, 20))
    return image


def drawing(width: int, height: int, mode: str = "RGB") -> Image.Image:
    """Two bars on white."""
    image = Image.new("RGB", (width, height), "white")
    draw = ImageDraw.Draw(image)
    draw.rectangle((width // 8, height // 2, width // 4, height), fill=(31, 78, 121))
    draw.rectangle((width // 2, height // 4, width * 5 // 8, height), fill=(31, 78, 121))
    return image.convert(mode)


def from_a_telephone(path: Path, width: int = 2000, height: int = 1500) -> None:
    """A JPEG that lies on its side and tells where it was taken."""
    exif = Image.Exif()
    exif[274], exif[270] = SIDEWAYS, REMARK
    exif.get_ifd(0x8825).update(GPS)
    photo(width, height).save(path, "JPEG", quality=90, exif=exif, comment=REMARK.encode())


def saved(image: Image.Image, kind: str, **how: object) -> bytes:
    file = io.BytesIO()
    image.save(file, kind, **how)
    return file.getvalue()


def moving(seconds: float, **how: object) -> bytes:
    """A GIF of ten colours."""
    images = [Image.new("RGB", (60, 40), (25 * n, 90, 200)) for n in range(10)]
    return saved(images[0], "GIF", save_all=True, append_images=images[1:], duration=round(seconds * 100), **how)


def claiming(width: int, height: int) -> bytes:
    """65 bytes that claim to be a PNG of this size."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = [(b"IHDR", head), (b"IDAT", zlib.compress(b"")), (b"IEND", b"")]
    chunks = [struct.pack(">I", len(d)) + t + d + struct.pack(">I", zlib.crc32(t + d)) for t, d in parts]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)
