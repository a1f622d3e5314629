"""Titles with words that are wider than a telephone break wherever a page shows them (WCAG 2.2, 1.4.10)."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.serving import serve
from tests.browser.survey import CUT, OPEN, OVERFLOW
from tests.conftest import run
from tests.samples.projects import write_page

SETTINGS = 'title = "Manual"\noffice = "Three friends"\ndescription = "How it is used."\nsearch = true\n'
LONG = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"
HOME = f"""
<nav class="timeline" aria-label="A line" markdown="1">

1. **First** [{LONG}](g/index.md)

</nav>

<div class="doors" markdown="1">

<div markdown="1">

## [{LONG}](g/index.md)

</div>

</div>
"""
FIRST = ["index.html", "a-z/index.html", "tags/index.html", "g/index.html", "g/print/index.html"]
NEIGHBOURS = ["g/p0/index.html", "g/p1/index.html", "g/p59/index.html"]
SIDES = """() => {
    const column = document.querySelector('.neighbours').getBoundingClientRect();
    return [...document.querySelectorAll('.neighbours a')].map(link => link.getBoundingClientRect())
        .filter(box => box.right > column.right + 1 || box.left < column.left - 1).length;
}"""


@pytest.fixture(scope="module")
def there(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site in which every title has a long word."""
    project = tmp_path_factory.mktemp("long")
    (project / "content" / "g").mkdir(parents=True)
    (project / "content" / "site.toml").write_text(SETTINGS, "utf-8")
    write_page(project, "index.md", text=HOME, title=f"{LONG} home")
    write_page(project, "g/index.md", text=f"## {LONG}\n\n## B\n", title=f"{LONG} all")
    for name in ("a-z", "search", "tags"):
        write_page(project, f"{name}.md", title=f"{LONG} {name}")
    for number in range(60):
        text = f"## {LONG}\n\n## B\n"
        write_page(project, f"g/p{number}.md", f"tags: [{LONG}]\n", text, f"Fair {number} at {LONG}{number}")
    run("build", "--project", project)
    with serve(Path(project / "output" / "site")) as address:
        yield address


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_a_long_word_breaks_wherever_a_title_stands(browser: Browser, there: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    wrong = []
    for name in FIRST + NEIGHBOURS:
        page.goto(there + name)
        page.evaluate(OPEN)
        wrong += [f"{name}: {line}" for line in page.evaluate(OVERFLOW) + page.evaluate(CUT)]
    page.close()
    assert wrong == []


@pytest.mark.parametrize("name", NEIGHBOURS)
def test_links_to_the_pages_before_and_after_stay_in_the_column(browser: Browser, there: str, name: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.goto(there + name)
    assert page.evaluate(SIDES) == 0
    page.close()
