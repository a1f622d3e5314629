"""Problems as text, as JSON and as annotations."""

import json

from generator.problems import Location, Problem, as_github, as_json, as_text, nearest

FAULT = Problem(Location("a.md", 4, 3, "  drfat: true", 2), "there is no “drfat” here", "did you mean “draft”?")


def test_text_shows_place_excerpt_and_mend() -> None:
    assert as_text(FAULT) == (
        "a.md:4:3: there is no “drfat” here\n      drfat: true\n      ^\n  → did you mean “draft”?"
    )


def test_a_long_line_is_shown_around_the_caret() -> None:
    told = as_text(Problem(Location("a.md", 1, 501, "x" * 500 + "!" + "y" * 500, 500), "too long"))
    _, excerpt, caret = told.split("\n")
    assert len(excerpt) <= 100
    assert excerpt[caret.index("^")] == "!"


def test_a_cell_cannot_steer_the_terminal() -> None:
    assert "\x1b" not in as_text(Problem(Location("a.csv", 1, 1, "\x1b[2J", 0), "red \x1b[31m"))


def test_json_is_one_document() -> None:
    found = json.loads(as_json([FAULT], pages=3))
    assert found["pages"] == 3
    assert found["problems"] == [
        {
            "path": "a.md",
            "line": 4,
            "column": 3,
            "message": "there is no “drfat” here",
            "hint": "did you mean “draft”?",
            "warning": False,
        }
    ]


def test_github_annotations_keep_to_one_line() -> None:
    fault = Problem(Location("a,b:c.md", 4, 3), "100 %\nwrong", warning=True)
    assert as_github(fault) == "::warning file=a%2Cb%3Ac.md,line=4,col=3::100 %25%0Awrong"


def test_nearest_names_the_likeliest_word_or_all() -> None:
    assert nearest("tittle", ["title", "draft"]) == "did you mean “title”?"
    assert nearest("xyz", ["title", "draft"]) == "known are: draft, title"
