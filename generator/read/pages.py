"""content/ → Pages: every Markdown file but the note templates."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from generator.model import Matter, Named, Page, Problems, Reference, Source
from generator.problems import Problem, nearest
from generator.read.frontmatter import split
from generator.read.schema import build

ALIAS = re.compile(r"(/(?!\.{1,2}(/|$))[\w.-]{1,200})+/?")
"""An address without `//`, `/./` and `/../`, whose every part can be the name of a folder."""
SPAN = re.compile(r"[1-9]\d{0,2} (day|week|month|year)s?")


def read_pages(sources: list[Source], references: Mapping[str, Reference] | None) -> tuple[list[Page], Problems]:
    """The pages of the site, drafts among them, with the faults of all front matters."""
    pages, problems = [], []
    for source in sources:
        page, found = read_page(source)
        pages += [page] if page else []
        problems += found
        problems += unknown_references(page.matter.sources, references) if page else []
    return pages, problems


def read_page(source: Source) -> tuple[Page | None, Problems]:
    """One page; None when its front matter has a fault."""
    page, problems = _read_page(source)
    return page, list(problems)


@lru_cache(20_000)
def _read_page(source: Source) -> tuple[Page | None, Problems]:
    """Whoever reads again and again, as a preview does, parses only what has changed."""
    front, problems = split(source)
    if problems:
        return None, problems
    matter, problems = build(Matter, front.table, front.top)
    problems += matter_faults(matter) if matter else []
    return (Page(source, matter, front.body) if matter and not problems else None), problems


def matter_faults(matter: Matter) -> Iterator[Problem]:
    """Values of front matter that are text and yet cannot be meant."""
    for alias in matter.aliases:
        if not ALIAS.fullmatch(alias.name):
            hint = "write it without the site's name, in letters, digits, dots and hyphens: /advice/thank-you/"
            yield Problem(alias.where, f"“{alias.name}” cannot be an address", hint)
    if matter.review_in and not SPAN.fullmatch(matter.review_in.name):
        yield Problem(matter.review_in.where, f"“{matter.review_in.name}” is no span of time", "write 12 months")
    if matter.review_in and not matter.last_reviewed:
        hint = "add a line last_reviewed: with a date such as 2026-11-18"
        yield Problem(matter.review_in.where, "nobody knows from when “review_in” counts", hint)


def unknown_references(cited: tuple[Named, ...], references: Mapping[str, Reference] | None) -> Problems:
    """A problem for every cited id that `content/sources.toml` does not have; none when that could not be read."""
    if references is None:
        return []
    return [
        Problem(c.where, f"there is no source “{c.name}” in content/sources.toml", nearest(c.name, references))
        for c in cited
        if c.name not in references
    ]
