"""Copy sheets: every word of every note on paper, inside its card, at its size."""

import logging
import re
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import page as page_validation
import pikepdf
import pypdfium2
import pytest

from generator.model.paper.printing import PrintItem
from generator.model.paper.stationery import CardFormat, PrinterProfile
from generator.panel.cards.company_cards import panel_cards
from generator.panel.folder import panel_name
from generator.panel.print_job import CardOptions, read_print_job
from generator.people.read import read_people
from generator.printing.document import Document
from generator.printing.drawn.copy_layout import copy_layout
from generator.printing.drawn.pages import DrawnDocument
from generator.printing.formats import read_cards
from generator.printing.imposition import SIDE_MM
from generator.printing.layouts import LAYOUTS
from generator.printing.pdf.weasyprint import render_pdf
from tests.conftest import ROOT, SAMPLE, TODAY, Afterword, environment
from tests.facts import pdf_boxes, pdf_facts, pdf_words

CARDS, _ = read_cards([ROOT / "templates"])
OUR_FACES = {"Kalam", "Source", "Atkinson"}
PEN = 0.4
"""A line of 0.2 mm, as the box around it is counted on both sides."""


def ua(path: Path) -> page_validation.ValidationReport:
    return page_validation.validate_pdf(str(path), profile=page_validation.ValidationProfile.PDF_UA_1)


@pytest.fixture
def sheets(office: Path, afterword: Afterword) -> Path:
    afterword("cards", SAMPLE)
    return office / "output" / "panels" / "harbour-museum" / "cards.pdf"


def test_the_sample_sheets(sheets: Path, golden: Callable[[str, str], None]) -> None:
    golden("cards.txt", pdf_facts(sheets))


OF_TWO_SHEETS = {("a5", "a4"), ("a5", "letter"), ("square-148", "letter")}
"""Below a long note these cards go on a sheet of their own."""


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("card", CARDS.values(), ids=lambda card: card.name)
def test_every_word_of_every_note_is_inside_its_card(
    office: Path, afterword: Afterword, card: CardFormat, paper: str
) -> None:
    job, problems = read_print_job(office, CardOptions(card.name, paper))
    assert job
    assert problems == []
    fitted, problems = panel_cards(job, read_people(SAMPLE)[0][0])
    afterword("cards", SAMPLE, "--card", card.name, "--paper", paper, exit_code=1 if problems else 0)
    path = office / "output" / "panels" / "harbour-museum" / "cards.pdf"
    left = SIDE_MM + copy_layout(job).left_mm
    space = job.writing.width(" ") * job.writing.em_mm(job.hand)  # it parts a line from the next, and is not seen
    with pypdfium2.PdfDocument(path) as document:
        pages = [pdf_words(path, number) for number in range(len(document))]
    shown = [n for n, rows in enumerate(pages) if any(text == "ON THE CARD, AT ACTUAL SIZE" for text, *_ in rows)]
    assert len(shown) == len(fitted) == 5
    assert len(pages) == 5 or (card.name, paper) in OF_TWO_SHEETS
    for number, made in zip(shown, fitted, strict=True):
        lines = pages[number]
        texts = [text for text, *_ in lines]
        below = texts.index("ON THE CARD, AT ACTUAL SIZE")
        top = lines[below][4]
        written = [row for row in lines if row[1] >= left + card.margin_mm - 1 and row[2] > top]
        written = [row for row in written if row[2] < top + 7 + card.height_mm]
        assert [text for text, *_ in written] == [line.text for line in made.lines]
        for _, x0, y0, x1, y1 in written:
            assert x0 >= left + card.margin_mm - 0.6
            assert x1 <= left + card.width_mm - card.margin_mm + space + 0.6
            assert top < y0 < y1 < top + 6 + card.height_mm
        copied = texts[:below] or [text for text, *_ in pages[number - 1]]
        assert all(any(line.text in text for text in copied) for line in made.lines)


def test_the_handwriting_stands_on_its_rules(sheets: Path) -> None:
    without_descenders = "Sam Lee"
    _, written = [bottom for text, *_, bottom in pdf_words(sheets, 0) if text == without_descenders]
    boxes = [box for box in pdf_boxes(sheets, 0) if box[2] - box[0] == pytest.approx(132 + PEN, abs=0.1)]
    ((left, first, right, last),) = boxes
    assert right - left == pytest.approx(132 + PEN, abs=0.1)
    assert last - first == pytest.approx(80 + PEN, abs=0.1)
    rule = (written - first - PEN / 2) / 8
    assert rule == pytest.approx(7, abs=0.03), "the eighth line stands on the eighth rule"


@pytest.mark.parametrize("card", [CARDS["a2"], CARDS["a6"], CARDS["square-148"]], ids=lambda card: card.name)
def test_outline_and_ruler_have_their_sizes(office: Path, afterword: Afterword, card: CardFormat) -> None:
    afterword("cards", SAMPLE, "--card", card.name)
    boxes = pdf_boxes(office / "output" / "panels" / "harbour-museum" / "cards.pdf", 0)
    sizes = [(right - left - PEN, bottom - top - PEN) for left, top, right, bottom in boxes]
    around = 2 * 0.2  # the outline lies outside of the card
    assert pytest.approx((card.width_mm + around, card.height_mm + around), abs=0.05) in sizes
    assert pytest.approx((100, 4), abs=0.05) in sizes


def test_the_file_is_whole_tagged_and_printed_at_its_size(sheets: Path) -> None:
    with pikepdf.open(sheets) as document:
        assert document.check_pdf_syntax() == []
        root = document.Root
        assert root.Lang == "en-GB"
        assert root.MarkInfo.Marked
        assert root.ViewerPreferences.PrintScaling == "/None"
        assert root.ViewerPreferences.DisplayDocTitle
        assert document.docinfo["/Title"] == "Copy sheets for 5 cards"
        fonts = {str(f.BaseFont) for page in document.pages for f in page.Resources.Font.values()}
    assert {re.split(r"[+-]|(?<=[a-z])(?=[A-Z])", name)[1] for name in fonts} == OUR_FACES


def test_the_file_keeps_the_rules_of_pdf_ua(sheets: Path) -> None:
    report = ua(sheets)
    assert report.is_compliant, report


def test_the_rules_of_pdf_ua_can_be_broken(sheets: Path, tmp_path: Path) -> None:
    with pikepdf.open(sheets) as document:
        del document.Root.StructTreeRoot
        document.save(tmp_path / "untagged.pdf")
    assert not ua(tmp_path / "untagged.pdf").is_compliant


def test_the_sheets_are_for_their_owner(sheets: Path) -> None:
    assert stat.S_IMODE(sheets.stat().st_mode) == 0o600
    assert stat.S_IMODE(sheets.parent.stat().st_mode) == 0o700


def test_the_same_people_make_the_same_bytes(office: Path) -> None:
    made = []
    for number, seed in enumerate(("1", "2")):
        command = [
            sys.executable,
            "-m",
            "generator",
            "cards",
            str(SAMPLE),
            "--out",
            f"out{number}",
            "--today",
            TODAY,
        ]
        subprocess.run(command, cwd=office, env=environment(PYTHONHASHSEED=seed), check=True, capture_output=True)
        made.append((office / f"out{number}" / "panels" / "harbour-museum" / "cards.pdf").read_bytes())
    assert made[0] == made[1]


def test_who_does_not_fit_is_told_and_the_others_are_printed(office: Path, afterword: Afterword) -> None:
    text = (
        "name,interviewed,topic\nAda Byron,2026-11-18,the engine\nGrace Hopper,2026-11-18," + "the compiler " * 60
    )
    (office / "people.csv").write_text(text, "utf-8")
    result = afterword("cards", "people.csv", "--from", "Sam Lee", exit_code=1)
    assert "people.csv:3:1: Grace Hopper: the note is" in result.stderr
    assert "1 of 2 cards" in result.stderr
    facts = pdf_facts(office / "output" / "panels" / "people" / "cards.pdf")
    assert "Ada Byron" in facts
    assert "Grace Hopper" not in facts


def test_who_has_a_faulty_row_is_counted_with_those_who_want_a_card(office: Path, afterword: Afterword) -> None:
    rows = ["Ada Byron,2026-11-18", "Grace Hopper,soon", "Alan Turing,2026-11-18,more", ",2026-11-18"]
    (office / "people.csv").write_text("\n".join(["name,interviewed", *rows]), "utf-8")
    told = afterword("cards", "people.csv", "--from", "Sam Lee", exit_code=1).stderr
    assert "1 of 3 cards" in told, "the row without a name is nobody's"


def test_nothing_is_counted_where_no_sheet_is_made(office: Path, afterword: Afterword) -> None:
    (office / "people.csv").write_text("name,interviewed\nAda Byron,2026-11-18\nGrace Hopper,soon\n", "utf-8")
    options = ("--from", "Sam Lee", "--layout", "labels", "--start", "99")
    told = afterword("cards", "people.csv", *options, exit_code=1).stderr
    assert "no card can be made: the rows to be mended are in" in told
    assert "1 of" not in told


@pytest.mark.parametrize("first", ["1", "7"])
def test_no_sheet_of_labels_is_made_where_no_address_fits(office: Path, afterword: Afterword, first: str) -> None:
    row = 'Ada Byron,2026-11-18,"1 Dock Rd\nThe Yard\nBy the Water\nThe Old Harbour\nTesting",GB'
    (office / "people.csv").write_text(f"name,interviewed,address,country\n{row}\n", "utf-8")
    options = ("--from", "Sam Lee", "--layout", "labels", "--labels", "l4731", "--start", first)
    told = afterword("cards", "people.csv", *options, exit_code=1).stderr
    assert "no card can be made" in told
    assert not (office / "output" / "panels" / "people" / "labels.pdf").exists()


def test_a_note_with_an_error_in_it_is_neither_printed_nor_sent(office: Path, afterword: Afterword) -> None:
    rows = [
        "Ada Byron,,2026-11-20,Acme,a@x.example,the engine",
        "Grace Hopper,Ada,2026-11-20,Acme,g@x.example,the moth",
    ]
    (office / "people.csv").write_text(
        "\n".join(["name,call_name,interviewed,company,email,topic", *rows]), "utf-8"
    )
    options = ("people.csv", "--from", "Sam Lee", "--set", "role=Clerk")
    told = afterword("cards", *options, exit_code=1).stderr
    assert "Grace Hopper: “Dear Ada,” names Ada Byron" in told
    assert "1 of 2 cards" in told
    folder = office / "output" / "panels" / "people"
    assert "Dear Ada," not in pdf_facts(folder / "cards.pdf")
    afterword("kit", *options, exit_code=1)
    assert {path.stem.partition("thanks-")[2] for path in folder.rglob("*thanks*.eml")} == {"ada-byron"}


def test_a_candidate_needs_only_names_and_a_day(office: Path, afterword: Afterword) -> None:
    (office / "people.csv").write_text("name,interviewed\nAda Byron,2026-11-18\n", "utf-8")
    afterword("cards", "people.csv", "--from", "Sam Lee")


def test_a_long_name_is_never_clipped(office: Path, afterword: Afterword) -> None:
    name = "Maria " + "Fernández-Villanueva " * 9
    (office / "people.csv").write_text(f"name,salutation,interviewed\n{name},Maria,2026-11-18\n", "utf-8")
    afterword("cards", "people.csv", "--from", "Sam Lee")
    facts = pdf_facts(office / "output" / "panels" / "people" / "cards.pdf")
    assert re.sub(r"\s", "", facts).count("Fernández-Villanueva") == 9


def test_markup_in_a_cell_comes_out_as_letters(office: Path, afterword: Afterword) -> None:
    topic = 'the {% if %} "file:///etc/passwd" & 5 < 6 > 4 =1+1'
    (office / "people.csv").write_text(
        f'name,interviewed,topic\nAda,2026-11-18,"{topic.replace(chr(34), chr(34) * 2)}"\n'
    )
    afterword("cards", "people.csv", "--from", "Sam Lee", "--card", "a7")
    facts = pdf_facts(office / "output" / "panels" / "people" / "cards.pdf").replace("\n ", "")
    printed = topic.replace('"file:///etc/passwd"', "“file:///etc/passwd”")
    assert re.sub(r"\s", "", printed) in re.sub(r"\s", "", facts)


@pytest.mark.parametrize(
    ("file", "folder"),
    [
        ("people.csv", "people"),
        ("Münster 2026.csv", "Münster 2026"),
        ("people.backup.csv", "people.backup"),
        ("..csv", "people"),
        (".csv", "csv"),
        ("-.csv", "people"),
        ("a:b*c?.csv", "a-b-c"),
        ("山田", "山田"),
    ],
)
def test_a_file_name_is_no_way_out_of_the_folder(file: str, folder: str) -> None:
    assert panel_name(Path("elsewhere") / file) == folder


def test_two_files_of_one_name_do_not_share_a_folder(office: Path, afterword: Afterword) -> None:
    for folder in ("a", "b"):
        (office / folder).mkdir()
        (office / folder / "people.csv").write_text("name,interviewed\nAda Byron,2026-11-18\n", "utf-8")
    afterword("cards", "a/people.csv", "--from", "Sam Lee")
    result = afterword("cards", "b/people.csv", "--from", "Sam Lee", exit_code=1)
    assert "holds what was made from" in result.stderr


def test_sixty_sheets_are_one_document_in_order(office: Path, afterword: Afterword) -> None:
    rows = "\n".join(f"Person {chr(65 + n // 26)}{chr(65 + n % 26)},2026-11-18,topic {n}" for n in range(60))
    (office / "people.csv").write_text(f"name,interviewed,topic\n{rows}\n", "utf-8")
    afterword("cards", "people.csv", "--from", "Sam Lee", "--allow-similar")
    path = office / "output" / "panels" / "people" / "cards.pdf"
    facts = pdf_facts(path)
    assert re.findall(r"COPY SHEET (\d+) OF 60", facts) == [str(n + 1) for n in range(60)]
    assert ua(path).is_compliant


def test_the_engine_does_not_complain_and_fetches_nothing(caplog: pytest.LogCaptureFixture) -> None:
    html = '<html lang="en"><title>x</title><p>x<img alt="x" src="file:///etc/hostname"></p></html>'
    with caplog.at_level(logging.WARNING):
        data, problems, _ = render_pdf((), PrinterProfile(), Document(html, ""))
    assert data == b""
    assert [problem.message.rpartition(", ")[2] for problem in problems] == ["which is not part of it"]
    odd = '<html lang="en"><title>x</title><p style="hanging: 1">x</p></html>'
    _, problems, _ = render_pdf((), PrinterProfile(), Document(odd, ""))
    assert len(problems) == 1
    assert "hanging" in problems[0].message


def test_sheets_are_numbered_through_all_documents() -> None:
    job, _ = read_print_job(ROOT, CardOptions())
    assert job
    fitted, _ = panel_cards(job, read_people(SAMPLE)[0][0])
    items = [PrintItem(number, card) for number, card in enumerate(fitted * 21, 1)]
    documents = LAYOUTS["copy"].documents((str(ROOT / "templates"),), job, items)
    assert len(documents) == 5
    last = documents[4]
    assert isinstance(last, DrawnDocument)
    assert "Copy sheet 101 of 105" in [line.text for line in last.lines()]


@pytest.mark.parametrize("out", ["content", "content/guides", "output/site"])
def test_people_are_never_published(office: Path, afterword: Afterword, out: str) -> None:
    afterword("build")
    result = afterword("cards", SAMPLE, "--out", out, exit_code=1)
    assert "is published" in result.stderr
    assert not list(office.rglob("cards.pdf"))


def test_a_long_signature_is_whole_on_the_sheet_and_on_the_card(office: Path, afterword: Afterword) -> None:
    (office / "people.csv").write_text("name,interviewed\nAda Byron,2026-11-18\n", "utf-8")
    afterword("cards", "people.csv", "--from", "Maximilian Alexander Featherstonehaugh-Cholmondeley")
    path = office / "output" / "panels" / "people" / "cards.pdf"
    rights = [right for text, _, _, right, _ in pdf_words(path, 0) if "Cholmondeley" in text]
    assert len(rights) >= 3
    assert max(rights) <= 210 - SIDE_MM + 0.5


def test_a_file_of_utf8_is_not_read_as_anything_else(office: Path, afterword: Afterword) -> None:
    (office / "people.csv").write_text("name,interviewed\nJürgen Groß,2026-11-18\n", "utf-8")
    result = afterword("cards", "people.csv", "--from", "Sam", "--encoding", "cp1252", exit_code=1)
    assert "the file is UTF-8, not cp1252 [encoding-wrong]" in result.stderr


def test_similar_notes_are_told_unless_they_are_allowed(office: Path, afterword: Afterword) -> None:
    rows = "\n".join(f"Person {letter},2026-11-18,the engine" for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    (office / "people.csv").write_text(f"name,interviewed,topic\n{rows}\n", "utf-8")
    result = afterword("check", "people.csv", "--from", "Sam Lee", exit_code=1)
    assert result.stderr.count("would read much the same") == 4
    assert "26 cards fit" in result.stderr
    result = afterword("check", "people.csv", "--from", "Sam Lee", "--allow-similar")
    assert result.stderr.count("would read much the same") == 4
    assert result.stderr.count("[cell-unsaid]") == 2, "two wordings do without a topic, and all have one"


def test_cards_come_in_the_order_of_their_panels(office: Path, afterword: Afterword) -> None:
    (office / "people.csv").write_text(
        "name,company,role,topic,interviewed\n"
        "Ada Byron,Acme,,engines,2026-11-18\n"
        "Grace Hopper,Globex,,compilers,2026-11-18\n"
        "Alan Turing,Acme,Clerk,machines,2026-11-18\n"
        "Barbara Liskov,Globex,,types,2026-11-18\n"
    )
    afterword("cards", "people.csv", "--from", "Sam Lee")
    facts = pdf_facts(office / "output" / "panels" / "people" / "cards.pdf")
    names = ["Ada Byron", "Grace Hopper", "Barbara Liskov", "Alan Turing"]
    assert sorted(names, key=facts.index) == names
