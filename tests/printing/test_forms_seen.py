"""Forms as people see them: what four programs show of a field is what they show of the same words on a page."""

import ctypes
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pypdfium2
import pytest
from pypdfium2 import raw

from tests.browser import needs
from tests.forms import NAMES, NOWHERE, filled, strange, typeset_all
from tests.viewers import MOST, VIEWERS, cut, ink


@pytest.fixture(scope="module")
def sheets(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    return typeset_all(tmp_path_factory.mktemp("sheets"))


@pytest.mark.parametrize("viewer", VIEWERS)
def test_a_field_shows_what_the_page_would(sheets: Mapping[str, Path], viewer: str) -> None:
    assert strange(sheets["form"], sheets["page"], VIEWERS[viewer]) == []
    assert {*NAMES, "the first of the fleet"} <= {words for _, words, _ in filled(sheets["form"])}


@pytest.mark.parametrize("viewer", VIEWERS)
def test_a_lost_letter_is_more_than_programs_differ_by(sheets: Mapping[str, Path], viewer: str) -> None:
    """Programs smooth the letters of fields in another way, by a twelfth of their ink at most."""
    found = strange(sheets["lost"], sheets["kept"], VIEWERS[viewer])
    assert [words for words, _ in found] == ["Özlem Çalar", "Siobhán OBrien"]
    assert all(share > 3 * MOST for _, share in found)


@pytest.mark.parametrize("viewer", VIEWERS)
def test_a_letter_without_a_face_is_a_rule_and_touches_no_other(sheets: Mapping[str, Path], viewer: str) -> None:
    draw = VIEWERS[viewer]
    assert [words for words, _ in strange(sheets["odd"], sheets["plain"], draw)] == [NOWHERE]
    (blank,) = [
        cut(draw(sheets["odd"])[page], box) for page, words, box in filled(sheets["odd"]) if words == NOWHERE
    ]
    assert 0 < ink(blank) < 10


def test_what_is_typed_is_drawn_by_every_program(sheets: Mapping[str, Path], tmp_path: Path) -> None:
    tesseract = needs.program("tesseract", package="tesseract-ocr")
    with pypdfium2.PdfDocument(sheets["blank"]) as document:
        document.init_forms()
        _type(document, (200, 728), "Jones & Sons, the first office (2026)")
        document.save(tmp_path / "typed.pdf")
    for name, draw in VIEWERS.items():
        field = draw(tmp_path / "typed.pdf")[0].crop((60, 150, 410, 182))
        field.resize((4 * field.width, 4 * field.height)).save(tmp_path / "field.png")
        command: list[str | Path] = [tesseract, tmp_path / "field.png", "-", "--psm", "7"]
        read = subprocess.run(command, capture_output=True, text=True, check=True)
        assert read.stdout.strip() == "Jones & Sons, the first office (2026)", name


def _type(document: pypdfium2.PdfDocument, place: tuple[float, float], words: str) -> None:
    form, page = document.formenv.raw, document[0]
    raw.FORM_OnLButtonDown(form, page.raw, 0, *place)
    raw.FORM_OnLButtonUp(form, page.raw, 0, *place)
    wide = f"{words}\0".encode("utf-16-le")
    raw.FORM_ReplaceSelection(form, page.raw, (ctypes.c_ushort * (len(wide) // 2)).from_buffer_copy(wide))
    raw.FORM_ForceToKillFocus(form)
