"""Names in every script: the face of each word, its length, and what stands for letters that no face has."""

import email
import email.policy
from dataclasses import replace
from pathlib import Path

import page as page_validation
import pikepdf
import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import ImageChops

from generator.model.paper.hand import ASSUMED_HAND
from generator.model.paper.looks import NoteStyle, TextStyle
from generator.model.paper.stationery import PrinterProfile
from generator.panel.cards.fit import break_lines
from generator.printing.document import Document
from generator.printing.drawn import text
from generator.printing.drawn.as_html import html_document
from generator.printing.drawn.pages import DrawnDocument, Element, Page, TextLine
from generator.printing.drawn.tagged_pdf import draw_pdf
from generator.printing.drawn.text import is_drawable, is_printed, runs, width_mm
from generator.printing.fonts import HAND, HAND_WEIGHT, READING, font_files
from generator.printing.letters import scripts, shaping
from generator.printing.letters.faces import read_metrics
from generator.printing.letters.scripts import SCRIPTS, install_command
from generator.printing.pdf.typeset import typeset_one
from generator.project import installation
from tests.conftest import Afterword
from tests.facts import pdf_text
from tests.samples.projects import panel_output
from tests.viewers import DPI, VIEWERS, difference, ink, poppler

WRITING = read_metrics(HAND, HAND_WEIGHT)
EM_MM = WRITING.em_mm(ASSUMED_HAND)
CARD = NoteStyle(EM_MM, 8, (HAND,), "#000000", HAND_WEIGHT, kerning=False)
PAGE = TextStyle(4, 6, ("Atkinson Hyperlegible", READING), "#000000")
NAMES = {
    "Nguyễn Thị Hồng": "Indie Flower",
    "Тарас Шевченко": "Caveat",
    "Ελένη Παπαδοπούλου": READING,
    "Ἀχιλλεύς": "Noto Serif",
    "Kaʻiulani": HAND,
    "Şükrü": HAND,
    "Ṃahā": READING,
    "山田": "Noto Serif JP",
    "مريم": "Noto Naskh Arabic",
    "שרה": "Noto Serif Hebrew",
    "देवी": HAND,
    "สมชาย": "Noto Serif Thai",
}
PEOPLE = "name,interviewed,role,talked_about,address,candidate\n" + "".join(
    f'{name},2026-11-18,Clerk,the archive,"{name} 1",Sam Lee\n' for name in NAMES
)


@pytest.mark.parametrize("name", NAMES)
def test_a_whole_word_changes_face(name: str) -> None:
    used = {run.face.file.family if run.face else "" for run in runs(name, CARD) if run.text.strip()}
    assert used == {NAMES[name]}


def test_only_the_word_that_needs_it_changes_face() -> None:
    faces = [(run.face.file.family, run.text) for run in runs("Dear Ελένη, thanks", CARD) if run.face]
    assert faces == [(HAND, "Dear "), (READING, "Ελένη,"), (HAND, " thanks")]


def test_words_that_no_hand_has_are_printed_letters() -> None:
    assert [name for name in NAMES if is_printed(name, CARD)] == [
        name for name, family in NAMES.items() if family not in {HAND, "Indie Flower", "Caveat"}
    ]


def test_hands_that_stand_in_are_as_wide_as_the_writers() -> None:
    """Caveat is a narrow face: at the size of Kalam it would promise room that the writer has not."""
    (kalam,), (caveat,) = runs("Dear", CARD), runs("Тарас", CARD)
    assert kalam.face
    assert caveat.face
    assert caveat.face.scale == pytest.approx(0.422 / 0.336, abs=0.01)


@given(st.lists(st.sampled_from(sorted(NAMES)), min_size=1, max_size=3).map(" ".join))
def test_lines_are_fitted_as_they_are_drawn(text: str) -> None:
    assert WRITING.width(text) * EM_MM == pytest.approx(width_mm(text, CARD), rel=0.01)


def test_joined_letters_are_measured_as_they_join() -> None:
    """By themselves the letters of مريم would be longer."""
    alone = sum(width_mm(letter, PAGE) for letter in "مريم")
    assert width_mm("مريم", PAGE) < 0.9 * alone


def test_every_script_is_drawn_without_the_layout_engine() -> None:
    assert [name for name in NAMES if not is_drawable(name, PAGE)] == []


OUR_FACE = "body { font-family: 'Noto Serif JP' }"
HTML = "<!doctype html><html lang=ja><title>山</title><p>山田 太郎</p></html>"


@pytest.mark.parametrize("viewer", VIEWERS)
def test_outlines_of_postscript_are_shown_by_every_program(tmp_path: Path, viewer: str) -> None:
    """mupdf shows nothing of such a face where it is embedded as it is."""
    drawn(tmp_path / "drawn.pdf", "山田 太郎", PAGE)
    set_by_engine = typeset_one(
        font_files(), PrinterProfile(), Document("<html lang=ja><title>山</title>山田 太郎", OUR_FACE)
    )
    (tmp_path / "set.pdf").write_bytes(set_by_engine.data)
    assert all(ink(VIEWERS[viewer](tmp_path / f"{name}.pdf")[0]) > 100 for name in ("drawn", "set"))
    assert len(set_by_engine.data) < 20_000


def test_a_panel_in_all_scripts_has_its_cards_and_nothing_is_refused(office: Path, afterword: Afterword) -> None:
    people = office / "people.csv"
    people.write_text(PEOPLE, "utf-8")
    told = afterword("cards", people, "--layout", "copy", "--layout", "trace", "--layout", "labels").stderr
    assert "letter-missing" not in told
    for name in ("trace.pdf", "cards.pdf", "labels.pdf"):
        with pikepdf.open(panel_output(office, name)) as file:
            used = {str(font.BaseFont).partition("+")[2] for page in file.pages for font in _fonts(page)}
        assert not {face for face in used if "DejaVu" in face}, name
        said = pdf_text(panel_output(office, name))
        for person in ("Nguyễn Thị Hồng", "Тарас Шевченко", "Ελένη Παπαδοπούλου", "山田"):
            assert person in said, (name, person)
    assert "printed letters: write them as you were shown" in pdf_text(panel_output(office, "trace.pdf"))


def _fonts(page: pikepdf.Page) -> list[pikepdf.Object]:
    return list(page.resources.get("/Font", pikepdf.Dictionary()).values())


def test_every_word_of_a_card_stands_within_its_rules(office: Path, afterword: Afterword) -> None:
    """Where words stand, as pdfium has it: none begins left of the card's margin or ends right of it."""
    people = office / "people.csv"
    people.write_text(PEOPLE, "utf-8")
    afterword("cards", people, "--layout", "trace")
    with pypdfium2.PdfDocument(panel_output(office, "trace.pdf")) as file:
        for page in file:
            text, width = page.get_textpage(), page.get_width()
            boxes = [text.get_charbox(n) for n in range(text.count_chars())]
            assert all(0 < left <= right < width for left, _, right, _ in boxes)


NOWHERE = "ᚠᚢᚦ"
"""Runes: no extra has them, and hardly any machine."""


def test_what_no_face_has_is_a_rule_that_is_read_out(office: Path, afterword: Afterword) -> None:
    people = office / "people.csv"
    private = "\U0010fffd\U0010fffd"
    people.write_text(f"name,interviewed,role,candidate\nAda {private},2026-11-18,Clerk,Sam Lee\n", "utf-8")
    told = afterword("cards", people, "--layout", "trace").stderr
    assert "people.csv:2:1: warning: no font on this machine has" in told
    assert "there is a rule to write on instead in trace.pdf" in told
    assert f"Dear Ada {private}," in pdf_text(panel_output(office, "trace.pdf"))


def drawn(path: Path, text: str, style: TextStyle = CARD) -> str:
    """A line drawn by us, as poppler reads it again."""
    page = Page(150, 50, (Element("P", (TextLine(20, 20, text, style),)),))
    path.write_bytes(draw_pdf([DrawnDocument("A line", "en", (page,))], PrinterProfile()))
    assert page_validation.validate_pdf(str(path), profile=page_validation.ValidationProfile.PDF_UA_1).is_compliant
    return pdf_text(path)


@pytest.mark.parametrize(
    "text",
    [
        "Dear देवी शर्मा, thank you",
        "Dear مريم الحسيني, thank you",
        "Head (ראש צוות), Acme",
        "นางสมชาย ใจดี",
        "x̌ and ṃ̄",
        "東京都千代田区丸の内1-1",
    ],
)
def test_joined_letters_are_drawn_and_read_again(tmp_path: Path, text: str) -> None:
    said = "".join(letter for letter in drawn(tmp_path / "line.pdf", text, PAGE) if letter not in MARKS)
    assert {word.strip(",()") for word in said.split()} == {word.strip(",()") for word in text.split()}


MARKS = "\u202a\u202b\u202c\u200e\u200f"
"""How poppler says which way words run."""


def test_joined_letters_look_as_the_layout_engine_sets_them(tmp_path: Path) -> None:
    """By pixels, for nobody but HarfBuzz and Pango knows how they join."""
    line = "مريم देवी शर्मा สมชาย ใจดี (שרה)"
    drawn(tmp_path / "ours.pdf", line, PAGE)
    page = Page(150, 50, (Element("P", (TextLine(20, 20, line, PAGE),)),))
    made = typeset_one(font_files(), PrinterProfile(), html_document(DrawnDocument("A line", "en", (page,))))
    (tmp_path / "theirs.pdf").write_bytes(made.data)
    (ours,), (theirs,) = poppler(tmp_path / "ours.pdf"), poppler(tmp_path / "theirs.pdf")
    assert difference(ours, theirs) < 0.1 * ink(theirs)


def test_without_what_joins_letters_words_are_rules_that_are_read_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As in a browser: letters that have to be joined, drawn one by one, would be another word."""
    for module in (shaping, text):
        monkeypatch.setattr(module, "can_shape", lambda: False)
    said = drawn(tmp_path / "line.pdf", "Dear देवी 山田, thank you")
    assert said.split() == ["Dear", "देवी", "山田,", "thank", "you"]
    with pikepdf.open(tmp_path / "line.pdf") as file:
        (font,) = file.pages[0].resources["/Font"].as_dict().values()
    assert str(font.BaseFont).endswith("+Kalam-Light")


def test_the_hint_names_the_one_command(monkeypatch: pytest.MonkeyPatch) -> None:
    extras = [f'{script.package}==0.1.1; extra == "{script.extra}"' for script in SCRIPTS]
    monkeypatch.setattr(installation, "requirements", lambda: extras)
    monkeypatch.setattr(scripts, "script_file", lambda _script: None)
    assert install_command("한").endswith(" -m pip install pylopdf-fonts-ko==0.1.1")
    assert install_command("عש").endswith(" -m pip install pylopdf-fonts-ar==0.1.1 pylopdf-fonts-he==0.1.1")
    assert install_command("山の").endswith("pylopdf-fonts-jp==0.1.1")
    assert install_command("汉语").endswith(" pylopdf-fonts-zh-cn==0.1.1 pylopdf-fonts-zh-tw==0.1.1")
    assert install_command("→") == ""


def test_scripts_are_called_by_name() -> None:
    assert scripts.script_names("汉한山அሀ→") == ["Chinese", "Korean", "Japanese", "Tamil", "Ethiopic"]


def test_the_packages_of_this_machine_have_the_files_that_the_table_names() -> None:
    found = {script.package for script in SCRIPTS if scripts.script_file(script)}
    assert found >= {
        "pylopdf-fonts-ar",
        "pylopdf-fonts-he",
        "pylopdf-fonts-hi",
        "pylopdf-fonts-th",
        "pylopdf-fonts-jp",
    }


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("インターンの育て方について話しました", ["インターンの育て方に", "ついて話しました"]),
        ("เราคุยกันเรื่องการฝึกอบรม", None),
        ("我们谈到了团队如何培训新人", None),
    ],
)
def test_scripts_without_spaces_break_between_phrases(text: str, lines: list[str] | None) -> None:
    made = list(break_lines(text, WRITING.width(text) * 0.6, WRITING))
    assert len(made) >= 2
    assert "".join(made) == text
    assert lines is None or made == lines


def test_emoji_stay_off_the_card_and_in_the_email(office: Path, afterword: Afterword) -> None:
    people = office / "people.csv"
    row = "Ada Byron 🌸,a@example.org,2026-11-18,2026-12-20,Clerk,the tide tables 🌊👩🏽 ☺️,Sam Lee\n"
    people.write_text("name,email,interviewed,decision,role,talked_about,candidate\n" + row, "utf-8")
    told = afterword("cards", people).stderr
    assert "people.csv:2:1: warning: Ada Byron 🌸: left out on paper: 🌸 🌊 👩🏽 ☺️ [emoji-left-out]" in told
    card = pdf_text(panel_output(office, "cards.pdf"))
    assert "the tide tables." in card
    assert not set(card) & set("🌸🌊👩☺")
    afterword("kit", people, "--now", "2026-11-18T17:30")
    letters = [
        email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
        for path in panel_output(office, "emails").glob("*.eml")
    ]
    said = "".join(part.get_content() for letter in letters if (part := letter.get_body(("plain",))))
    assert "🌊" in said


SVG = (
    '<!doctype html><html lang="en"><title>A</title><svg xmlns="http://www.w3.org/2000/svg" width="200" '
    'height="60" role="img" aria-label="Names"><text x="{}" y="30" font-size="20" text-anchor="{}">{}</text></svg>'
)


@pytest.mark.parametrize(("x", "anchor"), [("10", "start"), ("100", "middle"), ("190", "end")])
def test_words_in_a_drawing_are_joined(tmp_path: Path, x: str, anchor: str) -> None:
    """WeasyPrint draws the letters of مريم one by one, each as if it stood by itself, which takes more room."""
    made = typeset_one(font_files(), PrinterProfile(), Document(SVG.format(x, anchor, "مريم"), ""))
    (tmp_path / "joined.pdf").write_bytes(made.data)
    page = poppler(tmp_path / "joined.pdf")[0]
    left, _, right, _ = ImageChops.invert(page).getbbox() or (0, 0, 0, 0)
    wide = width_mm("مريم", replace(PAGE, em_mm=20 * 25.4 / 96)) * DPI / 25.4
    assert right - left == pytest.approx(wide, rel=0.15)


@pytest.mark.skipif(not shaping.can_shape(), reason="joined letters need HarfBuzz")
@pytest.mark.parametrize(("apart", "together"), [("کیان\u200cمهر", "کیانمهر"), ("क\u094d\u200dष", "क\u094dष")])
def test_what_keeps_letters_apart_is_part_of_the_spelling(tmp_path: Path, apart: str, together: str) -> None:
    """Persian and India's scripts are misspelled without it; programs read the letters of a word as one."""
    style = TextStyle(6, 8, (READING,), "#000000")
    assert width_mm(apart, style) != pytest.approx(width_mm(together, style))
    page = Page(100, 50, (Element("P", (TextLine(10, 20, f"Dear {apart},", style),)),))
    (tmp_path / "sheet.pdf").write_bytes(draw_pdf([DrawnDocument("t", "en", (page,))], PrinterProfile()))
    said = pdf_text(tmp_path / "sheet.pdf").translate(dict.fromkeys((0x200C, 0x200D, 0x202B, 0x202C)))
    assert together in said


def test_in_latin_letters_it_is_no_letter() -> None:
    style = TextStyle(6, 8, (HAND,), "#000000", HAND_WEIGHT)
    assert [(run.face is not None, run.text) for run in runs("Ada\u200cson", style)] == [(True, "Ada\u200cson")]
    assert width_mm("Ada\u200cson", style) == pytest.approx(width_mm("Adason", style))


@pytest.mark.parametrize("word", ["کیان\u200cᏣᎳ", "Ꮳ\u200dxi", "\u200c", "Ꮳ\u200c"])
def test_of_a_word_in_parts_each_letter_has_its_move(word: str) -> None:
    assert len(read_metrics(HAND, HAND_WEIGHT).stops(word)) == len(word) + 1
    assert list(break_lines(f"Dear {word}, thank you", 4.0, read_metrics(HAND, HAND_WEIGHT)))
