"""Content → Leaves: what each page of the site is made of, and nothing else.

A look gets the values of its leaf and what all pages share; so the leaf tells whether a page must be made anew.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from generator.model import Channel, Content, Note, NoteTemplate, Page, PageSpec, Statement
from generator.model.files import output_of
from generator.site.pages.decision_timeline import decision_timeline
from generator.site.pages.markers import markers_in
from generator.site.pages.navigation import ContentItem, Navigation, navigation_entries, navigation_entry, url_slug
from generator.site.pages.outline import note_outline
from generator.site.pages.reviews import review_state, test_is_overdue
from generator.site.pages.sheets_page import sheet_links

Values = dict[str, Any]


@dataclass(frozen=True)
class Example:
    """A note template with the notes of the sample panel."""

    template: NoteTemplate
    notes: tuple[Note, ...]


@dataclass(frozen=True)
class Publication:
    """What is published on a day, and how its notes look."""

    shelf: Navigation
    examples: Mapping[str, Example]
    channels: Mapping[str, Channel]
    today: date

    @property
    def content(self) -> Content:
        """What it was made from."""
        return self.shelf.content


def page_specs(edition: Publication) -> list[PageSpec]:
    """Every page of the site; its printable sections are in `chapters.py`."""
    pages = [_page(edition, page) for page in edition.content.pages]
    return pages + [_note(edition, example) for example in edition.examples.values()]


def page_spec(edition: Publication, item: ContentItem) -> PageSpec:
    """The page of one item."""
    return _note(edition, edition.examples[item.name]) if isinstance(item, NoteTemplate) else _page(edition, item)


def _page(edition: Publication, page: Page) -> PageSpec:
    name = page.source.name
    template, more = _layout(edition, page)
    values = {**page_context(edition, page), **marker_context(edition, page.body), **more}
    content = edition.content
    disputed = (content.choices_source, content.settings_source) if values["choices"] else ()
    origins = tuple(source for source in disputed if source)
    return PageSpec(output_of(name), f"site/{template}.html", page.source, page.body, values, origins)


def page_context(edition: Publication, item: ContentItem) -> Values:
    """What every look is told of its page."""
    matter, name = item.matter, item.source.name
    previous, following = edition.shelf.neighbours(name)
    references = edition.content.references
    return {
        "title": matter.title,
        "description": matter.description,
        "held": item.held,
        "order": (matter.order, matter.title.casefold()),
        "keywords": matter.keywords,
        "tags": tuple((tag.name, url_slug(tag.name)) for tag in matter.tags),
        "owner": matter.owner,
        "updated": matter.updated,
        "review": review_state(matter, edition.today),
        "crumbs": edition.shelf.crumbs(name),
        "cited": tuple(references[named.name] for named in matter.sources if named.name in references),
        "previous": previous,
        "following": following,
    }


def marker_context(edition: Publication, text: str) -> Values:
    """What the markers of a text ask for."""
    names, choices = markers_in(text), edition.content.choices
    return {
        "choices": {name: choices[name] for name in names.choices if name in choices},
        "figures": {name: _figure(edition, name) for name in names.notes if name in edition.examples},
        "pictures": {name: decision_timeline(edition.content) for name in names.pictures if name == "cycles"},
        "sheets": {name: sheet_links(edition.content, name) for name in names.sheets},
    }


def _figure(edition: Publication, name: str) -> Values:
    """A note as it would look, with what a caption says of it."""
    example = edition.examples[name]
    matter = example.template.matter
    return {
        "entry": navigation_entry(example.template),
        "channel": edition.channels[matter.channel.name],
        "limit": matter.max_characters,
        "note": example.notes[0] if example.notes else None,
    }


def _layout(edition: Publication, page: Page) -> tuple[str, Values]:
    """The look of a page, and what that look shows besides the page's own words."""
    name = page.source.name
    if name in LAYOUTS:
        template, values = LAYOUTS[name]
        return template, values(edition)
    folder = name.removesuffix("/index.md")
    if folder in edition.shelf.sections:
        items = edition.shelf.sections[folder]
        whole = f"{folder}/print/index.html" if items else ""
        return "section", {"entries": navigation_entries(items), "print": whole}
    return ("guide" if name in edition.shelf.places else "page"), {}


def _notes(edition: Publication) -> Values:
    rows = tuple(_row(example.template) for example in edition.examples.values())
    below = [item for item in edition.shelf.sections.get("notes", ()) if isinstance(item, Page)]
    whole = "notes/print/index.html" if rows else ""
    return {"rows": rows, "facets": filter_facets(edition), "entries": navigation_entries(below), "print": whole}


def filter_facets(edition: Publication) -> Mapping[str, tuple[tuple[str, str], ...]]:
    """What notes can be filtered by: the id and the name of every channel, occasion and sector there is."""
    matters = [example.template.matter for example in edition.examples.values()]
    used = {matter.channel.name for matter in matters}
    occasions = sorted({matter.occasion for matter in matters})
    sectors = sorted({sector.name for matter in matters for sector in matter.sectors})
    return {
        "channel": tuple((name, channel.label) for name, channel in edition.channels.items() if name in used),
        "occasion": tuple((url_slug(occasion), occasion) for occasion in occasions),
        "sector": tuple((url_slug(sector), sector) for sector in sectors),
    }


def _row(template: NoteTemplate) -> Values:
    matter = template.matter
    sectors = [f"sector-{url_slug(sector.name)}" for sector in matter.sectors] or ["anywhere"]
    classes = [f"channel-{matter.channel.name}", f"occasion-{url_slug(matter.occasion)}", *sectors]
    return {"entry": navigation_entry(template), "channel": matter.channel.name, "classes": " ".join(classes)}


def _note(edition: Publication, example: Example) -> PageSpec:
    template = example.template
    matter = template.matter
    values = {
        **page_context(edition, template),
        **marker_context(edition, template.introduction),
        "channel": edition.channels[matter.channel.name],
        "occasion": matter.occasion,
        "sectors": tuple(sector.name for sector in matter.sectors),
        "limit": matter.max_characters,
        "optional": tuple(named.name.casefold() for named in matter.optional),
        "parts": template.parts,
        "outline": note_outline(template, example.notes[0] if example.notes else None),
        "notes": example.notes,
        "plain": template.output.replace("index.html", f"{template.name}.txt"),
    }
    return PageSpec(template.output, "site/note.html", template.source, template.introduction, values)


def _plans(edition: Publication) -> Values:
    """The list of cases stands in the text of the page."""
    return {"entries": (), "print": "plans/print/index.html" if edition.shelf.sections.get("plans") else ""}


def _disputed(edition: Publication) -> Values:
    return {"choices": edition.content.choices, "references": edition.content.references}


def _tested(edition: Publication) -> Values:
    """The facts of the statement; without any, it claims none."""
    facts = edition.content.settings.accessibility or Statement()
    return {"facts": facts, "test_overdue": facts.claims and test_is_overdue(facts, edition.today)}


LAYOUTS: dict[str, tuple[str, Callable[[Publication], Values]]] = {
    "index.md": ("home", lambda _edition: {}),
    "404.md": ("page", lambda _edition: {}),
    "notes/index.md": ("notes", _notes),
    "plans/index.md": ("section", _plans),
    "sources.md": ("sources", lambda edition: {"references": tuple(edition.content.references.values())}),
    "choices.md": ("choices", _disputed),
    "a-z.md": ("a-z", lambda edition: {"alphabet": edition.shelf.alphabet}),
    "search.md": ("search", lambda edition: {"alphabet": edition.shelf.alphabet}),
    "tags.md": ("tags", lambda edition: {"topics": edition.shelf.topics}),
    "accessibility.md": ("accessibility", _tested),
    "privacy.md": ("privacy", lambda _edition: {}),
}
"""Pages that show more than their own words: their look, and what it is told."""
