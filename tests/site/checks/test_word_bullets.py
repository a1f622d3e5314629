"""The letter o at the begin of lines is told where it was a bullet of Word's, and not where it is a word."""

import pytest

from generator.model.files import Source
from generator.problems import Problem
from generator.site.checks.markdown.markdown_lint import check_markdown


def told(text: str) -> list[Problem]:
    return list(check_markdown(Source("a.md", "a.md", text), text))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("o Bring your passport\no Bring your letter\n", 1),
        ("- Papers:\n  o Bring your passport\n  o Bring your letter\n", 2),
        ("- Papers\no Your passport\no 2 photographs\n", 2),
        ("Bring:\no Your passport\no Your letter\no A pen\n", 2),
        ("Words.\n\no bring your passport\no bring a letter\n\nWords.\n", 3),
        ("In La Paz, for two days.\n\no Your passport\no The letter\n", 3),
    ],
)
def test_two_lines_in_a_row_are_a_list_that_is_none(text: str, line: int) -> None:
    (problem,) = told(text)
    assert problem.message == "“o” makes no list: its items would run together"
    assert problem.hint.startswith("begin each with - and a space, and with two more spaces")
    assert (problem.check, problem.warning, problem.where.line) == ("marks-doubtful", True, line)


@pytest.mark.parametrize(
    "text",
    [
        "quando\no Brasil\no México\n",
        "o mar\no sol\n\no céu\no vento\n",
        "o Ministério da Saúde\no Ministério\n",
        "A carta de que falamos:\no Brasil\no México\n",
        "¿Vienes\no Te quedas\no Te vas con ella?\n",
        "o One\\\no Two\n\no One\n\no Two\n\no Alone\nand the rest\n",
        "o A | b\n---|---\no C | d\n",
        "    o One\n    o Two\n\n```\no One\no Two\n```\n",
    ],
)
def test_words_are_not(text: str) -> None:
    assert told(text) == []


def test_many_take_no_time() -> None:
    assert len(told("o Your pen\no The pad\n\n" * 3_000 + "o The\n" * 3_000)) == 3_001
