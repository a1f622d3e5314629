"""The commands for a project itself: init, schema."""

import sys
from pathlib import Path

import click

from generator.cli.options import PATH
from generator.problems import refused_by_disk
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
def schema(kind: str) -> None:
    """Print the JSON Schema of a kind of file, so that an editor completes its keys.

    \b
    Example:  afterword schema note
    """
    import json

    from generator.commands.schema import DIALECT, json_schema
    from generator.notes.channels import read_channels
    from generator.panel.plan.plan_schema import plan_schema
    from generator.project.template_folders import template_folders

    channels, _ = read_channels(template_folders(Path()))
    made = {"$schema": DIALECT, **plan_schema(channels)} if kind == "plan" else json_schema(kind, channels)
    click.echo(json.dumps(made, indent=2))
