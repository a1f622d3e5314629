"""The papers of a kit to fill in, to read out and to hand in."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pikepdf
import pytest

from generator.model import Note, Passage, Plan
from generator.read.columns import COLUMNS
from generator.render.layouts.debrief import HEAD, NEXT, PERSON, debrief_document
from generator.render.layouts.phone import phone_document, spoken
from generator.render.layouts.record import record_documents
from tests.conftest import Afterword, person
from tests.facts import pdf_facts
from tests.papers import A4, ADA, FOLDERS, GRACE, LETTER, LOST, NOW, WAITING, fields, made, plan_of, step


def test_the_sheet_for_the_first_hour_is_blank_without_people(tmp_path: Path) -> None:
    path = made(tmp_path, debrief_document(FOLDERS, (), A4, "en-GB"))
    assert len(fields(path)) == len(HEAD) + len(NEXT) + 5 * len(PERSON)
    assert fields(path)["interview-1-person-2-1-name"] == "Person 2: Full name, as they spell it"
    assert {blank.column for blank in (*HEAD, *NEXT, *PERSON)} <= set(COLUMNS)
    facts = pdf_facts(path)
    for blank in PERSON:
        assert f"{blank.label} {blank.column}" in " ".join(facts.split())


def test_the_sheet_has_what_is_known_and_never_a_part_of_it(tmp_path: Path) -> None:
    long = person("Grace Hopper", company="the Mill", role="Engineer", topic="nanoseconds of wire, " * 12 + "end")
    elsewhere = person("Alan", company="the Park")
    path = made(tmp_path, debrief_document(FOLDERS, (ADA, long, elsewhere), A4, "en-GB"))
    words = " ".join(pdf_facts(path).split())
    assert "The first hour: the Park" in words
    assert "cogs" in words
    assert words.count("nanoseconds") == 12


def test_what_to_say_on_the_phone_and_how_long_it_takes(tmp_path: Path) -> None:
    note = Note(GRACE, "phone-status-person", "phone", (Passage("Opening", False, "word " * 26),))
    greeting = replace(note, template="voicemail-greeting", passages=(Passage("Opening", False, "This is Sam."),))
    path = made(tmp_path, phone_document(FOLDERS, [(WAITING, note)], [greeting], A4, "en-GB"))
    facts = " ".join(pdf_facts(path).split())
    assert "about 15 seconds to say" in facts
    assert "Your voicemail greeting" in facts
    assert "This is Sam." in facts
    assert set(fields(path)) == {"number-1", "said-1"}
    assert spoken(replace(note, passages=(Passage("Opening", False, "word " * 143),))) == "1 minute 10 seconds"


@pytest.mark.parametrize("words", [60, 78, 96, 108, 132, 150])
def test_the_lines_for_an_answer_stand_below_the_words_while_there_is_room(tmp_path: Path, words: int) -> None:
    """Six paragraphs, as a call to a recruiter has them."""
    spoken = tuple(Passage(f"Part {n}", False, "talking " * (words // 6)) for n in range(6))
    note = Note(GRACE, "recruiter-debrief", "phone", spoken)
    path = made(tmp_path, phone_document(FOLDERS, [(WAITING, note)], [], A4, "en-GB"))
    with pikepdf.open(path) as file:
        assert len(file.pages) == 1


def test_nobody_is_to_be_called(tmp_path: Path) -> None:
    assert "Nobody is to be called." in pdf_facts(made(tmp_path, phone_document(FOLDERS, [], [], A4, "en-GB")))


def test_the_record_has_what_was_done_and_nothing_private(tmp_path: Path) -> None:
    done = [
        ("letter/grace", date(2026, 11, 24)),
        ("thanks/ada", date(2026, 11, 19)),
        ("gone/ada", date(2026, 11, 1)),
    ]
    (record,) = record_documents(FOLDERS, plan_of(step(), LETTER, LOST), done, A4, "en-GB")
    path = made(tmp_path, record)
    facts = " ".join(pdf_facts(path).split())
    days = re.findall(r"(\d+) November 2026 (Interview|E-mail|Letter)", facts)
    assert days == [("18", "Interview"), ("19", "E-mail"), ("24", "Letter")]
    assert "The Mill Engineer" in facts
    assert "looked tired" not in facts
    assert "Post the card" not in facts


def test_each_candidate_has_a_record_of_their_own() -> None:
    """One is handed in at a job centre: what another has done is nobody's business there."""
    ana = plan_of(step(), LETTER).panels[0]
    ben = replace(
        ana, interview=replace(ana.interview, candidate="Ben Bird"), steps=(replace(step(), id="thanks/ada-2"),)
    )
    again = replace(ana, interview=replace(ana.interview, candidate="sam  lee", role="Clerk"), steps=(LOST,))
    cal = replace(ben, interview=replace(ana.interview, candidate="Cal Cole"), steps=(LETTER,))
    plan = Plan("0", NOW, (ana, ben, again, cal))
    done = [
        ("thanks/ada", date(2026, 11, 19)),
        ("thanks/ada-2", date(2026, 11, 20)),
        ("card/ada", date(2026, 11, 21)),
    ]
    records = record_documents(FOLDERS, plan, done, A4, "en-GB")
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


def test_a_form_has_the_letters_of_every_name(tmp_path: Path) -> None:
    """What is typed into a field is drawn by whoever shows it, in the font that the field names."""
    name = "Satō Nguyễn Thị Ánh Tuyết Łukasz"
    with pikepdf.open(made(tmp_path, debrief_document(FOLDERS, (person(name),), A4, "en-GB"))) as file:
        field = next(field for field in file.Root.AcroForm.Fields if str(field.get("/V", "")) == name)
        words = str(field.DA).split()
        font = file.pages[0].Resources.Font[words[words.index("Tf") - 2]]
        letters = font.ToUnicode.read_bytes().lower()
    missing = [char for char in name if f"<{char.encode('utf-16-be').hex()}>".encode() not in letters]
    assert missing == []
