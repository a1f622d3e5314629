"""The commands for what is made from people's data."""

from datetime import datetime
from pathlib import Path
from typing import Any

import click

from generator.cli import parameters as given
from generator.cli.options import (
    FOLDER,
    PATH,
    card_options,
    carded,
    common,
    from_people,
    kit_options,
    letter_options,
    lettered,
    of_people,
    out,
    people_options,
    peopled,
    plan_options,
    printed,
    scheduled,
)
from generator.cli.run import run_and_tell
from generator.panel.folder import panel_folder
from generator.printing.pdf.workers import print_workers
from generator.project.template_folders import needs_typesetting

KIT_WORKERS = 3
"""Workers of a kit: it has five documents or six, and one of them takes as long as two others."""


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
    typeset = needs_typesetting(options["project"], options["layouts"])
    with print_workers(people, panel_folder(out, people), options["jobs"], typeset=typeset) as workers:
        reading, wanted = people_options(options), card_options(options)
        from generator.commands.cards import PrintOptions
        from generator.commands.cards import cards as recipe

        printing = PrintOptions(options.pop("layouts"), options.pop("split") or "")
        run_and_tell(lambda run: recipe(run, people, out, reading, wanted, printing, workers), options)


@click.command(short_help="Type a letter to each interviewer in PEOPLE.csv.")
@common
@click.option("--note", default="letter-after-final-round", show_default=True, help="A note of content/notes/.")
@lettered
@click.option(
    "--paper",
    default="",
    metavar="NAME",
    help="A paper of templates/print/papers/.  [default: that of the form]",
)
@click.option("--printer", default="", metavar="NAME", help="A printer that afterword printer has kept.")
@click.option(
    "--allow-similar/--no-allow-similar",
    default=False,
    help="Notes that are alike, or name another row’s company or post, are a warning only.",
)
@peopled
@out()
@from_people
def letters(people: Path, out: Path, **options: Any) -> None:
    """Type a letter to each interviewer in PEOPLE.csv, ready to print and sign.

    Its form is that of the country: a block letter, or DIN 5008 in Germany.

    \b
    Example:  afterword letters people.csv --from "Sam Lee" --note letter-with-something-new
    """
    with print_workers(people, panel_folder(out, people), options["jobs"]) as workers:
        reading, wanted = people_options(options), letter_options(options)
        from generator.commands.letters import letters as recipe

        run_and_tell(lambda run: recipe(run, people, out, reading, wanted, workers), options)


@click.command(short_help="Write the notes for PEOPLE.csv as files to edit.")
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
    from generator.commands.drafts import drafts as recipe
    from generator.panel.make_drafts import NOTES, DraftOptions

    reading, wanted = people_options(options), DraftOptions(notes or NOTES, refresh)
    run_and_tell(lambda run: recipe(run, people, out, reading, wanted), options)


@click.command(short_help="Plan what to send to whom, and when.")
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
    from generator.commands.plan import plan as recipe

    reading, wanted = people_options(options), plan_options(options)
    run_and_tell(lambda run: recipe(run, people, out, reading, wanted), options)


@click.command(short_help="Make everything that follows the interview.")
@common
@carded
@lettered
@click.option("--typed/--by-hand", default=False, help="The cards typed, for whoever does not write by hand.")
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
    with print_workers(people, panel_folder(out, people), options["jobs"], KIT_WORKERS) as workers:
        from generator.commands.kit import kit as recipe

        wanted = kit_options(options, detailed)
        run_and_tell(lambda run: recipe(run, people, out, wanted, workers), options)


@click.command(short_help="Mark steps of the plan as done.")
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
    Example:  afterword done people.csv thanks/dr-amara-okafor --on 2026-11-19
    """
    from generator.commands.done import done as recipe

    run_and_tell(lambda run: recipe(run, people, steps, day.date() if day else run.today, out), options)


@click.command(short_help="Say what is to be done today and this week.")
@common
@click.option("--days", type=click.IntRange(0, 365), default=7, show_default=True, metavar="N",
              help="How many days ahead; 0 is today alone.")  # fmt: skip
@click.option("--done", "steps", multiple=True, metavar="STEP", help="A step that is done; as often as you like.")
@click.option(
    "--on",
    "day",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="When it was done: from the interview to today.  [default: today]",
)
@out("Where the plans are.")
@click.argument("folders", nargs=-1, type=FOLDER, metavar="[FOLDER...]")
def due(
    folders: tuple[Path, ...], days: int, steps: tuple[str, ...], day: datetime | None, out: Path, **options: Any
) -> None:
    """Say what is to be done today and this week, over all lists that have a plan.

    The plans are those of this project; name other projects or output folders to see theirs as well.

    \b
    Example:  afterword due
              afterword due --done people/thanks/dr-amara-okafor
    """
    from generator.commands.due import due as recipe

    where = [out, *(folder / "output" if (folder / "content").is_dir() else folder for folder in folders)]
    run_and_tell(lambda run: recipe(run, where, days, steps, day.date() if day else run.today), options)


@click.command(short_help="Remove all that was made of PEOPLE.csv.")
@common
@click.option("--all", "everybody", is_flag=True, help="What was made of any list of people.")
@click.option(
    "--older-than",
    metavar="DAYS",
    callback=given.days,
    help="Only where nothing was written for so many days, as 90d.",
)
@click.option("--dry-run", is_flag=True, help="Say what would be removed, and remove nothing.")
@out("Where output went.")
@click.argument("people", type=PATH, required=False, metavar="[PEOPLE.csv]")
def purge(
    people: Path | None, out: Path, everybody: bool, older_than: int | None, dry_run: bool, **options: Any
) -> None:
    """Remove all that was made of PEOPLE.csv, and say what; the file itself stays.

    Without a file, --older-than or --all says that it is about every list of people.

    \b
    Example:  afterword purge people.csv
              afterword purge --older-than 90d --dry-run
    """
    from generator.commands.purge import PurgeOptions, purge_all
    from generator.commands.purge import purge as recipe

    how = PurgeOptions(older_than, dry_run)
    if people and everybody:
        raise click.UsageError("name a list of people, or say --all, not both")
    if people:
        run_and_tell(lambda run: recipe(run, people, out, how), options, anywhere=True)
    if not everybody and older_than is None:
        raise click.UsageError(
            "say whose things are to be removed: name their list, or --older-than 90d, or --all"
        )
    run_and_tell(lambda run: purge_all(run, out, how), options, anywhere=True)


@click.command(short_help="Say that you have moved PEOPLE.csv.")
@common
@out("Where output went.")
@from_people
def moved(people: Path, out: Path, **options: Any) -> None:
    """Say that PEOPLE.csv is the list it was before you moved it, so that what was made of it stays in use.

    \b
    Example:  afterword moved lists/people.csv
    """
    from generator.commands.moved import moved as recipe

    run_and_tell(lambda run: recipe(run, people, out), options)
