"""Files → Source(path, text): UTF-8, or a problem that says where it stops being UTF-8."""

import os
import re
import unicodedata
from pathlib import Path
from typing import NamedTuple

from generator.lazy_pattern import lazy_pattern
from generator.model.files import Asset, Source
from generator.model.pages.downloads import KINDS
from generator.model.pages.pictures import PICTURES, is_picture
from generator.parsing.content_files.filenames import kind_hint, safe_name
from generator.parsing.content_files.fingerprint import read_bytes_of
from generator.parsing.content_files.image_files import read_file
from generator.parsing.values import LocatedValue
from generator.problems import Checked, Location, Problem, Problems, display_path, only_errors

PUBLISHED = PICTURES | KINDS.keys() | {".ico", ".pdf", ".txt", ".woff2"}
KNOWN = {".md", ".toml", ".csv"}
ALLOWED = PUBLISHED | KNOWN
NO_TABLES = PUBLISHED - {".csv", ".txt", ".xlsx", ".zip"} | {".md", ".toml"}
"""Endings of files that hold no table of cells."""
LEFT_BEHIND = lazy_pattern(
    r"~\$.*|.*~|.*\.(?:sw[nop]|tmp|bak|crdownload|part)|Thumbs\.db|desktop\.ini|Icon\r", re.IGNORECASE
)
"""Files that programs leave: by which Word and Excel say that somebody has another open, what editors keep beside
a file, what Windows and macOS know of a folder, and what a browser has not yet fetched whole."""
NAME = lazy_pattern(r"[\w./-]+\.[a-z0-9]+")
CAMERA = lazy_pattern(r"[\w./-]+\.[A-Z0-9]+")
"""How cameras name pictures: IMG_0042.JPG."""
CONTROL = lazy_pattern(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
CONTROL_BYTES = bytes(number for number in range(128) if CONTROL.match(chr(number)))
WIDE = lazy_pattern(rb"\xff\xfe|\xfe\xff|\0[^\0]\0[^\0]|[^\0]\0[^\0]\0")
"""How UTF-16 begins, with its mark or without."""
AS_UTF8 = "save it as UTF-8: editors ask for the encoding under “Save as”"
NOTHING = "\ufffd"
SECOND = lazy_pattern(rb"\xc2[\x80-\x9f]")
"""The second set of control characters in UTF-8: what is left of Windows's quotation marks, read as Latin-1."""
NO_CHARACTER = b"\xef\xbf"
"""What U+FFFE and U+FFFF begin with in UTF-8, which has no surrogates."""


def read_source(path: Path, name: str) -> Checked[Source | None]:
    """One text file; line ends become `\\n`, a byte-order mark goes."""
    try:
        data = read_bytes_of(os.fspath(path))
        if WIDE.match(data):
            return Checked(
                None,
                [
                    Problem(
                        Location(display_path(path)),
                        "the file is UTF-16, not UTF-8",
                        AS_UTF8,
                        check="file-not-utf8",
                    )
                ],
            )
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return Checked(None, [_not_utf8(display_path(path), error)])
    except OSError as error:
        return Checked(None, [_unread(path, error)])
    text = text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
    source = Source(display_path(path), name, text)
    problems = check_control_characters(source) if _suspect(data) else []
    return Checked((None if problems else source), problems)


def _unread(path: Path, error: OSError) -> Problem:
    hint = "check the path and that you may read it"
    return Problem(
        Location(display_path(path)), f"cannot be read: {error.strerror}", hint, check="file-unreadable"
    )


def _not_utf8(path: str, error: UnicodeDecodeError) -> Problem:
    before = error.object[: error.start].decode("utf-8-sig", "replace")
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    message = f"the file is not UTF-8: byte 0x{error.object[error.start]:02X} cannot be read"
    return Problem(Location(path, line, column), message, AS_UTF8, check="file-not-utf8")


def _suspect(data: bytes) -> bool:
    """Whether a control character can stand in a text: its bytes tell that ten times sooner than its letters."""
    if len(data.translate(None, CONTROL_BYTES)) < len(data) or NO_CHARACTER in data:
        return True
    return b"\xc2" in data and SECOND.search(data) is not None


def check_control_characters(source: Source) -> Problems:
    """Characters that no editor shows and no printer prints."""
    return [_control(found[0], source.at_offset(found.start())) for found in CONTROL.finditer(source.text)]


def _control(character: str, where: Location) -> Problem:
    meant = bytes([ord(character)]).decode("cp1252", "replace") if "\x80" <= character <= "\x9f" else NOTHING
    hint = "delete it" if meant == NOTHING else f"write {meant}, which another program has lost"
    message = f"a control character (U+{ord(character):04X}) stands here"
    return Problem(where, message, hint, many=f"times {message}", check="control-character")


def escaped_controls(value: LocatedValue) -> Problems:
    """The same, where YAML or TOML lets it be written as an escape, such as \\u0007: no feed can hold it."""
    found = dict.fromkeys(CONTROL.findall(value.data)) if isinstance(value.data, str) else ()
    return [_control(character, value.where) for character in found]


class ContentFiles(NamedTuple):
    """The files below content/ by their kinds."""

    sources: list[Source]
    """Every Markdown file."""
    assets: list[Asset]
    """The pictures and other files to publish."""
    unread: frozenset[str]
    """The names of those that could not be read."""
    problems: Problems


def read_folder(content: Path) -> ContentFiles:
    """Every file below `content/` that makes a page or is published as it is."""
    sources: list[Source] = []
    assets: list[Asset] = []
    unread: set[str] = set()
    names, problems = _names(content)
    for name in names:
        path = content / name
        if LEFT_BEHIND.fullmatch(path.name):
            continue
        found = _unpublishable(path, name)
        if not found and name.endswith(".md"):
            source, found = read_source(path, unicodedata.normalize("NFC", name))
            sources += [source] if source else []
        elif not found and path.suffix.casefold() in PUBLISHED:
            asset, found = read_asset(path, name)
            assets += [asset] if asset else []
        unread |= {name} if only_errors(found) else set()
        problems += found
    return ContentFiles(sources, assets, frozenset(unread), problems)


def unusable_names(content: Path) -> Problems:
    """The names that no address can bear, of files that can be shown on a screen; nothing is opened for it."""
    names = [name for name in _names(content).value if name.isprintable()]
    found = [problem for name in names for problem in _unpublishable(content / name, name)]
    return [problem for problem in found if problem.check == "file-name-unusable"]


def tables_in(content: Path) -> list[str]:
    """The names of files that may hold a table: of every kind but pages, rules, pictures and documents."""
    names, _ = _names(content)
    found = [name for name in names if Path(name).suffix.casefold() not in NO_TABLES]
    return [name for name in found if (content / name).resolve().is_relative_to(content.resolve())]


def read_asset(path: Path, name: str) -> Checked[Asset | None]:
    """A picture or other file of content/."""
    try:
        return Checked(read_file(path, name), [])
    except OSError as error:
        return Checked(None, [_unread(path, error)])


def _unpublishable(path: Path, name: str) -> Problems:
    """An unknown kind of file (a warning), or a name that no address can bear."""
    where = Location(display_path(path))
    if path.suffix.casefold() not in ALLOWED:
        return [
            Problem(
                where, "is not published", kind_hint(path.name, PUBLISHED), warning=True, check="file-unpublished"
            )
        ]
    if path.suffix == ".txt" and path.with_suffix("").suffix in KNOWN:
        message = f"“{path.name}” has a second ending, so it is published as plain text"
        return [
            Problem(
                where,
                message,
                f"rename it to {path.stem}: your computer may hide the .txt",
                check="file-ending-doubled",
            )
        ]
    plain = name if name.isascii() else "".join(c for c in name if not unicodedata.category(c).startswith("M"))
    if path.suffix in {".csv", ".toml"} or NAME.fullmatch(plain) or (is_picture(name) and CAMERA.fullmatch(plain)):
        return []
    message = f"“{name}” cannot be part of an address"
    return [
        Problem(
            where,
            message,
            f"rename it to {safe_name(name)}: letters, digits and hyphens",
            check="file-name-unusable",
        )
    ]


def _names(folder: Path) -> Checked[list[str]]:
    """The visible files below a folder by their names in it, sorted so that every run sees the same order."""
    refused: list[OSError] = []
    names = []
    for place, folders, files in os.walk(folder, onerror=refused.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        inside = Path(place).relative_to(folder).as_posix()
        names += [name if inside == "." else f"{inside}/{name}" for name in files if not name.startswith(".")]
    problems = [_unread(Path(error.filename), error) for error in refused]
    return Checked(sorted(names, key=lambda name: name.split("/")), problems)
