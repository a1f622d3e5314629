"""A walk through the kit page: by keyboard, narrow, dark, in other colours; and back with files of one’s own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import Workbook
from playwright.sync_api import Browser, Page, expect

from tests.browser import needs
from tests.browser.kit import PATIENCE, kit_tab, see_note, type_one
from tests.browser.nu import nu_errors
from tests.browser.serving import serve
from tests.browser.survey import CUT, OPEN, OVERFLOW, REFUSED, VIOLATIONS

SHIFTS = """self.shifts = [];
const kept = ({ hadRecentInput, value }) => hadRecentInput || shifts.push(value);
const observer = new PerformanceObserver((list) => list.getEntries().forEach(kept));
observer.observe({ type: "layout-shift", buffered: true });"""
WHOLE = "document.documentElement.outerHTML"
FOCUSED = "document.activeElement.id || document.activeElement.textContent.trim()"
FORCED = """() => {
    const shown = (selector, name) => getComputedStyle(document.querySelector(selector))[name];
    const ink = shown("h1", "color");
    return ["#kit-notes .card p", "#kit-status p", "#kit-people input", "#kit-plan .step"].every(
        (selector) => shown(selector, "color") === ink && shown(selector, "backgroundColor") !== ink);
}"""
"""Whether words on the card, in fields and in the plan have the reader's own colour."""
LARGEST_SHIFT = 0.1
"""web.dev, “Cumulative Layout Shift”: what is good."""


@pytest.fixture
def page(browser: Browser, kit_office: Path) -> Iterator[Page]:
    """The page on a phone, in a browser that says what goes wrong."""
    phone = {"width": 390, "height": 844}
    with (
        serve(kit_office / "output" / "site", "/afterword/") as address,
        kit_tab(browser, address, (SHIFTS, REFUSED), viewport=phone) as tab,
    ):
        yield tab


def tab_to(page: Page, wanted: str) -> None:
    """Press Tab until something is focused whose id or words are these."""
    for _ in range(120):
        page.keyboard.press("Tab")
        if page.evaluate(FOCUSED).startswith(wanted):
            return
    raise AssertionError(f"Tab does not lead to {wanted}")


def test_by_keyboard_alone_two_people_become_notes_and_a_file(page: Page) -> None:
    first, second = "document.querySelectorAll('#kit-people input[id$=\"-name\"]')[0].id", "1"
    expect(page.locator("#kit-add")).to_be_enabled(timeout=PATIENCE)  # the first person's fields are there
    tab_to(page, "kit-candidate")
    page.keyboard.type("Sam Lee")
    tab_to(page, "kit-company")
    page.keyboard.type("the Yard")
    tab_to(page, "kit-day")
    page.keyboard.type("18112026")
    tab_to(page, page.evaluate(first))
    page.keyboard.type("Ada Byron")
    tab_to(page, "kit-add")
    page.keyboard.press("Enter")
    assert page.evaluate(FOCUSED) == page.evaluate(first.replace("[0]", f"[{second}]"))
    page.keyboard.type("Grace Hopper")
    expect(page.locator("#kit-notes article")).to_have_count(2, timeout=PATIENCE)
    page.locator("#kit-notes article").first.locator("summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator("#kit-notes article").first.locator("details")).to_have_attribute("open", "")
    tab_to(page, "kit-file-plan.ics")
    with page.expect_download(timeout=PATIENCE) as waiting:
        page.keyboard.press("Enter")
    assert Path(waiting.value.path()).read_bytes().startswith(b"BEGIN:VCALENDAR")
    expect(page.locator("#kit-take-status")).to_have_text("plan.ics is saved.")
    assert page.evaluate(FOCUSED) == "kit-file-plan.ics"


def test_filled_in_it_can_be_read_at_any_width_in_any_colours_and_nothing_jumps(page: Page) -> None:
    type_one(page)
    see_note(page, "the engine")
    assert sum(page.evaluate("shifts")) < LARGEST_SHIFT
    page.evaluate(OPEN)
    page.evaluate(needs.module("axe-core/axe.min.js").read_text("utf-8"))
    found = []
    for width in (320, 390, 1280):  # 1280 at 400 % is 320
        page.set_viewport_size({"width": width, "height": 844})
        found += [*page.evaluate(OVERFLOW), *page.evaluate(CUT)]
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            found += [f"{scheme}, {width} px: {line}" for line in page.evaluate(VIOLATIONS)]
    page.emulate_media(forced_colors="active")
    assert page.evaluate(FORCED)
    assert found == []
    assert {"kit-status", "kit-take-status"} <= {
        *page.locator("[role=status]").evaluate_all("all => all.map(({ id }) => id)")
    }


def test_the_nu_html_checker_finds_no_error_in_it_empty_or_filled_in(
    page: Page, kit_office: Path, tmp_path: Path
) -> None:
    type_one(page)
    see_note(page, "the engine")
    page.evaluate(OPEN)
    (tmp_path / "filled.html").write_text(f"<!doctype html>\n{page.evaluate(WHOLE)}", "utf-8")
    assert nu_errors(tmp_path, ["filled.html"]) == []
    assert nu_errors(kit_office / "output" / "site", ["kit/index.html"]) == []


def test_a_workbook_can_be_dropped_and_own_files_come_back_with_what_was_done(page: Page, tmp_path: Path) -> None:
    book = Workbook()
    for row in (
        ("Name", "Email", "Topic"),
        ("Ada Byron", "ada@x.example", "the engine"),
        ("Grace Hopper", "", "COBOL"),
    ):
        book.active.append(row)
    book.save(tmp_path / "people.xlsx")
    page.fill("#kit-candidate", "Sam Lee")
    page.fill("#kit-company", "the Yard")
    page.fill("#kit-day", "2026-11-18")
    page.evaluate("document.getElementById('kit-table').open = true")
    page.set_input_files("#kit-files", tmp_path / "people.xlsx")
    expect(page.locator("#kit-notes article")).to_have_count(2, timeout=PATIENCE)
    box = page.locator("#kit-plan input[type=checkbox]").first
    step = box.get_attribute("id") or ""
    box.check()
    expect(page.locator(f'[id="{step}"]')).to_be_checked()
    for name in ("people.csv", "plan.json"):
        with page.expect_download(timeout=PATIENCE) as waiting:
            page.click(f'[id="kit-file-{name}"]')
        waiting.value.save_as(tmp_path / name)
    page.click("#kit-forget")
    expect(page.locator("#kit-notes article")).to_have_count(0)
    page.evaluate("document.getElementById('kit-table').open = true")
    page.set_input_files("#kit-files", [tmp_path / "people.csv", tmp_path / "plan.json"])
    expect(page.locator("#kit-notes article")).to_have_count(2, timeout=PATIENCE)
    expect(page.locator(f'[id="{step}"]')).to_be_checked()
    assert page.input_value("#kit-candidate") == "Sam Lee"
    page.click("#kit-add")
    page.locator("#kit-people input[id$='-name']").last.fill("Jean Bartik")
    expect(page.locator("#kit-notes article")).to_have_count(3, timeout=PATIENCE)
    expect(page.locator(f'[id="{step}"]')).to_be_checked()
