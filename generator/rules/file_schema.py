"""The rules of the plan as they are written, a dataclass a table: words keep their places, dates are phrases."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from generator.model import Named
from generator.rules.conditions import When

SENDS = ("all", "email", "nothing")
CARDS = ("yes", "no", "taste")


@dataclass(frozen=True)
class WrittenCase:
    """A case as it is written, but for its steps."""

    name: str
    when: tuple[When, ...]
    overlay: bool = False
    picture: int | None = None


@dataclass(frozen=True)
class WrittenBend:
    """How a side of a choice changes a step, as it is written."""

    choice: Named
    side: Named
    earliest: Named | None = None
    latest: Named | None = None
    post_from: Named | None = None
    times: tuple[Named, ...] | None = None
    needs: tuple[Named, ...] | None = None
    because: str | None = None
    sources: tuple[Named, ...] | None = None


@dataclass(frozen=True)
class WrittenStep:
    """A step as it is written."""

    id: Named
    verb: Named
    kind: Named
    title: Named
    earliest: Named
    latest: Named
    because: str
    sources: tuple[Named, ...]
    channel: Named | None = None
    whom: Named | None = None
    note: Named | None = None
    post_from: Named | None = None
    until: Named | None = None
    times: tuple[Named, ...] = ()
    working_days: bool = False
    needs: tuple[Named, ...] = ()
    exempt: bool = False
    if_missed: str = ""
    moved: str = ""
    post: Named | None = None
    choice: Named | None = None
    side: tuple[Named, ...] = ()
    replaces: tuple[str, ...] = ()
    until_yes: bool = False
    bends: tuple[WrittenBend, ...] = ()


@dataclass(frozen=True)
class WrittenSector:
    """A sector as it is written."""

    id: str
    name: str
    because: str
    sources: tuple[Named, ...]
    send: Named | None = None
    card: Named | None = None


@dataclass(frozen=True)
class WrittenPost:
    """A class of post as it is written."""

    id: str
    name: str
    country: Named
    source: Named
    dated: str
    typical: int
    late: int = 0
    no_delivery: tuple[Named, ...] = ()
    holidays: bool = False
    guaranteed: bool = False


@dataclass(frozen=True)
class WrittenLinkedIn:
    """What LinkedIn allows, as it is written."""

    free_characters: int
    paid_characters: int
    least_a_month: int
    most_a_month: int
    dated: date
    sources: tuple[Named, ...]


@dataclass(frozen=True)
class WrittenLimits:
    """The limits as they are written."""

    choice: Named
    messages: Mapping[str, int]
    one_note_choice: Named
    one_note_side: Named
    people: int
    coordinator_note: Named
    coordinator_title: Named
    coordinator_because: str
    coordinator_sources: tuple[Named, ...]
    linkedin: WrittenLinkedIn | None = None
