"""The office's own HTML and style on every page: what would break the pages around it, or lead nowhere."""

import posixpath
import re
from collections.abc import Collection, Iterator
from pathlib import Path
from urllib.parse import unquote

from generator.checks.ids import CheckId
from generator.lazy_pattern import lazy_pattern
from generator.model.files import Source
from generator.model.pages.markup import OF_PAGES
from generator.parsing.content_files.files import read_source
from generator.parsing.html_tags import COMMENT, REST, parse_tag
from generator.parsing.styles.css_syntax import check_css_syntax
from generator.parsing.styles.css_urls import fetched_urls, url_location
from generator.parsing.unended_html import unended_html
from generator.problems import Problem, Problems, nearest_match
from generator.site.checks.markdown.tag_slips import OPTIONAL, VOID
from generator.site.checks.page.own_styles import check_own_styles
from generator.site.pages.markup.hooks import CUSTOM, PLACES
from generator.site.pages.urls import UrlMap
from generator.templating.loader import Folders

TAG = lazy_pattern(rf"<(?:{COMMENT}|(?P<end>/?)(?P<name>[a-zA-Z][^ \t\n\f\r/>]*)(?P<rest>{REST})>)", re.DOTALL)
OF_HEAD = {"link", "meta", "script"}
"""All that the end of a head may have: anything else makes browsers begin the body."""
WORD = lazy_pattern(r"[^\s<]+")
SCRIPT = lazy_pattern(r"(?P<kept><(?:script|style)\b[^>]*>)[^<]*", re.IGNORECASE)
WHOLE = {"body", "head", "html", "main", "title"}
"""What a page has once, and has already."""
SAID_ONCE = {
    "charset": {""},
    "http-equiv": {"content-type"},
    "name": {"description", "viewport"},
    "rel": {"canonical"},
}
"""Attribute of a <meta> or <link> → its values that stand in the head of each page; "" means any."""
DRAWN = {"svg", "math"}
SECTIONS = {"article", "aside", "nav", "section"}
"""A header or footer within one of these belongs to it alone."""
UP = lazy_pattern(r"^(?:\.\.(?:/|$)|/)+")
"""How an address begins that leads out of the site's folder, in which the style sheet lies."""
UNFILLED = lazy_pattern(r"\{\{.*?\}\}|\{%.*?%\}|<\?php|<%|<!--#\w+", re.DOTALL)
"""What another program would have filled in before a browser saw it."""


def check_hooks(folders: Folders, places: UrlMap) -> Problems:
    """What is wrong with the office's own HTML and style, each file by itself."""
    problems: Problems = []
    folder = Path(folders[0]) / "site"
    for name in (*PLACES.values(), CUSTOM):
        if len(folders) < 2 or not (folder / name).is_file():
            continue
        source, found = read_source(folder / name, name)
        problems += found if name != CUSTOM else []  # of a style sheet, it is told with all others
        if source and name == CUSTOM:
            problems += (
                check_css_syntax(source) + _check_css_files(source, places.files) + check_own_styles(source)
            )
        elif source:
            problems += [
                *_tag_faults(source, in_head=name == PLACES["head_end"]),
                *_unfilled(source),
                *_twice(source),
            ]
            problems += _landmarks(source)
    return problems


def _check_css_files(source: Source, files: Collection[str]) -> Problems:
    """Addresses of the style sheet that are no file of the site, as seen from the sheet itself."""
    problems: Problems = []
    for found in fetched_urls(source.text):
        path = unquote(found.address.partition("#")[0].partition("?")[0])
        if found.foreign or not path or path.startswith("data:") or posixpath.normpath(path) in files:
            continue
        bare = posixpath.normpath(UP.sub("", posixpath.normpath(path)))
        hint = f"write {bare}, {_without(path)}" if bare in files else _file_hint(bare, files)
        message = f"“{found.address}” leads nowhere"
        problems.append(Problem(url_location(source, found), message, hint, check="link-nowhere"))
    return problems


def _without(path: str) -> str:
    return "without the first /" if path.startswith("/") else "for the style sheet lies at the top of the site"


def _file_hint(path: str, files: Collection[str]) -> str:
    """A file of the same kind that is called nearly so, or what to do where there is none."""
    ending = posixpath.splitext(path)[1].casefold()
    if ending == ".css":
        return "write its rules into this file: the site has no other style sheet of yours"
    close = nearest_match(path, (name for name in files if name.casefold().endswith(ending)))
    there = f"put the file there, content/{path}, and write url({path}); or take this line away"
    return f"did you mean “{close}”?" if close else there


def _tag_faults(source: Source, *, in_head: bool) -> Iterator[Problem]:
    """The first tag that closes what is not open, and what is never closed or cannot stand there."""
    if unended := unended_html(source.text):
        yield _fault(source, unended.place, unended.message, unended.hint, "html-unclosed")
    text = SCRIPT.sub(_blanked, source.text[: unended.start] if unended else source.text)
    tags = [found for found in TAG.finditer(text) if found["name"]]
    misplaced = (found for found in tags if in_head and found["name"].lower() in OF_PAGES - OF_HEAD)
    waiting: list[tuple[str, int]] = []
    if stray := next((found for found in tags if _is_stray(found, waiting)), None):
        yield _stray(source, stray)
    elif first := next(misplaced, None) or (WORD.search(TAG.sub(_blanked, text)) if in_head else None):
        hint = f"move it to {PLACES['header']} or {PLACES['footer']}"
        name = f"<{first['name']}>" if first[0].startswith("<") else first[0]
        yield _fault(source, first.start(), f"“{name}” cannot stand in the head of a page", hint)
    elif unclosed := next(
        ((name, start) for name, start in waiting if name not in OPTIONAL and not unended), None
    ):
        name, start = unclosed
        message = f"<{name}> is never closed in this file"
        yield _fault(source, start, message, f"write </{name}> where it ends", "html-unclosed")


def _blanked(found: re.Match[str]) -> str:
    """As many spaces; of a script, behind its first tag."""
    kept = found["kept"] if "kept" in found.groupdict() else ""
    return kept + " " * (len(found[0]) - len(kept))


def _is_stray(found: re.Match[str], waiting: list[tuple[str, int]]) -> bool:
    """Whether a tag closes nothing of what is `waiting` to be closed, or is one that each page has already."""
    name = found["name"].lower()
    if name in WHOLE and not {each for each, _ in waiting} & DRAWN:
        return True
    if found["end"]:
        return not _closed(waiting, name)
    if name not in VOID and not found["rest"].endswith("/"):
        waiting.append((name, found.start()))
    return False


def _closed(waiting: list[tuple[str, int]], name: str) -> bool:
    """Whether a tag closes what is open, with all within it that need not be closed."""
    while waiting:
        opened, _ = waiting.pop()
        if opened == name or opened not in OPTIONAL:
            return opened == name
    return False


def _stray(source: Source, found: re.Match[str]) -> Problem:
    name = found["name"].lower()
    if name in WHOLE:
        return _fault(source, found.start(), f"a page has <{name}> already", "take the tag away")
    message = f"</{name}> closes nothing that is open in this file"
    return _fault(source, found.start(), message, f"take it away, or write <{name}> before it", "html-stray")


def _twice(source: Source) -> Iterator[Problem]:
    """What the head of each page says already: a browser takes one of the two, or minds both."""
    for found in TAG.finditer(SCRIPT.sub(_blanked, source.text)):
        name = (found["name"] or "").lower()
        values = parse_tag(name, found["rest"]).values if name in {"link", "meta"} else {}
        for key in SAID_ONCE.keys() & values.keys():
            said = "" if key == "charset" else values[key].strip().lower()
            if said in SAID_ONCE[key]:
                shown = f'<{name} {key}="{said}">' if said else f"<{name} {key}>"
                yield _fault(source, found.start(), f"a page has {shown} already", "take the tag away")


def _landmarks(source: Source) -> Iterator[Problem]:
    """A header or a footer beside those of each page, which whoever hears the page could not tell apart."""
    waiting: list[tuple[str, int]] = []
    for found in TAG.finditer(source.text):
        name = (found["name"] or "").lower()
        if name in {"header", "footer"} and not found["end"] and not {each for each, _ in waiting} & SECTIONS:
            message = f"a page has a <{name}> already, and nobody who hears it could tell the two apart"
            hint = f"write <div> for <{name}>"
            yield Problem(source.at_offset(found.start()), message, hint, warning=True, check="hook-markup")
            return
        if name and _is_stray(found, waiting):
            return


def _unfilled(source: Source) -> Iterator[Problem]:
    """Marks of templates: the file is put on the pages as it is."""
    if found := UNFILLED.search(source.text):
        shown = " ".join(found[0].split())[:30]
        message = f"“{shown}” is not filled in: this file is put on each page as it is"
        hint = "write what it stands for"
        yield Problem(source.at_offset(found.start()), message, hint, warning=True, check="hook-markup")


def _fault(source: Source, offset: int, message: str, hint: str, check: CheckId = "hook-markup") -> Problem:
    return Problem(source.at_offset(offset), message, hint, check=check)
