"""Where site.toml has the link of a menu: the same letters may stand in other settings and in pages, too."""

import re

from generator.problems import Location
from generator.site.pages.page_spec import PageSpec

SETTINGS = "site.toml"
WRITTEN = r"""(?m)(?:^|[{,])[ \t]*["']?link["']?[ \t]*=[ \t]*["']+[ \t]*(?P<at>/?LINK)[ \t]*["']"""
"""The key of an entry with its link; in a menu, a / stands before every link within the site."""


def menu_locations(spec: PageSpec, link: str) -> list[Location]:
    """The places of a link within the site as an entry of a menu, in their order."""
    sources = [source for source in spec.origins if source.name == SETTINGS] if link.startswith("/") else []
    written = WRITTEN.replace("LINK", re.escape(link[1:]))
    return [
        source.at_offset(found.start("at")) for source in sources for found in re.finditer(written, source.text)
    ]
