"""The handbook: all sections as one document, whose links lead to its own pages or out to the site."""

from collections.abc import Mapping
from functools import partial

from generator.model import Leaf
from generator.site.pages.image_tags import on_sheet
from generator.site.pages.postprocess import Finishing, finish
from generator.site.pages.render import context
from generator.site.pages.site_context import Frame
from generator.site.pages.urls import SITE, Way
from generator.templating import loader as looks


def handbook_html(frame: Frame, leaf: Leaf) -> tuple[str, Mapping[str, str]]:
    """The document for the PDF, and the address in it of each picture by its name in content/. A link to a page
    that is not in it leads to the site, if its address is known."""
    html = looks.render(frame.folders, leaf.template, **context(frame, leaf))
    used: dict[str, str] = {}

    def resolve(link: str) -> Way:
        if link.startswith(SITE):
            target = link.removeprefix(SITE)
            final = frame.address + target.replace("index.html", "") if frame.address else ""
            return Way(final, target if target in frame.sizes else "")
        return Way(link)

    pieces, _ = finish(html, Finishing(resolve, frame.sizes, partial(on_sheet, used)))
    return "".join(pieces).replace(' href=""', ""), used
