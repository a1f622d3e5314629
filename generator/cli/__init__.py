"""The commands: parse, run a recipe, tell the problems, exit.

Imports that a command needs stand in its function, so that `--help` answers at once.
"""

import click

from generator import __version__
from generator.cli import calibration as measure
from generator.cli import panel as people
from generator.cli import project, site
from generator.cli.signals import end_well
from generator.output.temporary import temporary_folder

HELP = {"help_option_names": ["-h", "--help"]}


@click.group(context_settings=HELP)
@click.version_option(__version__, prog_name="afterword")
@click.pass_context
def main(context: click.Context) -> None:
    """Everything that should happen after a job interview, done well.

    \b
    afterword build                   content/ becomes a website in output/site/
    afterword cards people.csv        people become cards to copy by hand
    afterword letters people.csv      letters, typed in the form of the country
    afterword drafts people.csv       their notes become files to edit
    afterword plan people.csv         what to send to whom, and on which day
    afterword kit people.csv          all of this in one folder, with what to do first
    afterword due                     what is to be done this week, over all lists
    afterword check people.csv        what is wrong with either, nothing written
    afterword serve                   the site on this machine, while you write it
    afterword upgrade                 what is new in guides, notes and looks
    afterword doctor                  what is missing, and what installs it
    """
    context.with_resource(end_well())
    context.with_resource(temporary_folder())


for command in (
    site.build, people.cards, people.letters, people.drafts, people.plan, people.kit, people.done, people.due,
    people.moved,
    people.purge, site.check,
    site.links, site.serve, measure.sheet, measure.hand, measure.printer, project.init, project.publish_files,
    project.upgrade, project.doctor,
    project.schema,
):  # fmt: skip
    main.add_command(command)
