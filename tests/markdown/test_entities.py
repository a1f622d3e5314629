"""What begins with `&` is a character where HTML has one of that name, and stands as it was typed elsewhere."""

import pytest

from generator.markdown.convert import to_html
from generator.model.files import Source
from generator.site.checks.markdown.lost_words import check_words


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("&notreal; &copycat;", "<p>&amp;notreal; &amp;copycat;</p>"),
        ("&copy2 and AT&T&regs", "<p>&amp;copy2 and AT&amp;T&amp;regs</p>"),
        ("&not; &copy; &fjlig; &#169; &#xA9;", "<p>&not; &copy; &fjlig; &#169; &#xA9;</p>"),
        ("[x](a?b=1&copycat;=2 '&ltd;')", '<p><a href="a?b=1&amp;copycat;=2" title="&amp;ltd;">x</a></p>'),
        ("[x](a?b=1&copy=2)", '<p><a href="a?b=1&amp;copy=2">x</a></p>'),
        ('<div title="&notit;">&regional;</div>', '<div title="&amp;notit;">&amp;regional;</div>'),
        ("`&notreal;` and `&copy;`", "<p><code>&amp;notreal;</code> and <code>&amp;copy;</code></p>"),
        ("## &notreal; 1", '<h2 id="notreal-1">&amp;notreal; 1</h2>'),
    ],
)
def test_a_name_that_there_is_not_is_no_character(text: str, html: str) -> None:
    made = to_html(text).html
    assert made.strip() == html
    assert not check_words(Source("a.md", "a.md", text), text, made, f"<main>{made}</main>")
