"""The commands for the website: build, check, links, serve."""

import time
from functools import partial
from pathlib import Path
from typing import Any

import click

from generator.cli.options import FILE, carded, common, kit_options, out, printed, scheduled, sited
from generator.cli.run import begin, run_and_tell
from generator.problems import Problem, only_errors
from generator.reporting.terminal import Progress, report_outcome
from generator.reporting.text import as_text

TOLD = 3
"""Problems that the preview names on the terminal; the browser has them all."""


@click.command(short_help="Make the website from content/.")
@common
@out()
@sited
def build(out: Path, drafts: bool, fail_on_overdue: bool, **options: Any) -> None:
    """Make the website from content/, if nothing is wrong with it.

    What is published lies in output/site. With --drafts, what is not published is shown as
    well, and all of it lies in output/preview.

    \b
    Example:  afterword build --out public
    """
    from generator.commands.build import build as recipe
    from generator.project.run import BuildOptions

    wanted = BuildOptions(drafts, fail_on_overdue, report=options["form"] == "json")
    run_and_tell(lambda run: recipe(run, out, wanted), options)


@click.command(short_help="Say what is wrong with content/ and PEOPLE.csv.")
@common
@carded
@scheduled
@printed
@sited
@out("Where the drafts are.")
@click.option("--show", is_flag=True, help="Every sentence that has words of PEOPLE.csv in it, to read aloud.")
@click.argument("people", type=FILE, required=False, metavar="[PEOPLE.csv]")
def check(people: Path | None, out: Path, drafts: bool, fail_on_overdue: bool, show: bool, **options: Any) -> None:
    """Say what is wrong with content/ and PEOPLE.csv, and write nothing.

    \b
    Example:  afterword check people.csv --show
    """
    from generator.commands.check import check as recipe
    from generator.project.run import BuildOptions

    layouts, _ = options.pop("layouts"), options.pop("split")
    wanted, sited = kit_options(options), BuildOptions(drafts, fail_on_overdue, report=options["form"] == "json")
    run_and_tell(lambda run: recipe(run, people, out, sited, wanted, layouts, show=show), options)


@click.command()
@common
@out("Where what was found is kept.")
@click.option("--offline", is_flag=True, help="Ask nobody: tell what was found before.")
@click.option(
    "--delay",
    type=click.FloatRange(0, 60),
    default=1.0,
    show_default=True,
    help="Seconds between two requests of the same host.",
)
@click.option(
    "--timeout",
    type=click.FloatRange(0.1, 300),
    default=20.0,
    show_default=True,
    help="Seconds until a host is given up.",
)
def links(out: Path, offline: bool, delay: float, timeout: float, **options: Any) -> None:
    """Say which links to other sites lead nowhere any more.

    Each page is asked for at most once a week, politely. Nothing of the project is changed.

    \b
    Example:  afterword links --offline
    """
    from generator.commands.links import LinkOptions
    from generator.commands.links import links as recipe

    asked = LinkOptions(offline, delay, timeout)
    run_and_tell(lambda run: recipe(run, out, asked), options)


@click.command()
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
    help="Drafts and pages not yet due as well, each marked: a preview is for them.",
)
def serve(port: int, drafts: bool, **options: Any) -> None:
    """Show the site on this machine while you write.

    A page that you save is shown anew at once; what is wrong with it is told in the browser.

    \b
    Example:  afterword serve --port 8080
    """
    from generator.serve import serve_site as recipe
    from generator.serve.server import CannotServe

    run, bar = begin(options)
    try:
        recipe(run, port, partial(_heard, bar, options), time.perf_counter, drafts=drafts)
    except KeyboardInterrupt:
        bar.clear()
    except CannotServe as error:
        raise click.UsageError(str(error)) from error


def _heard(bar: Progress, options: dict[str, Any], said: str, problems: list[Problem]) -> None:
    """A line of the preview; programs that asked for problems get these as well."""
    bar.clear()
    bar.shown = False  # it is for the first build, which makes every page
    if options["form"] != "text":
        report_outcome(problems, said, {}, options["form"], quiet=options["quiet"])
    elif only_errors(problems) or not options["quiet"]:
        click.echo("\n".join([said, *map(as_text, only_errors(problems)[:TOLD])]), err=True)
