"""A mend that is told is the one that works, and no other is told beside it."""

import pytest

from generator.markdown.convert import to_html
from generator.model.files import Source
from generator.site.checks.markdown.markdown_lint import check_markdown
from generator.site.checks.markdown.printed_marks import check_printed_marks

BEGIN = "begin each with - and a space"
WITHIN = f"{BEGIN}, and with two more spaces before it where it belongs to the item above"


@pytest.mark.parametrize(
    ("text", "mend", "mended"),
    [
        (
            "Some [text with ] bracket](#top)\n",
            "a ] among its words ends this link: write \\] for it",
            "Some [text with \\] bracket](#top)\n",
        ),
        (
            "| a | b |\n|---|---|\n| [x|y](#top) | z |\n",
            "the | parts the words of this link: write \\| for it",
            "| a | b |\n|---|---|\n| [x\\|y](#top) | z |\n",
        ),
        ("Words](#top)\n", "write \\] for the sign itself, or [ before the words of the link", "Words\\](#top)\n"),
    ],
)
def test_what_keeps_a_link_from_being_read_is_named(text: str, mend: str, mended: str) -> None:
    (problem,) = check_printed_marks(Source("a.md", "a.md", text), text, to_html(text).html)
    assert problem.hint == mend
    assert check_printed_marks(Source("a.md", "a.md", mended), mended, to_html(mended).html) == []


@pytest.mark.parametrize(
    ("text", "place", "mend"),
    [
        ("Words.\n\no\tone\no\ttwo\n", "3:1", WITHIN),
        ("- A\no\tone\no\ttwo\n", "2:1", WITHIN),
        ("\uf0b7\tone\n\uf0b7\ttwo\no\tthree\no\tfour\n", "1:1", BEGIN),
        ("\u25aa\tone\n\u25aa\ttwo\n", "1:1", BEGIN),
    ],
)
def test_a_list_from_word_is_told_as_a_list(text: str, place: str, mend: str) -> None:
    (problem,) = check_markdown(Source("a.md", "a.md", text), text)
    assert f"{problem.where.line}:{problem.where.column} {problem.check} {problem.hint}" == (
        f"{place} list-malformed {mend}"
    )
