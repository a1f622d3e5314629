"""content/ → Edition: what is published today, composed but not yet rendered, and what is wrong with it."""

from dataclasses import replace
from datetime import date

from generator.model import Content, Leaf, NoteTemplate, Problems
from generator.notes.channels import CHANNELS
from generator.notes.compose import compose
from generator.notes.proofreading import empty_parts, note_faults, template_faults
from generator.people.columns import COLUMNS, REQUIRED
from generator.problems import errors, fitting
from generator.project.run import Run
from generator.rules.check_windows import window_faults
from generator.site.blank_sheets import with_sheets
from generator.site.checks.accessibility_tests import test_faults
from generator.site.checks.choices import choice_faults
from generator.site.checks.contrast import accent_faults
from generator.site.checks.placeholders import placeholder_faults
from generator.site.checks.reviews import overdue_faults
from generator.site.checks.topics import topic_faults
from generator.site.checks.wordings import too_few_wordings
from generator.site.content.load import read_content
from generator.site.content.template_overrides import unused_looks
from generator.site.pages.case_pages import with_cases
from generator.site.pages.columns_page import with_columns
from generator.site.pages.navigation import Shelf, lonely_folders
from generator.site.pages.page_data import Edition, Example, leaves
from generator.site.pages.print_sections import print_leaves
from generator.templating.external_resources import foreign_looks


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
