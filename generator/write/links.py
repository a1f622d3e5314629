"""What the finished HTML points to: every link, anchor, image and id, checked before anything is written.

The finished HTML is the one place where Markdown, raw HTML and templates can all be seen; a fault is told by
the line of the Markdown it came from.
"""

import posixpath
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html.parser import HTMLParser

from generator.model import Asset, FinishedPage, Problems, Source
from generator.problems import Location, Problem, nearest

OUTSIDE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")


@dataclass(frozen=True)
class Points:
    """What one file points to, and what can be pointed to in it."""

    ids: tuple[str, ...]
    links: tuple[str, ...]
    images: tuple[tuple[str, bool], ...]
    """Address, and whether it has a text for those who do not see it."""


def scan(html: str) -> Points:
    """Read the links, images and ids of a page."""
    scanner = _Scanner()
    scanner.feed(html)
    scanner.close()
    return Points(tuple(scanner.ids), tuple(scanner.links), tuple(scanner.images))


def clashes(pages: Sequence[FinishedPage], assets: Sequence[Asset]) -> Problems:
    """Two sources for one file of the site: the second would hide the first."""
    first: dict[str, str] = {}
    problems: Problems = []
    sources = [(page.output, page.source.at(), page.source.path) for page in pages]
    sources += [(asset.name, Location(asset.name), asset.name) for asset in assets]
    for output, where, path in sources:
        if output in first:
            message = f"makes the same page as {first[output]}: /{output.removesuffix('index.html')}"
            problems.append(Problem(where, message, "rename one of the two files"))
        first.setdefault(output, path)
    return problems


def faults(
    pages: Sequence[FinishedPage],
    points: Mapping[str, Points],
    files: frozenset[str],
    base: str,
    drafts: frozenset[str],
) -> Problems:
    """Links, anchors and images that lead nowhere, ids that stand twice, images without a text.

    `points` holds the scan of each page by its output, `files` every file the site will have, `drafts` the
    names of pages that are not published.
    """
    ids = {output: frozenset(point.ids) for output, point in points.items()}
    return [
        problem for page in pages for problem in _page_faults(page, points[page.output], ids, files, base, drafts)
    ]


def _page_faults(
    page: FinishedPage,
    points: Points,
    ids: Mapping[str, frozenset[str]],
    files: frozenset[str],
    base: str,
    drafts: frozenset[str],
) -> Problems:
    problems: Problems = []
    seen: Counter[str] = Counter()
    targets = [(link, "link") for link in points.links] + [(src, "image") for src, _ in points.images]
    for value, kind in targets:
        told = _target_fault(page, value, kind, ids, files, base, drafts)
        if told:
            problems.append(Problem(_written(page, value, seen[value]), *told))
        seen[value] += 1
    problems += [_no_text(page, src) for src, has_text in points.images if not has_text]
    twice = [name for name, times in Counter(points.ids).items() if times > 1]
    return problems + [_duplicate(page, name) for name in twice]


def _target_fault(
    page: FinishedPage,
    value: str,
    kind: str,
    ids: Mapping[str, frozenset[str]],
    files: frozenset[str],
    base: str,
    drafts: frozenset[str],
) -> tuple[str, str] | None:
    """The message and hint for a link that leads nowhere; None for a good one."""
    if OUTSIDE.match(value):
        return None
    path, _, fragment = value.partition("#")
    target = _target(path, page.output, base)
    shown = page.authored.get(value, value)
    if target not in files:
        name = posixpath.normpath(posixpath.join(posixpath.dirname(page.source.name), shown.partition("#")[0]))
        if name in drafts:
            return f"the {kind} “{shown}” leads to a draft", "publish that page, or take the link away"
        near = nearest(shown.partition("#")[0], _ways(page, files))
        return f"the {kind} “{shown}” leads nowhere", near if near.startswith(
            "did"
        ) else "no such file is published"
    if fragment and fragment not in ids.get(target, frozenset([fragment])):
        return f"there is no “#{fragment}” at the end of the link “{shown}”", nearest(fragment, ids[target])
    return None


def _target(path: str, output: str, base: str) -> str:
    if not path:
        return output
    if base and path.startswith(base):
        return path.removeprefix(base) or "index.html"
    return posixpath.normpath(posixpath.join(posixpath.dirname(output), path))


def _ways(page: FinishedPage, files: frozenset[str]) -> list[str]:
    """Every published file as the author of this page would link to it."""
    folder = posixpath.dirname(page.source.name) or "."
    names = [re.sub(r"(.+)/index\.html$", r"\1.md", file) for file in files]
    return [posixpath.relpath(name, folder) for name in names]


def _written(page: FinishedPage, value: str, occurrence: int) -> Location:
    """Where the author wrote the link for the n-th time (from 0)."""
    return _nth(page.source, page.authored.get(value, value), occurrence)


def _nth(source: Source, text: str, occurrence: int) -> Location:
    found = list(re.finditer(rf"(?<![\w/.#-]){re.escape(text)}(?![\w/-])", source.text))
    return source.at_offset(found[min(occurrence, len(found) - 1)].start()) if found else source.at()


def _no_text(page: FinishedPage, src: str) -> Problem:
    hint = 'write ![what it shows](…), or add {: role="presentation" } to mere decoration'
    return Problem(_written(page, src, 0), f"the image “{page.authored.get(src, src)}” has no text", hint)


def _duplicate(page: FinishedPage, name: str) -> Problem:
    places = list(re.finditer(rf"""(?:\{{:?[^}}\n]*#|\bid=["']?){re.escape(name)}\b""", page.source.text))
    where = page.source.at_offset(places[-1].start()) if places else page.source.at()
    return Problem(where, f"the id “{name}” stands twice on this page", "give one of the two another id")


class _Scanner(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.ids: list[str] = []
        self.links: list[str] = []
        self.images: list[tuple[str, bool]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {key: value or "" for key, value in attrs}
        if "id" in values:
            self.ids.append(values["id"])
        if tag == "img":
            has_text = bool(values.get("alt", "").strip()) or values.get("role") == "presentation"
            self.images.append((values.get("src", ""), has_text))
        elif "src" in values or "href" in values:
            self.links.append(values.get("src") or values.get("href", ""))
