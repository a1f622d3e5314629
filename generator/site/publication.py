"""content/ → Publication: what is published today, composed but not yet rendered, and what is wrong with it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import TypeVar

from generator.model.notes import NoteTemplate
from generator.model.pages.site import Content, Page
from generator.notes.compose import compose_notes
from generator.notes.english_variants import check_variant
from generator.notes.proofreading import check_notes, check_templates, empty_parts
from generator.notes.shape_coverage import check_shapes
from generator.people.headers.columns import COLUMNS, REQUIRED
from generator.problems import Checked, Problems, for_options, only_errors
from generator.project.history import content_history
from generator.project.run import Run
from generator.rules.check_windows import check_windows
from generator.site.blank_sheets import with_sheets
from generator.site.checks.content.accessibility_tests import check_accessibility_tests
from generator.site.checks.content.choices import check_choices
from generator.site.checks.content.contrast import check_accent
from generator.site.checks.content.dates import check_dates
from generator.site.checks.content.folders import check_folders
from generator.site.checks.content.menus import check_menus
from generator.site.checks.content.people_lists import check_people_lists
from generator.site.checks.content.placeholders import check_placeholders
from generator.site.checks.content.plain_words import check_plain_words
from generator.site.checks.content.reviews import check_reviews
from generator.site.checks.content.template_overrides import check_overrides
from generator.site.checks.content.toml_words import check_toml_words
from generator.site.checks.content.topics import check_topics
from generator.site.checks.content.wordings import check_wordings, missing_sample
from generator.site.checks.levels import apply_levels
from generator.site.content.load import read_content
from generator.site.feeds import without_feed
from generator.site.kit_files.offer import with_kit
from generator.site.pages.generated.case_pages import with_cases
from generator.site.pages.generated.columns_page import with_columns
from generator.site.pages.generated.print_sections import print_page_specs
from generator.site.pages.navigation import Navigation
from generator.site.pages.page_data import Example, Publication, page_specs
from generator.site.pages.page_spec import PageSpec
from generator.site.pages.urls import one_spelling
from generator.site.typesetting import without_typesetting
from generator.site.web_faces import with_web_faces
from generator.templating.external_resources import check_external_resources

T = TypeVar("T", Page, NoteTemplate)


def make_publication(run: Run, *, drafts: bool, fail_on_overdue: bool) -> Checked[Publication | None]:
    """Read and compose; None without settings."""
    run.step("read")
    content, problems = read_content(run.project, run.today, drafts=drafts, look=run.look)
    if content is None:
        return Checked(None, problems)
    run.step("compose")
    problems += _content_faults(run, content) + _lists_of_people(run, content, problems)
    content = without_typesetting(_with_known_channels(content)).collect(problems)
    content = with_sheets(run, content).collect(problems)
    content = with_kit(run, content).collect(problems)
    content = with_columns(with_cases(content), COLUMNS, REQUIRED)
    content = without_feed(_with_days(run, content))
    examples = _examples(content).collect(problems)
    content = with_web_faces(content, examples).collect(problems)
    made = Publication(Navigation(content), {e.template.name: e for e in examples}, run.today)
    problems += _edition_faults(made, fail_on_overdue=fail_on_overdue) + _unfilled(
        content, problems, run.today, fail=fail_on_overdue
    )
    return Checked(made, apply_levels(problems, content.settings.checks))


def _with_days(run: Run, content: Content) -> Content:
    """The content with the day of each page and note that names none, as git knows it."""
    items: list[Page | NoteTemplate] = [*content.pages, *content.templates]
    if all(item.front_matter.updated for item in items):
        return content
    history = content_history(run.project)
    if history.told:
        run.note([history.told], {"history": history.told})

    return replace(
        content,
        pages=tuple(_dated(page, history.days) for page in content.pages),
        templates=tuple(_dated(template, history.days) for template in content.templates),
        unpublished=(
            *(_dated(item, history.days) for item in content.unpublished if isinstance(item, Page)),
            *(_dated(item, history.days) for item in content.unpublished if isinstance(item, NoteTemplate)),
        ),
    )


def _dated(item: T, days: Mapping[str, date]) -> T:
    given = item.front_matter
    day = given.updated or days.get(one_spelling(item.source.name))
    return replace(item, front_matter=replace(given, updated=day))


def _content_faults(run: Run, content: Content) -> Problems:
    """Problems of a project’s files, each by itself or beside the others."""
    items = [*content.pages, *content.templates, *content.unpublished]
    return [
        *check_dates(items, run.today),
        *check_templates(content.templates, content.channels),
        *check_plain_words(items),
        *check_windows(content.rules),
        *check_overrides(run.project),
        *check_external_resources(run.project),
        *_office_cards(run, content),
    ]


def _office_cards(run: Run, content: Content) -> Problems:
    """What is wrong with the office's face and the front of its cards, where it names any."""
    if content.settings.cards.face is None and content.settings.cards.cover is None:
        return []
    from generator.printing.office_cards import check_office_cards  # noqa: PLC0415 - few offices name any

    return check_office_cards(run.project / "content", content.settings)


def _lists_of_people(run: Run, content: Content, known: Problems) -> Problems:
    """Lists that would be published; none are told while nobody can tell which of them is the invented sample."""
    sample = content.settings.sample
    if sample is None and any(problem.where.path == content.settings_source.path for problem in known):
        return []
    return check_people_lists(run.project / "content", sample.name if sample else "")


def _edition_faults(made: Publication, *, fail_on_overdue: bool) -> Problems:
    """Problems of the pages and notes that are published today."""
    content, items = made.navigation.content, made.navigation.items
    return [
        *check_reviews(list(items), made.today, fail=fail_on_overdue),
        *check_topics(items),
        *check_folders(made.navigation),
        *check_accent(content.settings.accent),
        *check_choices(content),
        *check_toml_words(content),
        *check_menus(content),
    ]


def _unfilled(content: Content, known: Problems, today: date, *, fail: bool) -> Problems:
    """What the office has still to fill in of its settings, unless these have a fault that would be told twice."""
    if any(problem.where.path == content.settings_source.path for problem in only_errors(known)):
        return []
    found = check_placeholders(content.settings_source) + check_accessibility_tests(content, today, fail=fail)
    return found + missing_sample(content)


def all_page_specs(made: Publication) -> list[PageSpec]:
    """Every page of the site, the printable sections among them."""
    return [*page_specs(made), *print_page_specs(made)]


def _examples(content: Content) -> Checked[list[Example]]:
    problems: Problems = []
    examples = []
    for template in content.templates:
        example, found = example_of(content, template)
        examples.append(example)
        problems += found
    return Checked(examples, problems)


def example_of(content: Content, template: NoteTemplate) -> Checked[Example]:
    """A note template with the notes of the sample panel."""
    language = content.settings.language
    notes, problems = compose_notes(template, content.sample[0], language) if content.sample else ([], [])
    problems += check_notes(template, notes) + empty_parts(template, notes) + check_wordings(template, notes)
    problems += [*check_variant(template, language), *check_shapes(template)]
    problems = apply_levels(problems, content.settings.checks)
    return Checked(Example(template, tuple(notes)), for_options(problems, frozenset()))


def _with_known_channels(content: Content) -> Content:
    """The content without the notes of a channel that there is not: they have been told, as files with a fault."""
    known = tuple(t for t in content.templates if t.front_matter.channel.name in content.channels)
    unknown = {t.source.name for t in content.templates} - {t.source.name for t in known}
    return replace(content, templates=known, faulty=content.faulty | unknown)
