"""The rules of the plan as content/ tells them: cases, steps, phrases for dates, choices, sectors, post."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date, time
from functools import cached_property

from generator.fast_dataclass import dataclass
from generator.model.channels import NO_CHANNEL, Channel
from generator.model.situation import STAGES
from generator.problems import Location

ANCHORS = ("interview", "start", "plan", "today", "decision", "hear_by")
"""What a phrase counts from: the interview; when one may begin to write (the interview, or the recruiter's yes);
when the plan was first made; this moment; the day of the decision; the day by which one should hear."""
UNITS = ("minutes", "hours", "days", "working days")
VERBS = ("send", "arrive", "call", "do")
STEP_KINDS = (
    "thanks", "card", "letter", "connect", "status", "call", "ask", "reply", "withdraw", "debrief", "inbound",
    "notes", "search", "referees", "touch",
)  # fmt: skip
"""What a step is about: pictures, records and the checks of what is new go by it."""
WHOM = ("person", "lead", "through", "recruiter", "coordinator", "panel")
"""A step for each person; one for the first of the panel for whom it is possible; one about each person,
addressed to the recruiter; one to the recruiter; one to whoever arranged the day; one for whoever makes the
plan."""
NEEDS = ("consent", "new", "address", "recruiter", "field", "offer")
"""They may be called; there is news; a postal address; the recruiter's yes; a field that likes cards; they offered
to connect."""
POSTS = ("ordinary", "guaranteed", "any")


@dataclass(frozen=True)
class Shift:
    """So many units later, or earlier when the amount is negative."""

    amount: int
    unit: str


@dataclass(frozen=True)
class DateExpression:
    """`Tuesday of decision week`, `interview + 24 hours`, `plan + 1 day at 08:30`."""

    anchor: str
    weekday: int | None = None
    """0 is Monday; the week is Monday to Sunday."""
    shifts: tuple[Shift, ...] = ()
    at: time | None = None


@dataclass(frozen=True)
class EarlierOrLater:
    """`earlier of A and B`, `later of A and B`."""

    later: bool
    first: "Phrase"
    second: "Phrase"


Phrase = DateExpression | EarlierOrLater


def anchors_of(phrase: Phrase) -> frozenset[str]:
    """What a phrase counts from."""
    if isinstance(phrase, DateExpression):
        return frozenset([phrase.anchor])
    return anchors_of(phrase.first) | anchors_of(phrase.second)


@dataclass(frozen=True)
class Span:
    """Whole days from the plan's day: negative ones are past; None is without end."""

    low: int | None
    high: int | None

    def holds(self, days: int) -> bool:
        """Whether so many days lie in it."""
        return (self.low is None or days >= self.low) and (self.high is None or days <= self.high)


@dataclass(frozen=True)
class CaseFacts:
    """What conditions ask of a situation; days count from the plan's day, and past ones are negative."""

    stage: str
    outcome: str
    decision: int | None
    """None when no day is known."""
    interview: int
    recruiter: bool
    offer_elsewhere: bool = False
    """Whether another employer has offered the candidate a job."""


@dataclass(frozen=True)
class Condition:
    """What must hold of a situation; what is not named may be as it likes."""

    stage: tuple[str, ...] = STAGES
    outcome: tuple[str, ...] = ("none",)
    decision: Span | str = ""
    """How far off it is; `known`, `unknown`, or either."""
    interview: Span | None = None
    recruiter: bool | None = None
    offer_elsewhere: bool | None = None

    def holds(self, facts: CaseFacts) -> bool:
        """Whether it does of a situation."""
        return (
            facts.stage in self.stage
            and facts.outcome in self.outcome
            and self.recruiter in (None, facts.recruiter)
            and self.offer_elsewhere in (None, facts.offer_elsewhere)
            and (self.interview is None or self.interview.holds(facts.interview))
            and self._decision_holds(facts.decision)
        )

    def _decision_holds(self, days: int | None) -> bool:
        if isinstance(self.decision, Span):
            return days is not None and self.decision.holds(days)
        return self.decision in ("", "unknown" if days is None else "known")


@dataclass(frozen=True)
class StepOverride:
    """How a step changes where the office takes a side, or at some stages: what is None stays."""

    choice: str = ""
    side: str = ""
    stage: tuple[str, ...] = ()
    """It is for panels at one of these stages, whatever the office's sides are."""
    title: str | None = None
    note: str | None = None
    earliest: Phrase | None = None
    latest: Phrase | None = None
    post_from: Phrase | None = None
    times: tuple[time, ...] | None = None
    needs: tuple[str, ...] | None = None
    because: str | None = None
    sources: tuple[str, ...] | None = None
    dates_at: Location | None = None
    """Where the dates stand that it changes."""


@dataclass(frozen=True)
class StepTemplate:
    """A step of a case, before it has dates."""

    id: str
    verb: str
    channel: Channel
    kind: str
    title: str
    earliest: Phrase
    latest: Phrase
    because: str
    sources: tuple[str, ...]
    where: Location
    dates_at: Location
    """Where its dates stand."""
    whom: str = "person"
    note: str = ""
    post_from: Phrase | None = None
    """The earliest moment at which it is given to the post."""
    until: Phrase | None = None
    """Until when it is worth doing late."""
    ever_late: bool = False
    """Whether it is worth doing however late it is."""
    times: tuple[time, ...] = ()
    """The times of day at which it is best done."""
    working_days: bool = False
    """Whether it is done on working days only."""
    needs: tuple[str, ...] = ()
    exempt: bool = False
    """Whether it is left out of the count of messages a person gets, and needs no news."""
    if_late: str = ""
    """What is said of it while it is late and still worth doing."""
    if_missed: str = ""
    """What to do when its time is over, or when it cannot arrive."""
    moved: str = ""
    """Why it comes sooner than usual, where the second of two phrases decides."""
    post: str = "ordinary"
    choice: str = ""
    side: tuple[str, ...] = ()
    """The step is for offices that take one of these sides of the choice."""
    replaces: tuple[str, ...] = ()
    """Steps that are left out where this one is planned."""
    until_yes: bool = False
    """Whether it is for the time before the recruiter's yes."""
    overrides: tuple[StepOverride, ...] = ()

    @cached_property
    def counts_from(self) -> tuple[str, ...]:
        """What its dates count from."""
        phrases = (self.earliest, self.latest, self.until, self.post_from)
        return tuple(sorted(frozenset[str]().union(*(anchors_of(phrase) for phrase in phrases if phrase))))


@dataclass(frozen=True)
class Case:
    """A situation and what to do in it; an overlay adds its steps to whatever case holds."""

    id: str
    name: str
    when: tuple[Condition, ...]
    rules: tuple[StepTemplate, ...]
    overlay: bool = False
    picture: int | None = None
    """The day of the decision, counted from the interview, for which a picture shows the case; 0 shows it without
    one, None not at all."""

    def holds(self, facts: CaseFacts) -> bool:
        """Whether it is the case of a situation."""
        return any(condition.holds(facts) for condition in self.when)


@dataclass(frozen=True)
class Sector:
    """A field of work with customs of its own."""

    id: str
    name: str
    because: str
    sources: tuple[str, ...]
    send: str = "all"
    """all; email: nothing on paper; nothing."""
    card: str = "taste"
    """Whether a card is valued: yes, no, or as you like."""


@dataclass(frozen=True)
class PostClass:
    """A class of post inside one country, by the figures of its source. Days are days of delivery."""

    id: str
    name: str
    country: str
    source: str
    dated: str
    typical: int
    late: int = 0
    """The days to count with where it must be there by a day; 0: nobody gives a figure, so it promises nothing."""
    no_delivery: tuple[int, ...] = ()
    """Weekdays, 0 is Monday."""
    holidays: bool = False
    """Whether it comes on public holidays too."""
    guaranteed: bool = False


@dataclass(frozen=True)
class LinkedIn:
    """What an invitation with words of one's own may have, as others have found: LinkedIn has no page on it."""

    free_characters: int
    paid_characters: int
    least_a_month: int
    """Invitations with words that a free account has, by whoever counts fewest."""
    most_a_month: int
    dated: date
    """When the figures were seen."""
    sources: tuple[str, ...]


@dataclass(frozen=True)
class Limits:
    """How much is too much."""

    choice: str
    messages: Mapping[str, int]
    """Side of the choice → how many messages one person gets before the decision."""
    one_note_choice: str
    one_note_side: str
    people: int
    """From more than so many people on, one note to the coordinator is enough."""
    coordinator_note: str
    coordinator_title: str
    coordinator_because: str
    coordinator_sources: tuple[str, ...]
    coordinator_channel: Channel = NO_CHANNEL
    linkedin: LinkedIn | None = None


@dataclass(frozen=True)
class Rules:
    """All that the plan goes by."""

    cases: tuple[Case, ...] = ()
    sectors: Mapping[str, Sector] = field(default_factory=dict)
    post: tuple[PostClass, ...] = ()
    limits: Limits | None = None
    sides: Mapping[str, str] = field(default_factory=dict)
    """Choice → the side that is taken."""
