"""A kit that is made, taken away and opened again: what was done, edited and folded is as it was."""

import re
from collections.abc import Iterator
from pathlib import Path
from time import sleep

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser import needs
from tests.browser.kit import kit_tab

OWN = "I can still see the crates that you showed me by the door."
TABLE = """Name\tE-mail\tWe talked about\tInterviewed
Ada Byron\tada@harbour.example\tthe engine in the cellar\t17/11/2026 10:00
Grace Hopper\tgrace@harbour.example\tcompilers that talk\t17/11/2026 10:00
"""


@pytest.fixture
def kit(browser: Browser, site: Path, address: str) -> Iterator[Page]:
    """The page of the shipped office, in a browser that says what goes wrong."""
    needs.runtime()
    assert (site / "kit").is_dir()
    with kit_tab(browser, address, viewport={"width": 390, "height": 844}) as tab:
        yield tab


def keep(page: Page, name: str, folder: Path) -> Path:
    with page.expect_download(timeout=60_000) as waiting:
        page.click(f'[id="kit-file-{name}"]')
    waiting.value.save_as(folder / name)
    return folder / name


def test_a_pasted_table_becomes_a_kit_that_is_opened_again_as_it_was(kit: Page, tmp_path: Path) -> None:
    kit.fill("#kit-candidate", "Sam Lee")
    kit.fill("#kit-company", "the Harbour Museum")
    kit.fill("#kit-decision", "2026-12-04")
    kit.locator("#kit-table summary").click()
    kit.fill("#kit-paste", TABLE)
    kit.click("#kit-paste-use")
    expect(kit.locator("#kit-notes article")).to_have_count(2, timeout=120_000)
    assert kit.input_value("#kit-day") == "2026-11-17"
    expect(kit.locator("#kit-notes .own").first).to_contain_text("Make one sentence your own")
    kit.locator("#kit-notes summary").first.click()
    kit.get_by_label("Remember, to Ada Byron", exact=True).first.fill(OWN)
    expect(kit.locator("#kit-notes .own").first).to_contain_text("One sentence is your own", timeout=30_000)
    step = kit.locator("#kit-plan .step input").first
    step.check()
    expect(kit.locator("#kit-plan .step.done")).to_have_count(1, timeout=30_000)
    assert kit.locator("#kit-plan .chart.narrow").is_visible()
    assert "nobody has a postal address" in kit.inner_text("#kit-take")
    assert kit.locator('[id="kit-file-envelopes.pdf"]').count() == 0
    assert kit.locator("#kit-take a[href^='mailto:ada@harbour.example']").first.is_visible()
    assert " of 200 characters" in kit.inner_text("#kit-take")
    names = ("people.csv", "plan.json", "edits.json")
    files = [keep(kit, name, tmp_path) for name in names]
    assert keep(kit, "trace.pdf", tmp_path).read_bytes().startswith(b"%PDF-1.7")
    kit.reload()
    kit.locator("#kit-table summary").click()
    kit.set_input_files("#kit-files", files)
    expect(kit.locator("#kit-notes article")).to_have_count(2, timeout=120_000)
    expect(kit.locator("#kit-plan .step.done")).to_have_count(1)
    assert OWN in " ".join(kit.locator("#kit-notes .card").first.inner_text().split())
    kit.click("#kit-add")
    kit.keyboard.type("Jean Bartik")
    expect(kit.locator("#kit-notes article")).to_have_count(3, timeout=30_000)
    expect(kit.locator("#kit-plan .step.done")).to_have_count(1)


def test_a_table_that_is_pasted_before_all_scripts_have_come_is_read(kit: Page) -> None:
    """A click that nobody hears yet would be lost: until then the button cannot be pressed."""

    def late(route: Route) -> None:
        sleep(1.5)
        route.continue_()

    kit.route(re.compile(r"/kit/results-[0-9a-f]+\.js"), late)
    kit.reload()
    kit.fill("#kit-candidate", "Sam Lee")
    kit.locator("#kit-table summary").click()
    kit.fill("#kit-paste", TABLE)
    expect(kit.locator("#kit-paste-use")).to_be_disabled()
    kit.click("#kit-paste-use")
    expect(kit.locator("#kit-notes article")).to_have_count(2, timeout=120_000)


def test_a_fault_is_told_at_its_field_by_the_field_s_own_name(kit: Page) -> None:
    for name, text in {"company": "the Harbour Museum", "role": "Archivist", "day": "2026-11-17"}.items():
        kit.fill(f"#kit-{name}", text)
    kit.locator("#kit-people input[id$='-name']").fill("Ada Byron")
    kit.fill("#kit-candidate", "Sam Lee")
    kit.locator("#kit-memories input[id$='-strength']").fill("quick")
    expect(kit.locator("#kit-memories .problem.at")).to_contain_text("“They liked …” would make", timeout=120_000)
    kit.locator("#kit-memories input[id$='-strength']").fill("quick work")
    expect(kit.locator("#kit-notes article")).to_have_count(1, timeout=30_000)
    kit.select_option("#kit-option-fold", "top")
    expect(kit.locator("#kit-status")).to_contain_text("up to date", timeout=30_000)
    assert kit.input_value("#kit-option-card") == "a6"
    for number, length in enumerate((105, 112, 103, 8)):
        kit.fill(f"#kit-hand-{number}", str(length))
    expect(kit.locator("#kit-hand-said")).to_contain_text("2.3", timeout=30_000)
    kit.locator("#kit-memories input[id$='-topic']").fill("the letters Ж, Đ and Ⴀ in your catalogue")
    expect(kit.locator("#kit-notes .told")).to_contain_text("“Ⴀ”, so your browser sets this card", timeout=30_000)


def test_pasted_words_come_into_the_form_or_leave_it_as_it_is(kit: Page) -> None:
    """Names alone are people; what names nobody is told, and nothing else changes."""
    kit.locator("#kit-table summary").click()
    kit.fill("#kit-paste", "hello")
    kit.click("#kit-paste-use")
    said = kit.locator("#kit-read")
    expect(said).to_contain_text("Nothing was read, for the first row names no columns", timeout=120_000)
    expect(said).not_to_contain_text("in the form now")
    expect(kit.locator("#kit-people fieldset")).to_have_count(1)
    kit.fill("#kit-paste", "Ann Poe\n")
    kit.click("#kit-paste-use")
    expect(said).to_contain_text("1 person is in the form now.")
    kit.fill("#kit-paste", "Jane Roe <jane@roe.example>\n")
    kit.click("#kit-paste-use")
    expect(said).to_contain_text("2 people are in the form now.")
    legends = kit.locator("#kit-people legend").all_inner_texts()
    assert legends == ["Ann Poe", "Jane Roe"]
