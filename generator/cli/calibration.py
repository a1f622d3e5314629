"""The commands that measure hands and printers."""

from pathlib import Path
from typing import Any

import click

from generator.cli.options import PATH, common, config, out, paper
from generator.cli.run import run_and_tell

SMALL = click.FloatRange(-20, 20)
STRETCH = click.FloatRange(0.9, 1.1)


@click.command(short_help="Make a sheet to print: hand, printer, debrief and others.")
@common
@paper
@out()
@click.option(
    "--card", default="a6", show_default=True, help="Of lines to write on: a card of templates/print/cards/."
)
@click.argument("name")
def sheet(name: str, paper: str, card: str, out: Path, **options: Any) -> None:
    """Make a sheet to print, NAME: hand or printer, to measure these; debrief, for the first hour after an
    interview; guide, lines to write on; checklist; or another one of templates/print/blank/.

    \b
    Example:  afterword sheet hand --paper letter
    """
    from generator.commands.sheets import sheet as recipe

    run_and_tell(lambda run: recipe(run, name, paper, card, out), options)


@click.command(short_help="Keep what you measured of your handwriting.")
@common
@click.option(
    "--line",
    "lines",
    type=click.FloatRange(20, 400),
    multiple=True,
    required=True,
    metavar="MM",
    help="Where a copied sentence ended; once for each, in their order.",
)
@click.option("--pitch", type=click.FloatRange(4, 20), required=True, metavar="MM", help="From line to line.")
@click.option("--x-height", type=click.FloatRange(0.8, 8), metavar="MM", help="How high your “x” is.")
@click.option("--left-handed/--right-handed", default=None, help="On which side the words to copy stand.")
@click.option("--hand", "path", type=PATH, help="The file to keep it in.  [default: one for all your projects]")
def hand(
    lines: tuple[float, ...],
    pitch: float,
    x_height: float | None,
    left_handed: bool | None,
    path: Path | None,
    **options: Any,
) -> None:
    """Keep what you measured of your handwriting, so that cards are set as wide as you write. The height of your
    “x” and your hand stay as they were where you do not say them again.

    \b
    Example:  afterword hand --pitch 8 --line 105 --line 112 --line 103
    """
    from generator.commands.sheets import MeasuredRest, keep_hand
    from generator.printing.hand import HAND_FILE

    wanted = path or config() / HAND_FILE
    rest = MeasuredRest(pitch, x_height, left_handed)
    run_and_tell(lambda run: keep_hand(run, lines, rest, wanted), options, anywhere=True)


@click.command(short_help="Keep what you measured of a printer.")
@common
@click.option("--dx", type=SMALL, metavar="MM", help="How far all has to go to the right.")
@click.option("--dy", type=SMALL, metavar="MM", help="How far all has to go down.")
@click.option("--scale-x", type=STRETCH, help="How much all has to be stretched across.")
@click.option("--scale-y", type=STRETCH, help="How much all has to be stretched down.")
@click.option("--back-dx", type=SMALL, metavar="MM", help="How much further the back, to the right.")
@click.option("--back-dy", type=SMALL, metavar="MM", help="How much further the back, down.")
@click.argument("name")
def printer(name: str, **options: Any) -> None:
    """Keep what you measured of a printer, under a name for `--printer`; what you do not say stays as it was.

    \b
    Example:  afterword printer office --dx -0.8 --dy 0.5 --scale-x 1.004
    """
    from generator.commands.sheets import keep_printer

    keys = ("dx", "dy", "scale_x", "scale_y", "back_dx", "back_dy")
    found = {key: options.pop(key) for key in keys}
    given = {key if "scale" in key else f"{key}_mm": value for key, value in found.items() if value is not None}
    run_and_tell(lambda _run: keep_printer(name, given, config()), options, anywhere=True)
