"""Signs behind a backslash, and in code, are words: the manual says so, and no check takes them for slips."""

import pytest

from generator.markdown.convert import to_html
from generator.model.files import Source
from generator.problems import Problem
from generator.site.checks.content.markers import marker_faults
from generator.site.checks.markdown.markdown_lint import check_markdown
from generator.site.checks.markdown.printed_marks import check_printed_marks


def told(text: str) -> list[Problem]:
    source = Source("a.md", "a.md", text)
    marks = check_printed_marks(source, text, to_html(text).html)
    return [*check_markdown(source, text), *marks, *marker_faults(source, text, {})]


@pytest.mark.parametrize(
    "text",
    [
        "Write \\{{ name }} or {\\{ name }}.\n",
        "Write:\n\n    {{ name }} and so on\n",
        "Write `{{ name }}`.\n\n```\n{{ name }}\n```\n",
        "See \\[[x]], \\![[x]], !\\[[x]] and [\\[x]].\n",
        "A \\%%remark%% and \\%\\%one more\\%\\%.\n",
        "Of \\<b>, \\</div>, \\<center> and \\<!-- the rest.\n",
        "See \\[a](b.md and more, \\[g](h.md), \\(words)[good.md] and [words\\] (good.md).\n",
        "\\$a_{1}$, H\\~2~O, m\\^2^ and \\`one sign.\n",
        "\\:::note\n\n\\??? note\n\n> \\[!FOO] x\n\n\\| a | b |\n\\| x | y |\n",
        "\\-one\n\\-two\n\n\\#a #b\n",
    ],
)
def test_a_sign_that_is_written_as_a_word_is_none(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "check"),
    [
        ("Write {{ name }} here.\n", "marker-malformed"),
        ("See \\* and [[x]].\n", "link-mistyped"),
        ("A \\* and %%remark%%.\n", "marks-printed"),
        ("\\* <b>words\n", "html-unclosed"),
        ("\\* [a](b.md and more.\n", "link-mistyped"),
    ],
)
def test_a_sign_beside_one_behind_a_backslash_is_told(text: str, check: str) -> None:
    assert [problem.check for problem in told(text)] == [check]
