"""`cards`: PEOPLE.csv → sheets for everybody whose note fits, in every layout that was asked for."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import pairwise
from math import ceil
from pathlib import Path

from generator.fast_dataclass import dataclass
from generator.model.files import FileToBe
from generator.model.paper.printing import PrintItem, PrintJob
from generator.model.people import Panel
from generator.output.publish import publish_folder as replace_folder
from generator.output.publish import recover_panel
from generator.output.slugs import file_slug
from generator.panel.cards.company_cards import CompanyCards
from generator.panel.cards.packed import PackedWork, unpacked
from generator.panel.earlier_run import earlier_run
from generator.panel.folder import panel_folder
from generator.panel.folder_access import check_folder
from generator.panel.make_cards import PROBLEMS_FILE, Cards, Compose, ComposeAll, make_cards, problem_file
from generator.panel.people_list import read_list
from generator.panel.print_job import CardOptions
from generator.parallel import map_forked, map_parallel
from generator.people.read import PeopleOptions
from generator.people.tables.people_file import people_file
from generator.printing.drawn.as_html import Documents
from generator.printing.layouts import LAYOUTS
from generator.printing.missing_glyphs import check_list_letters
from generator.printing.pdf.typeset import typeset_files
from generator.printing.pdf.workers import PrintWorkers
from generator.problems import only_errors
from generator.project.run import Outcome, Run
from generator.templating.external_resources import check_external_resources
from generator.words import SPLITS

Group = tuple[str | int, ...]

MANY, AT_ONCE = 80, 16
"""Companies that are worth the way to another process, and how many it takes at a time."""
NOTES_AT_ONCE = 80
"""Notes of one company that are worth the same."""
DOCUMENTS_A_FILE = 40
"""A thousand sheets are two reams; and to join them takes the memory that a run may have."""


@dataclass(frozen=True)
class PrintOptions:
    """Which sheets are wanted, and in how many files."""

    layouts: tuple[str, ...] = ("copy",)
    split: str = ""
    """One file for all; or one each candidate, panel or person."""


def cards(
    run: Run,
    people: Path,
    out: Path,
    reading: PeopleOptions,
    options: CardOptions,
    printing: PrintOptions,
    workers: PrintWorkers,
) -> Outcome:
    """PEOPLE.csv → `out/panels/<name>/*.pdf`, and `problems.csv` with the rows that are to be mended."""
    folder = panel_folder(out, people)
    recover_panel(folder)
    if problems := check_folder(run, people, folder):
        return Outcome(problems)
    people_list = read_list(run, people, reading, workers.sheets)
    made, problems = make_cards(
        run, people_list, options, printing.layouts, earlier_run(run.project, folder), _compose_all(run, workers)
    )
    problems += people_list.problems + (unsafe := check_external_resources(run.project, "print"))
    if made is None or unsafe:
        return Outcome(problems)
    run.step("render")
    documents, profile = _documents(run, made.job, made.items, printing), made.job.settings.profile
    readers = made.proofreaders(allow_similar=options.allow_similar)
    pdfs = typeset_files(run, documents, profile, workers, readers)
    problems += pdfs.problems + check_list_letters(people, reading, pdfs.blanks, made.said())
    run.step("write")
    files: list[FileToBe] = [*pdfs.files]
    files += problem_file(people_file(people), reading, problems)
    keep = _of_others(printing.layouts)
    content = run.project / "content"
    written = replace_folder(folder, files, people, content, keep, waiting=run.waiting, private=True)
    problems += written.problems
    if only_errors(written.problems) or not files:
        return Outcome(problems)
    paths = [str(folder / file.path) for file in files]
    facts = {"files": paths, "made": len(made.items), "wanted": made.wanted, "edited": made.edited}
    return Outcome(problems, _summary(made, paths, printing.layouts), facts)


def _compose_all(run: Run, workers: PrintWorkers) -> ComposeAll:
    """Who composes: processes that are ready for what is typeset, else others, where there are many companies; the
    notes of a few, each of which may be large, are shared out."""
    pool = workers.pool

    def compose_all(work: Compose, groups: Sequence[tuple[Panel, ...]]) -> Iterable[CompanyCards]:
        if len(groups) <= MANY or run.jobs == 1:
            return map(partial(work, spread=partial(map_forked, jobs=run.jobs, at_once=NOTES_AT_ONCE)), groups)
        if pool is None or pool.most == 1:
            made = map_parallel(PackedWork(work), groups, run.jobs, MANY)
        else:
            made = pool.map(PackedWork(work), groups, AT_ONCE)
        return map(unpacked, made, groups)

    return compose_all


def _documents(
    run: Run, job: PrintJob, items: Sequence[PrintItem], printing: PrintOptions
) -> Mapping[str, Documents]:
    """File name → what is typeset in it."""
    files: dict[str, Documents] = {}
    for name in printing.layouts:
        layout = LAYOUTS[name]
        for part, some in _split(items, printing.split).items():
            documents = layout.documents(run.folders, job, some)
            files |= _parts(f"{layout.file}/{part}" if part else layout.file, documents)
    return files


def _parts(name: str, documents: Documents) -> dict[str, Documents]:
    """One file; or, of more sheets than a printer is given at once, a folder with several of about one length."""
    files = ceil(len(documents) / DOCUMENTS_A_FILE)
    if files <= 1:
        return {f"{name}.pdf": documents} if documents else {}
    ends = [len(documents) * number // files for number in range(files + 1)]
    return {
        f"{name}/part-{number:02}.pdf": documents[start:end]
        for number, (start, end) in enumerate(pairwise(ends), 1)
    }


def _candidate_of(item: PrintItem) -> Group:
    return (item.card.person.get("candidate"),)


def _panel_of(item: PrintItem) -> Group:
    person = item.card.person
    return person.get("candidate"), person.get("company"), person.interviewed.isoformat()


def _person_of(item: PrintItem) -> Group:
    return item.name, item.number


GROUPS: dict[str, Callable[[PrintItem], Group]] = dict(
    zip(SPLITS, (_candidate_of, _panel_of, _person_of), strict=True)
)
"""`--split` → what the pieces of one file share."""


def _split(items: Sequence[PrintItem], by: str) -> dict[str, list[PrintItem]]:
    """The pieces by the name of their file; one without a name for all, if they are not split."""
    if not by:
        return {"": list(items)}
    groups: dict[tuple[str | int, ...], list[PrintItem]] = {}
    for item in items:
        groups.setdefault(GROUPS[by](item), []).append(item)
    width = len(str(len(groups)))
    names = [file_slug(" ".join(word for word in key if isinstance(word, str))) for key in groups]
    return {
        f"{n:0{width}}-{name}": some for n, (name, some) in enumerate(zip(names, groups.values(), strict=True), 1)
    }


def _of_others(layouts: Sequence[str]) -> Callable[[str], bool]:
    """What an earlier run or another command made stays."""
    ours = (*(LAYOUTS[name].file for name in layouts), PROBLEMS_FILE)
    return lambda name: name.partition("/")[0].removesuffix(".pdf") not in ours


def _summary(made: Cards, paths: Sequence[str], layouts: Sequence[str]) -> str:
    if not any(path.endswith(".pdf") for path in paths):
        return "\n".join(["no card can be made: the rows to be mended are in", *(f"  {path}" for path in paths)])
    first = "; ".join(_counts(made, layouts))
    first += f", {made.edited} in the words of edited drafts" if made.edited and made.shows_words else ""
    shown = paths if len(paths) <= 6 else [*paths[:5], f"and {len(paths) - 5} more"]
    return "\n".join([first, *(f"  {path}" for path in shown)])


def _counts(made: Cards, layouts: Sequence[str]) -> Iterator[str]:
    """How many pieces of each kind were made, of how many people, and on what."""
    job = made.job
    if made.shows_words:
        yield f"{_of(len(made.items), made.wanted, 'card')}, {job.card.label} on {job.settings.paper.label}"
    if "labels" in layouts:
        count = sum(item.label is not None for item in made.items)
        yield f"{_of(count, made.wanted, 'label')}, {job.labels.label} on {job.label_paper.label}"
    if "envelope" in layouts:
        count = sum(item.letter is not None for item in made.items)
        yield f"{_of(count, made.wanted, 'envelope')}, {job.envelope.label}"


def _of(made: int, wanted: int, noun: str) -> str:
    return f"{made} of {wanted} {noun}{'' if wanted == 1 else 's'}"
