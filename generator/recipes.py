"""One function a command, each read top to bottom: read → compose → render → write."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path

from generator.compose.deck import panel_cards
from generator.compose.notes import compose
from generator.compose.proofread import date_faults, note_faults, template_faults
from generator.model import Artifact, Content, Deck, FinishedPage, FittedCard, Page, Panel, Problems
from generator.problems import Problem, errors
from generator.read.content import read_content
from generator.read.deck import CardOptions, read_deck
from generator.read.fonts import font_files
from generator.read.people import read_people
from generator.read.starter import look_folders, starter_files
from generator.render import looks, pango
from generator.render.channels import CHANNELS
from generator.render.channels.card import SHEETS_A_DOCUMENT, copy_sheets
from generator.render.parallel import spread, told
from generator.render.sheets import misfit
from generator.render.site import Book, Example, book, render_page, static_files
from generator.write.links import Web, clashes, link_faults
from generator.write.markup import markup_faults, title_faults
from generator.write.output import Written, create, replace
from generator.write.scan import Points, scan

IGNORED = b"output/\n*.csv\n*.xlsx\n!content/samples/*.csv\n"
"""What a new project never commits: what is made, and people's data."""


@dataclass(frozen=True)
class Run:
    """What every command is told: where, when, with how many processes, and whom to keep informed."""

    project: Path
    today: date
    jobs: int = 0
    step: Callable[[str], None] = lambda _name: None
    progress: Callable[[int, int], None] = lambda _done, _total: None

    @property
    def folders(self) -> looks.Folders:
        """Where the looks are."""
        return tuple(str(folder) for folder in look_folders(self.project))


@dataclass(frozen=True)
class Outcome:
    """What a command made, in a line for people and as facts for programs, and what was wrong."""

    problems: Problems
    said: str = ""
    facts: Mapping[str, object] = field(default_factory=dict)


# --- the site ---------------------------------------------------------------------------------------------


def build(run: Run, out: Path, drafts: bool) -> Outcome:
    """content/ → the site in `out/site`, if nothing is wrong with it."""
    artifacts, pages, problems = _site(run, drafts)
    if errors(problems):
        return Outcome(problems)
    run.step("write")
    written = replace(out / "site", artifacts, "content/", content=run.project / "content")
    problems += written.problems
    if errors(problems):
        return Outcome(problems)
    said = f"{out / 'site'}: {pages} pages, {_changes(written)}. Open {out / 'site' / 'index.html'}"
    return Outcome(problems, said, {"site": str(out / "site"), "pages": pages, "changed": list(written.changed)})


def _changes(written: Written) -> str:
    gone = f", {_files(written.removed)} removed" if written.removed else ""
    return (f"{_files(written.changed)} changed" if written.changed else "nothing changed") + gone


def _files(names: Sequence[str]) -> str:
    return f"{len(names)} file{'' if len(names) == 1 else 's'}"


def _site(run: Run, drafts: bool) -> tuple[list[Artifact], int, Problems]:
    """Read, compose, render and check the site; its files, how many of them are pages, and what is wrong."""
    run.step("read")
    content, problems = read_content(run.project, drafts)
    if content is None:
        return [], 0, problems
    run.step("compose")
    examples, found = _examples(content)
    problems += found
    run.step("render")
    whole = book(run.folders, content, examples)
    finished, found = _pages(run, whole, [*content.pages, *examples])
    problems += found
    run.step("check")
    pages = [page for page, _ in finished]
    ids = {page.output: frozenset(points.ids) for page, points in finished}
    places = whole.places
    web = Web(ids, places.files, frozenset(places.by_name), places.base, content.drafts)
    problems += clashes(pages, content.assets) + title_faults(finished)
    for page, points in finished:
        problems += link_faults(page, points, web) + markup_faults(page, points)
    artifacts = [Artifact(page.output, page.html.encode()) for page in pages]
    artifacts += [Artifact(asset.name, asset.data) for asset in content.assets]
    return [*artifacts, *static_files(whole)], len(pages), problems


def _examples(content: Content) -> tuple[list[Example], Problems]:
    """Each note template with the notes of the sample panel."""
    problems = template_faults(content.templates, CHANNELS)
    examples = []
    for template in content.templates:
        if template.matter.channel.name in CHANNELS:
            notes, found = compose(template, content.sample[0]) if content.sample else ([], [])
            problems += found + note_faults(template, notes)
            examples.append(Example(template, tuple(notes)))
    return examples, problems


def _pages(
    run: Run, whole: Book, items: Sequence[Page | Example]
) -> tuple[list[tuple[FinishedPage, Points]], Problems]:
    results = spread(partial(_page, whole), items, run.jobs)
    made = list(told(results, lambda done: run.progress(done, len(items))))
    problems = dict.fromkeys(result for result in made if isinstance(result, Problem))
    return [result for result in made if not isinstance(result, Problem)], list(problems)


def _page(whole: Book, item: Page | Example) -> tuple[FinishedPage, Points] | Problem:
    """One page rendered and read again for what it points to; runs in any process."""
    try:
        page = render_page(whole, item)
    except looks.FaultyLook as fault:
        return fault.problem
    return page, scan(page.html)


# --- cards ------------------------------------------------------------------------------------------------


def cards(run: Run, people: Path, out: Path, options: CardOptions) -> Outcome:
    """PEOPLE.csv → `out/panels/<name>/cards.pdf`: a copy sheet for everybody whose note fits."""
    deck, panels, made, problems = _cards(run, people, options)
    if deck is None or not made:
        return Outcome(problems)
    run.step("render")
    data, found = _printed(run, deck, made)
    problems += found
    if not data:
        return Outcome(problems)
    run.step("write")
    folder = out / "panels" / panel_name(people)
    written = replace(folder, [Artifact("cards.pdf", data)], str(people.resolve()), True, run.project / "content")
    problems += written.problems
    if errors(written.problems):
        return Outcome(problems)
    wanted = sum(len(panel.interviewers) for panel in panels)
    said = f"{folder / 'cards.pdf'}: {len(made)} of {wanted} cards, {deck.card.label} on {deck.paper.label}"
    return Outcome(problems, said, {"cards": str(folder / "cards.pdf"), "made": len(made), "wanted": wanted})


def panel_name(people: Path) -> str:
    """The folder for what is made from a file: its name without ending, and without what could lead elsewhere."""
    name = re.sub(r"[^\w .-]", "-", people.name.removesuffix(people.suffix)).strip(" .-")
    return name or "people"


def _cards(
    run: Run, people: Path, options: CardOptions
) -> tuple[Deck | None, list[Panel], list[FittedCard], Problems]:
    """Read, compose and fit; the cards that can be printed, and what is wrong with the others."""
    run.step("read")
    deck, problems = read_deck(run.project, options)
    panels, found = read_people(people, options.shared, options.encoding)
    problems += found + date_faults(panels, run.today)
    if deck is None:
        return None, panels, [], problems
    run.step("compose")
    if unfit := template_faults([deck.template], CHANNELS) + misfit(deck.card, deck.paper, deck.hand):
        return None, panels, [], problems + unfit
    results = list(spread(partial(panel_cards, deck), panels, run.jobs))
    return (
        deck,
        panels,
        [card for made, _ in results for card in made],
        problems + [p for _, f in results for p in f],
    )


def _printed(run: Run, deck: Deck, made: Sequence[FittedCard]) -> tuple[bytes, Problems]:
    """The sheets of all cards as one PDF. WeasyPrint is imported here, by the commands that print."""
    if problem := pango.missing():
        return b"", [problem]
    from generator.render.pdf import pdf  # noqa: PLC0415

    htmls = copy_sheets(run.folders, deck, made)
    css = looks.source(run.folders, "print/copy.css")
    count = len(made)
    return pdf(htmls, css, font_files(), lambda done: run.progress(min(done * SHEETS_A_DOCUMENT, count), count))


# --- check ------------------------------------------------------------------------------------------------


def check(run: Run, people: Path | None, drafts: bool, options: CardOptions) -> Outcome:
    """Everything that `build` and `cards` would find wrong, and nothing written."""
    _, pages, problems = _site(run, drafts)
    said = f"{pages} pages checked"
    if people:
        _, _, made, found = _cards(run, people, options)
        problems += found
        said += f", {len(made)} cards fit"
    return Outcome(problems, said, {"pages": pages})


# --- init -------------------------------------------------------------------------------------------------


def init(folder: Path, templates: bool) -> Outcome:
    """The starter material as a new project, over nothing that is there."""
    problems = create(folder, [*starter_files(templates), Artifact(".gitignore", IGNORED)])
    said = f"{folder / 'content'}: edit site.toml first, then run afterword build"
    return Outcome(problems) if problems else Outcome([], said, {"project": str(folder)})
