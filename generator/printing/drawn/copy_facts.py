"""What a copy sheet says beside the words to copy: how to say the name, how long it takes, where to send it."""

from collections.abc import Iterator, Sequence

from generator.fast_dataclass import dataclass
from generator.model.paper.looks import CopyLook
from generator.model.paper.printing import PrintItem, PrintJob
from generator.printing.drawn.copy_layout import copying_minutes
from generator.printing.drawn.flow import Flow
from generator.printing.drawn.pages import Element, paragraph
from generator.printing.drawn.text import baseline_mm, wrapped
from generator.printing.letters.direction import Direction, value_direction

NAME_MM = 20.0
"""The room for the name of a fact that stands before it."""
GAP_MM, GAP_ACROSS_MM = 1.6, 0.4
"""Below a fact, where facts stand in a column and where they go across the sheet."""


@dataclass(frozen=True)
class Fact:
    """A fact and what it is called; some have lines of their own."""

    name: str
    text: str


def facts_of(job: PrintJob, item: PrintItem) -> list[Fact]:
    """The facts that there are."""
    return [fact for fact in _facts(job, item) if fact.text]


def _facts(job: PrintJob, item: PrintItem) -> Iterator[Fact]:
    words, person, minutes = job.looks.copy.facts, item.card.person, copying_minutes(item.card)
    length = words.length_one if minutes == 1 else words.length
    yield Fact(words.say, person.get("pronunciation"))
    yield Fact(words.greet, person.get("salutation"))
    yield Fact(words.write, length.format_map({"words": item.card.note.words, "minutes": minutes}))
    yield Fact(words.enclose, person.get("enclosure"))
    yield Fact(words.plan, item.step)
    yield Fact(words.send, "\n".join(item.address))


def write_facts(
    flow: Flow, look: CopyLook, facts: Sequence[Fact], column_mm: tuple[float, float], *, across: bool
) -> None:
    """The facts in a column, from its left edge and as wide as that; each name above its fact, or before it."""
    items: list[Element] = []
    left, width = column_mm
    side = len(flow.sides)
    for fact in facts:
        room = width - (NAME_MM if across else 0)
        rows = [
            (wrapped(row, look.fact, room, anywhere=True), value_direction(row)) for row in fact.text.split("\n")
        ]
        lines = [(line, way) for some, way in rows for line in some]
        high = len(lines) * look.fact.pitch_mm + (0 if across else look.fact_name.pitch_mm)
        flow.need(high)
        if len(flow.sides) > side and items:
            flow.sides[side - 1][0].append(Element("L", tuple(items)))
            items, side = [], len(flow.sides)
        side = len(flow.sides)
        items.append(_item(flow, look, (fact.name, lines), left, across=across))
        flow.down(high + (GAP_ACROSS_MM if across else GAP_MM))
    if items:
        flow.add(Element("L", tuple(items)))
        flow.down(-GAP_ACROSS_MM if across else 0)  # the heading that follows keeps its distance


def _item(
    flow: Flow, look: CopyLook, fact: tuple[str, list[tuple[str, Direction]]], left: float, *, across: bool
) -> Element:
    name, rows = fact
    lines, ways = [line for line, _ in rows], [way for _, way in rows]
    label = paragraph("Lbl", look.fact_name, left, flow.y + baseline_mm(look.fact_name), [name])
    top = flow.y + (0 if across else look.fact_name.pitch_mm)
    x = left + (NAME_MM if across else 0)
    body = paragraph("LBody", look.fact, x, top + baseline_mm(look.fact), lines, ways)
    return Element("LI", (label, body))
