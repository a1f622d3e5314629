"""`cards`: PEOPLE.csv → a copy sheet for everybody whose note fits."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from generator.compose.deck import panel_cards
from generator.compose.proofread import date_faults, template_faults
from generator.model import Artifact, Deck, FittedCard, Panel, Problems
from generator.problems import errors
from generator.read.deck import CardOptions, read_deck
from generator.read.fonts import font_files
from generator.read.people import read_people
from generator.recipes.panel import panel_drafts, panel_folder
from generator.recipes.run import Outcome, Run
from generator.render import looks, pango
from generator.render.channels import CHANNELS
from generator.render.channels.card import SHEETS_A_DOCUMENT, copy_sheets
from generator.render.parallel import spread
from generator.render.sheets import misfit
from generator.write.output import replace, settle


def cards(run: Run, people: Path, out: Path, options: CardOptions) -> Outcome:
    """PEOPLE.csv → `out/panels/<name>/cards.pdf`: a copy sheet for everybody whose note fits."""
    folder = panel_folder(out, people)
    settle(folder)
    deck, panels, made, problems = _cards(run, people, options, folder)
    if deck is None or not made:
        return Outcome(problems)
    run.step("render")
    data, found = _printed(run, deck, made)
    problems += found
    if not data:
        return Outcome(problems)
    run.step("write")
    files, made_from = [Artifact("cards.pdf", data)], str(people.resolve())
    written = replace(folder, files, made_from, True, run.project / "content", keep=lambda _name: True)
    problems += written.problems
    if errors(written.problems):
        return Outcome(problems)
    wanted = sum(len(panel.interviewers) for panel in panels)
    said = f"{folder / 'cards.pdf'}: {len(made)} of {wanted} cards, {deck.card.label} on {deck.paper.label}"
    edited = sum(card.note.draft is not None for card in made)
    said += f", {edited} in the words of edited drafts" if edited else ""
    facts = {"cards": str(folder / "cards.pdf"), "made": len(made), "wanted": wanted, "edited": edited}
    return Outcome(problems, said, facts)


def _cards(
    run: Run, people: Path, options: CardOptions, folder: Path
) -> tuple[Deck | None, list[Panel], list[FittedCard], Problems]:
    """Read, compose and fit; the cards that can be printed, and what is wrong with the others."""
    run.step("read")
    deck, problems = read_deck(run.project, options)
    panels, found = read_people(people, options.shared, options.encoding)
    problems += found + date_faults(panels, run.today)
    if deck is None:
        return None, panels, [], problems
    known = None if errors(found) else panels
    drafts, found = panel_drafts(run.project, folder, [deck.template], known)
    problems += found
    if drafts is None:
        return None, panels, [], problems
    run.step("compose")
    if unfit := template_faults([deck.template], CHANNELS) + misfit(deck.card, deck.paper, deck.hand):
        return None, panels, [], problems + unfit
    results = list(spread(partial(panel_cards, deck, drafts=drafts), panels, run.jobs))
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


def check_cards(run: Run, people: Path, out: Path, options: CardOptions) -> tuple[int, Problems]:
    """How many cards could be made, and what is wrong with the others."""
    _, _, made, problems = _cards(run, people, options, panel_folder(out, people))
    return len(made), problems
