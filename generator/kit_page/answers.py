"""What the engine answers: see `protocol` for what is asked."""

from collections.abc import Mapping
from typing import NotRequired, TypedDict

from generator.kit_page.protocol import Edits, People, Picks
from generator.kit_page.shown import NoteShown, PlanShown, Sentence, Told


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
