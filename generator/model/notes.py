"""A note: as a template that offers wordings, and as the words one person will read."""

import math
from collections.abc import Mapping
from dataclasses import field
from functools import cached_property
from types import MappingProxyType
from typing import NamedTuple

from generator.english.kinds import SHAPES, Shape
from generator.fast_dataclass import dataclass
from generator.model.files import Source, output_of
from generator.model.pages.front_matter import NoteFrontMatter
from generator.model.people import Interview, Interviewer
from generator.problems import Location

SENTENCE_ENDS = ("topic", "strength", "recoup", "next_step", "new")
"""Columns that hold the end of a sentence that begins above them, as “We talked about …”."""
SHAPE_FILTERS: Mapping[str, frozenset[Shape]] = MappingProxyType(
    {
        "": frozenset({"noun", "doing", "clause", "unsure"}),
        "noun": frozenset({"noun", "unsure"}),
        "doing": frozenset({"doing"}),
        "sentence": frozenset({"sentence"}),
        "that": frozenset({"sentence"}),
    }
)
"""Filter of such a column → what can stand there; `that` takes a sentence without its capital and its stop."""
Identity = tuple[Interview, str, str]
"""By what a note is found again: the interview, the full name, and the name of the template."""


@dataclass(frozen=True)
class Placeholder:
    """`{{ interviewed | weekday }}`: a column of the people's CSV, and how to write it."""

    column: str
    filters: tuple[str, ...]
    where: Location

    @cached_property
    def shapes(self) -> frozenset[Shape]:
        """What shapes of words can stand here; every one where the column ends no sentence."""
        if self.column not in SENTENCE_ENDS:
            return frozenset(SHAPES)
        return SHAPE_FILTERS[self.filters[0] if self.filters else ""]


@dataclass(frozen=True)
class Wording:
    """One alternative of a part: letters and placeholders in turn."""

    segments: tuple[str | Placeholder, ...]
    where: Location

    @cached_property
    def placeholders(self) -> tuple[Placeholder, ...]:
        """The placeholders, in their order."""
        return tuple(segment for segment in self.segments if isinstance(segment, Placeholder))

    @cached_property
    def needs(self) -> tuple[str, ...]:
        """The columns without which this wording cannot be used."""
        return tuple(dict.fromkeys(placeholder.column for placeholder in self.placeholders))


@dataclass(frozen=True)
class Part:
    """A heading of a note template: `###` goes on in the paragraph above, `##` begins a new one."""

    name: str
    joined: bool
    wordings: tuple[Wording, ...]
    where: Location

    def __hash__(self) -> int:
        """By its place: to hash all that its wordings say takes as long as to compose a note."""
        return hash((self.name, self.where))

    @cached_property
    def columns(self) -> frozenset[str]:
        """The columns that some of its wordings have."""
        return frozenset(column for wording in self.wordings for column in wording.needs)

    @cached_property
    def sorted_columns(self) -> tuple[str, ...]:
        """The same, always in one order."""
        return tuple(sorted(self.columns))


@dataclass(frozen=True)
class NoteTemplate:
    """A Markdown file that an adviser can read aloud, and the program can compose from."""

    source: Source
    front_matter: NoteFrontMatter
    introduction: str
    parts: tuple[Part, ...]
    held: str = ""
    """The mark of a note that only a preview shows, in the site's words."""

    @property
    def name(self) -> str:
        """`thank-you-card` for `content/notes/thank-you-card.md`."""
        return self.source.name.removeprefix("notes/").removesuffix(".md")

    @property
    def output(self) -> str:
        """The file that holds this template's page, inside the site."""
        return output_of(self.source.name)


class Passage(NamedTuple):
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
    draft: Location | None = None
    """Where its words begin in the draft that somebody edited, if they come from one."""
    wordings: tuple[int | None, ...] = field(default=(), compare=False)
    """For every part of its template the index of the wording that it was made of."""

    @property
    def identity(self) -> Identity:
        """By what its draft is found."""
        return self.interviewer.interview, self.interviewer.name, self.template

    @property
    def where(self) -> Location:
        """Where its words can be mended: the edited draft, or else the row."""
        return self.draft or self.interviewer.where

    @property
    def origin(self) -> str:
        """What is mended there."""
        return "draft" if self.draft else "row"

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
                rows.append(above._replace(text=f"{above.text} {passage.text}"))
            else:
                rows.append(passage)
        return tuple(rows)

    @property
    def words(self) -> int:
        """How many words there are to write, the subject of an e-mail aside."""
        return sum(len(p.text.split()) for p in self._body)

    @property
    def characters(self) -> int:
        """How many characters there are, counted as code points or UTF-16 units, whichever are more: it is not
        known which of them LinkedIn counts."""
        text = "\n".join(p.text for p in self.paragraphs if p.part.casefold() != "subject")
        return max(len(text), len(text.encode("utf-16-le")) // 2)

    @property
    def seconds(self) -> int:
        """How long the words take to say, at 130 a minute, rounded up to five seconds."""
        return math.ceil(self.words / 130 * 12) * 5

    @property
    def _body(self) -> list[Passage]:
        return [p for p in self.passages if p.part.casefold() != "subject"]
