"""content/ → Pages: every Markdown file but the note templates."""

from collections.abc import Mapping

from generator.model import Matter, Named, Page, Problems, Reference, Source
from generator.problems import Problem, nearest
from generator.read.frontmatter import split
from generator.read.schema import build


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
    front, problems = split(source)
    if problems:
        return None, problems
    matter, problems = build(Matter, front.table, source.at())
    return (Page(source, matter, front.body) if matter else None), problems


def unknown_references(cited: tuple[Named, ...], references: Mapping[str, Reference] | None) -> Problems:
    """A problem for every cited id that `content/sources.toml` does not have; none when that could not be read."""
    if references is None:
        return []
    return [
        Problem(c.where, f"there is no source “{c.name}” in content/sources.toml", nearest(c.name, references))
        for c in cited
        if c.name not in references
    ]
