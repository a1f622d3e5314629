"""`print.md` and `{{ sheet: debrief }}`: the blank sheets of the site, as links to their PDFs."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import groupby

from generator.fast_dataclass import dataclass
from generator.model.files import output_of
from generator.model.pages.site import Content
from generator.model.paper.stationery import CardFormat
from generator.site.pages.generated.columns_page import SAMPLE, WORKBOOK, offers_sample

PAGE = "print.md"
ALL = "all"
"""`{{ sheet: all }}` leads to the page that has them all, and `{{ sheet: sample }}` offers the sample panel."""
LIST = "sample"
HAND_SHEET = "hand"
"""The sheet by which a handwriting is measured."""
Link = tuple[str, str]
"""A file of the site, and the words that lead to it."""


@dataclass(frozen=True)
class SheetLinks:
    """Links that stand together."""

    links: tuple[Link, ...]
    about: str = ""
    """What they are about, where their own words do not say it."""
    kind: str = ""
    """Which sheet a small picture shows; empty where there is none to show."""
    card: CardFormat | None = None
    """The card on that picture."""


def without_sheets(content: Content) -> Content:
    """The content of a site that offers no sheets: it has no page of them either."""
    why = "“sheets” is not true in site.toml"
    hidden = {page.source.name: why for page in content.pages if page.source.name == PAGE}
    pages = tuple(page for page in content.pages if page.source.name not in hidden)
    return replace(content, pages=pages, hidden={**content.hidden, **hidden}, expired=content.expired - {PAGE})


def sheet_names(content: Content) -> frozenset[str]:
    """The names that `{{ sheet: name }}` may have."""
    return content.sheet_names | {ALL, LIST}


def sheet_links(content: Content, name: str) -> tuple[SheetLinks, ...]:
    """The links that a marker of this name stands for; none where the site offers nothing of it."""
    say = content.words
    if name == LIST:
        files = ((SAMPLE, say["sample_csv"]), (WORKBOOK, say["sample_xlsx"]))
        return tuple(SheetLinks((link,)) for link in files) if offers_sample(content) else ()
    if name == ALL:
        there = any(page.source.name == PAGE for page in content.pages)
        return (SheetLinks(((output_of(PAGE), say["sheets_all"]),)),) if there else ()
    found = [sheet for sheet in content.sheets if sheet.kind.name == name]
    groups = [list(group) for _, group in groupby(found, key=lambda sheet: sheet.card)]
    return tuple(
        SheetLinks(
            tuple((sheet.file, sheet.words) for sheet in group), _size(say, group[0].card), name, group[0].card
        )
        for group in groups
    )


def _size(say: Mapping[str, str], card: CardFormat | None) -> str:
    """A card’s width and height in words, for whoever does not know what theirs is called."""
    if card is None:
        return ""
    return (
        say["sheet_size"].replace("{width}", f"{card.width_mm:.0f}").replace("{height}", f"{card.height_mm:.0f}")
    )
