"""A list of people → all that a kit is made of, and its files."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from itertools import groupby
from typing import NamedTuple
from zoneinfo import ZoneInfo

from generator.fast_dataclass import dataclass
from generator.model.channels import Channel
from generator.model.files import Artifact
from generator.model.notes import Note, NoteTemplate
from generator.model.paper.letters import TypedLetter
from generator.model.paper.printing import PrintItem, PrintJob
from generator.model.people import Interviewer
from generator.model.plan import Letter, PanelPlan, Plan
from generator.notes.template_files import note_names, read_template
from generator.panel.drafts.folder import check_unused_drafts
from generator.panel.earlier_run import EarlierRun
from generator.panel.kit.email_drafts import email_drafts, linkedin_invitations, message_lists
from generator.panel.kit.eml import eml_files, invitation_list, message_list
from generator.panel.kit.step_notes import StepNotes, compose_step_notes
from generator.panel.kit.voicemail import voicemail_greetings
from generator.panel.letter_job import read_letter_job
from generator.panel.letters.typed_letters import FILE as LETTERS
from generator.panel.letters.typed_letters import letter_files, planned_letters, typed_letters
from generator.panel.make_cards import Cards, make_cards
from generator.panel.make_plan import Advice, MadePlan, PlanOptions, make_plan
from generator.panel.plan.plan_file.plan_json import plan_json
from generator.panel.print_job import CardOptions
from generator.people.read import PeopleList, PeopleOptions
from generator.places.working_days import WorkCalendar
from generator.printing.drawn.as_html import Documents
from generator.printing.layouts import LAYOUTS
from generator.printing.layouts.debrief import debrief_document
from generator.printing.layouts.letters import letter_documents
from generator.printing.layouts.phone import phone_document
from generator.printing.layouts.plan import plan_document, plan_html
from generator.printing.layouts.record import record_documents
from generator.problems import Checked, Problems
from generator.project.run import Run

GREETING = "voicemail-greeting"
LINKEDIN = "linkedin"
"""The channel whose limits content/limits.toml has."""


@dataclass(frozen=True)
class KitOptions:
    """How the list is read, and how the cards and the plan are made."""

    people: PeopleOptions
    cards: CardOptions
    plan: PlanOptions
    typed: bool = False
    """Whether the cards are typed, for somebody who does not write by hand."""

    @property
    def layouts(self) -> tuple[str, ...]:
        """How the cards are laid out."""
        return ("typed",) if self.typed else ("copy",)


@dataclass(frozen=True)
class Kit:
    """All that the files are made from."""

    plan: Plan
    advice: Advice
    job: PrintJob
    items: Sequence[PrintItem]
    words: StepNotes
    letters: Sequence[Letter]
    """The e-mails."""
    messages: Mapping[Channel, Sequence[Letter]]
    """What is copied into another program, by its channel."""
    greetings: Sequence[Note]
    """What the voicemail of each candidate says."""
    typed: Sequence[TypedLetter]
    """What goes by post and is not written by hand."""
    layouts: Sequence[str]
    """How the cards are laid out."""
    now: datetime
    """The moment it is, in the writer's zone."""

    def rests(self, panel: PanelPlan, day: date) -> bool:
        """Whether nobody works on a day where the panel is."""
        places = [person.get(column) for column in ("country", "home") for person in panel.people]
        return not WorkCalendar(next(filter(None, places), self.advice.home)).works(day)

    @property
    def people(self) -> list[Interviewer]:
        """Everybody in the plan."""
        return [person for panel in self.plan.panels for person in panel.people]


class KitParts(NamedTuple):
    """What could be made of a list, and what is wrong with it."""

    kit: Kit | None
    """All that the files of a kit are made from; None where either the plan or the cards could not be made."""
    cards: Cards | None
    problems: Problems


def compose_kit(
    run: Run,
    people: PeopleList,
    before: EarlierRun,
    options: KitOptions,
    layouts: Sequence[str] = (),
    everybody: bool = False,
) -> KitParts:
    """All the words of a kit of a list, its cards for these layouts, and what is wrong with either.
    The cards are those that the plan sends, unless `everybody` gets one."""
    problems = [*people.problems]
    planned = make_plan(run, people.panels, before, options.plan).collect(problems)
    wanted = tuple(layouts) or options.layouts
    plan = planned.plan if planned else None
    made = make_cards(run, people, options.cards, wanted, before, plan=plan, everybody=everybody or plan is None)
    cards = made.collect(problems)
    readers = cards.proofreaders(allow_similar=options.cards.allow_similar) if cards else []
    problems += [problem for read in readers for problem in read()]
    if planned is None or cards is None:
        return KitParts(None, cards, problems)
    kit = _word_kit(run, people, before, options, planned, cards).collect(problems)
    return KitParts(kit, cards, problems)


def _word_kit(
    run: Run, people: PeopleList, before: EarlierRun, options: KitOptions, planned: MadePlan, cards: Cards
) -> Checked[Kit]:
    """The words of every step, and the cards with their days."""
    plan, job = planned.plan, cards.job
    templates, problems = _templates(run, plan)
    drafts = before.drafts(list(templates.values()), people).collect(problems)
    problems += check_unused_drafts(run.project, people.path, drafts, plan, job.template.name)
    words = compose_step_notes(
        plan, templates, drafts or {}, job.language, options.cards.allow_similar, job.seeds, before.own
    )
    problems += words.problems
    template = templates.get(GREETING)
    greetings = voicemail_greetings(template, plan, job.language).collect(problems) if template else []
    now = run.now.replace(microsecond=0, tzinfo=ZoneInfo(options.plan.zone))
    drafted, lists = email_drafts(plan, words.sent), message_lists(plan, words.sent)
    typed = _letters(run, options.cards, plan, words).collect(problems)
    shown = options.layouts
    return Checked(
        Kit(plan, planned.advice, job, cards.items, words, drafted, lists, greetings, typed, shown, now), problems
    )


def _letters(run: Run, options: CardOptions, plan: Plan, words: StepNotes) -> Checked[list[TypedLetter]]:
    """The letters that the plan has still to send."""
    notes = planned_letters(plan, words.sent)
    if not notes:
        return Checked([], [])
    job, problems = run.once(
        ("letters", options.letter, options.paper),
        lambda: read_letter_job(run.project, options.letter, options.paper),
    )
    if job is None:
        return Checked([], problems)
    return typed_letters(job, notes)


def _templates(run: Run, plan: Plan) -> Checked[dict[str, NoteTemplate]]:
    """The note templates that the steps name."""
    names = {step.note for panel in plan.panels for step in panel.steps if step.note} | {GREETING}
    known = names & note_names(run.project)
    pairs = {name: read_note_template(run, name) for name in sorted(known)}
    problems = [problem for _, found in pairs.values() for problem in found]
    return Checked({name: template for name, (template, _) in pairs.items() if template}, problems)


def read_note_template(run: Run, name: str) -> Checked[NoteTemplate | None]:
    """A note template of the project."""
    return run.once(("note", name), lambda: read_template(run.project, name))


def kit_documents(run: Run, made: Kit) -> Mapping[str, Documents]:
    """File → what is typeset in it; a file of nothing is left out."""
    job, paper, language = made.job, made.job.settings.paper, made.job.language
    steps = {step.id: step for panel in made.plan.panels for step in panel.steps}
    calls = [(steps[name], note) for name, note in made.words.sent.items() if steps[name].verb == "call"]
    done = [(step.id, step.done_on) for step in steps.values() if step.state == "done" and step.done_on]
    letters_too = [item for item in made.items if item.letter]
    files: dict[str, Documents] = {
        "plan.pdf": [
            plan_document(run.folders, made.plan, made.advice.references, paper, language, made.now, made.rests)
        ],
        "debrief.pdf": [debrief_document(run.folders, made.people, paper, language)],
    }
    if made.items:
        for layout in (LAYOUTS[name] for name in made.layouts):
            files[f"{layout.file}.pdf"] = layout.documents(run.folders, job, made.items)
    if letters_too:
        files["envelopes.pdf"] = LAYOUTS["envelope"].documents(run.folders, job, letters_too)
    if made.typed:
        files[LETTERS] = letter_documents(run.folders, made.typed, language)
    if calls or made.greetings:
        files["phone.pdf"] = [phone_document(run.folders, calls, made.greetings, paper, language)]
    if done:
        files["record.pdf"] = record_documents(run.folders, made.plan, done, paper, language)
    return files


def kit_texts(run: Run, made: Kit) -> list[Artifact]:
    """The files that are not typeset."""
    steps = {step.id: step for step in made.plan.named}
    lists = [
        message_list(channel, letters, steps, made.job.language) for channel, letters in made.messages.items()
    ]
    return [
        plan_json(made.plan, made.advice.references),
        plan_page(run, made),
        plan_calendar(made),
        *eml_files(made.letters),
        *letter_files(made.typed),
        *invitation_files(made),
        *lists,
    ]


def plan_page(run: Run, made: Kit) -> Artifact:
    """The plan as a page of its own."""
    references = made.advice.references
    page = plan_html(run.folders, made.plan, references, made.job.language, made.now, made.rests)
    return Artifact("plan.html", page.encode())


def plan_calendar(made: Kit) -> Artifact:
    """The plan as a calendar."""
    from generator.panel.plan.ics import calendar_file  # noqa: PLC0415 - with its library, a tenth of all imports

    return calendar_file(made.plan, made.advice.references, made.now)


def invitation_files(made: Kit) -> list[Artifact]:
    """A file of invitations to connect for each channel of that kind; the figures of LinkedIn are for LinkedIn."""
    asked = groupby(linkedin_invitations(made.plan, made.words.sent), key=lambda some: some.channel)
    limits = made.advice.rules.limits.linkedin if made.advice.rules.limits else None
    known = {LINKEDIN: limits}
    references, language = made.advice.references, made.job.language
    return [invitation_list(list(some), known.get(channel.name), references, language) for channel, some in asked]
