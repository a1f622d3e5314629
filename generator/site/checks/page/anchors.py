"""Links to places within pages: whether the page at their end has a place of that name."""

import unicodedata
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from urllib.parse import unquote

from generator.model.files import Source
from generator.model.pages.finished_page import FinishedPage
from generator.problems import Problem, Problems, nearest_hint, nearest_matches
from generator.site.checks.page.link_places import LOOK, NOTE, link_location
from generator.site.pages.page_spec import PageSpec

NEAREST = 5
"""Ids of a page that are named where none is likely to be meant."""
NOTHING: Mapping[str, Collection[str]] = {}


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
