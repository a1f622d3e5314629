"""The commands for a project itself: init, schema, upgrade, doctor."""

import sys
from pathlib import Path
from typing import Any

import click

from generator.cli.options import PATH, common, config, out
from generator.cli.run import run_and_tell
from generator.problems import only_errors, refused_by_disk
from generator.reporting.terminal import report_outcome
from generator.words import SCHEMAS


@click.command()
@click.argument("folder", type=PATH, default=".")
@click.option("--templates/--no-templates", default=False, help="Copy the templates as well, to change them.")
def init(folder: Path, templates: bool) -> None:
    """Begin a project: copy the guidance and notes that come with the program.

    \b
    Example:  afterword init my-office
    """
    from generator.commands.init import init as recipe
    from generator.project.run import Outcome

    try:
        outcome = recipe(folder, templates=templates)
    except OSError as error:
        outcome = Outcome([refused_by_disk(error, folder)])
    report_outcome(outcome.problems, outcome.said, outcome.facts, "text", quiet=False)
    sys.exit(1 if outcome.problems else 0)


@click.command()
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
    try:
        outcome = write_schemas(Path())
    except OSError as error:
        from generator.project.run import Outcome

        outcome = Outcome([refused_by_disk(error, Path("output/schemas"))])
    report_outcome(outcome.problems, outcome.said, outcome.facts, "text", quiet=False)
    sys.exit(1 if only_errors(outcome.problems) else 0)


@click.command()
@common
@click.option("--apply", is_flag=True, help="Write it; without this, it is only told.")
@click.option("--diff", is_flag=True, help="Show every line that changes.")
def upgrade(apply: bool, diff: bool, **options: Any) -> None:
    """Bring what is new in guides, notes and looks into a project, and keep what was changed there.

    What both you and we have changed is brought together. Where that cannot be, both stand in the
    file between marks, and the lines are told.

    \b
    Example:  afterword upgrade --diff
    """
    from generator.commands.upgrade import upgrade as recipe

    run_and_tell(lambda run: recipe(run, apply=apply, diff=diff), options)


@click.command()
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
