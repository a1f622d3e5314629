"""Markers that ask for what there is not, or that stand where none can; and raw HTML that never ends."""

import re
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache

from generator.lazy_pattern import lazy_pattern
from generator.markdown.code import without_code
from generator.model.files import Source
from generator.model.pages.site import CODE, MARKER
from generator.problems import Problem, Problems, nearest_hint

COMMENT = "a comment"
OPENINGS = ("\n<", "\n <", "\n  <", "\n   <")
BLOCK = lazy_pattern(
    r"^ {0,3}<(address|article|aside|blockquote|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|"
    r"form|header|li|main|nav|ol|p|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)\b([^>]*)>",
    re.MULTILINE | re.IGNORECASE,
)
"""A tag at the beginning of a line from which on Markdown is left alone."""


def marker_faults(source: Source, text: str, known: Mapping[str, Collection[str]]) -> Problems:
    """Markers of a kind or a name that there is not, and what looks like one and stands where none can; `known`
    holds the names of each kind; what has expired is told by itself."""
    if "{{" not in text:
        return []
    bare = CODE.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)
    start = max(source.text.find(text), 0)
    hint = "a marker such as {{ choice: may-i-call }} stands on a line of its own, from its first letter on"
    return [
        *_marker_problems(source, bare, start, known),
        *_strays(source, MARKER.sub(_blank, without_code(bare)), start, hint),
    ]


def stray_faults(source: Source, text: str) -> Problems:
    """What looks like a marker in a text that can have none."""
    start = max(source.text.find(text), 0)
    return list(_strays(source, without_code(text), start, "a marker works on a page only: take it away"))


def _marker_problems(
    source: Source, text: str, start: int, known: Mapping[str, Collection[str]]
) -> Iterator[Problem]:
    hidden = [*_comments(text), *_blocks(text)] if "<" in text else []
    for found in MARKER.finditer(text):
        kind, name = found[1], found[2]
        within = next((what for first, end, what in hidden if first < found.start() < end), "")
        if within == COMMENT or (within and kind == "choice"):
            hint = "take the marker out of it" if within == COMMENT else f'{within} needs markdown="1", or no tag'
            where = source.at_offset(start + found.start())
            yield Problem(where, f"a marker does not work within {within}", hint, check="marker-misplaced")
        elif kind not in known:
            yield Problem(
                source.at_offset(start + found.start(1)),
                f"there is no marker “{kind}”",
                nearest_hint(kind, known),
                check="marker-unknown",
            )
        elif name not in known[kind]:
            message = f"there is no {kind} “{name}”"
            yield Problem(
                source.at_offset(start + found.start(2)),
                message,
                nearest_hint(name, known[kind]),
                check="marker-unknown",
            )


def _comments(text: str) -> Iterator[tuple[int, int, str]]:
    return ((*found.span(), COMMENT) for found in re.finditer(r"<!--.*?(?:-->|\Z)", text, re.DOTALL))


def _blocks(text: str) -> Iterator[tuple[int, int, str]]:
    """The start, the end and the tag of each block of raw HTML, in which Markdown stays as it is."""
    for opened in BLOCK.finditer(text):
        if not re.search(r"\bmarkdown\b", opened[2]):
            yield opened.start(), _end(text, opened) or len(text), f"<{opened[1]}>"


def open_blocks(text: str) -> Iterator[tuple[int, str]]:
    """Raw HTML that never ends: where it begins, and its tag. What lies within another tag may end with that."""
    covered = 0
    for opened in BLOCK.finditer(text) if any(map(f"\n{text}".__contains__, OPENINGS)) else ():
        if opened.start() >= covered:
            covered = _end(text, opened)
            if not covered:
                yield opened.start(), opened[1]


def _end(text: str, opened: re.Match[str]) -> int:
    """Where a tag is closed; 0 when it is not."""
    return _ends(text, opened[1]).get(opened.start(1), 0)


@lru_cache(maxsize=16)
def _ends(text: str, name: str) -> dict[int, int]:
    """Where the tags of a name begin that are closed, and where they end: of a text that may have thousands."""
    ends: dict[int, int] = {}
    waiting: list[int] = []
    for tag in re.finditer(rf"<(/?)(?={name}\b)", text, re.IGNORECASE):
        if not tag[1]:
            waiting.append(tag.end())
        elif waiting:
            ends[waiting.pop()] = tag.end() + len(name)
    return ends


def _strays(source: Source, text: str, start: int, hint: str) -> Iterator[Problem]:
    for found in re.finditer(r"\{\{(?<!\\\{\{)", text):
        yield Problem(
            source.at_offset(start + found.start()),
            "“{{” would be printed as it is",
            hint,
            check="marker-malformed",
        )


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])
