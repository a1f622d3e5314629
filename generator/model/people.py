"""Who was met, when and about what."""

from collections.abc import Mapping, Sequence
from dataclasses import field
from datetime import date
from functools import cached_property, lru_cache

from generator.english.kinds import Shape
from generator.fast_dataclass import dataclass
from generator.language import day_and_month
from generator.lazy_pattern import lazy_pattern
from generator.problems import Location

_ATOM = r"[^\x00-\x20\x7f-\xa0\ud800-\udfff\s\"(),.:;<>@\[\\\]]+"
MAILBOX = lazy_pattern(rf"(?=.{{3,254}}\Z){_ATOM}(?:\.{_ATOM})*@{_ATOM}(?:\.{_ATOM})+")
"""RFC 5321, 4.1.2 without quoted local parts, and RFC 6531 with letters of every script."""


MODES = IN_PERSON, VIDEO, PHONE = ("in person", "video", "phone")
"""The ways in which an interview takes place."""


def is_mailbox(text: str) -> bool:
    """Whether a text is an e-mail address, alone, such that every mail program takes it."""
    return bool(MAILBOX.fullmatch(text)) and text.isprintable()


def fold_text(text: str) -> str:
    """A text such that case and spaces make no difference."""
    return " ".join(text.casefold().split())


@dataclass(frozen=True)
class Interview:
    """What the rows of a panel have in common: who was interviewed, where, for what, on which day."""

    candidate: str
    company: str
    role: str
    day: date
    mode: str = field(default="", compare=False)
    """How it took place, one of `MODES`; empty where nobody says. It makes no panel of its own: who joins a
    meeting by video sits on it, too."""

    @property
    def key(self) -> tuple[str, str, str, date]:
        """What makes rows one panel: however each spells the names, a recruiter of one stands before all."""
        return fold_text(self.candidate), fold_text(self.company), fold_text(self.role), self.day

    @property
    def short(self) -> str:
        """Which interview it was, in a few words: `Acme, 18 November`."""
        company = self.company[:1].upper() + self.company[1:]
        return ", ".join(filter(None, (company, day_and_month(self.day))))

    @property
    def meets(self) -> "str | Interview":
        """What is the same for all who could lay their notes side by side: the company, or else the panel."""
        return self.company.casefold().removeprefix("the ") or self


_interview = lru_cache(maxsize=4096)(Interview)
"""One for all who sat on a panel: there is no room for a hundred thousand of them."""


@dataclass(frozen=True)
class Interviewer:
    """A row of the people's CSV: `values` holds its filled columns but for `private`."""

    values: Mapping[str, str]
    interviewed: date
    where: Location
    shapes: Mapping[str, Shape] = field(default_factory=dict)
    """The shape of what stands in a column that ends a sentence: a noun phrase, a whole sentence …"""

    @property
    def name(self) -> str:
        """The full name, as the CSV spells it."""
        return self.values["name"]

    def get(self, column: str) -> str:
        """What a column holds; empty when the row leaves it so."""
        return self.values.get(column, "")

    def shape(self, column: str) -> Shape:
        """The shape of what a column holds; `noun` for those that end no sentence."""
        return self.shapes.get(column, "noun")

    @cached_property
    def interview(self) -> Interview:
        """The panel this person sat on."""
        return _interview(
            self.get("candidate"), self.get("company"), self.get("role"), self.interviewed, self.get("mode")
        )


def namesakes(people: Sequence[Interviewer]) -> frozenset[str]:
    """The folded names that several of the people have, each with an e-mail address of their own."""
    if len({person.name for person in people}) == len(people):
        return frozenset()  # as nearly always
    addresses: dict[str, list[str]] = {}
    for person in people:
        addresses.setdefault(fold_text(person.name), []).append(fold_text(person.get("email")))
    return frozenset(name for name, found in addresses.items() if 1 < len(found) == len({*found} - {""}))


@dataclass(frozen=True)
class Panel:
    """The interviewers of one interview, in the order of their rows."""

    interview: Interview
    interviewers: tuple[Interviewer, ...]


@dataclass(frozen=True)
class RawRow:
    """A row as it stands in the people's file: the lines it begins and ends on, and its cells."""

    path: str
    first: int
    last: int
    cells: tuple[str, ...]
