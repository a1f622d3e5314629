"""What pages take with them on the day on which they expire, or have taken: files, and places of other pages."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date

from generator.model.files import output_of
from generator.model.notes import NoteTemplate
from generator.model.pages.site import Content, Page
from generator.site.pages.navigation import Navigation, url_slug

HOME, TOPICS, NOTES, FEED = "index.html", "tags/index.html", "notes/index.html", "feed.xml"
PAST = date.min
ALPHABETS = ("a-z/index.html", "search/index.html")
ASIDE = {"404.md", "search.md"}
"""Pages of which no program is told."""


def note_file(name: str) -> str:
    """The file of content/ of a note; none for the list of them, which no marker shows."""
    return "" if name.endswith("index") else f"notes/{name}.md"


def note_name(file: str) -> str:
    """The name of a note by its file of content/; empty for any other file, and for the list of them."""
    name = file.removeprefix("notes/").removesuffix(".md")
    return name if note_file(name) == file else ""


def expiry_days(content: Content) -> dict[str, date]:
    """File of a page that will not stay → the day from which on it is not there, `PAST` in a preview of one that
    is not there now. The home page always stays."""
    items: list[Page | NoteTemplate] = [*content.pages, *content.templates]
    shown = {output_of(item.source.name): item.front_matter.expires for item in items}
    shown |= {output_of(name): PAST for name in content.past}
    return {page: day for page, day in shown.items() if day and page != HOME}


def expired_files(content: Content, files: Collection[str]) -> dict[str, str]:
    """The pages that have expired, by name; and those that have gone with them, by their own: the text of a note,
    a section to print, the feed. What is among the `files` of the site is there still."""
    if not content.expired:
        return {}
    texts = [item.output.replace("index.html", f"{item.name}.txt") for item in _notes(content)]
    prints = [_to_print(folder) for folder, items in _before(content).sections.items() if items]
    dated = any(item.front_matter.updated and item.source.name not in ASIDE for item in _gone(content))
    feed = [FEED] if dated and content.settings.base_url else []
    found = {name: output_of(name) for name in content.expired}
    return found | {name: name for name in (*texts, *prints, *feed) if name not in files}


def expired_places(content: Content) -> Mapping[str, Collection[str]]:
    """File of a page that is made of others → its places while the pages that have expired were shown."""
    if not content.expired:
        return {}
    before = _before(content)
    letters = [f"letter-{number}" for number in range(1, len(before.alphabet) + 1)]
    found = {page: {*letters} for page in ALPHABETS} | {TOPICS: {topic.id for topic in before.topics}}
    found[NOTES] = {place for note in _notes(content) for place in _places(note)}
    for folder, items in before.sections.items():
        found[_to_print(folder)] = {chapter_id(item.source.name) for item in items}
    return found


def _gone(content: Content) -> list[Page | NoteTemplate]:
    return [item for item in content.unpublished if item.source.name in content.expired]


def _notes(content: Content) -> list[NoteTemplate]:
    return [item for item in _gone(content) if isinstance(item, NoteTemplate)]


def _before(content: Content) -> Navigation:
    """How the pages hung together while those that have expired were shown."""
    pages = [item for item in _gone(content) if isinstance(item, Page)]
    return Navigation(
        replace(content, pages=(*content.pages, *pages), templates=(*content.templates, *_notes(content)))
    )


def _places(note: NoteTemplate) -> list[str]:
    """The places that the list of notes has for one: its heading, and what it is found by."""
    matter = note.front_matter
    found = [f"channel-{matter.channel.name}", f"occasion-{url_slug(matter.occasion)}"]
    found += [f"sector-{url_slug(sector.name)}" for sector in matter.sectors]
    anyway = [f"{name.partition('-')[0]}-any" for name in found]
    return [matter.channel.name, "filter", *found, *anyway]


def _to_print(folder: str) -> str:
    return f"{folder}/print/index.html"


def chapter_id(name: str) -> str:
    """The id of a page in its section to print, with which the ids of everything in it begin."""
    return output_of(name).removesuffix("/index.html").removesuffix(".html").replace("/", "-")
