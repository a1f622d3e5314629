"""A slip that stands several times is told at each of its places in one run."""

from pathlib import Path

import pytest

from generator.markdown.convert import to_html
from generator.model.files import Source
from generator.parsing.content_files.files import check_control_characters
from generator.reporting.text import grouped
from generator.site.checks.markdown.markdown_lint import check_markdown
from generator.site.checks.markdown.printed_marks import check_printed_marks
from tests.conftest import Afterword
from tests.samples.projects import write_page

TEXTS = [
    ("A H~2~O.\n\nB H~2~O.\n\nC x^2^.\n\nD x^2^.\n", "1:4 3:4 5:4 7:4"),
    ("Words.\n-one\n-two\n-three\n\nWords.\n\n-four\n-five\n", "2:1 8:1"),
    ("• one\n• two\n• three\n\nWords.\n\n• four\n• five\n", "1:1 7:1"),
    ("a) one\nb) two\n\nWords.\n\na) one\nb) two\n", "1:1 6:1"),
    ("Of $a_1$ and $5, and $b_2$.\n\n$$c_3$$ and $$d_4$$\n", "1:4 1:22 3:1 3:13"),
    ("::: note\nWords.\n:::\n\n::: tip\nWords.\n:::\n", "1:1 5:1"),
    ("A\u200b and\u200b and \ufffd and \ufffd.\n", "1:2 1:7 1:13 1:19"),
    ("<font>a</font> and <font>b</font>\n", "1:1 1:20"),
    ("<p class=MsoNormal>a</p>\n<p class=MsoNormal>b</p>\n", "1:4 2:4"),
    ("Words <b>one.\n\nWords <b>two.\n", "1:7 3:7"),
    ("Name\tRole\nInes\tHead\nTom\tLead\n\nDay\tRoom\nMonday\t4\n", "1:5 5:4"),
    ("Words.\n\n    This is a sentence of words.\n\nWords.\n\n    This is a sentence of words.\n", "3:5 7:5"),
    ("<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n\n<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n", "1:1 7:1"),
]
PRINTED = [
    ("A %%a%%.\n\nB %%b%%.\n", "1:3 3:3"),
    ("Words.\n\n##A\n\n##B\n", "3:1 5:1"),
    ("[TOC]\n\nWords.\n\n[TOC]\n", "1:1 5:1"),
    ("This is **never closed.\n\nNor **is this.\n", "1:9 3:5"),
    ("<b>a **b** c</b> and **d\n", "1:22"),
]


@pytest.mark.parametrize(("text", "places"), TEXTS)
def test_each_slip_of_a_page_is_told(text: str, places: str) -> None:
    found = check_markdown(Source("a.md", "a.md", text), text)
    assert sorted(problem.where[1:3] for problem in found) == _numbers(places)


@pytest.mark.parametrize(("text", "places"), PRINTED)
def test_each_sign_that_is_printed_is_told(text: str, places: str) -> None:
    found = check_printed_marks(Source("a.md", "a.md", text), text, to_html(text).html)
    assert sorted(problem.where[1:3] for problem in found) == _numbers(places)


def test_each_control_character_is_told() -> None:
    found = check_control_characters(Source("a.md", "a.md", "a\0b\0\nc\x0b"))
    assert [(p.where.line, p.where.column, p.message[21:27]) for p in found] == [
        (1, 2, "U+0000"),
        (1, 4, "U+0000"),
        (2, 2, "U+000B"),
    ]


def test_many_places_of_a_page_are_told_as_one() -> None:
    text = "A\u00adb\u00ad\n" * 3 + "\nH~2~O and x~1~\n"
    told = grouped(check_markdown(Source("a.md", "a.md", text), text))
    assert [problem.message for problem in told] == [
        "6 times a soft hyphen stands here, which nobody sees and no search finds: lines 1–3",
        "“~2~” would be printed as it is",
        "“~1~” would be printed as it is",
    ]


def test_each_bare_table_and_each_id_that_stands_again_is_told(project: Path, afterword: Afterword) -> None:
    bare, headed = "<table><tr><td>a</td></tr></table>\n\n", "<table><tr><th>a</th></tr></table>\n\n"
    text = f"{bare}{headed}{bare}" + '<p id="x">a</p>\n\n' * 3
    write_page(project, "guides/more.md", text=text)
    told = afterword("check", exit_code=1).stderr
    places = [
        line.split(": ")[0].partition(":")[2] for line in told.splitlines() if "[" in line and "more.md" in line
    ]
    assert places == ["5:1", "9:1", "13:4", "15:4"]


def _numbers(places: str) -> list[tuple[int, ...]]:
    return [tuple(map(int, place.split(":"))) for place in places.split()]
