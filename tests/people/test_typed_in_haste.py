"""Cells as people type them in haste: names in small letters, days cut short, and what ends no sentence."""

from pathlib import Path

import pytest

from generator.english.cells import read_cell
from generator.english.shorthand import shorthand
from tests.samples.projects import interviewers_of, read_csv_list


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("panel decides mon", ("mon", "on Monday")),
        ("decision on tues.", ("on tues", "on Tuesday")),
        ("next fri at noon", ("next fri", "next Friday")),
        ("I can start in jan", ("in jan", "in January")),
        ("2nd interview on 3 dec", ("3 dec", "3 December")),
        ("We will speak again on 4th.", ("on 4th", "on the 4th")),
        ("a call on 4th at 3pm", ("on 4th", "on the 4th")),
        ("interview next wk", ("wk", "week")),
        ("answer before xmas", ("xmas", "Christmas")),
    ],
)
def test_days_that_are_cut_short_are_told(typed: str, meant: tuple[str, str]) -> None:
    assert shorthand(typed) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "sun and rain",
        "life in the sun",
        "the sat nav rollout",
        "how Jan runs the shop",
        "the interview on 4th floor",
        "the interview on 4th May",
        "2nd interview on 3 Dec",
        "how we wed in June",
        "what may change",
        "the mon",
    ],
)
def test_words_that_only_look_like_a_day_are_not(typed: str) -> None:
    assert shorthand(typed) is None


@pytest.mark.parametrize(
    ("column", "typed", "text"),
    [
        ("strength", "java & kotlin", "Java & Kotlin"),
        ("strength", "kubernetes", "Kubernetes"),
        ("strength", "my excel skills", "my Excel skills"),
        ("strength", "I excel at maths", "I excel at maths."),
        ("recoup", "my time at oxfam", "my time at Oxfam"),
        ("new", "new job at aldi", "a new job at Aldi"),
        ("new", "got my covid jab", "I got my Covid jab."),
        ("topic", "covid-19 rules", "Covid-19 rules"),
        ("topic", "the nhs app", "the NHS app"),
        ("topic", "nhs.uk pages", "nhs.uk pages"),
    ],
)
def test_names_get_their_capitals(column: str, typed: str, text: str) -> None:
    assert read_cell(column, typed).text == text


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("not mentioning that I'd done ALS", "I'd done ALS."),
        ("not mentioning my first aid course", "my first aid course"),
        ("forgetting to mention my visa", "my visa"),
    ],
)
def test_what_was_not_mentioned_is_what_should_have_been(typed: str, text: str) -> None:
    assert read_cell("recoup", typed).text == text


@pytest.mark.parametrize(
    ("column", "typed"),
    [
        ("recoup", "not asking about hours"),
        ("next_step", "hopefully an offer"),
        ("next_step", "maybe a trial day"),
    ],
)
def test_what_nobody_mentions_or_looks_forward_to_is_doubtful(column: str, typed: str) -> None:
    assert read_cell(column, typed).shape == "unsure"


@pytest.mark.parametrize("cell", ["I was too quiet about my own work", "I felt really nervous", "I rambled a bit"])
def test_what_went_wrong_is_told_and_used(tmp_path: Path, cell: str) -> None:
    reading = read_csv_list(tmp_path, f"name,interviewed,recoup\nAda Byron,2026-11-18,{cell}\n".encode())
    (told,) = reading.problems
    assert (told.check, told.warning) == ("cell-doubtful", True)
    assert "In case it was not clear" in told.message
    assert len(interviewers_of(reading)) == 1


@pytest.mark.parametrize("cell", ["I was team captain", "I felt at home in the lab", "I got two offers"])
def test_what_one_was_is_not(tmp_path: Path, cell: str) -> None:
    reading = read_csv_list(tmp_path, f"name,interviewed,recoup\nAda Byron,2026-11-18,{cell}\n".encode())
    assert reading.problems == []
