"""Comments of HTML are taken out of a text once, however many of them never end."""

import pytest

from generator.markdown.comments import COMMENT, without_comments


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("a <!-- b --> c", "a            c"),
        ("a <!--\nb\n--> c\n<!-- d", "a     \n \n    c\n<!-- d"),
        ("<!-- a <!-- b --> c <!-- d", "                  c <!-- d"),
        ("a --> b", "a --> b"),
        ("a <!--> b", "a <!--> b"),
        ("a <!-- b", "a <!-- b"),
        ("a", "a"),
    ],
)
def test_what_stands_in_comments_is_blank(text: str, bare: str) -> None:
    assert without_comments(text) == bare
    assert without_comments(text, "") == COMMENT.sub(lambda found: "\n" * found[0].count("\n"), text)
    assert without_comments(text + "<!--\n" * 100_000) == bare + "<!--\n" * 100_000
