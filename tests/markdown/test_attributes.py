"""Attributes in braces, and words in braces that are none."""

import re
from pathlib import Path

import pytest

from generator.markdown.extensions.attributes import LISTED
from tests.conftest import Afterword
from tests.samples.projects import write_page


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("{#id}", True),
        ("{ .class }", True),
        ("{: surname }", True),
        ("{width=30px}", True),
        ('{title="two words" .a}', True),
        ("{-}", True),
        ("{open}", False),
        ("{required}", False),
        ("{id}", False),
        ("{hidden}", False),
        ("{download}", True),
        ("{surname}", False),
        ("{1}", False),
        ("{approx.}", False),
        ("{e.g. 5.5}", False),
        ("\\{#id}", False),
    ],
)
def test_a_list_of_attributes_is_known_by_its_begin(text: str, listed: bool) -> None:
    assert bool(re.search(LISTED, text)) == listed


def test_braces_that_are_no_attributes_are_words(project: Path, afterword: Afterword) -> None:
    text = "## Dear {surname}\n\nDear **Dr**{surname}, take *room*{1}, [about](#top){approx.} 4.\n"
    dot = "![A blue dot](dot.png){width=30px}\n"
    write_page(project, "guides/more.md", text=text + "\n" + dot)
    afterword("build")
    html = (project / "output" / "site" / "guides" / "more" / "index.html").read_text("utf-8")
    assert "Dear {surname}</h2>" in html
    assert "</strong>{surname}, take <em>room</em>{1}" in html
    assert "</a>{approx.} 4." in html
    assert 'width="30"' in html


@pytest.mark.parametrize("text", ['{a="1" ' + 'x="1" ' * 5000, "{:" * 5000, "{a='" * 5000, "[a]{.a " * 3000])
def test_braces_that_never_end_take_no_time(text: str) -> None:
    assert re.search(LISTED, text) is None
