"""Titles and descriptions are shown as they are: marks of Markdown in them are told, and no other signs are."""

from pathlib import Path

import pytest

from tests.conftest import Afterword
from tests.samples.projects import write_page


@pytest.mark.parametrize(
    ("title", "column", "sign", "words"),
    [
        ('"**After** a fair"', 9, "**After**", "After"),
        ("After a `fair`", 16, "`fair`", "fair"),
        ("After *a fair*", 14, "*a fair*", "a fair"),
        ("After _a_ fair", 14, "_a_", "a"),
        ("After [a fair](fair.md)", 14, "[a fair](fair.md)", "a fair"),
    ],
)
def test_a_mark_in_a_title_is_told_at_its_place(
    project: Path, afterword: Afterword, title: str, column: int, sign: str, words: str
) -> None:
    write_page(project, "guides/fair.md", title=title)
    said = afterword("check").output
    assert f"guides/fair.md:2:{column}: warning: “{sign}” would be printed as it is: a title is plain text" in said
    assert f"write {words} alone" in said


@pytest.mark.parametrize(
    "title",
    ["5 * 3 * 2", "snake_case_name and _lead", "A [draft] of N == 3", "Notes*, letters*", "rock ’n’ roll ~ 2"],
)
def test_other_signs_in_a_title_are_its_own(project: Path, afterword: Afterword, title: str) -> None:
    write_page(project, "guides/fair.md", title=f'"{title}"')
    assert "plain text" not in afterword("check").output
