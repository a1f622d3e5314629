"""Addresses on envelopes of their own size, and on sheets of self-adhesive labels."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from operator import itemgetter

from generator.model.paper.looks import LabelsLook, TextStyle
from generator.model.paper.printing import PlacedAddress, PrintJob, TypeSize
from generator.printing.drawn.pages import DrawnDocument, Element, Page, paragraph
from generator.printing.drawn.text import baseline_mm, wrapped
from generator.printing.imposition import Grid
from generator.printing.letters.direction import value_direction
from generator.printing.sheets import Sheet

FOOT_MM = 1.0
"""From the labels of a sheet to what is said below them."""


def envelope_document(job: PrintJob, sheets: Sequence[Sheet], count: int) -> DrawnDocument:
    """A page an envelope; the title counts all of the run."""
    size = job.envelope.width_mm, job.envelope.height_mm
    letters = [place.item.letter for sheet in sheets for place in sheet.places]
    pages = tuple(Page(*size, tuple(_envelope(job, letter))) for letter in letters if letter)
    return DrawnDocument(envelope_title(job, count), job.language, pages, to_size=True)


def envelope_title(job: PrintJob, count: int) -> str:
    """The title of the file."""
    look = job.looks.envelope
    return (look.title_one if count == 1 else look.title).format_map(
        {"count": count, "envelope": job.envelope.label}
    )


def _envelope(job: PrintJob, letter: PlacedAddress) -> list[Element]:
    look = job.looks.envelope
    address = _address(look.address, letter, (0, 0))
    if letter.sender_size is None:
        return address
    at = look.sender_left_mm, look.sender_top_mm
    return [_lines("P", _sized(look.sender, letter.sender_size), at, letter.sender), *address]


def label_document(
    job: PrintJob,
    grid: Grid,
    sheets: Sequence[Sheet],
    drawings: Mapping[str, bytes],
    title: str,
    *,
    several: bool = False,
) -> DrawnDocument:
    """Sheets of labels; `drawings` are the rulers by the sheet. Where there are several candidates, each sheet
    says below its labels whose they are."""
    pages = []
    for number, sheet in enumerate(sheets):
        labels = [(place.item.label, (place.x_mm, place.y_mm)) for place in sheet.places]
        made = [part for label, at in labels if label for part in _address(job.looks.labels.address, label, at)]
        made += _whose_words(job.looks.labels, grid, sheet) if several else []
        pages.append(Page(grid.width_mm, grid.height_mm, tuple(made), drawings.get(f"s{number}", b"")))
    return DrawnDocument(title, job.language, tuple(pages))


def label_title(job: PrintJob, count: int) -> str:
    """The title of the file."""
    look = job.looks.labels
    return (look.title_one if count == 1 else look.title).format_map({"count": count, "labels": job.labels.label})


def _whose_words(look: LabelsLook, grid: Grid, sheet: Sheet) -> list[Element]:
    """Whose labels are on a sheet, in the margin below them; nothing where there is none."""
    foot = grid.top_mm + grid.rows * (grid.cell[1] + grid.gap[1]) - grid.gap[1]
    most = math.floor((grid.height_mm - grid.edge_mm - foot - FOOT_MM) / look.name.pitch_mm)
    names = [(label.candidate, label.name) for label in (place.item for place in sheet.places)]
    groups = [[name for _, name in some] for _, some in groupby(names, key=itemgetter(0))]
    whose = [candidate for candidate, _ in groupby(names, key=itemgetter(0))]
    rows = zip(whose, groups, strict=True)
    said = " · ".join(
        (look.whose if len(some) > 1 else look.whose_one).format_map(
            {"candidate": candidate, "first": some[0], "last": some[-1]}
        )
        for candidate, some in rows
    )
    shorter = look.whose_all.format_map({"first": whose[0], "last": whose[-1]})
    room = grid.width_mm - 2 * grid.edge_mm
    tries = (wrapped(text, look.name, room) for text in (said, shorter))
    lines = next((lines for lines in tries if len(lines) <= most), [])
    baseline = foot + FOOT_MM + baseline_mm(look.name)
    return [paragraph("P", look.name, grid.edge_mm, baseline, lines)] if lines else []


def _address(style: TextStyle, address: PlacedAddress, at_mm: tuple[float, float]) -> list[Element]:
    """The name as a heading, and below it the rest."""
    style = _sized(style, address.size)
    x, y = at_mm[0] + address.left_mm, at_mm[1] + address.top_mm
    name, *others = address.lines
    made = [_lines("H1", style, (x, y), [name])]
    return [*made, _lines("P", style, (x, y + style.pitch_mm), others)] if others else made


def _sized(style: TextStyle, size: TypeSize) -> TextStyle:
    return replace(style, em_mm=size.em_mm, pitch_mm=size.pitch_mm)


def _lines(tag: str, style: TextStyle, at_mm: tuple[float, float], lines: Sequence[str]) -> Element:
    ways = list(map(value_direction, lines))
    return paragraph(tag, style, at_mm[0], at_mm[1] + baseline_mm(style), lines, ways)
