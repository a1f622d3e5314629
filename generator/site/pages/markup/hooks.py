"""The office's own HTML on every page: plain HTML from `templates/site/`, as a web team hands it over.

It is no template. Its links are written as on the home page, so `contact.md` and `/contact.md` are the same, and
work on every page; everything else is checked on the page where it stands. What never ends in it is left out with
all that follows, so that the pages around it are whole: `generator.site.checks.page.hooks` tells it.
"""

from collections.abc import Mapping

from markupsafe import Markup

from generator.parsing.unended_html import unended_html
from generator.site.pages.markup.postprocess import LinkRewriting, rewrite_links
from generator.site.pages.urls import OUTSIDE, ResolvedLink, UrlMap
from generator.templating import loader

PLACES = {"head_end": "head-end.html", "header": "header.html", "footer": "footer.html"}
"""Place of a page, as its template calls it → the file of `templates/site/`."""
CUSTOM = "custom.css"
"""The office's own rules of style, which come after ours."""


def page_hooks(folders: loader.Folders, places: UrlMap) -> Mapping[str, Markup]:
    """The HTML for each place of a page; empty where the office has none."""
    found = {place: f"site/{name}" for place, name in PLACES.items()}
    return {
        place: rooted(_whole(loader.template_text(folders, name)), places)
        if loader.has_template(folders, name)
        else Markup()
        for place, name in found.items()
    }


def _whole(html: str) -> str:
    """HTML up to what never ends in it."""
    unended = unended_html(html)
    return html[: unended.start] if unended else html


def rooted(html: str, places: UrlMap) -> Markup:
    """HTML with its relative links counted from content/; those that lead nowhere stay, to be told."""

    def resolve(link: str) -> ResolvedLink:
        if link.startswith(("/", "#")) or OUTSIDE.match(link):
            return ResolvedLink(link)
        way = places.resolve(link, "", "index.html")
        return ResolvedLink(f"/{link}" if way.target or way.expired else link)

    return Markup("".join(rewrite_links(html.strip(), LinkRewriting(resolve, {}))[0]))  # noqa: S704 - the office's own
