"""What stands right below a quotation or a box, and what goes on with it."""

import re

import pytest

from generator.markdown.convert import to_html

TAG = re.compile(r"<(/?(?:blockquote|div class=\"admonition|table|t[hd]|pre|ul)|/div)\b[^>]*>|<[^>]*>|\n")


def made(text: str) -> str:
    """What becomes of a text: its quotations, boxes, lists, tables and cells, and its words."""
    return TAG.sub(lambda found: f"<{found[1].partition(' ')[0]}>" if found[1] else "", to_html(text).html)


TABLE = "<table><th>a</th><th>b</th><td>1</td><td>2</td></table></div>"


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("> Days\n| a | b |\n|---|---|\n| 1 | 2 |\n", f"<blockquote>Days</blockquote>{TABLE}"),
        ("> Days\na | b\n--|--\n1 | 2\n", f"<blockquote>Days</blockquote>{TABLE}"),
        ("> [!NOTE]\n> Days\n| a | b |\n|---|---|\n| 1 | 2 |\n", f"<div>NoteDays</div>{TABLE}"),
        (
            "> > Days\n> a | b\n> --|--\n> 1 | 2\n",
            f"<blockquote><blockquote>Days</blockquote>{TABLE}</blockquote>",
        ),
        ("> - Days\na | b\n--|--\n1 | 2\n", f"<blockquote><ul>Days</ul></blockquote>{TABLE}"),
    ],
)
def test_a_table_right_below_is_whole(text: str, html: str) -> None:
    assert made(text) == html


@pytest.mark.parametrize("text", ["> a | b\n--|--\n1 | 2\n", "> | a | b |\n|---|---|\n| 1 | 2 |\n"])
def test_a_table_whose_first_row_alone_is_quoted_is_whole(text: str) -> None:
    assert made(text) == f"<blockquote>{TABLE}</blockquote>"
    assert made(f"{text}- x | y\n") == f"<blockquote>{TABLE}</blockquote><ul>x | y</ul>"


def test_words_with_a_bar_go_on_with_a_quotation() -> None:
    assert made("> Either\nthis | that\nor none.\n") == "<blockquote>Eitherthis | thator none.</blockquote>"


def test_code_in_a_quotation_ends_with_it() -> None:
    assert made("> ~~~\n> a | b\n--|--\n1 | 2\n").endswith("</blockquote>--|--1 | 2")


def test_many_quotations_above_tables_take_no_time() -> None:
    assert made("> x\na | b\n--|--\n\n" * 3_000).count("<table>") == 3_000
