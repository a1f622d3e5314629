"""Markers in Markdown → what they ask for: the office's side of a choice, a note as it would look, sheets."""

from collections.abc import Mapping, Sequence
from functools import partial
from re import Match
from types import SimpleNamespace
from typing import Any

from markupsafe import Markup

from generator.markdown.convert import to_html
from generator.model.site import CODE, MARKER, Choice, Cycle
from generator.site.pages.page_spec import MarkerContext
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
    if kind == "choice" and name in markers.choices:
        return _choice(shared, markers.choices[name])
    if kind == "note" and name in markers.figures:
        return _block(shared, "site/figure.html", vars(markers.figures[name]))
    if kind == "picture" and name in markers.pictures:
        return _picture(shared, name, markers.pictures[name])
    if kind == "sheet" and name in markers.sheets:
        return _block(shared, "site/sheets.html", {"rows": markers.sheets[name]})
    return found[0]


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
