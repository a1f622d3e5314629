"""What the finished HTML points to: every link, anchor, image and id, checked before anything is written.

The finished HTML is the one place where Markdown, raw HTML and templates can all be seen; a fault is told by
the line of the Markdown it came from.
"""

import posixpath
import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from urllib.parse import unquote

from generator.checks.ids import CheckId
from generator.language import long_date
from generator.lazy_pattern import lazy_pattern
from generator.model.files import Source, output_of
from generator.model.pages.finished_page import FinishedPage, Link, PageOutline
from generator.model.pages.pictures import CAMERA, SAVED_AGAIN
from generator.problems import Location, Problem, Problems, nearest_hint, nearest_match, nearest_matches
from generator.site.checks.page.addresses import address_hint, is_address
from generator.site.checks.page.link_targets import INDEX, LinkTargets
from generator.site.checks.page.menu_places import menu_locations
from generator.site.checks.page.origins import html_spellings, origin_location
from generator.site.pages.expired import PAST
from generator.site.pages.page_spec import PageSpec

NOTE = "fnref:"
"""What the way back from a footnote to the text begins with."""
KNOWN = lazy_pattern(r"(?:https?:)?//|mailto:|tel:|sms:", re.IGNORECASE)
"""What a link to elsewhere is, and how one at least begins that no author wrote as it is."""
MAIL = lazy_pattern(r"[^@\s/]+@[^@\s/]+\.[a-z]+", re.IGNORECASE)
HOST = lazy_pattern(
    r"www\.[^/\s]+\.|[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|edu|gov|ac\.uk|co\.uk)(?:/|$)", re.IGNORECASE
)
DISK = lazy_pattern(r"[a-z]:[\\/]|file:", re.IGNORECASE)
"""An address without mailto:, without https://, and a file of somebody's computer."""
LOOK = "site:"
WHOLE, FEED = "it is well where the site is whole", "feed.xml"
AREA = "area"
"""What stands for the words of an area of a picture."""
FILES = (".txt", ".xml")
"""How what is no page ends that goes with one: the text of a note, and the feed."""
TAG = lazy_pattern(r"<\w+>")
LONGEST = 120
"""Characters of a link that a message has."""
SPELLED = 200
"""Characters of a link by which one is found that is spelled otherwise than it reads."""
NO_SCRIPT = "take it away: a page runs no scripts but those of the program"
NEAREST = 5
"""Ids of a page that are named where none is likely to be meant."""
NOTHING: Mapping[str, Collection[str]] = {}
MARKED = r"""(?:\]\(\s*<?|\]:\s*<?|=\s*["']?|<)(?P<at>LINK)(?=[\s)>"']|$)"""
BARE = r"(?<![\w/.#-])(?P<at>LINK)(?![\w/-])"
"""A link in Markdown or HTML, and mere words."""
EMPTY = r"""\]\(\s*(?P<at>(?:<>)?\s*(?:"[^"\n]*"|'[^'\n]*')?\s*\))|\b(?:href|src)\s*=\s*(?:""|''|(?=>))"""
"""A link without an address."""


def check_links(spec: PageSpec, points: PageOutline, web: LinkTargets) -> Problems:
    """Links and images that lead nowhere, and ids that stand twice."""
    problems: Problems = []
    seen: Counter[str] = Counter()
    for link in points.links:
        told = None if link.target else _link_fault(spec, link, web)
        if link.expired and link.ours:
            problems.append(_gone(spec, link, web, seen[link.written]))
        elif link.expired:
            problems.append(_expired(spec, link, seen[link.written]))
        elif told and link.ours:
            problems.append(_missing(link.written, web))
        elif told:
            check, message, hint = told
            where = link_location(spec, link.written, seen[link.written])
            why = _left_out(spec, link, web)
            problems.append(Problem(where, message, why or hint, warning=why.startswith(WHOLE), check=check))
        elif link.target in web.expires and not link.ours:
            problems += _expiring(spec, link, web, seen[link.written])
        seen[link.written] += 1
    more = [(name, times) for name, times in Counter(points.ids).items() if times > 1]
    twice = [_duplicate(spec, name, number) for name, times in more for number in range(2, times + 1)]
    return problems + list({problem.where: problem for problem in twice}.values())


def _expiring(spec: PageSpec, link: Link, web: LinkTargets, occurrence: int) -> Problems:
    """A warning for a link to a page that is gone before this one: from that day on only its words are left."""
    day, own = web.expires[link.target], web.expires.get(spec.output)
    if spec.output == link.target or day == PAST or (own and own <= day):
        return []
    where = link_location(spec, link.written, occurrence)
    page = f"the page “{link.written.removeprefix(LOOK)}” expires on {long_date(day)}"
    if where.path == spec.source.path:
        message = f"{page}, and this one does not"
        hint = "take the link away before that day, or give this page the same expires"
    else:
        message = f"{page}, and a link to it stands on other pages too"
        hint = "take the link away before that day, or expires out of that page"
    return [Problem(where, message, hint, warning=True, check="link-expiring")]


def _expired(spec: PageSpec, link: Link, occurrence: int) -> Problem:
    """A warning for a link to a page that has expired: the page must go, whoever still leads to it."""
    where = link_location(spec, link.written, occurrence)
    kind = "file" if link.written.partition("#")[0].endswith(FILES) else "page"
    left = (
        "the area that leads to it is left out"
        if link.words == AREA
        else "only the words of the link are published"
    )
    message = f"the {kind} “{link.written.removeprefix(LOOK)}” has expired: {left}"
    return Problem(
        where, message, "take the link away, or lead to another page", warning=True, check="link-expiring"
    )


def _gone(spec: PageSpec, link: Link, web: LinkTargets, occurrence: int) -> Problem:
    """The same where a template links to it; a page such as sources.md is told once, where its day stands."""
    target = link.written.removeprefix(LOOK).partition("#")[0]
    name = next((name for name in web.hidden if output_of(name) == target), "")
    if not name:
        return _expired(spec, link, occurrence)
    message = "has expired, and other pages link to it: only the words of those links are published"
    hint = "write a later day after its expires:, or take that line out"
    return Problem(Location(f"content/{name}"), message, hint, warning=True, check="page-missing")


def _left_out(spec: PageSpec, link: Link, web: LinkTargets) -> str:
    """Why a link leads nowhere on this machine alone, or to a feed that no page has a day for; empty for any
    other."""
    path = link.written.partition("#")[0]
    name = posixpath.normpath(posixpath.join(posixpath.dirname(spec.source.name), path)).lstrip("/")
    why = web.left_out.get(name)
    return f"{WHOLE}: {why}" if why and name != FEED else why or ""


def check_anchors(
    pages: Sequence[tuple[PageSpec, FinishedPage]],
    looks: Sequence[Source],
    over: Mapping[str, Collection[str]] = NOTHING,
) -> Problems:
    """Links to a place that the page at their end does not have; this needs every page's ids, as far as nothing
    has swallowed them. One that a look writes is told once, whatever ids each page has; one to a place that has
    gone with a page that expired, which is in `over`, as a warning."""
    ids = {page.output: frozenset(page.facts.ids) for _, page in pages if not page.facts.swallowed}
    found: Problems = []
    for spec, page in pages:
        seen: Counter[str] = Counter()
        for target, fragment, written in page.facts.anchors:
            if not spec.is_aggregate and target in ids and not _is_place(fragment, ids[target]):
                whole = replace(spec, origins=(*spec.origins, *looks))
                told = _no_anchor(whole, fragment, written, ids[target], seen[written])
                gone = fragment.partition("--")[0] in over.get(target, ())
                found.append(_expired_place(told) if gone else told)
            seen[written] += 1
    return list({(problem.where, problem.message): problem for problem in reversed(found)}.values())


def _expired_place(told: Problem) -> Problem:
    """The same as a warning: nobody has changed the link, nor the page at its end."""
    message = f"{told.message} any more: what stood there has expired"
    return replace(told, message=message, hint="lead to another place", warning=True, check="link-expiring")


def _is_place(fragment: str, ids: frozenset[str]) -> bool:
    """Whether a page has a place of that name; every page has a top, and words to look for may follow any place
    (HTML standard, 7.4.6.4; URL Fragment Text Directives)."""
    if fragment in ids:
        return True
    place = unicodedata.normalize("NFC", unquote(fragment.partition(":~:")[0]))
    return place in ids or place.casefold() in {"", "top"}


def _no_anchor(spec: PageSpec, fragment: str, link: str, ids: frozenset[str], occurrence: int) -> Problem:
    where = link_location(spec, link, occurrence)
    if fragment.startswith(NOTE):
        message = f"the footnote [^{fragment[len(NOTE) :]}] is not used"
        return Problem(where, message, "point to it in the text, or delete it", check="footnote-unused")
    shown = link.removeprefix(LOOK)
    return Problem(
        where,
        f"there is no “#{fragment}” at the end of the link “{shown}”",
        _known(fragment, ids),
        check="anchor-missing",
    )


def _known(fragment: str, ids: frozenset[str]) -> str:
    """A hint that names the likeliest of a page's own ids, or a few: those of the templates begin with _."""
    own = sorted(name for name in ids if not name.startswith("_"))
    close = nearest_matches(fragment, own, NEAREST, 0)
    return nearest_hint(fragment, close) if close else "the page has no place of its own to link to"


def _link_fault(spec: PageSpec, link: Link, web: LinkTargets) -> tuple[CheckId, str, str] | None:
    """The check, message and hint for a link without a target; None for a good one to another site."""
    kind = "image" if link.words == "<img>" else link.words if TAG.fullmatch(link.words) else "link"
    if link.outside:
        return None if link.ours else _abroad(spec, link, kind)
    shown = _shortened(link.written.removeprefix(LOOK))
    hint = _whole(shown) or _link_hint(spec, shown.partition("#")[0], web)
    return "link-nowhere", f"the {kind} “{shown}” leads nowhere", hint


def _whole(link: str) -> str:
    """How an address of elsewhere is written whose beginning is missing; empty for what is none."""
    bare = link.removeprefix("/")  # which stands before every link of a menu
    if MAIL.fullmatch(bare):
        return f"write mailto:{bare}"
    return f"write https://{bare}" if HOST.match(bare) else ""


def _missing(link: str, web: LinkTargets) -> Problem:
    """A page that the templates link to, such as sources.md, and that is not there."""
    target = link.removeprefix(LOOK).partition("#")[0]
    folder = posixpath.dirname(target)
    section = any(name.startswith(f"{folder}/") for name in web.names)
    where = Location(
        f"content/{target.replace('.html', '.md')}" if section or not folder else f"content/{folder}.md"
    )
    return Problem(
        where,
        "is missing, and other pages link to it",
        "add this file, or templates that do without",
        check="page-missing",
    )


def _abroad(spec: PageSpec, link: Link, kind: str) -> tuple[CheckId, str, str] | None:
    """A link to another site is not followed, but it must be one; what a page shows must be the site's own."""
    written = _shortened(link.written)
    if DISK.match(link.written):
        message = f"the {kind} “{written}” is on your own computer"
        return "link-to-own-computer", message, "put the file into content/, and write its name there, with /"
    if kind == "<form>":
        message = f"the form sends what is typed to another site, “{written}”"
        return "third-party-request", message, "link to that page instead"
    if kind != "link":
        message = f"the {kind} “{written}” is fetched from another site"
        return (
            "third-party-request",
            message,
            NO_SCRIPT if kind == "<script>" else "put the file itself into content/",
        )
    if re.search(r"\s", link.written.strip()) and _is_authored(spec, link.written):
        return (
            "link-malformed",
            f"“{link.written}” has a space in it, and no address has",
            _closed_up(link.written),
        )
    if is_address(link.written) or (KNOWN.match(link.written) and not _is_authored(spec, link.written)):
        return None
    return "link-malformed", f"“{written}” is no address", address_hint(link.written)


def _shortened(link: str) -> str:
    """A link as a message names it: a picture in an address has a hundred thousand letters."""
    return link if len(link) <= LONGEST else f"{link[:LONGEST]}…"


def _closed_up(address: str) -> str:
    """How an address with spaces is written: those of a path by their number, no others."""
    scheme, _, rest = address.partition(":")
    host, slash, path = rest.removeprefix("//").partition("/")
    if rest.startswith("//"):
        return f"write {scheme}://{''.join(host.split())}{slash}{'%20'.join(path.split())}"
    return f"write {scheme}:{''.join(rest.split())}"


def _is_authored(spec: PageSpec, text: str) -> bool:
    return any(text in source.text for source in (spec.source, *spec.origins))


def _link_hint(spec: PageSpec, path: str, web: LinkTargets) -> str:
    name = posixpath.normpath(posixpath.join(posixpath.dirname(spec.source.name), path))
    if name in web.hidden:
        return f"{web.hidden[name]}: publish that page, or take the link away"
    if posixpath.splitext(name)[1].casefold() in CAMERA:
        return f"{SAVED_AGAIN}, and write that name here"
    if "\\" in path:
        return "write / for \\: " + path.replace("\\", "/")
    if posixpath.basename(name) == INDEX and web.by_file.get(f"{posixpath.dirname(name)}/"):
        return f"add content/{name}, the page of this folder"
    return _near_hint(spec, path, name.lstrip("/"), web)


def _near_hint(spec: PageSpec, path: str, name: str, web: LinkTargets) -> str:
    """A hint that names the file that is called nearly so; for a page that is gone, only one of the same name."""
    file = posixpath.basename(name)
    alike = [other for other in web.alike(name) if name not in web.gone or posixpath.basename(other) == file]
    if alike:
        start = posixpath.dirname(spec.source.name) or "."
        ways = [posixpath.relpath(other, start) for other in alike]
        return f"did you mean “{nearest_match(path, ways, 0)}”?"
    if name in web.gone:
        return "that page was published before and is gone: take the link away, or name another page"
    return "no such file is published: name one that is, or take the link away"


def link_location(spec: PageSpec, link: str, occurrence: int = 0) -> Location:
    """Where an author wrote a link for the n-th time (from 0): in `](…)`, `[…]: …`, `<…>` or an attribute; else
    wherever the words stand, on this page or in a file that it takes words from."""
    if not link:
        return origin_location(spec, EMPTY, occurrence=occurrence)
    menus = menu_locations(spec, link)
    if occurrence < len(menus):
        return menus[occurrence]
    occurrence -= len(menus)
    text = re.escape(f"[^{link[len(NOTE) + 1 :]}]:" if link.startswith(f"#{NOTE}") else link)
    forms = [form.replace("LINK", text) for form in (MARKED, BARE)] + [html_spellings(link[:SPELLED])]
    if link.startswith(LOOK) and "#" in link:  # a contact of site.toml
        place = re.escape(link.partition("#")[2])
        forms.insert(0, rf"""=\s*(?P<at>["'][^"'\n]*\.md#{place}["'])""")
    if link.startswith("/"):  # so the HTML of a hook is read, where the / may be left out
        forms.append(MARKED.replace("LINK", text[1:]))
    return origin_location(spec, *forms, occurrence=occurrence)


def _duplicate(spec: PageSpec, name: str, number: int) -> Problem:
    """The second or a later one of an id; a heading may have one without a sign of it in the text."""
    form = rf"""(?:\{{:?[^}}\n]*#|\bid=["']?){re.escape(name)}\b"""
    where = origin_location(spec, form, occurrence=number - 1)
    return Problem(
        where, f"the id “{name}” stands twice on this page", "give one of the two another id", check="id-twice"
    )
