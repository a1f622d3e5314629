"""content/ → Pages: every Markdown file but the note templates."""

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from generator.model.files import Source
from generator.model.pages.front_matter import FrontMatter
from generator.model.pages.site import Page
from generator.model.references import Reference
from generator.parsing.schema import build_noun
from generator.parsing.values import LocatedValue
from generator.parsing.yaml.front_matter import FrontMatterBlock, split_front_matter
from generator.parsing.yaml.front_matter_checks import check_front_matter
from generator.problems import Checked, Problems
from generator.rules.references import unknown_references

NO_BODY = ("front-matter-missing", "front-matter-unclosed", "file-too-large", "merge-conflict")
"""Faults of a file of which nobody knows where its front matter ends."""
UNKNOWN = "?"


def read_pages(sources: list[Source], references: Mapping[str, Reference] | None) -> Checked[list[Page]]:
    """The pages of the site, drafts among them, with the faults of all front matters."""
    pages, problems = [], []
    for source in sources:
        page, found = read_page(source)
        pages += [page] if page else []
        problems += found
        problems += unknown_references(page.front_matter.sources, references) if page else []
    return Checked(pages, problems)


def read_page(source: Source) -> Checked[Page | None]:
    """One page; one whose front matter has a fault has a title and what else can be read, so that what is wrong
    below is told as well. None where nobody can say where it begins."""
    page, problems = _read_page(source)
    return Checked(page, list(problems))


@lru_cache(20_000)
def _read_page(source: Source) -> Checked[Page | None]:
    """Whoever reads again and again, as a preview does, parses only what has changed."""
    front, problems = split_front_matter(source)
    if any(problem.check in NO_BODY for problem in problems):
        return Checked(None, problems)
    front_matter, found = build_noun(FrontMatter, front.table, front.top) if not problems else (None, [])
    problems += [*found, *(check_front_matter(front_matter) if front_matter else [])]
    return Checked(Page(source, front_matter or _what_is_right(front, problems), front.body), problems)


def _what_is_right(front: FrontMatterBlock, problems: Problems) -> FrontMatter:
    """Front matter with the keys in which nothing is wrong. Figures have a source, since one may be among the
    others."""
    wrong = {problem.where.line for problem in problems}
    right = {
        key: value for key, value in front.table.items() if wrong.isdisjoint((value.key.line, value.where.line))
    }
    title = LocatedValue(Path(front.top.path).stem, front.top, front.top)
    made, _ = build_noun(FrontMatter, {"title": title, "description": title, **right}, front.top)
    return replace(made or FrontMatter(title=str(title.data), description=str(title.data)), own_figures=UNKNOWN)
