"""Without scripts, from a folder, below a path, with the reader's own colours, and on paper."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Tab, built
from tests.browser.serving import serve
from tests.browser.survey import listen
from tests.conftest import ROOT
from tests.facts import pdf_facts

BACKGROUND = "getComputedStyle(document.body).backgroundColor"
PAPER = "rgb(251, 248, 241)"


def go(page: Page, *links: str) -> None:
    """Click these links, one after the other: in the navigation, or else the first of the text."""
    for name in links:
        page.get_by_role("link", name=name, exact=True).first.click()
        page.wait_for_load_state()


def heading(page: Page) -> str:
    return page.get_by_role("heading", level=1).inner_text()


def test_without_scripts_a_reader_gets_from_home_to_a_guide_and_the_next(tab: Tab) -> None:
    page = tab(java_script_enabled=False)
    page.goto("index.html")
    go(page, "Guides", "The first hour")
    assert heading(page) == "The first hour"
    following = page.locator("a[rel=next]")
    title = following.inner_text().splitlines()[-1]
    following.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(title)


def test_without_scripts_the_notes_are_all_listed(tab: Tab, address: str) -> None:
    page = tab(java_script_enabled=False)
    page.goto("notes/index.html")
    links = page.locator("main a").evaluate_all("links => links.map(link => link.href)")
    files = {path.stem for path in (ROOT / "content" / "notes").glob("*.md")} - {"index"}
    assert len(files) >= 25
    assert {f"{address}notes/{name}/index.html" for name in files} <= set(links)


def test_from_a_folder_the_site_looks_and_leads_as_on_a_server_but_for_the_faces_it_sends_along(
    browser: Browser, site: Path
) -> None:
    told, missed = list[str](), list[str]()
    context = browser.new_context(color_scheme="light")
    page = context.new_page()
    listen(page, told.append)
    page.on("requestfailed", lambda request: missed.append(request.url))
    page.goto((site / "index.html").as_uri())
    assert page.evaluate(BACKGROUND) == PAPER
    go(page, "Guides", "The first hour")
    assert heading(page) == "The first hour"
    go(page, "Notes", "Thank-you card")
    assert heading(page) == "Thank-you card"
    assert page.evaluate(BACKGROUND) == PAPER
    context.close()
    assert [url for url in missed if not url.endswith(".woff2")] == []  # Chromium has faces from hosts alone
    assert [line for line in told if "font" not in line and "ERR_FAILED" not in line] == []


def test_below_a_path_a_missing_page_at_any_depth_looks_like_the_site_and_leads_back(
    browser: Browser, tmp_path: Path
) -> None:
    site = built(tmp_path / "office", "https://careers.example.ac.uk/afterword/")
    with serve(site, "/afterword/") as address:
        page = browser.new_page(color_scheme="light", java_script_enabled=False)
        answer = page.goto(f"{address}guides/2019/gone.html")
        assert answer
        assert answer.status == 404
        assert page.evaluate(BACKGROUND) == PAPER
        go(page, "Guides", "The first hour")
        assert page.url == f"{address}guides/first-hour/index.html"
        page.close()


KINDS = [
    "index.html",
    "guides/index.html",
    "guides/timing/index.html",
    "notes/index.html",
    "notes/thank-you-card/index.html",
    "sources/index.html",
    "404.html",
]


@pytest.mark.parametrize("name", KINDS)
def test_with_the_readers_own_colours_words_and_links_have_them(tab: Tab, name: str) -> None:
    page = tab(forced_colors="active", reduced_motion="reduce")
    page.goto(name)
    assert page.evaluate("matchMedia('(forced-colors: active) and (prefers-reduced-motion: reduce)').matches")
    assert page.evaluate(
        """() => {
            const probe = document.body.appendChild(document.createElement('p'));
            const system = name => { probe.style.color = name; return getComputedStyle(probe).color };
            const shown = selector => getComputedStyle(document.querySelector(selector)).color;
            return shown('h1') === system('CanvasText') && shown('nav a') === system('LinkText');
        }"""
    )
    assert page.evaluate("document.getAnimations().length") == 0


def test_on_paper_there_are_the_words_and_no_navigation(tab: Tab, tmp_path: Path) -> None:
    page = tab()
    page.goto("guides/timing/index.html")
    page.emulate_media(media="print")
    assert not page.get_by_role("navigation", name="Main").is_visible()
    assert page.locator("main p").first.is_visible()
    assert page.locator("main h1").is_visible()
    page.pdf(path=tmp_path / "guide.pdf", format="A4")
    words = pdf_facts(tmp_path / "guide.pdf")
    assert heading(page) in words
    assert "Skip to the text" not in words
