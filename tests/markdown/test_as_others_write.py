"""Markdown that was written for GitHub, MkDocs, Pandoc, R Markdown and Obsidian becomes what it is there."""

import re

import pytest

from generator.markdown.convert import to_html


def html_of(text: str) -> str:
    """The HTML of a text on one line, without what parts its blocks."""
    return re.sub(r">\s+<", "><", to_html(text).html)


@pytest.mark.parametrize(
    ("info", "code"),
    [
        ('{.python linenums="1"}', '<pre><code class="language-python">'),
        ("{linenums=true}", "<pre><code>"),
        ("{.python guess_lang=false}", '<pre><code class="language-python">'),
        ("{r setup, include=FALSE}", '<pre><code class="language-r">'),
        ("{r, echo = FALSE}", '<pre><code class="language-r">'),
        ('python title="x.py" hl_lines="2"', '<pre><code class="language-python">'),
        ("js {1,3}", '<pre><code class="language-js">'),
        ("{=html}", "<pre><code>"),
        ("{.python #first .wide}", '<pre id="first" class="wide"><code class="language-python">'),
    ],
)
def test_fenced_code_keeps_its_language_and_no_option_of_another_program(info: str, code: str) -> None:
    assert html_of(f"```{info}\na = 1\n```\n") == f"{code}a = 1\n</code></pre>"
