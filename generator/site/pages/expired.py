"""What pages take with them on the day on which they expire, or have taken: files, and places of other pages."""

import posixpath
from collections.abc import Mapping
from datetime import date

from generator.model.files import output_of
from generator.model.notes import NoteTemplate
from generator.model.site import Content, Page
from generator.site.pages.navigation import url_slug

HOME, TOPICS, NOTES, FEED = "index.html", "tags/index.html", "notes/index.html", "feed.xml"


def note_file(name: str) -> str:
    """The file of content/ of a note."""
    return f"notes/{name}.md"


def is_note(name: str) -> bool:
    """Whether a file of content/ is a note, or the list of them."""
    return name.startswith("notes/")


def expiry_days(content: Content) -> dict[str, date]:
    """File of a page that will not stay → the day from which on it is not there. The home page always stays."""
    items: list[Page | NoteTemplate] = [*content.pages, *content.templates]
    shown = {output_of(item.source.name): item.front_matter.expires for item in items}
    return {page: day for page, day in shown.items() if day and page != HOME}


def expired_files(content: Content) -> dict[str, str]:
    """The pages that have expired, by name; and files of the site by their own that may have gone with them: the
    text of a note, a section to print, the feed."""
    found = {name: output_of(name) for name in content.expired}
    notes = [page for page in found.values() if is_note(page)]
    others = [f"{posixpath.dirname(name)}/print/index.html" for name in found]
    others += [page.replace("index.html", f"{page.split('/')[-2]}.txt") for page in notes]
    return found | {name: name for name in (*others, *([FEED] if found else ()))}


def expired_places(content: Content) -> Mapping[str, frozenset[str]]:
    """File of a page that is made of others → its places that were there for a page that has expired."""
    found: dict[str, set[str]] = {}
    for item in content.unpublished:
        name = item.source.name
        if name in content.expired:
            found.setdefault(TOPICS, set()).update(url_slug(tag.name) for tag in item.front_matter.tags)
            found.setdefault(f"{posixpath.dirname(name)}/print/index.html", set()).add(chapter_id(name))
            if isinstance(item, NoteTemplate):
                found.setdefault(NOTES, set()).add(item.front_matter.channel.name)
    return {page: frozenset(places) for page, places in found.items()}


def chapter_id(name: str) -> str:
    """The id of a page in its section to print, with which the ids of everything in it begin."""
    return output_of(name).removesuffix("/index.html").removesuffix(".html").replace("/", "-")
