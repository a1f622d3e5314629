"""Copy: a sheet a person, with the words to copy and the card at actual size."""

from collections.abc import Mapping, Sequence
from functools import partial

from generator.model.paper.printing import PrintItem, PrintJob
from generator.printing.document import Document
from generator.printing.drawn.as_html import Documents
from generator.printing.drawn.copy import copy_document, copy_title
from generator.printing.drawn.copy_layout import copy_layout, copying_minutes, reading_em
from generator.printing.drawn.pages import DrawnDocuments
from generator.printing.imposition import SIDE_MM, TOP_MM, card_ruling, copy_page
from generator.printing.layouts.layout import Layout
from generator.printing.marks import Stroke, card_rules, ruler_ticks
from generator.printing.sheets import PlacedItem, Sheet, by_candidate, in_documents
from generator.printing.strokes import path_of, strokes_url
from generator.templating import loader

OWN = "print/copy.html"
"""An office's own template, which is set by the layout engine."""


def copy_documents(folders: loader.Folders, job: PrintJob, items: Sequence[PrintItem]) -> Documents:
    """The sheets of a run, numbered through; none where the paper does not show the card."""
    if copy_page(job.card, job.settings.paper) is None:
        return []
    sheets: list[Sheet] = []
    for candidate, group in by_candidate(items):
        sheets += [Sheet(candidate=candidate, people=tuple(group))] if candidate else []
        sheets += [Sheet((PlacedItem(item, 0, 0),), candidate) for item in group]
    numbers = {item.number: number for number, item in enumerate(items, 1)}
    if not loader.has_template(folders, OWN):
        return DrawnDocuments([partial(copy_document, job, part, numbers) for _, part in in_documents(sheets)])
    css = loader.template_text(folders, "print/copy.css")
    return [Document(_html(folders, job, part, numbers), css, template=OWN) for _, part in in_documents(sheets)]


def _html(folders: loader.Folders, job: PrintJob, sheets: Sequence[Sheet], numbers: Mapping[int, int]) -> str:
    """`numbers`: of a piece in the run, and in this file."""
    made, at, card = card_ruling(job.card, job.writing, job.hand), copy_layout(job), job.card
    pen = job.looks.copy.rules
    lines = Stroke(card_rules(0, 0, made, card.margin_mm, card.line_mm), pen.width_mm, pen.colour)
    return loader.render_template(
        folders,
        OWN,
        job=job,
        sheets=sheets,
        count=len(numbers),
        numbers=numbers,
        title=copy_title(job, len(numbers)),
        at=at,
        made=made,
        side_mm=SIDE_MM,
        top_mm=TOP_MM,
        minutes=copying_minutes,
        reading_em=lambda item: reading_em(item, job, at),
        ruler=path_of(ruler_ticks(0, 0)),
        picture=strokes_url(card.width_mm, card.height_mm, [lines]),
    )


LAYOUT = Layout("copy", "cards", "copy sheets", copy_documents)
