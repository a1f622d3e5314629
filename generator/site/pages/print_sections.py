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


def print_page_specs(publication: Publication) -> list[PageSpec]:
    """For each section one page that holds all of it, to be printed in one go."""
    return [_section(publication, folder) for folder, items in publication.navigation.sections.items() if items]


def _section(publication: Publication, folder: str) -> PageSpec:
    index = publication.navigation.by_name[f"{folder}/index.md"]
    values = {
        "title": f"{index.front_matter.title}: {publication.content.words['all_pages']}",
        "description": index.front_matter.description,
        "crumbs": (*publication.navigation.crumbs(index.source.name), navigation_entry(index)),
        "introduction": _chapter(publication, index),
        "chapters": tuple(_chapter(publication, item) for item in publication.navigation.sections[folder]),
    }
    origins = tuple(item.source for item in publication.navigation.sections[folder])
    return PageSpec(
        f"{folder}/print/index.html", "site/print.html", index.source, "", values, origins, is_aggregate=True
    )


def handbook_spec(publication: Publication) -> PageSpec:
    """All guides, and what stands beside them, as one document for the PDF."""
    sections = tuple(
        _bound(publication, folder, items) for folder, items in publication.navigation.sections.items()
    )
    settings = publication.content.settings
    values = {
        "title": settings.title,
        "description": settings.description,
        "sections": sections,
        "references": tuple(publication.content.references.values()),
        "day": max(
            (item.front_matter.updated for item in publication.navigation.items if item.front_matter.updated),
            default=None,
        ),
    }
    return PageSpec("handbook.html", "print/handbook.html", Source("", "", ""), "", values)


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
