"""What the finished HTML points to: every link, anchor, image and id, checked before anything is written.

The finished HTML is the one place where Markdown, raw HTML and templates can all be seen; a fault is told by
the line of the Markdown it came from.
"""

import posixpath
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import unquote

from generator.model import Asset, FinishedPage, Problems
from generator.problems import Location, Problem, nearest
from generator.write.scan import Points

OUTSIDE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")
NOTE = "fnref:"
"""What the way back from a footnote to the text begins with."""
ABROAD = re.compile(r"https?://[^/\s]+\.[^/\s]|mailto:[^@\s]+@[^@\s]|tel:\+?\d")


@dataclass(frozen=True)
class Web:
    """Everything on the site that can be pointed to."""

    ids: Mapping[str, frozenset[str]]
    """Output of a page → its ids."""
    files: frozenset[str]
    names: frozenset[str]
    """Everything in content/ that can be linked to, by its name there."""
    base: str
    """The path under which the site is served, when the settings say so."""
    drafts: frozenset[str]
    """Names of pages that are not published."""


def clashes(pages: Sequence[FinishedPage], assets: Sequence[Asset]) -> Problems:
    """Two sources for one file of the site: the second would hide the first."""
    first: dict[str, str] = {}
    problems: Problems = []
    sources = [(page.output, page.source.at(), page.source.path) for page in pages]
    sources += [(asset.name, Location(asset.name), asset.name) for asset in assets]
    for output, where, path in sources:
        key = output.casefold()
        if key in first:
            message = f"makes the same page as {first[key]}: /{output.removesuffix('index.html')}"
            problems.append(Problem(where, message, "rename one of the two files"))
        first.setdefault(key, path)
    return problems


def link_faults(page: FinishedPage, points: Points, web: Web) -> Problems:
    """Links, anchors and images that lead nowhere, images without a text, and ids that stand twice."""
    problems: Problems = []
    seen: Counter[str] = Counter()
    targets = [(link.address, "link") for link in points.links] + [(src, "image") for src, _ in points.images]
    for address, kind in targets:
        told = _target_fault(page, address, kind, web)
        if told and address and address not in page.authored:
            problems.append(_missing(page, address, web))
        elif told:
            problems.append(Problem(written(page, address, seen[address]), *told))
        seen[address] += 1
    problems += [_no_text(page, src) for src, has_text in points.images if not has_text]
    twice = [name for name, times in Counter(points.ids).items() if times > 1]
    return problems + [_duplicate(page, name) for name in twice]


def _target_fault(page: FinishedPage, address: str, kind: str, web: Web) -> tuple[str, str] | None:
    """The message and hint for a link that leads nowhere; None for a good one."""
    if OUTSIDE.match(address):
        return _abroad(address, kind) if address in page.authored else None
    path, _, fragment = address.partition("#")
    target = _target(unquote(path.partition("?")[0]), page.output, web.base)
    shown = page.authored.get(address, address)
    if target not in web.files or not address:
        return f"the {kind} “{shown}” leads nowhere", _mend(page, shown.partition("#")[0], web)
    if fragment and fragment not in web.ids.get(target, frozenset([fragment])):
        if fragment.startswith(NOTE):
            return f"the footnote [^{fragment[len(NOTE) :]}] is not used", "point to it in the text, or delete it"
        return f"there is no “#{fragment}” at the end of the link “{shown}”", nearest(fragment, web.ids[target])
    return None


def _missing(page: FinishedPage, address: str, web: Web) -> Problem:
    """A page that the looks link to, such as sources.md, and that is not there."""
    target = _target(address.partition("#")[0], page.output, web.base)
    folder = posixpath.dirname(target)
    section = any(name.startswith(f"{folder}/") for name in web.names)
    where = Location(
        f"content/{target.replace('.html', '.md')}" if section or not folder else f"content/{folder}.md"
    )
    return Problem(where, "is missing, and other pages link to it", "add this file, or templates that do without")


def _abroad(address: str, kind: str) -> tuple[str, str] | None:
    """A link to another site is not followed, but it must be one; what a page shows must be the site's own."""
    if kind == "image":
        return f"the image “{address}” is fetched from another site", "put the file itself into content/"
    if ABROAD.match(address):
        return None
    return f"“{address}” is no address", "write https://…, mailto:name@…, or the name of a file with /"


def _mend(page: FinishedPage, path: str, web: Web) -> str:
    name = posixpath.normpath(posixpath.join(posixpath.dirname(page.source.name), path))
    if name in web.drafts:
        return "it is a draft: publish that page, or take the link away"
    near = nearest(path, _ways(page, web.names))
    return near if near.startswith("did") else "no such file is published"


def _target(path: str, output: str, base: str) -> str:
    if not path:
        return output
    if base and path.startswith(base):
        return path.removeprefix(base) or "index.html"
    return posixpath.normpath(posixpath.join(posixpath.dirname(output), path))


def _ways(page: FinishedPage, names: frozenset[str]) -> list[str]:
    """Every published file as the author of this page would link to it."""
    folder = posixpath.dirname(page.source.name) or "."
    return [posixpath.relpath(name, folder) for name in names]


def written(page: FinishedPage, address: str, occurrence: int = 0) -> Location:
    """Where the author wrote a link for the n-th time (from 0): in `](…)`, `[…]: …`, `<…>` or an attribute; else
    wherever the words stand."""
    words = page.authored.get(address, address)
    text = re.escape(f"[^{words[len(NOTE) + 1 :]}]:" if words.startswith(f"#{NOTE}") else words)
    exact = list(re.finditer(rf"""(?:\]\(\s*<?|\]:\s*<?|=\s*["']?|<)({text})(?![\w/-])""", page.source.text))
    found = exact or list(re.finditer(rf"(?<![\w/.#-])({text})(?![\w/-])", page.source.text))
    return page.source.at_offset(found[min(occurrence, len(found) - 1)].start(1)) if found else page.source.at()


def _no_text(page: FinishedPage, src: str) -> Problem:
    hint = 'write ![what it shows](…), or add {: role="presentation" } to mere decoration'
    return Problem(written(page, src), f"the image “{page.authored.get(src, src)}” has no text", hint)


def _duplicate(page: FinishedPage, name: str) -> Problem:
    places = list(re.finditer(rf"""(?:\{{:?[^}}\n]*#|\bid=["']?){re.escape(name)}\b""", page.source.text))
    where = page.source.at_offset(places[-1].start()) if places else page.source.at()
    return Problem(where, f"the id “{name}” stands twice on this page", "give one of the two another id")
