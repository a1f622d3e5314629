"""Copying a note, searching, and filtering the notes: with scripts, and what is there without them."""

import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.conftest import Tab
from tests.browser.serving import serve

NOTE = "notes/thank-you-email/index.html"


# --- copy ---------------------------------------------------------------------------------------------------


def test_a_note_is_copied_by_keyboard_and_the_reader_is_told(tab: Tab) -> None:
    page = tab(permissions=["clipboard-read", "clipboard-write"])
    page.goto(NOTE)
    button = page.locator("button[data-copy]:visible").first
    expect(button).to_have_text(re.compile("^Copy"))
    words = page.locator(f"[id='{button.get_attribute('data-copy')}']").text_content()
    button.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").filter(has_text="Copied")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert words
    assert copied.split() == words.split()


def test_without_scripts_there_is_no_button_that_would_do_nothing(tab: Tab) -> None:
    page = tab(java_script_enabled=False)
    page.goto(NOTE)
    assert page.locator("button[data-copy]").count() > 0
    assert page.locator("button[data-copy]:visible").count() == 0


# --- search -------------------------------------------------------------------------------------------------


def search(page: Page, words: str) -> list[str]:
    """Submit the form of the header by keyboard; the pages found, best first."""
    page.locator("form[role=search] input").fill(words)
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/**")
    expect(page.get_by_role("status")).to_contain_text(f"“{words}”")
    results = page.locator("#results li a")
    expect(results.first).to_be_visible()
    links = results.evaluate_all("links => links.map(link => new URL(link.href).pathname)")
    base = urlsplit(page.url).path.partition("search/")[0]
    return [str(link).removeprefix(base).strip("/") for link in links]


@pytest.mark.parametrize("start", ["index.html", "guides/timing/index.html", NOTE, "404.html"])
def test_every_page_has_the_form_with_a_label_and_a_button(tab: Tab, start: str) -> None:
    page = tab()
    page.goto(start)
    form = page.locator("form[role=search]")
    assert form.count() == 1
    box = form.locator("input")
    assert box.evaluate("box => box.labels.length") == 1
    box.fill("voicemail")
    form.get_by_role("button").click()
    page.wait_for_url(re.compile(r"/search/(index\.html)?#q=voicemail$"))
    expect(page.locator("#results li a").first).to_be_visible()
    count = page.locator("#results li a").count()
    expect(page.get_by_role("status")).to_contain_text(str(count))


SILENT = {"guides/silence-and-rejection", "guides/checking", "notes/status-check", "notes/status-date-named"}
FIRST = [
    ("thank you", {"notes/thank-you-email", "guides/thank-you-email"}),
    ("thanks", {"notes/thank-you-email", "guides/thank-you-email"}),
    ("thank-you", {"notes/thank-you-email", "guides/thank-you-email"}),
    ("voicemail", {"notes/phone-voicemail", "notes/voicemail-greeting", "guides/phone"}),
    (
        "didn't hear back",
        {"guides/silence-and-rejection", "guides/checking", "notes/status-check", "notes/status-date-named"},
    ),
    (
        "didn’t hear back",
        {"guides/silence-and-rejection", "guides/checking", "notes/status-check", "notes/status-date-named"},
    ),
    ("recruiter", {"guides/recruiter", "notes/recruiter-debrief", "notes/recruiter-permission"}),
    ("recuriter", {"guides/recruiter", "notes/recruiter-debrief", "notes/recruiter-permission"}),
]


@pytest.mark.parametrize(("words", "expected"), FIRST)
def test_the_page_that_a_reader_means_comes_first(tab: Tab, words: str, expected: set[str]) -> None:
    page = tab()
    page.goto("index.html")
    assert search(page, words)[0] in expected


@pytest.mark.parametrize("words", ['"thank-you card"', '"thank‐you card"'])
def test_a_phrase_with_a_hyphen_is_found_as_it_is_written(tab: Tab, words: str) -> None:
    page = tab()
    page.goto("index.html")
    found = search(page, words)
    for name in found[:8]:
        assert "thank-you card" in page.request.get(f"{name}/" if name else "index.html").text().casefold(), name


@pytest.mark.parametrize("words", ["interviewer's", "Interviewer’s", "interviewér"])
def test_a_page_that_is_found_has_the_word_whatever_its_accents_and_its_owner(tab: Tab, words: str) -> None:
    page = tab()
    page.goto("index.html")
    found = search(page, words)
    assert 0 < len(found) < 60
    for name in found[:8]:
        text = page.request.get(f"{name}/" if name else "index.html").text().casefold()
        assert "interviewer" in text, name


def test_a_slip_is_corrected_and_the_page_for_wrong_addresses_is_never_found(tab: Tab) -> None:
    page = tab()
    page.goto("search/")
    page.locator("form[role=search] input").fill("recuriter")
    expect(page.get_by_role("status")).to_contain_text("recruiter")
    page.locator("form[role=search] input").fill("page not found")
    expect(page.get_by_role("status")).to_contain_text("“page not found”")
    expect(page.locator("#results a", has_text="Page not found")).to_have_count(0)


def test_without_scripts_the_search_page_leads_to_the_list_from_a_to_z(tab: Tab) -> None:
    page = tab(java_script_enabled=False)
    page.goto("search/index.html#q=voicemail")
    page.locator("main a[href$='a-z/index.html']:visible").first.click()
    page.wait_for_url("**/a-z/index.html")


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("start", ["index.html", "search/index.html", "404.html"])
def test_what_is_typed_into_the_search_is_told_to_no_server(
    site: Path, browser: Browser, address: str, scripts: bool, start: str
) -> None:
    """Not as an address, nor as the page one came from, nor on the pages that were found."""
    heard: list[str] = []
    with serve(site, urlsplit(address).path, heard) as own:
        context = browser.new_context(base_url=own, java_script_enabled=scripts)
        page = context.new_page()
        page.goto(start)
        page.locator("form[role=search] input").fill("voicemail")
        page.keyboard.press("Enter")
        page.wait_for_url("**/search/**")
        if scripts:
            expect(page.locator("#results li a").first).to_be_visible()
            page.locator("form[role=search] input").fill("recruiter")
            page.keyboard.press("Enter")
            expect(page.get_by_role("status")).to_contain_text("recruiter")
            page.locator("#results li a").first.click()
        else:
            page.locator("main a[href$='a-z/index.html']:visible").first.click()
        page.wait_for_load_state("networkidle")
        context.close()
    asked = [re.sub(r"/(notes|guides|plans)/[\w/-]+", "/page", told) for told in heard]
    assert any("/search/" in told for told in asked)
    assert [told for told in asked if "voicemail" in told or "recruiter" in told or "?q" in told] == []


def test_a_new_search_on_the_search_page_and_the_way_back(tab: Tab) -> None:
    page = tab()
    page.goto("index.html")
    first = search(page, "voicemail")
    assert search(page, "linkedin") != first
    page.go_back()
    expect(page.get_by_role("status")).to_contain_text("“voicemail”")
    expect(page.locator("form[role=search] input")).to_have_value("voicemail")


# --- search as one types -----------------------------------------------------------------------------------------


def typed(page: Page, words: str) -> None:
    """Press the key that leads to the search, and type."""
    page.keyboard.press("/")
    page.keyboard.type(words)
    expect(page.locator("form.search [role=status]")).to_contain_text(f"“{words}”")


def test_pages_are_found_while_one_types_each_with_its_kind_and_the_words_marked(tab: Tab) -> None:
    page = tab()
    page.goto("guides/timing/")
    typed(page, "voicem")
    results = page.locator(".found li")
    assert 0 < results.count() <= 6
    row = results.filter(has=page.get_by_role("link", name="Your own voicemail greeting", exact=True))
    expect(row.locator(".kind")).to_have_text("Note")
    assert row.locator("a mark").all_inner_texts() == ["voicem"]
    assert "voicemail" in row.locator("p mark").all_inner_texts()
    assert {"Guide", "Note"} <= {*results.locator(".kind").all_inner_texts()}
    expect(page.locator("form.search [role=status]")).to_have_text(re.compile(r"^\d+ pages for “voicem”$"))
    page.get_by_role("link", name="All that was found").click()
    page.wait_for_url("**/search/**#q=voicem")
    expect(page.locator("#results li").nth(6)).to_be_visible()


def test_the_arrows_go_through_what_was_found_and_escape_closes_it(tab: Tab) -> None:
    page = tab()
    page.goto("guides/timing/")
    typed(page, "recruiter")
    focused = "document.activeElement.textContent"
    titles = page.locator(".found li a").all_inner_texts()
    page.keyboard.press("ArrowDown")
    assert page.evaluate(focused) == titles[0]
    page.keyboard.press("ArrowDown")
    assert page.evaluate(focused) == titles[1]
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.matches('form.search input')")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(page.locator(".found li")).to_have_count(0)
    assert page.evaluate("document.activeElement.matches('form.search input')")
    expect(page.locator("form.search input")).to_have_value("recruiter")


def test_on_the_search_page_escape_leads_back_to_the_box_and_keeps_what_was_found(tab: Tab) -> None:
    page = tab()
    page.goto("search/#q=recruiter")
    expect(page.locator("#results li").nth(2)).to_be_visible()
    found = page.locator("#results li").count()
    page.locator("main form.search input, form.search input").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.matches('#results a')")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.matches('form.search input')")
    expect(page.locator("#results li")).to_have_count(found)


def test_what_is_typed_while_the_search_is_on_its_way_stays(tab: Tab) -> None:
    page = tab()

    def late(route: Route) -> None:
        page.wait_for_timeout(500)
        route.continue_()

    page.route("**/search.json", late)
    page.goto("search/#q=voicemail", wait_until="domcontentloaded")
    page.locator("form[role=search] input").fill("recruiter")
    expect(page.get_by_role("status")).to_contain_text("recruiter")
    expect(page.locator("form[role=search] input")).to_have_value("recruiter")


@pytest.mark.parametrize("start", ["guides/timing/", "search/"])
@pytest.mark.parametrize("word", ["xyzzy", "zebra", "émigré", "quokka's"])
def test_where_a_word_is_nowhere_nothing_is_found(tab: Tab, start: str, word: str) -> None:
    """Nor pages with a word that is only as long as they share: Z, for zebra."""
    page = tab()
    page.goto(start)
    page.keyboard.press("/")
    page.keyboard.type(word)
    expect(page.get_by_role("status")).to_contain_text(f"Nothing was found for “{word}”")
    expect(page.locator("main li:visible, .found li:visible").filter(has=page.locator(".kind"))).to_have_count(0)


def test_the_key_opens_the_menu_of_a_telephone_and_is_a_letter_where_one_types(tab: Tab) -> None:
    page = tab(viewport={"width": 390, "height": 844})
    page.goto("guides/timing/")
    typed(page, "card")
    expect(page.locator(".found li").first).to_be_visible()
    page.locator("form.search input").fill("and")
    page.keyboard.press("/")
    expect(page.locator("form.search input")).to_have_value("and/")


def test_the_key_can_be_switched_off(tab: Tab) -> None:
    """WCAG 2.2, 2.1.4: a key that is a mere character can be done without."""
    page = tab()
    page.goto("search/")
    page.get_by_label("Pressing / takes you to the search").uncheck()
    page.goto("guides/timing/")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement === document.body")


def test_the_way_back_from_a_page_leads_to_what_was_typed(tab: Tab) -> None:
    page = tab()
    page.goto("search/#q=voicemail")
    expect(page.get_by_role("status")).to_contain_text("“voicemail”")
    page.locator("form.search input").fill("linkedin")
    expect(page.get_by_role("status")).to_contain_text("“linkedin”")
    page.locator("#results a").first.click()
    page.wait_for_url(re.compile(r"/(guides|notes)/"))
    page.go_back()
    expect(page.locator("form.search input")).to_have_value("linkedin")


PHONE = ["phone-gatekeeper", "phone-status-person", "phone-voicemail", "recruiter-debrief", "voicemail-greeting"]


# --- filters ------------------------------------------------------------------------------------------------


def test_without_scripts_the_notes_are_filtered_by_channel(tab: Tab) -> None:
    page = tab(java_script_enabled=False)
    page.goto("notes/index.html")
    shown = page.locator("main li a[href]:visible")
    everything = shown.count()
    phone = page.locator(".filters #channel-phone")
    phone.check()
    links = shown.evaluate_all("links => links.map(link => link.getAttribute('href').split('/')[0])")
    assert sorted(links) == PHONE
    assert 0 < len(links) < everything
    page.locator(".filters #channel-email").check()
    assert page.locator("main a[href^='phone-voicemail']:visible").count() == 0
    assert page.locator("main a[href^='thank-you-email']:visible").count() == 1


def test_the_filters_are_changed_by_the_arrow_keys(tab: Tab) -> None:
    page = tab()
    page.goto("notes/index.html")
    page.locator(".filters input[type=radio]:checked").first.focus()
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.matches('.filters input:checked')")
