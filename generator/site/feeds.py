"""What programs read: the feed of changes, the site map, what robots may do."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from xml.etree import ElementTree as Xml

from generator.model.files import Artifact
from generator.model.notes import NoteTemplate
from generator.model.pages.contact import contact_of
from generator.model.pages.site import Content, Page
from generator.site.pages.expired import ASIDE, FEED
from generator.site.pages.page_spec import PageSpec
from generator.site.pages.site_context import SiteContext
from generator.site.pages.urls import encoded, page_address

ATOM = "http://www.w3.org/2005/Atom"
SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"

OF_SECTIONS = ("site/section.html", "site/notes.html")
LISTS = (*OF_SECTIONS, "site/home.html", "site/a-z.html", "site/tags.html")
"""Templates of pages that change with the pages below them, or with any."""


def without_feed(content: Content) -> Content:
    """The content; where no page has a day, with the feed among what is left out, for it would be empty."""
    items: list[Page | NoteTemplate] = [*content.pages, *content.templates]
    if any(item.front_matter.updated and not item.held and item.source.name not in ASIDE for item in items):
        return content
    why = "no page has a day, so there is no feed: write updated: 2026-12-03 or the like in one"
    return replace(content, left_out={**content.left_out, FEED: why})


def feed_files(shared: SiteContext, specs: Sequence[PageSpec]) -> list[Artifact]:
    """The site map where the settings say under which address the site is served, the feed where a page has a day
    besides, and the rest always."""
    listed = [spec for spec in specs if _is_listed(spec)]
    files = [("robots.txt", _robots(shared))]
    if shared.address:
        files.append(("sitemap.xml", _sitemap(shared, listed)))
    if FEED in shared.places.files:
        files.append((FEED, _feed(shared, listed)))
    return [Artifact(name, data) for name, data in files]


def _is_listed(spec: PageSpec) -> bool:
    """Whether programs are told of a page: not of one that repeats others, nor of one that is not published."""
    aside = spec.source.name in ASIDE or spec.output.endswith("/print/index.html")
    return not aside and not spec.head.held


def _robots(shared: SiteContext) -> bytes:
    lines = ["User-agent: *", "Allow: /"]
    return "\n".join([*lines, f"Sitemap: {shared.address}sitemap.xml" if shared.address else "", ""]).encode()


def _sitemap(shared: SiteContext, specs: Sequence[PageSpec]) -> bytes:
    root = Xml.Element("urlset", xmlns=SITEMAP)
    for spec in specs:
        url = Xml.SubElement(root, "url")
        Xml.SubElement(url, "loc").text = encoded(shared.address + page_address(spec.output))
        if day := _last_changed(spec, specs):
            Xml.SubElement(url, "lastmod").text = day.isoformat()
    return _bytes(root)


def _last_changed(spec: PageSpec, specs: Sequence[PageSpec]) -> date | None:
    """The day of a page; where a list of others has none of its own, that of the latest of them."""
    if spec.head.updated or spec.template not in LISTS:
        return spec.head.updated
    below = spec.output.removesuffix("index.html") if spec.template in OF_SECTIONS else ""
    days = [other.head.updated for other in specs if other.output.startswith(below) and other.head.updated]
    return max(days, default=None)


def _feed(shared: SiteContext, specs: Sequence[PageSpec]) -> bytes:
    """The pages whose advice has changed, latest first (RFC 4287)."""
    dated = [(day, spec) for spec in specs if (day := spec.head.updated)]
    rows = sorted(dated, key=lambda row: (-row[0].toordinal(), row[1].output))[:30]
    root = Xml.Element("feed", {"xmlns": ATOM, "xml:lang": shared.settings.language})
    _add_text(root, "title", shared.settings.title)
    _add_text(root, "id", shared.address)
    _add_text(root, "updated", _moment(rows[0][0]))
    _author(Xml.SubElement(root, "author"), shared)
    Xml.SubElement(root, "link", rel="self", href=f"{shared.address}{FEED}", type="application/atom+xml")
    Xml.SubElement(root, "link", rel="alternate", href=shared.address, type="text/html")
    for day, spec in rows:
        _entry(Xml.SubElement(root, "entry"), shared, spec, day)
    return _bytes(root)


def _author(author: Xml.Element, shared: SiteContext) -> None:
    """The office, and how it is reached; the standard has no place for a telephone number."""
    _add_text(author, "name", shared.settings.office)
    contact = contact_of(shared.settings.contact)
    if contact and contact.kind == "email":
        _add_text(author, "email", contact.words)
    elif contact and contact.kind == "address":
        _add_text(author, "uri", contact.target)
    elif contact and contact.kind == "page":
        _add_text(author, "uri", encoded(shared.address + page_address(contact.target) + contact.place))


def _entry(entry: Xml.Element, shared: SiteContext, spec: PageSpec, day: date) -> None:
    address = encoded(shared.address + page_address(spec.output))
    _add_text(entry, "title", spec.head.title)
    _add_text(entry, "id", address)
    _add_text(entry, "updated", _moment(day))
    _add_text(entry, "summary", spec.head.description)
    Xml.SubElement(entry, "link", rel="alternate", href=address, type="text/html")


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _add_text(parent: Xml.Element, tag: str, text: str) -> None:
    Xml.SubElement(parent, tag).text = text


def _bytes(root: Xml.Element) -> bytes:
    Xml.indent(root)
    text: str = Xml.tostring(root, "unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode()
