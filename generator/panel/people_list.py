"""The list of people that a command is about."""

from functools import partial
from pathlib import Path

from generator.panel.vocabulary import read_vocabulary
from generator.parallel import map_forked
from generator.people.people_file import people_file
from generator.people.read import PeopleList, PeopleOptions, people_of
from generator.project.run import Run


def read_list(run: Run, people: Path, options: PeopleOptions) -> PeopleList:
    """The people of a run, read once for all that is made of them; how they were understood is told."""
    run.step("read")
    spread = partial(map_forked, jobs=run.jobs)
    people_list = people_of(people_file(people), options, read_vocabulary(run), run.today, spread)
    run.note(people_list.said, people_list.facts)
    return people_list
