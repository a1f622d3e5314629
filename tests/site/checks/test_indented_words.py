"""Sentences that an indent makes code of within a list, a quotation or a box are told, and code is not."""

from pathlib import Path

import pytest

from generator.markdown.convert import to_html
from generator.model.files import Source
from generator.problems import Problem
from generator.site.checks.markdown.indented_words import check_indented_words
from tests.conftest import Afterword
from tests.samples.projects import write_page

WORDS = "Print the form and bring it along."


def told(text: str) -> list[Problem]:
    return list(check_indented_words(Source("a.md", "a.md", text), text, to_html(text).html))


@pytest.mark.parametrize(
    ("before", "away"),
    [
        ("- Before you come:\n\n      ", "4 spaces"),
        ("1. Before you come:\n\n        ", "4 spaces"),
        ("- One.\n- Two.\n\n  More.\n\n      ", "4 spaces"),
        ("- Before you come:\n\n\t\t", "a tab"),
        (">     ", "4 spaces"),
        ("> - Before you come:\n>\n>       ", "4 spaces"),
        ("!!! note\n    Before you come.\n\n        ", "4 spaces"),
        ("- One.\n\nWords.\n\n      ", "6 spaces"),
        ("Words.\n\n     ", "5 spaces"),
    ],
)
def test_a_sentence_that_became_code_is_told_with_what_is_too_much(before: str, away: str) -> None:
    (problem,) = told(f"{before}{WORDS}\n")
    assert problem.message == "its indent makes code of this paragraph"
    assert problem.hint == f"take {away} away before each of its lines; for code, write ``` above and below"
    assert (problem.check, problem.warning) == ("code-by-indent", False)
    assert (problem.where.line, problem.where.column) == (
        before.count("\n") + 1,
        len(before.rsplit("\n", maxsplit=1)[-1]) + 1,
    )


def test_each_is_told_at_its_own_place() -> None:
    text = f"- One.\n\n      {WORDS}\n\n- Two.\n\n      {WORDS}\n"
    assert [problem.where.line for problem in told(text)] == [3, 7]


@pytest.mark.parametrize(
    "text",
    [
        "- Then:\n\n      $ ls -l\n",
        "- Then:\n\n      Reading the list of all packages\n      E: no_such (exit=1)\n",
        "- Then:\n\n      Usage of the whole program here:\n          more\n",
        "- Then:\n\n      Dear Ms Sayers,\n\n      Thank you for your time today.\n",
        f"- Then:\n\n    {WORDS}\n\n    - Two.\n\n        {WORDS}\n",
        f"- Then:\n\n  ```\n  {WORDS}\n\n      {WORDS}\n  ```\n",
        f"- Then:\n\n  ~~~\n\n      {WORDS}\n  ~~~\n",
        f"```\n{WORDS}\n```\n\n12. One.\n\n      {WORDS}\n",
        f"<pre><code>{WORDS}\n\n      {WORDS}</code></pre>\n",
        f"<PRE><code>\n\n      {WORDS}</code></PRE>\n",
        f"<!--\n\n      {WORDS}\n-->\n\n`{WORDS}`\n",
    ],
)
def test_code_and_paragraphs_of_an_item_are_not(text: str) -> None:
    assert told(text) == []


def test_at_the_margin_it_is_told_once(project: Path, afterword: Afterword) -> None:
    write_page(project, "guides/more.md", text=f"Words.\n\n    {WORDS}\n\n- One.\n\n      {WORDS}\n")
    said = afterword("check", exit_code=1).stderr
    assert "content/guides/more.md:7:5: four spaces make code of this paragraph [code-by-indent]" in said
    assert "content/guides/more.md:11:7: its indent makes code of this paragraph [code-by-indent]" in said
    assert said.count("[code-by-indent]") == 2


def test_many_take_no_time() -> None:
    assert len(told(f"- One.\n\n      {WORDS}\n\n" * 1_000)) == 1_000
