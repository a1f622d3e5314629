"""Guide: ruled lines alone, dark to lie under a card, or light to be printed on the cards themselves."""

from collections.abc import Mapping, Sequence

from generator.model.paper.hand import Handwriting
from generator.model.paper.looks import Looks
from generator.model.paper.printing import PrintJob
from generator.model.paper.stationery import CardFormat
from generator.printing.drawn.pages import DrawnDocument, Element, Page
from generator.printing.drawn.strip import together
from generator.printing.imposition import Grid
from generator.printing.sheets import Sheet, cell_drawing, guide_pen, sheet_drawings
from generator.words import STOCK


def guide_document(job: PrintJob, grid: Grid, sheets: Sequence[Sheet]) -> DrawnDocument:
    """Sheets of ruled lines in the hand of the writer."""
    look, ink = job.looks.guide, job.settings.ink
    pen = guide_pen(look, ink)
    drawings = sheet_drawings(sheets, lambda slots: cell_drawing(job, grid, slots, pen))
    title = look.title.format_map({"card": job.card.label})
    said = f"{look.stock if ink == STOCK else look.underlay} {hand_words(job.looks, job.hand)}"
    words = words_at_foot(job.looks, grid, title, said)
    pages = tuple(
        Page(grid.width_mm, grid.height_mm, words, drawings.get(f"s{n}", b"")) for n in range(len(sheets))
    )
    return DrawnDocument(title, job.language, pages)


def hand_words(looks: Looks, hand: Handwriting) -> str:
    """Which hand the lines are for."""
    character = f"{hand.character_mm:g}" if hand.assumed else f"{hand.character_mm:.2f}"
    spread = f" ± {hand.spread_mm:.2f}" if hand.spread_mm else ""
    values = {"character": character, "spread": spread, "pitch": f"{hand.pitch_mm:g}"}
    return (looks.guide.assumed if hand.assumed else looks.guide.hand).format_map(values)


def words_at_foot(looks: Looks, grid: Grid, title: str, said: str) -> tuple[Element, Element]:
    """The title in the strip at the foot of a sheet, and after it what to do with the sheet."""
    heading, words = together([title, said], looks.guide.name, grid)
    return Element("H1", tuple(heading)), Element("P", tuple(words))


def lines_document(
    looks: Looks, card: CardFormat, grid: Grid, drawings: Mapping[str, bytes], facts: tuple[Handwriting, str]
) -> DrawnDocument:
    """A page for each ink, of the hand and in the language in `facts`; `drawings` are the lines by the ink."""
    hand, language = facts
    values = {"card": card.label, "pitch": f"{hand.pitch_mm:g}"}
    pages = []
    for ink, drawing in drawings.items():
        light = ink == STOCK
        title = looks.lines.light_title if light else looks.lines.dark_title
        said = looks.lines.light if light else looks.lines.dark
        words = words_at_foot(looks, grid, title.format_map(values), said.format_map(values))
        pages.append(Page(grid.width_mm, grid.height_mm, words, drawing))
    return DrawnDocument(looks.guide.title.format_map(values), language, tuple(pages))
