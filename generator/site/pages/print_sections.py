"""Sections bound together: a page to print each, and the handbook of them all."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model import NavigationEntry, NoteTemplate, PageSpec, Source
from generator.model.files import output_of
from generator.site.pages.navigation import ContentItem, navigation_entry
from generator.site.pages.outline import as_markdown
from generator.site.pages.page_data import Publication, marker_context


@dataclass(frozen=True)
class Chapter:
    """A page inside a longer document: `id` begins the ids of everything in it."""

    id: str
    entry: NavigationEntry
    name: str
    """The page's name in content/, from which its links count."""
    text: str
    """Markdown."""
    shown: dict[str, object]


def print_page_specs(edition: Publication) -> list[PageSpec]:
    """For each section one page that holds all of it, to be printed in one go."""
    return [_section(edition, folder) for folder, items in edition.shelf.sections.items() if items]


def _section(edition: Publication, folder: str) -> PageSpec:
    index = edition.shelf.by_name[f"{folder}/index.md"]
    values = {
        "title": f"{index.matter.title}: {edition.content.words['all_pages']}",
        "description": index.matter.description,
        "crumbs": (*edition.shelf.crumbs(index.source.name), navigation_entry(index)),
        "introduction": _chapter(edition, index),
        "chapters": tuple(_chapter(edition, item) for item in edition.shelf.sections[folder]),
    }
    origins = tuple(item.source for item in edition.shelf.sections[folder])
    return PageSpec(f"{folder}/print/index.html", "site/print.html", index.source, "", values, origins, again=True)


def handbook_spec(edition: Publication) -> PageSpec:
    """All guides, and what stands beside them, as one document for the PDF."""
    sections = tuple(_bound(edition, folder, items) for folder, items in edition.shelf.sections.items())
    settings = edition.content.settings
    values = {
        "title": settings.title,
        "description": settings.description,
        "sections": sections,
        "references": tuple(edition.content.references.values()),
        "day": max((item.matter.updated for item in edition.shelf.items if item.matter.updated), default=None),
    }
    return PageSpec("handbook.html", "print/handbook.html", Source("", "", ""), "", values)


def _bound(edition: Publication, folder: str, items: Sequence[ContentItem]) -> tuple[Chapter, tuple[Chapter, ...]]:
    index = edition.shelf.by_name[f"{folder}/index.md"]
    own = (item for item in items if not item.source.name.endswith("/index.md"))  # another section begins with it
    return _chapter(edition, index), tuple(_chapter(edition, item) for item in own)


def _chapter(edition: Publication, item: ContentItem) -> Chapter:
    name = item.source.name
    text = as_markdown(item) if isinstance(item, NoteTemplate) else item.body
    ident = output_of(name).removesuffix("/index.html").removesuffix(".html").replace("/", "-")
    return Chapter(ident, navigation_entry(item), name, text, marker_context(edition, text))
