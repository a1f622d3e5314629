"""content/ → Content: everything that the site is made of, and all that is wrong with it."""

from datetime import date
from pathlib import Path

from generator.model import Asset, Content, Matter, NoteTemplate, Page, Problems, Reference
from generator.model.calendar import written
from generator.read.advice import read_references
from generator.read.choices import read_choices
from generator.read.cited import Cited
from generator.read.days import day_faults
from generator.read.foreign import drawing_faults
from generator.read.needed import needed_pages, with_logo
from generator.read.notes import read_notes
from generator.read.pages import read_pages
from generator.read.people import PLACEHOLDERS, read_people
from generator.read.rules import read_rules
from generator.read.settings import read_settings
from generator.read.sources import read_folder
from generator.read.starter import look_folders
from generator.read.words import read_words


def read_content(project: Path, drafts: bool, today: date) -> tuple[Content | None, Problems]:
    """The whole of content/; with `drafts`, pages that are not yet published are so too. None without settings."""
    folder = project / "content"
    settings, problems = read_settings(folder, today)
    unsettled = bool(problems)
    references, found = read_references(folder)
    problems += found
    known, broken = (None, {"sources.md"}) if found else (references, set())
    choices, disputed, unread, found = read_choices(folder, known, settings.choices if settings else {})
    problems += found
    found_choices = bool(found)
    broken |= {"choices.md"} if found else set()
    pages, templates, assets, names, found = _pages(folder, known, broken)
    problems += found
    notes = dict.fromkeys((Path(name).stem for name in names if _is_note(name)), "")
    notes |= {template.name: template.matter.channel.name for template in templates}
    cited = Cited(known, None if unread or found_choices else choices, notes)
    rules, found = read_rules(folder, cited, {name: choice.picked for name, choice in choices.items()})
    problems += found
    told_plans = {f"plans/{path.name}" for path in (folder / "plans").glob("*.toml")} if found else set()
    if settings is None:
        return None, problems
    settings, found = with_logo(settings, assets)
    problems += found
    words, found = read_words(look_folders(project), settings.language)
    problems += found
    sample, found = read_people(folder / settings.sample.name, {}) if not unsettled else ([], [])
    problems += found
    read: list[Page | NoteTemplate] = [*pages, *templates]
    problems += day_faults(read, today)
    kept = {item.source.name: _kept_back(item.matter, today) for item in read if not drafts}
    hidden = {name: why for name, why in kept.items() if why}
    faulty = names - {item.source.name for item in read}
    missing, found = needed_pages(folder, read, hidden, faulty)
    problems += found
    return (
        Content(
            settings,
            words,
            references,
            choices,
            disputed,
            rules,
            tuple(page for page in pages if page.source.name not in hidden),
            tuple(sorted((t for t in templates if t.source.name not in hidden), key=_order)),
            tuple(assets),
            tuple(sample),
            hidden,
            faulty | missing | told_plans | {f"choice:{name}" for name in unread},
        ),
        problems,
    )


def _pages(
    folder: Path, known: dict[str, Reference] | None, broken: set[str]
) -> tuple[list[Page], list[NoteTemplate], list[Asset], frozenset[str], Problems]:
    sources, assets, unread, problems = read_folder(folder)
    problems += [p for asset in assets for p in drawing_faults(folder / asset.name, asset.name, asset.data)]
    notes = [source for source in sources if _is_note(source.name)]
    templates, found = read_notes(notes, known, PLACEHOLDERS)
    problems += found
    pages, found = read_pages([source for source in sources if not _is_note(source.name)], known)
    problems += found
    pages = [page for page in pages if page.source.name not in broken]
    return pages, templates, assets, unread | {source.name for source in sources}, problems


def _kept_back(matter: Matter, today: date) -> str:
    """Why a page is not published; empty when it is."""
    if matter.draft:
        return "it is a draft"
    if matter.publish and today < matter.publish:
        return f"it is published on {written(matter.publish.isoformat())}"
    if matter.expires and today >= matter.expires:
        return f"it expired on {written(matter.expires.isoformat())}"
    return ""


def _is_note(name: str) -> bool:
    return name.startswith("notes/") and not name.endswith("index.md")


def _order(template: NoteTemplate) -> tuple[int, str]:
    return template.matter.order, template.matter.title.casefold()
