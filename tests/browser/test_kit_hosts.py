"""The kit page on hosts of every kind, without a network, in browsers that cannot run it, and after an update."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.kit import NOW, PATIENCE, build_kit, see_note, type_one
from tests.browser.serving import serve

Visit = Callable[..., Page]
UNKEPT = "/*\n  Cache-Control: no-store"
"""A host whose files no browser keeps by itself."""
KEPT = """async () => {
    const stores = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    return (await Promise.all(stores.map((store) => store.keys()))).flat().map(({ url }) => url);
}"""
NO_WEBASSEMBLY = "delete self.WebAssembly"
SAVING = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"
TYPED_SOON = """addEventListener("DOMContentLoaded", () => {
    document.getElementById("kit-candidate").value = "Sam Lee";
})"""
ASK_FOUR = """async (name) => {
    const { ask } = await import(name);
    const compose = (topic) => ask({
        op: "compose", now: "2026-11-18T17:30", zone: "Europe/London",
        new_id: "00000000-0000-4000-8000-000000000007",
        people: { columns: ["name", "topic"], rows: [{ key: "a", cells: ["Ada Byron", topic] }] },
        about: { candidate: "Sam Lee", company: "the Yard", interviewed: "2026-11-18" },
    });
    const made = await Promise.all(["one", "two", "three", "four"].map((word) => compose(`${word} engines`)));
    return made.map((one) => one && one.notes[0].lines.map(({ text }) => text).join(" "));
}"""
LAST_WORKER = """self.Worker = class extends Worker {
    constructor(...given) { super(...given); self.lastWorker = this; }
}"""


@pytest.fixture
def kit_site(kit_office: Path) -> Path:
    return kit_office / "output" / "site"


@pytest.fixture
def visit(browser: Browser) -> Iterator[Visit]:
    """Open the page at an address, with a script that runs before its own."""
    contexts = []

    def opened(address: str, script: str = "", **options: Any) -> Page:
        contexts.append(browser.new_context(timezone_id="Europe/London", **options))
        page = contexts[-1].new_page()
        page.clock.set_fixed_time(NOW)
        page.add_init_script(script)
        page.goto(address)
        return page

    yield opened
    for context in contexts:
        context.close()


@pytest.mark.parametrize("unknown", ["application/octet-stream", "text/plain"])
def test_a_host_without_headers_compression_or_types_below_a_path_serves_it(
    kit_site: Path, visit: Visit, unknown: str
) -> None:
    heard: list[str] = []
    nosniff = "/*\n  X-Content-Type-Options: nosniff"
    with serve(kit_site, "/careers/2026/", heard, headers=nosniff, unknown=unknown) as address:
        page = visit(f"{address}kit/")
        type_one(page)
        see_note(page, "the engine")
        assert {line.split(" ")[0] for line in heard} == {'"GET'}
        asked = [line.partition("\n")[0] for line in heard]
        assert [line for line in asked if "/kit/" in line and '" 404 ' in line] == []


def test_a_host_that_forbids_webassembly_makes_the_page_say_so_before_anything_large_is_fetched(
    kit_site: Path, visit: Visit
) -> None:
    heard: list[str] = []
    with serve(kit_site, "/", heard, headers="/*\n  Content-Security-Policy: default-src 'self'") as address:
        page = visit(f"{address}kit/")
        type_one(page)
        expect(page.locator("#kit-status")).to_contain_text("does not allow WebAssembly", timeout=30_000)
        assert page.input_value("#kit-candidate") == "Sam Lee"
        assert not [line for line in heard if ".bin" in line]


def test_from_a_folder_the_page_says_that_it_needs_a_server(kit_site: Path, visit: Visit) -> None:
    page = visit((kit_site / "kit" / "index.html").as_uri())
    expect(page.locator("#kit-without")).to_contain_text("opened as a file")
    expect(page.locator("#kit")).to_be_hidden()


@pytest.mark.parametrize(
    ("script", "options"),
    [("", {"java_script_enabled": False}), (NO_WEBASSEMBLY, {})],
    ids=["no JavaScript", "no WebAssembly"],
)
def test_a_browser_that_cannot_run_it_is_told_what_there_is_instead(
    kit_site: Path, visit: Visit, script: str, options: dict[str, Any]
) -> None:
    with serve(kit_site, "/afterword/") as address:
        page = visit(f"{address}kit/", script, **options)
        expect(page.locator("#kit-without")).to_contain_text("JavaScript and WebAssembly")
        expect(page.locator("#kit")).to_be_hidden()
        page.get_by_role("link", name="take a note and fill in the blanks").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Notes")


def test_where_data_are_to_be_saved_it_asks_first(kit_site: Path, visit: Visit) -> None:
    heard: list[str] = []
    with serve(kit_site, "/", heard) as address:
        page = visit(f"{address}kit/", SAVING)
        type_one(page)
        expect(page.locator("#kit-ask")).to_contain_text("MB")
        page.wait_for_timeout(600)
        assert not [line for line in heard if ".bin" in line]
        page.get_by_role("button", name="Load it now").click()
        see_note(page, "the engine")
        expect(page.locator("#kit-ask")).to_be_hidden()


def cached(page: Page) -> None:
    """Wait until the page can do without a network."""
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")


def test_after_one_visit_it_does_without_a_network(kit_site: Path, visit: Visit) -> None:
    with serve(kit_site, "/afterword/", headers=UNKEPT) as address:
        page = visit(f"{address}kit/")
        type_one(page)
        see_note(page, "the engine")
        cached(page)
    page.goto("about:blank")
    page.goto(f"{address}kit/")
    type_one(page, "Grace Hopper", "compilers")
    see_note(page, "compilers")
    with page.expect_download(timeout=PATIENCE) as waiting:
        page.click('[id="kit-file-plan.ics"]')
    assert Path(waiting.value.path()).read_bytes().startswith(b"BEGIN:VCALENDAR")
    kept = page.evaluate(KEPT)
    assert kept
    assert not [url for url in kept if "/kit/" not in url and url.rpartition(".")[2] not in {"css", "js", "svg"}]


def test_a_page_that_is_renewed_never_mixes_two_versions(kit_office: Path, tmp_path: Path, visit: Visit) -> None:
    office = tmp_path / "office"
    note = office / "content" / "notes" / "thank-you-card.md"
    site = office / "output" / "site"
    site.parent.mkdir(parents=True)
    shutil.copytree(kit_office / "content", office / "content")
    shutil.copytree(kit_office / "output", office / "output", dirs_exist_ok=True)
    with serve(site, "/afterword/", headers=UNKEPT) as address:
        page = visit(f"{address}kit/")
        type_one(page)
        see_note(page, "Dear Ada")
        cached(page)
        old = page.locator("#kit-notes .card").first.inner_text()
        note.write_text(note.read_text("utf-8").replace("Dear {{", "Ahoy {{"), "utf-8")
        build_kit(office)
        page.goto("about:blank")
        page.goto(f"{address}kit/")
        type_one(page)
        see_note(page, "the engine")
        assert page.locator("#kit-notes .card").first.inner_text() == old
        page.evaluate("navigator.serviceWorker.ready.then(known => known.update())")
        page.wait_for_function("navigator.serviceWorker.getRegistration().then(known => Boolean(known.waiting))")
        page.goto("about:blank")
        page.wait_for_timeout(500)
        page.goto(f"{address}kit/")
        type_one(page)
        see_note(page, "Ahoy Ada")


def test_a_worker_that_dies_is_told_and_the_next_one_has_all_that_was_typed(kit_site: Path, visit: Visit) -> None:
    with serve(kit_site, "/") as address:
        page = visit(f"{address}kit/", LAST_WORKER)
        type_one(page)
        see_note(page, "the engine")
        page.evaluate("lastWorker.postMessage({ text: 'not a request', packs: [] })")
        expect(page.locator("#kit-status")).to_contain_text("stopped and was started again", timeout=PATIENCE)
        page.fill("#kit-memories input[id$='-topic']", "the difference engine")
        see_note(page, "the difference engine")
        assert page.input_value("#kit-candidate") == "Sam Lee"


def test_of_requests_that_wait_the_last_one_is_answered(kit_site: Path, visit: Visit) -> None:
    name = next((kit_site / "kit").glob("engine-*.js")).name
    with serve(kit_site, "/") as address:
        page = visit(f"{address}kit/")
        answers = page.evaluate(ASK_FOUR, f"./{name}")
        assert answers[1:3] == [None, None] or answers[:3] == [None, None, None]
        assert "four engines" in answers[3]


def test_what_is_typed_before_the_scripts_have_come_is_not_lost(kit_site: Path, visit: Visit) -> None:
    with serve(kit_site, "/") as address:
        page = visit(f"{address}kit/", TYPED_SOON)
        expect(page.locator("#kit-status")).to_contain_text("MB, once", timeout=30_000)
        page.fill("#kit-day", "2026-11-18")
        page.fill("#kit-people input[id$='-name']", "Ada Byron")
        see_note(page, "Sam Lee")
