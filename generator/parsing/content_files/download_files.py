"""What a file to download really is: whether it is of the kind that its name says, and runs nothing."""

import io
import re
from contextlib import suppress
from zipfile import ZipFile

from generator.lazy_pattern import lazy_pattern
from generator.model.pages.downloads import FILMS, LARGEST, LARGEST_FILM, ending_of
from generator.parsing.content_files.archives import BROKEN

Fault = tuple[str, str]
"""What is wrong with a file, and the mend."""

PARTS = {".docx": "word/document.xml", ".xlsx": "xl/workbook.xml", ".pptx": "ppt/presentation.xml"}
"""The part that makes a packed file of Office what it is."""
OPEN = {
    ".odt": b"application/vnd.oasis.opendocument.text",
    ".odp": b"application/vnd.oasis.opendocument.presentation",
}
BEGIN = {
    ".ics": lazy_pattern(rb"\s*BEGIN:VCALENDAR", re.IGNORECASE),
    ".mp3": lazy_pattern(rb"ID3|\xff[\xe2-\xff]"),
    ".mp4": lazy_pattern(rb".{4}ftyp", re.DOTALL),
    ".pdf": lazy_pattern(rb"[\s\S]{0,1024}?%PDF-"),
    ".vtt": lazy_pattern(rb"WEBVTT(?:\s|$)"),
    ".webm": lazy_pattern(rb"\x1a\x45\xdf\xa3"),
}
ENDS = {
    ".ics": lazy_pattern(rb"END:VCALENDAR\s*$", re.IGNORECASE),
    ".pdf": lazy_pattern(rb"%%EOF(?!.{1024})", re.DOTALL),
}
"""How a whole file ends; what some programs write behind the end of a PDF, readers skip (ISO 32000, annex I)."""
MARK, WIDE = b"\xef\xbb\xbf", (b"\xff\xfe", b"\xfe\xff")
"""How UTF-8 and UTF-16 may begin."""
BEGINNING = 4096
OUTSIDE = lazy_pattern(r"^/|^\w:|(?:^|/)\.\.(?:/|$)")
NO_TABLE = lazy_pattern(
    rb"\s*(?:<(?:!doctype|html|\?xml|script|table)|%PDF-|PK\x03\x04|MZ|\{\\rtf|\xd0\xcf\x11\xe0)", re.IGNORECASE
)
"""How a file begins that is no CSV, whatever it is called."""
MACROS = lazy_pattern(r"(?:^|/)(?:vbaProject|vbaData)[^/]*$|^(?:Basic|Scripts)/.", re.IGNORECASE)
EMBEDDED = lazy_pattern(
    r"(?:^|/)(?:activeX|oleObject)[^/]*\.\w+$|^(?:word|xl|ppt)/embeddings/.*\.bin$", re.IGNORECASE
)
RUN = lazy_pattern(
    r"\.(?:apk|app|bat|chm|cmd|com|cpl|dll|dmg|docm|dotm|exe|hta|html?|iso|jar|jse?|lnk|msi|pif|potm|ppam|pptm|ps1"
    r"|reg|scr|sh|svg|url|vbe|vbs|wsf|xlam|xlsm|xltm)$",
    re.IGNORECASE,
)
"""Endings of what would run on the computer of whoever unpacks it."""
FETCHED = lazy_pattern(rb'Type="[^"]*/(?:attachedTemplate|frame|oleObject|subDocument)"[^>]*TargetMode="External"')
"""What Office fetches by itself when it opens a file."""
TABLES, MOST_TABLES = lazy_pattern(r"\.(?:csv|tsv|txt|xlsx|zip)$", re.IGNORECASE), 60_000_000
"""What may hold people's data, and the most bytes of it that an archive may unpack to."""
ACTIVE_PDF = lazy_pattern(rb"/(?:JavaScript|Launch)\b")

OTHER = "save it again as what its name says, or name it as what it is"
PLAIN = "save it without macros and embedded controls: nobody can see what these do"


def download_fault(name: str, data: bytes, size: int) -> Fault | None:
    """What is wrong with a file to download of `size` bytes; its bytes are not needed where there are too many."""
    kind = ending_of(name)
    most = LARGEST_FILM if kind in FILMS else LARGEST
    if size > most:
        hint = "make it smaller, or link to a place from which it can be fetched"
        return f"has {size / 1e6:.0f} MB, and may have {most / 1e6:.0f}", hint
    if not data:
        return "is empty", "put the file here once more"
    if _is_other(kind, data):
        return f"is no {kind} file, whatever its name says", OTHER
    if kind in ENDS and not ENDS[kind].search(data.rstrip(b"\0\r\n\t ")):
        return "is cut off: its end is missing", "put the file here once more"
    if kind == ".pdf":
        active = ACTIVE_PDF.search(data)
        return ("would run something when it is opened", "print it to a PDF anew") if active else None
    return _in_archive(data) if kind == ".zip" else _in_document(data) if kind in {*PARTS, *OPEN} else None


def _is_other(kind: str, data: bytes) -> bool:
    """Whether a file is not of the kind that its name says."""
    if kind in OPEN:
        return _names(data) is None or not data[30:130].removeprefix(b"mimetype").startswith(OPEN[kind])
    if kind in PARTS or kind == ".zip":
        names = _names(data)
        return names is None or (kind in PARTS and PARTS[kind] not in names)
    wide = data.startswith(WIDE)
    bare = data.removeprefix(MARK)
    if kind == ".csv":
        return NO_TABLE.match(bare) is not None or (not wide and b"\0" in data[:BEGINNING])
    return not BEGIN[kind].match(bare)


def _in_document(data: bytes) -> Fault | None:
    """What would run or fetch something in a document, or hides what it is."""
    names = _names(data) or []
    types = _part(data, "[Content_Types].xml")
    if any(MACROS.search(name) for name in names) or b"macroEnabled" in types:
        return "has macros in it", PLAIN
    if hidden := next((name for name in names if EMBEDDED.search(name)), ""):
        return f"has an embedded control or file in it, {hidden}", PLAIN
    if any(FETCHED.search(_part(data, name)) for name in names if name.endswith(".rels")):
        return (
            "fetches a part of itself from elsewhere when it is opened",
            "save it with that part in it, or as a PDF",
        )
    return None


def _in_archive(data: bytes) -> Fault | None:
    """What would run on the computer of whoever unpacks an archive, or land where nobody expects it."""
    names = _names(data)
    if not names:
        return "is empty", "put the files into it once more"
    if away := next((name for name in names if OUTSIDE.search(name)), ""):
        return f"would unpack “{away}” outside its folder", "pack the folder anew"
    if runs := next((name for name in names if RUN.search(name)), ""):
        return f"holds “{runs}”, which runs on the computer of whoever opens it", "pack it without"
    infos = ZipFile(io.BytesIO(data)).infolist()
    if sum(info.file_size for info in infos if TABLES.search(info.filename)) > MOST_TABLES:
        return (
            "holds more tables than can be looked through for people’s data",
            "pack fewer, or link to each by itself",
        )
    if any(info.flag_bits & 1 for info in infos):
        return "has a password, so nobody can see what is in it", "pack it without one"
    return None


def _names(data: bytes) -> list[str] | None:
    """The names in a packed file; None where it is none."""
    with suppress(*BROKEN):
        return [name.replace("\\", "/") for name in ZipFile(io.BytesIO(data)).namelist()]
    return None


def _part(data: bytes, name: str) -> bytes:
    """The beginning of a part of a packed file; nothing where it cannot be read."""
    with suppress(*BROKEN), ZipFile(io.BytesIO(data)).open(name) as part:
        return part.read(2**20)
    return b""
