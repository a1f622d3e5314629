"""What somebody pastes that is no table with a heading: read where its meaning is plain, or else not at all."""

from typing import Any

import pytest

from tests.kit_page.asked import read_in

ANN, TOM, JANE = ["Ann Poe", "ann@example.org"], ["Tom Reyes", "tom@example.org"], ["Jane Roe"]


def pasted(text: str) -> dict[str, Any]:
    return read_in(("pasted.csv", text.encode()))


def rows_of(text: str) -> list[list[str]]:
    """The cells that come into the form."""
    return [row["cells"] for row in pasted(text)["people"]["rows"]]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Poe\nTom Reyes\nJane Roe",
        "Ann Poe\n\nTom Reyes,\nJane Roe\n",
        "- Ann Poe\n- Tom Reyes\n- Jane Roe\n",
        "1. Ann Poe\n2. Tom Reyes\n3. Jane Roe\n",
    ],
)
def test_names_line_by_line_are_people_each(text: str) -> None:
    assert rows_of(text) == [ANN[:1], TOM[:1], JANE]
    assert pasted(text)["said"] == ["read without a heading: name"]


@pytest.mark.parametrize(
    "name",
    [
        "Dr. Ann Poe",
        "Anne-Marie O’Neil",
        "Kai van der Berg",
        "Ann Poe (she/her)",
        "J. R. Poe",
        "李 小龙",
        "अमिता शर्मा",
    ],
)
def test_names_of_many_kinds_are_names(name: str) -> None:
    assert rows_of(f"{name}\nTom Reyes\n")[1] == TOM[:1]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Poe\tann@example.org\nTom Reyes\ttom@example.org\n",
        "Ann Poe, ann@example.org\nTom Reyes, tom@example.org\n",
        'Ann Poe <ann@example.org>, "Reyes, Tom" <tom@example.org>;',
        '"Poe, Ann" <ann@example.org>, "Tom Reyes" <tom@example.org>',
        "To: Ann Poe <ann@example.org>; Reyes, Tom <tom@example.org>",
        "Ann Poe <ann@example.org>\nTom Reyes <tom@example.org>\n",
    ],
)
def test_names_with_addresses_are_people_each(text: str) -> None:
    assert rows_of(text) == [ANN, TOM]


def test_what_stands_behind_the_address_is_what_they_are() -> None:
    text = "Ann Poe\tann@example.org\tHead\nTom Reyes\ttom@example.org\tCurator\n"
    assert rows_of(text) == [[*ANN, "Head"], [*TOM, "Curator"]]
    assert pasted(text)["said"] == ["read without a heading: name, email and job title"]


@pytest.mark.parametrize(
    "text",
    [
        "hello",
        "Ann\nTom\n",
        "ann@example.org, tom@example.org",
        "Ann Poe, Head of Collections\nTom Reyes, Curator\n",
        "Ann Poe <ann@example.org>, and somebody else",
        "Hello, I met Ann Poe on Monday. She was nice.",
        "Ann Poe\nTom Reyes, 2nd floor\n",
    ],
)
def test_nothing_is_read_of_what_could_mean_anything(text: str) -> None:
    read = pasted(text)
    assert (read["people"], read["about"], read["said"]) == (None, {}, [])
    (problem,) = read["problems"]
    assert problem["message"] == "nothing was read, for the first row names no columns"
    assert problem["hint"].startswith("begin with a row such as Name, E-mail, Job title")


def test_a_heading_with_nobody_below_it_leaves_the_form_as_it_is() -> None:
    read = pasted("Name\tCompany\n")
    assert (read["people"], read["about"]) == (None, {})
    assert [one["message"] for one in read["problems"]] == [
        "nothing was read, for there is nobody below the heading"
    ]


def test_a_row_that_says_nothing_of_anybody_is_no_person() -> None:
    assert rows_of("Name,Company,Floor\nAnn Poe,the Yard,1\n,the Yard,2\n") == [["Ann Poe"]]


@pytest.mark.parametrize("text", ["Name,Floor\nAnn Poe,1\n", " \n"])
def test_no_mend_names_every_column_there_is(text: str) -> None:
    problems = pasted(text)["problems"]
    assert problems
    assert max(len(one["hint"]) for one in problems) < 100


def test_a_table_in_markdown_is_a_table() -> None:
    assert rows_of("| Name | Email |\n|---|:---:|\n| Ann Poe | ann@example.org |\n") == [ANN]
