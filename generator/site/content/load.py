"""content/ → Content: everything that the site is made of, and all that is wrong with it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from generator.fast_dataclass import dataclass
from generator.model.channels import Channel
from generator.model.files import Asset, Source
from generator.model.notes import NoteTemplate
from generator.model.pages.settings import ChosenSide, Settings
from generator.model.pages.site import Choice, Content, Page
from generator.model.people import Panel
from generator.model.references import Reference
from generator.model.rules import Rules
from generator.notes.channels import read_channels
from generator.notes.templates import read_notes
from generator.parsing.content_files.files import read_folder, read_source
from generator.parsing.styles.svg import read_svg
from generator.people.cells.validation import Vocabulary
from generator.people.read import PLACEHOLDERS, read_people_list
from generator.problems import Checked, Problem, Problems, display_path, for_options
from generator.project.settings import read_settings
from generator.project.template_folders import template_folders
from generator.rules.choices import read_choices
from generator.rules.cross_references import CitableNames
from generator.rules.load import read_rules
from generator.rules.references import read_references
from generator.site.content.pages import read_pages
from generator.site.content.required_pages import HOME, needed_pages, with_contacts, with_pictures
from generator.site.content.translations import read_words
from generator.site.content.unpublished import has_expired, is_over, mark_of, notice_of, why_held


@dataclass(frozen=True)
class _Advice:
    """What words may rest on: sources and disputed choices."""

    references: Mapping[str, Reference]
    known: Mapping[str, Reference] | None
    """The same; None where some could not be read, so that nobody is told that they are missing."""
    choices: Mapping[str, Choice]
    disputed: Source | None
    settings: Source
    """Which sides the office takes, and why."""
    unread: frozenset[str]
    """Ids of choices that could not be read."""
    broken: frozenset[str]
    """The pages that would show what could not be read."""


@dataclass(frozen=True)
class _Files:
    """What lies in content/ besides TOML."""

    pages: Sequence[Page]
    templates: Sequence[NoteTemplate]
    assets: Sequence[Asset]
    names: frozenset[str]
    """Of all Markdown files, those that could not be read among them."""

    @property
    def read(self) -> list[Page | NoteTemplate]:
        """Whatever is to be a page."""
        return [*self.pages, *self.templates]

    @property
    def unread(self) -> frozenset[str]:
        """The Markdown files that could not be read."""
        return self.names - {item.source.name for item in self.read}


@dataclass(frozen=True)
class _Look:
    """What templates/ says besides looks."""

    words: Mapping[str, str]
    channels: Mapping[str, Channel]


def read_content(project: Path, today: date, *, drafts: bool, look: Path | None = None) -> Checked[Content | None]:
    """The whole of content/; with `drafts`, pages that are not yet published are so too. None without settings.
    `look` is the project that has the templates, where it is another one."""
    folder, templates = project / "content", template_folders(look or project)
    settings, problems = read_settings(folder, today)
    advice = _advice(folder, settings.choices if settings else {}).collect(problems)
    channels = read_channels(templates).collect(problems)
    files = _files(folder, advice).collect(problems)
    problems = [problem for problem in problems if not _is_face(problem, folder, settings)]
    rules, untold, found = _rules(folder, advice, files, channels, today)
    problems += found
    if settings is None:
        return Checked(None, problems)
    settings = with_pictures(settings, files.assets).collect(problems)
    words = read_words(templates, settings.language).collect(problems)
    example = settings.sample.name if settings.sample else ""
    sample = _sample(folder / example, channels).collect(problems) if example else []
    kept = {item.source.name: why_held(item.front_matter, today) for item in files.read if not drafts}
    hidden = {name: why for name, why in kept.items() if why}
    marks = {item.source.name: _mark(item, today, words) for item in files.read if drafts}
    settings = with_contacts(settings, advice.settings, files.read, hidden, files.unread).collect(problems)
    missing, found = needed_pages(folder, files.read, hidden, files.unread, advice.settings)
    hidden = {name: why for name, why in hidden.items() if not (name == HOME and is_over(why))}
    faulty = files.unread | missing | untold | {f"choice:{name}" for name in advice.unread}
    content = _content(settings, _Look(words, channels), advice, rules, files, sample, hidden, faulty)
    expired = {item.source.name for item in content.unpublished if has_expired(item.front_matter, today)}
    content = replace(content, notice=notice_of(settings, today), expired=frozenset(expired))
    if not drafts:
        return Checked(content, problems + found)
    past = {item.source.name for item in files.read if has_expired(item.front_matter, today)}
    return Checked(replace(_marked(content, marks), past=frozenset(past)), problems + found)


def _content(
    settings: Settings,
    look: _Look,
    advice: _Advice,
    rules: Rules,
    files: _Files,
    sample: Sequence[Panel],
    hidden: Mapping[str, str],
    faulty: frozenset[str],
) -> Content:
    shown = [template for template in files.templates if template.source.name not in hidden]
    return Content(
        settings=settings,
        words=look.words,
        references=advice.references,
        choices=advice.choices,
        choices_source=advice.disputed,
        settings_source=advice.settings,
        rules=rules,
        pages=tuple(page for page in files.pages if page.source.name not in hidden),
        templates=tuple(sorted(shown, key=_order)),
        channels=look.channels,
        assets=tuple(files.assets),
        sample=tuple(sample),
        hidden=hidden,
        faulty=faulty,
        unpublished=tuple(item for item in files.read if item.source.name in hidden),
        waited_for=_waited_for(files, hidden),
    )


def _mark(item: Page | NoteTemplate, today: date, words: Mapping[str, str]) -> str:
    """The mark of a page in a preview; the home page stays when its last day has come."""
    stays = item.source.name == HOME and has_expired(item.front_matter, today)
    return "" if stays else mark_of(item.front_matter, today, words)


def _marked(content: Content, marks: Mapping[str, str]) -> Content:
    """The content as a preview shows it: what is not published says so."""
    pages = tuple(replace(page, held=marks[page.source.name]) for page in content.pages)
    templates = tuple(replace(note, held=marks[note.source.name]) for note in content.templates)
    return replace(content, pages=pages, templates=templates, preview=True)


def _waited_for(files: _Files, hidden: Mapping[str, str]) -> frozenset[str]:
    """The pictures that a page names which is not published."""
    texts = [item.source.text for item in files.read if item.source.name in hidden]
    return frozenset(a.name for a in files.assets if any(PurePosixPath(a.name).name in text for text in texts))


def _advice(folder: Path, picks: Mapping[str, ChosenSide]) -> Checked[_Advice]:
    references, problems = read_references(folder)
    known = None if problems else references
    choices, disputed, unread, found = read_choices(folder, known, picks)
    broken = {name for name, faults in (("sources.md", problems), ("choices.md", found)) if faults}
    settings = read_source(folder / "site.toml", "site.toml")[0] or Source("", "site.toml", "")
    return Checked(
        _Advice(references, known, choices, disputed, settings, unread, frozenset(broken)), problems + found
    )


def _sample(path: Path, channels: Collection[str]) -> Checked[list[Panel]]:
    """The panel for which the site shows its notes."""
    reading = read_people_list(path, vocabulary=Vocabulary(channels=channels))
    return Checked(reading.panels, for_options(reading.problems, frozenset()))


class _PlanRules(NamedTuple):
    """The rules of the plan."""

    rules: Rules
    untold: frozenset[str]
    """The files of cases that are not to be told once more."""
    problems: Problems


def _rules(
    folder: Path, advice: _Advice, files: _Files, channels: Mapping[str, Channel], today: date
) -> _PlanRules:
    """The rules of the plan, with the sides that this office takes."""
    notes = dict.fromkeys((Path(name).stem for name in files.names if _is_note(name)), "")
    written = {template.name: template.front_matter.channel.name for template in files.templates}
    notes |= {name: channel for name, channel in written.items() if channel in channels}
    choices = None if advice.unread or "choices.md" in advice.broken else advice.choices
    sides = {name: choice.picked for name, choice in advice.choices.items()}
    rules, problems = read_rules(folder, CitableNames(advice.known, choices, notes, channels), sides, today)
    cases = (folder / "plans").glob("*.toml") if problems else ()
    return _PlanRules(rules, frozenset(f"plans/{path.name}" for path in cases), problems)


def _files(folder: Path, advice: _Advice) -> Checked[_Files]:
    sources, assets, unread, problems = read_folder(folder)
    pictures = [read_svg(folder / asset.name, asset) for asset in assets]
    problems += [problem for _, found in pictures for problem in found]
    notes = [source for source in sources if _is_note(source.name)]
    templates = read_notes(notes, advice.known, PLACEHOLDERS).collect(problems)
    pages, found = read_pages([source for source in sources if not _is_note(source.name)], advice.known)
    pages = [page for page in pages if page.source.name not in advice.broken]
    names = unread | {source.name for source in sources} | {asset.name for asset, wrong in pictures if wrong}
    return Checked(_Files(pages, templates, [asset for asset, _ in pictures], frozenset(names)), problems + found)


def _is_face(problem: Problem, folder: Path, settings: Settings | None) -> bool:
    """Whether it says that the office's handwriting face is not published: it is to be printed with."""
    face = settings.cards.face if settings else None
    return bool(
        face and problem.check == "file-unpublished" and problem.where.path == display_path(folder / face.name)
    )


def _is_note(name: str) -> bool:
    return name.startswith("notes/") and not name.endswith("index.md")


def _order(template: NoteTemplate) -> tuple[int, str]:
    return template.front_matter.order, template.front_matter.title.casefold()
