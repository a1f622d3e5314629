"""How something looks is no longer said in its tag: told once for each attribute, as a warning."""

import pytest

from generator.markdown.convert import to_html
from generator.model.files import Source
from generator.problems import Problem
from generator.site.checks.markdown.markdown_lint import check_markdown

STYLED_CLASS = "take it away, or write a class, {: .name }, and say how it looks in templates/site/custom.css"
STYLED = "take it away, or use a class and templates/site/custom.css"


def told(text: str) -> list[Problem]:
    return list(check_markdown(Source("a.md", "a.md", text), text))


@pytest.mark.parametrize(
    ("text", "where", "message", "hint"),
    [
        ('<p align="center">x</p>\n', "1:4", "“align” of <p> is no longer", STYLED),
        ("<TD ALIGN=right>x</TD>\n", "1:5", "“align” of <td>", 'write class="to-right" instead'),
        ('<td bgcolor="red">x</td>\n', "1:5", "“bgcolor” of <td> is no longer", STYLED),
        ('<table border="1">\n<tr><td>x</td></tr></table>\n', "1:8", "“border” of <table> is no longer", STYLED),
        ("x<br clear=all>y\n", "1:6", "“clear” of <br> is no longer", STYLED),
        ("Words.\n{: align=center }\n", "2:4", "“align” is no longer", STYLED_CLASS),
        ("![x](a.png){align=right .b}\n", "1:13", "“align” is no longer", STYLED_CLASS),
        ("<hr noshade>\n", "1:5", "“noshade” of <hr> is no longer", STYLED),
    ],
)  # fmt: skip
def test_an_attribute_of_looks_is_a_warning(text: str, where: str, message: str, hint: str) -> None:
    (problem,) = told(text)
    assert f"{problem.where.line}:{problem.where.column}" == where
    assert problem.message.startswith(message)
    assert problem.hint == hint
    assert f"[{problem.check}]" == "[attribute-obsolete]"
    assert problem.warning


@pytest.mark.parametrize(
    "text",
    [
        '<img src="a.png" alt="x" width="20" height="20">\n',
        '<ol type="a"><li value="3">x</li></ol>\n',
        '<svg width="20" height="20"><rect width="2" height="2"/></svg>\n',
        "Write {align} or {that is aligned} here, or {a}align=b.\n",
        '<a name="top"></a> <p title="align=right">x</p> <td class="align">x</td>\n',
        "| a | b |\n|--:|:-:|\n| c | d |\n",
        '`<p align="center">`\n\n```\n<td bgcolor="red">\n```\n',
    ],
)
def test_what_is_part_of_html_is_not_told(text: str) -> None:
    assert [problem.message for problem in told(text)] == []


def test_a_table_of_markdown_has_no_such_attribute() -> None:
    assert "align=" not in to_html("| a | b |\n|--:|:-:|\n| c | d |\n").html
