"""A plan's steps × note templates → the words of each step, and what a careful reader says of them.

Wordings are dealt among all whom one company could show them to, template by template, as those of cards are: so
a card has the same words here and there. Drafts that somebody edited come first.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field, replace
from datetime import tzinfo

from generator.fast_dataclass import dataclass
from generator.model.drafts import Drafts
from generator.model.notes import Identity, Note, NoteTemplate
from generator.model.people import Interview, Interviewer, Panel
from generator.model.plan import PanelPlan, Plan, PlannedStep
from generator.model.situation import panel_situation
from generator.notes.allocation import NO_SEEDS, allocate_wordings
from generator.notes.before_interview import before_interview, without_conversation
from generator.notes.character_limit import within_character_limit
from generator.notes.compose import EMPTIED, Reading, identity_of, try_note
from generator.notes.own_words import NO_NOTES, NO_WORDS, OwnNotes, picked_choice
from generator.notes.proofreading import check_notes, proofreaders, slips_of
from generator.panel.cards.company_cards import NO_DRAFTS, by_company
from generator.panel.drafts.apply import with_drafts
from generator.panel.kit.new_information import check_new_information, four_rs
from generator.panel.kit.news_once import is_told, needs_news, tells_news, told_before, without_news
from generator.panel.kit.recipients import kind_of_reader, recipient_without_row
from generator.problems import Checked, Location, Problem, Problems, only_errors

WRITTEN = ("send", "arrive")


@dataclass(frozen=True)
class StepNotes:
    """The words of a plan's steps, by the steps' ids."""

    notes: Mapping[str, Note] = field(default_factory=dict)
    remarks: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """What a note lacks and may well do without: told beside it, and no fault."""
    problems: Problems = field(default_factory=list)
    unfit: frozenset[str] = frozenset()
    """The steps whose note has an error in it."""

    @property
    def sent(self) -> Mapping[str, Note]:
        """The notes that can be sent as they are."""
        return {step: note for step, note in self.notes.items() if step not in self.unfit}


@dataclass(frozen=True)
class _StepToWord:
    """A step that wants words, and who will read them."""

    step: PlannedStep
    reader: Interviewer
    told: bool = False
    """Whether an earlier message tells this reader the news."""
    early: bool = False
    """Whether it is sent before the interview has been."""

    @property
    def composed_for(self) -> Interviewer:
        """The reader with what this message may say."""
        reader = without_news(self.reader) if self.told else self.reader
        return without_conversation(reader) if self.early else reader


def compose_step_notes(
    plan: Plan,
    templates: Mapping[str, NoteTemplate],
    drafts: Drafts = NO_DRAFTS,
    language: str = "en",
    allow_similar: bool = False,
    seeds: Mapping[str, str] = NO_SEEDS,
    own: OwnNotes = NO_NOTES,
) -> StepNotes:
    """The note of every step that has one and is open, with every fault told once. A step whose reader nobody
    has named, such as a coordinator, has none."""
    tasks, problems = _tasks(plan)
    tasks = list(_with_news_once(plan, tasks, templates))
    panels = _panels(plan)
    companies = {group[0].interview.meets: group for group in by_company(panels)}
    sheets: dict[tuple[str, str | Interview, bool], list[_StepToWord]] = {}
    for task in tasks:
        sheets.setdefault((task.step.note, task.reader.interview.meets, task.early), []).append(task)
    notes: dict[str, Note] = {}
    emptied: set[Location] = set()
    for (name, company, early), mine in sheets.items():
        template = templates.get(name)
        if template := before_interview(template) if template and early else template:
            made, found = _composed(template, mine, companies[company], drafts, own, language, seeds)
            notes |= made
            problems += found
            emptied |= {problem.where for problem in found if problem.check == EMPTIED}
    sent = [task.step for task in tasks if task.step.id in notes and _read_by_person(task.step)]
    sent.sort(key=lambda step: (step.arrives or step.at.date(), step.at.timestamp()))
    heard, remarks = check_new_information(sent, notes)
    slips = slips_of([notes[step.id] for step in sent], panels)
    readers = proofreaders([notes[step.id] for step in sent], panels, allow_similar)
    problems += heard + [problem for found in (*slips, *(read() for read in readers)) for problem in found]
    unfit = frozenset(
        [step.id for step, found in zip(sent, slips, strict=True) if only_errors(found)]
        + [name for name, note in notes.items() if note.where in emptied]
    )
    for step in sent:
        remarks[step.id] = [*remarks.get(step.id, []), *four_rs(step, notes[step.id])]
    said = {name: tuple(told) for name, told in remarks.items() if told}
    return StepNotes(notes, said, _without_repeats(problems), unfit)


def _panels(plan: Plan) -> list[Panel]:
    """The panels of which something is left to do: of those of an earlier plan only the names are known."""
    left = [panel for panel in plan.panels if any(step.state != "cancelled" for step in panel.steps)]
    return [Panel(panel.interview, panel.people) for panel in left]


def _tasks(plan: Plan) -> Checked[list[_StepToWord]]:
    """The open steps that want words, by date, each with its reader; and why some cannot be addressed. What waits
    for something cannot say it yet."""
    tasks: list[_StepToWord] = []
    problems: Problems = []
    for panel in plan.panels:
        known = len(tasks)
        steps = [step for step in panel.steps if step.is_open and step.note and not _waits(step)]
        tasks += [_StepToWord(step, step.person) for step in steps if step.person]
        kinds = [(step, kind) for step in steps if (kind := kind_of_reader(step, panel))]
        readers = {kind: recipient_without_row(kind, panel) for kind in dict.fromkeys(kind for _, kind in kinds)}
        problems += [problem for _, found in readers.values() for problem in found]
        tasks += [_StepToWord(step, who) for step, kind in kinds if (who := readers[kind][0])]
        tasks[known:] = _with_early(tasks[known:], panel, plan.made.tzinfo)
    return Checked(sorted(tasks, key=lambda task: (task.step.at.timestamp(), task.step.id)), problems)


def _with_early(tasks: Sequence[_StepToWord], panel: PanelPlan, zone: tzinfo | None) -> Iterator[_StepToWord]:
    """The steps of a panel, with those that come before its interview marked, by the writer's clock."""
    end = panel_situation(panel.people).interviewed.replace(tzinfo=zone)
    for task in tasks:
        early = task.step.at < end
        yield replace(task, early=True) if early else task


def _with_news_once(
    plan: Plan, tasks: Sequence[_StepToWord], templates: Mapping[str, NoteTemplate]
) -> Iterator[_StepToWord]:
    """The steps, of which only the first to each reader tells the news; those that have nothing else to tell are
    left out then."""
    told = told_before((step for panel in plan.panels for step in panel.steps), templates)
    for task in tasks:
        template = templates.get(task.step.note)
        if template is None or not tells_news(template) or not is_told(told, task.reader, task.step.to):
            yield task
        elif not needs_news(template):
            yield replace(task, told=True)


def _waits(step: PlannedStep) -> bool:
    """Whether it is left to the writer until there is news."""
    return "new" in step.needs and step.person is not None and not step.person.get("new")


def _read_by_person(step: PlannedStep) -> bool:
    """Whether whom it is about reads it in the end, by way of a recruiter or not."""
    return step.verb in WRITTEN and step.person is not None


def _composed(
    template: NoteTemplate,
    tasks: Sequence[_StepToWord],
    group: Sequence[Panel],
    drafts: Drafts,
    own: OwnNotes,
    language: str,
    seeds: Mapping[str, str],
) -> Checked[dict[str, Note]]:
    """The notes of one template to one company, by the steps' ids."""
    read = any(task.step.person for task in tasks)  # else by recruiters and coordinators alone
    people = [person for panel in group for person in panel.interviewers] if read else []
    seats = _seats([task.composed_for for task in tasks], people)
    choices = allocate_wordings(template.parts, people, seeds)
    notes: dict[str, Note] = {}
    problems: Problems = []
    owners: set[Identity] = set()
    for task, seat in zip(tasks, seats, strict=True):
        reading = Reading(language, task.step.read_on or task.step.at.date())
        mine = (
            NO_WORDS
            if identity_of(template, task.reader) in owners
            else own.get(identity_of(template, task.reader), NO_WORDS)
        )
        choice = picked_choice(template, task.composed_for, choices[seat], mine)
        note = try_note(template, task.composed_for, choice, reading, mine).collect(problems)
        if note is None:
            continue
        note = within_character_limit(template, note, choice, reading, mine)
        note = replace(note, interviewer=task.reader)
        worded, found = with_drafts(template, [note], NO_DRAFTS if note.identity in owners else drafts)
        owners.add(note.identity)
        problems += found
        for one in worded:
            problems += (unfit := check_notes(template, [one]))
            if not only_errors(unfit):
                notes[task.step.id] = one
    return Checked(notes, problems)


def _seats(readers: Sequence[Interviewer], people: list[Interviewer]) -> list[int]:
    """Where each reader is among the people that wordings are dealt to. Whoever reads the same kind of note twice
    is dealt to twice, and who has no row as well, so both are added to them."""
    free = {id(person): n for n, person in reversed(list(enumerate(people)))}
    seats: list[int] = []
    for reader in readers:
        seat = free.pop(id(reader), len(people))
        seats.append(seat)
        people += [reader] if seat == len(people) else []
    return seats


def _without_repeats(problems: Problems) -> Problems:
    """What several notes lack of one row is one thing to mend, whichever of them is named in the hint."""
    first: dict[tuple[Location, str], Problem] = {}
    for problem in problems:
        first.setdefault((problem.where, problem.message), problem)
    return list(first.values())
