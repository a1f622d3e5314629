"""Values of front matter that are text and yet cannot be meant."""

from collections.abc import Iterator

from generator.lazy_pattern import lazy_pattern
from generator.model.pages.front_matter import FrontMatter
from generator.problems import Problem

ALIAS = lazy_pattern(r"(/(?!\.{1,2}(/|$))[\w.-]{1,200})+/?")
"""An address without `//`, `/./` and `/../`, whose every part can be the name of a folder."""
ALIAS_FORM = "write it without the site's name, in letters, digits, dots and hyphens: /advice/thank-you/"

SPAN = lazy_pattern(r"[1-9]\d{0,2} (day|week|month|year)s?")


def check_front_matter(front_matter: FrontMatter) -> Iterator[Problem]:
    """Values of front matter that are text and yet cannot be meant."""
    for alias in front_matter.aliases:
        if not ALIAS.fullmatch(alias.name):
            yield Problem(alias.where, f"“{alias.name}” cannot be an address", ALIAS_FORM, check="alias-unusable")
    if front_matter.review_in and not SPAN.fullmatch(front_matter.review_in.name):
        yield Problem(
            front_matter.review_in.where,
            f"“{front_matter.review_in.name}” is no span of time",
            "write 12 months",
            check="value-wrong",
        )
    if front_matter.review_in and not front_matter.last_reviewed:
        hint = "add a line last_reviewed: with a date such as 2026-11-18"
        yield Problem(
            front_matter.review_in.where,
            "nobody knows from when “review_in” counts",
            hint,
            check="review-without-start",
        )
