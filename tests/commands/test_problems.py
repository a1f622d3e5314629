"""Problems as text, as JSON and as annotations."""

import json
import sys
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz import process_py
from rapidfuzz.fuzz_py import ratio

from generator.problems import Location, Problem, nearest_hint, nearest_match, number_ranges
from generator.reporting.github import as_github
from generator.reporting.json import as_json
from generator.reporting.text import as_text, grouped

FAULT = Problem(
    Location("a.md", 4, 3, "  drfat: true", 2),
    "there is no “drfat” here",
    "did you mean “draft”?",
    check="key-unknown",
)


def test_text_shows_place_excerpt_and_mend() -> None:
    assert as_text(FAULT) == (
        "a.md:4:3: there is no “drfat” here [key-unknown]\n      drfat: true\n      ^\n  → did you mean “draft”?"
    )


def test_a_long_line_is_shown_around_the_caret() -> None:
    told = as_text(
        Problem(Location("a.md", 1, 501, "x" * 500 + "!" + "y" * 500, 500), "too long", check="value-wrong")
    )
    _, excerpt, caret = told.split("\n")
    assert len(excerpt) <= 100
    assert excerpt[caret.index("^")] == "!"


def test_a_cell_cannot_steer_the_terminal() -> None:
    assert "\x1b" not in as_text(
        Problem(Location("a.csv", 1, 1, "\x1b[2J", 0), "red \x1b[31m", check="value-wrong")
    )


def test_a_line_break_in_a_cell_is_shown_as_one() -> None:
    where = Location("people.csv", 2, 1, "1 Low Road\nLeeds", 0)
    assert "    1 Low Road⏎Leeds\n" in as_text(Problem(where, "odd", "mend it", check="address-too-large"))


def test_json_is_one_document() -> None:
    found = json.loads(as_json([FAULT], {"pages": 3}))
    assert found["pages"] == 3
    assert found["problems"] == [
        {
            "path": "a.md",
            "line": 4,
            "column": 3,
            "check": "key-unknown",
            "message": "there is no “drfat” here",
            "hint": "did you mean “draft”?",
            "warning": False,
        }
    ]


def test_github_annotations_keep_to_one_line() -> None:
    fault = Problem(Location("a,b:c.md", 4, 3), "100 %\nwrong", warning=True, check="value-wrong")
    assert as_github(fault) == "::warning file=a%2Cb%3Ac.md,line=4,col=3,title=value-wrong::100 %25%0Awrong"


@pytest.mark.parametrize(
    ("word", "known", "meant"),
    [
        ("tittle", ["title", "draft", "description"], "title"),
        ("Tilte", ["title", "tags"], "title"),
        ("e-mail", ["email", "name", "channel"], "email"),
        ("organisation", ["company", "role", "candidate"], ""),
        ("europe/lodnon", ["europe/london", "europe/lisbon", "asia/colombo"], "europe/london"),
        ("germny", ["germany", "france", "jersey"], "germany"),
        ("linkdin", ["card", "email", "letter", "linkedin", "phone"], "linkedin"),
        ("ab", ["xab", "yab"], "yab"),
        ("xyz", ["title", "draft"], ""),
        ("anything", [], ""),
    ],
)
def test_the_nearest_match_is_the_same_with_rapidfuzz_in_either_kind_and_without_it(
    monkeypatch: pytest.MonkeyPatch, word: str, known: list[str], meant: str
) -> None:
    assert nearest_match(word, known) == meant
    names = sorted(known, reverse=True)
    found = process_py.extract(word.casefold(), names, scorer=ratio, limit=1, score_cutoff=60)  # type: ignore[no-untyped-call]
    assert [name for name, _, _ in found] == [meant] * bool(meant)
    monkeypatch.setitem(sys.modules, "rapidfuzz", None)
    assert nearest_match(word, known) == meant


def test_nearest_names_the_likeliest_word_or_all() -> None:
    assert nearest_hint("tittle", ["title", "draft"]) == "did you mean “title”?"
    assert nearest_hint("xyz", ["title", "draft"]) == "known are: draft, title"


def test_a_row_is_named_as_a_spreadsheet_counts_it_where_that_is_not_the_line() -> None:
    fault = Problem(Location("people.csv", 7, 1, row=3), "the row has no name", check="cell-empty")
    assert as_text(fault) == "people.csv:7:1 (row 3): the row has no name [cell-empty]"
    assert as_github(fault) == "::error file=people.csv,line=7,col=1,title=cell-empty::row 3: the row has no name"
    assert json.loads(as_json([fault]))["problems"][0]["row"] == 3


def alike(line: int, row: int = 0) -> Problem:
    return Problem(
        Location("people.csv", line, 1, row=row),
        f"{line} like 2",
        many="notes are like that in 2",
        check="notes-alike",
    )


def test_more_than_a_handful_that_say_the_same_are_told_once_with_their_rows() -> None:
    other = Problem(Location("people.csv", 3, 1), "no name", check="cell-empty")
    problems = [alike(3), other, *map(alike, (4, 5, 9, 11, 12))]
    assert [p.message for p in grouped(problems)] == ["6 notes are like that in 2: rows 3–5, 9, 11–12", "no name"]
    assert [p["line"] for p in json.loads(as_json(problems))["problems"]] == [3, 3, 4, 5, 9, 11, 12]


def test_a_handful_is_told_one_by_one() -> None:
    problems = [alike(line) for line in range(3, 8)]
    assert grouped(problems) == problems


def test_what_is_told_one_by_one_stays_in_its_order() -> None:
    other = replace(alike(4), many="rows of another kind")
    problems = [alike(3), other, alike(5), replace(other, where=Location("people.csv", 6, 1))]
    assert grouped(problems) == problems


def test_rows_are_counted_as_the_spreadsheet_does() -> None:
    (told,) = grouped([alike(2 * row, row) for row in range(3, 10)])
    assert as_text(told) == "people.csv:6:1 (row 3): 7 notes are like that in 2: rows 3–9 [notes-alike]"


def test_a_row_of_which_several_notes_are_told_counts_once() -> None:
    notes = [
        replace(alike(line), message=f"the {note} like 2")
        for line in (3, 4)
        for note in ("card", "e-mail", "call")
    ]
    assert grouped(notes) == notes
    many = [
        replace(alike(line), message=f"the {note} like 2") for line in range(3, 10) for note in ("card", "e-mail")
    ]
    assert [told.message for told in grouped(many)] == ["7 notes are like that in 2: rows 3–9"]


@given(st.lists(st.integers(1, 60)))
def test_ranges_have_every_number_and_no_other(numbers: list[int]) -> None:
    ends = [part.split("–") for part in number_ranges(numbers).split(", ") if part]
    assert {n for part in ends for n in range(int(part[0]), int(part[-1]) + 1)} == set(numbers)
