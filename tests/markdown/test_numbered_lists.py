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


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("٣. ثلاثة\n٤. أربعة", '<ol start="3"><li>ثلاثة</li><li>أربعة</li></ol>'),
        ("३. three\n४. four", '<ol start="3"><li>three</li><li>four</li></ol>'),
        ("３) three\n４) four", '<ol start="3"><li>three</li><li>four</li></ol>'),
        ("۱. one\n۲. two", "<ol><li>one</li><li>two</li></ol>"),
        ("Bring:\n१. a pen\n२. a pad", "<p>Bring:</p><ol><li>a pen</li><li>a pad</li></ol>"),
        ("In room\n३. on the left", "<p>In room\n३. on the left</p>"),
        (
            "> ३. three\n>    - a pen",
            '<blockquote><ol start="3"><li>three<ul><li>a pen</li></ul></li></ol></blockquote>',
        ),
    ],
)
def test_digits_of_every_script_number_a_list_as_ours_do(text: str, html: str) -> None:
    made = to_html(text).html
    assert made.replace(">\n<", "><").replace("three\n<", "three<").strip() == html
    assert not check_words(Source("a.md", "a.md", text), text, made, f"<main>{made}</main>")
