"""A plan's words → the messages to be, each with its address and a name for its file, and whom to invite first."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date

from generator.lazy_pattern import lazy_pattern
from generator.model.channels import Channel
from generator.model.notes import Note
from generator.model.people import Interviewer
from generator.model.plan import Invitations, Letter, PanelPlan, Plan, PlannedStep
from generator.model.situation import linkedin_connection, panel_situation
from generator.output.slugs import file_slug

HIRING = "hiring"
DECIDERS = frozenset(
    {"chair", "chief", "dean", "director", "founder", "head", "manager", "owner", "partner", "president"}
)
HELPERS = frozenset({"assistant", "coordinator", "deputy", "secretary"})
"""Who works for somebody that decides: “assistant to the director”."""
WORD = lazy_pattern(r"\w+")
NAMESAKE = lazy_pattern(r"-\d+$")


def email_drafts(plan: Plan, notes: Mapping[str, Note]) -> list[Letter]:
    """The e-mails that are still to be sent, by date; `notes` has the words of the steps by their ids."""
    return _numbered(plan, notes, [row for row in _with_words(plan, notes) if row[1].channel.kit == "drafts"])


def message_lists(plan: Plan, notes: Mapping[str, Note]) -> dict[Channel, list[Letter]]:
    """The messages that are still to be copied, by their channels and then by date; no invitations."""
    rows: dict[Channel, list[tuple[PanelPlan, PlannedStep]]] = {}
    for panel, step in _with_words(plan, notes):
        if step.channel.kit == "list" and not step.channel.connects:
            rows.setdefault(step.channel, []).append((panel, step))
    return {channel: _numbered(plan, notes, found) for channel, found in rows.items()}


def _numbered(plan: Plan, notes: Mapping[str, Note], rows: list[tuple[PanelPlan, PlannedStep]]) -> list[Letter]:
    """The messages of these steps by date, numbered with as many digits as the last one needs, two at least."""
    found = sorted(rows, key=lambda row: (row[1].at.timestamp(), row[1].id))
    names = Counter(_slug(plan.whose(panel), step) for panel, step in found)
    width = max(2, len(str(len(found))))
    return [
        Letter(
            f"{number:0{width}}-{_told_apart(_slug(plan.whose(panel), step), names, step)}",
            email_address(panel, step),
            notes[step.id],
            step.id,
        )
        for number, (panel, step) in enumerate(found, 1)
    ]


def _slug(candidate: str, step: PlannedStep) -> str:
    return file_slug(f"{candidate} {step.rule} {step.person.name if step.person else step.to}")


def _told_apart(name: str, names: Mapping[str, int], step: PlannedStep) -> str:
    """The name of a file, with what tells somebody's steps from those of another of the same name."""
    number = NAMESAKE.search(step.id) if names[name] > 1 else None
    return f"{name}{number[0]}" if number else name


def email_address(panel: PanelPlan, step: PlannedStep) -> str:
    """The e-mail address that a step is sent to; empty where it is not known."""
    if step.person and step.to == step.person.name:
        return step.person.get("email")
    where = panel_situation(panel.people)
    known = [(where.recruiter, where.recruiter_email), (where.coordinator, where.coordinator_email)]
    known += [(person.name, person.get("email")) for person in panel.people]
    return next((found for name, found in known if name == step.to and found), "")


def linkedin_invitations(plan: Plan, notes: Mapping[str, Note]) -> list[Invitations]:
    """Invitations to connect, of each channel, candidate and month by themselves: channels and candidates in the
    order of the plan."""
    found: dict[tuple[Channel, str], dict[date, list[PlannedStep]]] = {}
    for panel, step in _with_words(plan, notes):
        if step.channel.connects:
            month = step.at.date().replace(day=1)
            found.setdefault((step.channel, plan.whose(panel)), {}).setdefault(month, []).append(step)
    return [
        Invitations(channel, candidate, month, tuple(_in_order(steps, notes)))
        for (channel, candidate), months in found.items()
        for month, steps in sorted(months.items())
    ]


def _in_order(steps: list[PlannedStep], notes: Mapping[str, Note]) -> list[Note]:
    """Whoever offered to connect comes first, then whoever is due first; on one day the hiring manager, others who
    decide, then the rest in the order of their rows."""
    days = [(step.at.date(), notes[step.id]) for step in steps]
    return [note for _, note in sorted(days, key=lambda found: _sort_key(found[1].interviewer, found[0]))]


def _sort_key(person: Interviewer, day: date) -> tuple[object, ...]:
    return linkedin_connection(person) != "offered", day, _rank(person), person.where


def _with_words(plan: Plan, notes: Mapping[str, Note]) -> Iterator[tuple[PanelPlan, PlannedStep]]:
    for panel in plan.panels:
        for step in panel.steps:
            if step.is_open and step.id in notes:
                yield panel, step


def _rank(person: Interviewer) -> int:
    words = set(WORD.findall(person.get("job_title").casefold()))
    if words & HELPERS or not words & {HIRING, *DECIDERS}:
        return 2
    return 0 if HIRING in words else 1
