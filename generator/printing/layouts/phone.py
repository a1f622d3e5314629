"""What to say on the phone, in large type, with the time it takes."""

from collections.abc import Sequence
from dataclasses import replace
from math import ceil

from generator.fast_dataclass import dataclass
from generator.language import english_locale, full_date
from generator.model.notes import Note
from generator.model.paper.stationery import Paper
from generator.model.plan import PlannedStep
from generator.printing.document import Document
from generator.printing.marks import Stroke
from generator.printing.strokes import strokes_url
from generator.templating import loader

LINE_MM = 10.0
"""From line to line, where an answer is written down."""
LINES = (4, 3, 2)
"""How many there are for an answer: as many as the sheet has room for below the words."""
LETTER_MM, ROW_MM, GAP_MM = 2.9, 9.0, 3.0
"""What a letter of the words takes up, a row of them, and what lies between two paragraphs."""
SMALLER = 0.82
"""The size of the words where they would fill the sheet otherwise: 14 points, and not 17."""
EDGES_MM, HEAD_MM, HEADING_MM = (40.0, 34.0), 66.0, 12.0
"""The edges of a sheet across and down; what stands above the words; the heading of the answer."""


@dataclass(frozen=True)
class Script:
    """Something to say: to whom and when, and how long it takes."""

    label: str
    title: str
    whose: str
    """Who says it, where the scripts are of several candidates."""
    facts: tuple[tuple[str, str], ...]
    """What to know before; an empty one is filled in by hand."""
    note: Note
    time: str
    lines: int = 0
    """How many lines there are for an answer."""
    smaller: bool = False
    """Whether its words are set smaller, so that the lines have room below them."""


@dataclass(frozen=True)
class PhoneSheets:
    """What print/phone.html shows."""

    scripts: Sequence[Script]
    paper: Paper
    language: str
    rule: str
    """A `data:` URL of lines to write on."""


def phone_document(
    folders: loader.Folders,
    scripts: Sequence[tuple[PlannedStep, Note]],
    greetings: Sequence[Note],
    paper: Paper,
    language: str,
) -> Document:
    """phone.pdf: a page a call, numbers to be filled in, and the voicemail greeting of each candidate."""
    several = len(greetings) > 1 or len({note.interviewer.get("candidate") for _, note in scripts}) > 1
    names = [note.interviewer.get("candidate") if several else "" for _, note in scripts]
    locale = english_locale(language)
    calls = [_call(step, note, name, locale) for (step, note), name in zip(scripts, names, strict=True)]
    made = [_with_lines(call, paper) for call in calls]
    made += [_greeting(note, note.interviewer.name if len(greetings) > 1 else "") for note in greetings]
    rule = strokes_url(10, LINE_MM, [Stroke(((0, LINE_MM - 0.1, 10, LINE_MM - 0.1),), 0.2, "#d9d2c2")])
    html = loader.render_fields(folders, "print/phone.html", PhoneSheets(made, paper, language, rule))
    return Document(html, loader.template_text(folders, "print/phone.css"), forms=True)


def _call(step: PlannedStep, note: Note, candidate: str, locale: str) -> Script:
    place = str(step.at.tzinfo).rsplit("/", 1)[-1].replace("_", " ")
    facts = (
        ("When", f"{full_date(step.at.date(), locale)}, {step.at:%H:%M} ({place} time)"),
        ("Not after", f"{full_date(step.latest.date(), locale)}, {step.latest:%H:%M}"),
        ("Say their name", step.person.get("pronunciation") if step.person else ""),
        ("Why", step.because),
    )
    title = step.to or (step.person.name if step.person else step.title)
    known = tuple((name, words) for name, words in facts if words)
    return Script("Call", title, candidate, known, note, speaking_time(note))


def _with_lines(call: Script, paper: Paper) -> Script:
    """The script with lines for an answer below its words, so that they do not stand alone overleaf; where no size
    leaves them room, they are all on the next sheet."""
    for smaller in (False, True):
        room = _room(call.note, paper, SMALLER if smaller else 1)
        if found := next((lines for lines in LINES if lines * LINE_MM <= room), 0):
            return replace(call, lines=found, smaller=smaller)
    return replace(call, lines=LINES[0])


def _room(note: Note, paper: Paper, size: float) -> float:
    """The millimetres below the words and the heading of an answer."""
    width = paper.width_mm - EDGES_MM[0]
    rows = sum(ceil(len(passage.text) * LETTER_MM * size / width) for passage in note.paragraphs)
    words = rows * ROW_MM * size + len(note.paragraphs) * GAP_MM
    return paper.height_mm - EDGES_MM[1] - HEAD_MM - words - HEADING_MM


def _greeting(note: Note, candidate: str) -> Script:
    facts = (("How", "In a quiet room, standing up. Then ring yourself and listen."),)
    title = f"The voicemail greeting of {candidate}" if candidate else "Your voicemail greeting"
    return Script("To record", title, "", facts, note, speaking_time(note))


def speaking_time(note: Note) -> str:
    """35 seconds; 1 minute 10 seconds."""
    minutes, seconds = divmod(note.seconds, 60)
    words = [f"{n} {unit}{'' if n == 1 else 's'}" for n, unit in ((minutes, "minute"), (seconds, "second")) if n]
    return " ".join(words) or "no time at all"
