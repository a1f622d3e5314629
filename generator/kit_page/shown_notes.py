"""A kit's notes → as the page shows them: line by line on the card, and part by part to be edited."""

from collections.abc import Sequence

from generator.english.cells import read_cell
from generator.english.kinds import Shape
from generator.kit_page.composing import Composition
from generator.kit_page.shown import CardLine, NoteShown, Sentence, WrittenPart
from generator.model.notes import SENTENCE_ENDS, Note, NoteTemplate
from generator.model.paper.printing import PrintItem, PrintJob
from generator.notes.allocation import usable_wordings
from generator.notes.cell_sentences import cell_sentences
from generator.notes.proofreading.own_sentence import has_own_sentence
from generator.panel.cards.address import home_of, postal_address
from generator.panel.cards.fit import break_note, fits_card
from generator.panel.plan.card_step import CardSteps
from generator.people.cells.sentence_ends import STEMS

DIGITS = 3
"""Of lengths: Python adds decimals more exactly from 3.12 on, and answers are to be the same."""
UNSAID: frozenset[Shape] = frozenset({"nothing"})


def shown_notes(made: Composition) -> list[NoteShown]:
    """The note of each person who gets a card, in the order of the rows."""
    if made.cards is None:
        return []
    items = {id(item.card.person): item for item in made.cards.items}
    steps = CardSteps(made.kit.plan if made.kit else None, made.cards.job.language)
    return [
        _shown(
            made,
            made.cards.job,
            note,
            items.get(id(note.interviewer)),
            steps.posting(note.interviewer),
            sent=note.interviewer.where in made.printed,
        )
        for note in made.cards.notes
    ]


def _shown(
    made: Composition, job: PrintJob, note: Note, item: PrintItem | None, step: str, *, sent: bool
) -> NoteShown:
    """A note as it stands; one with a mistake in it is no piece to print, and is shown all the same."""
    person = note.interviewer
    lines = item.card.lines if item else break_note(note, job.card, job.writing, job.hand)
    em, capacity = job.writing.em_mm(job.hand), job.card.capacity(job.hand)
    key = made.form.key_at(note.interviewer.where)
    return NoteShown(
        key=key,
        note=note.template,
        name=note.interviewer.name,
        lines=[
            CardLine(
                text=line.text,
                indent_mm=round(line.indent_mm, DIGITS),
                width_mm=round(job.writing.width(line.text) * em, DIGITS),
            )
            for line in lines
        ],
        capacity=capacity,
        room_mm=job.card.line_mm,
        left=capacity - len(lines),
        fits=fits_card(lines, job.card, job.writing, job.hand),
        parts=written_parts(made, job.template, note),
        own=is_own(made, job.template, note),
        step=item.step if item else step,
        sent=sent,
        addressed=bool(postal_address(person, job.countries, home_of(person, job.home))[0]),
        problems=[one for one in made.problems if (one["key"], one["note"]) == (key, note.template)],
    )


def written_parts(made: Composition, template: NoteTemplate, note: Note) -> list[WrittenPart]:
    """A note part by part, those that it does without included: they may be given words."""
    own = made.own.get(note.identity)
    chosen = note.wordings or (None,) * len(template.parts)
    return [
        WrittenPart(
            part=part.name,
            joined=part.joined,
            text="\n\n".join(p.text for p in note.passages if p.part.casefold() == part.name.casefold()),
            edited=bool(own and own.has(part)),
            wording=-1 if index is None else index,
            wordings=[*usable_wordings(part, note.interviewer)],
        )
        for part, index in zip(template.parts, chosen, strict=True)
    ]


def is_own(made: Composition, template: NoteTemplate, note: Note) -> bool:
    """Whether a sentence of a note is the writer's own."""
    own = made.own.get(note.identity)
    return has_own_sentence(note, template, own.texts if own else ())


def shown_sentences(made: Composition) -> list[Sentence]:
    """What each cell that ends a sentence becomes: the sentence of a note, where there is one by now."""
    notes = [*(made.cards.notes if made.cards else ()), *(made.kit.words.notes.values() if made.kit else ())]
    found: dict[tuple[str, str], Sentence] = {}
    for one in cell_sentences(notes):
        key = made.form.key_at(one.note.interviewer.where)
        place = Sentence(key=key, column=one.column, text=one.text, first=one.first, last=one.last, in_note=True)
        found.setdefault((key, one.column), place)
    return [found.get((key, column)) or _example(key, column, text) for key, column, text in _typed_ends(made)]


def _typed_ends(made: Composition) -> Sequence[tuple[str, str, str]]:
    """Row, column and cell of all cells that end a sentence."""
    columns = [(n, name) for n, name in enumerate(made.form.columns) if name in SENTENCE_ENDS]
    rows = zip(made.form.keys, made.form.rows, strict=True)
    return [(key, name, cells[n]) for key, cells in rows for n, name in columns if cells[n].strip()]


def _example(key: str, column: str, typed: str) -> Sentence:
    """A sentence as notes have them, with the cell's words in it."""
    cell, stem = read_cell(column, typed), STEMS[column]
    if cell.shape in UNSAID:
        return Sentence(key=key, column=column, text="", first=0, last=0, in_note=False)
    if cell.shape == "sentence":
        return Sentence(key=key, column=column, text=cell.text, first=0, last=len(cell.text), in_note=False)
    text, first = stem.makes.format(cell.text), stem.makes.index("{")
    return Sentence(key=key, column=column, text=text, first=first, last=first + len(cell.text), in_note=False)
