"""The handbook: all sections as one document, whose links lead to its own pages or out to the site."""

import re
from collections.abc import Mapping
from functools import partial

from generator.site.pages.brand_names import ACCENT
from generator.site.pages.image_tags import on_sheet
from generator.site.pages.page_spec import PageSpec
from generator.site.pages.postprocess import LinkRewriting, rewrite_links
from generator.site.pages.render import template_context
from generator.site.pages.site_context import SiteContext
from generator.site.pages.urls import SITE, ResolvedLink
from generator.templating import loader

DRAWN = re.compile(rf'(<(?:g|path)\b[^>]*\bstroke="){ACCENT}')
"""What templates/site/cycles.html draws in the accent."""


def handbook_html(shared: SiteContext, spec: PageSpec, accent: str) -> tuple[str, Mapping[str, str]]:
    """The document for the PDF, and the address in it of each picture by its name in content/. A link to a page
    that is not in it leads to the site, if its address is known."""
    html = loader.render_template(shared.folders, spec.template, **template_context(shared, spec))
    used: dict[str, str] = {}

    def resolve(link: str) -> ResolvedLink:
        if link.startswith(SITE):
            target = link.removeprefix(SITE)
            final = shared.address + target.replace("index.html", "") if shared.address else ""
            return ResolvedLink(final, target if target in shared.sizes else "")
        return ResolvedLink(link)

    html = DRAWN.sub(rf"\g<1>{accent}", html)
    pieces, _ = rewrite_links(html, LinkRewriting(resolve, shared.sizes, partial(on_sheet, used)))
    return "".join(pieces).replace(' href=""', ""), used
