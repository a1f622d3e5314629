"""The short way for the commonest edits: a page, a note or a style sheet that was there before is made first, from
what is known of the rest. Whatever else shows something of it follows with the whole site.
"""

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

from generator.compose.leaves import Edition, leaf_of
from generator.compose.proofread import template_faults
from generator.compose.shelf import Item, Shelf
from generator.model import Artifact, FinishedPage, NoteTemplate, Problems
from generator.read.notes import read_note
from generator.read.pages import read_page, unknown_references
from generator.read.people import PLACEHOLDERS
from generator.read.sources import read_source
from generator.recipes.edition import example_of
from generator.recipes.extras import extras
from generator.recipes.run import Run
from generator.recipes.site import Site, page_maker
from generator.render.channels import CHANNELS


def hurried(site: Site, run: Run, changed: Collection[Path]) -> list[FinishedPage]:
    """The pages of these files; none when one of them was no page before, or something is wrong with it."""
    if not site.made or not site.shared:
        return []
    made: Edition | None = site.made
    names = [_name(run, path) for path in changed]
    for name in names:
        made = _edited(made, name) if made else None
    if not made:
        return []
    leaves = [leaf_of(made, made.shelf.by_name[name]) for name in names]
    work = page_maker(made, site.shared)
    results = [work(leaf) for leaf in leaves]
    return [page for page, _ in results if page] if not any(found for _, found in results) else []


def restyled(site: Site, changed: Collection[Path]) -> dict[str, bytes]:
    """The style sheets and scripts that were edited; none when anything else was."""
    if not site.made or not site.shared or {path.suffix for path in changed} - {".css", ".js"}:
        return {}
    names = {path.name for path in changed}
    files = extras(site.made, site.shared, site.leaves)
    return {file.path: file.data for file in files if isinstance(file, Artifact) and file.path in names}


def _name(run: Run, path: Path) -> str:
    content = run.project.resolve() / "content"
    return path.relative_to(content).as_posix() if path.is_relative_to(content) else ""


def _edited(made: Edition, name: str) -> Edition | None:
    """The edition with one file as it is now; None when that needs a look at more than this file."""
    known = made.shelf.by_name.get(name)
    source, _ = read_source(Path(known.source.path), name) if known else (None, [])
    if not known or not source:
        return None
    read = read_note(source, PLACEHOLDERS) if isinstance(known, NoteTemplate) else read_page(source)
    item: Item | None = read[0]
    if item is None or _when(item) != _when(known) or _faults(made, item):
        return None
    return _with_note(made, item) if isinstance(item, NoteTemplate) else _with(made, item)


def _when(item: Item) -> object:
    """What decides whether it is published."""
    return item.matter.draft, item.matter.publish, item.matter.expires


def _faults(made: Edition, item: Item) -> Problems:
    problems = unknown_references(item.matter.sources, made.content.references)
    return problems + (template_faults((item,), CHANNELS) if isinstance(item, NoteTemplate) else [])


def _with(made: Edition, item: Item) -> Edition:
    content = made.content
    pages = tuple(item if page.source.name == item.source.name else page for page in content.pages)
    templates = tuple(item if note.source.name == item.source.name else note for note in content.templates)
    return replace(made, shelf=Shelf(replace(content, pages=pages, templates=templates)))  # type: ignore[arg-type]


def _with_note(made: Edition, item: NoteTemplate) -> Edition | None:
    example, problems = example_of(made.content, item)
    if problems:
        return None
    return replace(_with(made, item), examples={**made.examples, item.name: example})
