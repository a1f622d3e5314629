"""The commands for what is made from people's data."""

from pathlib import Path
from typing import Any

import click

from generator.cli.options import FILE, PATH, card_options, carded, common, printed
from generator.cli.running import run_and_tell


@click.command()
@common
@carded
@printed
@click.option("--out", type=PATH, help="Where output goes.  [default: PROJECT/output]")
@click.argument("people", type=FILE, metavar="PEOPLE.csv")
def cards(people: Path, out: Path | None, **options: Any) -> None:
    """Make a card for each interviewer in PEOPLE.csv.

    Each gets a note of their own, on a copy sheet with the card at its actual size.

    \b
    Example:  afterword cards people.csv --from "Sam Lee" --card a2 --paper letter
              afterword cards people.csv --layout trace,envelope --fold top
    """
    wanted = card_options(options)
    from generator.recipes.cards import Printing
    from generator.recipes.cards import cards as recipe

    printing = Printing(options.pop("layouts"), options.pop("split") or "")
    run_and_tell(lambda run: recipe(run, people, out or run.project / "output", wanted, printing), options)
