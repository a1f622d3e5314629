"""The handbook: all sections as one document, whose links lead to its own pages or out to the site."""

import re
from collections.abc import Collection, Mapping
from functools import partial
from html import escape, unescape
from urllib.parse import unquote

from generator.lazy_pattern import lazy_pattern
from generator.parsing.html_tags import parse_attributes
from generator.site.pages.markup.brand_names import ACCENT
from generator.site.pages.markup.image_tags import Shown, on_sheet
from generator.site.pages.markup.postprocess import LinkRewriting, rewrite_links
from generator.site.pages.markup.render import template_context
from generator.site.pages.page_spec import PageSpec
from generator.site.pages.site_context import SiteContext
from generator.site.pages.urls import OUTSIDE, SITE, ResolvedLink
from generator.templating import loader

DRAWN = lazy_pattern(rf'(<(?:g|path)\b[^>]*\bstroke="){ACCENT}')
"""What templates/site/cycles.html draws in the accent."""
INWARD = lazy_pattern(r'(<[a-zA-Z][^<>]*?) href="#([^"]+)"')
"""A link to a place of the document itself."""
NAMED = lazy_pattern(r'(<[a-zA-Z][^<>]*?) id="([^"]+)"')
DRAWN_PICTURE = lazy_pattern(r"<image\b(?![^<>]*href=)[^<>]*>(?:</image>)?")
"""A picture in a drawing, of which there is no file."""


def handbook_html(shared: SiteContext, spec: PageSpec, accent: str) -> tuple[str, Mapping[str, str]]:
    """The document for the PDF, and the address in it of each picture by its name in content/. A link to a page
    that is not in it leads to the site, if its address is known; what leads nowhere is no link."""
    html = loader.render_template(shared.folders, spec.template, **template_context(shared, spec))
    used: dict[str, str] = {}

    def resolve(link: str) -> ResolvedLink:
        if link.startswith(SITE):
            target = link.removeprefix(SITE)
            final = shared.address + target.replace("index.html", "") if shared.address else ""
            return ResolvedLink(final, target if target in shared.sizes else "")
        return ResolvedLink(link if link.startswith("#") or OUTSIDE.match(link) else "")

    html = DRAWN.sub(rf"\g<1>{accent}", html)
    pieces, points = rewrite_links(html, LinkRewriting(resolve, shared.sizes, partial(_shown, used)))
    return _without_dead_ends("".join(pieces), {*points.ids}), used


def _shown(used: dict[str, str], shown: Shown) -> str:
    """The tag of a picture, or its words where there is no such file."""
    given = parse_attributes(shown.tag)
    return on_sheet(used, shown) if shown.target or given.get("src") else escape(given.get("alt", ""))


def _without_dead_ends(html: str, ids: Collection[str]) -> str:
    """The document without links to places that it has not, and with each place once."""
    html = INWARD.sub(lambda found: found[0] if unquote(unescape(found[2])) in ids else found[1], html)
    seen: set[str] = set()

    def once(found: re.Match[str]) -> str:
        known = found[2] in seen
        seen.add(found[2])
        return found[1] if known else found[0]

    return DRAWN_PICTURE.sub("", NAMED.sub(once, html).replace(' href=""', ""))
