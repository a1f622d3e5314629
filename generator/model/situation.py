"""What the columns of the plan say of an interview, as values: reading the file has found them to be good."""

from collections.abc import Sequence
from datetime import date, datetime, time

from generator.fast_dataclass import dataclass
from generator.model.people import Interviewer

STAGES = ("more-rounds", "final", "only", "unknown")
"""More interviews come; it was the last of several; it was the only one; nobody knows."""
OUTCOMES = ("none", "next-round", "rejected", "offer", "accepted", "declined", "withdrawn")
ANSWERS = ("yes", "no")
CONNECTED = ("yes", "no", "offered")
KNOWN = {
    "stage": STAGES,
    "may_call": ANSWERS,
    "lead": ANSWERS,
    "connected": CONNECTED,
    "outcome": OUTCOMES,
}
"""Columns with known values only."""
DAYS = ("decision", "hear_by", "recruiter_yes")
"""Columns with a day."""
NOBODY = "none"
NO_CONTACT = frozenset([
    NOBODY, "no contact", "no-contact", "no channels", "do not contact", "don't contact", "do not write",
    "don't write",
])  # fmt: skip
"""What people write under `channels` of whom nobody is to write to."""
ASSUMED_END = time(17, 0)
"""When an interview ended of which only the day is known."""
SHARED = (
    "stage", "decision", "hear_by", "outcome", "recruiter", "recruiter_email", "recruiter_country",
    "recruiter_yes", "coordinator", "coordinator_email", "sector", "home",
)  # fmt: skip
"""Columns that hold for the whole panel: it is enough that one row fills them."""


@dataclass(frozen=True)
class Situation:
    """Where a panel stands: what its rows say together."""

    stage: str
    outcome: str
    interviewed: datetime
    """In the zone of whoever was interviewed, which the value does not name."""
    decision: date | None
    hear_by: date | None
    """The same day as the decision where only one of them was named."""
    recruiter: str
    recruiter_email: str
    recruiter_yes: date | None
    sector: str
    coordinator: str = ""
    coordinator_email: str = ""
    assumed_end: bool = False
    """Whether only the day of the interview is known."""
    recruiter_country: str = ""


def panel_situation(people: Sequence[Interviewer]) -> Situation:
    """What the rows of a panel say together."""
    shared = {name: next((p.get(name) for p in people if p.get(name)), "") for name in SHARED}
    decision, hear_by = _day(shared["decision"]), _day(shared["hear_by"])
    times = [p.get("interviewed") for p in people if len(p.get("interviewed")) > len("2026-11-18")]
    end = max(map(datetime.fromisoformat, times), default=None)
    return Situation(
        shared["stage"].casefold() or "unknown",
        shared["outcome"].casefold() or "none",
        end or datetime.combine(people[0].interviewed, ASSUMED_END),
        decision or hear_by,
        hear_by or decision,
        shared["recruiter"] or shared["recruiter_email"],
        shared["recruiter_email"],
        _day(shared["recruiter_yes"]),
        shared["sector"].casefold(),
        shared["coordinator"] or shared["coordinator_email"],
        shared["coordinator_email"],
        end is None,
        shared["recruiter_country"],
    )


def may_call(person: Interviewer) -> bool | None:
    """Whether they said that one may call; None when nothing is known."""
    return {"yes": True, "no": False}.get(person.get("may_call").casefold())


def linkedin_connection(person: Interviewer) -> str:
    """yes, no, or offered."""
    return person.get("connected").casefold() or "no"


def reachable(person: Interviewer, channel: str) -> bool:
    """Whether this person may be reached by a channel: by every one, when the row names none."""
    named = person.get("channels")
    return bool(channel) and (not named or channel in channel_words(named))


def channel_words(text: str) -> list[str]:
    """The channels of a cell that holds several: `email, card`; `none` where nobody is to write."""
    if " ".join(text.casefold().replace("’", "'").strip(" .!").split()) in NO_CONTACT:
        return [NOBODY]
    return [word for word in text.casefold().replace(",", " ").replace(";", " ").split() if word]


def wants_nothing(person: Interviewer) -> bool:
    """Whether nobody is to write to this person, nor to have anything passed on."""
    named = person.get("channels")
    return bool(named) and channel_words(named) == [NOBODY]


def _day(text: str) -> date | None:
    return datetime.fromisoformat(text).date() if text else None
