"""A table on A4: words stay whole in every column that has room for them."""

from pathlib import Path

from playwright.sync_api import Browser
from pypdfium2 import PdfDocument

from tests.browser.serving import serve
from tests.conftest import run
from tests.samples.projects import write_page

SETTINGS = 'title = "Manual"\noffice = "Three friends"\ndescription = "How it is used."\n'
LONG = "Vorstellungsgesprächsvorbereitungen"
TABLE = f"""
| Criterion | Weight | Ines | Tom | Remarks here | Last |
|---|---|---|---|---|---|
| Communication skills | 20 % | good | very good | some words that say more | {LONG} |
"""
MARGIN = "15mm"


def test_one_long_word_breaks_no_other(tmp_path: Path, browser: Browser) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "site.toml").write_text(SETTINGS, "utf-8")
    write_page(tmp_path, "index.md", text=TABLE)
    run("build", "--project", tmp_path)
    with serve(tmp_path / "output" / "site") as address:
        page = browser.new_page()
        page.goto(address)
        with PdfDocument(
            page.pdf(format="A4", margin={"top": MARGIN, "right": MARGIN, "bottom": MARGIN, "left": MARGIN})
        ) as document:
            words = document[0].get_textpage().get_text_range().split()
        page.close()
    for word in ("Criterion", "Weight", "Communication", "Remarks", "skills"):
        assert word in words
    assert LONG not in words
