"""content/ → Content: everything that the site is made of, and all that is wrong with it."""

from pathlib import Path

from generator.model import Content, NoteTemplate, Page, Problems
from generator.read.advice import read_references
from generator.read.notes import read_notes
from generator.read.pages import read_pages
from generator.read.people import PLACEHOLDERS, read_people
from generator.read.settings import read_settings
from generator.read.sources import read_folder


def read_content(project: Path, drafts: bool) -> tuple[Content | None, Problems]:
    """The whole of content/; with `drafts`, pages marked so are published too. None without settings."""
    folder = project / "content"
    settings, problems = read_settings(folder)
    unsettled = bool(problems)
    references, found = read_references(folder)
    problems += found
    known, broken = (None, {"sources.md"}) if found else (references, set())
    sources, assets, found = read_folder(folder)
    problems += found
    notes = [source for source in sources if _is_note(source.name)]
    templates, found = read_notes(notes, known, PLACEHOLDERS)
    problems += found
    pages, found = read_pages([source for source in sources if source not in notes], known)
    pages = [page for page in pages if page.source.name not in broken]
    problems += found
    if settings is None:
        return None, problems
    sample, found = read_people(folder / settings.sample.name, {}) if not unsettled else ([], [])
    problems += found
    read: list[Page | NoteTemplate] = [*pages, *templates]
    hidden = frozenset(item.source.name for item in read if item.matter.draft and not drafts)
    faulty = frozenset(source.name for source in sources) - {item.source.name for item in read}
    return (
        Content(
            settings,
            references,
            tuple(page for page in pages if page.source.name not in hidden),
            tuple(sorted((t for t in templates if t.source.name not in hidden), key=_order)),
            tuple(assets),
            tuple(sample),
            hidden,
            faulty,
        ),
        problems,
    )


def _is_note(name: str) -> bool:
    return name.startswith("notes/") and not name.endswith("index.md")


def _order(template: NoteTemplate) -> tuple[int, str]:
    return template.matter.order, template.matter.title.casefold()
