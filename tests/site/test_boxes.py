"""Boxes of Markdown: each kind is told by a word, by whatever habit it is written; wide code can be reached."""

import re

import pytest

from generator.markdown.convert import to_html
from generator.site.pages.markup.boxes import with_kinds, with_scrolled_code

WORDS = {"box_note": "Hinweis", "box_tip": "Tipp", "box_important": "Wichtig", "box_warning": "Warnung"}
WORDS["box_caution"] = "Vorsicht"


def shown(text: str) -> tuple[str, str]:
    """The kind of a box as the style sheet knows it, and the words of its title."""
    html = with_kinds(to_html(text).html, WORDS)
    found = re.search(r'class="admonition (\w+)">\s*<p class="admonition-title">(.*?)</p>', html, re.DOTALL)
    assert found, html
    return found[1], re.sub(r"<[^>]+>", "", found[2])


@pytest.mark.parametrize(
    ("text", "kind", "title"),
    [
        ("> [!NOTE]\n> Bring a pen.", "note", "Hinweis"),
        ("> [!WARNING]\n> They decide on Friday.", "warning", "Warnung"),
        ("> [!CAUTION] Never\n> Send no blank.", "caution", "Vorsicht Never"),
        ("!!! danger\n    Send no blank.", "caution", "Vorsicht"),
        ("!!! info\n    Bring a pen.", "note", "Hinweis"),
        ('!!! hint "At once"\n    Before the train.', "tip", "Tipp At once"),
        ('!!! important "Important"\n    By hand.', "important", "Wichtig"),
        ('!!! warning ""\n    They decide on Friday.', "warning", "Warnung"),
        ('!!! choice "The other side"\n    Call.', "choice", "The other side"),
        ("!!! example\n    So it looks.", "example", "Example"),
    ],
)
def test_a_box_says_of_which_kind_it_is(text: str, kind: str, title: str) -> None:
    assert shown(text) == (kind, title)


def test_boxes_in_lists_and_beside_each_other_are_each_told() -> None:
    html = with_kinds(to_html("- one\n\n    !!! tip\n        Two.\n\n!!! note\n    Three.\n").html, WORDS)
    assert re.findall(r'<span class="box-kind">(\w+)', html) == ["Tipp", "Hinweis"]


@pytest.mark.parametrize(
    ("code", "reached"),
    [
        ("afterword build --drafts --out public", True),
        ("afterword serve --port 8080", True),
        ("afterword build\nafterword check", False),
    ],
)
def test_only_code_that_may_be_too_wide_is_a_stop_of_the_keyboard(code: str, reached: bool) -> None:
    html = with_scrolled_code(to_html(f"```\nshort\n{code}\n```\n").html)
    assert ('<pre tabindex="0">' in html) == reached


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        (f"<pre>\n{'x' * 25}\n</pre>", '<pre tabindex="0">'),
        (f"<pre class='a'><b>{'x' * 20}</b>{'y' * 5}</pre>", "<pre tabindex=\"0\" class='a'>"),
        (f"<PRE>{'x' * 25}</PRE>", '<PRE tabindex="0">'),
        (f"```{{.python .wide}}\n{'x' * 25}\n```", '<pre tabindex="0" class="wide">'),
        (f"<pre tabindex='0'>{'x' * 25}</pre>", "<pre tabindex='0'>"),
        (f"<pre>\n{'x' * 24}\n<b>{'y' * 24}</b></pre>", "<pre>"),
    ],
)
def test_code_as_html_is_reached_as_well(text: str, opening: str) -> None:
    html = with_scrolled_code(to_html(text).html)
    assert re.findall("<pre[^>]*>", html, re.IGNORECASE) == [opening]


def test_code_that_never_ends_takes_no_time() -> None:
    assert "tabindex" not in with_scrolled_code("<pre>" * 50_000)
