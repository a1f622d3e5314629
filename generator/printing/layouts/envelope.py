"""Envelope: a page of the envelope's own size, with the address where the post's machines read it."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model import ENVELOPE_TYPE, SENDER_AT_MM, SENDER_TYPE, PrintItem, PrintJob, TypeSize
from generator.printing.document import Document
from generator.printing.layouts.layout import Layout, PlacedItem, Sheet, in_documents
from generator.templating import loader


@dataclass(frozen=True)
class EnvelopeSheets:
    """What print/envelope.html shows."""

    job: PrintJob
    sheets: Sequence[Sheet]
    title: str
    type: TypeSize = ENVELOPE_TYPE
    small: TypeSize = SENDER_TYPE
    sender_at: tuple[float, float] = SENDER_AT_MM
    """Where the return address begins, in millimetres from the top left corner."""


def envelope_documents(folders: loader.Folders, job: PrintJob, items: Sequence[PrintItem]) -> list[Document]:
    """One envelope a person, in the order of the cards."""
    sheets = [Sheet((PlacedItem(item, 0, 0),)) for item in items if item.letter]
    css = loader.template_text(folders, "print/sheets.css")
    title = f"{len(sheets)} envelope{'' if len(sheets) == 1 else 's'}, {job.envelope.label}"
    return [
        Document(
            loader.render_fields(folders, "print/envelope.html", EnvelopeSheets(job, part, title)),
            css,
            to_size=True,
        )
        for _, part in in_documents(sheets)
    ]


LAYOUT = Layout("envelope", "envelopes", "envelopes", envelope_documents)
