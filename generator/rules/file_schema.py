"""The rules of the plan as they are written, a dataclass a table: words keep their places, dates are phrases."""

from collections.abc import Mapping
from datetime import date

from generator.fast_dataclass import dataclass
from generator.model.files import LocatedStr
from generator.rules.conditions import RawCondition

SENDS = ("all", "email", "nothing")
CARDS = ("yes", "no", "taste")


@dataclass(frozen=True)
class RawCase:
    """A case as it is written, but for its steps."""

    name: str
    when: tuple[RawCondition, ...]
    overlay: bool = False
    picture: int | None = None


@dataclass(frozen=True)
class RawOverride:
    """How a side of a choice, or where the interviews stand, changes a step, as it is written."""

    choice: LocatedStr | None = None
    side: LocatedStr | None = None
    stage: tuple[LocatedStr, ...] = ()
    title: LocatedStr | None = None
    note: LocatedStr | None = None
    earliest: LocatedStr | None = None
    latest: LocatedStr | None = None
    post_from: LocatedStr | None = None
    times: tuple[LocatedStr, ...] | None = None
    needs: tuple[LocatedStr, ...] | None = None
    because: str | None = None
    sources: tuple[LocatedStr, ...] | None = None


@dataclass(frozen=True)
class RawStep:
    """A step as it is written."""

    id: LocatedStr
    verb: LocatedStr
    kind: LocatedStr
    title: LocatedStr
    earliest: LocatedStr
    latest: LocatedStr
    because: str
    sources: tuple[LocatedStr, ...]
    channel: LocatedStr | None = None
    whom: LocatedStr | None = None
    note: LocatedStr | None = None
    post_from: LocatedStr | None = None
    until: LocatedStr | None = None
    times: tuple[LocatedStr, ...] = ()
    working_days: bool = False
    needs: tuple[LocatedStr, ...] = ()
    exempt: bool = False
    if_late: str = ""
    if_missed: str = ""
    moved: str = ""
    post: LocatedStr | None = None
    choice: LocatedStr | None = None
    side: tuple[LocatedStr, ...] = ()
    replaces: tuple[str, ...] = ()
    until_yes: bool = False
    bends: tuple[RawOverride, ...] = ()


@dataclass(frozen=True)
class RawSector:
    """A sector as it is written."""

    id: str
    name: str
    because: str
    sources: tuple[LocatedStr, ...]
    send: LocatedStr | None = None
    card: LocatedStr | None = None


@dataclass(frozen=True)
class RawPostClass:
    """A class of post as it is written."""

    id: str
    name: str
    country: LocatedStr
    source: LocatedStr
    dated: str
    typical: int
    late: int = 0
    no_delivery: tuple[LocatedStr, ...] = ()
    holidays: bool = False
    guaranteed: bool = False


@dataclass(frozen=True)
class RawLinkedIn:
    """What LinkedIn allows, as it is written."""

    free_characters: int
    paid_characters: int
    least_a_month: int
    most_a_month: int
    dated: date
    sources: tuple[LocatedStr, ...]


@dataclass(frozen=True)
class RawLimits:
    """The limits as they are written."""

    choice: LocatedStr
    messages: Mapping[str, int]
    one_note_choice: LocatedStr
    one_note_side: LocatedStr
    people: int
    coordinator_note: LocatedStr
    coordinator_title: LocatedStr
    coordinator_because: str
    coordinator_sources: tuple[LocatedStr, ...]
    linkedin: RawLinkedIn | None = None
