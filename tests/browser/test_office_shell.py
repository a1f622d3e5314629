"""A site in the shell of its university, with all that an office adds, as a browser shows it."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser

from generator.cli import main
from tests.browser import needs
from tests.browser.nu import nu_errors
from tests.browser.serving import serve
from tests.browser.survey import survey
from tests.conftest import DATA, TODAY
from tests.downloads import GOOD
from tests.samples.projects import add_settings, write_page

HEADER = """<div class="bar">
<a href="https://www.northmoor.example/">University of Northmoor</a>
<nav aria-label="University"><ul>
<li><a href="https://www.northmoor.example/study">Study</a></li><li><a href="guides/good.md">Careers</a></li>
</ul></nav>
</div>
"""
SHELL = {
    "header.html": HEADER,
    "footer.html": '<div class="end"><p>© University of Northmoor</p></div>\n',
    "head-end.html": '<meta name="theme-color" content="#4b0f6b">\n',
    "custom.css": ".bar, .end { background: #4b0f6b; color: #fff; padding: 1rem }\n.bar a { color: #fff }\n",
}
SETTINGS = """base_url = "https://careers.northmoor.example/after/"
logo = "light.svg"
logo_dark = "dark.svg"
accent = "#b3541e"
owner = "Careers team"
[notice]
text = "We are closed over Christmas. [What to do](guides/good.md)"
[[menu]]
title = "Book a talk"
link = "https://careers.northmoor.example/book"
[[footer]]
title = "Write to us"
link = "mailto:careers@northmoor.example"
[feedback]
useful = "https://forms.northmoor.example/a?page={page}&title={title}"
problem = "careers@northmoor.example"
edit = "https://git.northmoor.example/edit/main/{path}"
"""
TEXT = """
Take [our CV template](cv.docx), [the form](form.pdf) and [the dates](fairs.csv) along.

!!! note "A box"
    With [a link](good.md).

<video controls src="talk.mp4" width="480" height="270">
<track kind="captions" src="talk.vtt" srclang="en" label="English">
</video>
"""
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="20"><path d="M0 0h80v20H0z" fill="{}"/></svg>'
PAGES = ["guides/files/index.html", "index.html", "404.html"]


@pytest.fixture(scope="module")
def dressed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = tmp_path_factory.mktemp("dressed")
    subprocess.run(["cp", "-r", DATA / "site" / "content", project / "content"], check=True)
    (project / "templates" / "site").mkdir(parents=True)
    for name, text in SHELL.items():
        (project / "templates" / "site" / name).write_text(text, "utf-8")
    for name, colour in (("light.svg", "#123"), ("dark.svg", "#def")):
        (project / "content" / name).write_text(LOGO.format(colour), "utf-8")
    for name in ("cv.docx", "form.pdf", "fairs.csv", "talk.mp4", "talk.vtt"):
        (project / "content" / "guides" / name).write_bytes(GOOD[name][0])
    add_settings(project, SETTINGS)
    write_page(project, "guides/files.md", text=TEXT, title="Files")
    result = CliRunner().invoke(main, ["build", "--project", str(project), "--today", TODAY])
    assert result.exit_code == 0, result.output
    return project / "output" / "site"


@pytest.fixture(scope="module")
def there(dressed: Path) -> Iterator[str]:
    with serve(dressed) as address:
        yield address


def test_it_breaks_no_rule_of_wcag_and_asks_nobody_else(there: str, chromium: Path) -> None:
    found = survey(there, PAGES[:2], chromium, needs.module("axe-core/axe.min.js"))
    assert found.violations == []
    assert found.overflows == []
    assert found.cut == []
    assert found.told == []
    assert found.elsewhere == []


@pytest.mark.parametrize("width", [320, 1280])
def test_the_shell_reaches_from_edge_to_edge(browser: Browser, there: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(there + PAGES[0])
    for part in (".bar", ".end"):
        box = page.locator(part).bounding_box()
        assert box
        assert (round(box["x"]), round(box["width"])) == (0, width)
    assert page.evaluate("[scrollTo(99, 0), scrollX][1]") == 0
    page.close()


@pytest.mark.parametrize(("scheme", "name"), [("light", "light.svg"), ("dark", "dark.svg")])
def test_each_scheme_has_its_logo(browser: Browser, there: str, scheme: str, name: str) -> None:
    page = browser.new_page(color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(there + PAGES[0])
    assert page.locator(".logo").evaluate("image => image.currentSrc").endswith(f"/{name}")
    page.close()


def test_the_nu_html_checker_finds_no_error_in_it(dressed: Path) -> None:
    assert nu_errors(dressed, PAGES) == []
