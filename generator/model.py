"""The nouns. Frozen, typed, no I/O: one type a stage, never a half-filled object that a later stage completes.

    Source → Page | NoteTemplate | Reference | CardFormat | Panel(Interview, Interviewers)
           → Note → Lines → Artifact(path, bytes)

Lengths are in millimetres unless a name says otherwise.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from generator.problems import Location, Problem

Problems = list[Problem]


@dataclass(frozen=True)
class Source:
    """A text file: `path` as a person would find it, `name` inside its folder with forward slashes."""

    path: str
    name: str
    text: str

    def at(self, line: int = 1, column: int = 1) -> Location:
        """The place at a line and column, both counted from 1, with the line as excerpt."""
        lines = self.text.split("\n")
        excerpt = lines[line - 1] if line <= len(lines) else ""
        return Location(self.path, line, column, excerpt.replace("\t", " "), column - 1)

    def find(self, text: str, occurrence: int = 0, start: int = 0) -> Location:
        """The place where a text stands for the n-th time (from 0); the top of the file when it does not."""
        offset = self.text.find(text, start)
        for _ in range(occurrence):
            following = self.text.find(text, offset + 1)
            offset = following if following >= 0 else offset
        return self.at_offset(max(offset, 0))

    def at_offset(self, offset: int) -> Location:
        """The place that many characters into the text."""
        before = self.text[:offset]
        return self.at(before.count("\n") + 1, offset - before.rfind("\n"))


@dataclass(frozen=True)
class Named:
    """A word that refers to something elsewhere, and where it was written."""

    name: str
    where: Location


# --- the site ---------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Settings:
    """`content/site.toml`: under whose name the site is published, and which panel its examples use."""

    title: str
    office: str
    description: str
    sample: Named
    language: str = "en-GB"
    contact: str = ""
    base_url: str = ""
    """Where the site will be served, e.g. https://careers.example.ac.uk/afterword/; only the 404 page needs it."""


@dataclass(frozen=True)
class PageMatter:
    """The front matter of a guide or any other page."""

    title: str
    description: str
    sources: tuple[Named, ...] = ()
    tags: tuple[str, ...] = ()
    draft: bool = False
    order: int = 1000


def output_of(name: str) -> str:
    """The file of the site that a Markdown file of content/ becomes.

    `guides/first-hour.md` → `guides/first-hour/index.html`; an index takes its folder's place; 404 stays a file.
    """
    stem = name.removesuffix(".md")
    if stem == "404":
        return "404.html"
    if stem == "index" or stem.endswith("/index"):
        return f"{stem}.html"
    return f"{stem}/index.html"


@dataclass(frozen=True)
class Page:
    """A page of guidance: its front matter and its Markdown."""

    source: Source
    matter: PageMatter
    body: str

    @property
    def output(self) -> str:
        """The file that holds this page, inside the site."""
        return output_of(self.source.name)


@dataclass(frozen=True)
class Reference:
    """A source of the advice, as `/sources/` lists it."""

    id: str
    title: str
    author: str
    published: str = ""
    address: str = ""
    base: str = ""
    """Who was asked, how many and when: without it a figure says nothing."""


@dataclass(frozen=True)
class Asset:
    """A picture or other file that is published as it is; `name` is its place in content/ and in the site."""

    name: str
    data: bytes = field(repr=False)


@dataclass(frozen=True)
class FinishedPage:
    """A page as HTML, and what is needed to tell a fault in it by the line of its source."""

    output: str
    html: str = field(repr=False)
    source: Source
    authored: Mapping[str, str]
    """Each rewritten link → the link as the author wrote it."""


# --- notes ------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Placeholder:
    """`{{ interviewed | weekday }}`: a column of the people's CSV, and how to write it."""

    column: str
    filters: tuple[str, ...]
    where: Location


@dataclass(frozen=True)
class Wording:
    """One alternative of a part: letters and placeholders in turn."""

    pieces: tuple[str | Placeholder, ...]
    where: Location

    @property
    def needs(self) -> tuple[str, ...]:
        """The columns without which this wording cannot be used."""
        return tuple(dict.fromkeys(p.column for p in self.pieces if isinstance(p, Placeholder)))


@dataclass(frozen=True)
class Part:
    """A heading of a note template: `###` goes on in the paragraph above, `##` begins a new one."""

    name: str
    joined: bool
    wordings: tuple[Wording, ...]
    where: Location


@dataclass(frozen=True)
class NoteMatter:
    """The front matter of a note template."""

    title: str
    channel: Named
    occasion: str
    description: str = ""
    max_words: int = 0
    """The most words a note may have; 0 sets no limit."""
    optional: tuple[Named, ...] = ()
    sources: tuple[Named, ...] = ()
    tags: tuple[str, ...] = ()
    draft: bool = False
    order: int = 1000


@dataclass(frozen=True)
class NoteTemplate:
    """A Markdown file that an adviser can read aloud, and the program can compose from."""

    source: Source
    matter: NoteMatter
    introduction: str
    parts: tuple[Part, ...]

    @property
    def name(self) -> str:
        """`thank-you-card` for `content/notes/thank-you-card.md`."""
        return self.source.name.removeprefix("notes/").removesuffix(".md")

    @property
    def output(self) -> str:
        """The file that holds this template's page, inside the site."""
        return output_of(self.source.name)


@dataclass(frozen=True)
class Channel:
    """A way a note reaches somebody; its pictures are `templates/<name>/`."""

    name: str
    label: str
    requires: tuple[str, ...]
    """Parts that a template of this channel must have."""


# --- people -----------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Interview:
    """What the rows of a panel have in common: who was interviewed, where, for what, on which day."""

    candidate: str
    company: str
    role: str
    day: date


@dataclass(frozen=True)
class Interviewer:
    """A row of the people's CSV: `values` holds its filled columns but for `private`."""

    values: Mapping[str, str]
    interviewed: date
    where: Location

    @property
    def name(self) -> str:
        """The full name, as the CSV spells it."""
        return self.values["name"]

    @property
    def interview(self) -> Interview:
        """The panel this person sat on."""
        candidate, company, role = (self.values.get(key, "") for key in ("candidate", "company", "role"))
        return Interview(candidate, company, role, self.interviewed)


@dataclass(frozen=True)
class Panel:
    """The interviewers of one interview, in the order of their rows."""

    interview: Interview
    interviewers: tuple[Interviewer, ...]


@dataclass(frozen=True)
class Passage:
    """A part of a note in its final words."""

    part: str
    joined: bool
    text: str


@dataclass(frozen=True)
class Note:
    """What one person will read."""

    interviewer: Interviewer
    template: str
    channel: str
    passages: tuple[Passage, ...]

    def passage(self, part: str) -> str:
        """The words of a part, whatever the case of its heading; empty when the note does without."""
        return next((p.text for p in self.passages if p.part.casefold() == part.casefold()), "")

    @property
    def paragraphs(self) -> tuple[Passage, ...]:
        """The passages as paragraphs: joined ones follow on in the paragraph above."""
        rows: list[Passage] = []
        for passage in self.passages:
            if passage.joined and rows:
                above = rows.pop()
                rows.append(replace(above, text=f"{above.text} {passage.text}"))
            else:
                rows.append(passage)
        return tuple(rows)

    @property
    def words(self) -> int:
        """How many words there are to write, the subject of an e-mail aside."""
        return sum(len(p.text.split()) for p in self.passages if p.part.casefold() != "subject")


@dataclass(frozen=True)
class Content:
    """Everything in content/ that could be read; what could not is in the problems beside it."""

    settings: Settings
    references: Mapping[str, Reference]
    pages: tuple[Page, ...]
    templates: tuple[NoteTemplate, ...]
    assets: tuple[Asset, ...]
    sample: tuple[Panel, ...]
    drafts: frozenset[str]
    """Names of pages that are not published."""
    faulty: frozenset[str]
    """Names of files that have been told as problems: links to them are not faults of their own."""


# --- print ------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Hand:
    """How somebody writes: the room a character takes on average, and from line to line."""

    character_mm: float
    pitch_mm: float


ASSUMED_HAND = Hand(character_mm=2.4, pitch_mm=8.0)
"""A middling adult hand (x-height about 2.5 mm), until the writer measures their own."""


@dataclass(frozen=True)
class CardFormat:
    """A card as it lies before the writer: finished size and the margin kept free of writing."""

    name: str
    label: str
    width_mm: float
    height_mm: float
    margin_mm: float

    @property
    def line_mm(self) -> float:
        """How long a line may be."""
        return self.width_mm - 2 * self.margin_mm

    def capacity(self, hand: Hand) -> int:
        """How many lines of this hand the card has room for."""
        return math.floor((self.height_mm - 2 * self.margin_mm) / hand.pitch_mm + 1e-9)


@dataclass(frozen=True)
class Paper:
    """A sheet that a printer takes."""

    name: str
    label: str
    width_mm: float
    height_mm: float


RUNNING_TEXT = (
    "Thank you for the time you gave me on Wednesday. I enjoyed hearing how the team works, and it was good to "
    "talk about what the first months would bring."
)
"""Letters as often as a note has them: a writer's average character is measured on such sentences."""


@dataclass(frozen=True)
class Face:
    """A font file's measures in ems, and the characters it has."""

    family: str
    advances: Mapping[str, float] = field(repr=False)
    """Character → how far the pen moves, in ems."""
    ascent: float
    descent: float

    def width(self, text: str) -> float:
        """How long a text is in ems, letter by letter, without kerning."""
        return sum(self.advances.get(char, 0.0) for char in text)

    def em_mm(self, hand: Hand) -> float:
        """The size at which the face's average character is as wide as the writer's."""
        return hand.character_mm * len(RUNNING_TEXT) / self.width(RUNNING_TEXT)

    def lacks(self, text: str) -> list[str]:
        """The characters of a text that the face does not have."""
        return [char for char in dict.fromkeys(text) if char not in self.advances and char != "\n"]


@dataclass(frozen=True)
class Line:
    """A line to write: its words and how far from the left margin it begins."""

    text: str
    indent_mm: float = 0.0


@dataclass(frozen=True)
class FittedCard:
    """A note broken into the lines it takes on a card, none too long, none too many."""

    note: Note
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Deck:
    """What all cards of a run have in common."""

    template: NoteTemplate
    card: CardFormat
    formats: tuple[CardFormat, ...]
    """Every format there is, smallest first: one of them may fit a note that `card` does not."""
    paper: Paper
    hand: Hand
    writing: Face
    """The handwriting face."""
    reading: Face
    """The face of names and of the words to copy."""
    language: str


@dataclass(frozen=True)
class FontFile:
    """A font file as `@font-face` needs it; `weight` is a number or, for a variable font, a range."""

    family: str
    path: str
    weight: str


@dataclass(frozen=True)
class Artifact:
    """A file to be: its path inside the folder it belongs to, with forward slashes, and its bytes."""

    path: str
    data: bytes = field(repr=False)
