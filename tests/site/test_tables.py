"""Tables on a page scroll by themselves, and break their words only where paper is too narrow."""

import re
from pathlib import Path

import pytest

from tests.conftest import Afterword
from tests.facts import built_page
from tests.samples.projects import write_page


def guide(project: Path, text: str) -> None:
    """A guide with a table."""
    write_page(project, "guides/shown.md", text=text, title="Shown")


def test_a_table_that_is_written_as_html_scrolls_by_itself(project: Path, afterword: Afterword) -> None:
    guide(project, "<table>\n<tr><th>Day &amp; <b>hour</b></th></tr>\n<tr><td>1</td></tr>\n</table>")
    afterword("build")
    html = built_page(project, "guides/shown/index.html")
    assert (
        html.count('<div aria-label="Table: Day &amp; hour" class="scroll" role="region" tabindex="0"><table>')
        == 1
    )
    assert "</table></div>" in html


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        ("| a sentence of several words | and another one that is longer | and a third |", "scroll"),
        ("| one | two | three | four | five | six | seven | eight |", "scroll"),
        ("| " + " | ".join(["employer"] * 12) + " |", "scroll wide"),
        (f"| {'x' * 90} |", "scroll wide"),
    ],
)
def test_only_a_table_that_is_too_wide_for_paper_may_break_its_words(
    project: Path, afterword: Afterword, row: str, kind: str
) -> None:
    guide(project, f"{row}\n{re.sub('[^|]+', '---', row)}\n| 1 |")
    afterword("build")
    assert f' class="{kind}" role="region"' in built_page(project, "guides/shown/index.html")
