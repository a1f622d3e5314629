"""Names, addresses and notes from right to left on sheets that are else in English."""

import ctypes
import re
from pathlib import Path
from typing import NamedTuple

import pypdfium2
import pytest

from generator.printing.letters.running_text import with_isolated_phrases
from tests.conftest import Afterword
from tests.facts import MM
from tests.samples.projects import panel_output

HEADER = "name,interviewed,company,role,topic,candidate,address\n"
ROW = 'דנה (Dana) כהן,2026-11-18,Acme,Clerk,the tide tables,Sam Lee,"12 רחוב הרצל\nIsrael"\n'
NOTE = {
    "Greeting": "דנה היקרה,",
    "Remember": "תודה על השיחה שלנו על Acme Tools ועל 5 הסיכונים, שלמדתי ממנה הרבה מאוד על עבודתכם.",
    "Close": "בתודה,",
}


class Seen(NamedTuple):
    """A line as it is seen."""

    letters: str
    """From the left; brackets are left out, for readers of PDF files do not agree on which side they open."""
    left_mm: float
    right_mm: float


def seen_lines(path: Path) -> list[Seen]:
    """The lines of the first page."""
    rows: dict[int, list[tuple[float, float, str]]] = {}
    with pypdfium2.PdfDocument(path) as document:
        text = document[0].get_textpage()
        for index in range(text.count_chars()):
            letter = text.get_text_range(index, 1)
            left, _, right, _ = text.get_charbox(index, loose=True)
            if letter not in "()" and letter.strip() and right > left:
                rows.setdefault(_baseline(text, index), []).append((left * MM, right * MM, letter))
    return [
        Seen("".join(letter for *_, letter in sorted(row)), min(row)[0], max(right for _, right, _ in row))
        for row in rows.values()
    ]


def _baseline(text: pypdfium2.PdfTextPage, index: int) -> int:
    x, y = ctypes.c_double(), ctypes.c_double()
    pypdfium2.raw.FPDFText_GetCharOrigin(text, index, ctypes.byref(x), ctypes.byref(y))
    return round(y.value)


@pytest.mark.parametrize("layout", ["envelope", "labels"])
def test_a_name_and_an_address_are_seen_from_the_right(office: Path, afterword: Afterword, layout: str) -> None:
    """The house stood at the left of its street, and the first name before the last, for whoever reads from the
    right."""
    (office / "people.csv").write_text(HEADER + ROW, "utf-8")
    afterword("cards", "people.csv", "--layout", layout)
    name = "envelopes.pdf" if layout == "envelope" else "labels.pdf"
    seen = [line.letters for line in seen_lines(panel_output(office, name))]
    assert seen[:2] == ["ןהכDanaהנד", "לצרהבוחר12"]


@pytest.mark.parametrize("layout", ["trace", "typed"])
def test_a_note_from_right_to_left_begins_at_the_right(office: Path, afterword: Afterword, layout: str) -> None:
    (office / "people.csv").write_text(HEADER + ROW, "utf-8")
    afterword("drafts", "people.csv")
    (draft,) = (office / "output" / "panels" / "people" / "drafts").rglob("card.md")
    words = draft.read_text("utf-8")
    for part, text in NOTE.items():
        words = re.sub(rf"(## {part}\n\n)[^\n]+", rf"\g<1>{text}", words)
    draft.write_text(words, "utf-8")
    afterword("cards", "people.csv", "--layout", layout)
    lines = seen_lines(panel_output(office, f"{layout}.pdf"))
    greeting, first = (next(line for line in lines if word in line.letters) for word in ("הרקיה", "החישה"))
    assert greeting.right_mm == pytest.approx(first.right_mm, abs=1.5)
    assert greeting.left_mm > first.left_mm + 20
    assert "5לעוAcmeToolsלעונלשהחישהלעהדות" in first.letters


def test_a_page_for_browsers_keeps_names_apart_from_what_stands_beside_them() -> None:
    made = with_isolated_phrases(
        "<title>דנה, 5</title><p title='דנה'>Ask דנה כהן, 5 minutes &amp; more</p><h2>דנה (Dana) כהן</h2>\n"
        "<textarea>דנה</textarea><td>Ada</td>"
    )
    assert made == (
        "<title>דנה, 5</title><p title='דנה'>Ask <bdi>דנה כהן</bdi>, 5 minutes &amp; more</p>"
        "<h2><bdi>דנה (Dana) כהן</bdi></h2>\n<textarea>דנה</textarea><td>Ada</td>"
    )
