"""A list of people → all that a kit is made of, and its files."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from generator.model import Artifact, Interviewer, Letter, Note, NoteTemplate, PanelPlan, Plan, PrintItem, PrintJob
from generator.notes.template_files import note_names, read_template
from generator.panel.drafts.folder import check_unused_drafts, read_panel_drafts
from generator.panel.kit.email_drafts import email_drafts, linkedin_invitations
from generator.panel.kit.eml import eml_files, linkedin_file
from generator.panel.kit.step_notes import StepNotes, compose_step_notes
from generator.panel.kit.voicemail import voicemail_greetings
from generator.panel.make_cards import Cards, make_cards
from generator.panel.make_plan import Advice, PlanOptions, make_plan
from generator.panel.plan.card_step import card_posting
from generator.panel.plan.ics import calendar_file
from generator.panel.plan.plan_json import plan_json
from generator.panel.print_job import CardOptions
from generator.places.working_days import WorkCalendar
from generator.printing.document import Document
from generator.printing.layouts import LAYOUTS
from generator.printing.layouts.debrief import debrief_document
from generator.printing.layouts.phone import phone_document
from generator.printing.layouts.plan import plan_document, plan_html
from generator.printing.layouts.record import record_documents
from generator.printing.missing_glyphs import sheets_lacking, without_a_face
from generator.problems import Checked, Problems
from generator.project.run import Run

GREETING = "voicemail-greeting"


@dataclass(frozen=True)
class KitOptions:
    """How the cards are made, and how the plan."""

    cards: CardOptions
    plan: PlanOptions


@dataclass(frozen=True)
class Kit:
    """All that the files are made from."""

    plan: Plan
    advice: Advice
    job: PrintJob
    items: Sequence[PrintItem]
    words: StepNotes
    letters: Sequence[Letter]
    greetings: Sequence[Note]
    """What the voicemail of each candidate says."""
    options: KitOptions

    @property
    def now(self) -> datetime:
        """The moment it is, in the writer's zone."""
        return self.options.plan.now.replace(microsecond=0, tzinfo=ZoneInfo(self.options.plan.zone))

    def rests(self, panel: PanelPlan, day: date) -> bool:
        """Whether nobody works on a day where the panel is."""
        places = [person.get(column) for column in ("country", "home") for person in panel.people]
        return not WorkCalendar(next(filter(None, places), self.advice.home)).works(day)

    @property
    def people(self) -> list[Interviewer]:
        """Everybody in the plan."""
        return [person for panel in self.plan.panels for person in panel.people]


def compose_kit(
    run: Run, people: Path, folder: Path, options: KitOptions, layouts: Sequence[str] = ("copy",)
) -> tuple[Kit | None, Cards, Problems]:
    """All the words of a kit, its cards for these layouts, and what is wrong with either; None where there is no
    kit to be made."""
    plan, advice, problems = make_plan(run, people, folder, options.plan)
    quiet = replace(run, note=lambda _said, _facts: None)  # what was read has been told
    cards = make_cards(quiet, people, options.cards, layouts, folder)
    problems += cards.problems + cards.proofread(options.cards.allow_similar)
    if plan is None or advice is None or cards.job is None:
        return None, cards, problems
    made, found = _made(run, people, folder, options, (plan, advice, cards))
    return made, cards, problems + found


def blank_letters(run: Run, made: Kit, layouts: Sequence[str]) -> Mapping[str, str]:
    """File → the letters for which it would have blanks: what typesetting tells, foretold without it."""
    values = [value for person in made.people for value in person.values.values()]
    notes = [*made.words.notes.values(), *made.greetings, *(item.card.note for item in made.items)]
    said = "".join([*values, *(passage.text for note in notes for passage in note.passages)])
    lacking = without_a_face(said, made.job.settings.profile)
    if not lacking:
        return {}
    also = {
        f"{LAYOUTS[name].file}.pdf": LAYOUTS[name].documents(run.folders, made.job, made.items) for name in layouts
    }
    return sheets_lacking({**also, **kit_documents(run, made)}, lacking)


def _made(
    run: Run, people: Path, folder: Path, options: KitOptions, parts: tuple[Plan, Advice, Cards]
) -> Checked[Kit]:
    """The words of every step, and the cards with their days."""
    plan, advice, cards = parts
    assert cards.job is not None  # noqa: S101 - for the type checker: asked for above
    templates, problems = _templates(run.project, plan)
    drafts, found = read_panel_drafts(run.project, folder, list(templates.values()), None)
    found += check_unused_drafts(run.project, people, drafts, plan, cards.job.template.name)
    said = compose_step_notes(plan, templates, drafts or {}, cards.job.language, options.cards.allow_similar)
    items = [replace(item, step=card_posting(plan, item.card.note.interviewer)) for item in cards.items]
    template = templates.get(GREETING)
    spoken, spoiled = voicemail_greetings(template, plan, cards.job.language) if template else ([], [])
    made = Kit(plan, advice, cards.job, items, said, email_drafts(plan, said.notes), spoken, options)
    return Checked(made, problems + found + said.problems + spoiled)


def _templates(project: Path, plan: Plan) -> Checked[dict[str, NoteTemplate]]:
    """The note templates that the steps name."""
    names = {step.note for panel in plan.panels for step in panel.steps if step.note} | {GREETING}
    pairs = {name: read_template(project, name) for name in sorted(names & note_names(project))}
    problems = [problem for _, found in pairs.values() for problem in found]
    return Checked({name: template for name, (template, _) in pairs.items() if template}, problems)


def kit_documents(run: Run, made: Kit) -> Mapping[str, Sequence[Document]]:
    """File → what is typeset in it; a file of nothing is left out."""
    job, paper, language = made.job, made.job.settings.paper, made.job.language
    steps = {step.id: step for panel in made.plan.panels for step in panel.steps}
    calls = [(steps[name], note) for name, note in made.words.notes.items() if steps[name].verb == "call"]
    done = [(step.id, step.done_on) for step in steps.values() if step.state == "done" and step.done_on]
    letters_too = [item for item in made.items if item.letter]
    files: dict[str, Sequence[Document]] = {
        "plan.pdf": [
            plan_document(run.folders, made.plan, made.advice.references, paper, language, made.now, made.rests)
        ],
        "debrief.pdf": [debrief_document(run.folders, made.people, paper, language)],
    }
    if made.items:
        files["cards.pdf"] = LAYOUTS["copy"].documents(run.folders, job, made.items)
    if letters_too:
        files["envelopes.pdf"] = LAYOUTS["envelope"].documents(run.folders, job, letters_too)
    if calls or made.greetings:
        files["phone.pdf"] = [phone_document(run.folders, calls, made.greetings, paper, language)]
    if done:
        files["record.pdf"] = record_documents(run.folders, made.plan, done, paper, language)
    return files


def kit_texts(run: Run, made: Kit) -> list[Artifact]:
    """The files that are not typeset."""
    references = made.advice.references
    page = plan_html(run.folders, made.plan, references, made.job.language, made.now, made.rests)
    asked = linkedin_invitations(made.plan, made.words.notes)
    limits = made.advice.rules.limits.linkedin if made.advice.rules.limits else None
    return [
        plan_json(made.plan, references),
        Artifact("plan.html", page.encode()),
        calendar_file(made.plan, references, made.now),
        *eml_files(made.letters),
        *([linkedin_file(asked, limits, references)] if asked else []),
    ]
