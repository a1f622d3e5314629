"""Problems, notes and plan as the page shows them: parts of the answers."""

from collections.abc import Mapping
from typing import Any, TypedDict


class Told(TypedDict):
    """A problem, placed where the form shows it."""

    key: str
    """The row's key; empty where it is about no row."""
    column: str
    """The column of the cell; a field of `about` where `key` is empty; empty for a whole row or the whole kit."""
    note: str
    """The note template whose words it is about; empty where it is about a cell."""
    message: str
    hint: str
    warning: bool
    check: str


class Sentence(TypedDict):
    """What the cell of a column that ends a sentence becomes."""

    key: str
    column: str
    text: str
    """A whole sentence; empty where the cell says nothing or makes none."""
    first: int
    """Where in it the cell's words begin and end."""
    last: int
    in_note: bool
    """Whether it is one of the note's own sentences, or only an example of what it could be."""


class WrittenPart(TypedDict):
    """A part of a note in its words."""

    part: str
    joined: bool
    """Whether it goes on in the paragraph above."""
    text: str
    edited: bool
    wording: int
    """The number of its wording in the template; -1 where there is none."""
    wordings: list[int]
    """The numbers of all that this person can have: from two on, another can be picked."""


class CardLine(TypedDict):
    """A line as it is written."""

    text: str
    indent_mm: float
    width_mm: float


class NoteShown(TypedDict):
    """A person's note on the card."""

    key: str
    note: str
    name: str
    """Who reads it."""
    lines: list[CardLine]
    capacity: int
    """How many lines the card has."""
    room_mm: float
    """How long a line may be."""
    left: int
    """How many lines are free; below 0: how many are over."""
    fits: bool
    parts: list[WrittenPart]
    own: bool
    """Whether one sentence is the writer's own: no wording of ours, and no close copy of one."""
    step: str
    """What the plan says of it: when to post it; empty where it does not."""
    sent: bool
    """Whether it is among the cards to print."""
    addressed: bool
    """Whether there is an envelope for it."""
    problems: list[Told]


class StepShown(TypedDict):
    """A step of the plan."""

    id: str
    title: str
    key: str
    """The row of whom it is about; empty: everybody."""
    verb: str
    kind: str
    channel: str
    state: str
    late: bool
    at: str
    day: str
    """Wednesday 18 November 2026."""
    time: str
    """19:00, with its place where it is not the writer's."""
    until: str
    because: str
    sources: str
    details: list[str]
    done_on: str
    note: str
    words: str
    """What is sent or said; empty where nothing is."""
    subject: str
    to: str
    """The e-mail address."""
    link: str
    """`mailto:` and the like; empty where there is none, or where it would be longer than programs take."""
    parts: list[WrittenPart]
    """Its words part by part, to be edited; empty where they cannot be."""
    own: bool
    """Whether one sentence of its words is the writer's own."""
    characters: int
    most_characters: int
    """How many its channel takes; 0 where it takes any number."""
    remarks: list[str]


class PanelShown(TypedDict):
    """The plan of one interview."""

    title: str
    facts: list[tuple[str, str]]
    steps: list[StepShown]
    remarks: list[str]
    timeline: Mapping[str, Any] | None
    """The fields of `printing.layouts.plan_chart.PlanChart`, in points; None where there is nothing to show."""
    narrow: Mapping[str, Any] | None
    """The same for the screen of a telephone."""


class PlanShown(TypedDict):
    """The plan."""

    title: str
    first: list[str]
    """The ids of what is to be done first."""
    panels: list[PanelShown]
