"""Notes that go by post and are not written by hand → letters on their pages, and the files of their words."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from generator.model.files import Artifact
from generator.model.notes import Note
from generator.model.paper.letters import LetterJob, TypedLetter
from generator.model.plan import Plan, PlannedStep
from generator.output.slugs import file_slug
from generator.panel.cards.emoji import check_emoji
from generator.panel.letters.page import lay_out_letter
from generator.panel.letters.words import check_senders, letter_form, letter_text, letter_words
from generator.problems import Checked, Problems

FOLDER, FILE = "letters", "letters.pdf"


def typed_letters(job: LetterJob, notes: Sequence[tuple[str, Note, date]]) -> Checked[list[TypedLetter]]:
    """The letters of these notes, each with what it is called and the day that it is written; who cannot have one
    is told."""
    made: list[TypedLetter] = []
    problems: Problems = []
    width = max(2, len(str(len(notes))))
    for number, (about, note, day) in enumerate(notes, 1):
        letter = _typed(job, f"{number:0{width}}-{file_slug(about)}", note, day).collect(problems)
        made += [letter] if letter else []
    return Checked(made, problems + check_senders(job, [one.words.note.interviewer for one in made]))


def _typed(job: LetterJob, name: str, note: Note, day: date) -> Checked[TypedLetter | None]:
    words, problems = letter_words(job, note, day)
    if words is None:
        return Checked(None, problems)
    form, paper = letter_form(job, note.interviewer)
    texts = lay_out_letter(words, form, paper, job.face).collect(problems)
    if texts is None:
        return Checked(None, problems)
    return Checked(TypedLetter(name, words, form, paper, texts), [*problems, *check_emoji(note)])


def planned_letters(plan: Plan, notes: Mapping[str, Note]) -> list[tuple[str, Note, date]]:
    """The letters that a plan still has to send, those of each candidate together and by date: what each is
    called, its words, and the day on which it is posted."""
    rows = sorted(_letter_steps(plan, notes), key=lambda row: (row[0], row[2].at.timestamp(), row[2].id))
    return [
        (f"{whose} {step.rule} {step.person.name if step.person else step.to}", notes[step.id], step.at.date())
        for _, whose, step in rows
    ]


def _letter_steps(plan: Plan, notes: Mapping[str, Note]) -> Iterator[tuple[int, str, PlannedStep]]:
    """The open steps with a letter: the place of their candidate among all, what tells it apart, the step."""
    places = {panel.interview.candidate: n for n, panel in reversed(list(enumerate(plan.panels)))}
    for panel in plan.panels:
        for step in panel.steps:
            if step.is_open and step.id in notes and step.channel.on_paper and not step.channel.handwritten:
                yield places[panel.interview.candidate], plan.whose(panel), step


def letter_files(letters: Sequence[TypedLetter]) -> list[Artifact]:
    """The words of each letter as a file, to be copied into a program in which somebody writes letters."""
    return [Artifact(f"{FOLDER}/{one.name}.txt", letter_text(one.words).encode()) for one in letters]
