"""On a large site each section has a list of its own beside its pages. And what a build says of their weight."""

import json
import re
from pathlib import Path

import pytest

from tests.conftest import Afterword
from tests.facts import built_page
from tests.samples.projects import write_page

BESIDE = re.compile(r'<nav class="beside".*?</nav>', re.DOTALL)


def beside(project: Path, name: str) -> list[tuple[str, str]]:
    """The titles of the list beside a page, each with its mark."""
    found = BESIDE.search(built_page(project, name))
    return re.findall(r'<li><a href="[^"]+"( aria-current="page")?>([^<]+)</a>', found[0]) if found else []


def write_guides(project: Path, count: int) -> None:
    """Pages of the section of guides, in their order by title."""
    for number in range(count):
        write_page(project, f"guides/more-{number:03}.md", f"order: {number + 10}\n", title=f"Guide {number:03}")


@pytest.mark.parametrize(("count", "there"), [(40, False), (60, True)])
def test_the_list_is_there_from_sixty_pages_on(
    project: Path, afterword: Afterword, count: int, there: bool
) -> None:
    write_guides(project, count)
    afterword("build")
    assert bool(beside(project, "guides/more-020/index.html")) == there


def test_of_a_long_section_it_has_the_pages_around_the_one_that_is_open(
    project: Path, afterword: Afterword
) -> None:
    write_guides(project, 70)
    afterword("build")
    rows = beside(project, "guides/more-030/index.html")
    assert len(rows) == 24
    assert [title for mark, title in rows if mark] == ["Guide 030"]
    assert ("", "Guide 025") in rows
    last = beside(project, "guides/more-069/index.html")
    assert len(last) == 24
    assert (' aria-current="page"', "Guide 069") in last
    assert '<h2 id="_beside"><a href="../index.html">' in built_page(project, "guides/more-030/index.html")
    assert beside(project, "notes/card/index.html") == []  # the only one of its section


def test_a_build_says_what_a_page_weighs(project: Path, afterword: Afterword) -> None:
    write_page(project, "guides/heavy.md", title="Heavy", text="Many words. " * 3000)
    told = afterword("build").stderr
    assert re.search(
        r"HTML and style sheet of a page: typically \d\d kB, at most \d\d kB \(guides/heavy/index.html\)", told
    )
    facts = json.loads(afterword("build", "--format", "json", "--out", "again").stdout)
    site = project / "again" / "site"
    sizes = [(site / name).stat().st_size for name in ("guides/heavy/index.html", "style.css")]
    assert facts["weight"]["most"] == sum(sizes)
