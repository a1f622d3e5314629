"""What a designer would see on the shipped pages: breaks of lines, links under each other, sheets of paper."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from pypdfium2 import PdfDocument

from tests.browser.conftest import Tab

WORDY = ["plans/final-later/", "guides/handwritten-card/", "choices/", "notes/thank-you-card/", "sources/"]
BROKEN = """() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  for (let node; (node = walker.nextNode()); ) {
    for (const word of node.data.matchAll(/\\be-mail|\\d\\s%/gi)) {
      const range = document.createRange();
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      const tops = new Set([...range.getClientRects()].map((box) => Math.round(box.top)));
      if (tops.size > 1) found.push(node.data.slice(Math.max(0, word.index - 20), word.index + 20));
    }
  }
  return found;
}"""
CUT_CODE = """codes => codes.filter((code) => {
  const range = document.createRange();
  range.selectNodeContents(code);
  const tops = new Set([...range.getClientRects()].map((box) => Math.round(box.top)));
  return code.textContent.length <= 24 && tops.size > 1;
}).map((code) => code.textContent)"""
COVERED = """links => links.filter((link) => {
  const box = link.getBoundingClientRect();
  return document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2) !== link;
}).map((link) => link.textContent)"""
LONELY = """items => items.filter((item) => {
  const left = item.getBoundingClientRect().left;
  return [...item.childNodes].some((node) => {
    const range = document.createRange();
    range.selectNode(node);
    return node.nodeType === Node.TEXT_NODE && node.data.startsWith(",")
      && range.getClientRects()[0].left < left + 3;
  });
}).map((item) => item.textContent)"""


@pytest.mark.parametrize("width", [320, 768, 1280])
@pytest.mark.parametrize("name", WORDY)
def test_no_line_ends_within_e_mail_or_before_a_sign(tab: Tab, name: str, width: int) -> None:
    page = tab(viewport={"width": width, "height": 900})
    page.goto(name)
    assert page.evaluate(BROKEN) == []


@pytest.mark.parametrize("width", [320, 768, 1280])
@pytest.mark.parametrize("name", ["columns/", "guides/handwritten-card/", "print/"])
def test_no_line_ends_within_a_short_command_or_option(tab: Tab, name: str, width: int) -> None:
    page = tab(viewport={"width": width, "height": 900})
    page.goto(name)
    assert page.locator("main code:not(pre code)").evaluate_all(CUT_CODE) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_no_door_of_the_home_page_covers_a_link(tab: Tab) -> None:
    page = tab(viewport={"width": 1280, "height": 1200})
    page.goto("")
    links = page.locator("main a")
    assert links.count() >= 8
    assert links.evaluate_all(COVERED) == []


@pytest.mark.parametrize("width", [320, 1280])
def test_no_line_of_the_a_to_z_begins_with_a_comma(tab: Tab, width: int) -> None:
    page = tab(viewport={"width": width, "height": 900})
    page.goto("a-z/")
    assert page.locator(".alphabet li").count() > 100
    assert page.locator(".alphabet li").evaluate_all(LONELY) == []


@pytest.mark.parametrize("name", ["columns/", "sources/", "tags/"])
def test_a_wide_screen_is_used(tab: Tab, name: str) -> None:
    page = tab(viewport={"width": 1280, "height": 900})
    page.goto(name)
    widths = "elements => elements.map(element => element.getBoundingClientRect().width)"
    assert max(page.locator("main table, main ul.sources, main .topics").evaluate_all(widths)) > 900


def heard(page: Page) -> str:
    """All that a screen reader is told of a page, what the style sheet writes as well."""
    nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    known = {node["nodeId"]: node for node in nodes}

    def said(node: dict[str, Any]) -> str:
        if node.get("role", {}).get("value") == "StaticText":
            return str(node["name"]["value"]).strip()
        return " ".join(said(known[name]) for name in node.get("childIds", []) if name in known)

    return " ".join(said(nodes[0]).split())


def test_without_scripts_the_list_says_how_many_notes_are_left(tab: Tab) -> None:
    page = tab(java_script_enabled=False)
    page.goto("notes/")
    total = page.locator(".group li").count()
    assert f"{total} of {total} notes are shown" in heard(page)
    page.locator(".filters #channel-phone").check()
    assert f"5 of {total} notes are shown" in heard(page)


def test_with_scripts_it_is_said_once(tab: Tab) -> None:
    page = tab()
    page.goto("notes/")
    page.locator(".filters #channel-phone").check()
    expect(page.get_by_role("status")).to_have_text("5 notes")
    expect(page.locator(".count")).to_be_hidden()


def letters(text: str) -> str:
    """A text without what a line break makes of it."""
    return re.sub(r"\W", "", text)


def test_where_nothing_is_found_there_is_no_empty_list(tab: Tab) -> None:
    page = tab()
    page.goto("search/#q=qqqqqqqq")
    expect(page.get_by_role("status")).to_contain_text("Nothing was found")
    expect(page.locator("#results")).to_be_hidden()


def printed(page: Page) -> list[str]:
    """The words on each sheet of A4."""
    document = PdfDocument(
        page.pdf(format="A4", margin={"top": "15mm", "bottom": "15mm", "left": "15mm", "right": "15mm"})
    )
    return [sheet.get_textpage().get_text_range() for sheet in document]


def test_the_home_page_is_one_sheet_of_paper(tab: Tab) -> None:
    page = tab()
    page.goto("")
    assert len(printed(page)) == 1


def test_a_choice_stands_on_one_sheet_of_paper(tab: Tab) -> None:
    page = tab()
    page.goto("choices/")
    sheets = [letters(sheet) for sheet in printed(page)]
    questions = [letters(question) for question in page.locator(".choice > h2").all_inner_texts()]
    assert questions[0] in sheets[0]
    for choice, question in zip(page.locator(".choice").all(), questions, strict=True):
        (sheet,) = [sheet for sheet in sheets if question in sheet]
        assert all(letters(label) in sheet for label in choice.locator("h3").all_inner_texts())


@pytest.mark.parametrize("name", ["guides/timing/", "notes/thank-you-card/", "choices/"])
def test_a_printed_page_has_its_address_and_the_office_once_and_the_whole_width(tab: Tab, name: str) -> None:
    page = tab()
    page.goto(name)
    sheets = printed(page)
    whole = letters("".join(sheets))
    assert whole.count(letters(f"careers.example.ac.uk/afterword/{name}")) == 1
    assert whole.count("careersexampleacuk") == 2  # the e-mail address, and the beginning of the page's own
    page.emulate_media(media="print")
    whole_width = page.locator("main").evaluate("element => element.clientWidth")
    assert (
        page.locator("main .text, main .template").first.evaluate("element => element.clientWidth") >= whole_width
    )
