"""Tags of the office's own HTML that have no partner: each is told as what it is, and the mends end."""

from pathlib import Path

import pytest

from tests.conftest import Afterword
from tests.samples import add_settings

OPEN = "is never closed in this file [html-unclosed]"
STRAY = "closes nothing that is open in this file [html-stray]"


def faults(project: Path, afterword: Afterword, text: str) -> list[str]:
    """What is told of a header, behind its name."""
    folder = project / "templates" / "site"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "header.html").write_text(text, "utf-8")
    said = afterword("check", exit_code=1).stderr.splitlines()
    return [line.partition("header.html:")[2] for line in said if "[html-" in line]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("<meta name=robots content=noindex>", "every page asks to be found by no search"),
        (
            '<meta name="Robots" content="nosnippet, NONE">',
            "every page asks to be found by no search",
        ),
        ("<meta name=referrer content=unsafe-url>", "“unsafe-url” tells other sites where readers come"),
        ('<meta property="og:image" content="https://a.example/b.png">', "a page has og:image already"),
        ('<meta name="robots" content="max-image-preview:large">', ""),
        ('<meta name="referrer" content="no-referrer"><meta name="theme-color" content="#fff">', ""),
    ],
)
def test_what_few_offices_mean_of_every_page_is_told(
    project: Path, afterword: Afterword, text: str, told: str
) -> None:
    folder = project / "templates" / "site"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "head-end.html").write_text(f"{text}\n", "utf-8")
    add_settings(project, 'base_url = "https://office.example/"\n')
    said = afterword("check").stderr
    assert f"templates/site/head-end.html:1:1: warning: {told}" in said if told else "hook-markup" not in said


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("<nav><a href='/index.md'>Home page</a></nav>", 1),
        ("<nav aria-label=''>x</nav><nav>y</nav>", 2),
        ("<nav aria-label='The university'><a href='/index.md'>Home page</a></nav>", 0),
        ("<h2 id='u' hidden>x</h2><nav aria-labelledby='u'>x</nav>", 0),
        ("<section aria-label='x'><nav>x</nav></section>", 1),
    ],
)
def test_a_list_of_links_without_a_name_is_told(project: Path, afterword: Afterword, text: str, told: int) -> None:
    folder = project / "templates" / "site"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "footer.html").write_text(text, "utf-8")
    said = afterword("check").stderr
    assert said.count("warning: a page has a <nav> already, and nobody who hears it could tell the two") == told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('<div class="uni">\n<p>unclosed <b>bold\n</div>\n', [f"2:13: <b> {OPEN}"]),
        ("<div><b>x <i>y</div>\n", [f"1:6: <b> {OPEN}", f"1:11: <i> {OPEN}"]),
        ("<p>x</b></i></p>\n", [f"1:5: </b> {STRAY}", f"1:9: </i> {STRAY}"]),
        ("<div><b>x</i></div>\n", [f"1:6: <b> {OPEN}", f"1:10: </i> {STRAY}"]),
        ("<div>x</dvi>\n", [f"1:1: <div> {OPEN}", f"1:7: </dvi> {STRAY}"]),
        ("<ul><li><a href='/'>x</ul>\n", [f"1:9: <a> {OPEN}"]),
    ],
)
def test_each_tag_without_a_partner_is_told_as_what_it_is(
    project: Path, afterword: Afterword, text: str, expected: list[str]
) -> None:
    assert faults(project, afterword, text) == expected
