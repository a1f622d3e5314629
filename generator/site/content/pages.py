"""content/ → Pages: every Markdown file but the note templates."""

from collections.abc import Mapping
from functools import lru_cache

from generator.model.files import Source
from generator.model.front_matter import FrontMatter
from generator.model.references import Reference
from generator.model.site import Page
from generator.parsing.front_matter import split_front_matter
from generator.parsing.front_matter_checks import check_front_matter
from generator.parsing.schema import build_noun
from generator.problems import Checked
from generator.rules.references import unknown_references


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
    """One page; None when its front matter has a fault."""
    page, problems = _read_page(source)
    return Checked(page, list(problems))


@lru_cache(20_000)
def _read_page(source: Source) -> Checked[Page | None]:
    """Whoever reads again and again, as a preview does, parses only what has changed."""
    front, problems = split_front_matter(source)
    if problems:
        return Checked(None, problems)
    front_matter, problems = build_noun(FrontMatter, front.table, front.top)
    problems += check_front_matter(front_matter) if front_matter else []
    return Checked((Page(source, front_matter, front.body) if front_matter and not problems else None), problems)
