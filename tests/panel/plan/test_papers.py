"""The plan on paper and as a page, and the picture of its time."""

import re
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pikepdf
import pypdfium2
from hypothesis import given
from hypothesis import strategies as st

from generator.model.plan import Alternative, Plan
from generator.printing.layouts.plan import plan_document, plan_html
from generator.printing.layouts.plan_chart import LANES, plan_chart
from tests.conftest import person
from tests.facts import accessible_pdf, form_fields, pdf_facts
from tests.samples.notes import A4, CHANNELS, TEMPLATE_FOLDERS
from tests.samples.plans import ADA, LETTER_STEP, LOST_STEP, NOW, SOURCES, WAITING_STEP, plan_of, planned_step


def test_a_plan_tells_what_to_do_when_and_why(tmp_path: Path) -> None:
    other = Alternative(NOW + timedelta(days=1), "They read it in the morning.")
    plan = plan_of(planned_step(alternatives=(other,)), LETTER_STEP, WAITING_STEP, LOST_STEP)
    path = accessible_pdf(tmp_path, plan_document(TEMPLATE_FOLDERS, plan, SOURCES, A4, "en-GB", NOW))
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
    assert next(iter(form_fields(path).values())) == "Done: Thank Ada <Byron> & Daughter"
    assert len(form_fields(path)) == 4


def test_what_is_done_is_ticked_on_the_paper_and_has_no_alternatives(tmp_path: Path) -> None:
    other = Alternative(NOW + timedelta(days=1), "They read it in the morning.")
    done = planned_step(state="done", alternatives=(other,))
    path = accessible_pdf(
        tmp_path, plan_document(TEMPLATE_FOLDERS, plan_of(done, LETTER_STEP), SOURCES, A4, "en-GB", NOW)
    )
    facts = pdf_facts(path)
    assert "Done." in facts
    assert "They read it in the morning." not in facts
    with pypdfium2.PdfDocument(path) as document:  # it draws no fields unless it is asked to
        page = document[0].render(scale=4).to_pil().convert("L")
    with pikepdf.open(path) as file:
        boxes = [[float(n) for n in field.Rect] for field in file.Root.AcroForm.Fields]
        height = float(file.pages[0].MediaBox[3])
    dark = []
    for left, bottom, right, top in boxes:
        corners = (left + 1, height - top + 1, right - 1, height - bottom - 1)
        dark.append(sum(page.crop([round(4 * n) for n in corners]).histogram()[:100]))
    assert dark[0] > 50
    assert dark[1] == 0


def test_what_may_be_done_after_the_last_moment_is_said_to_be_late() -> None:
    late = planned_step(alternatives=(Alternative(NOW + timedelta(days=2), "They read it in the morning."),))
    html = plan_html(TEMPLATE_FOLDERS, plan_of(late), SOURCES, "en-GB", NOW)
    assert "Or, a little late, Tuesday 24 November 2026, 10:00: They read it in the morning." in html


def test_a_plan_without_steps_and_one_of_nobody_are_told(tmp_path: Path) -> None:
    assert "Nothing is left to do." in pdf_facts(
        accessible_pdf(tmp_path, plan_document(TEMPLATE_FOLDERS, plan_of(), {}, A4, "en-GB", NOW))
    )
    accessible_pdf(tmp_path, plan_document(TEMPLATE_FOLDERS, Plan("0", NOW), {}, A4, "en-GB", NOW))


def test_the_page_stands_alone_and_is_escaped() -> None:
    html = plan_html(TEMPLATE_FOLDERS, plan_of(planned_step(), LETTER_STEP, LOST_STEP), SOURCES, "en-GB", NOW)
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
    html = plan_html(
        TEMPLATE_FOLDERS, plan_of(planned_step(at=at, latest=at + timedelta(hours=1))), {}, "en-GB", NOW
    )
    assert "10:00 New York time" in html


def test_the_picture_has_a_lane_for_each_person_and_says_what_it_shows() -> None:
    picture = plan_chart(plan_of(planned_step(), LETTER_STEP, LOST_STEP).panels[0], NOW, 500)
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
    panel = replace(plan_of(planned_step()).panels[0], decision=date(2026, 11, 23))
    near = replace(panel, interview=replace(panel.interview, day=date(2026, 11, 22)))
    picture = plan_chart(replace(near, steps=(planned_step(earliest=NOW, at=NOW + timedelta(days=20)),)), NOW, 500)
    assert picture
    assert sorted(mark.line for mark in picture.marks) == [0, 1, 2]
    assert picture.lanes[0].top == 50


def test_more_people_than_lanes_are_counted_by_day() -> None:
    people = [person(f"Person {n}") for n in range(LANES + 5)]
    steps = [planned_step(f"thanks/{n}", someone) for n, someone in enumerate(people)]
    picture = plan_chart(plan_of(*steps, people=people).panels[0], NOW, 500)
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
        planned_step(
            f"x/{n}",
            channel=CHANNELS[channel],
            at=NOW + timedelta(days=day),
            earliest=NOW + timedelta(days=day - 1),
            latest=NOW + timedelta(days=day + long),
        )
        for n, (day, long, channel) in enumerate(rows)
    ]
    for width, margin in ((500, 100), (180, -1)):
        picture = plan_chart(plan_of(*steps, people=[ADA]).panels[0], NOW, width)
        assert (picture is None) == (not rows)
        items = picture.lanes[0].items if picture else ()
        for item in items:
            assert margin < item.left <= item.x <= item.right <= width
            assert item.before or item.label_x + 3 * len(item.label) < width
            beside = [other for other in items if other is not item and other.y == item.y]
            assert all(other.right < item.left or item.right < other.left for other in beside)
            assert all(not other.left <= item.label_x <= other.right for other in beside)


def test_a_narrow_picture_has_names_above_the_lanes_and_its_key_in_lines() -> None:
    picture = plan_chart(plan_of(planned_step(), LETTER_STEP).panels[0], NOW, 180)
    assert picture
    for lane in picture.lanes:
        assert lane.top < lane.name_y
        assert all(lane.name_y < item.y for item in lane.items)
    assert len({sign.y for sign in picture.key}) > 1
    assert all(sign.words_x + 3.5 * len(sign.words) <= 180 for sign in picture.key)
    wide = plan_chart(plan_of(planned_step(), LETTER_STEP).panels[0], NOW, 504)
    assert wide
    assert [sign.words for sign in wide.key] == [sign.words for sign in picture.key]
    assert len({sign.y for sign in wide.key}) == 1
