"""Raster pictures in a PDF as they are in their files (ISO 32000-1, 8.9): JPEG, and PNG without transparency."""

import struct
import zlib

from generator.model.files import Asset
from generator.printing.drawn.pdf_file import PdfFile

JPEG, PNG = b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n"
COLOURS = {0: ("/DeviceGray", 1), 2: ("/DeviceRGB", 3), 3: ("", 1)}
"""Of a PNG: its type of colours → the space, and how many numbers a pixel has; 3 has a palette."""
FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
PIXEL_MM = 25.4 / 96


def picture_size_mm(asset: Asset) -> tuple[float, float] | None:
    """How large a picture is at 96 pixels to an inch; None for one that cannot be embedded as it is."""
    found = _png(asset.data) or _jpeg(asset.data)
    return (found[0] * PIXEL_MM, found[1] * PIXEL_MM) if found else None


def embed_picture(file: PdfFile, asset: Asset) -> int:
    """Add a picture to a PDF; its number."""
    if found := _jpeg(asset.data):
        width, height, parts = found
        space = {1: "/DeviceGray", 3: "/DeviceRGB"}[parts]
        entries = f"/Type/XObject/Subtype/Image/Width {width}/Height {height}/BitsPerComponent 8/ColorSpace{space}"
        return file.add_stream(b"", f"{entries}/Filter/DCTDecode", packed=asset.data)
    width, height, kind = _png(asset.data) or (0, 0, 0)
    chunks = _chunks(asset.data)
    space, parts = COLOURS[kind]
    if not space:
        palette = chunks[b"PLTE"]
        space = f"[/Indexed/DeviceRGB {len(palette) // 3 - 1}<{palette.hex()}>]"
    how = f"/Predictor 15/Colors {parts}/BitsPerComponent 8/Columns {width}"
    entries = f"/Type/XObject/Subtype/Image/Width {width}/Height {height}/BitsPerComponent 8/ColorSpace{space}"
    return file.add_stream(b"", f"{entries}/Filter/FlateDecode/DecodeParms<<{how}>>", packed=chunks[b"IDAT"])


def _png(data: bytes) -> tuple[int, int, int] | None:
    """Width, height and type of colours of a PNG that a PDF can hold as it is."""
    if not data.startswith(PNG) or len(data) < 33:
        return None
    width, height, depth, kind, _, _, interlaced = struct.unpack(">LL5B", data[16:29])
    chunks = _chunks(data)
    if (
        depth != 8
        or kind not in COLOURS
        or interlaced
        or b"tRNS" in chunks
        or (kind == 3 and b"PLTE" not in chunks)
    ):
        return None
    try:
        whole = len(zlib.decompress(chunks.get(b"IDAT", b""))) == height * (1 + width * COLOURS[kind][1])
    except zlib.error:
        return None
    return (width, height, kind) if whole else None


def _chunks(data: bytes) -> dict[bytes, bytes]:
    """The chunks of a PNG by their names; those of one name as one."""
    at, found = len(PNG), dict[bytes, bytes]()
    while at + 8 <= len(data):
        length, name = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        found[name] = found.get(name, b"") + data[at + 8 : at + 8 + length]
        at += 12 + length
    return found


def _jpeg(data: bytes) -> tuple[int, int, int] | None:
    """Width, height and colours of an upright JPEG in grey or RGB."""
    if not data.startswith(JPEG):
        return None
    at = 2
    while at + 9 < len(data) and data[at] == 0xFF:
        marker, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        if marker == 0xE1:  # Exif: it may stand on its side
            return None
        if marker in FRAMES:
            height, width, parts = struct.unpack(">HHB", data[at + 5 : at + 10])
            return (width, height, parts) if data[at + 4] == 8 and parts in (1, 3) and width and height else None
        at += 2 + length
    return None
