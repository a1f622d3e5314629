"""The commands: parse, run a recipe, tell the problems, exit. The only clock.

Imports that a command needs stand in its function, so that `--help` answers at once.
"""

import codecs
import gc
import os
import sys
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator import __version__
from generator.problems import FORMATS, Fault, Problem, UnknownName, errors, refused
from generator.terminal import Progress, tell

if TYPE_CHECKING:
    from generator.read.deck import CardOptions
    from generator.recipes.run import Outcome, Run

Command = Callable[..., None]
PATH = click.Path(path_type=Path)
FILE = click.Path(path_type=Path, exists=True, dir_okay=False)
HELP = {"help_option_names": ["-h", "--help"]}


def _day(_context: click.Context, _parameter: click.Parameter, text: str | None) -> date:
    """The clock: as told, else SOURCE_DATE_EPOCH, else this machine's."""
    if text is None:
        return _epoch(os.environ.get("SOURCE_DATE_EPOCH")) or date.today()
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise click.BadParameter(f"“{text}” is not a date such as 2026-11-18") from error


def _epoch(seconds: str | None) -> date | None:
    try:
        return datetime.fromtimestamp(int(seconds), UTC).date() if seconds else None
    except (ValueError, OverflowError, OSError) as error:
        raise click.BadParameter(f"SOURCE_DATE_EPOCH is “{seconds}”, not a number of seconds") from error


def _shared(_context: click.Context, _parameter: click.Parameter, pairs: tuple[str, ...]) -> dict[str, str]:
    """`--set company="Acme"` as a column and its value."""
    from generator.problems import nearest
    from generator.read.people import COLUMNS, ISO, clean

    values = {}
    for pair in pairs:
        column, mark, value = pair.partition("=")
        if column not in COLUMNS:
            raise click.BadParameter(f"there is no column “{column}”: {nearest(column, COLUMNS)}")
        if not mark:
            raise click.BadParameter(f'“{pair}” has no value: write {column}="…"')
        if column == "interviewed" and not ISO.match(value):
            raise click.BadParameter(f"“{value}” is not a date such as 2026-11-18")
        values[column] = clean(value, column == "address")
    return {column: value for column, value in values.items() if value}


def common(command: Command) -> Command:
    """The options that every command has."""
    options = (
        click.option("--project", type=PATH, default=".", show_default="here", help="The folder with content/."),
        click.option(
            "--format", "form", type=click.Choice(FORMATS), default="text", help="How problems are told."
        ),
        click.option("--jobs", type=click.IntRange(0), default=0, help="Processes; 0: as many as are worth it."),
        click.option("--today", metavar="DATE", callback=_day, help="The day it is, as 2026-11-18."),
        click.option("-q", "--quiet/--no-quiet", default=False, help="Say nothing but problems."),
        click.option("-v", "--verbose/--no-verbose", default=False, help="Say how long each step took."),
    )
    for option in reversed(options):
        command = option(command)
    return command


def carded(command: Command) -> Command:
    """The options of commands that make cards."""
    options = (
        click.option("--card", default="a6", show_default=True, help="A card of templates/print/cards/."),
        click.option("--paper", default="a4", show_default=True, help="A paper of templates/print/papers/."),
        click.option("--note", default="thank-you-card", show_default=True, help="A note of content/notes/."),
        click.option("--set", "shared", multiple=True, metavar="COLUMN=VALUE", callback=_shared,
                     help="A value for every row that leaves the column empty."),
        click.option("--from", "sender", metavar="NAME", help="Who writes: the same as --set candidate=NAME."),
        click.option("--encoding", metavar="NAME", callback=_codec, help="Of a CSV that is not UTF-8, as cp1252."),
    )  # fmt: skip
    for option in reversed(options):
        command = option(command)
    return command


def sited(command: Command) -> Command:
    """The options of commands that read the whole site."""
    options = (
        click.option("--drafts/--no-drafts", default=False, help="Drafts and pages not yet due as well."),
        click.option(
            "--fail-on-overdue/--no-fail-on-overdue", default=False, help="An overdue review stops the run."
        ),
    )
    for option in reversed(options):
        command = option(command)
    return command


def _codec(_context: click.Context, _parameter: click.Parameter, name: str | None) -> str | None:
    try:
        return name and ("x".encode(name), codecs.lookup(name).name)[1]
    except (LookupError, UnicodeError) as error:
        raise click.BadParameter(f"there is no encoding “{name}”") from error


@click.group(context_settings=HELP)
@click.version_option(__version__, prog_name="afterword")
def main() -> None:
    """Everything that should happen after a job interview, done well.

    \b
    afterword build                   content/ becomes a website in output/site/
    afterword cards people.csv        people become cards to copy by hand
    afterword check people.csv        what is wrong with either, nothing written
    afterword serve                   the site on this machine, while you write it
    """


@main.command()
@common
@click.option("--out", type=PATH, help="Where output goes.  [default: PROJECT/output]")
@sited
def build(out: Path | None, drafts: bool, fail_on_overdue: bool, **options: Any) -> None:
    """Make the website from content/, if nothing is wrong with it.

    \b
    Example:  afterword build --out public
    """

    from generator.recipes.site import Wanted
    from generator.recipes.site import build as recipe

    wanted = Wanted(drafts, fail_on_overdue)
    _tell(lambda run: recipe(run, out or run.project / "output", wanted), options)


@main.command()
@common
@carded
@click.option("--out", type=PATH, help="Where output goes.  [default: PROJECT/output]")
@click.argument("people", type=FILE, metavar="PEOPLE.csv")
def cards(people: Path, out: Path | None, **options: Any) -> None:
    """Make a card for each interviewer in PEOPLE.csv.

    Each gets a note of their own, on a copy sheet with the card at its actual size.

    \b
    Example:  afterword cards people.csv --from "Sam Lee" --card a2 --paper letter
    """
    wanted = _card_options(options)
    from generator.recipes.cards import cards as recipe

    _tell(lambda run: recipe(run, people, out or run.project / "output", wanted), options)


@main.command()
@common
@carded
@sited
@click.argument("people", type=FILE, required=False, metavar="[PEOPLE.csv]")
def check(people: Path | None, drafts: bool, fail_on_overdue: bool, **options: Any) -> None:
    """Say what is wrong with content/ and PEOPLE.csv, and write nothing.

    \b
    Example:  afterword check people.csv --format github
    """
    wanted = _card_options(options)
    from generator.recipes.check import check as recipe
    from generator.recipes.site import Wanted

    _tell(lambda run: recipe(run, people, Wanted(drafts, fail_on_overdue), wanted), options)


@main.command()
@click.argument("kind", type=click.Choice(["page", "note", "site", "sources", "choices"]), default="page")
def schema(kind: str) -> None:
    """Print the JSON Schema of a kind of file, so that an editor completes its keys.

    \b
    Example:  afterword schema note
    """
    import json

    from generator.read.jsonschema import json_schema

    click.echo(json.dumps(json_schema(kind), indent=2))


@main.command()
@common
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8000,
    show_default=True,
    help="Where on this machine; 0: any port that is free.",
)
@click.option(
    "--drafts/--no-drafts",
    default=True,
    show_default=True,
    help="Drafts and pages not yet due as well: a preview is for them.",
)
def serve(port: int, drafts: bool, **options: Any) -> None:
    """Show the site on this machine while you write.

    A page that you save is shown anew at once; what is wrong with it is told in the browser.

    \b
    Example:  afterword serve --port 8080
    """
    from generator.serve import serve as recipe
    from generator.serve.server import CannotServe

    run, bar = _run(options)
    try:
        recipe(run, drafts, port, partial(_heard, bar, options), time.perf_counter)
    except KeyboardInterrupt:
        bar.clear()
    except CannotServe as error:
        raise click.UsageError(str(error)) from error


def _heard(bar: Progress, options: dict[str, Any], said: str, problems: list[Problem]) -> None:
    """A line of the preview; programs that asked for problems get these as well."""
    bar.clear()
    bar.shown = False  # it is for the first build, which makes every page
    if options["form"] != "text":
        tell(problems, said, {}, options["form"], options["quiet"])
    elif errors(problems) or not options["quiet"]:
        click.echo(said, err=True)


@main.command()
@click.argument("folder", type=PATH, default=".")
@click.option("--templates/--no-templates", default=False, help="Copy the looks as well, to change them.")
def init(folder: Path, templates: bool) -> None:
    """Begin a project: copy the guidance and notes that come with the program.

    \b
    Example:  afterword init my-office
    """
    from generator.recipes.run import Outcome
    from generator.recipes.start import init as recipe

    try:
        outcome = recipe(folder, templates)
    except OSError as error:
        outcome = Outcome([refused(error, folder)])
    tell(outcome.problems, outcome.said, outcome.facts, "text", quiet=False)
    sys.exit(1 if outcome.problems else 0)


def _card_options(options: dict[str, Any]) -> "CardOptions":
    from generator.read.deck import CardOptions

    shared, sender = options.pop("shared"), options.pop("sender")
    names = {key: options.pop(key) for key in ("card", "paper", "note", "encoding")}
    return CardOptions(**names, shared={**shared, **({"candidate": sender} if sender else {})})


def _tell(recipe: "Callable[[Run], Outcome]", options: dict[str, Any]) -> None:
    """Run a recipe, tell what was wrong and what was made, and exit."""
    from generator.recipes.run import Outcome

    run, bar = _run(options)
    gc.set_threshold(100_000)  # what a run makes stays until its end, so there is little to look for
    try:
        outcome = recipe(run)
    except UnknownName as error:
        raise click.BadParameter(str(error), param_hint=f"--{error.option}") from error
    except Fault as fault:
        outcome = Outcome([fault.problem])
    except OSError as error:
        outcome = Outcome([refused(error, run.project)])
    finally:
        bar.clear()
    problems = sorted(set(outcome.problems))
    tell(problems, outcome.said, {**outcome.facts, "seconds": bar.seconds}, options["form"], options["quiet"])
    sys.exit(1 if errors(problems) else 0)


def _run(options: dict[str, Any]) -> "tuple[Run, Progress]":
    """What every recipe is told, and the bar that hears how far it has got."""
    from generator.recipes.run import Run

    project: Path = options["project"]
    if not (project / "content").is_dir():
        raise click.BadParameter(
            f"there is no content/ in {project}: run afterword init there", param_hint="--project"
        )
    bar = Progress(not options["quiet"] and sys.stderr.isatty(), options["verbose"])
    return Run(project, options["today"], options["jobs"], bar.step, bar.progress), bar
