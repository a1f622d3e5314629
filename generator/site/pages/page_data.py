"""Content → PageSpecs: what each page of the site is made of, and nothing else.

A template gets the values of its spec and what all pages share; so it tells whether a page must be made anew.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from operator import itemgetter
from typing import TYPE_CHECKING

from generator.fast_dataclass import dataclass
from generator.model.files import output_of
from generator.model.notes import Note, NoteTemplate
from generator.model.pages.front_matter import FrontMatter
from generator.model.pages.settings import Statement
from generator.model.pages.site import Content, Page
from generator.model.references import Reference
from generator.people.headers.columns import COLUMNS
from generator.site.pages import kit_links
from generator.site.pages.expired import note_file
from generator.site.pages.generated.decision_timeline import decision_timeline
from generator.site.pages.generated.sheets_page import HAND_SHEET, sheet_links
from generator.site.pages.kit_links import kit_link
from generator.site.pages.markup.markers import NONE, markers_in
from generator.site.pages.navigation import (
    ContentItem,
    Navigation,
    named,
    navigation_entries,
    navigation_entry,
    url_slug,
)
from generator.site.pages.outline import note_outline
from generator.site.pages.page_bodies import (
    AlphabetBody,
    ChoicesBody,
    KitBody,
    NoteBody,
    NoteRow,
    NotesBody,
    PrivacyBody,
    SectionBody,
    SourcesBody,
    StatementBody,
    TopicsBody,
)
from generator.site.pages.page_spec import Figure, MarkerContext, PageHead, PageSpec
from generator.site.pages.reviews import review_state, test_is_overdue

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

NO_MARKERS = MarkerContext()


@dataclass(frozen=True)
class Example:
    """A note template with the notes of the sample panel."""

    template: NoteTemplate
    notes: tuple[Note, ...]


@dataclass(frozen=True)
class Publication:
    """What is published on a day, and how its notes look."""

    navigation: Navigation
    examples: Mapping[str, Example]
    today: date

    @property
    def content(self) -> Content:
        """The content that it was made from."""
        return self.navigation.content


def page_specs(publication: Publication) -> list[PageSpec]:
    """Every page of the site; its printable sections are in `chapters.py`."""
    pages = [_guide_spec(publication, page) for page in publication.content.pages]
    return pages + [_note(publication, example) for example in publication.examples.values()]


def page_spec(publication: Publication, item: ContentItem) -> PageSpec:
    """The page of one item."""
    return (
        _note(publication, publication.examples[item.name])
        if isinstance(item, NoteTemplate)
        else _guide_spec(publication, item)
    )


def _guide_spec(publication: Publication, page: Page) -> PageSpec:
    name = page.source.name
    template, body = _layout(publication, page)
    markers = marker_context(publication, page.body)
    content = publication.content
    shows_choices = markers.choices or (isinstance(body, ChoicesBody) and body.choices)
    disputed = (content.choices_source, content.settings_source) if shows_choices else ()
    return PageSpec(
        output_of(name),
        f"site/{template}.html",
        page.source,
        page.body,
        page_head(publication, page),
        markers,
        body,
        origins=tuple(source for source in disputed if source),
    )


def page_head(publication: Publication, item: ContentItem) -> PageHead:
    """The title, tags, dates, breadcrumbs and neighbours of a page."""
    front_matter, name = item.front_matter, item.source.name
    previous, following = publication.navigation.neighbours(name)
    references = publication.content.references
    cited = [references[named.name] for named in front_matter.sources if named.name in references]
    return PageHead(
        title=front_matter.title,
        description=front_matter.description,
        held=item.held,
        order=(front_matter.order, front_matter.title.casefold()),
        keywords=front_matter.keywords,
        tags=tuple((tag.name, url_slug(tag.name)) for tag in named(front_matter.tags)),
        owner=front_matter.owner or ("" if name in LAYOUTS else publication.content.settings.owner),
        updated=front_matter.updated,
        review=review_state(front_matter, publication.today),
        crumbs=publication.navigation.crumbs(name),
        cited=(*cited, *own_figures(front_matter, publication.content)),
        beside=publication.navigation.beside(name),
        previous=previous,
        following=following,
    )


def own_figures(front_matter: FrontMatter, content: Content) -> tuple[Reference, ...]:
    """The figures of the office's own that a page has, as a source without an id."""
    base = front_matter.own_figures.strip()
    return (Reference("", content.words["own_figures"], content.settings.office, base=base),) if base else ()


def marker_context(publication: Publication, text: str) -> MarkerContext:
    """The choices, notes, pictures and sheets that the markers of a text name."""
    names, choices = markers_in(text), publication.content.choices
    if names is NONE:
        return NO_MARKERS
    return MarkerContext(
        choices={name: choices[name] for name in names.choices if name in choices},
        figures=_figures(publication, names.notes),
        pictures={name: decision_timeline(publication.content) for name in names.pictures if name == "cycles"},
        sheets={name: sheet_links(publication.content, name) for name in names.sheets},
        kits={name: kit_link(publication.content, name) for name in names.kits if name in kit_links.NAMES},
    )


def _figures(publication: Publication, names: Sequence[str]) -> dict[str, Figure | None]:
    """The notes of these names that are published, and those that have expired as None."""
    over = {name: None for name in names if note_file(name) in publication.content.expired}
    return {**over, **{name: _figure(publication, name) for name in names if name in publication.examples}}


def _figure(publication: Publication, name: str) -> Figure:
    example = publication.examples[name]
    front_matter = example.template.front_matter
    return Figure(
        navigation_entry(example.template),
        publication.content.channels[front_matter.channel.name],
        front_matter.max_characters,
        example.notes[0] if example.notes else None,
    )


def _layout(publication: Publication, page: Page) -> "tuple[str, DataclassInstance | None]":
    """The template of a page, and what it shows besides the page's own words."""
    name = page.source.name
    if name in LAYOUTS:
        template, body = LAYOUTS[name]
        return template, body(publication)
    folder = name.removesuffix("/index.md")
    if folder in publication.navigation.sections:
        items = publication.navigation.sections[folder]
        whole = f"{folder}/print/index.html" if items else ""
        return "section", SectionBody(navigation_entries(items), whole)
    return ("guide" if name in publication.navigation.places else "page"), None


def _notes(publication: Publication) -> NotesBody:
    rows = tuple(_note_row(example.template) for example in publication.examples.values())
    below = [item for item in publication.navigation.sections.get("notes", ()) if isinstance(item, Page)]
    whole = "notes/print/index.html" if rows else ""
    return NotesBody(rows, filter_facets(publication), navigation_entries(below), whole)


def filter_facets(publication: Publication) -> Mapping[str, tuple[tuple[str, str], ...]]:
    """What notes can be filtered by: the id and the name of every channel, occasion and sector there is. An
    occasion is one, however its capitals are."""
    matters = [example.template.front_matter for example in publication.examples.values()]
    used = {front_matter.channel.name for front_matter in matters}
    channels = publication.content.channels
    occasions = {url_slug(name): name for name in sorted({one.occasion for one in matters}, reverse=True)}
    sectors = sorted({sector.name for front_matter in matters for sector in front_matter.sectors})
    return {
        "channel": tuple((name, channel.label) for name, channel in channels.items() if name in used),
        "occasion": tuple(sorted(occasions.items(), key=itemgetter(1))),
        "sector": tuple((url_slug(sector), sector) for sector in sectors),
    }


def _note_row(template: NoteTemplate) -> NoteRow:
    front_matter = template.front_matter
    sectors = [f"sector-{url_slug(sector.name)}" for sector in named(front_matter.sectors)] or ["anywhere"]
    classes = [f"channel-{front_matter.channel.name}", f"occasion-{url_slug(front_matter.occasion)}", *sectors]
    return NoteRow(navigation_entry(template), front_matter.channel.name, " ".join(classes))


def _note(publication: Publication, example: Example) -> PageSpec:
    template = example.template
    front_matter = template.front_matter
    body = NoteBody(
        channel=publication.content.channels[front_matter.channel.name],
        occasion=front_matter.occasion,
        sectors=tuple(sector.name for sector in front_matter.sectors),
        limit=front_matter.max_characters,
        optional=tuple(named.name.casefold() for named in front_matter.optional),
        parts=template.parts,
        outline=note_outline(template, example.notes[0] if example.notes else None),
        notes=example.notes,
        plain=template.output.replace("index.html", f"{template.name}.txt"),
    )
    return PageSpec(
        template.output,
        "site/note.html",
        template.source,
        template.introduction,
        page_head(publication, template),
        marker_context(publication, template.introduction),
        body,
    )


def _plans(publication: Publication) -> SectionBody:
    """The list of cases stands in the text of the page."""
    return SectionBody((), "plans/print/index.html" if publication.navigation.sections.get("plans") else "")


def _disputed(publication: Publication) -> ChoicesBody:
    return ChoicesBody(publication.content.choices, publication.content.references)


def _tested(publication: Publication) -> StatementBody:
    """The facts of the statement; without any, it claims none."""
    facts = publication.content.settings.accessibility or Statement()
    return StatementBody(facts, facts.claims and test_is_overdue(facts, publication.today))


def _kit(publication: Publication) -> KitBody:
    content = publication.content
    words: dict[str, object] = {
        name.removeprefix("kit_"): text for name, text in content.words.items() if name.startswith("kit_")
    }
    columns = {name: said.replace("{channels}", ", ".join(content.channels)) for name, said in COLUMNS.items()}
    words |= {"columns": columns, "most": content.settings.kit.most_people}
    return KitBody(
        content.kit, words, [link for group in sheet_links(content, HAND_SHEET) for link in group.links]
    )


def _privacy(publication: Publication) -> PrivacyBody:
    return PrivacyBody(bool(publication.examples), publication.content.kit is not None)


LAYOUTS: "dict[str, tuple[str, Callable[[Publication], DataclassInstance | None]]]" = {
    "index.md": ("home", lambda _publication: None),
    "404.md": ("page", lambda _publication: None),
    "notes/index.md": ("notes", _notes),
    "plans/index.md": ("section", _plans),
    "sources.md": ("sources", lambda publication: SourcesBody(tuple(publication.content.references.values()))),
    "choices.md": ("choices", _disputed),
    "a-z.md": ("a-z", lambda publication: AlphabetBody(publication.navigation.alphabet)),
    "search.md": ("search", lambda publication: AlphabetBody(publication.navigation.alphabet)),
    "tags.md": ("tags", lambda publication: TopicsBody(publication.navigation.topics)),
    "accessibility.md": ("accessibility", _tested),
    "kit.md": ("kit", _kit),
    "privacy.md": ("privacy", _privacy),
}
"""Pages that show more than their own words: their look, and what it is told."""
