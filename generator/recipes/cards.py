"""`cards`: PEOPLE.csv → a copy sheet for everybody whose note fits."""

import re
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from generator.compose.deck import panel_cards
from generator.compose.proofread import date_faults, template_faults
from generator.model import Artifact, Deck, FittedCard, Panel, Problems
from generator.problems import errors
from generator.read.deck import CardOptions, read_deck
from generator.read.fonts import font_files
from generator.read.people import read_list
from generator.recipes.run import Outcome, Run
from generator.render import looks, pango
from generator.render.channels import CHANNELS
from generator.render.channels.card import SHEETS_A_DOCUMENT, copy_sheets
from generator.render.parallel import spread
from generator.render.sheets import misfit
from generator.write.output import replace


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
    reading = read_list(people, options.shared, options.encoding, options.maps)
    run.note(reading.said, reading.facts)
    panels = reading.panels
    problems += reading.problems + date_faults(panels, run.today)
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


def check_cards(run: Run, people: Path, options: CardOptions) -> tuple[int, Problems]:
    """How many cards could be made, and what is wrong with the others."""
    _, _, made, problems = _cards(run, people, options)
    return len(made), problems
