"""Forms as Firefox draws them; three other programs are in `tests/test_forms_seen.py`."""

from pathlib import Path

from playwright.sync_api import Browser

from tests.browser.pdfjs import pdfjs
from tests.forms import NOWHERE, filled, strange, typeset_all
from tests.viewers import cut, ink


def test_a_field_shows_what_the_page_would(browser: Browser, tmp_path: Path) -> None:
    draw, sheets = pdfjs(browser), typeset_all(tmp_path, "form", "page", "lost", "kept", "odd", "plain")
    assert strange(sheets["form"], sheets["page"], draw) == []
    lost = [words for words, _ in strange(sheets["lost"], sheets["kept"], draw)]
    assert lost == ["Özlem Çalar", "Siobhán OBrien"]
    assert [words for words, _ in strange(sheets["odd"], sheets["plain"], draw)] == [NOWHERE]
    shown = draw(sheets["odd"])
    (rule,) = [cut(shown[page], box) for page, words, box in filled(sheets["odd"]) if words == NOWHERE]
    assert 0 < ink(rule) < 10
