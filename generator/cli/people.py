"""The commands for what is made from people's data."""

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator.cli.options import (
    card_options,
    carded,
    common,
    from_people,
    of_people,
    out,
    people_options,
    peopled,
    printed,
    scheduled,
)
from generator.cli.running import run_and_tell
from generator.recipes.folder import panel_folder
from generator.recipes.typesetters import typesetters

if TYPE_CHECKING:
    from generator.recipes.plan import PlanOptions

CREW = 3
"""Typesetters of a kit: it has five documents or six, and one of them takes as long as two others."""


@click.command()
@common
@carded
@printed
@out()
@from_people
def cards(people: Path, out: Path, **options: Any) -> None:
    """Make a card for each interviewer in PEOPLE.csv.

    Each gets a note of their own, on a copy sheet with the card at its actual size.

    \b
    Example:  afterword cards people.csv --from "Sam Lee" --card a2 --paper letter
              afterword cards people.csv --layout trace,envelope --fold top
    """
    with typesetters(people, panel_folder(out, people), options["jobs"]) as at_work:
        wanted = card_options(options)
        from generator.recipes.cards import Printing
        from generator.recipes.cards import cards as recipe

        printing = Printing(options.pop("layouts"), options.pop("split") or "")
        run_and_tell(lambda run: recipe(run, people, out, wanted, printing, at_work), options)


@click.command()
@common
@peopled
@click.option(
    "--note",
    "notes",
    multiple=True,
    metavar="NAME",
    help="A note of content/notes/; as often as you like.  [default: thank-you-card, thank-you-email]",
)
@click.option("--refresh/--no-refresh", default=False, help="Renew the drafts that nobody has edited.")
@out()
@from_people
def drafts(people: Path, out: Path, notes: tuple[str, ...], refresh: bool, **options: Any) -> None:
    """Write the notes for each interviewer in PEOPLE.csv as files to edit.

    An edited draft is never overwritten; cards and check use its words.

    \b
    Example:  afterword drafts people.csv --from "Sam Lee" --note thank-you-card
    """
    from generator.recipes.drafts import NOTES, DraftOptions
    from generator.recipes.drafts import drafts as recipe

    wanted = DraftOptions(notes or NOTES, refresh, **people_options(options))
    run_and_tell(lambda run: recipe(run, people, out, wanted), options)


@click.command()
@common
@peopled
@scheduled
@out()
@from_people
def plan(people: Path, out: Path, **options: Any) -> None:
    """Plan what to send to whom and when, counted back from the decision.

    The plan is plan.json beside the cards of the same people; a step is a line of the overview.

    \b
    Example:  afterword plan people.csv --from "Sam Lee" --set decision=2026-12-03 --set stage=final
    """
    from generator.recipes.plan import plan as recipe

    planned = {key: options.pop(key) for key in ("now", "zone", "choices")}
    wanted = _plan_options(options["today"], planned, people_options(options))
    run_and_tell(lambda run: recipe(run, people, out, wanted), options)


def _plan_options(today: date, planned: dict[str, Any], people: dict[str, Any]) -> "PlanOptions":
    from uuid import uuid4

    from generator.recipes.plan import PlanOptions

    now = _now(planned.pop("now"), today)
    return PlanOptions(now=now, new_id=lambda: str(uuid4()), **planned, **people)


def _now(told: datetime | None, today: date) -> datetime:
    """The clock: as told, else the day of --today at the time it is."""
    return told or datetime.combine(today, datetime.now().time())


@click.command()
@common
@carded
@scheduled
@click.option("--detailed/--neutral", default=False, help="Calendar events with names and reasons, or without.")
@out()
@from_people
def kit(people: Path, out: Path, detailed: bool, **options: Any) -> None:
    """Make everything that follows the interview: plan, calendar, e-mails, cards and sheets.

    It is one folder with an index page that says what to do first. Nothing is ever sent.

    \b
    Example:  afterword kit people.csv --from "Sam Lee" --set stage=final --set decision=2026-12-03
    """
    with typesetters(people, panel_folder(out, people), options["jobs"], CREW) as at_work:
        from generator.recipes.kit import KitOptions
        from generator.recipes.kit import kit as recipe

        planned = {key: options.pop(key) for key in ("now", "zone", "choices")}
        wanted = card_options(options)
        shared = {"shared": wanted.shared, "encoding": wanted.encoding, "maps": wanted.maps, "detailed": detailed}
        both = KitOptions(wanted, _plan_options(options["today"], planned, shared))
        run_and_tell(lambda run: recipe(run, people, out, both, at_work), options)


@click.command()
@common
@click.option(
    "--on",
    "day",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="When: from the interview to today.  [default: today]",
)
@out()
@of_people
@click.argument("steps", nargs=-1, required=True, metavar="STEP...")
def done(people: Path, steps: tuple[str, ...], day: datetime | None, out: Path, **options: Any) -> None:
    """Mark steps of the plan as done; their ids are in plan.json and plan.html.

    \b
    Example:  afterword done people.csv thanks/amara-okafor --on 2026-11-19
    """
    from generator.recipes.done import done as recipe

    on = day.date() if day else options["today"]
    run_and_tell(lambda run: recipe(run, people, steps, on, out), options)


@click.command()
@common
@out("Where output went.")
@of_people
def purge(people: Path, out: Path, **options: Any) -> None:
    """Remove all that was made of PEOPLE.csv, and say what; the file itself stays.

    \b
    Example:  afterword purge people.csv
    """
    from generator.recipes.purge import purge as recipe

    run_and_tell(lambda _run: recipe(people, out), options, anywhere=True)
