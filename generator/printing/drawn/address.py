"""Addresses on envelopes of their own size, and on sheets of self-adhesive labels."""

from collections.abc import Mapping, Sequence

from generator.model import PlacedAddress, PrintJob, TextStyle
from generator.printing.drawn.pages import DrawnDocument, Element, Page, paragraph
from generator.printing.drawn.text import baseline_mm
from generator.printing.imposition import Grid
from generator.printing.sheets import Sheet


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
    sender = [_lines("P", look.sender, (look.sender_left_mm, look.sender_top_mm), letter.sender)]
    return [*(sender if letter.sender else ()), *_address(look.address, letter, (0, 0))]


def label_document(
    job: PrintJob, grid: Grid, sheets: Sequence[Sheet], drawings: Mapping[str, bytes], title: str
) -> DrawnDocument:
    """Sheets of labels; `drawings` are the rulers by the sheet."""
    pages = []
    for number, sheet in enumerate(sheets):
        labels = [(place.item.label, (place.x_mm, place.y_mm)) for place in sheet.places]
        made = (part for label, at in labels if label for part in _address(job.looks.labels.address, label, at))
        pages.append(Page(grid.width_mm, grid.height_mm, tuple(made), drawings.get(f"s{number}", b"")))
    return DrawnDocument(title, job.language, tuple(pages))


def label_title(job: PrintJob, count: int) -> str:
    """The title of the file."""
    look = job.looks.labels
    return (look.title_one if count == 1 else look.title).format_map({"count": count, "labels": job.labels.label})


def _address(style: TextStyle, address: PlacedAddress, at_mm: tuple[float, float]) -> list[Element]:
    """The name as a heading, and below it the rest."""
    x, y = at_mm[0] + address.left_mm, at_mm[1] + address.top_mm
    name, *others = address.lines
    made = [_lines("H1", style, (x, y), [name])]
    return [*made, _lines("P", style, (x, y + style.pitch_mm), others)] if others else made


def _lines(tag: str, style: TextStyle, at_mm: tuple[float, float], lines: Sequence[str]) -> Element:
    return paragraph(tag, style, at_mm[0], at_mm[1] + baseline_mm(style), list(lines))
