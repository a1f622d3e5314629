"""What the page and the engine say to each other: JSON there and back, one answer a request.

A request names its operation in `op`. Every answer has the number of its request, so that a page can drop one that
it no longer waits for. The engine keeps nothing between requests but what it read of the office's content and the
kit that it composed last, for `plan` and `draw`: whoever starts a new engine sends the last `compose` once more.

Days are ISO 8601 (`2026-11-18`), moments as well; those of a request are by the clock of the place in `zone`.
"""

from collections.abc import Mapping
from typing import Literal, Required, TypedDict

VERSION = 1
MOST_PEOPLE = 150
"""More are told as a problem, and the list is not composed; an office can want fewer."""

Op = Literal["open", "read", "compose", "plan", "draw", "forget"]


class OpenRequest(TypedDict, total=False):
    """`open`: what a form is made of."""

    op: Required[Literal["open"]]
    id: int
    version: int
    """That of the page; another than `VERSION` is refused."""


class People(TypedDict):
    """A list as the form holds it: columns by their names, and rows with keys that the page gives and never
    changes. A cell is what was typed."""

    columns: list[str]
    rows: list["FormRow"]


class FormRow(TypedDict):
    """A person."""

    key: str
    cells: list[str]


class Given(TypedDict):
    """A file that somebody dropped or pasted; a table that was pasted is one named `pasted.csv`."""

    name: str
    base64: str


class ReadRequest(TypedDict, total=False):
    """`read`: files into the form. A CSV or XLSX, `plan.json` and the zip of a kit are known by their bytes."""

    op: Required[Literal["read"]]
    id: int
    now: Required[str]
    zone: Required[str]
    files: Required[list[Given]]
    dates: str
    """`day-first` or `month-first`, where an answer asked for it."""
    encoding: str


Edits = Mapping[str, Mapping[str, Mapping[str, str]]]
"""Key of a row → name of a note → part → its words, as typed. They stay, whatever changes elsewhere."""
Picks = Mapping[str, Mapping[str, Mapping[str, int]]]
"""Key of a row → name of a note → part → the number of another wording, one of `WrittenPart.wordings`."""


class MeasuredHand(TypedDict, total=False):
    """What somebody measured on the page of the hand."""

    lines: Required[list[float]]
    """Where each of its three sentences ended, in millimetres from 0."""
    pitch: Required[float]
    """From line to line."""
    x_height: float
    left_handed: bool


class ComposeRequest(TypedDict, total=False):
    """`compose`: everything of a kit."""

    op: Required[Literal["compose"]]
    id: int
    now: Required[str]
    """The moment it is, as `2026-11-18T17:30`."""
    zone: Required[str]
    """The writer's, as `Europe/London`."""
    new_id: Required[str]
    """A random UUID for a plan that is not yet: it names the calendar's entries."""
    people: Required[People]
    about: Mapping[str, str]
    """Column → value for every row that leaves it empty: candidate, company, role, interviewed, decision …"""
    card: str
    """A name, or `120x90`."""
    paper: str
    fold: str
    note: str
    envelope: str
    labels: str
    start: int
    hand: MeasuredHand | None
    """None: the assumed one."""
    choices: Mapping[str, str]
    everybody: bool
    """Whether cards are printed for all; else for those to whom the plan sends one, as the command does it."""
    detailed: bool
    """Whether calendar events say what they are about."""
    allow_similar: bool
    edits: Edits
    picks: Picks
    earlier: str
    """The plan.json that was opened, or was taken away last; empty: none. Not that of every answer: what was
    planned while a name was being typed never stood in a calendar, and is not to be cancelled in one."""
    done: Mapping[str, str]
    """Id of a step → the day on which it was done; empty: it is not done. All that was marked since `earlier`."""


class PlanRequest(TypedDict, total=False):
    """`plan`: the last kit with other steps done."""

    op: Required[Literal["plan"]]
    id: int
    now: str
    done: Required[Mapping[str, str]]


class DrawRequest(TypedDict, total=False):
    """`draw`: the bytes of a file of the last kit; `kit.zip` has all."""

    op: Required[Literal["draw"]]
    id: int
    file: Required[str]


class ForgetRequest(TypedDict, total=False):
    """`forget`: nothing of anybody is kept."""

    op: Required[Literal["forget"]]
    id: int


Request = OpenRequest | ReadRequest | ComposeRequest | PlanRequest | DrawRequest | ForgetRequest
