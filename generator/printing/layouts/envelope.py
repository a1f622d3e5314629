"""Envelope: a page of the envelope's own size, with the address where the post's machines read it."""

from collections.abc import Sequence
from functools import partial

from generator.model.paper.printing import PrintItem, PrintJob
from generator.printing.document import Document
from generator.printing.drawn.address import envelope_document, envelope_title
from generator.printing.drawn.as_html import Documents
from generator.printing.drawn.pages import DrawnDocuments
from generator.printing.layouts.layout import Layout
from generator.printing.sheets import PlacedItem, Sheet, in_documents
from generator.templating import loader

OWN = "print/envelope.html"


def envelope_documents(folders: loader.Folders, job: PrintJob, items: Sequence[PrintItem]) -> Documents:
    """One envelope a person, in the order of the cards."""
    sheets = [Sheet((PlacedItem(item, 0, 0),)) for item in items if item.letter]
    if loader.has_template(folders, OWN):
        return [_own_document(folders, job, part, len(sheets)) for _, part in in_documents(sheets)]
    return DrawnDocuments([partial(envelope_document, job, part, len(sheets)) for _, part in in_documents(sheets)])


def _own_document(folders: loader.Folders, job: PrintJob, sheets: Sequence[Sheet], count: int) -> Document:
    look = job.looks.envelope
    types = {"type": look.address, "small": look.sender, "sender_at": (look.sender_left_mm, look.sender_top_mm)}
    html = loader.render_template(folders, OWN, job=job, sheets=sheets, title=envelope_title(job, count), **types)
    return Document(html, loader.template_text(folders, "print/sheets.css"), to_size=True, template=OWN)


LAYOUT = Layout("envelope", "envelopes", "envelopes", envelope_documents)
