"""Sections bound together: a page to print each, and the handbook of them all."""

import posixpath
from collections.abc import Iterator
from datetime import date

from generator.fast_dataclass import dataclass
from generator.model.files import Source
from generator.model.notes import NoteTemplate
from generator.model.pages.site import NavigationEntry
from generator.model.references import Reference
from generator.site.pages.expired import chapter_id
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
class BoundPage:
    """A page of the handbook with the pages below it, as folders lie in folders: none where it lists none."""

    chapter: Chapter
    below: "tuple[BoundPage, ...]" = ()

    @property
    def chapters(self) -> Iterator[Chapter]:
        """This page and all below it, in reading order."""
        yield self.chapter
        for page in self.below:
            yield from page.chapters


@dataclass(frozen=True)
class Handbook:
    """What print/handbook.html shows."""

    sections: tuple[BoundPage, ...]
    """The sections that lie in no other."""
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
    listed = publication.navigation.sections
    inner = {_folder(item) for items in listed.values() for item in items}
    sections = tuple(_bound(publication, folder) for folder in listed if folder not in inner)
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


def _bound(publication: Publication, folder: str) -> BoundPage:
    """A section with its pages, those of the sections within it below these."""
    index = publication.navigation.by_name[f"{folder}/index.md"]
    return BoundPage(
        _chapter(publication, index),
        tuple(
            _bound(publication, inner) if (inner := _folder(item)) else BoundPage(_chapter(publication, item))
            for item in publication.navigation.sections[folder]
        ),
    )


def _folder(item: ContentItem) -> str:
    """The folder of which a page is the index; empty for any other page."""
    folder, file = posixpath.split(item.source.name)
    return folder if file == "index.md" else ""


def _chapter(publication: Publication, item: ContentItem) -> Chapter:
    name = item.source.name
    text = as_markdown(item) if isinstance(item, NoteTemplate) else item.body
    return Chapter(chapter_id(name), navigation_entry(item), name, text, marker_context(publication, text))
