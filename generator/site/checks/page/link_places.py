"""Where an author wrote a link that stands in the finished HTML."""

import re

from generator.problems import Location
from generator.site.checks.page.menu_places import menu_locations
from generator.site.checks.page.origins import html_spellings, origin_location
from generator.site.pages.page_spec import PageSpec

NOTE = "fnref:"
"""What the way back from a footnote to the text begins with."""
LOOK = "site:"
SPELLED = 200
"""Characters of a link by which one is found that is spelled otherwise than it reads."""
MARKED = r"""(?:\]\(\s*<?|\]:\s*<?|=\s*["']?|<)(?P<at>LINK)(?=[\s)>"']|$)"""
BARE = r"(?<![\w/.#-])(?P<at>LINK)(?![\w/-])"
"""A link in Markdown or HTML, and mere words."""
EMPTY = r"""\]\(\s*(?P<at>(?:<>)?\s*(?:"[^"\n]*"|'[^'\n]*')?\s*\))|\b(?:href|src)\s*=\s*(?:""|''|(?=>))"""
"""A link without an address."""


def link_location(spec: PageSpec, link: str, occurrence: int = 0) -> Location:
    """Where an author wrote a link for the n-th time (from 0): in `](…)`, `[…]: …`, `<…>` or an attribute; else
    wherever the words stand, on this page or in a file that it takes words from."""
    if not link:
        return origin_location(spec, EMPTY, occurrence=occurrence)
    menus = menu_locations(spec, link)
    if occurrence < len(menus):
        return menus[occurrence]
    occurrence -= len(menus)
    text = re.escape(f"[^{link[len(NOTE) + 1 :]}]:" if link.startswith(f"#{NOTE}") else link)
    forms = [form.replace("LINK", text) for form in (MARKED, BARE)] + [html_spellings(link[:SPELLED])]
    if link.startswith(LOOK) and "#" in link:  # a contact of site.toml
        place = re.escape(link.partition("#")[2])
        forms.insert(0, rf"""=\s*(?P<at>["'][^"'\n]*\.md#{place}["'])""")
    if link.startswith("/"):  # so the HTML of a hook is read, where the / may be left out
        forms.append(MARKED.replace("LINK", text[1:]))
    return origin_location(spec, *forms, occurrence=occurrence)
