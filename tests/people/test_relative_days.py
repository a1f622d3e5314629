"""Words that mean another day whenever they are read."""

from datetime import date
from pathlib import Path

import pytest

from generator.people.days.relative_days import Outdated, day_gone, outdated_words
from tests.samples import read_csv_list

MET = date(2026, 11, 18)


@pytest.mark.parametrize(
    "cell",
    [
        "hearing from you tomorrow",
        "I passed my exam yesterday.",
        "Today I was offered a place.",
        "the tour this morning",
        "tomorrow’s visit to the yard",
    ],
)
def test_a_cell_that_is_right_on_one_day_alone_is_told(tmp_path: Path, cell: str) -> None:
    text = f'name,interviewed,next_step\nBen Cole,2026-11-18,"{cell}"\n'
    (problem,) = read_csv_list(tmp_path, text.encode()).problems
    assert (problem.check, problem.warning) == ("cell-of-one-day", True)


@pytest.mark.parametrize(
    "cell",
    [
        "this year’s budget",
        "the day to day work",
        "today’s market",
        "the leaders of tomorrow",
        "hearing on Friday",
    ],
)
def test_words_that_are_right_on_any_day_are_not(tmp_path: Path, cell: str) -> None:
    text = f'name,interviewed,topic\nBen Cole,2026-11-18,"{cell}"\n'
    assert read_csv_list(tmp_path, text.encode()).problems == []


@pytest.mark.parametrize(
    ("cell", "day", "expected"),
    [
        ("I start tomorrow", 18, None),
        ("I start tomorrow", 19, Outdated("tomorrow", "on 19 November")),
        ("the talk last night", 20, Outdated("last night", "on 17 November")),
        ("the day after tomorrow", 20, Outdated("the day after tomorrow", "on 20 November")),
        ("hearing from you next week", 20, None),
        ("hearing from you next week", 23, Outdated("next week")),
        ("the second round this month", 30, None),
        ("the last week of term", 30, None),
        ("the columns of USA Today", 20, None),
    ],
)
def test_words_are_outdated_when_they_mean_another_day(cell: str, day: int, expected: Outdated | None) -> None:
    assert outdated_words(cell, MET, date(2026, 11, day)) == expected


@pytest.mark.parametrize(
    ("cell", "day", "gone"),
    [
        ("hearing from you on Friday", 20, ""),
        ("hearing from you on Friday", 21, "on Friday"),
        ("your answer by Wednesday", 25, ""),
        ("hearing from you by the 20th", 20, ""),
        ("hearing from you by the 20th", 23, "by the 20th"),
        ("hearing from you on Friday 20 November", 23, ""),
        ("the lunches on Fridays", 23, ""),
        ("a look around on the 19th floor", 23, ""),
    ],
)
def test_a_weekday_is_gone_when_it_is_over(cell: str, day: int, gone: str) -> None:
    found = day_gone(cell, MET, date(2026, 11, day))
    assert (found.words if found else "") == gone
