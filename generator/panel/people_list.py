"""The list of people that a command is about."""

from pathlib import Path

from generator.notes.channels import read_channels
from generator.people.people_file import people_file
from generator.people.read import PeopleList, PeopleOptions, people_of
from generator.people.validation import Vocabulary
from generator.problems import Checked
from generator.project.run import Run
from generator.project.settings import read_settings
from generator.project.template_folders import template_folders
from generator.rules.sectors import read_sectors


def read_list(run: Run, people: Path, options: PeopleOptions) -> PeopleList:
    """The people of a run, read once for all that is made of them; how they were understood is told."""
    run.step("read")
    people_list = people_of(people_file(people), options, read_vocabulary(run), run.today)
    run.note(people_list.said, people_list.facts)
    return people_list


def read_vocabulary(run: Run) -> Vocabulary:
    """What the project knows, for a list to be read by; its faults are told where notes and rules are read."""
    channels, _ = run.once("channels", lambda: read_channels(template_folders(run.project)))
    settings, _ = run.once("settings", lambda: read_settings(run.project / "content"))
    sectors, _ = run.once("sectors", lambda: Checked(read_sectors(run.project), []))
    return Vocabulary(sectors, channels, settings.cards.country if settings else "")
