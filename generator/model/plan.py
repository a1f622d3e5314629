"""The plan: what to send to whom and when. Times are aware of their zone; days are the reader's working days."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field, replace
from datetime import date, datetime
from functools import cached_property

from generator.fast_dataclass import dataclass
from generator.model.channels import Channel
from generator.model.notes import Note
from generator.model.people import Interview, Interviewer, fold_text

STATES = ("todo", "optional", "waiting", "missed", "impossible", "done", "cancelled")
"""To be done; to be done if you like; waiting for what `needs` names; its time is over; it cannot arrive in time;
done; an earlier plan had it, and this one does not."""

SHOWN = ("todo", "optional", "done")
"""The states of steps that are in a calendar; what was there and is in another is cancelled."""
ORDER = (
    "notes", "inbound", "debrief", "ask", "reply", "thanks", "card", "letter", "call", "status", "connect",
    "withdraw", "search",
)  # fmt: skip
"""Kinds of steps, in the order in which those of one moment are done."""
ALONE = ("inbound", "search")
"""Kinds of steps that are about nobody else, and no interview."""
ARRIVAL = "/arrive"
"""What follows a step's id in the name of the calendar's event for its arrival."""

NEEDED = {
    "new": "something new",
    "address": "their address",
    "consent": "their consent",
    "recruiter": "the recruiter’s yes",
    "email": "their e-mail address",
}
"""What a step waits for, in words."""


@dataclass(frozen=True)
class Alternative:
    """Another moment for a step, and what speaks for it and against it."""

    at: datetime
    because: str


@dataclass(frozen=True, slots=True)
class PlannedStep:
    """A step of the plan with its dates, for one person or for the whole panel."""

    id: str
    """The same at every run: the rule's id and, after a slash, the person's."""
    rule: str
    """The step's id in `content/plans/`."""
    verb: str
    """send, arrive, call or do."""
    channel: Channel
    """NO_CHANNEL for what is sent to nobody."""
    kind: str
    """thanks, status, call, connect, notes, ask … : a status check needs no news."""
    person: Interviewer | None
    """Whom it is about; None for the whole panel."""
    to: str
    """Whom it is addressed to: the person, or the recruiter who stands between."""
    note: str
    """The note template, if there are words to send."""
    title: str
    """What to do, in a few words: “Send the thank-you e-mail to Dr Okafor”."""
    earliest: datetime
    latest: datetime
    at: datetime
    """When it is best done: between the two, in the zone of whoever acts, or of whoever is called."""
    state: str
    because: str
    """Why, in a sentence."""
    sources: tuple[str, ...] = ()
    """Ids of `content/sources.toml`."""
    needs: tuple[str, ...] = ()
    """What it waits for: consent, new, address, recruiter."""
    instead: str = ""
    """What to do where it was missed or cannot arrive."""
    arrive_by: date | None = None
    post_by: date | None = None
    """The last day on which post of this class can be given up and still arrive."""
    post: str = ""
    """The class of post, in words."""
    arrives: date | None = None
    """The day on which post given up at `at` usually comes: for display, not to be counted on."""
    alternatives: tuple[Alternative, ...] = ()
    sequence: int = 0
    """Raised whenever the dates or the words of the step change from one run to the next."""
    done_on: date | None = None
    """The day on which it was done."""
    read_on: date | None = None
    """The day on which its words are read, or said: “on Tuesday” must be right on it."""
    news: str = ""
    """A digest of what the column `new` said when the step was planned: its reader is told it once."""

    @property
    def order(self) -> tuple[float, int, str]:
        """What comes first: what is due first, and of one moment notes before messages, thanks before the rest."""
        place = ORDER.index(self.kind) if self.kind in ORDER else len(ORDER)
        return self.at.timestamp(), place, self.id

    @property
    def is_late(self) -> bool:
        """Whether its time is over, and it is still worth doing: `instead` says so."""
        return self.is_open and bool(self.instead)

    @property
    def is_open(self) -> bool:
        """Whether it can be done now, or left, as its writer likes."""
        return self.state in ("todo", "optional")

    @property
    def is_pending(self) -> bool:
        """Whether it is still to be done, now or when what it waits for is there."""
        return self.is_open or self.state == "waiting"

    @property
    def is_lost(self) -> bool:
        """Whether it is too late for it."""
        return self.state in ("missed", "impossible")

    @property
    def is_listed(self) -> bool:
        """Whether it has a place among the days of a plan: still to be done, or done."""
        return self.is_pending or self.state == "done"


@dataclass(frozen=True)
class PanelPlan:
    """The plan of one interview."""

    interview: Interview
    case: str
    """The case's id in `content/plans/`."""
    name: str
    """The case in words."""
    decision: date | None
    people: tuple[Interviewer, ...]
    steps: tuple[PlannedStep, ...]
    remarks: tuple[str, ...] = ()
    """What the reader should know of it: why a step moved, why nothing is sent."""
    addresses: Mapping[str, str] = field(default_factory=dict)
    """What the steps of somebody are named after → a digest of their e-mail address: whoever has it is the same
    person, whatever the name."""


@dataclass(frozen=True)
class Plan:
    """All panels of a file."""

    id: str
    """Random, made once and kept in plan.json: calendar entries are named after it."""
    made: datetime
    """When the plan was first made: phrases with `plan` count from it, so that they do not move at every run."""
    panels: Sequence[PanelPlan] = field(default=())
    detailed: bool = False
    """Whether calendar events say what they are about."""
    numbers: Mapping[str, int] = field(default_factory=dict)
    """Calendar event, by the id of its step, → what it is called where nobody is to be named. A number is given
    when the event is first shown, and kept: what joins or goes elsewhere renames nothing."""
    seeds: Mapping[str, str] = field(default_factory=dict)
    """Candidate, by the folded name → what their wordings are drawn from: kept, so that notes which are written
    already keep their words whatever changes elsewhere in the list."""

    def entry(self, event: str) -> str:
        """What calendars call an event that names nobody; empty where it is in none."""
        return f"Follow-up {self.numbers[event]}" if event in self.numbers else ""

    @cached_property
    def left(self) -> list[PanelPlan]:
        """The panels of this plan, without those that only an earlier one had."""
        return [p for p in self.panels if not p.steps or any(step.state != "cancelled" for step in p.steps)]

    @cached_property
    def several(self) -> bool:
        """Whether it is of more than one candidate."""
        return len({panel.interview.candidate for panel in self.left}) > 1

    @cached_property
    def busy(self) -> frozenset[str]:
        """The candidates who have more than one interview in it."""
        count = Counter(fold_text(panel.interview.candidate) for panel in self.left)
        return frozenset(name for name, number in count.items() if number > 1)

    def whose(self, panel: PanelPlan) -> str:
        """The candidate of a panel, where the plan is of several; empty where everything is of the same."""
        return panel.interview.candidate if self.several else ""

    def told(self, panel: PanelPlan, words: str) -> str:
        """Words about a panel, after the candidate's name where the plan is of several."""
        name = self.whose(panel)
        return f"{name}: {words}" if name else words

    def titled(self, panel: PanelPlan, step: PlannedStep) -> str:
        """What a step is called where the steps of all panels stand together: with the interview where it names
        nobody and its candidate has had others, and with the candidate where the plan is of several."""
        title = step.title
        if step.person is None and step.kind not in ALONE and fold_text(panel.interview.candidate) in self.busy:
            title = f"{title} ({panel.interview.short})"
        return self.told(panel, title)

    @property
    def named(self) -> Iterator[PlannedStep]:
        """All steps, with titles that tell them apart."""
        for panel in self.panels:
            for step in panel.steps:
                title = self.titled(panel, step)
                yield step if title == step.title else replace(step, title=title)

    @property
    def distinct(self) -> list[PlannedStep]:
        """The same for a list of them all, in which what is about nobody else stands once."""
        steps: dict[object, PlannedStep] = {}
        for step in self.named:
            steps.setdefault((step.title, step.at, step.state) if step.kind in ALONE else step.id, step)
        return list(steps.values())


@dataclass(frozen=True)
class Invitations:
    """What one account asks to connect in one month, those first that are most worth an invitation."""

    channel: Channel
    candidate: str
    """Whose account it is, where the plan is of several candidates."""
    month: date
    """Its first day."""
    notes: tuple[Note, ...]


@dataclass(frozen=True)
class Letter:
    """A message to be, as an e-mail’s draft or on the list of a channel."""

    name: str
    """What its file is called, without its ending: `01-thanks-ada-byron`."""
    to: str
    """The address; empty where it is not known."""
    note: Note
    step: str
    """The id of the step that it is for."""
