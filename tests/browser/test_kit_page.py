"""The kit page in Chromium: five people typed in become notes, a plan and files, and nothing of them is sent."""

import json
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.kit_page.engine import Engine
from tests.browser import needs
from tests.browser.ical import ical_js_events
from tests.browser.kit import PATIENCE, kit_tab
from tests.browser.serving import serve
from tests.browser.survey import VIOLATIONS
from tests.facts import calendar_events, pdf_boxes, pdf_text
from tests.workbooks import save_workbook

ABOUT = {
    "candidate": "Sam Lee",
    "company": "the Harbour Museum",
    "role": "Digital Archivist",
    "day": "2026-11-18",
    "time": "14:00",
    "decision": "2026-12-04",
}
PEOPLE = {
    "Dr Siân Llewelyn-Øvergård": "the ship plans that are still in their crates",
    "José Núñez Peña": "why paper outlives most file formats",
    "Prof Łukasz Żak": "what the museum owes the town",
    "Özlem Çağlar": "moving a reading room without closing it",
    "Amara Okafor": "R&D for <1 % of the volunteers",
}

PEN = 0.4
"""Millimetres: the outline of a path counts on both sides."""


@pytest.fixture
def page(browser: Browser, kit_office: Path) -> Iterator[Page]:
    """The page below a path, in a browser that says what goes wrong."""
    with serve(kit_office / "output" / "site", "/afterword/") as address, kit_tab(browser, address) as tab:
        yield tab


def fill(page: Page) -> None:
    """Type in where it was, five people and what was said."""
    for name, text in ABOUT.items():
        page.fill(f"#kit-{name}", text)
    for number, (name, topic) in enumerate(PEOPLE.items()):
        if number:
            page.click("#kit-add")
        key = page.locator("#kit-people input[id$='-name']").nth(number).get_attribute("id") or ""
        page.fill(f"#{key}", name)
        page.fill(f"#{key.removesuffix('name')}topic", topic)
        page.locator("#kit-people summary").nth(number).click()
        page.fill(f"#{key.removesuffix('name')}address", "4 Quay Street\nPort Linden")
    expect(page.locator("#kit-notes article")).to_have_count(5, timeout=120_000)
    expect(page.locator('[id="kit-file-cards.pdf"]')).to_be_visible(timeout=30_000)


def download(page: Page, name: str) -> bytes:
    with page.expect_download(timeout=60_000) as waiting:
        page.click(f'[id="kit-file-{name}"]')
    return Path(waiting.value.path()).read_bytes()


def test_five_people_typed_in_become_notes_a_plan_and_files_and_nothing_is_asked_of_anybody(
    page: Page, kit_office: Path, tmp_path: Path
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(f"{request.method} {request.url} {request.post_data or ''}"))
    fill(page)
    assert page.locator("#kit-notes h3").all_inner_texts() == [f"To {name}" for name in PEOPLE]
    fifth = page.locator("#kit-notes article:nth-child(5)")
    expect(fifth).to_contain_text("for <1 % of the volunteers", timeout=PATIENCE)
    assert page.locator("#kit-notes b").count() == 0
    assert page.locator("#kit-plan .step").count() > 3
    assert "Decision" in page.inner_text("#kit-plan")
    (tmp_path / "cards.pdf").write_bytes(download(page, "cards.pdf"))
    sizes_mm = {(right - left, bottom - top) for left, top, right, bottom in pdf_boxes(tmp_path / "cards.pdf", 0)}
    assert any((width - PEN, height - PEN) == pytest.approx((100, 4), abs=0.05) for width, height in sizes_mm)
    written = " ".join(pdf_text(tmp_path / "cards.pdf").split())
    assert [topic for topic in PEOPLE.values() if topic not in written] == []
    calendar = download(page, "plan.ics")
    assert {title: row["uid"] for title, row in ical_js_events(calendar).items()} == {
        title: str(event["uid"]) for title, event in calendar_events(calendar).items()
    }
    inside = ZipFile(BytesIO(download(page, "kit.zip"))).namelist()
    assert {"cards.pdf", "plan.ics", "plan.json", "people.csv"} <= set(inside)
    sizes = json.loads((kit_office / "output" / "site" / "kit" / "files.json").read_text("utf-8"))
    ours = {row["file"] for row in (*sizes["packs"].values(), *sizes["scripts"].values())}
    for line in asked:
        method, url, sent = line.split(" ", 2)
        assert method == "GET"
        assert not sent
        assert "?" not in url
        file = url.rpartition("/")[2]
        assert url.startswith("blob:") or "/afterword/" in url
        assert (
            url.startswith("blob:")
            or file in ours
            or file.rpartition(".")[2] in {"js", "json", "css", "svg"}
            or not file
        )


def test_names_beyond_the_hand_have_cards_and_the_page_fetches_what_they_need(page: Page, tmp_path: Path) -> None:
    """Vietnamese, Cyrillic and Greek have faces that come when they are needed."""
    names = ["Nguyễn Thị Hồng", "Шевченко Ольга", "Ελένη Παπαδοπούλου"]
    for name, text in ABOUT.items():
        page.fill(f"#kit-{name}", text)
    for number, name in enumerate(names):
        if number:
            page.click("#kit-add")
        page.locator("#kit-people input[id$='-name']").nth(number).fill(name)
        page.locator("#kit-memories input[id$='-topic']").nth(number).fill(f"the plans for room {number}")
    expect(page.locator("#kit-notes article")).to_have_count(3, timeout=120_000)
    (tmp_path / "cards.pdf").write_bytes(download(page, "cards.pdf"))
    read = pdf_text(tmp_path / "cards.pdf")
    assert [name for name in names if name not in read] == []


def test_a_workbook_that_is_dropped_before_all_else_is_read(page: Page, tmp_path: Path) -> None:
    rows = [["name", "company", "interviewed", "topic"], ["Ada Byron", "the Yard", "2026-11-18", "the engine"]]
    page.locator("#kit-files").set_input_files(save_workbook(tmp_path, rows))
    expect(page.locator("#kit-people input[id$='-name']").first).to_have_value("Ada Byron", timeout=120_000)


def test_a_change_is_shown_and_no_rule_of_wcag_2_2_at_level_aa_is_broken(page: Page) -> None:
    fill(page)
    page.locator("#kit-notes summary").first.click()
    words = page.locator("#kit-notes textarea").first
    words.fill("Thank you for the whole of Wednesday afternoon.")
    expect(page.locator("#kit-notes .card").first).to_contain_text("whole of Wednesday", timeout=30_000)
    page.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)")
    page.evaluate(needs.module("axe-core/axe.min.js").read_text("utf-8"))
    assert page.evaluate(VIOLATIONS) == []


def test_a_part_that_is_cleared_leaves_the_card_with_its_editor(page: Page) -> None:
    for name, text in ABOUT.items():
        page.fill(f"#kit-{name}", text)
    page.locator("#kit-people input[id$='-name']").first.fill("Ada Byron")
    page.locator("#kit-memories input[id$='-topic']").first.fill("the engine")
    expect(page.locator("#kit-notes article")).to_have_count(1, timeout=120_000)
    first = page.locator("#kit-notes article").first
    first.locator("summary").click()
    greeting = first.locator("textarea").first
    before = greeting.input_value()
    greeting.fill("")
    expect(first.locator(".told")).to_contain_text("has no words", timeout=PATIENCE)
    expect(page.locator("#kit-notes article")).to_have_count(1)
    first.locator("button[id$='-back']:visible").first.click()
    expect(greeting).to_have_value(before, timeout=PATIENCE)
    expect(first.locator(".told")).not_to_contain_text("has no words")


def test_what_is_forgotten_is_nowhere_any_more(page: Page) -> None:
    fill(page)
    page.check("#kit-keep")
    expect(page.locator("#kit-kept")).to_contain_text("until 18 December 2026")
    page.reload()
    expect(page.locator("#kit-notes article")).to_have_count(5, timeout=120_000)
    assert page.input_value("#kit-candidate") == "Sam Lee"
    page.click("#kit-forget")
    expect(page.locator("#kit-candidate")).to_have_value("")
    assert page.locator("#kit-notes article").count() == 0
    assert "kit" not in page.evaluate("indexedDB.databases().then(all => all.map(one => one.name).join())")


def test_the_page_and_the_command_make_the_same_bytes(page: Page, kit_office: Path) -> None:
    fill(page)
    request = page.evaluate(
        "async name => (await import(name)).composeRequest()",
        "./" + next((kit_office / "output" / "site" / "kit").glob("state-*.js")).name,
    )
    engine = Engine(kit_office)
    engine.respond(json.dumps(request))
    for name in ("cards.pdf", "trace.pdf", "plan.json", "plan.ics", "people.csv", "plan.html"):
        ours = engine.respond(json.dumps({"op": "draw", "id": 1, "file": name}))[1]
        assert download(page, name) == ours, name
