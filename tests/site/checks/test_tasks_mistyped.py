"""Boxes that somebody meant to be ticked are told where they would be printed, and links are not."""

import pytest

from generator.model.files import Source
from generator.problems import Problem
from generator.site.checks.markdown.markdown_lint import check_markdown


def told(text: str) -> list[Problem]:
    return list(check_markdown(Source("a.md", "a.md", text), text))


@pytest.mark.parametrize(
    ("text", "shown", "mend"),
    [
        ("- [x]done\n- [x] done\n", "- [x]", "- [x]"),
        ("- [ ]task\n", "- [ ]", "- [ ]"),
        ("- [] task\n", "- []", "- [ ]"),
        ("* []task\n", "* []", "* [ ]"),
        ("- [ x ] done\n", "- [ x ]", "- [x]"),
        ("> 1. [X]Done\n", "1. [X]", "1. [x]"),
        ("-[ ] task\n", "-[ ]", "- [ ]"),
    ],
)
def test_a_box_without_its_space_is_told(text: str, shown: str, mend: str) -> None:
    (problem,) = told(text)
    assert problem.message == f"“{shown}” would be printed as it is"
    assert problem.hint == f"write {mend} and a space before its words; or \\[ for the sign itself"
    assert (problem.check, problem.warning) == ("marks-doubtful", True)


@pytest.mark.parametrize(
    "text",
    [
        "- [ ] task\n- [x] done\n- [X] done\n- [ ]\n- [x]\n",
        "- [x](a.md) and [](b.md)\n- [](b.md)\n- []\n",
        "- [x]tra and more\n\n[x]: a.md\n",
        "- \\[x]done\n- `[] task`\n\n```\n- [x]done\n```\n",
        "Take a[x]b, and a list [] of none.\n",
    ],
)
def test_a_box_a_link_and_words_are_not(text: str) -> None:
    assert told(text) == []
