"""Style sheets that depend on the content: the office's colour, and what each filter of the notes hides."""

import re
from collections.abc import Mapping, Sequence

from generator.lazy_pattern import lazy_pattern
from generator.model.pages.settings import Settings
from generator.site.checks.content.contrast import accent_on_dark, accent_on_light
from generator.site.pages.markup.brand_names import ACCENT
from generator.templating import loader

REMARKS = lazy_pattern(
    r"""(?P<kept>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(?P<between>(?<=\S)/\*.*?\*/(?=\S))|/\*.*?\*/\s*|^[ \t]+""",
    re.DOTALL | re.MULTILINE,
)
"""Comments and indentation, which no browser needs. What looks like one within quotation marks is none, and one
between two words keeps them apart."""
ANYWHERE = {"sector": ":not(.anywhere)"}
"""A note without a sector suits every one."""


def site_stylesheet(folders: loader.Folders, settings: Settings) -> bytes:
    """The style sheet with the office's colour, on links too."""
    sheet = REMARKS.sub(_shorter, loader.template_text(folders, "site/style.css"))
    if settings.accent:
        light, dark = accent_on_light(settings.accent.name), accent_on_dark(settings.accent.name)
        sheet += f"\n/* The office's colour */\n\n:root {{ --accent: {light}; --link: {light} }}\n"
        sheet += f"@media (prefers-color-scheme: dark) {{ :root {{ --accent: {dark}; --link: {dark} }} }}\n"
        sheet += f"@media print {{ :root {{ --accent: {light}; --link: #000 }} }}\n"
    return sheet.encode()


def accent_on_paper(settings: Settings) -> str:
    """The office's colour as it can be read on white; ours where it has none."""
    return accent_on_light(settings.accent.name) if settings.accent else ACCENT


def handbook_stylesheet(folders: loader.Folders, accent: str) -> str:
    """The style sheet of the handbook, with the office's colour, on links too."""
    sheet = loader.template_text(folders, "print/handbook.css").replace(ACCENT, accent)
    return sheet if accent == ACCENT else f"{sheet}\n:root {{ --link: {accent} }}\n"


def _shorter(found: re.Match[str]) -> str:
    return found["kept"] or (" " if found["between"] else "")


def filter_stylesheet(facets: Mapping[str, Sequence[tuple[str, str]]]) -> bytes:
    """What each radio button of the notes' filter hides: notes, and groups that have none left."""
    rows = []
    for facet, values in facets.items():
        for name, _ in values:
            chosen, kept = f"main:has(#{facet}-{name}:checked)", f".{facet}-{name}"
            spared = ANYWHERE.get(facet, "")
            rows.append(f"{chosen} .group li:not({kept}){spared} {{ display: none }}")
            rows.append(f"{chosen} .group:not(:has({kept}{', .anywhere' if spared else ''})) {{ display: none }}")
    return ("\n".join(rows) + "\n").encode()
