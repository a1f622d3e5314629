"""plan.ics: what calendars are told of a plan, and what they are not."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.people import Interview
from generator.model.plan import PanelPlan, Plan, PlannedStep
from generator.panel.plan.revision import revise_plan
from tests.conftest import person
from tests.facts import calendar_events
from tests.samples.notes import CHANNELS
from tests.samples.plans import (
    PLAN_ID,
    PLANNED_AT,
    SCHEDULE_VECTORS,
    SITUATION,
    calendar_data,
    first_plan,
    panel_plan,
)

LONDON = ZoneInfo("Europe/London")
ADA = SITUATION["people"][0]


def step(at: datetime, state: str = "todo", **more: Any) -> PlannedStep:
    """Thanks by e-mail to Ada Byron."""
    ada = person()
    made: dict[str, Any] = {
        "id": "thanks/ada", "rule": "thanks", "verb": "send", "channel": CHANNELS["email"], "kind": "thanks",
        "person": ada, "to": ada.name, "note": "thank-you-email", "title": "Write to Ada Byron", "earliest": at,
        "latest": at, "at": at, "state": state, "because": "Within a day.", **more,
    }  # fmt: skip
    return PlannedStep(**made)


def of(*steps: PlannedStep) -> Plan:
    """A plan of these steps."""
    interview = Interview("Sam Lee", "", "", date(2026, 11, 23))
    return first_plan(PanelPlan(interview, "", "", None, (person(),), steps))


def shown(made: Plan) -> list[str]:
    """What stands in the calendar for Ada Byron's thanks, line by line."""
    text = calendar_data(made).decode().replace("\r\n ", "").replace("\r\n", "\n")
    return text[text.index("BEGIN:VEVENT") :].splitlines()


def test_a_step_is_a_quarter_of_an_hour_with_one_alarm_that_comes_last() -> None:
    made = of(step(datetime(2026, 11, 23, 19, tzinfo=LONDON), sequence=2))
    assert shown(made) == [
        "BEGIN:VEVENT",
        "SUMMARY:Follow-up 1",
        "DTSTART;TZID=Europe/London:20261123T190000",
        "DTEND;TZID=Europe/London:20261123T191500",
        "DTSTAMP:20261123T120000Z",
        "UID:4bb7e105-db21-5b0e-97bc-bcbb1e8dc53f",
        "SEQUENCE:2",
        "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "DESCRIPTION:Follow-up 1",
        "TRIGGER:PT0S",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
    ]


def test_details_are_told_where_they_are_asked_for() -> None:
    made = of(step(datetime(2026, 11, 23, 19, tzinfo=LONDON), sources=("princeton-thank-you",)))
    (event,) = calendar_events(calendar_data(made, detailed=True)).values()
    assert event["summary"] == "Write to Ada Byron"
    assert event["description"].startswith("Within a day.\nSources: Princeton")


def test_post_has_a_time_to_post_and_a_day_on_which_it_usually_comes() -> None:
    found = calendar_events(calendar_data(first_plan(panel_plan(SITUATION)), detailed=True))
    posting, arrival = (found[f"Post the letter to O’Neil; Jr., Ada{end}"] for end in ("", ": should arrive"))
    assert posting.decoded("dtstart") == datetime(2026, 11, 23, 12, tzinfo=LONDON)
    assert arrival.decoded("dtstart") == date(2026, 11, 24), "when it usually comes"
    assert arrival.decoded("dtend") == date(2026, 11, 25), "a day, and no banner until the last one that would do"
    assert not arrival.walk("VALARM")
    assert posting["uid"] != arrival["uid"]


def test_neutral_events_name_nobody() -> None:
    text = calendar_data(first_plan(panel_plan(SITUATION))).decode().replace("\r\n ", "")
    for private in ("O’Neil", "Ada", "harbour", "@", "thank", "letter", "DESCRIPTION:W"):
        assert private not in text, private


@pytest.mark.parametrize("state", ["waiting", "missed", "impossible"])
def test_what_cannot_be_done_now_is_in_no_calendar_and_is_taken_out_of_earlier_ones(state: str) -> None:
    at = datetime(2026, 11, 23, 19, tzinfo=LONDON)
    assert b"VEVENT" not in calendar_data(of(step(at, state)))
    (event,) = calendar_events(calendar_data(revise_plan(of(step(at, state)), of(step(at))))).values()
    assert (event["status"], event["sequence"]) == ("CANCELLED", 1)


def test_what_the_plan_has_no_more_is_cancelled_and_rings_no_bell() -> None:
    (event,) = calendar_events(
        calendar_data(revise_plan(of(), of(step(datetime(2026, 11, 23, 19, tzinfo=LONDON)))))
    ).values()
    assert (event["status"], event["sequence"]) == ("CANCELLED", 1)
    assert event["summary"] == "Follow-up 1: left out"
    assert not event.walk("VALARM")


def test_nobody_is_called_without_consent() -> None:
    for answer, calls in (("yes", 1), ("no", 0), ("", 0)):
        given = {**SITUATION, "people": [{**ADA, "may_call": answer}]}
        found = calendar_events(calendar_data(first_plan(panel_plan(given)), detailed=True))
        assert sum(title.startswith("Call ") for title in found) == calls


def test_a_moved_step_keeps_its_name_and_counts_up() -> None:
    first = step(datetime(2026, 11, 23, 19, tzinfo=LONDON))
    moved = replace(first, at=datetime(2026, 11, 24, 7, 30, tzinfo=LONDON), sequence=1)
    (one,), (two,) = (calendar_events(calendar_data(of(each))).values() for each in (first, moved))
    assert one["uid"] == two["uid"]
    assert (one["sequence"], two["sequence"]) == (0, 1)


def words(event: Any) -> bytes:
    """All that an event says but when it was written and how often it changed."""
    lines: list[bytes] = event.to_ical().split(b"\r\n")
    return b"\r\n".join(line for line in lines if not line.startswith((b"DTSTAMP", b"SEQUENCE")))


def by_uid(made: Plan) -> dict[str, Any]:
    """The events of a plan's calendar by what calendars know them by."""
    return {str(event["uid"]): event for event in icalendar.Calendar.from_ical(calendar_data(made)).walk("VEVENT")}


def untold(first: Plan, second: Plan) -> list[str]:
    """Events that a calendar would not hear of: they changed, or went, and their SEQUENCE was not raised."""
    one, two = by_uid(first), by_uid(second)
    return [
        str(event["summary"])
        for uid, event in one.items()
        if uid not in two or (words(event) != words(two[uid]) and two[uid]["sequence"] <= event["sequence"])
    ]


GRACE = {**ADA, "name": "Grace Hopper", "email": "grace@harbour.example"}


def test_a_step_that_joins_or_goes_leaves_the_names_of_the_others_alone() -> None:
    single_items = first_plan(panel_plan(SITUATION))
    both = revise_plan(first_plan(panel_plan({**SITUATION, "people": [ADA, GRACE]})), single_items)
    again = revise_plan(first_plan(panel_plan(SITUATION)), both)
    assert untold(single_items, both) == untold(both, again) == []
    names = [
        {uid: str(event["summary"]) for uid, event in by_uid(made).items()} for made in (single_items, both, again)
    ]
    assert len(names[1]) > len(names[0])
    assert all(names[1][uid] == names[2][uid] == name for uid, name in names[0].items())


def test_whoever_asks_for_names_later_has_every_event_renamed() -> None:
    neutral = first_plan(panel_plan(SITUATION))
    named = revise_plan(replace(first_plan(panel_plan(SITUATION)), detailed=True), neutral)
    back = revise_plan(first_plan(panel_plan(SITUATION)), named)
    assert untold(neutral, named) == untold(named, back) == []
    assert b"Ada" in calendar_data(named)
    assert b"Ada" not in calendar_data(back)


def test_post_that_need_be_nowhere_by_a_day_any_more_is_taken_out_of_its_days() -> None:
    sure = first_plan(panel_plan(SITUATION | {"choices": {"card-or-email": "both"}}))
    no_day = {**ADA, "decision": ""}
    unsure = revise_plan(
        first_plan(panel_plan(SITUATION | {"choices": {"card-or-email": "both"}, "people": [no_day]})), sure
    )
    assert untold(sure, unsure) == []
    card = next(step for panel in sure.panels for step in panel.steps if step.rule == "card")
    arrival = by_uid(unsure)[str(uuid5(UUID(PLAN_ID), f"{card.id}/arrive"))]
    assert arrival["status"] == "CANCELLED"


@pytest.mark.parametrize("vector", [v for _, v in SCHEDULE_VECTORS], ids=[name for name, _ in SCHEDULE_VECTORS])
def test_no_change_of_any_plan_goes_unheard(vector: dict[str, Any]) -> None:
    given = vector["given"]
    first = first_plan(panel_plan(given))
    more = {**given["people"][0], "name": "Grace Hopper", "met_together": ""}
    for people in ([more, *given["people"]], [*given["people"], more], [more]):
        second = revise_plan(first_plan(panel_plan({**given, "people": people})), first)
        third = revise_plan(replace(first_plan(panel_plan(given)), detailed=True), second)
        assert untold(first, second) == untold(second, third) == []


def test_a_later_decision_moves_what_counts_from_it() -> None:
    first = first_plan(panel_plan(SITUATION))
    later = revise_plan(
        first_plan(panel_plan({**SITUATION, "people": [{**ADA, "decision": "2026-12-10"}]})), first
    )
    one, two = (calendar_events(calendar_data(made, detailed=True)) for made in (first, later))
    asked = next(title for title in one if title.startswith("If they are silent, ask"))
    assert one[asked]["uid"] == two[asked]["uid"]
    assert one[asked].decoded("dtstart") < two[asked].decoded("dtstart")
    assert (one[asked]["sequence"], two[asked]["sequence"]) == (0, 1)


@pytest.mark.parametrize("vector", [v for _, v in SCHEDULE_VECTORS], ids=[name for name, _ in SCHEDULE_VECTORS])
def test_what_holds_for_every_calendar(vector: dict[str, Any]) -> None:
    made = first_plan(panel_plan(vector["given"]))
    data = calendar_data(made)
    assert data == calendar_data(made)
    found = icalendar.Calendar.from_ical(data).walk("VEVENT")
    assert len({event["uid"] for event in found}) == len(found)
    for event in found:
        timed = isinstance(event.decoded("dtstart"), datetime)
        assert [part.name for part in event.subcomponents] == (["VALARM"] if timed else [])
    assert b"METHOD" not in data


@pytest.mark.parametrize(
    ("at", "start", "end"),
    [
        ("2026-10-25 00:40", ";TZID=Europe/London:20261025T004000", ";TZID=Europe/London:20261025T005500"),
        ("2026-10-25 00:50", ";TZID=Europe/London:20261025T005000", ";TZID=Europe/London:20261025T010500"),
        ("2026-10-25 01:50", ":20261025T005000Z", ":20261025T010500Z"),
        ("2026-03-29 00:50", ";TZID=Europe/London:20260329T005000", ";TZID=Europe/London:20260329T020500"),
    ],
    ids=["before", "into the hour that comes twice", "across its repetition", "over the hour that is left out"],
)
def test_nights_in_which_clocks_change(at: str, start: str, end: str) -> None:
    lines = shown(of(step(datetime.fromisoformat(at).replace(tzinfo=LONDON))))
    assert [line for line in lines if line.startswith("DT")][:2] == [f"DTSTART{start}", f"DTEND{end}"]


def test_every_zone_is_told_as_it_is_on_those_days() -> None:
    zones = ("America/New_York", "Europe/London")
    steps = [step(datetime(2026, 11, 23, 9, tzinfo=ZoneInfo(name)), id=name) for name in zones]
    calendar = icalendar.Calendar.from_ical(calendar_data(of(*steps, step(PLANNED_AT, id="utc"))))
    assert [str(zone["tzid"]) for zone in calendar.walk("VTIMEZONE")] == list(zones)
    starts = [event.decoded("dtstart").astimezone(UTC).hour for event in calendar.walk("VEVENT")]
    assert starts == [9, 12, 14]


NO_DATES = icalendar.vDDDLists([])


@pytest.mark.parametrize("name", ["Europe/London", "America/New_York", "Europe/Berlin", "Australia/Lord_Howe"])
def test_clocks_change_at_the_second_they_do(name: str) -> None:
    """A change is told by the clock that it ends: two o'clock in New York, one in London."""
    calendar = icalendar.Calendar.from_ical(
        calendar_data(of(step(datetime(2026, 11, 23, 9, tzinfo=ZoneInfo(name)))))
    )
    parts = [part for zone in calendar.walk("VTIMEZONE") for part in zone.subcomponents]
    changes = [
        (onset, part.decoded("tzoffsetfrom"), part.decoded("tzoffsetto"))
        for part in parts
        for onset in [part.decoded("dtstart"), *(other.dt for other in part.get("rdate", NO_DATES).dts)]
    ]
    changes = [change for change in changes if change[1] != change[2]]
    assert len(changes) >= 3
    for onset, before, after in changes:
        moment = (onset - before).replace(tzinfo=UTC)
        around = [(moment + timedelta(seconds=n)).astimezone(ZoneInfo(name)).utcoffset() for n in (-1, 0)]
        assert around == [before, after]


TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=200)


@settings(max_examples=40, deadline=None)
@given(
    TEXTS,
    st.datetimes(datetime(2024, 1, 1), datetime(2035, 1, 1)),
    st.sampled_from(["Europe/London", "Asia/Tokyo"]),
)
def test_whatever_a_step_says_can_be_read_again(title: str, at: datetime, zone: str) -> None:
    moment = at.replace(microsecond=0, second=0, tzinfo=ZoneInfo(zone))
    made = of(step(moment, title=title))
    data = calendar_data(made, detailed=True)
    assert data == calendar_data(made, detailed=True)
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert b"\n" not in data.replace(b"\r\n", b"")
    (event,) = icalendar.Calendar.from_ical(data).walk("VEVENT")
    assert str(event["summary"]) == title
    assert (event.decoded("dtend").timestamp() - event.decoded("dtstart").timestamp()) == 15 * 60
