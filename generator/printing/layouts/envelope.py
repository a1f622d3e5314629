"""Envelope: a page of the envelope's own size, with the address where the post's machines read it."""

from collections.abc import Sequence

from generator.model import ENVELOPE_TYPE, SENDER_AT_MM, SENDER_TYPE, Deck, Piece
from generator.printing.document import Document
from generator.printing.layouts.layout import Layout, Place, Sheet, in_documents
from generator.templating import loader as looks

TYPES = {"type": ENVELOPE_TYPE, "small": SENDER_TYPE, "sender_at": SENDER_AT_MM}


def documents(folders: looks.Folders, deck: Deck, pieces: Sequence[Piece]) -> list[Document]:
    """One envelope a person, in the order of the cards."""
    sheets = [Sheet((Place(piece, 0, 0),)) for piece in pieces if piece.letter]
    css = looks.source(folders, "print/sheets.css")
    title = f"{len(sheets)} envelope{'' if len(sheets) == 1 else 's'}, {deck.envelope.label}"
    return [
        Document(
            looks.render(folders, "print/envelope.html", deck=deck, sheets=part, title=title, **TYPES),
            css,
            to_size=True,
        )
        for _, part in in_documents(sheets)
    ]


LAYOUT = Layout("envelope", "envelopes", "envelopes", documents)
