"""A browser whose text is twice as large, on a telephone: nothing needs to be moved sideways to be read
(WCAG 2.2, 1.4.4 and 1.4.10)."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser import needs
from tests.browser.survey import CUT, OPEN, OVERFLOW

WIDTHS = (320, 360, 390)


@pytest.fixture(scope="module")
def large(browser: Browser, chromium: Path) -> Iterator[Browser]:
    """A browser in which somebody has set the text to 200 %."""
    found = browser.browser_type.launch(executable_path=chromium, args=[*needs.FLAGS, needs.TWICE])
    yield found
    found.close()


@pytest.mark.parametrize("width", WIDTHS)
def test_every_page_is_as_wide_as_the_window(large: Browser, address: str, pages: list[str], width: int) -> None:
    context = large.new_context(base_url=address, viewport={"width": width, "height": 844})
    page = context.new_page()
    wrong = []
    for name in pages:
        page.goto(name, wait_until="domcontentloaded")
        page.evaluate(OPEN)
        wrong += [f"{name}: {line}" for line in page.evaluate(OVERFLOW)]
        wrong += [f"{name}: “{words}” lies beside it" for words in page.evaluate(CUT)]
    context.close()
    assert not wrong, "\n".join(wrong)


def test_the_name_of_the_site_stands_above_the_menu(large: Browser, address: str) -> None:
    """Beside it there is room for a letter a line."""
    context = large.new_context(base_url=address, viewport={"width": 320, "height": 844})
    page = context.new_page()
    page.goto("guides/timing/")
    name, menu = (page.locator(part).bounding_box() for part in (".top .name", ".menu > summary"))
    context.close()
    assert name
    assert menu
    assert name["height"] < 120
    assert menu["y"] >= name["y"] + name["height"]
