"""Lines of handwriting as glyphs on a page, and the font that goes with them."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.printing.drawn.embedding import Pen
from generator.printing.fonts import HAND, HAND_WEIGHT, font_files
from generator.printing.letters.faces import read_metrics
from generator.printing.letters.shaping import is_shaped
from generator.printing.truetype.font import read_font
from tests.conftest import Afterword
from tests.facts import pdf_facts
from tests.samples.projects import panel_output, write_list

FACE = read_metrics(HAND, HAND_WEIGHT)
KALAM = read_font(next(font.path for font in font_files() if font.family == HAND))


@given(st.text(st.sampled_from(sorted(letter for letter in FACE.advances if not is_shaped(letter)))))
def test_a_line_is_as_long_as_it_was_measured(text: str) -> None:
    operator = Pen(KALAM).shown(text, kerning=False)
    head, tail = "<", ">Tj"
    assert (operator[: len(head)], operator[-len(tail) :]) == (head, tail)
    shown = operator[len(head) : -len(tail)]
    glyphs = [int(shown[n : n + 4], 16) for n in range(0, len(shown), 4)]
    assert sum(KALAM.width(glyph) for glyph in glyphs) / KALAM.units == pytest.approx(FACE.width(text))


def test_letters_with_accents_are_read_again(office: Path, afterword: Afterword) -> None:
    people = write_list(office, 1)
    people.write_text(people.read_text("utf-8").replace("Person A", "Zoë Šťastná-Muñoz O’Brien"), "utf-8")
    afterword("cards", people, "--layout", "trace")
    assert "Dear Zoë Šťastná-Muñoz O’Brien," in pdf_facts(panel_output(office, "trace.pdf"))
