"""What the engine answers: see `protocol` for what is asked."""

from collections.abc import Mapping
from typing import Any, NotRequired, TypedDict

from generator.kit_page.protocol import Edits, People, Picks


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


class Named(TypedDict):
    """One of several things to choose from."""

    name: str
    """What a request says."""
    label: str


class Column(TypedDict):
    """A column of the list."""

    name: str
    said: str
    """What it holds, in words."""
    begin: str
    """The beginning of the sentence that its cell ends; empty for the others."""
    example: str
    """How that sentence could go on."""
    lines: bool
    """Whether a cell may have several lines."""
    about: bool
    """Whether it is the same for everybody: a field of `about`."""


class CardSize(Named):
    """A card, with its size."""

    width_mm: float
    height_mm: float


class Side(Named):
    """A side of a choice."""

    reason: str


class ChoiceShown(TypedDict):
    """What advisers dispute, and the side that the office takes."""

    name: str
    label: str
    sides: list[Side]
    picked: str


class Opened(TypedDict):
    """The answer to `open`."""

    version: int
    columns: list[Column]
    modes: list[str]
    stages: list[str]
    outcomes: list[str]
    countries: list[Named]
    """The office's own first, the others by their names."""
    channels: list[Named]
    sectors: list[Named]
    notes: list[Named]
    """Those that are written by hand."""
    cards: list[CardSize]
    folds: list[str]
    papers: list[Named]
    envelopes: list[Named]
    labels: list[Named]
    choices: list[ChoiceShown]
    hand_sentences: list[str]
    """What is copied on the page of the hand."""
    most_people: int
    most_characters: int
    """Of a cell."""
    years: tuple[int, int]
    """First and last year whose holidays are known; 0 and 0 where all are."""
    office: str
    home: str
    """The country that the office writes from."""


class Read(TypedDict):
    """The answer to `read`: what was in the files, for the form to show. A cell that could not be read stands as
    it was, and `compose` tells it at its place."""

    people: People | None
    about: Mapping[str, str]
    """What all rows have in common."""
    plan: str
    """The text of a plan.json; empty where there was none."""
    edits: Edits
    picks: Picks
    said: list[str]
    """How the file was understood, in sentences."""
    asks_dates: bool
    """Whether days could be two, and the page is to ask which: then `dates` is to be sent."""
    problems: list[Told]


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


class FileShown(TypedDict):
    """A file of the kit, to be had by `draw`."""

    name: str
    type: str
    kind: str
    """cards, envelopes, labels, plan, calendar, email, messages, letter, list, draft, page or all."""
    title: str
    said: str
    step: str
    """The id of the step whose words it has; empty for the others."""


class CardsUsed(TypedDict):
    """What the cards were made with, chosen or usual."""

    card: str
    paper: str
    fold: str
    note: str
    envelope: str
    """Empty: the card's own."""
    labels: str
    width_mm: float
    height_mm: float


class Composed(TypedDict):
    """The answer to `compose` and to `plan`."""

    problems: list[Told]
    used: CardsUsed | None
    """None where there are no cards."""
    sentences: list[Sentence]
    notes: list[NoteShown]
    plan: PlanShown | None
    files: list[FileShown]
    earlier: str
    """The plan.json, which stands for this kit once it was taken away."""
    hand: str
    """What the hand makes of the card, in words: `2.40 mm a character, about 52 words`."""
    holidays: str
    """What is to be said of days whose holidays are not known; empty where all are."""


class Drawn(TypedDict):
    """The answer to `draw`; the bytes come beside it. Sheets that cannot be laid out have none, but problems;
    those whose letters only a browser can set are text/html."""

    name: str
    type: str
    size: int
    problems: list[Told]


class Forgotten(TypedDict):
    """The answer to `forget`."""


Result = Opened | Read | Composed | Drawn | Forgotten


class Answer(TypedDict):
    """What comes back."""

    version: int
    id: int
    op: str
    result: NotRequired[Result]
    error: NotRequired[str]
    """A sentence, where the request could not be understood or the engine has a fault; then there is no result."""
    wants: NotRequired[str]
    """Files that come on demand, with which the request is to be asked again: without them there is no answer."""
