"""content/ → Edition: what is published today, composed but not yet rendered, and what is wrong with it."""

from dataclasses import replace
from datetime import date

from generator.compose.casepages import with_cases
from generator.compose.chapters import print_leaves
from generator.compose.choices import choice_faults
from generator.compose.colour import accent_faults
from generator.compose.columnpage import with_columns
from generator.compose.leaves import Edition, Example, leaves
from generator.compose.notes import compose
from generator.compose.proofread import empty_parts, note_faults, template_faults
from generator.compose.review import overdue_faults
from generator.compose.shelf import Shelf, lonely_folders
from generator.compose.tested import test_faults
from generator.compose.topics import topic_faults
from generator.compose.windows import window_faults
from generator.compose.wordings import too_few_wordings
from generator.model import Content, Leaf, NoteTemplate, Problems
from generator.problems import errors, fitting
from generator.read.columns import COLUMNS, REQUIRED
from generator.read.content import read_content
from generator.read.foreign import foreign_looks
from generator.read.overrides import unused_looks
from generator.read.placeholders import placeholder_faults
from generator.recipes.blanks import with_sheets
from generator.recipes.run import Run
from generator.render.channels import CHANNELS


def edition(run: Run, drafts: bool, fail_on_overdue: bool) -> tuple[Edition | None, Problems]:
    """Read and compose; None without settings."""
    run.step("read")
    content, problems = read_content(run.project, drafts, run.today)
    if content is None:
        return None, problems
    run.step("compose")
    problems += template_faults(content.templates, CHANNELS) + window_faults(content.rules)
    content, found = with_sheets(run, _shown(content))
    problems += found
    content = with_columns(with_cases(content, CHANNELS), COLUMNS, REQUIRED)
    problems += unused_looks(run.project) + foreign_looks(run.project)
    examples, found = _examples(content)
    problems += found
    problems += _unfilled(content, problems, run.today, fail_on_overdue)
    made = Edition(Shelf(content), {e.template.name: e for e in examples}, CHANNELS, run.today)
    problems += overdue_faults(list(made.shelf.items), run.today, fail_on_overdue)
    problems += topic_faults(made.shelf.items) + lonely_folders(made.shelf)
    problems += accent_faults(content.settings.accent)
    return made, problems + choice_faults(content)


def _unfilled(content: Content, known: Problems, today: date, fail: bool) -> Problems:
    """What the office has still to fill in of its settings, unless these have a fault that would be told twice."""
    if any(problem.where.path == content.settings_source.path for problem in errors(known)):
        return []
    return placeholder_faults(content.settings_source) + test_faults(content, today, fail)


def all_leaves(made: Edition) -> list[Leaf]:
    """Every page of the site, the printable sections among them."""
    return [*leaves(made), *print_leaves(made)]


def _examples(content: Content) -> tuple[list[Example], Problems]:
    problems: Problems = []
    examples = []
    for template in content.templates:
        example, found = example_of(content, template)
        examples.append(example)
        problems += found
    return examples, problems


def example_of(content: Content, template: NoteTemplate) -> tuple[Example, Problems]:
    """A note template with the notes of the sample panel."""
    language = content.settings.language
    notes, problems = compose(template, content.sample[0], language) if content.sample else ([], [])
    problems += note_faults(template, notes) + empty_parts(template, notes) + too_few_wordings(template, notes)
    return Example(template, tuple(notes)), fitting(problems, frozenset())


def _shown(content: Content) -> Content:
    """The content without the notes of a channel that there is not: they have been told, as files with a fault."""
    known = tuple(t for t in content.templates if t.matter.channel.name in CHANNELS)
    unknown = {t.source.name for t in content.templates} - {t.source.name for t in known}
    return replace(content, templates=known, faulty=content.faulty | unknown)
