"""Trace: the note in light grey in the handwriting face, at its place on the card; folded ones with a cover."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from generator.fast_dataclass import dataclass
from generator.model.paper.looks import NoteStyle, TextStyle
from generator.model.paper.printing import PrintItem, PrintJob, TypeSize
from generator.printing.drawn.candidate import candidate_pages
from generator.printing.drawn.pages import DrawnDocument, Element, Figure, Page, TextLine
from generator.printing.drawn.pictures import picture_size_mm
from generator.printing.drawn.strip import in_columns, run_in
from generator.printing.drawn.text import baseline_mm, is_printed, runs, shown, width_mm
from generator.printing.fonts import HAND_WEIGHT
from generator.printing.imposition import Grid, Ruling, card_ruling
from generator.printing.letters.direction import Direction, line_direction, mostly_right, value_direction
from generator.printing.sheets import PlacedItem, Sheet, cell_drawing, sheet_drawings

LOGO_GAP_MM = 3.0
"""From the logo on a cover to the words below it."""


def trace_document(job: PrintJob, grid: Grid, sheets: Sequence[Sheet], title: str, duplex: str) -> DrawnDocument:
    """Sheets of cards; where they are printed on both sides, each second page is the back of the one before."""
    drawings = sheet_drawings(sheets, lambda slots: cell_drawing(job, grid, slots, job.looks.trace.rules))
    pages: list[Page] = []
    for number, sheet in enumerate(sheets):
        if sheet.places:
            pages.append(_page(job, grid, sheet, drawings.get(f"s{number}", b"")))
        elif not sheet.back:
            pages += candidate_pages(job, sheet, (grid.width_mm, grid.height_mm))
        elif len(pages) % 2:
            pages.append(Page(grid.width_mm, grid.height_mm))
    return DrawnDocument(title, job.language, tuple(pages), duplex)


def _page(job: PrintJob, grid: Grid, sheet: Sheet, behind: bytes) -> Page:
    if sheet.back:
        fronts = [_front(job, front) for front in cover_fronts(job, grid, sheet)]
        return Page(grid.width_mm, grid.height_mm, tuple(fronts))
    ruling, names = card_ruling(job.card, job.writing, job.hand), _names(job, grid, sheet)
    cards = (
        _card(job, ruling, place, Element("H1", tuple(name), title=_called(place.item)))
        for place, name in zip(sheet.places, names, strict=True)
    )
    return Page(grid.width_mm, grid.height_mm, tuple(cards), behind)


def _names(job: PrintJob, grid: Grid, sheet: Sheet) -> list[list[TextLine]]:
    """Whose the cards are, in the strip at the foot of the sheet, as they lie there or one after the other; and
    whether some of their letters are printed, or left to be written."""
    ruling, look = card_ruling(job.card, job.writing, job.hand), job.looks.trace
    items = [place.item for place in sheet.places]
    names = [f"{_called(item)}{strange_words(job, ruling, item, (look.printed, look.ruled))}" for item in items]
    share = (grid.width_mm - 2 * grid.edge_mm - 4) / (grid.columns * grid.rows)
    style = job.looks.trace.name
    return in_columns(names, style, grid, share) or run_in(names, style, grid)


def _called(item: PrintItem) -> str:
    return f"{item.number} · {item.name}"


def _card(job: PrintJob, ruling: Ruling, place: PlacedItem, name: Element) -> Element:
    """A card with every line of its note on its rule."""
    style = writing_style(job, ruling, job.looks.trace.writing_colour)
    left, down = job.blank.writing_mm
    at = place.x_mm + left + job.card.margin_mm, place.y_mm + down
    return Element("Art", (name, *note_paragraphs(place.item, ruling, at, style, job.card.line_mm)))


def writing_style(job: PrintJob, ruling: Ruling, colour: str) -> NoteStyle:
    """How the note stands on the card: in the handwriting face, measured letter by letter."""
    faces = (job.writing.family,)
    return NoteStyle(ruling.em_mm, job.hand.pitch_mm, faces, colour, HAND_WEIGHT, kerning=False)


def strange_words(job: PrintJob, ruling: Ruling, item: PrintItem, said: tuple[str, str]) -> str:
    """What is `said` of a note with words in a face for reading, because no hand has their letters; the second of
    one with letters that none of our faces has, which are to be written by the row of the list; else nothing."""
    style = writing_style(job, ruling, job.looks.trace.writing_colour)
    lines = [line for block in item.card.blocks for line in block.text.split("\n")]
    strange = [line for line in lines if not line.isascii() and is_printed(line, style)]
    if any(run.face is None for line in strange for run in runs(shown(line, style), style)):
        where = item.card.person.where
        return said[1].format_map({"row": where.row or where.line})
    return said[0] if strange else ""


def note_paragraphs(
    item: PrintItem, ruling: Ruling, at_mm: tuple[float, float], style: TextStyle, line_mm: float
) -> Iterator[Element]:
    """The paragraphs of a note; `at_mm` is where its lines begin on the card, and the card's top edge. One from
    right to left has its lines at the right end of the rules."""
    left, top = at_mm
    blocks = item.card.blocks
    turned = mostly_right("\n".join([block.text for block in blocks]))
    for block in blocks:
        rows = zip(ruling.rules_mm[block.first :], block.text.split("\n"), strict=False)
        texts = [(top + rule, text, line_direction(text, turned=turned)) for rule, text in rows]
        indent = block.indent_mm, (line_mm if turned else 0.0)
        lines = ((left + beginning_mm(text, style, indent, way), y, text, way) for y, text, way in texts)
        yield Element("P", tuple(TextLine(x, y, text, style, way) for x, y, text, way in lines))


def beginning_mm(text: str, style: TextStyle, indent_of_mm: tuple[float, float], direction: Direction) -> float:
    """How far from the left end of its rule a line has its left end, of an indent and the length of the rule; that
    is 0 in a note from left to right, whose lines begin on the left."""
    indent, line = indent_of_mm
    return line - indent - width_mm(text, style, direction) if line else indent


@dataclass(frozen=True)
class Front:
    """The front cover of a card on the back of its sheet."""

    left_mm: float
    top_mm: float
    turned: bool
    """Whether it stands on its head there."""
    text: str
    size: TypeSize


def cover_fronts(job: PrintJob, grid: Grid, sheet: Sheet) -> list[Front]:
    """Where the covers lie, so that each is behind the right panel of its own card."""
    across, down = job.blank.cover_mm
    made: list[Front] = []
    for place in sheet.places:
        x, y, turned = grid.behind(place.x_mm, place.y_mm, job.settings.flip)
        if turned:
            x, y = x + grid.cell[0] - across - job.card.width_mm, y + grid.cell[1] - down - job.card.height_mm
        else:
            x, y = x + across, y + down
        card, look = place.item.card, job.looks.trace.cover
        size = card.cover_size or TypeSize(look.em_mm, look.pitch_mm)
        made.append(Front(x, y, turned != job.blank.cover_turned, card.cover, size))
    return made


def _front(job: PrintJob, front: Front) -> Element:
    """The words in the middle of the front, below the logo."""
    look, card = job.looks.trace, job.card
    style = replace(look.cover, em_mm=front.size.em_mm, pitch_mm=front.size.pitch_mm)
    middle, top = front.left_mm + card.width_mm / 2, front.top_mm + card.height_mm * look.cover_top
    parts: list[Element | Figure] = []
    if logo := _logo(job, middle, top - LOGO_GAP_MM):
        parts.append(logo)
    lines, turned = front.text.split("\n"), value_direction(front.text)
    rows = (
        TextLine(
            middle - width_mm(text, style) / 2,
            top + baseline_mm(style) + n * style.pitch_mm,
            text,
            style,
            turned,
        )
        for n, text in enumerate(lines)
    )
    parts.append(Element("P", tuple(rows)))
    about = (middle, front.top_mm + card.height_mm / 2) if front.turned else None
    return Element("Div", tuple(parts), about)


def _logo(job: PrintJob, middle: float, bottom: float) -> Figure | None:
    """The office's logo, standing there, in its own proportions where these are known."""
    asset = job.cover.logo
    if asset is None:
        return None
    high = min(job.looks.trace.logo_mm, bottom)
    size = picture_size_mm(asset)
    width, height = size or (job.card.width_mm - 2 * job.card.margin_mm, high)
    scale = min(1.0, high / height, (job.card.width_mm - 2 * job.card.margin_mm) / width)
    box = middle - width * scale / 2, bottom - height * scale, middle + width * scale / 2, bottom
    return Figure(job.cover.office, box, asset=asset)


def trace_title(job: PrintJob, count: int) -> str:
    """The title of the file."""
    look = job.looks.trace
    values: Mapping[str, object] = {"count": count, "card": job.card.label}
    return (look.title_one if count == 1 else look.title).format_map(values)
