"""Sections bound together: a page to print each, and the handbook of them all."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from generator.model.files import Source, output_of
from generator.model.notes import NoteTemplate
from generator.model.references import Reference
from generator.model.site import NavigationEntry
from generator.site.pages.navigation import ContentItem, navigation_entry
from generator.site.pages.outline import as_markdown
from generator.site.pages.page_data import Publication, marker_context
from generator.site.pages.page_spec import MarkerContext, PageHead, PageSpec


@dataclass(frozen=True)
class Chapter:
    """A page inside a longer document: `id` begins the ids of everything in it."""

    id: str
    entry: NavigationEntry
    name: str
    """The page's name in content/, from which its links count."""
    text: str
    """Markdown."""
    shown: MarkerContext
    """What its markers ask for."""


@dataclass(frozen=True)
class PrintSection:
    """What site/print.html shows: a section’s own page, and those that it lists."""

    introduction: Chapter
    chapters: tuple[Chapter, ...]


@dataclass(frozen=True)
class Handbook:
    """What print/handbook.html shows."""

    sections: tuple[tuple[Chapter, tuple[Chapter, ...]], ...]
    """The page of each section, and the pages that it lists."""
    references: tuple[Reference, ...]
    day: date | None
    """The day of the latest change."""


def print_page_specs(publication: Publication) -> list[PageSpec]:
    """For each section one page that holds all of it, to be printed in one go."""
    return [_section(publication, folder) for folder, items in publication.navigation.sections.items() if items]


def _section(publication: Publication, folder: str) -> PageSpec:
    index = publication.navigation.by_name[f"{folder}/index.md"]
    items = publication.navigation.sections[folder]
    return PageSpec(
        output=f"{folder}/print/index.html",
        template="site/print.html",
        source=index.source,
        text="",
        head=PageHead(
            title=f"{index.front_matter.title}: {publication.content.words['all_pages']}",
            description=index.front_matter.description,
            crumbs=(*publication.navigation.crumbs(index.source.name), navigation_entry(index)),
        ),
        body=PrintSection(_chapter(publication, index), tuple(_chapter(publication, item) for item in items)),
        origins=tuple(item.source for item in items),
        is_aggregate=True,
    )


def handbook_spec(publication: Publication) -> PageSpec:
    """The spec of the handbook: all sections and sources as one document."""
    sections = tuple(
        _bound(publication, folder, items) for folder, items in publication.navigation.sections.items()
    )
    settings = publication.content.settings
    days = (item.front_matter.updated for item in publication.navigation.items if item.front_matter.updated)
    return PageSpec(
        output="handbook.html",
        template="print/handbook.html",
        source=Source("", "", ""),
        text="",
        head=PageHead(settings.title, settings.description),
        body=Handbook(sections, tuple(publication.content.references.values()), max(days, default=None)),
    )


def _bound(
    publication: Publication, folder: str, items: Sequence[ContentItem]
) -> tuple[Chapter, tuple[Chapter, ...]]:
    index = publication.navigation.by_name[f"{folder}/index.md"]
    own = (item for item in items if not item.source.name.endswith("/index.md"))  # another section begins with it
    return _chapter(publication, index), tuple(_chapter(publication, item) for item in own)


def _chapter(publication: Publication, item: ContentItem) -> Chapter:
    name = item.source.name
    text = as_markdown(item) if isinstance(item, NoteTemplate) else item.body
    ident = output_of(name).removesuffix("/index.html").removesuffix(".html").replace("/", "-")
    return Chapter(ident, navigation_entry(item), name, text, marker_context(publication, text))
