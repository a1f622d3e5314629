"""The papers of a kit to fill in, to read out and to hand in."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pikepdf
import pytest

from generator.model.notes import Note, Passage
from generator.model.pages.blank_sheets import BlankSheet
from generator.model.plan import Plan
from generator.people.headers.columns import COLUMNS
from generator.printing.fonts import HAND, HAND_WEIGHT
from generator.printing.formats import read_sheets
from generator.printing.layouts.blank import Office, blank_document
from generator.printing.layouts.debrief import HEAD, NEXT, PERSON, debrief_document
from generator.printing.layouts.phone import phone_document, speaking_time
from generator.printing.layouts.plan import plan_document
from generator.printing.layouts.record import record_documents
from generator.printing.letters.faces import read_metrics
from generator.printing.pdf.forms import MULTILINE
from generator.printing.pdf.join import join_pdfs
from tests.conftest import ROOT, Afterword, person
from tests.facts import accessible_pdf, form_fields, pdf_facts
from tests.samples.notes import A4, TEMPLATE_FOLDERS, shipped_looks
from tests.samples.plans import (
    ADA,
    GRACE,
    LETTER_STEP,
    LOST_STEP,
    NOW,
    SOURCES,
    WAITING_STEP,
    plan_of,
    planned_step,
)


def test_the_sheet_for_the_first_hour_is_blank_without_people(tmp_path: Path) -> None:
    path = accessible_pdf(tmp_path, debrief_document(TEMPLATE_FOLDERS, (), A4, "en-GB"))
    assert len(form_fields(path)) == len(HEAD) + len(NEXT) + 5 * len(PERSON)
    assert form_fields(path)["interview-1-person-2-1-name"] == "Person 2: Full name, as they spell it"
    assert {blank.column for blank in (*HEAD, *NEXT, *PERSON)} <= set(COLUMNS)
    facts = pdf_facts(path)
    for blank in PERSON:
        assert f"{blank.label} {blank.column}" in " ".join(facts.split())


def test_the_sheet_has_what_is_known_and_never_a_part_of_it(tmp_path: Path) -> None:
    long = person("Grace Hopper", company="the Mill", role="Engineer", topic="nanoseconds of wire, " * 12 + "end")
    elsewhere = person("Alan", company="the Park")
    path = accessible_pdf(tmp_path, debrief_document(TEMPLATE_FOLDERS, (ADA, long, elsewhere), A4, "en-GB"))
    assert "The first hour: the Park" in " ".join(pdf_facts(path).split())
    with pikepdf.open(path) as file:
        known = {str(field.V): field for field in file.Root.AcroForm.Fields}
        assert "cogs" in known
        (topic,) = [field for words, field in known.items() if words.count("nanoseconds") == 12]
        lines = baselines(topic)
        assert len(lines) > 5
        assert all(0 < line < float(topic.AP.N.BBox[3]) for line in lines)


def baselines(field: pikepdf.Object) -> list[float]:
    """How far above its bottom each line of a field stands, in points."""
    drawn = field.AP.N.read_bytes().decode()
    (top,) = re.findall(r"0.75 0 0 -0.75 \S+ (\S+) cm", drawn)
    return [float(top) - 0.75 * float(down) for down in re.findall(r"1 0 0 -1 \S+ (\S+) Tm", drawn)]


def test_a_field_that_goes_on_overleaf_is_one_field(tmp_path: Path) -> None:
    long = person("Grace Hopper", topic="nanoseconds of wire, " * 200)
    path = accessible_pdf(tmp_path, debrief_document(TEMPLATE_FOLDERS, (long,), A4, "en-GB"))
    with pikepdf.open(path) as file:
        (whole,) = [field for field in file.Root.AcroForm.Fields if "/Kids" in field]
        assert str(whole.V).count("nanoseconds") == 200
        parts = list(whole.Kids)
        assert sum(len(baselines(part)) for part in parts) > 60
        assert len({part.P.objgen for part in parts}) == len(parts) > 1
        assert [key for part in parts for key in ("/T", "/V", "/FT") if key in part] == []


def test_only_what_has_several_lines_takes_several(tmp_path: Path) -> None:
    people = (person("Ada", job_title="Head"), person("Grace", job_title="Head of many things " * 5))
    path = accessible_pdf(tmp_path, debrief_document(TEMPLATE_FOLDERS, people, A4, "en-GB"))
    with pikepdf.open(path) as file:
        flags = {str(field.TU): int(field.get("/Ff", 0)) for field in file.Root.AcroForm.Fields}
    assert flags["Ada: Job title"] == 0
    assert flags["Grace: Job title"] == MULTILINE
    assert flags["Ada: What went well"] == MULTILINE


def test_what_to_say_on_the_phone_and_how_long_it_takes(tmp_path: Path) -> None:
    note = Note(GRACE, "phone-status-person", "phone", (Passage("Opening", False, "word " * 26),))
    greeting = replace(note, template="voicemail-greeting", passages=(Passage("Opening", False, "This is Sam."),))
    path = accessible_pdf(
        tmp_path, phone_document(TEMPLATE_FOLDERS, [(WAITING_STEP, note)], [greeting], A4, "en-GB")
    )
    facts = " ".join(pdf_facts(path).split())
    assert "about 15 seconds to say" in facts
    assert "Your voicemail greeting" in facts
    assert "This is Sam." in facts
    assert set(form_fields(path)) == {"number-1", "said-1"}
    assert (
        speaking_time(replace(note, passages=(Passage("Opening", False, "word " * 143),))) == "1 minute 10 seconds"
    )


@pytest.mark.parametrize("words", [60, 78, 96, 108, 132, 150])
def test_the_lines_for_an_answer_stand_below_the_words_while_there_is_room(tmp_path: Path, words: int) -> None:
    """Six paragraphs, as a call to a recruiter has them."""
    spoken = tuple(Passage(f"Part {n}", False, "talking " * (words // 6)) for n in range(6))
    note = Note(GRACE, "recruiter-debrief", "phone", spoken)
    path = accessible_pdf(tmp_path, phone_document(TEMPLATE_FOLDERS, [(WAITING_STEP, note)], [], A4, "en-GB"))
    with pikepdf.open(path) as file:
        assert len(file.pages) == 1


def test_nobody_is_to_be_called(tmp_path: Path) -> None:
    assert "Nobody is to be called." in pdf_facts(
        accessible_pdf(tmp_path, phone_document(TEMPLATE_FOLDERS, [], [], A4, "en-GB"))
    )


def test_the_record_has_what_was_done_and_nothing_private(tmp_path: Path) -> None:
    done = [
        ("letter/grace", date(2026, 11, 24)),
        ("thanks/ada", date(2026, 11, 19)),
        ("gone/ada", date(2026, 11, 1)),
    ]
    (record,) = record_documents(
        TEMPLATE_FOLDERS, plan_of(planned_step(), LETTER_STEP, LOST_STEP), done, A4, "en-GB"
    )
    path = accessible_pdf(tmp_path, record)
    facts = " ".join(pdf_facts(path).split())
    days = re.findall(r"(\d+) November 2026 (Interview|E-mail|Letter)", facts)
    assert days == [("18", "Interview"), ("19", "E-mail"), ("24", "Letter")]
    assert "The Mill Engineer" in facts
    assert "looked tired" not in facts
    assert "Post the card" not in facts


def test_each_candidate_has_a_record_of_their_own() -> None:
    """One is handed in at a job centre: what another has done is nobody's business there."""
    ana = plan_of(planned_step(), LETTER_STEP).panels[0]
    ben = replace(
        ana,
        interview=replace(ana.interview, candidate="Ben Bird"),
        steps=(replace(planned_step(), id="thanks/ada-2"),),
    )
    again = replace(ana, interview=replace(ana.interview, candidate="sam  lee", role="Clerk"), steps=(LOST_STEP,))
    cal = replace(ben, interview=replace(ana.interview, candidate="Cal Cole"), steps=(LETTER_STEP,))
    plan = Plan("0", NOW, (ana, ben, again, cal))
    done = [
        ("thanks/ada", date(2026, 11, 19)),
        ("thanks/ada-2", date(2026, 11, 20)),
        ("card/ada", date(2026, 11, 21)),
    ]
    records = record_documents(TEMPLATE_FOLDERS, plan, done, A4, "en-GB")
    heads = [re.findall(r"<title>(.*?)</title>|<h1>(.*?)</h1>", record.html) for record in records]
    assert [[one or two for one, two in found] for found in heads] == [
        ["Records of activity", "Record of activity: Sam Lee"],
        ["Records of activity", "Record of activity: Ben Bird"],
    ]
    assert [record.html.count("<tr><th") for record in records] == [1 + 4, 1 + 2]


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_the_sheet_is_printed_by_the_command(office: Path, afterword: Afterword, paper: str) -> None:
    told = afterword("sheet", "debrief", "--paper", paper)
    path = office / "output" / "sheets" / f"debrief-{paper}.pdf"
    assert f"debrief-{paper}.pdf: print it at 100 %" in told.stderr
    assert "page 3" in pdf_facts(path)
    assert path.stat().st_mode & 0o777 == 0o600


SHEETS, _ = read_sheets([ROOT / "templates"])
OFFICE = Office(TEMPLATE_FOLDERS, "en-GB", "long-edge", read_metrics(HAND, HAND_WEIGHT), shipped_looks())
CALL = Note(GRACE, "phone-status-person", "phone", (Passage("Opening", False, "A word."),))
FORMS = {
    "debrief": debrief_document(TEMPLATE_FOLDERS, (ADA, GRACE), A4, "en-GB"),
    "phone": phone_document(TEMPLATE_FOLDERS, [(WAITING_STEP, CALL)], [], A4, "en-GB"),
    "plan": plan_document(
        TEMPLATE_FOLDERS,
        plan_of(planned_step(), LETTER_STEP),
        SOURCES,
        A4,
        "en-GB",
        NOW,
        lambda _panel, _day: False,
    ),
    "check-off list": blank_document(OFFICE, BlankSheet(SHEETS["checklist"], A4)),
    "first hour": blank_document(OFFICE, BlankSheet(SHEETS["debrief"], A4)),
}


@pytest.mark.parametrize("name", FORMS)
def test_nobody_needs_to_draw_a_form(tmp_path: Path, name: str) -> None:
    """Each field has its picture and, for what is typed, one whole simple font; screen readers have its name."""
    path = accessible_pdf(tmp_path, FORMS[name])
    assert form_fields(path)
    with pikepdf.open(path) as file:
        form = file.Root.AcroForm
        assert "/NeedAppearances" not in form
        assert list(form.DR.keys()) == ["/Font"]
        ((alias, font),) = form.DR.Font.items()
        assert [alias, str(font.Subtype), str(font.Encoding)] == ["/F0", "/TrueType", "/WinAnsiEncoding"]
        assert len(font.Widths) == 224
        assert font.FontDescriptor.FontFile2.Length1 > 10_000
        for field in form.Fields:
            left, lower, right, upper = (float(side) for side in field.Rect)
            assert left < right
            assert lower < upper
            assert re.fullmatch(r"/F0 [\d.]+ Tf [\d.]+ [\d.]+ [\d.]+ rg", str(field.DA))
            if field.FT == "/Tx":
                assert field.AP.N.read_bytes().split()[:2] == [b"/Tx", b"BMC"]
            else:
                assert "/on" in field.AP.N


@pytest.mark.parametrize("name", ["debrief", "phone", "check-off list", "first hour"])
def test_a_sheet_to_type_into_says_what_cannot_be_typed(tmp_path: Path, name: str) -> None:
    """Chrome draws Western letters only, whatever the font."""
    facts = " ".join(pdf_facts(accessible_pdf(tmp_path, FORMS[name])).split())
    assert "Where letters such as ğ, ễ or Ж cannot be typed here, write them into your list (CSV)." in facts


def test_joined_forms_are_forms(tmp_path: Path) -> None:
    path = accessible_pdf(tmp_path, FORMS["debrief"])
    joined = tmp_path / "joined.pdf"
    joined.write_bytes(join_pdfs([path.read_bytes(), path.read_bytes()]))
    with pikepdf.open(joined) as file:
        assert "/NeedAppearances" not in file.Root.AcroForm
        again = list(file.Root.AcroForm.Fields)
        first, second = again[: len(again) // 2], again[len(again) // 2 :]
        assert [field.AP.N.read_bytes() for field in first] == [field.AP.N.read_bytes() for field in second]
        assert all(field.AP.N.Resources.Font for field in second)
