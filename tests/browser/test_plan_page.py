"""The plan as a page: on a telephone its picture is read without a magnifier, and nothing scrolls sideways."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser import needs
from tests.browser.survey import OPEN, OVERFLOW
from tests.conftest import SAMPLE, run, shipped

LETTERS = """() => {
  const pictures = [...document.querySelectorAll('.timeline')].filter(each => each.getBoundingClientRect().width);
  return pictures.map(each => {
    const box = each.getBoundingClientRect(), scale = box.width / each.viewBox.baseVal.width;
    const texts = [...each.querySelectorAll('text')];
    const outside = texts.map(text => [text.textContent, text.getBoundingClientRect()])
      .filter(([, at]) => at.left < box.left - 4 || at.right > box.right + 4).map(([words]) => words);
    return [Math.min(...texts.map(text => text.getAttribute('font-size') * scale)), outside];
  });
}"""


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The plan of the sample panel as a page."""
    office = shipped(tmp_path_factory.mktemp("plan") / "office")
    words = ("--from", "Sam Lee", "--set", "stage=final", "--set", "decision=2026-12-03")
    run("kit", SAMPLE, "--project", office, *words, "--zone", "Europe/London", "--now", "2026-11-21T09:00")
    return office / "output" / "panels" / SAMPLE.stem / "plan.html"


@pytest.mark.parametrize(("width", "least"), [(320, 11), (390, 12), (768, 12), (1280, 12)])
def test_the_picture_of_a_plan_is_read_on_every_screen(
    browser: Browser, plan: Path, width: int, least: float
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(plan.as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    ((size, outside),) = page.evaluate(LETTERS)
    assert size >= least
    assert outside == []
    page.close()


@pytest.mark.parametrize("width", [320, 412])
def test_what_the_picture_says_at_its_edges_is_whole(browser: Browser, tmp_path: Path, width: int) -> None:
    """On the day of the interview “now” stands at the left edge, in whatever face the browser has."""
    office = shipped(tmp_path / "office")
    words = (
        "--from",
        "Sam Lee",
        "--set",
        "stage=final",
        "--set",
        "decision=2026-12-18",
        "--zone",
        "Europe/London",
    )
    run("kit", SAMPLE, "--project", office, *words, "--now", "2026-11-18T20:00")
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto((office / "output" / "panels" / SAMPLE.stem / "plan.html").as_uri())
    page.add_style_tag(content=".timeline text { font-family: monospace }")
    cut = page.evaluate(
        """() => [...document.querySelectorAll('.timeline.narrow text')].filter(text =>
          text.textContent === 'now' && text.getBoundingClientRect().left <
          text.closest('svg').getBoundingClientRect().left - 0.5).length"""
    )
    assert cut == 0
    page.close()


@pytest.mark.parametrize("name", ["plan.html", "index.html"])
def test_in_letters_twice_as_large_nothing_lies_beside_the_window(
    browser: Browser, chromium: Path, plan: Path, name: str
) -> None:
    large = browser.browser_type.launch(executable_path=chromium, args=[*needs.FLAGS, needs.TWICE])
    page = large.new_page(viewport={"width": 320, "height": 800})
    page.goto(plan.with_name(name).as_uri())
    page.evaluate(OPEN)
    assert page.evaluate(OVERFLOW) == []
    large.close()


WORDS = """() => {
  const cell = document.querySelector('td b').closest('td'), until = document.querySelector('td.until');
  return [cell.getBoundingClientRect().width, until.getBoundingClientRect().width,
    getComputedStyle(until).display, cell.querySelector('.below').getBoundingClientRect().height > 0];
}"""


@pytest.mark.parametrize(("width", "least", "below"), [(360, 200, True), (1280, 300, False)])
def test_on_a_telephone_the_days_stand_below_the_words_of_what_is_still_a_table(
    browser: Browser, plan: Path, width: int, least: int, below: bool
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(plan.as_uri())
    words, until, display, shown = page.evaluate(WORDS)
    assert words >= least
    assert (until == 0, display, shown) == (below, "table-cell", below)
    page.emulate_media(media="print")
    assert page.evaluate(WORDS)[1] > 0, "on paper it has its column"
    assert page.evaluate(WORDS)[3] is False
    page.close()
