"""The sheet before the cards of a candidate, where there are several: who the cards are for."""

from collections.abc import Iterator
from dataclasses import replace

from generator.model.paper.printing import PrintItem, PrintJob
from generator.printing.drawn.pages import Element, Page, TextLine, paragraph
from generator.printing.drawn.text import baseline_mm, width_mm, wrapped
from generator.printing.letters.direction import value_direction
from generator.printing.sheets import Sheet

INDENT_MM, GAP_MM = 10.0, 8.0
"""From the margin to the names, and from the heading to them."""


def candidate_pages(job: PrintJob, sheet: Sheet, size_mm: tuple[float, float]) -> list[Page]:
    """The sheet, or several where the names need them."""
    look, (width, height) = job.looks.candidate, size_mm
    room = width - 2 * look.side_mm
    top = look.top_mm
    label = paragraph("P", look.heading, look.side_mm, top + baseline_mm(look.heading), [look.label])
    top += look.heading.pitch_mm
    lines = wrapped(sheet.candidate, look.name, room, anywhere=True)
    baseline = top + baseline_mm(look.name)
    heading = paragraph("H1", look.name, look.side_mm, baseline, lines, value_direction(sheet.candidate))
    top += len(lines) * look.name.pitch_mm + GAP_MM
    pages, items = [], list[Element]()
    for item in sheet.people:
        texts = wrapped(_said(item), look.person, room - INDENT_MM, anywhere=True)
        if items and top + len(texts) * look.person.pitch_mm > height - look.side_mm:
            pages.append(items)
            items, top = [], look.side_mm
        items.append(_entry(job, item, texts, top))
        top += len(texts) * look.person.pitch_mm
    first, *others = [*pages, items]
    whole = Element("Art", (label, heading, Element("L", tuple(first))))
    return [
        Page(width, height, (whole,)),
        *(Page(width, height, (Element("L", tuple(some)),)) for some in others),
    ]


def _said(item: PrintItem) -> str:
    company = item.card.person.get("company")
    return f"{item.name}, {company}" if company else item.name


def _entry(job: PrintJob, item: PrintItem, texts: list[str], top: float) -> Element:
    """A name below its number, and where the person works."""
    look = job.looks.candidate
    number, x = f"{item.number}. ", look.side_mm + INDENT_MM
    baseline = top + baseline_mm(look.person)
    label = TextLine(x - width_mm(number, look.person), baseline, number.rstrip(), look.person)
    return Element(
        "LI", (Element("Lbl", (label,)), Element("LBody", tuple(_rows(job, item, texts, (x, baseline)))))
    )


def _rows(job: PrintJob, item: PrintItem, texts: list[str], at_mm: tuple[float, float]) -> Iterator[TextLine]:
    """The lines of an entry; what follows the name is in a colour of its own."""
    look, left = job.looks.candidate, len(item.name)
    aside = replace(look.person, colour=look.company_colour)
    for n, text in enumerate(texts):
        y = at_mm[1] + n * look.person.pitch_mm
        name, rest = text[: max(left, 0)], text[max(left, 0) :]
        left -= len(text) + 1
        if name:
            yield TextLine(at_mm[0], y, name, look.person, value_direction(item.name))
        if rest:
            yield TextLine(at_mm[0] + width_mm(name, look.person), y, rest, aside)
