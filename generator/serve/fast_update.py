"""The short way for the commonest edits: a page, a note or a style sheet that was there before is made first, from
what is known of the rest. Whatever else shows something of it follows with the whole site.
"""

from collections.abc import Collection, Sequence
from dataclasses import field, replace
from pathlib import Path

from generator.fast_dataclass import dataclass
from generator.model.files import Artifact
from generator.model.notes import NoteTemplate
from generator.model.pages.finished_page import FinishedPage
from generator.notes.proofreading import check_templates
from generator.notes.templates import read_note
from generator.parsing.content_files.files import read_source
from generator.people.read import PLACEHOLDERS
from generator.problems import Checked, Problems, only_errors
from generator.project.run import Run
from generator.rules.references import unknown_references
from generator.site.assets import small_assets
from generator.site.build import Site, page_maker
from generator.site.content.pages import read_page
from generator.site.images import Used
from generator.site.pages.navigation import ContentItem, Navigation
from generator.site.pages.page_data import Publication, page_spec
from generator.site.pages.site_context import SiteContext
from generator.site.publication import example_of


@dataclass(frozen=True)
class PartialUpdate:
    """The pages of saved files, and what is wrong with these; nothing where only the whole site can tell."""

    pages: Sequence[FinishedPage] = ()
    problems: Problems = field(default_factory=list)
    paths: frozenset[str] = frozenset()
    """The files as problems name them."""


def fast_update(site: Site | None, run: Run, changed: Collection[Path], *, settled: bool) -> PartialUpdate:
    """What can be shown of these files at once. Unless all else is settled, a fault is told only if a file has it
    by itself: what it refers to may have been saved a moment ago."""
    if site is None:
        return PartialUpdate()
    known = [site.made.navigation.by_name.get(_name(run, path)) for path in changed]
    there = [item for item in known if item]
    read = [_read(item) for item in there]
    items = [replace(item, held=before.held) for (item, _), before in zip(read, there, strict=True) if item]
    pairs = zip(read, there, strict=True)
    if len(there) < len(known) or any(item and _when(item) != _when(before) for (item, _), before in pairs):
        return PartialUpdate()
    paths = frozenset(item.source.path for item in there)
    if problems := [problem for _, found in read for problem in found]:
        return PartialUpdate((), problems, paths)
    pages, problems = _changed_pages(site.made, site.shared, items)
    if only_errors(problems):
        return PartialUpdate((), problems, paths) if settled else PartialUpdate()
    return PartialUpdate(pages, problems, paths)


def _changed_pages(
    made: Publication, shared: SiteContext, items: Sequence[ContentItem]
) -> Checked[list[FinishedPage]]:
    """The pages of items that are otherwise than they were, and what is wrong with them."""
    problems: Problems = []
    for item in items:
        made = _with(made, item).collect(problems)
    work = page_maker(made, shared)
    results = [work(page_spec(made, item)) for item in items]
    return Checked([page for page, _ in results if page], [*problems, *(p for _, found in results for p in found)])


def updated_styles(site: Site | None, changed: Collection[Path]) -> dict[str, bytes]:
    """The style sheets and scripts that were edited; none when anything else was."""
    if site is None or {path.suffix for path in changed} - {".css", ".js"}:
        return {}
    names = {path.name for path in changed}
    files = small_assets(site.made, site.shared, site.specs, Used())
    return {file.path: file.data for file in files if isinstance(file, Artifact) and file.path in names}


def _name(run: Run, path: Path) -> str:
    content = run.project.resolve() / "content"
    return path.relative_to(content).as_posix() if path.is_relative_to(content) else ""


def _read(known: ContentItem) -> Checked[ContentItem | None]:
    """A file as it is now, and what is wrong with it by itself."""
    source, problems = read_source(Path(known.source.path), known.source.name)
    if source is None:
        return Checked(None, problems)
    item, problems = read_note(source, PLACEHOLDERS) if isinstance(known, NoteTemplate) else read_page(source)
    return Checked(item, problems)


def _when(item: ContentItem) -> object:
    """The keys of front matter that decide whether an item is published."""
    return item.front_matter.draft, item.front_matter.publish, item.front_matter.expires


def _with(made: Publication, item: ContentItem) -> Checked[Publication]:
    """The publication with one file as it is now, and what is wrong with that beside the others."""
    content = made.content
    problems = unknown_references(item.front_matter.sources, content.references)
    pages = tuple(item if page.source.name == item.source.name else page for page in content.pages)
    templates = tuple(item if note.source.name == item.source.name else note for note in content.templates)
    made = replace(made, navigation=Navigation(replace(content, pages=pages, templates=templates)))  # type: ignore[arg-type]
    if not isinstance(item, NoteTemplate):
        return Checked(made, problems)
    problems += check_templates((item,), content.channels)
    if only_errors(problems):
        return Checked(made, problems)
    example, found = example_of(made.content, item)
    return Checked(replace(made, examples={**made.examples, item.name: example}), problems + found)
