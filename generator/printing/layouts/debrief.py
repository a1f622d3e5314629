"""The sheet for the first hour after an interview: what is written down on it is typed into the CSV afterwards."""

from collections.abc import Sequence
from itertools import groupby

from generator.fast_dataclass import dataclass
from generator.model.paper.stationery import Paper
from generator.model.people import Interviewer
from generator.printing.document import Document
from generator.printing.marks import Stroke
from generator.printing.strokes import strokes_url
from generator.templating import loader

BLANK = 5
"""Blocks of a sheet that is not yet about anybody."""
LINE_MM = 7.6
"""From line to line, written by hand."""


@dataclass(frozen=True)
class DebriefField:
    """Something to write down: its label, its column in the CSV, and how many lines it takes."""

    label: str
    column: str
    lines: int = 1
    wide: bool = False


HEAD = (
    DebriefField("Company", "company"),
    DebriefField("The job you want", "role"),
    DebriefField("Day and time of the interview", "interviewed"),
    DebriefField("In person, by video or by phone", "mode"),
    DebriefField("Recruiter to call", "recruiter", wide=True),
)
PERSON = (
    DebriefField("Full name, as they spell it", "name"),
    DebriefField("Job title", "job_title"),
    DebriefField("What you talked about that only the two of you know", "topic", 2),
    DebriefField("What they liked of what you bring", "strength", 2),
    DebriefField("What went well", "private", 2),
    DebriefField("What went badly, and what you would say now", "recoup", 2),
    DebriefField("Their tone: formal, friendly, in a hurry", "private"),
    DebriefField("What their questions were after", "private"),
    DebriefField("Something new to tell them later", "new"),
    DebriefField("Yes, if you would ask them for news", "lead"),
)
NEXT = (
    DebriefField("Next steps, in their words", "next_step", 2, wide=True),
    DebriefField("The day by which you should hear", "hear_by"),
    DebriefField("The day on which they decide", "decision"),
)


@dataclass(frozen=True)
class FilledField:
    """A field of the form: its name there, and what is known already."""

    name: str
    blank: DebriefField
    value: str
    title: str

    @property
    def height_mm(self) -> float:
        """Room to write by hand; for what is known already the field grows."""
        return self.blank.lines * LINE_MM


@dataclass(frozen=True)
class Block:
    """The fields about one person."""

    title: str
    entries: tuple[FilledField, ...]


@dataclass(frozen=True)
class Meeting:
    """An interview: what holds for all, and a block a person."""

    title: str
    head: tuple[FilledField, ...]
    blocks: tuple[Block, ...]
    following: tuple[FilledField, ...]


@dataclass(frozen=True)
class DebriefForm:
    """What print/blank/debrief.html shows."""

    meetings: Sequence[Meeting]
    paper: Paper
    language: str
    rule: str
    """A `data:` URL of lines to write on."""


def debrief_document(
    folders: loader.Folders, people: Sequence[Interviewer], paper: Paper, language: str
) -> Document:
    """debrief.pdf: a form to fill in by hand or on the screen; five empty blocks where there are no people yet."""
    groups = [list(found) for _, found in groupby(people, key=lambda person: person.interview)] or [[]]
    several = len({person.get("candidate") for person in people}) > 1
    meetings = [_meeting(number, found, several=several) for number, found in enumerate(groups, 1)]
    rule = strokes_url(10, 2 * LINE_MM, [Stroke(((0, LINE_MM, 10, LINE_MM),), 0.2, "#d9d2c2")])
    html = loader.render_fields(folders, "print/blank/debrief.html", DebriefForm(meetings, paper, language, rule))
    return Document(html, loader.template_text(folders, "print/blank/debrief.css"), forms=True)


def _meeting(number: int, people: Sequence[Interviewer], *, several: bool) -> Meeting:
    """The sheet of an interview; of one among several candidates it says whose it is."""
    first = people[0] if people else None
    candidate = first.get("candidate") if first and several else ""
    whole = f"interview-{number}"
    if people:
        blocks = [_block(f"{whole}-person-{n}", n, person, candidate) for n, person in enumerate(people, 1)]
    else:
        blocks = [_block(f"{whole}-person-{n}", n, None) for n in range(1, BLANK + 1)]
    title = " – ".join(filter(None, (candidate, first.get("company") if first else "")))
    about = f"{candidate}: " if candidate else ""
    return Meeting(title, _entries(whole, HEAD, first, about), tuple(blocks), _entries(whole, NEXT, first, about))


def _block(name: str, number: int, person: Interviewer | None, candidate: str = "") -> Block:
    title = person.name if person else f"Person {number}"
    about = "".join(f"{word}: " for word in (candidate, title) if word)
    return Block(title, _entries(name, PERSON, person, about))


def _entries(
    name: str, blanks: Sequence[DebriefField], person: Interviewer | None, about: str = ""
) -> tuple[FilledField, ...]:
    return tuple(
        FilledField(
            f"{name}-{n}-{blank.column}",
            blank,
            person.get(blank.column) if person else "",
            f"{about}{blank.label}",
        )
        for n, blank in enumerate(blanks, 1)
    )
