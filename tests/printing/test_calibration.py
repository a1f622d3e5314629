"""The pages on which a hand and a printer are measured have figures, and rules as far apart as they say."""

from pathlib import Path

import pytest

from generator.printing.layouts.calibration import PITCHES_MM, _rulers, hand_page, printer_page
from generator.words import LONG_EDGE
from tests.facts import pdf_facts, pdf_words, typeset_as
from tests.samples.notes import A4, PAPERS, TEMPLATE_FOLDERS


def test_the_scales_of_the_hand_have_their_figures(tmp_path: Path) -> None:
    path = typeset_as(tmp_path / "hand.pdf", hand_page(TEMPLATE_FOLDERS, A4, "en-GB"))
    words = [text for line in pdf_words(path, 0) for text in line[0].split()]
    for figure in ("0", "50", "100", "170"):
        assert words.count(figure) >= len(PITCHES_MM)


@pytest.mark.parametrize("pitch", PITCHES_MM)
def test_the_rules_of_the_hand_are_as_far_apart_as_is_said(pitch: float) -> None:
    html = hand_page(TEMPLATE_FOLDERS, A4, "en-GB").html
    assert f"{pitch:g} mm from line to line" in html
    assert f"height: {3 * pitch + 2.4}mm; background-image: url(" in html


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_the_rulers_of_the_printer_stand_apart_and_have_figures(tmp_path: Path, paper: str) -> None:
    level = [(x0, y0, x1, y1) for x0, y0, x1, y1 in _rulers() if y0 == y1 and x1 - x0 == 150]
    upright = [(x0, y0, x1, y1) for x0, y0, x1, y1 in _rulers() if x0 == x1 and y1 - y0 == 200]
    (across,), (down,) = level, upright
    assert across[0] > down[0]
    assert down[1] > across[1]
    assert across[2] < PAPERS[paper].width_mm - 6.4
    assert down[3] < PAPERS[paper].height_mm - 6.4
    path = typeset_as(tmp_path / "printer.pdf", printer_page(TEMPLATE_FOLDERS, PAPERS[paper], "en-GB", LONG_EDGE))
    middles = [(left + right) / 2 for text, left, _, right, _ in pdf_words(path, 0) if text == "150"]
    assert max(middles) == pytest.approx(across[2], abs=0.6)


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_each_is_on_one_sheet(tmp_path: Path, paper: str) -> None:
    path = typeset_as(tmp_path / "hand.pdf", hand_page(TEMPLATE_FOLDERS, PAPERS[paper], "en-GB"))
    assert pdf_facts(path).count("\npage ") == 1
