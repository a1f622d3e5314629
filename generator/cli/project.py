"""The commands for a project itself: init, publish-files, schema, upgrade, doctor."""

import sys
from pathlib import Path
from typing import Any

import click

from generator.cli import parameters as given
from generator.cli.options import FILE, PATH, common, config, out
from generator.cli.run import no_project, run_and_tell
from generator.problems import ProblemError, for_options, only_errors, refused_by_disk
from generator.reporting.terminal import report_outcome
from generator.words import HOSTS, SCHEMAS

wheel_of_program = click.option(
    "--wheel",
    type=FILE,
    metavar="FILE",
    help="The program’s wheel, for vendor/.  [default: made of what is installed]",
)


@click.command(short_help="Begin a project with our guidance and notes.")
@click.argument("folder", type=PATH, default=".")
@click.option("--templates/--no-templates", default=False, help="Copy the templates as well, to change them.")
@click.option("--host", type=click.Choice(HOSTS), help="With what this host needs, as publish-files writes it.")
@wheel_of_program
def init(folder: Path, templates: bool, host: str | None, wheel: Path | None) -> None:
    """Begin a project: copy the guidance and notes that come with the program.

    \b
    Example:  afterword init my-office
    """
    from generator.commands.init import init as recipe
    from generator.commands.init import init_for_host
    from generator.hosting.project_files import Office
    from generator.project.run import Outcome

    office = Office(given.machine_zone(), given.clock(None, None), "")
    try:
        outcome = (
            init_for_host(folder, host, office, wheel, templates=templates)
            if host
            else recipe(folder, templates=templates)
        )
    except OSError as error:
        outcome = Outcome(for_options([refused_by_disk(error, folder)], set()))
    except ProblemError as fault:
        outcome = Outcome([fault.problem])
    report_outcome(outcome.problems, outcome.said, outcome.facts, "text", quiet=False)
    sys.exit(1 if only_errors(outcome.problems) else 0)


@click.command("publish-files", short_help="Write what a host needs into the project.")
@click.argument("host", type=click.Choice(HOSTS))
@wheel_of_program
@common
def publish_files(host: str, wheel: Path | None, **options: Any) -> None:
    """Write what a host needs into the project: workflows that check, show and publish it.

    The program itself comes along, in vendor/. Nothing that was edited is overwritten.

    \b
    Example:  afterword publish-files github
    """
    from generator.commands.publish_files import publish_files as recipe

    run_and_tell(lambda run: recipe(run, host, wheel, given.machine_zone()), options)


@click.command(short_help="Print the JSON Schema of a kind of file.")
@click.argument("kind", type=click.Choice(tuple(SCHEMAS)), default="page")
@click.option("--write", is_flag=True, help="All of them, for editors: output/schemas/ and .taplo.toml.")
def schema(kind: str, write: bool) -> None:
    """Print the JSON Schema of a kind of file, so that an editor completes its keys and says what they mean.

    \b
    Example:  afterword schema note
    """
    from generator.commands.schema import schema_text, write_schemas

    if not write:
        click.echo(schema_text(kind, Path()), nl=False)
        return
    if not Path("content").is_dir():
        raise click.UsageError(no_project(Path(), otherwise=""))
    try:
        outcome = write_schemas(Path())
    except OSError as error:
        from generator.project.run import Outcome

        outcome = Outcome(for_options([refused_by_disk(error, Path("output/schemas"))], set()))
    report_outcome(outcome.problems, outcome.said, outcome.facts, "text", quiet=False)
    sys.exit(1 if only_errors(outcome.problems) else 0)


@click.command(short_help="Bring what is new in the program into a project.")
@common
@click.option("--apply", is_flag=True, help="Write it; without this, it is only told.")
@click.option("--diff", is_flag=True, help="Show every line that changes.")
@click.option(
    "--restore", multiple=True, metavar="NAME", help="Bring back a file or folder of ours, and do nothing else."
)
def upgrade(apply: bool, diff: bool, restore: tuple[str, ...], **options: Any) -> None:
    """Bring what is new in guides, notes and looks into a project, and keep what was changed there.

    What both you and we have changed is brought together. Where that cannot be, both stand in the
    file between marks, and the lines are told.

    \b
    Example:  afterword upgrade --diff
    """
    from generator.commands.restore import restore as bring_back
    from generator.commands.upgrade import upgrade as recipe

    if restore:
        run_and_tell(lambda run: bring_back(run, restore), options, unread=True)
    run_and_tell(lambda run: recipe(run, apply=apply, diff=diff), options)


@click.command(short_help="Say what is missing, and what installs it.")
@common
@out()
def doctor(out: Path, **options: Any) -> None:
    """Say what is missing on this machine and in this project, what it would bring, and what installs it.

    It ends with 0 if nothing is missing that the project asks for, with 1 if something is.

    \b
    Example:  afterword doctor
    """
    from generator.commands.doctor import doctor as recipe

    if not options["project"].is_dir():
        raise click.BadParameter(f"there is no folder {options['project']}", param_hint="--project")
    run_and_tell(lambda run: recipe(run, out, config()), options, anywhere=True)
