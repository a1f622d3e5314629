"""What is an item with a number, and what only begins with digits."""

import pytest

from generator.markdown.convert import to_html
from generator.model.files import Source
from generator.site.checks.markdown.lost_words import check_words


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("0207946000. Ask for Ann.", "<p>0207946000. Ask for Ann.</p>"),
        ("020794600. Ask for Ann.", '<ol start="020794600"><li>Ask for Ann.</li></ol>'),
        ("1. one\n0207946000. Ask", "<ol><li>one\n0207946000. Ask</li></ol>"),
        ("- one\n\n    0207946000. Ask", "<ul><li><p>one</p><p>0207946000. Ask</p></li></ul>"),
        ("0207946000) Ask", "<p>0207946000) Ask</p>"),
    ],
)
def test_a_number_of_ten_digits_begins_no_item(text: str, html: str) -> None:
    made = to_html(text).html
    assert made.replace(">\n<", "><").strip() == html
    assert not check_words(Source("a.md", "a.md", text), text, made, f"<main>{made}</main>")
