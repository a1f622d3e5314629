"""A layout of a kit's cards → its sheets as PDF."""

from generator.panel.make_kit import Kit
from generator.printing.drawn.as_html import html_document, needs_layout
from generator.printing.drawn.pages import DrawnDocument
from generator.printing.drawn.tagged_pdf import draw_pdf
from generator.printing.layouts import LAYOUTS
from generator.templating.loader import Folders

HTML = b"<!doctype html>"


def drawn_sheet(folders: Folders, kit: Kit, layout: str) -> bytes:
    """The sheets as PDF; as HTML, to be printed by the browser, where they cannot be drawn letter by letter."""
    items = [item for item in kit.items if item.letter or layout not in ("envelope", "labels")]
    drawn = [d for d in LAYOUTS[layout].documents(folders, kit.job, items) if isinstance(d, DrawnDocument)]
    if not any(map(needs_layout, drawn)):
        return draw_pdf(drawn, kit.job.settings.profile)
    made = [html_document(document) for document in drawn]
    return "".join(f"<!doctype html><style>{one.css}</style>{one.html}" for one in made).encode()
