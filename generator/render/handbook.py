"""The handbook: all sections as one document, whose links lead to its own pages or out to the site."""

from generator.model import Leaf
from generator.render import looks
from generator.render.finish import Finishing, finish
from generator.render.frame import Frame
from generator.render.hrefs import SITE, Way
from generator.render.pages import context


def handbook_html(frame: Frame, leaf: Leaf) -> str:
    """The document for the PDF. A link to a page that is not in it leads to the site, if its address is known."""
    html = looks.render(frame.folders, leaf.template, **context(frame, leaf))

    def resolve(link: str) -> Way:
        if link.startswith(SITE):
            return Way(frame.address + link.removeprefix(SITE).replace("index.html", "") if frame.address else "")
        return Way(link)

    return "".join(finish(html, Finishing(resolve, frame.sizes))[0]).replace(' href=""', "")
