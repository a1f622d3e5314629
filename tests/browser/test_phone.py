"""On a telephone: how soon a page’s text begins, and the menu behind its button, with and without scripts."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Tab

PHONE = {"width": 390, "height": 844}
NARROW = {"width": 320, "height": 844}
TEXT = """() => {
  const first = document.querySelector(":is(.guide > .text, .template > section) :is(p, li, dd)");
  const range = document.createRange();
  range.selectNodeContents(first);
  return range.getClientRects()[2]?.bottom ?? first.getBoundingClientRect().bottom;
}"""
"""The foot of the third line of the text."""


def test_the_text_of_every_guide_and_note_begins_on_the_first_screen(tab: Tab, pages: list[str]) -> None:
    page = tab(viewport=PHONE)
    wanted = [name for name in pages if name.count("/") == 2 and not name.endswith("/print/index.html")]
    assert len(wanted) > 60
    late = {}
    for name in wanted:
        page.goto(name)
        if (foot := page.evaluate(TEXT)) > 844:
            late[name] = foot
    assert late == {}


@pytest.mark.parametrize("scripts", [True, False])
def test_the_menu_is_behind_a_button_that_needs_no_script(tab: Tab, scripts: bool) -> None:
    page = tab(viewport=NARROW, java_script_enabled=scripts)
    page.goto("guides/timing/")
    links, button = page.locator(".top nav a"), page.locator(".menu > summary")
    assert links.count() >= 5
    expect(links.first).to_be_hidden()
    expect(page.locator("form.search")).to_be_hidden()
    button.focus()
    page.keyboard.press("Enter")
    expect(links.first).to_be_visible()
    expect(page.locator("form.search input")).to_be_visible()
    links.get_by_text("Notes").click()
    page.wait_for_url("**/notes/**")


def test_the_head_of_a_page_is_one_row(tab: Tab) -> None:
    page = tab(viewport=NARROW)
    page.goto("guides/timing/")
    head = page.locator(".top").bounding_box()
    assert head
    assert head["height"] <= 64


def test_what_a_page_holds_is_folded_and_opens(tab: Tab) -> None:
    page = tab(viewport=PHONE, java_script_enabled=False)
    page.goto("guides/timing/")
    link = page.locator(".contents a").first
    expect(link).to_be_hidden()
    page.locator(".contents summary").click()
    expect(link).to_be_visible()


@pytest.mark.parametrize("name", ["guides/timing/", "notes/thank-you-card/"])
def test_on_a_wide_screen_menu_and_contents_lie_open_without_a_button(tab: Tab, name: str) -> None:
    page = tab(viewport={"width": 1280, "height": 900}, java_script_enabled=False)
    page.goto(name)
    expect(page.locator(".top nav a").first).to_be_visible()
    expect(page.locator(".contents a").first).to_be_visible()
    expect(page.locator("summary:has-text('Menu'), .contents summary").locator("visible=true")).to_have_count(0)


@pytest.mark.parametrize(("name", "count"), [("choices/", 10), ("plans/", 5), ("plans/final-later.toml", 0)])
def test_long_lists_have_contents(tab: Tab, name: str, count: int) -> None:
    page = tab(viewport={"width": 1280, "height": 900})
    page.goto(name.replace(".toml", "/"))
    targets = page.locator(".contents a").evaluate_all("links => links.map(link => link.hash.slice(1))")
    assert len(targets) >= max(count, 2)
    assert page.evaluate("ids => ids.every(id => document.getElementById(id))", targets)


def test_the_a_to_z_leads_to_each_of_its_letters(tab: Tab) -> None:
    page = tab(viewport=PHONE)
    page.goto("a-z/")
    letters = page.get_by_role("navigation", name="Letters").get_by_role("link")
    assert letters.all_inner_texts() == page.locator(".alphabet h2").all_inner_texts()
    letters.get_by_text("T", exact=True).click()
    assert page.locator(".alphabet h2:text-is('T')").evaluate("element => element.matches(':target')")
