"""The list of people that a command is about."""

from functools import partial
from pathlib import Path

from generator.panel.vocabulary import read_vocabulary
from generator.parallel import map_forked
from generator.people.read import PeopleList, PeopleOptions, people_of
from generator.people.tables.people_file import people_file
from generator.printing.pdf.sheet_cache import SheetCache
from generator.project.run import Run


def read_list(run: Run, people: Path, options: PeopleOptions, cache: SheetCache | None = None) -> PeopleList:
    """The people of a run, read once for all that is made of them; how they were understood is told. What is read
    of a long list is kept in the cache, if there is one."""
    run.step("read")
    spread = partial(map_forked, jobs=run.jobs)
    people_list = people_of(people_file(people), options, read_vocabulary(run), run.today, spread, cache)
    if cache:
        cache.keep(people_list.kept)
    run.note(people_list.said, people_list.facts)
    return people_list
