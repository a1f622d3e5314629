"""Pages → HTML: every page of the site from its words and its look."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from generator.model import (
    Artifact,
    Content,
    FinishedPage,
    Note,
    NoteTemplate,
    Page,
    Reference,
    Settings,
    output_of,
)
from generator.model.calendar import written
from generator.render import looks
from generator.render.channels import CHANNELS
from generator.render.hrefs import Places, rewrite
from generator.render.markdown import to_html

LAYOUTS = {
    "index.md": "site/home.html",
    "404.md": "site/page.html",
    "guides/index.md": "site/guides.html",
    "notes/index.md": "site/notes.html",
    "sources.md": "site/sources.html",
}
STATIC = ("icon.svg", "style.css")
"""Files of `templates/site/` that are published as they are."""
GUIDE = re.compile(r"guides/(?!index\.md$).+\.md")


@dataclass(frozen=True)
class Example:
    """A note template with the notes of the sample panel."""

    template: NoteTemplate
    notes: tuple[Note, ...]


@dataclass(frozen=True)
class Book:
    """All that is published, and how it hangs together: every page is rendered from this and from itself."""

    folders: looks.Folders
    settings: Settings
    pages: tuple[Page, ...]
    examples: tuple[Example, ...]
    references: Mapping[str, Reference]
    places: Places
    navigation: tuple[Page, ...]
    """The sections and single pages on top of every page."""
    guides: tuple[Page, ...]
    """The guides in reading order."""
    number: Mapping[str, int]
    """Output of a guide → where it stands among them, from 0."""


def book(folders: looks.Folders, content: Content, examples: Sequence[Example]) -> Book:
    """Put what is published together, and give everything its place."""
    guides = tuple(sorted((page for page in content.pages if GUIDE.fullmatch(page.source.name)), key=_order))
    return Book(
        folders,
        content.settings,
        content.pages,
        tuple(examples),
        content.references,
        _places(content),
        tuple(sorted((page for page in content.pages if page.output.count("/") == 1), key=_order)),
        guides,
        {guide.output: number for number, guide in enumerate(guides)},
    )


def _places(content: Content) -> Places:
    """Where everything will be; a file with a fault is expected to be mended, so links to it are none."""
    names = {page.source.name for page in content.pages} | {note.source.name for note in content.templates}
    by_name = {name: output_of(name) for name in names | content.faulty if name not in content.drafts}
    by_name |= {asset.name: asset.name for asset in content.assets}
    address = content.settings.base_url.split("://")[-1].partition("/")[2].strip("/")
    base = (f"/{address}/" if address else "/") if content.settings.base_url else ""
    return Places(by_name, frozenset([*by_name.values(), *STATIC]), base)


def render_page(book: Book, item: Page | Example) -> FinishedPage:
    """One page of the site, whole; raises looks.FaultyLook."""
    return _render_note(book, item) if isinstance(item, Example) else _render_page(book, item)


def static_files(book: Book) -> list[Artifact]:
    """The style sheet and the icon."""
    return [Artifact(name, looks.source(book.folders, f"site/{name}").encode()) for name in STATIC]


def _render_page(book: Book, page: Page) -> FinishedPage:
    converted = to_html(page.body)
    content = rewrite(converted.html, page.source.name, page.output, book.places)
    guides, index = book.guides, book.number.get(page.output)
    html = looks.render(
        book.folders,
        LAYOUTS.get(page.source.name, "site/page.html" if index is None else "site/guide.html"),
        **_common(book, page.output, page.matter.title, page.matter.description),
        page=page,
        content=Markup(content.html),  # noqa: S704 - advisers' own Markdown
        headings=converted.headings,
        cited=_cited(book, page.matter.sources),
        previous=guides[index - 1] if index else None,
        following=guides[index + 1] if index is not None and index + 1 < len(guides) else None,
    )
    return FinishedPage(page.output, html, page.source, content.authored)


def _render_note(book: Book, example: Example) -> FinishedPage:
    template = example.template
    matter = template.matter
    converted = to_html(template.introduction)
    content = rewrite(converted.html, template.source.name, template.output, book.places)
    channel = CHANNELS[matter.channel.name]
    description = matter.description or f"{channel.label}: {matter.occasion}"
    html = looks.render(
        book.folders,
        "site/note.html",
        **_common(book, template.output, matter.title, description),
        template=template,
        notes=example.notes,
        channel=channel,
        optional={named.name.casefold() for named in matter.optional},
        content=Markup(content.html),  # noqa: S704 - advisers' own Markdown
        cited=_cited(book, matter.sources),
    )
    return FinishedPage(template.output, html, template.source, content.authored)


def _common(book: Book, output: str, title: str, description: str) -> dict[str, Any]:
    way: Callable[[str], str] = lambda target: book.places.way(target, output)  # noqa: E731
    return {
        "book": book,
        "site": book.settings,
        "channels": CHANNELS,
        "output": output,
        "title": title,
        "description": description,
        "way": way,
        "written": written,
    }


def _cited(book: Book, cited: Sequence[Any]) -> list[Reference]:
    return [book.references[named.name] for named in cited if named.name in book.references]


def _order(page: Page) -> tuple[int, str]:
    return page.matter.order, page.matter.title.casefold()
