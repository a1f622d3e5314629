"""The caption of a table that is wider than a telephone is read without scrolling (WCAG 2.2, 1.4.10)."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.serving import serve
from tests.conftest import run
from tests.samples.projects import write_page

SETTINGS = 'title = "Manual"\noffice = "Three friends"\ndescription = "How it is used."\n'
TEXT = """Table: Days by which notes, letters and calls are wanted in each of the countries that we know of

| Country of the employer | Telephone conversations | Correspondence | Acknowledgements |
|---|---|---|---|
| Liechtenstein | Never whatsoever | Unquestionably | Straightforwardly |
"""
SIDES = """() => {
    const box = document.querySelector('.scroll'), caption = box.querySelector('caption');
    const range = document.createRange();
    range.selectNodeContents(caption);
    const sides = () => [...range.getClientRects()].map(line => [line.left, line.right]).flat();
    const before = sides();
    box.scrollLeft = 80;
    return { sides: [...before, ...sides()], scrolled: box.scrollLeft };
}"""


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_a_caption_stays_within_what_is_seen_of_its_table(
    tmp_path: Path, browser: Browser, direction: str
) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "site.toml").write_text(SETTINGS, "utf-8")
    write_page(tmp_path, "index.md")
    write_page(tmp_path, "page.md", text=TEXT, title="Page")
    run("build", "--project", tmp_path)
    with serve(tmp_path / "output" / "site") as address:
        page = browser.new_page(viewport={"width": 320, "height": 844})
        page.goto(f"{address}page/")
        if direction == "rtl":
            page.evaluate("document.documentElement.dir = 'rtl'")
        seen = page.evaluate(SIDES.replace("= 80", "= -80") if direction == "rtl" else SIDES)
        page.close()
    assert abs(seen["scrolled"]) == 80
    assert min(seen["sides"]) >= 0
    assert max(seen["sides"]) <= 320
