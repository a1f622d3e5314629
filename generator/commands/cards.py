"""`cards`: PEOPLE.csv → sheets for everybody whose note fits, in every layout that was asked for."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from generator.model import Artifact, Deck, FittedCard, Note, Panel, Piece, Problems
from generator.notes.channels import CHANNELS
from generator.notes.proofreading import date_faults, proofread, template_faults
from generator.output.publish import replace as replace_folder
from generator.output.publish import settle
from generator.output.slugs import slug
from generator.panel.cards.address import home_of, postal_address
from generator.panel.cards.company_cards import by_company, collected, company_cards
from generator.panel.cards.cover import covered
from generator.panel.cards.envelopes import label, letter, shape_faults
from generator.panel.cards.options import CardOptions, read_deck
from generator.panel.drafts.folder import panel_drafts
from generator.panel.folder import panel_folder
from generator.panel.folder_access import unusable
from generator.panel.plan.card_step import posting
from generator.panel.plan.plan_json import NAME as PLAN
from generator.panel.plan.read_plan_json import read_earlier
from generator.parallel import Crew
from generator.people.read import read_list
from generator.people.rows import raw_rows
from generator.people.write_csv import problem_rows
from generator.printing.document import Document
from generator.printing.imposition import misfit
from generator.printing.layouts import LAYOUTS
from generator.printing.missing_glyphs import told_of_people
from generator.printing.pdf.typeset import typeset
from generator.printing.pdf.workers import Typesetters
from generator.problems import Problem, errors
from generator.project.run import Outcome, Run
from generator.rules.sectors import read_sectors

MEND = "problems.csv"
WORTH_IT, AT_ONCE = 80, 16
"""Companies that are worth the way to another process, and how many it takes at a time."""
DOCUMENTS_A_FILE = 40
"""A thousand sheets are two reams; and to join them takes the memory that a run may have."""
POSTED = {"envelope", "labels"}
"""Layouts that nobody without an address can have."""


@dataclass(frozen=True)
class Printing:
    """Which sheets are wanted, and in how many files."""

    layouts: tuple[str, ...] = ("copy",)
    split: str = ""
    """One file for all; or one each candidate, panel or person."""


@dataclass(frozen=True)
class Cards:
    """What can be printed, of how many, and what is wrong with the rest."""

    deck: Deck | None
    panels: Sequence[Panel]
    pieces: Sequence[Piece]
    problems: Problems
    notes: Sequence[Note] = ()
    """All of them, in the order of the panels."""

    def proofread(self, allow_similar: bool) -> Problems:
        """What shows when all notes are read side by side; it stops no card."""
        return proofread(self.notes, self.panels, allow_similar)

    @property
    def wanted(self) -> int:
        """How many people there are."""
        return sum(len(panel.interviewers) for panel in self.panels)

    @property
    def edited(self) -> int:
        """How many have the words of a draft that somebody edited."""
        return sum(piece.card.note.draft is not None for piece in self.pieces)


def cards(
    run: Run, people: Path, out: Path, options: CardOptions, printing: Printing, at_work: Typesetters
) -> Outcome:
    """PEOPLE.csv → `out/panels/<name>/*.pdf`, and `problems.csv` with the rows that are to be mended."""
    folder = panel_folder(out, people)
    settle(folder)
    if problems := unusable(run, people, folder):
        return Outcome(problems)
    made = make_cards(run, people, options, printing.layouts, folder, at_work.crew)
    if made.deck is None or not made.wanted:
        return Outcome(made.problems)
    run.step("render")
    documents, profile = _documents(run, made.deck, made.pieces, printing), made.deck.press.profile
    read = partial(made.proofread, options.allow_similar)
    pdfs = typeset(run, documents, profile, at_work, meanwhile=read)
    problems = made.problems + pdfs.problems + told_of_people(people, options.encoding, options.maps, pdfs.blanks)
    run.step("write")
    files = [Artifact(name, data) for name, data in pdfs.files.items()]
    files += to_mend(people, options, problems)
    keep = _of_others(printing.layouts)
    content = run.project / "content"
    written = replace_folder(folder, files, people, True, content, keep, waiting=run.waiting)
    problems += written.problems
    if errors(written.problems) or not files:
        return Outcome(problems)
    paths = [str(folder / file.path) for file in files]
    facts = {"files": paths, "made": len(made.pieces), "wanted": made.wanted, "edited": made.edited}
    return Outcome(problems, _said(made, paths), facts)


def to_mend(people: Path, options: CardOptions, problems: Problems) -> list[Artifact]:
    """The rows in which something is wrong, for their owner to mend and feed back."""
    wrong = errors(problems)
    header, rows = raw_rows(people, wrong, options.encoding, options.maps) if wrong else ([], [])
    return [Artifact(MEND, problem_rows(header, rows, wrong))] if rows else []


def make_cards(
    run: Run, people: Path, options: CardOptions, layouts: Sequence[str], folder: Path, crew: Crew | None = None
) -> Cards:
    """Read, compose and fit: the cards that can be printed, and what is wrong with the others."""
    run.step("read")
    deck, problems = read_deck(run.project, options)
    sectors = read_sectors(run.project)
    reading = read_list(people, options.shared, options.encoding, options.maps, sectors, run.today)
    run.note(reading.said, reading.facts)
    panels = reading.panels
    problems += reading.problems + date_faults(panels, run.today)
    if deck is None:
        return Cards(None, panels, [], problems)
    known = None if errors(reading.problems) else panels
    drafts, unclear = panel_drafts(run.project, folder, [deck.template], known)
    problems += unclear
    run.step("compose")
    unfit = template_faults([deck.template], CHANNELS) + misfit(deck, layouts)
    if drafts is None or unfit:
        return Cards(None, panels, [], problems + unfit)
    work, groups = partial(company_cards, deck, drafts=drafts), by_company(panels)
    apart = crew if crew and crew.most > 1 and len(groups) > WORTH_IT else None
    results = apart.map(work, groups, AT_ONCE) if apart else map(work, groups)
    made = collected(panels, results)
    plan, _ = read_earlier(folder / PLAN)
    pieces, found = _pieces(deck, made.cards, layouts)
    pieces = [replace(piece, step=posting(plan, piece.card.note.interviewer)) for piece in pieces]
    return Cards(deck, panels, pieces, problems + made.problems + found, made.notes)


def _pieces(deck: Deck, fitted: Sequence[FittedCard], layouts: Sequence[str]) -> tuple[list[Piece], Problems]:
    """The cards with their numbers, and their addresses where there are any."""
    posted = bool(POSTED & set(layouts))
    covers = [covered(deck, card) for card in _by_candidate(fitted)]
    fitted = [card for card, _ in covers]
    pairs = [_piece(deck, number, card, posted) for number, card in enumerate(fitted, 1)]
    people = [card.note.interviewer for card in fitted]
    problems = [problem for _, found in [*covers, *pairs] for problem in found]
    return [piece for piece, _ in pairs], problems + (shape_faults(deck, people) if "envelope" in layouts else [])


def _by_candidate(fitted: Sequence[FittedCard]) -> list[FittedCard]:
    """The cards of each candidate together, in the order in which candidates first stand in the file."""
    names = [card.note.interviewer.get("candidate") for card in fitted]
    first = {name: number for number, name in reversed(list(enumerate(names)))}
    return sorted(fitted, key=lambda card: first[card.note.interviewer.get("candidate")])


def _piece(deck: Deck, number: int, card: FittedCard, posted: bool) -> tuple[Piece, Problems]:
    person = card.note.interviewer
    address, problems = postal_address(person, deck.countries, home_of(person, deck.home))
    if not address:
        message = f"{person.name} has no address, so there is no envelope and no label"
        problems = problems or [Problem(person.where, message, "fill the column address")]
        return Piece(number, card), problems if posted else []
    envelope, found = letter(deck, person, (person.name, *address))
    sticker, more = label(deck, person, (person.name, *address))
    return Piece(number, card, envelope, sticker), problems + found + more if posted else []


def _documents(
    run: Run, deck: Deck, pieces: Sequence[Piece], printing: Printing
) -> Mapping[str, Sequence[Document]]:
    """File name → what is typeset in it."""
    files: dict[str, Sequence[Document]] = {}
    for name in printing.layouts:
        layout = LAYOUTS[name]
        for part, some in _split(pieces, printing.split).items():
            documents = layout.documents(run.folders, deck, some)
            files |= _parts(f"{layout.file}/{part}" if part else layout.file, documents)
    return files


def _parts(name: str, documents: Sequence[Document]) -> dict[str, Sequence[Document]]:
    """One file; or, of more sheets than a printer is given at once, a folder with several."""
    starts = range(0, len(documents), DOCUMENTS_A_FILE)
    if len(starts) <= 1:
        return {f"{name}.pdf": documents} if documents else {}
    return {
        f"{name}/part-{number:02}.pdf": documents[start : start + DOCUMENTS_A_FILE]
        for number, start in enumerate(starts, 1)
    }


SPLITS: dict[str, Callable[[Piece], tuple[str | int, ...]]] = {
    "candidate": lambda piece: (piece.card.note.interviewer.get("candidate"),),
    "panel": lambda piece: (
        piece.card.note.interviewer.get("candidate"),
        piece.card.note.interviewer.get("company"),
        piece.card.note.interviewer.interviewed.isoformat(),
    ),
    "person": lambda piece: (piece.name, piece.number),
}


def _split(pieces: Sequence[Piece], by: str) -> dict[str, list[Piece]]:
    """The pieces by the name of their file; one without a name for all, if they are not split."""
    if not by:
        return {"": list(pieces)}
    groups: dict[tuple[str | int, ...], list[Piece]] = {}
    for piece in pieces:
        groups.setdefault(SPLITS[by](piece), []).append(piece)
    width = len(str(len(groups)))
    names = [slug(" ".join(word for word in key if isinstance(word, str))) for key in groups]
    return {
        f"{n:0{width}}-{name}": some for n, (name, some) in enumerate(zip(names, groups.values(), strict=True), 1)
    }


def _of_others(layouts: Sequence[str]) -> Callable[[str], bool]:
    """What an earlier run or another command made stays."""
    ours = (*(LAYOUTS[name].file for name in layouts), MEND)
    return lambda name: name.partition("/")[0].removesuffix(".pdf") not in ours


def _said(made: Cards, paths: Sequence[str]) -> str:
    assert made.deck is not None  # noqa: S101 - for the type checker: there are pieces
    first = f"{len(made.pieces)} of {made.wanted} cards, {made.deck.card.label} on {made.deck.press.paper.label}"
    first += f", {made.edited} in the words of edited drafts" if made.edited else ""
    shown = paths if len(paths) <= 6 else [*paths[:5], f"and {len(paths) - 5} more"]
    return "\n".join([first, *(f"  {path}" for path in shown)])
