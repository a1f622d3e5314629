"""How the published pages hang together: sections, reading order, topics, the alphabet."""

import posixpath
import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from functools import cached_property
from typing import NamedTuple

from generator.fast_dataclass import dataclass
from generator.lazy_pattern import lazy_pattern
from generator.model.files import LocatedStr
from generator.model.notes import NoteTemplate
from generator.model.pages.site import Content, NavigationEntry, Page

ContentItem = Page | NoteTemplate

MANY = 60
"""Pages from which on each section has a list of its own at the side of its pages."""
SPOKEN = {"+": "-plus", "#": "-sharp"}
SIGNS = lazy_pattern(r"(?<=\w)[+#]+(?!\w)")
"""Signs at the end of a word, and how they are read out."""
MOST = 24
"""Pages of such a list: a longer one would be most of the page."""


class Topic(NamedTuple):
    """A tag, the id of its heading, and its pages."""

    tag: str
    id: str
    entries: tuple[NavigationEntry, ...]


class LookedFor(NamedTuple):
    """Words that a reader may look for, and the pages that they lead to."""

    words: str
    entries: tuple[NavigationEntry, ...]


class Letter(NamedTuple):
    """A letter of the alphabet, and what begins with it."""

    letter: str
    rows: tuple[LookedFor, ...]


@dataclass(frozen=True)
class Navigation:
    """All that is published, in its order."""

    content: Content

    @cached_property
    def items(self) -> tuple[ContentItem, ...]:
        """Every page and note, by order and title."""
        return tuple(sorted((*self.content.pages, *self.content.templates), key=_order))

    @cached_property
    def by_name(self) -> Mapping[str, ContentItem]:
        """Every page and note by its name in content/."""
        return {item.source.name: item for item in self.items}

    @cached_property
    def sections(self) -> Mapping[str, tuple[ContentItem, ...]]:
        """Folder with an index page → the pages that it lists, in reading order: those of folders below that have
        no index of their own, and the indexes of those that have one."""
        found: dict[str, list[ContentItem]] = {
            posixpath.dirname(item.source.name): []
            for item in self.items
            if posixpath.basename(item.source.name) == "index.md" and item.source.name != "index.md"
        }
        for item in self.items:
            if folder := _section(item.source.name, found):
                found[folder].append(item)
        return {folder: tuple(items) for folder, items in found.items()}

    @cached_property
    def places(self) -> Mapping[str, tuple[str, int]]:
        """Name of a page in a section → its section, and where it stands there, from 0."""
        return {
            item.source.name: (folder, number)
            for folder, items in self.sections.items()
            for number, item in enumerate(items)
        }

    def crumbs(self, name: str) -> tuple[NavigationEntry, ...]:
        """The way from the top to a page, without the page itself."""
        folder = posixpath.dirname(name)
        above = []
        while folder:
            index = self.by_name.get(f"{folder}/index.md")
            above += [navigation_entry(index)] if index and index.source.name != name else []
            folder = posixpath.dirname(folder)
        return tuple(reversed(above))

    def neighbours(self, name: str) -> tuple[NavigationEntry | None, NavigationEntry | None]:
        """The pages before and after a page of a section."""
        if name not in self.places:
            return None, None
        folder, number = self.places[name]
        items = self.sections[folder]
        return (
            navigation_entry(items[number - 1]) if number else None,
            navigation_entry(items[number + 1]) if number + 1 < len(items) else None,
        )

    def beside(self, name: str) -> tuple[tuple[str, str, str], ...]:
        """The pages around a page of a section, it among them, each with title, file and mark; none on a small
        site, or where there is no other."""
        if len(self.listed) < MANY or name not in self.places:
            return ()
        folder, number = self.places[name]
        rows = self._rows[folder]
        first = max(0, min(number - MOST // 2, len(rows) - MOST))
        return rows[first : first + MOST] if len(rows) > 1 else ()

    @cached_property
    def _rows(self) -> Mapping[str, tuple[tuple[str, str, str], ...]]:
        return {
            folder: tuple((item.front_matter.title, item.output, item.held) for item in items)
            for folder, items in self.sections.items()
        }

    @cached_property
    def topics(self) -> tuple[Topic, ...]:
        """Every tag with its id and its pages, by the alphabet; of two that would have one id, which is told, the
        pages are together."""
        found: dict[str, list[NavigationEntry]] = {}
        names: dict[str, str] = {}
        for item in self.listed:
            for tag in named(item.front_matter.tags):
                name = names.setdefault(url_slug(tag.name), tag.name)
                found.setdefault(name, []).append(navigation_entry(item))
        return tuple(Topic(tag, url_slug(tag), tuple(found[tag])) for tag in sorted(found, key=sort_key))

    @cached_property
    def listed(self) -> tuple[ContentItem, ...]:
        """The pages that a reader may look for by their name."""
        return tuple(item for item in self.items if item.source.name not in {"index.md", "404.md", "search.md"})

    @cached_property
    def alphabet(self) -> tuple[Letter, ...]:
        """By first letter the titles of the listed pages, and the words that people look for, with their pages."""
        found: dict[str, dict[str, list[NavigationEntry]]] = {}
        for item in self.listed:
            for words in (item.front_matter.title, *item.front_matter.keywords):
                letter = sort_key(words)[:1].upper()
                rows = found.setdefault(letter if letter.isalpha() else "#", {})
                rows.setdefault(words, []).append(navigation_entry(item))
        return tuple(
            Letter(letter, tuple(LookedFor(words, tuple(rows[words])) for words in sorted(rows, key=sort_key)))
            for letter, rows in sorted(found.items())
        )


def _section(name: str, folders: Collection[str]) -> str:
    """The nearest of the folders that lists a page; an index is listed by one above its own."""
    folder, file = posixpath.split(name)
    folder = posixpath.dirname(folder) if file == "index.md" else folder
    while folder and folder not in folders:
        folder = posixpath.dirname(folder)
    return folder


def navigation_entry(item: ContentItem) -> NavigationEntry:
    """The title, description and file of a page, for links to it."""
    return NavigationEntry(item.front_matter.title, item.front_matter.description, item.output, item.held)


def navigation_entries(items: Iterable[ContentItem]) -> tuple[NavigationEntry, ...]:
    """The same for several pages."""
    return tuple(navigation_entry(item) for item in items)


def named(words: Iterable[LocatedStr]) -> list[LocatedStr]:
    """The topics or sectors that are not empty, which is told."""
    return [word for word in words if word.name.strip()]


def sort_key(text: str) -> str:
    """A text as the alphabet sorts it: without marks, case and quotes."""
    bare = unicodedata.normalize("NFKD", text).casefold()
    return "".join(char for char in bare if char.isalnum() or char == " ").strip()


def url_slug(text: str) -> str:
    """A text as part of an address; signs that make another word of one, as in C++ and C#, are words there."""
    if "+" in text or "#" in text:
        text = SIGNS.sub(lambda found: "".join(SPOKEN[sign] for sign in found[0]), text)
    return re.sub(r"[^\w]+", "-", text.casefold()).strip("-") or "topic"


def _order(item: ContentItem) -> tuple[int, str]:
    return item.front_matter.order, item.front_matter.title.casefold()
