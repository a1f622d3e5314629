"""What a picture or a style sheet would run, or fetch from another site: this one asks no third party."""

import re
from collections.abc import Iterator
from pathlib import Path

from generator.model import Problems, Source
from generator.problems import Problem, shown
from generator.read.starter import look_folders

ABROAD = r"(?:[a-z][a-z0-9+.-]*:)?//[^\s\"'<>)]*"
REMARK = re.compile(r"<!--.*?-->|/\*.*?\*/", re.DOTALL)
FETCHED = re.compile(rf"""(?:@import\s+|\burl\(\s*)["']?({ABROAD})""", re.IGNORECASE)
TAG = re.compile(r"""<([a-zA-Z?][\w:-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>""")
RUN = re.compile(r"""(?<![\w:-])(on\w+)\s*=\s*["']|=\s*["']\s*(javascript:)""", re.IGNORECASE)
LINKED = re.compile(rf"""(?<![\w-])(?:\w+:)?(?:href|src)\s*=\s*["']\s*({ABROAD})""", re.IGNORECASE)
OURS = "put the file itself into content/, and name it from there"
FONT = "put the file itself beside it, for this site asks nobody else for anything"


def drawing_faults(path: Path, name: str, data: bytes) -> Problems:
    """What an SVG would run or fetch, each at its place; nothing for other files."""
    if path.suffix.casefold() != ".svg":
        return []
    source = Source(shown(path), name, data.decode("utf-8", "replace").replace("\r\n", "\n"))
    text = REMARK.sub(_blank, source.text)
    return [Problem(source.at_offset(at), message, hint) for at, message, hint in _drawn(text)]


def _drawn(text: str) -> Iterator[tuple[int, str, str]]:
    dead = "a picture runs nothing: save it without scripts"
    for tag in TAG.finditer(text):
        if tag[1].lower().rpartition(":")[2] in {"script", "foreignobject"}:
            yield tag.start(), f"“<{tag[1]}” does not work in a picture", dead
        for found in RUN.finditer(text, tag.start(2), tag.end(2)):
            place = 1 if found[1] else 2
            yield found.start(place), f"“{found[place]}” does not work in a picture", dead
        if tag[1].lower() != "a":  # a link is followed by whoever clicks on it, and fetches nothing
            yield from _fetched(LINKED, text, tag.start(2), tag.end(2), OURS)
    yield from _fetched(FETCHED, text, 0, len(text), OURS)


def foreign_looks(project: Path, part: str = "") -> Problems:
    """What the style sheets of the project's own templates/, or of a part of it, would fetch from another site."""
    folders = look_folders(project)
    paths = sorted((folders[0] / part).rglob("*.*")) if len(folders) > 1 else []
    read = [(path, path.read_bytes()) for path in paths if path.suffix in {".css", ".svg"} and path.is_file()]
    return [p for path, data in read for p in (*drawing_faults(path, path.name, data), *_sheet_faults(path, data))]


def _sheet_faults(path: Path, data: bytes) -> Iterator[Problem]:
    if path.suffix != ".css":
        return
    source = Source(shown(path), path.name, data.decode("utf-8", "replace").replace("\r\n", "\n"))
    text = REMARK.sub(_blank, source.text)
    for at, message, hint in _fetched(FETCHED, text, 0, len(text), FONT):
        yield Problem(source.at_offset(at), message, hint)


def _fetched(
    pattern: re.Pattern[str], text: str, start: int, end: int, hint: str
) -> Iterator[tuple[int, str, str]]:
    for found in pattern.finditer(text, start, end):
        yield found.start(1), f"“{found[1]}” would be fetched from another site", hint


def _blank(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found[0])
