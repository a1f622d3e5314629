"""Copy: a sheet a person, with the words to copy and the card at actual size."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.model.paper.looks import NoteStyle, PenStyle
from generator.model.paper.printing import PrintItem, PrintJob
from generator.printing.drawn.candidate import candidate_pages
from generator.printing.drawn.copy_facts import Fact, facts_of, write_facts
from generator.printing.drawn.copy_layout import PITCH, CopyLayout, copy_layout, reading_em
from generator.printing.drawn.flow import Flow
from generator.printing.drawn.guide import hand_words
from generator.printing.drawn.pages import DrawnDocument, Element, Figure, Page, TextLine, paragraph
from generator.printing.drawn.text import baseline_mm, width_mm, wrapped
from generator.printing.drawn.trace import beginning_mm, note_paragraphs, strange_words, writing_style
from generator.printing.imposition import READING_MM, SIDE_MM, TOP_MM, Ruling, card_ruling
from generator.printing.letters.direction import Direction, line_direction, mostly_right, value_direction
from generator.printing.marks import Segment, Stroke, card_rules, ruler_ticks
from generator.printing.sheets import Sheet
from generator.printing.strokes import pdf_operators

LABEL_GAP_MM, NAME_GAP_MM, HEADING_MM, BELOW_MM = 1.5, 3.0, 4.0, 1.5
"""From the label to the line below it, from there to the name, above a heading, and below it."""
MODEL_MM = 4.0
"""From the bar beside the words to copy to the words."""
SIGN_OFF_MM, INDENT = 1.5, 0.9
"""Above the sign-off; and how much of its indent on the card it has here."""
FOOT_MM, RULER_MM, RULER_INSET_MM = 5.0, 7.0, 0.5
"""From the card to the ruler; the height of the ruler with what is below it; and where it begins."""


def copy_document(job: PrintJob, sheets: Sequence[Sheet], numbers: Mapping[int, int]) -> DrawnDocument:
    """Sheets of the run; `numbers`: of a piece in the run, and in this file."""
    shared = copy_layout(job), card_ruling(job.card, job.writing, job.hand)
    pages: list[Page] = []
    for sheet in sheets:
        if not sheet.places:
            pages += candidate_pages(job, sheet, shared[0].page_mm)
            continue
        item = sheet.places[0].item
        pages += _CopySheet(job, item, shared).pages(numbers[item.number], len(numbers))
    return DrawnDocument(copy_title(job, len(numbers)), job.language, tuple(pages))


def copy_title(job: PrintJob, count: int) -> str:
    """The title of the file."""
    look = job.looks.copy
    return (look.title_one if count == 1 else look.title).format_map({"count": count})


class _CopySheet:
    """One person's sheet, from top to bottom; a second one where the card has no room on the first."""

    def __init__(self, job: PrintJob, item: PrintItem, shared: tuple[CopyLayout, Ruling]) -> None:
        self._job, self._item, self._look = job, item, job.looks.copy
        self._at, self._ruling = shared
        self._size = width, height = self._at.page_mm
        self._width = width - 2 * SIDE_MM
        self._flow = Flow(TOP_MM, height - TOP_MM)

    def pages(self, number: int, count: int) -> list[Page]:
        """The sheet, or two."""
        self._write_label(number, count)
        self._write_name()
        facts = facts_of(self._job, self._item)
        if not self._at.beside:
            self._flow.down(2.0)
            write_facts(self._flow, self._look, facts, (SIDE_MM, self._width), across=True)
        self._write_model(facts)
        self._write_card()
        return [
            Page(*self._size, (Element("Art", tuple(parts)),), pdf_operators(strokes))
            for parts, strokes in self._flow.sides
        ]

    def _write_label(self, number: int, count: int) -> None:
        look, style, flow = self._look, self._look.label, self._flow
        text = look.sheet.format_map({"number": number, "count": count})
        plain = replace(style, spacing_em=0.0, capitals=False)
        x, baseline = SIDE_MM + width_mm(text, style), flow.y + baseline_mm(style)
        parts = [TextLine(SIDE_MM, baseline, text, style)]
        if candidate := self._item.card.person.get("candidate"):
            said = look.sender.format_map({"candidate": candidate})
            if x + width_mm(said, plain) <= SIDE_MM + self._width:
                parts.append(TextLine(x, baseline, said, plain))
            else:
                rows = enumerate(wrapped(said, plain, self._width, anywhere=True), 1)
                parts += [TextLine(SIDE_MM, baseline + n * plain.pitch_mm, row, plain) for n, row in rows]
        flow.add(Element("P", tuple(parts)))
        flow.down(parts[-1].y_mm - baseline + style.pitch_mm + LABEL_GAP_MM)
        middle = flow.y + look.hairline.width_mm / 2
        flow.draw(_stroke(look.hairline, (SIDE_MM, middle, SIDE_MM + self._width, middle)))
        flow.down(look.hairline.width_mm)

    def _write_name(self) -> None:
        look, person = self._look, self._item.card.person
        self._flow.down(NAME_GAP_MM)
        name = wrapped(person.name, look.name, self._width, anywhere=True)
        self._flow.write("H1", look.name, SIDE_MM, name, value_direction(person.name))
        about = ", ".join(parts := list(filter(None, (person.get("job_title"), person.get("company")))))
        lines = wrapped(about, look.about, self._width, anywhere=True) if about else []
        direction = value_direction(about) if len(parts) == 1 else Direction.SENTENCE
        self._flow.write("P", look.about, SIDE_MM, lines, direction)
        self._flow.down(0 if lines else look.about.pitch_mm)

    def _write_heading(self, text: str) -> None:
        self._flow.down(HEADING_MM)
        self._flow.write("H2", self._look.heading, SIDE_MM, wrapped(text, self._look.heading, self._width))
        self._flow.down(BELOW_MM)

    def _heading_mm(self, text: str) -> float:
        lines = wrapped(text, self._look.heading, self._width)
        return HEADING_MM + len(lines) * self._look.heading.pitch_mm + BELOW_MM

    def _write_model(self, facts: Sequence[Fact]) -> None:
        """The words to copy, with a bar on their left, and the facts beside them where there is room."""
        look, at, flow = self._look, self._at, self._flow
        lines = len(self._item.card.lines)
        heading = look.copy_edited if self._item.card.draft else look.copy
        flow.need(self._heading_mm(heading) + lines * at.reading_mm + SIGN_OFF_MM)
        at = self._at = self._larger(self._heading_mm(heading) + SIGN_OFF_MM)
        self._write_heading(heading)
        reverse = at.beside and self._job.hand.left_handed
        left = SIDE_MM + (self._width - at.column_mm if reverse else 0)
        start, side = flow.y, len(flow.sides)
        self._write_lines(left + look.bar.width_mm + MODEL_MM)
        end = flow.y
        if at.beside:
            flow.y = start
            facts_left = SIDE_MM if reverse else SIDE_MM + self._width - at.facts_mm
            write_facts(flow, look, facts, (facts_left, at.facts_mm), across=False)
        if len(flow.sides) == side:
            flow.y = end = max(end, flow.y)
        middle = left + look.bar.width_mm / 2
        flow.draw(_stroke(look.bar, (middle, start, middle, end)), side)

    def _larger(self, besides_mm: float) -> CopyLayout:
        """The arithmetic with larger words where this note leaves room for them, and where the card goes on the
        next side anyhow: they have this one to themselves. `besides_mm` is what stands with them."""
        at, lines = self._at, max(1, len(self._item.card.lines))
        free = self._size[1] - TOP_MM - self._flow.y - besides_mm
        if at.reading_mm >= READING_MM:
            return at
        if lines * at.reading_mm + self._card_mm() <= free:
            free -= self._card_mm()
        room = replace(at, reading_mm=max(at.reading_mm, min(READING_MM, free / lines)))
        widest = reading_em(self._item.card, self._job, room) * PITCH
        return replace(at, reading_mm=max(at.reading_mm, min(room.reading_mm, widest)))

    def _write_lines(self, left: float) -> None:
        job, card, at = self._job, self._item.card, self._at
        em = reading_em(card, job, at)
        faces, colour, weight = self._look.model_faces, self._look.model_colour, self._look.label.weight
        style = NoteStyle(em, at.reading_mm, faces, colour, weight, kerning=False)
        room = at.column_mm - MODEL_MM - self._look.bar.width_mm
        signed = False
        turned = mostly_right("\n".join([block.text for block in card.blocks]))
        for block in card.blocks:
            if block.indent_mm and not signed:
                self._flow.down(SIGN_OFF_MM)
                signed = True
            indent = block.indent_mm / job.card.line_mm * INDENT * room
            lines = block.text.split("\n")
            ways = [line_direction(line, turned=turned) for line in lines]
            rule = indent, (room if turned else 0.0)
            begin = [left + beginning_mm(line, style, rule, way) for line, way in zip(lines, ways, strict=True)]
            self._flow.write("P", style, begin, lines, ways)

    def _write_card(self) -> None:
        """The card at its actual size, and below it a ruler, all on one side."""
        job, look, flow = self._job, self._look, self._flow
        left, foot = SIDE_MM + self._at.left_mm, self._foot()
        words_left = max(left, SIDE_MM)
        flow.need(self._card_mm())
        self._write_heading(look.card)
        top = flow.y
        style = writing_style(job, self._ruling, look.writing_colour)
        at = left + job.card.margin_mm, top
        flow.add(Element("Div", tuple(note_paragraphs(self._item, self._ruling, at, style, job.card.line_mm))))
        self._draw_card(left, top)
        flow.down(job.card.height_mm + FOOT_MM)
        ticks = Stroke(ruler_ticks(left + RULER_INSET_MM, flow.y + RULER_INSET_MM), 0.2)
        box = left, flow.y, left + 101, flow.y + RULER_MM - 1
        flow.add(Element("Div", (Figure(look.ruler, box, (ticks,)),)))
        flow.down(RULER_MM)
        flow.add(paragraph("P", look.small, words_left, flow.y + baseline_mm(look.small), foot))

    def _card_mm(self) -> float:
        """How much of a side the card takes, with its heading and the ruler."""
        look, foot = self._look, len(self._foot()) * self._look.small.pitch_mm
        return self._heading_mm(look.card) + self._job.card.height_mm + FOOT_MM + RULER_MM + foot

    def _foot(self) -> list[str]:
        """What the card is, and for which hand."""
        job, style = self._job, self._look.small
        card, room = job.card, self._width - max(self._at.left_mm, 0)
        values = {"card": card.label, "width": f"{card.width_mm:g}", "height": f"{card.height_mm:g}"}
        said = self._look.foot.format_map({**values, "paper": job.settings.paper.label})
        printed = strange_words(job, self._ruling, self._item, (self._look.printed, self._look.ruled))
        told = [said, hand_words(job.looks, job.hand), printed]
        return [line for text in told if text for line in wrapped(text, style, room)]

    def _draw_card(self, left: float, top: float) -> None:
        card, look = self._job.card, self._look
        half = look.outline.width_mm / 2
        x0, y0, x1, y1 = left - half, top - half, left + card.width_mm + half, top + card.height_mm + half
        level = ((x0 - half, y, x1 + half, y) for y in (y0, y1))
        upright = ((x, y0 - half, x, y1 + half) for x in (x0, x1))
        self._flow.draw(_stroke(look.outline, *level, *upright))
        self._flow.draw(_stroke(look.rules, *card_rules(left, top, self._ruling, card.margin_mm, card.line_mm)))


def _stroke(pen: PenStyle, *segments: Segment) -> Stroke:
    return Stroke(segments, pen.width_mm, pen.colour)
