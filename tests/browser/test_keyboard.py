"""Without a mouse: the order of the stops, the mark of the focus, and that every link is reached."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Tab

FOCUSED = """() => {
    const element = document.activeElement;
    const style = getComputedStyle(element), box = element.getBoundingClientRect();
    return {
        text: element.innerText.trim(),
        outline: style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth),
        seen: box.width > 0 && box.height > 0 && box.left >= 0 && box.right <= innerWidth
            && box.bottom > 0 && box.top < innerHeight,
        page: element === document.body,
    };
}"""
STOPS = "a[href], button, input, select, textarea, summary, [tabindex='0']"
VISIBLE = "elements => elements.filter(element => element.checkVisibility({ visibilityProperty: true })).length"


def walk(page: Page) -> list[str]:
    """Press Tab until the focus has been everywhere: the text of each stop. It has to be marked and in sight."""
    stops: list[str] = []
    for _ in range(500):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        if stop["page"]:
            return stops
        assert stop["outline"] >= 2, f"no outline: {stop['text']}"
        assert stop["seen"], f"out of sight: {stop['text']}"
        stops.append(stop["text"])
    raise AssertionError("the focus never leaves the page")


@pytest.mark.parametrize(
    ("width", "first"),
    [
        (320, ["Skip to the text", "Afterword", "Menu", "Guides"]),  # the last one is of the breadcrumbs
        (1280, ["Skip to the text", "Afterword", "Guides", "Notes", "Plans", "Choices"]),
    ],
)
def test_a_walk_begins_with_the_skip_link_the_name_and_the_navigation_and_reaches_everything(
    tab: Tab, width: int, first: list[str]
) -> None:
    page = tab(viewport={"width": width, "height": 800})
    page.goto("guides/timing/index.html")
    stops = walk(page)
    assert stops[: len(first)] == first
    assert len(stops) == page.locator(STOPS).evaluate_all(VISIBLE)


def test_a_walk_through_a_note_opens_its_details(tab: Tab) -> None:
    page = tab()
    page.goto("notes/thank-you-card/index.html")
    page.locator("section summary").first.focus()
    page.keyboard.press("Enter")
    assert page.locator("section details").first.get_attribute("open") is not None
    page.reload()
    assert len(walk(page)) == page.locator(STOPS).evaluate_all(VISIBLE)


def test_the_skip_link_is_out_of_sight_until_it_has_the_focus_and_leads_to_the_text(tab: Tab) -> None:
    page = tab()
    page.goto("guides/timing/index.html")
    skip = page.get_by_role("link", name="Skip to the text")
    assert not page.evaluate("document.querySelector('.skip').getBoundingClientRect().right > 0")
    page.keyboard.press("Tab")
    box = skip.bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["y"] >= 0
    page.keyboard.press("Enter")
    assert page.url.endswith("#_content")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_enter_on_a_link_of_the_navigation_goes_there(tab: Tab) -> None:
    page = tab()
    page.goto("guides/timing/index.html")
    for _ in range(4):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/notes/index.html")
    assert page.get_by_role("heading", level=1).inner_text() == "Notes"
    assert page.locator("nav [aria-current=page]").inner_text() == "Notes"
