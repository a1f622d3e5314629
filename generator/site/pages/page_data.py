"""Content → Leaves: what each page of the site is made of, and nothing else.

A look gets the values of its leaf and what all pages share; so the leaf tells whether a page must be made anew.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from generator.model import Channel, Content, Leaf, Note, NoteTemplate, Page, Statement
from generator.model.files import output_of
from generator.site.pages.decision_timeline import timeline
from generator.site.pages.markers import marked
from generator.site.pages.navigation import Item, Shelf, entries, entry, slug
from generator.site.pages.outline import outline
from generator.site.pages.reviews import overdue, review
from generator.site.pages.sheets_page import offers

Values = dict[str, Any]


@dataclass(frozen=True)
class Example:
    """A note template with the notes of the sample panel."""

    template: NoteTemplate
    notes: tuple[Note, ...]


@dataclass(frozen=True)
class Edition:
    """What is published on a day, and how its notes look."""

    shelf: Shelf
    examples: Mapping[str, Example]
    channels: Mapping[str, Channel]
    today: date

    @property
    def content(self) -> Content:
        """What it was made from."""
        return self.shelf.content


def leaves(edition: Edition) -> list[Leaf]:
    """Every page of the site; its printable sections are in `chapters.py`."""
    pages = [_page(edition, page) for page in edition.content.pages]
    return pages + [_note(edition, example) for example in edition.examples.values()]


def leaf_of(edition: Edition, item: Item) -> Leaf:
    """The page of one item."""
    return _note(edition, edition.examples[item.name]) if isinstance(item, NoteTemplate) else _page(edition, item)


def _page(edition: Edition, page: Page) -> Leaf:
    name = page.source.name
    template, more = _layout(edition, page)
    values = {**common(edition, page), **shown(edition, page.body), **more}
    content = edition.content
    disputed = (content.choices_source, content.settings_source) if values["choices"] else ()
    origins = tuple(source for source in disputed if source)
    return Leaf(output_of(name), f"site/{template}.html", page.source, page.body, values, origins)


def common(edition: Edition, item: Item) -> Values:
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
        "tags": tuple((tag.name, slug(tag.name)) for tag in matter.tags),
        "owner": matter.owner,
        "updated": matter.updated,
        "review": review(matter, edition.today),
        "crumbs": edition.shelf.crumbs(name),
        "cited": tuple(references[named.name] for named in matter.sources if named.name in references),
        "previous": previous,
        "following": following,
    }


def shown(edition: Edition, text: str) -> Values:
    """What the markers of a text ask for."""
    names, choices = marked(text), edition.content.choices
    return {
        "choices": {name: choices[name] for name in names.choices if name in choices},
        "figures": {name: _figure(edition, name) for name in names.notes if name in edition.examples},
        "pictures": {name: timeline(edition.content) for name in names.pictures if name == "cycles"},
        "sheets": {name: offers(edition.content, name) for name in names.sheets},
    }


def _figure(edition: Edition, name: str) -> Values:
    """A note as it would look, with what a caption says of it."""
    example = edition.examples[name]
    matter = example.template.matter
    return {
        "entry": entry(example.template),
        "channel": edition.channels[matter.channel.name],
        "limit": matter.max_characters,
        "note": example.notes[0] if example.notes else None,
    }


def _layout(edition: Edition, page: Page) -> tuple[str, Values]:
    """The look of a page, and what that look shows besides the page's own words."""
    name = page.source.name
    if name in LAYOUTS:
        template, values = LAYOUTS[name]
        return template, values(edition)
    folder = name.removesuffix("/index.md")
    if folder in edition.shelf.sections:
        items = edition.shelf.sections[folder]
        whole = f"{folder}/print/index.html" if items else ""
        return "section", {"entries": entries(items), "print": whole}
    return ("guide" if name in edition.shelf.places else "page"), {}


def _notes(edition: Edition) -> Values:
    rows = tuple(_row(example.template) for example in edition.examples.values())
    below = [item for item in edition.shelf.sections.get("notes", ()) if isinstance(item, Page)]
    whole = "notes/print/index.html" if rows else ""
    return {"rows": rows, "facets": facets(edition), "entries": entries(below), "print": whole}


def facets(edition: Edition) -> Mapping[str, tuple[tuple[str, str], ...]]:
    """What notes can be filtered by: the id and the name of every channel, occasion and sector there is."""
    matters = [example.template.matter for example in edition.examples.values()]
    used = {matter.channel.name for matter in matters}
    occasions = sorted({matter.occasion for matter in matters})
    sectors = sorted({sector.name for matter in matters for sector in matter.sectors})
    return {
        "channel": tuple((name, channel.label) for name, channel in edition.channels.items() if name in used),
        "occasion": tuple((slug(occasion), occasion) for occasion in occasions),
        "sector": tuple((slug(sector), sector) for sector in sectors),
    }


def _row(template: NoteTemplate) -> Values:
    matter = template.matter
    sectors = [f"sector-{slug(sector.name)}" for sector in matter.sectors] or ["anywhere"]
    classes = [f"channel-{matter.channel.name}", f"occasion-{slug(matter.occasion)}", *sectors]
    return {"entry": entry(template), "channel": matter.channel.name, "classes": " ".join(classes)}


def _note(edition: Edition, example: Example) -> Leaf:
    template = example.template
    matter = template.matter
    values = {
        **common(edition, template),
        **shown(edition, template.introduction),
        "channel": edition.channels[matter.channel.name],
        "occasion": matter.occasion,
        "sectors": tuple(sector.name for sector in matter.sectors),
        "limit": matter.max_characters,
        "optional": tuple(named.name.casefold() for named in matter.optional),
        "parts": template.parts,
        "outline": outline(template, example.notes[0] if example.notes else None),
        "notes": example.notes,
        "plain": template.output.replace("index.html", f"{template.name}.txt"),
    }
    return Leaf(template.output, "site/note.html", template.source, template.introduction, values)


def _plans(edition: Edition) -> Values:
    """The list of cases stands in the text of the page."""
    return {"entries": (), "print": "plans/print/index.html" if edition.shelf.sections.get("plans") else ""}


def _disputed(edition: Edition) -> Values:
    return {"choices": edition.content.choices, "references": edition.content.references}


def _tested(edition: Edition) -> Values:
    """The facts of the statement; without any, it claims none."""
    facts = edition.content.settings.accessibility or Statement()
    return {"facts": facts, "test_overdue": facts.claims and overdue(facts, edition.today)}


LAYOUTS: dict[str, tuple[str, Callable[[Edition], Values]]] = {
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
