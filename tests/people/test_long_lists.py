"""A long list is read by several processes: what they find is what one finds, at the same places."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path

from generator.parallel import map_forked
from generator.people.cells.validation import ANY_WORDS
from generator.people.read import PeopleList, people_of
from generator.people.tables.people_file import people_file
from tests.bench.lists import people_list

TODAY = date(2026, 11, 21)


def read(path: Path, jobs: int) -> PeopleList:
    return people_of(people_file(path), today=TODAY, vocabulary=ANY_WORDS, spread=partial(map_forked, jobs=jobs))


def test_several_processes_find_the_same_people_and_problems(tmp_path: Path) -> None:
    path = people_list(tmp_path / "people.csv", "panels", 1200)
    lines = path.read_text("utf-8").splitlines(keepends=True)
    lines[5] = lines[5].replace("2026-11-", "2026-13-")
    lines[400] = "\n"
    lines[901] = lines[901].replace(",", ",,", 1)
    lines[-1] = '"Ada Byron","a cell\nof several\nlines"' + "," * 9 + "\n"
    path.write_text("".join(lines), "utf-8")
    one, three = read(path, 1), read(path, 3)
    assert len(one.problems) >= 3
    assert three == one


def dated(path: Path, days: Sequence[str]) -> tuple[PeopleList, PeopleList]:
    """A list with these days of interview, as one process reads it and as two do."""
    rows = [f"Ada {'x' * (n % 40 + 1)} Byron {n // 40},{day},your plan" for n, day in enumerate(days)]
    path.write_text("\n".join(["name,interviewed,topic", *rows, ""]), "utf-8")
    return read(path, 1), read(path, 2)


def test_days_that_could_be_two_are_asked_about_once(tmp_path: Path) -> None:
    one, two = dated(tmp_path / "people.csv", ["03/04/2026"] * 700)
    assert sum("could be" in problem.message for problem in two.problems) == 1
    assert two == one


def test_days_are_settled_by_a_row_far_below(tmp_path: Path) -> None:
    one, two = dated(tmp_path / "people.csv", [*["03/04/2026"] * 690, "13/04/2026", *["03/04/2026"] * 9])
    assert {panel.interview.day for panel in two.panels} == {date(2026, 4, 3), date(2026, 4, 13)}
    assert two == one
