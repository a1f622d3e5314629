"""PageSpec → page: Markdown, then the template, then every link pointed at its file."""

import hashlib
from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from types import SimpleNamespace
from typing import Any

from markupsafe import Markup

from generator.markdown.convert import Converted, to_html
from generator.markdown.extensions.tables_and_figures import BLOCK
from generator.model.date_words import format_date
from generator.model.pages.contact import Contact, contact_of
from generator.model.pages.downloads import TOLD, ending_of
from generator.model.pages.finished_page import FinishedPage, PageIndex, PageOutline
from generator.model.pages.pictures import is_picture
from generator.site.pages.generated.print_sections import Chapter, Handbook, PrintSection
from generator.site.pages.markup.boxes import with_kinds, with_own_names, with_scrolled_code
from generator.site.pages.markup.brand_names import share_name
from generator.site.pages.markup.converter_words import with_site_words
from generator.site.pages.markup.expand_markers import expand_markers
from generator.site.pages.markup.feedback import feedback_links
from generator.site.pages.markup.image_tags import on_page
from generator.site.pages.markup.json_ld import json_ld
from generator.site.pages.markup.no_break import without_breaks
from generator.site.pages.markup.postprocess import SWALLOWS, LinkRewriting, rewrite_links
from generator.site.pages.page_spec import MarkerContext, PageSpec
from generator.site.pages.site_context import SiteContext, page_cache_key
from generator.site.pages.urls import SITE, ResolvedLink, encoded, page_address
from generator.templating import loader

SOURCES = "sources/index.html"
IMG = "<img>"
"""What stands in the place of the words of a link that is a picture."""


def render_page(shared: SiteContext, spec: PageSpec) -> tuple[FinishedPage, PageOutline, str]:
    """One page of the site, whole, and the HTML that its own Markdown became. Raises TemplateError."""
    resolve = partial(shared.places.resolve, name=spec.source.name, output=spec.output)
    image = partial(on_page, shared.variants, resolve, lazy=not spec.is_aggregate)
    converted = _converted(shared, spec.text, spec.markers)
    pieces, points = rewrite_links(
        with_own_names(_filled(shared, spec, converted)),
        LinkRewriting(resolve, shared.sizes, image, shared.labels),
    )
    data = b"".join([piece.encode() for piece in without_breaks(pieces)])
    digest = hashlib.sha256(data).hexdigest()
    page = FinishedPage(spec.output, page_cache_key(shared, spec), digest, len(data), _facts(points), data)
    return page, points, converted.html


def _converted(shared: SiteContext, text: str, markers: MarkerContext) -> Converted:
    """A text in Markdown, with what its markers ask for."""
    made = to_html(expand_markers(shared, text, markers))
    said = with_site_words(with_kinds(made.html, shared.words), shared.words)
    return replace(made, html=with_scrolled_code(said))


def _filled(shared: SiteContext, spec: PageSpec, converted: Converted) -> str:
    values = {**template_context(shared, spec), "content": Markup(converted.html), "headings": converted.headings}  # noqa: S704
    return loader.render_template(
        shared.folders, spec.template, **values, blocks=BLOCK.search(converted.html) is not None
    )


def _facts(points: PageOutline) -> PageIndex:
    anchors = [
        (link.target, link.fragment, link.written) for link in points.links if link.fragment and link.target
    ]
    pictures = [
        (link.target, link.written, link.words == IMG)
        for link in points.links
        if not link.target.endswith(".html") and (is_picture(link.target) or ending_of(link.target) in TOLD)
    ]
    swallowed = any(name.startswith(SWALLOWS) for name in points.forbidden)
    places = points.ids + points.named
    return PageIndex(points.title, places, tuple(anchors), tuple(dict.fromkeys(pictures)), swallowed)


def template_context(shared: SiteContext, spec: PageSpec) -> dict[str, Any]:
    """What a template is given: the values of the spec, and what all pages share."""
    settings, words = shared.settings, shared.words
    return {
        **spec.values,
        "site": settings,
        "say": SimpleNamespace(**words),
        "navigation": shared.navigation,
        "footer": shared.footer,
        "address": shared.address,
        "preview": shared.preview,
        "output": spec.output,
        "here": page_address(spec.output),
        "linked": json_ld(shared, spec),
        "exists": shared.places.files.__contains__,
        "sizes": shared.sizes,
        "hooks": shared.hooks,
        "faces": [face for face in shared.faces if face.leads],
        "notice": shared.notice,
        "share_image": encoded(shared.address + share_name(settings)) if shared.address else "",
        "feedback": tuple(feedback_links(shared, spec)),
        "way": lambda target: SITE + target,
        "written": partial(_written, words),
        "reach": partial(_reach, shared.places.files),
        "markdown": lambda text: Markup(_converted(shared, text, spec.markers).html),  # noqa: S704
        "chapter": partial(render_chapter, shared, spec),
        "deeper": lambda html: Markup(shift_headings(str(html))),  # noqa: S704
    }


def _written(words: Mapping[str, str], day: str | date) -> str:
    """A date in the site's language."""
    return format_date(str(day), words["months"].split(), words["date"])


def _reach(files: Collection[str], text: str) -> Contact | None:
    """How a text of the settings reaches somebody, as a link; None where it does not."""
    found = contact_of(text)
    if found is None or found.kind != "page":
        return found
    return replace(found, target=f"{SITE}{found.target}{found.place}") if found.target in files else None


def render_chapter(shared: SiteContext, spec: PageSpec, part: Chapter, *, below: bool = True) -> Markup:
    """A page as part of a longer one: its headings a level deeper if they stand `below` its title, its ids
    its own, its links to others of them within the document."""
    converted = _converted(shared, part.text, part.shown)
    within = {other.entry.output: other.id for other in _chapters(spec)}

    def resolve(link: str) -> ResolvedLink:
        way = shared.places.resolve(link, part.name, spec.output)
        if isinstance(spec.body, Handbook) and way.target == SOURCES:
            return ResolvedLink(f"#source-{way.fragment}" if way.fragment else "#references")
        here = within.get(part.entry.output if link.startswith("#") else way.target)
        if here is None:
            return (
                way if way.outside or not way.target else ResolvedLink(f"{SITE}{way.target}{_mark(way.fragment)}")
            )
        return ResolvedLink(f"#{here}{'--' + way.fragment if way.fragment else ''}")

    pieces, _ = rewrite_links(converted.html, LinkRewriting(resolve, shared.sizes, prefix=f"{part.id}--"))
    html = "".join(pieces)
    return Markup(shift_headings(html) if below else html)  # noqa: S704 - advisers' own Markdown


def _chapters(spec: PageSpec) -> list[Chapter]:
    """Every page that an aggregate repeats."""
    if isinstance(spec.body, Handbook):
        return [part for section in spec.body.sections for part in section.chapters]
    return [spec.body.introduction, *spec.body.chapters] if isinstance(spec.body, PrintSection) else []


def _mark(fragment: str) -> str:
    return f"#{fragment}" if fragment else ""


def shift_headings(html: str) -> str:
    """Headings one level further down."""
    for level in (5, 4, 3, 2):
        html = html.replace(f"<h{level}", f"<h{level + 1}").replace(f"</h{level}>", f"</h{level + 1}>")
    return html
