"""What an author folds away, and groups of definitions, stand apart from what follows them."""

from pathlib import Path

from playwright.sync_api import Browser

from tests.browser.serving import serve
from tests.conftest import run
from tests.samples.projects import write_page

SETTINGS = 'title = "Manual"\noffice = "Three friends"\ndescription = "How it is used."\n'
FOLDED = "<details><summary>More</summary>\n\nWords.\n\n</details>\n"
TEXT = f"""{FOLDED}
{FOLDED}
> A quotation.

{FOLDED}
Words.

!!! note "A box"
    <details><summary>More</summary><p>Words.</p></details>

    Words.

One
:   First.

Two
:   Second.
:   Third.
"""
GAPS = """selector => [...document.querySelectorAll(selector)].map(element =>
  element.nextElementSibling.getBoundingClientRect().top - element.getBoundingClientRect().bottom)"""


def test_folded_words_and_definitions_have_space_below(tmp_path: Path, browser: Browser) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "site.toml").write_text(SETTINGS, "utf-8")
    write_page(tmp_path, "index.md")
    write_page(tmp_path, "page.md", text=TEXT, title="Page")
    run("build", "--project", tmp_path)
    with serve(tmp_path / "output" / "site") as address:
        page = browser.new_page()
        page.goto(f"{address}page/")
        folded = page.evaluate(GAPS, "main details")
        groups = page.evaluate(GAPS, "dd:has(+ dt)")
        within = page.evaluate(GAPS, "dt, dd:has(+ dd)")
        page.close()
    assert len(folded) == 4
    assert min(folded) > 10
    assert (len(groups), min(groups) > 10) == (1, True)
    assert max(within) < 1
