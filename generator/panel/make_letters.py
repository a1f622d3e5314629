"""A list of people → a typed letter to each, and what is wrong."""

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from generator.fast_dataclass import dataclass
from generator.model.channels import Channel
from generator.model.drafts import Drafts
from generator.model.notes import Note, NoteTemplate
from generator.model.paper.letters import TypedLetter
from generator.model.paper.stationery import PrinterProfile
from generator.model.people import Panel
from generator.notes.channels import read_channels
from generator.notes.compose import compose_allocated
from generator.notes.proofreading import (
    check_interview_dates,
    check_notes,
    check_templates,
    proofreaders,
    slips_of,
)
from generator.notes.template_files import read_template
from generator.panel.cards.company_cards import by_company
from generator.panel.drafts.apply import with_drafts
from generator.panel.drafts.folder import read_panel_drafts
from generator.panel.letter_job import read_letter_job
from generator.panel.letters.typed_letters import typed_letters
from generator.panel.unwritten import tell_unwritten
from generator.people.read import PeopleList
from generator.printing.hand import read_profile
from generator.printing.printer_checks import check_printer
from generator.problems import Checked, Location, Problem, Problems, only_errors
from generator.project.run import Run
from generator.project.template_folders import template_folders
from generator.templating.external_resources import check_external_resources


@dataclass(frozen=True)
class LetterOptions:
    """Names are those of files: `content/notes/letter-after-final-round.md`, `templates/print/letters/`."""

    note: str = "letter-after-final-round"
    letter: str = ""
    paper: str = ""
    printer: str = ""
    allow_similar: bool = False
    config: Path = Path("/nowhere")
    """Where this user's printers are kept."""


@dataclass(frozen=True)
class Letters:
    """What can be printed, of how many people, and how."""

    letters: Sequence[TypedLetter]
    wanted: int
    language: str
    profile: PrinterProfile


def make_letters(run: Run, people: PeopleList, folder: Path, options: LetterOptions) -> Checked[Letters | None]:
    """The letters of these people that can be printed, and what is wrong with the others; None where the note, the
    settings or the drafts in the folder allow of none. Raises UnknownName."""
    run.step("read")
    channels, problems = read_channels(template_folders(run.project))
    template = _template(run.project, options.note, channels).collect(problems)
    job = read_letter_job(run.project, options.letter, options.paper).collect(problems)
    profile = read_profile(options.printer, options.config).collect(problems)
    problems += check_external_resources(run.project, "print") + check_interview_dates(people.panels, run.today)
    drafts = read_panel_drafts(run.project, folder, [template] if template else [], people).collect(problems)
    if template is None or job is None or drafts is None:
        return Checked(None, problems)
    run.step("compose")
    unwritten = tell_unwritten(run, people)
    notes = _notes(template, people.panels, drafts, job.language, unwritten).collect(problems)
    slips = slips_of(notes, people.panels)
    problems += [problem for found in slips for problem in found]
    notes = [note for note, found in zip(notes, slips, strict=True) if not only_errors(found)]
    readers = proofreaders(notes, people.panels, options.allow_similar)
    problems += [problem for read in readers for problem in read()]
    made = typed_letters(job, [(_called(note, notes), note, run.today) for note in notes]).collect(problems)
    problems += check_printer(profile, [letter.paper for letter in made])
    return Checked(Letters(made, people.wanted - len(unwritten), job.language, profile), problems)


def _template(project: Path, name: str, channels: Mapping[str, Channel]) -> Checked[NoteTemplate | None]:
    """The template of a letter."""
    template, problems = read_template(project, name)
    if template is None or (unfit := check_templates([template], channels)):
        return Checked(None, problems + (unfit if template else []))
    channel = channels[template.front_matter.channel.name]
    if channel.on_paper and not channel.handwritten:
        return Checked(template, problems)
    where = template.front_matter.channel.where
    message = f"“{name}” is not a note for a letter"
    hint, plain = "choose another with --note", "choose another note"
    if channel.handwritten:
        hint = plain = "to have a card typed, use afterword cards with the layout “typed”"
    told = Problem(where, message, hint, plain=plain, check="note-of-another-channel")
    return Checked(None, [*problems, told])


def _notes(
    template: NoteTemplate,
    panels: Sequence[Panel],
    drafts: Drafts,
    language: str,
    unwritten: Collection[Location],
) -> Checked[list[Note]]:
    """The notes of all people but those in rows of `unwritten`, in the words of edited drafts where there are any,
    in the order of the panels."""
    notes: list[Note] = []
    problems: Problems = []
    for group in by_company(panels):
        people = [person for panel in group for person in panel.interviewers]
        made, found = compose_allocated(template, people, language)
        worded, outdated = with_drafts(template, [one.note for one in made], drafts)
        worded = [note for note in worded if note.interviewer.where not in unwritten]
        unfit = check_notes(template, worded)
        problems += [problem for problem in found if problem.where not in unwritten] + outdated + unfit
        notes += [] if only_errors(unfit) else worded
    order = {id(person): n for n, person in enumerate(person for panel in panels for person in panel.interviewers)}
    return Checked(sorted(notes, key=lambda note: order[id(note.interviewer)]), problems)


def _called(note: Note, notes: Sequence[Note]) -> str:
    """What a letter is called: its reader, below its candidate where there are several."""
    several = len({one.interviewer.get("candidate") for one in notes}) > 1
    return " ".join([*([note.interviewer.get("candidate")] if several else []), note.interviewer.name])
