"""The list of people that a command is about."""

from pathlib import Path

from generator.notes.channels import read_channels
from generator.people.read import PeopleList, PeopleOptions, read_people_list
from generator.people.validation import Vocabulary
from generator.project.run import Run
from generator.project.settings import read_settings
from generator.project.template_folders import template_folders
from generator.rules.sectors import read_sectors


def read_list(run: Run, people: Path, options: PeopleOptions) -> PeopleList:
    """The people of a run, read once for all that is made of them; how they were understood is told."""
    run.step("read")
    channels, _ = read_channels(template_folders(run.project))  # their faults are told where notes are read
    settings, _ = read_settings(run.project / "content")
    country = settings.cards.country if settings else ""
    vocabulary = Vocabulary(read_sectors(run.project), channels, country)
    people_list = read_people_list(people, options, vocabulary, run.today)
    run.note(people_list.said, people_list.facts)
    return people_list
