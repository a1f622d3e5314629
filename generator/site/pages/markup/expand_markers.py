"""Markers in Markdown → what they ask for: the office's side of a choice, a note as it would look, sheets."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from re import Match
from types import SimpleNamespace
from typing import Any

from markupsafe import Markup

from generator.markdown.convert import to_html
from generator.model.pages.site import CODE, MARKER, Choice, Cycle
from generator.site.pages.kit_links import KitLink
from generator.site.pages.page_spec import Figure, MarkerContext
from generator.site.pages.site_context import SiteContext
from generator.site.pages.urls import SITE
from generator.templating import loader

Spans = list[tuple[int, int]]


def expand_markers(shared: SiteContext, text: str, markers: MarkerContext) -> str:
    """The text with its markers replaced; one that means nothing stays, for the check of markers to tell."""
    if "{{" not in text:
        return text
    code = [found.span() for found in CODE.finditer(text)]
    return MARKER.sub(partial(_expanded, shared, markers, code), text)


def _expanded(shared: SiteContext, markers: MarkerContext, code: Spans, found: Match[str]) -> str:
    if any(start <= found.start() < end for start, end in code):
        return found[0]
    kind, name = found[1], found[2]
    made: dict[str, tuple[Mapping[str, Any], Callable[[Any], str]]] = {
        "choice": (markers.choices, partial(_choice, shared)),
        "note": (markers.figures, partial(_note, shared)),
        "picture": (markers.pictures, partial(_picture, shared, name)),
        "sheet": (markers.sheets, lambda rows: _block(shared, "site/sheets.html", {"rows": rows})),
        "kit": (markers.kits, partial(_kit, shared)),
    }
    known, expand = made.get(kind, ({}, str))
    return expand(known[name]) if name in known else found[0]


def _note(shared: SiteContext, figure: Figure | None) -> str:
    return _block(shared, "site/figure.html", vars(figure)) if figure else ""


def _kit(shared: SiteContext, link: KitLink | None) -> str:
    """The way to the kit in Markdown; nothing where there is none."""
    if link is None:
        return ""
    say = shared.words
    way = f"[{say[link.words + '_link']}](/{link.page}{say.get(link.words + '_place', '')})" if link.page else ""
    return f"## {say[link.words]}\n\n{say[link.words + '_text']}\n\n{way}" if link.heading else way


def _picture(shared: SiteContext, name: str, cycles: Sequence[Cycle]) -> str:
    say = SimpleNamespace(**shared.words)
    html = loader.render_template(shared.folders, f"site/{name}.html", cycles=cycles, say=say, line=_line)
    return "\n".join(row for row in html.split("\n") if row.strip())


def _line(text: str) -> Markup:
    """A line of Markdown without a paragraph around it."""
    return Markup(to_html(text).html.removeprefix("<p>").removesuffix("</p>"))  # noqa: S704 - advisers' own


def _choice(shared: SiteContext, choice: Choice) -> str:
    """The office's advice, then quietly what the other side says."""
    say = shared.words
    others = "\n\n".join(f"    **{option.label}.** {option.view.strip()}" for option in choice.others)
    more = f"    [{say['more_on_choice']}: {choice.question}](/choices.md#{choice.id})"
    return f'{choice.ours.advice.strip()}\n\n!!! choice "{say["other_side"]}"\n{others}\n\n{more}\n'


def _block(shared: SiteContext, look: str, values: Mapping[str, Any]) -> str:
    """A note's picture, or links to PDFs, as one block of raw HTML: no blank line may end it early."""
    html = loader.render_template(
        shared.folders,
        look,
        **values,
        say=SimpleNamespace(**shared.words),
        way=lambda target: SITE + target,
    )
    return "\n".join(line for line in html.split("\n") if line.strip())
