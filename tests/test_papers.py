"""The papers of a plan: what stands on them, as files that keep the rules of PDF/UA, with forms to fill in."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import page as page_validation
import pikepdf
import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import (
    Interview,
    Interviewer,
    Note,
    PanelPlan,
    Paper,
    Passage,
    Plan,
    PlannedStep,
    Profile,
    Reference,
)
from generator.model.plan import Alternative
from generator.read.columns import COLUMNS
from generator.read.fonts import font_files
from generator.recipes.typeset import typeset_one
from generator.render.layouts.debrief import HEAD, NEXT, PERSON, debrief_document
from generator.render.layouts.layout import Document
from generator.render.layouts.phone import phone_document, spoken
from generator.render.layouts.record import record_document
from generator.render.layouts.timetable import plan_document, plan_html
from generator.render.timeline import LANES, timeline
from tests.conftest import ROOT, Afterword, person
from tests.facts import pdf_facts

FOLDERS = (str(ROOT / "templates"),)
A4 = Paper("a4", "A4", 210, 297)
NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)
ADA = person("Ada <Byron> & Daughter", company="the Mill", role="Engineer", private="looked tired", topic="cogs")
GRACE = person("Grace Hopper", company="the Mill", role="Engineer")
SOURCES = {"mill-2020": Reference("mill-2020", "On mills", "A miller", "2020-01-02", base="40 millers, 2019")}


def step(name: str = "thanks/ada", whom: Interviewer | None = ADA, **values: object) -> PlannedStep:
    """An e-mail of thanks, due this evening."""
    made = PlannedStep(
        id=name,
        rule="thanks",
        verb="send",
        channel="email",
        kind="thanks",
        person=whom,
        to=whom.name if whom else "",
        note="thank-you-email",
        title=f"Thank {whom.name}" if whom else "Look at your notes",
        earliest=NOW - timedelta(days=3),
        latest=NOW + timedelta(days=1),
        at=NOW + timedelta(hours=9),
        state="todo",
        because="Nobody waits for ever.",
        sources=("mill-2020",),
    )
    return replace(made, **values)  # type: ignore[arg-type]


def plan_of(*steps: PlannedStep, people: Sequence[Interviewer] = (ADA, GRACE)) -> Plan:
    interview = Interview("Sam Lee", "the Mill", "Engineer", date(2026, 11, 18))
    panel = PanelPlan(
        interview, "final-later", "Decided in ten days", date(2026, 12, 3), tuple(people), steps, ("A remark.",)
    )
    return Plan("0", NOW, (panel,))


LETTER = step(
    "letter/grace", GRACE, rule="letter", channel="letter", kind="letter", state="optional",
    title="Post the letter", at=NOW + timedelta(days=1), arrive_by=date(2026, 11, 30), post_by=date(2026, 11, 26),
    post="First Class",
    arrives=date(2026, 11, 24),
)  # fmt: skip
LOST = step("card/ada", state="impossible", title="Post the card", instead="Write an e-mail.", sources=())
WAITING = step(
    "call/grace", GRACE, channel="phone", kind="call", state="waiting", title="Ring", needs=("consent",)
)


def made(tmp_path: Path, document: Document) -> Path:
    """The PDF, which has to be what PDF/UA-1 asks for, without a word from the typesetter."""
    data, problems = typeset_one(font_files(), Profile(), document)
    assert problems == []
    path = tmp_path / "made.pdf"
    path.write_bytes(data)
    report = page_validation.validate_pdf(str(path), profile=page_validation.ValidationProfile.PDF_UA_1)
    assert report.is_compliant, str(report)
    with pikepdf.open(path) as file:
        fonts = {str(f.BaseFont) for page in file.pages for f in page.Resources.get("/Font", {}).values()}
    assert {re.split(r"[+-]", name)[1] for name in fonts} <= {"Source", "Atkinson"}
    return path


def fields(path: Path) -> dict[str, str]:
    """The fields of a form with what a screen reader says of them."""
    with pikepdf.open(path) as file:
        found = [(str(field.T), str(field.TU)) for field in file.Root.AcroForm.Fields]
    assert len({name for name, _ in found}) == len(found)
    assert all(title for _, title in found)
    return dict(found)


def test_a_plan_tells_what_to_do_when_and_why(tmp_path: Path) -> None:
    other = Alternative(NOW + timedelta(days=1), "They read it in the morning.")
    plan = plan_of(step(alternatives=(other,)), LETTER, WAITING, LOST)
    path = made(tmp_path, plan_document(FOLDERS, plan, SOURCES, A4, "en-GB", NOW))
    facts = pdf_facts(path)
    assert facts.startswith("title: Plan for Sam Lee\n")
    words = " ".join(facts.split())
    for expected in (
        "The Mill: Engineer",
        "Decided in ten days",
        "Thursday 3 December 2026",
        "A remark.",
        "Thank Ada <Byron> & Daughter",
        "Or Monday 23 November 2026, 10:00: They read it in the morning.",
        "If you like. First Class, usually comes on Tue 24 Nov; must have come by Mon 30 Nov.",
        "post by Thu 26 Nov",
        "Waits for their consent.",
        "Write an e-mail.",
        "cannot come in time",
        "Nobody waits for ever. — A miller, 2020",
        "Asked: 40 millers, 2019.",
    ):
        assert expected in words, expected
    assert next(iter(fields(path).values())) == "Done: Thank Ada <Byron> & Daughter"
    assert len(fields(path)) == 4


def test_what_is_done_is_ticked_on_the_paper_and_has_no_alternatives(tmp_path: Path) -> None:
    other = Alternative(NOW + timedelta(days=1), "They read it in the morning.")
    done = step(state="done", alternatives=(other,))
    path = made(tmp_path, plan_document(FOLDERS, plan_of(done, LETTER), SOURCES, A4, "en-GB", NOW))
    facts = pdf_facts(path)
    assert "Done." in facts
    assert "They read it in the morning." not in facts
    with pypdfium2.PdfDocument(path) as document:  # it draws no fields unless it is asked to
        page = document[0].render(scale=4).to_pil().convert("L")
    with pikepdf.open(path) as file:
        boxes = [[float(n) for n in field.Rect] for field in file.Root.AcroForm.Fields]
        height = float(file.pages[0].MediaBox[3])
    dark = []
    for left, top, right, bottom in boxes:
        corners = (left + 1, height - top + 1, right - 1, height - bottom - 1)
        dark.append(sum(page.crop([round(4 * n) for n in corners]).histogram()[:100]))
    assert dark[0] > 50
    assert dark[1] == 0


def test_what_may_be_done_after_the_last_moment_is_said_to_be_late() -> None:
    late = step(alternatives=(Alternative(NOW + timedelta(days=2), "They read it in the morning."),))
    html = plan_html(FOLDERS, plan_of(late), SOURCES, "en-GB", NOW)
    assert "Or, a little late, Tuesday 24 November 2026, 10:00: They read it in the morning." in html


def test_a_plan_without_steps_and_one_of_nobody_are_told(tmp_path: Path) -> None:
    assert "Nothing is left to do." in pdf_facts(
        made(tmp_path, plan_document(FOLDERS, plan_of(), {}, A4, "en-GB", NOW))
    )
    made(tmp_path, plan_document(FOLDERS, Plan("0", NOW), {}, A4, "en-GB", NOW))


def test_the_page_stands_alone_and_is_escaped() -> None:
    html = plan_html(FOLDERS, plan_of(step(), LETTER, LOST), SOURCES, "en-GB", NOW)
    assert "Thank Ada &lt;Byron&gt; &amp; Daughter" in html
    assert "<Byron>" not in html
    assert not re.search(r"<script|<link|src=|url\(|@import", html)
    assert '<html lang="en-GB">' in html
    ids = re.findall(r'id="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'aria-labelledby="([^"]+)"', html)[0].split()) <= set(ids)
    assert html.count('type="checkbox"') == 3


def test_a_call_names_the_place_whose_time_it_is_in() -> None:
    at = datetime(2026, 11, 23, 10, tzinfo=ZoneInfo("America/New_York"))
    html = plan_html(FOLDERS, plan_of(step(at=at, latest=at + timedelta(hours=1))), {}, "en-GB", NOW)
    assert "10:00 New York time" in html


def test_the_picture_has_a_lane_for_each_person_and_says_what_it_shows() -> None:
    picture = timeline(plan_of(step(), LETTER, LOST).panels[0], NOW, 500)
    assert picture
    assert [lane.names[0] for lane in picture.lanes] == ["Ada <Byron> & Daughter", "Grace Hopper", "For the panel"]
    assert [len(lane.items) for lane in picture.lanes] == [1, 1, 0]
    assert {mark.label for mark in picture.marks} == {"Interview", "now", "Decision"}
    assert picture.description.startswith("2 steps for 2 people, from 22 November to 23 November; the decision")
    assert len(picture.rests) == 3
    (letter,) = picture.lanes[1].items
    assert letter.arrive is not None
    assert letter.left <= letter.x < letter.arrive


def test_labels_of_one_day_stand_above_each_other() -> None:
    panel = replace(plan_of(step()).panels[0], decision=date(2026, 11, 23))
    near = replace(panel, interview=replace(panel.interview, day=date(2026, 11, 22)))
    picture = timeline(replace(near, steps=(step(earliest=NOW, at=NOW + timedelta(days=20)),)), NOW, 500)
    assert picture
    assert sorted(mark.line for mark in picture.marks) == [0, 1, 2]
    assert picture.lanes[0].top == 48


def test_more_people_than_lanes_are_counted_by_day() -> None:
    people = [person(f"Person {n}") for n in range(LANES + 5)]
    steps = [step(f"thanks/{n}", someone) for n, someone in enumerate(people)]
    picture = timeline(plan_of(*steps, people=people).panels[0], NOW, 500)
    assert picture
    assert [lane.names[0] for lane in picture.lanes] == ["25 people, by day", "For the panel"]
    assert [item.label for item in picture.lanes[0].items] == ["25"]


@given(
    st.lists(
        st.tuples(st.integers(-9, 200), st.integers(0, 90), st.sampled_from(["email", "linkedin"])), max_size=12
    )
)
def test_no_bar_or_label_lies_on_another(rows: list[tuple[int, int, str]]) -> None:
    steps = [
        step(f"x/{n}", channel=channel, at=NOW + timedelta(days=day), earliest=NOW + timedelta(days=day - 1),
             latest=NOW + timedelta(days=day + long))
        for n, (day, long, channel) in enumerate(rows)
    ]  # fmt: skip
    picture = timeline(plan_of(*steps, people=[ADA]).panels[0], NOW, 500)
    assert (picture is None) == (not rows)
    for item in picture.lanes[0].items if picture else ():
        assert 100 < item.left <= item.x <= item.right <= 500
        assert item.before or item.label_x + 3 * len(item.label) < 500
        beside = [other for other in picture.lanes[0].items if other is not item and other.y == item.y]  # type: ignore[union-attr]
        assert all(other.right < item.left or item.right < other.left for other in beside)
        assert all(not other.left <= item.label_x <= other.right for other in beside)


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
    path = made(tmp_path, record_document(FOLDERS, plan_of(step(), LETTER, LOST), done, A4, "en-GB"))
    facts = " ".join(pdf_facts(path).split())
    days = re.findall(r"(\d+) November 2026 (Interview|E-mail|Letter)", facts)
    assert days == [("18", "Interview"), ("19", "E-mail"), ("24", "Letter")]
    assert "The Mill Engineer" in facts
    assert "looked tired" not in facts
    assert "Post the card" not in facts


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
