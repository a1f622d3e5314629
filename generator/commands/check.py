"""`check`: what is wrong, and nothing written."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from generator.fast_dataclass import dataclass
from generator.model.notes import Note, NoteTemplate
from generator.notes.cell_sentences import shown_sentences
from generator.output.publish import NOWHERE
from generator.panel.blank_letters import blank_letters
from generator.panel.earlier_run import earlier_run
from generator.panel.folder import panel_folder
from generator.panel.folder_access import check_folder
from generator.panel.make_drafts import DraftOptions, compose_drafts
from generator.panel.make_kit import KitOptions, compose_kit, read_note_template
from generator.panel.people_list import read_list
from generator.printing.missing_glyphs import check_list_letters
from generator.problems import Checked
from generator.project.run import BuildOptions, Outcome, Run, count_words
from generator.site.build import make_site, page_report
from generator.site.page_cache import Cache, read_cache
from generator.site.published_pages import check_gone, read_record


def check(
    run: Run,
    people: Path | None,
    out: Path,
    wanted: BuildOptions,
    options: KitOptions,
    layouts: Sequence[str],
    *,
    show: bool = False,
) -> Outcome:
    """Everything that `build`, `cards`, `drafts`, `plan` and `kit` would find wrong, and nothing written; `out` is
    where the drafts are. With `show`, every sentence that has a cell in it is told as well."""
    # Pictures that a build has read need not be read again.
    seen = Cache(groups=read_cache(out / wanted.folder).groups)
    before = read_record(out / wanted.folder)
    site, problems = make_site(run, wanted, seen, None, before)
    if site and not wanted.drafts:
        problems += check_gone(run, site.made, site.specs, site.files, before)
    said = f"{count_words(len(site.pages) if site else 0, 'page')} checked"
    if people:
        checked = _people(run, people, out, options, layouts).collect(problems)
        said = f"{said}, {count_words(checked.fit, 'card')} fit{'s' if checked.fit == 1 else ''}"
        said = "\n".join([*(shown_sentences(checked.notes, checked.templates) if show else []), said]).strip()
    return Outcome(problems, said, page_report(site, wanted))


@dataclass(frozen=True)
class CheckedPeople:
    """What could be made of a list."""

    fit: int
    """Cards that fit."""
    notes: Sequence[Note]
    """Every note of a kit, person by person."""
    templates: Mapping[str, NoteTemplate]
    """Those of the notes, by their names."""


def _people(
    run: Run, people: Path, out: Path, options: KitOptions, layouts: Sequence[str]
) -> Checked[CheckedPeople]:
    """What could be made of a list, and what is wrong with it, with the plan and with all drafts."""
    folder = panel_folder(out, people)
    problems = check_folder(run, people, folder)
    folder = NOWHERE if problems else folder  # the drafts of others are nobody's business
    people_list = read_list(run, people, options.people)
    kit, cards, found = compose_kit(
        run, people_list, earlier_run(run.project, folder), options, layouts, everybody=True
    )
    problems += found
    if kit:
        problems += check_list_letters(people, options.people, blank_letters(run, kit, layouts))
    problems += compose_drafts(run, people_list, folder, DraftOptions()).problems
    notes = [item.card.note for item in cards.items] if cards else []
    notes += list(kit.words.notes.values()) if kit else []
    read = {note.template: read_note_template(run, note.template).value for note in notes}
    templates = {name: template for name, template in read.items() if template}
    return Checked(CheckedPeople(len(cards.items) if cards else 0, _by_person(notes), templates), problems)


def _by_person(notes: Sequence[Note]) -> list[Note]:
    """The notes to each person together, each once, in the order of their rows."""
    once = {note.identity: note for note in notes}
    return sorted(once.values(), key=lambda note: note.interviewer.where)
