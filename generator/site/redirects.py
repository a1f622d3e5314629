"""Addresses that pages had before: a page each that leads on, and where, for hosts that can do it themselves."""

from collections.abc import Sequence
from types import SimpleNamespace

from generator.model.files import Artifact, LocatedStr
from generator.problems import Location, Problem
from generator.site.pages.markup.postprocess import LinkRewriting, rewrite_links
from generator.site.pages.page_spec import PageSpec
from generator.site.pages.site_context import SiteContext
from generator.site.pages.urls import SITE, ResolvedLink, encoded, page_address
from generator.templating import loader
from generator.templating.loader import TemplateError

LOOK = "templates/site/redirect.html"


def redirect_files(shared: SiteContext, aliases: Sequence[tuple[LocatedStr, PageSpec]]) -> list[Artifact]:
    """The redirect pages; an alias hides neither a page nor an alias before it."""
    files: dict[str, Artifact] = {}
    for alias, spec in aliases:
        output = alias_output(alias.name)
        if output not in shared.places.files and output not in files:
            files[output] = Artifact(output, _redirect_page(shared, output, spec))
    return list(files.values())


def redirects(shared: SiteContext, aliases: Sequence[tuple[LocatedStr, PageSpec]]) -> list[tuple[str, str]]:
    """Each old address and where it leads to, as paths of the host; one that is a page now, or was named before,
    leads nowhere else."""
    found: dict[str, tuple[str, str]] = {}
    for alias, spec in aliases:
        output = alias_output(alias.name)
        if output not in shared.places.files and output not in found:
            found[output] = _rooted(shared, alias.name), _rooted(shared, page_address(spec.output))
    return list(found.values())


def alias_output(alias: str) -> str:
    """The file of an old address: `/advice/thanks/` → `advice/thanks/index.html`."""
    path = alias.strip("/")
    return path if path.endswith(".html") else f"{path}/index.html" if path else "index.html"


def _redirect_page(shared: SiteContext, output: str, spec: PageSpec) -> bytes:
    html = loader.render_template(
        shared.folders,
        "site/redirect.html",
        site=shared.settings,
        say=SimpleNamespace(**shared.words),
        title=spec.head.title,
        target=shared.places.way(spec.output, output),
        canonical=shared.address + page_address(spec.output) if shared.address else "",
        way=lambda target: SITE + target,
    )

    def resolve(link: str) -> ResolvedLink:
        return shared.places.resolve(link, "", output)

    pieces, points = rewrite_links(html, LinkRewriting(resolve, {}))
    asked = [link.written for link in points.links if link.outside and link.words.startswith("<")]
    if wrong := [name for name in (*points.forbidden, *asked) if name != "refresh"]:
        raise TemplateError(
            Problem(
                Location(LOOK),
                f"“{wrong[0]}” does not work on this site",
                "take it away",
                check="markup-forbidden",
            )
        )
    return "".join(pieces).encode()


def _rooted(shared: SiteContext, path: str) -> str:
    return encoded((shared.places.base or "/") + path.lstrip("/"))
