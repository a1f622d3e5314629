"""A page that has one of everything an author may write stays within its column, on every screen and on paper."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser, Page
from pypdfium2 import PdfDocument

from generator.cli import main
from tests.browser import needs
from tests.browser.nu import nu_errors
from tests.browser.serving import serve
from tests.browser.survey import survey
from tests.conftest import DATA, TODAY
from tests.pictures import drawing, from_a_telephone, moving, photo, saved
from tests.samples.projects import add_settings, write_page

WORD = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz"
TEXT = f"""
![The hall](hall.jpg "The hall before the first interview")

![Somebody who stands](stands.jpg) ![Bars](wide.png)

[![Colours that change](round.gif "Colours")](hall.jpg)

![](swirl.png){{: role="presentation" }}

![A blue field](field.svg "A drawing that is wider than the page")

<p><svg width="1400" height="60" viewBox="0 0 1400 60" role="img" aria-label="A line">
<path d="M0 30h1400" stroke="#777"/></svg></p>

A word that is long: {WORD}, and an address, example.org/{"a" * 120}, and `{"code" * 30}`.

## {WORD}

```
{"A line of plain text that goes on and on, "}{"and on, " * 30}

{"unbroken" * 40}
```

    {"indented " * 40}

| {" | ".join(f"Column {n}" for n in range(12))} |
|{"---|" * 12}
| {" | ".join(WORD[:20] for n in range(12))} |

<table><tr><th scope="col">Day</th><th scope="col">{WORD}</th></tr>
<tr><td>Monday</td><td>{"x" * 90}</td></tr></table>

> A saying
>
> > in another, {WORD}

1. One
    - two
        - three
            - four
                - five {WORD}

Term {WORD}
:   What it means, {WORD}

> [!TIP] {WORD}
> A box with a long title.

<math display="block"><mrow>{"<mi>averylongname</mi><mo>+</mo>" * 3}<mi>b</mi></mrow></math>

!!! note "A remark"
    ![Bars in a remark](wide.png)

<details><summary>More of {WORD}</summary><p><img src="wide.png" alt="Bars that are hidden at first"></p></details>

<form><fieldset><legend>{WORD}</legend><label>Name <input size="90"></label>
<label>Side <select><option>{WORD}</option></select></label>
<label>Words <textarea cols="120"></textarea></label></fieldset></form>

<ruby>words<rt>said</rt></ruby>, <kbd>{"Ctrl+" * 30}</kbd>, H<sub>2</sub>O, E=mc<sup>2</sup>, a note[^1].

---

[^1]: {WORD}
"""
SETTINGS = f"""contact = "careers-and-employability@{"very-" * 9}long.example"
[[footer]]
title = "{WORD}"
link = "guides/everything.md"
"""
STRAY = """() => {
  const inBox = element => element.parentElement.closest('.scroll, pre, select, svg, math');
  return [...document.querySelectorAll('.text *')].filter(element => !inBox(element)).filter(element => {
    const box = element.getBoundingClientRect();
    const column = element.closest('.text').getBoundingClientRect();
    return box.width > 1 && (box.right > column.right + 1 || box.left < column.left - 1);
  }).map(element => element.outerHTML.slice(0, 90));
}"""
LOADED = """() => Promise.all([...document.images].map(image => {
  image.loading = 'eager';
  return image.decode();
}))"""
SQUASHED = """() => [...document.querySelectorAll('main img')].filter(image =>
  Math.abs(image.width * image.naturalHeight / image.naturalWidth - image.height) > 1.5
).map(image => image.src)"""
SCROLLING = """() => [...document.querySelectorAll('main *')].filter(element =>
  element.scrollWidth > element.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(element).overflowX)
  && !element.matches('input, textarea, select')).map(element =>
    [element.className, element.tabIndex, element.getAttribute('role'), !!element.getAttribute('aria-label')])"""
TABLE, CODE, FORMULA = ["scroll wide", 0, "region", True], ["", 0, None, False], ["scroll", 0, None, False]
"""What is scrolled sideways, and reached by keyboard for it."""
FIELD = b"""<svg xmlns="http://www.w3.org/2000/svg" width="1800" height="90">
<rect width="1800" height="90"/></svg>"""
PAGE = "guides/everything/index.html"
PAGES = [PAGE, "guides/print/index.html"]


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = tmp_path_factory.mktemp("everything")
    folder = project / "content" / "guides"
    subprocess.run(["cp", "-r", DATA / "site" / "content", project / "content"], check=True)
    add_settings(project, 'base_url = "https://careers.example.ac.uk/"\n' + SETTINGS)
    from_a_telephone(folder / "hall.jpg", 2400, 3200)
    from_a_telephone(folder / "stands.jpg", 1600, 900)
    for name, data in {
        "wide.png": saved(drawing(2000, 500), "PNG"),
        "swirl.png": saved(photo(900, 40), "PNG"),
        "round.gif": moving(1),
        "field.svg": FIELD,
    }.items():
        (folder / name).write_bytes(data)
    write_page(project, "guides/everything.md", text=TEXT, title="Everything")
    result = CliRunner().invoke(main, ["build", "--project", str(project), "--today", TODAY])
    assert result.exit_code == 0, result.output
    return project / "output" / "site"


@pytest.fixture(scope="module")
def there(everything: Path) -> Iterator[str]:
    with serve(everything) as address:
        yield address


def shown(browser: Browser, address: str, width: int) -> Page:
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(address)
    page.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)")
    page.evaluate(LOADED)
    return page


def test_black_lines_on_nothing_can_be_seen_on_a_dark_screen(browser: Browser, there: str) -> None:
    page = browser.new_page(color_scheme="dark")
    page.goto(there + PAGE)
    for name in ("wide", "field"):
        ground = page.locator(f"main img[src*={name}]").first.evaluate("i => getComputedStyle(i).backgroundColor")
        assert ground == "rgb(251, 248, 241)", name
    page.close()


@pytest.mark.parametrize("width", [320, 390, 768, 1024, 1280])
@pytest.mark.parametrize("name", PAGES)
def test_nothing_leaves_its_column(browser: Browser, there: str, name: str, width: int) -> None:
    page = shown(browser, there + name, width)
    assert page.evaluate(STRAY) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate(SQUASHED) == []
    assert [box for box in page.evaluate(SCROLLING) if box not in (TABLE, CODE, FORMULA)] == []
    page.close()


def test_it_breaks_no_rule_of_wcag_and_asks_nobody_else(there: str, chromium: Path) -> None:
    found = survey(there, PAGES, chromium, needs.module("axe-core/axe.min.js"))
    assert found.violations == []
    assert found.overflows == []
    assert found.cut == []
    assert found.told == []
    assert found.elsewhere == []


def test_a_telephone_fetches_a_small_file_and_only_what_it_shows(browser: Browser, there: str) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 800}, device_scale_factor=1)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    page.goto(there + PAGE)
    page.wait_for_load_state("networkidle")
    (hall,) = [name for name in asked if name.startswith("hall")]
    assert re.fullmatch(r"hall-\w+-480\.webp", hall)
    page.close()


@pytest.mark.parametrize("name", PAGES)
def test_on_paper_no_picture_and_no_word_is_cut(browser: Browser, there: str, name: str) -> None:
    page = shown(browser, there + name, 1280)
    document = PdfDocument(
        page.pdf(format="A4", margin={"top": "15mm", "bottom": "15mm", "left": "15mm", "right": "15mm"})
    )
    edge = 15 / 25.4 * 72 - 1
    seen = 0
    for sheet in document:
        for item in sheet.get_objects(filter=[3], max_depth=1):
            left, bottom, right, top = item.get_bounds()
            assert left >= edge
            assert right <= sheet.get_width() - edge
            assert bottom >= edge
            assert top <= sheet.get_height() - edge
            seen += 1
        text = sheet.get_textpage()
        for number in range(text.count_rects()):
            left, _, right, _ = text.get_rect(number)
            assert left >= edge - 2
            assert right <= sheet.get_width() - edge + 2, text.get_text_bounded(*text.get_rect(number))
    assert seen >= 6
    page.close()


def test_the_nu_html_checker_finds_no_error_in_it(everything: Path) -> None:
    assert nu_errors(everything, PAGES) == []
