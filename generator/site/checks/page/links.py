"""What the finished HTML points to: every link, anchor, image and id, checked before anything is written.

The finished HTML is the one place where Markdown, raw HTML and templates can all be seen; a fault is told by
the line of the Markdown it came from.
"""

import posixpath
import re
from collections import Counter

from generator.checks.ids import CheckId
from generator.language import long_date
from generator.lazy_pattern import lazy_pattern
from generator.model.files import output_of
from generator.model.pages.finished_page import Link, PageOutline
from generator.model.pages.pictures import CAMERA, SAVED_AGAIN
from generator.problems import Location, Problem, Problems, nearest_match
from generator.site.checks.page.addresses import address_hint, is_address
from generator.site.checks.page.link_places import LOOK, link_location
from generator.site.checks.page.link_targets import INDEX, LinkTargets
from generator.site.checks.page.origins import origin_location
from generator.site.pages.expired import PAST
from generator.site.pages.page_spec import PageSpec

KNOWN = lazy_pattern(r"(?:https?:)?//|mailto:|tel:|sms:", re.IGNORECASE)
"""What a link to elsewhere is, and how one at least begins that no author wrote as it is."""
MAIL = lazy_pattern(r"[^@\s/]+@[^@\s/]+\.[a-z]+", re.IGNORECASE)
HOST = lazy_pattern(
    r"www\.[^/\s]+\.|[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|edu|gov|ac\.uk|co\.uk)(?:/|$)", re.IGNORECASE
)
DISK = lazy_pattern(r"[a-z]:[\\/]|file:", re.IGNORECASE)
"""An address without mailto:, without https://, and a file of somebody's computer."""
WHOLE, FEED = "it is well where the site is whole", "feed.xml"
AREA = "area"
"""What stands for the words of an area of a picture."""
FILES = (".txt", ".xml")
"""How what is no page ends that goes with one: the text of a note, and the feed."""
TAG = lazy_pattern(r"<\w+>")
LONGEST = 120
"""Characters of a link that a message has."""
NO_SCRIPT = "take it away: a page runs no scripts but those of the program"


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


def _duplicate(spec: PageSpec, name: str, number: int) -> Problem:
    """The second or a later one of an id; a heading may have one without a sign of it in the text."""
    form = rf"""(?:\{{:?[^}}\n]*#|\bid=["']?){re.escape(name)}\b"""
    where = origin_location(spec, form, occurrence=number - 1)
    return Problem(
        where, f"the id “{name}” stands twice on this page", "give one of the two another id", check="id-twice"
    )
