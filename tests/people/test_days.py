"""Days and times as people write them: what is certain is read, what could be two is settled or asked once."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.people.cells.validation import Vocabulary
from generator.people.days.find_day import find_day
from generator.people.read import PeopleList, PeopleOptions, read_people_list
from tests.conftest import Afterword
from tests.samples.projects import interviewers_of

TODAY = date(2026, 11, 19)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("18/11/2026", "2026-11-18"), ("11/18/2026", "2026-11-18"), ("18.11.2026", "2026-11-18"),
        ("18-11-2026", "2026-11-18"), ("18.11.26", "2026-11-18"), ("18/11/26", "2026-11-18"),
        ("26/11/18", "2026-11-18"), ("2026/11/18", "2026-11-18"), ("20261118", "2026-11-18"),
        ("3.11.2026", "2026-11-03"), ("12/12/2026", "2026-12-12"), ("11.18.2026", "2026-11-18"),
        ("Nov 18", "2026-11-18"), ("18 Nov", "2026-11-18"), ("18.11.", "2026-11-18"), ("2 Jan", "2027-01-02"),
        ("Nov 18, 2026", "2026-11-18"), ("18-Nov-26", "2026-11-18"), ("18Nov2026", "2026-11-18"),
        ("Wed 18th Nov", "2026-11-18"), ("Wednesday, 18th of November 2026", "2026-11-18"),
        ("the 3rd of December", "2026-12-03"), ("by Friday 4 December", "2026-12-04"),
        ("Mittwoch, 18. November 2026", "2026-11-18"), ("Mi 18.11.", "2026-11-18"), ("3. Dez. 2026", "2026-12-03"),
        ("18. Jänner 2027", "2027-01-18"), ("3. März 2027", "2027-03-03"),
        ("mercredi 18 novembre 2026", "2026-11-18"), ("1er décembre 2026", "2026-12-01"),
        ("18 déc. 2026", "2026-12-18"), ("mar. 17 nov. 2026", "2026-11-17"), ("3 août 2026", "2026-08-03"),
        ("3 mars 2027", "2027-03-03"), ("46344", "2026-11-18"),
        ("46344.625", "2026-11-18 15:00"), ("46344,625", "2026-11-18 15:00"), ("46344 14:30", "2026-11-18 14:30"),
        ("46344 0.625", "2026-11-18 15:00"),
        ("18 Nov 2026 15:00", "2026-11-18 15:00"), ("18 Nov 2026 3pm", "2026-11-18 15:00"),
        ("18 Nov 2026 3 p.m.", "2026-11-18 15:00"), ("18 Nov 2026 12am", "2026-11-18 00:00"),
        ("18 Nov 2026 15.00", "2026-11-18 15:00"), ("18/11/2026 15.00", "2026-11-18 15:00"),
        ("18 Nov 2026 15h", "2026-11-18 15:00"), ("18 novembre 2026 à 15h30", "2026-11-18 15:30"),
        ("18. November 2026, 15 Uhr", "2026-11-18 15:00"), ("18.11.2026 um 9:30 Uhr", "2026-11-18 09:30"),
        ("11/18/2026 3:00:00 PM", "2026-11-18 15:00"), ("2026-11-18 3pm", "2026-11-18 15:00"),
        ("Wednesday, November 18, 2026 at 3:00 PM", "2026-11-18 15:00"), ("3pm Wed 18 Nov", "2026-11-18 15:00"),
        ("18 Nov 2026 at noon", "2026-11-18 12:00"), ("2026-11-18 15:00:00", "2026-11-18 15:00"),
        ("18 Nov 2026 14:30-15:15", "2026-11-18 15:15"), ("18 Nov 3-4pm", "2026-11-18 16:00"),
        ("18 Nov 2026 10am to 11.30am", "2026-11-18 11:30"), ("2026年11月18日", "2026-11-18"),
        ("2026年11月18日（水）14時30分", "2026-11-18 14:30"), ("2026년 11월 18일 오후 2시", "2026-11-18 14:00"),
        ("18/11/2026 at 9", "2026-11-18 09:00"), ("18/11/2026 0900", "2026-11-18 09:00"),
        ("18 Nov 2026 at 06", "2026-11-18 06:00"), ("18 Nov 2026 at 6", "2026-11-18 18:00"),
        ("2026年11月18日 午前12時", "2026-11-18 00:00"), ("２０２６年１１月１８日", "2026-11-18"),
        ("2026-11-18 1430", "2026-11-18 14:30"), ("Nov 18th 2026 at half past two", "2026-11-18 14:30"),
        ("18 Nov 2026, quarter to 10", "2026-11-18 09:45"), ("18 Nov 2026 at two", "2026-11-18 14:00"),
    ],
)  # fmt: skip
def test_a_day_that_is_certain_is_read(text: str, day: str) -> None:
    assert (find_day(text, TODAY).iso(), find_day(text, TODAY).either) == (day, False)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("2026-11-31", "“2026-11-31” does not exist: November 2026 has 30 days"),
        ("31/11/2026", "“31/11/2026” does not exist: November 2026 has 30 days"),
        ("29 Feb 2026", "“29 Feb 2026” does not exist: February 2026 has 28 days"),
        ("13/13/2026", "“13/13/2026” does not exist: there is no month 13"),
        ("0/1", "“0/1” does not exist: January 2026 has 31 days"),
        ("Thu 18 Nov 2026", "“Thu 18 Nov 2026” does not exist: 18 November 2026 is a Wednesday"),
        ("yesterday", "“yesterday” is another day each day on which it is read"),
        ("heute", "“heute” is another day each day on which it is read"),
        ("last Wednesday", "“last Wednesday” is another day each day on which it is read"),
        ("Wednesday", "“Wednesday” is another day each day on which it is read"),
        ("18 Nov 99", "“18 Nov 99” could be of 2099, or of another year"),
        ("2026-11-18T15:00:00Z", "“2026-11-18T15:00:00Z” has its time in a zone"),
        ("18 Nov 2026 3pm EST", "“18 Nov 2026 3pm EST” has its time in a zone"),
        ("soon", "“soon” is not a day"),
        ("November 2026", "“November 2026” is not a day"),
        ("15:00", "“15:00” is not a day"),
        ("18 Nov or 19 Nov", "“18 Nov or 19 Nov” is not a day"),
        ("{}", "“{}” is not a day"),
    ],
)
def test_what_is_no_day_is_told(text: str, fault: str) -> None:
    found = find_day(text, TODAY)
    assert (found.days, found.fault) == ({}, fault)
    assert found.hint


def test_what_was_yesterday_when_the_list_was_written_is_proposed() -> None:
    assert find_day("yesterday", TODAY).hint == "write the day itself: 2026-11-18, if the list was written today"


@given(
    st.dates(date(2025, 1, 1), date(2028, 1, 1)),
    st.sampled_from(["%A %d %B %Y", "%d %b %Y", "%B %d, %Y", "%d.%m.%Y"]),
)
def test_a_day_is_the_same_in_every_form(day: date, form: str) -> None:
    assert find_day(day.strftime(form), TODAY).iso() == day.isoformat()


@given(st.dates(TODAY - timedelta(days=170), TODAY + timedelta(days=170)))
def test_without_a_year_it_is_the_nearest(day: date) -> None:
    assert find_day(f"{day.day} {day:%b}", TODAY).iso() == day.isoformat()


@given(st.dates(date(2000, 1, 1), date(2049, 12, 31)))
def test_a_serial_number_is_the_day_that_spreadsheets_count(day: date) -> None:
    assert find_day(str((day - date(1899, 12, 30)).days), TODAY).iso() == day.isoformat()


@given(st.text(max_size=30))
def test_whatever_a_cell_says_it_is_a_day_or_told(text: str) -> None:
    found = find_day(text, TODAY)
    assert bool(found.days) != bool(found.fault)


def read(folder: Path, rows: str, dates: str = "", country: str = "") -> PeopleList:
    (folder / "people.csv").write_text(f"name,interviewed,decision\n{rows}", "utf-8")
    vocabulary = Vocabulary(country=country)
    return read_people_list(folder / "people.csv", PeopleOptions(dates=dates), vocabulary, TODAY)


def days(reading: PeopleList) -> list[str]:
    return [f"{person.get('interviewed')} {person.get('decision')}".strip() for person in interviewers_of(reading)]


def test_a_column_is_settled_by_its_days_above_12(tmp_path: Path) -> None:
    reading = read(tmp_path, "Ada,03/11/2026,\nGrace,18/11/2026,\n", country="US")
    assert (days(reading), reading.problems) == (["2026-11-03", "2026-11-18"], [])
    assert reading.said == ("days in interviewed: “03/11/2026” is 3 November 2026, day first as its column shows",)
    reading = read(tmp_path, "Ada,11/03/2026,\nGrace,11/18/2026,\n", country="GB")
    assert (days(reading), reading.problems) == (["2026-11-03", "2026-11-18"], [])


@pytest.mark.parametrize(
    ("header", "day"),
    [("Date (DD/MM/YYYY)", "2026-11-03"), ("Date mm/dd/yy", "2026-03-11"), ("Datum (TT.MM.JJJJ)", "2026-11-03")],
)
def test_a_header_that_says_how_days_are_written_settles_its_column(tmp_path: Path, header: str, day: str) -> None:
    (tmp_path / "people.csv").write_text(f"name,{header}\nAda,03/11/2026\n", "utf-8")
    reading = read_people_list(tmp_path / "people.csv", today=TODAY)
    assert (days(reading), reading.problems) == ([day], [])


def test_a_weekday_settles_a_column(tmp_path: Path) -> None:
    reading = read(tmp_path, "Ada,Tue 03/11/2026,\nGrace,05/11/2026,\n", country="US")
    assert days(reading) == ["2026-11-03", "2026-11-05"]


def test_another_column_settles_one_that_does_not_show_it(tmp_path: Path) -> None:
    reading = read(tmp_path, "Ada,11/03/2026,12/15/2026\n", country="GB")
    assert (days(reading), reading.problems) == (["2026-11-03 2026-12-15"], [])


@pytest.mark.parametrize(
    ("country", "day"),
    [("GB", "2026-11-03"), ("DE-BY", "2026-11-03"), ("US", "2026-03-11"), ("US-CA", "2026-03-11")],
)
def test_the_country_of_the_office_settles_what_no_column_shows(tmp_path: Path, country: str, day: str) -> None:
    reading = read(tmp_path, "Ada,03/11/2026,\n", country=country)
    assert (days(reading), reading.problems) == ([day], [])
    assert reading.said[0].endswith(" first as is usual where your office is")


@pytest.mark.parametrize("country", ["", "CA"])
def test_what_stays_open_is_asked_once_for_the_column(tmp_path: Path, country: str) -> None:
    reading = read(tmp_path, "Ada,03/11/2026,\nGrace,05/11/2026,\nMary,06/11/2026,\n", country=country)
    (problem,) = reading.problems
    assert (reading.panels, problem.where.line, problem.check) == ([], 2, "day-order-unclear")
    assert problem.message == (
        "“03/11/2026” could be 3 November or 11 March, and so could 2 more of the column: interviewed has no day "
        "above 12 that would show which"
    )
    assert problem.hint == "add --dates day-first or --dates month-first"
    assert days(read(tmp_path, "Ada,03/11/2026,\n", "month-first", country)) == ["2026-03-11"]


def test_a_column_that_is_written_both_ways_is_asked_for(tmp_path: Path) -> None:
    reading = read(tmp_path, "Ada,18/11/2026,\nGrace,11/18/2026,\nMary,03/11/2026,\n", country="GB")
    assert days(reading) == ["2026-11-18", "2026-11-18"]
    assert reading.problems[0].message.endswith("interviewed has days written both ways")


def test_a_day_given_for_all_rows_may_be_written_as_people_do(office: Path, afterword: Afterword) -> None:
    (office / "people.csv").write_text("name\nAda Byron\n", "utf-8")
    told = afterword(
        "check", "people.csv", "--set", "interviewed=18 November 2026", "--from", "Sam Lee", exit_code=1
    )
    assert "[day-" not in told.stderr
    told = afterword("check", "people.csv", "--set", "interviewed=03/11/2026", exit_code=2)
    assert "“03/11/2026” is not a date such as 2026-11-18" in told.stderr


@pytest.mark.parametrize(
    ("cell", "time"),
    [
        ("26/11/2026 2:30", "14:30"),
        ("26/11/2026 3.15", "15:15"),
        ("26/11/2026 6:59", "18:59"),
        ("26/11/2026 10:30-1:00", "13:00"),
        ("26/11/2026, 3 o’clock", "15:00"),
        ("26/11/2026 half past two", "14:30"),
    ],
)
def test_an_hour_that_nobody_works_at_is_in_the_afternoon_and_said(tmp_path: Path, cell: str, time: str) -> None:
    reading = read(tmp_path, f'Ada,"{cell}",\n')
    assert days(reading) == [f"2026-11-26 {time}"]
    assert reading.said == (f"days in interviewed: “{cell}” is 26 November 2026, at {time}, in the afternoon",)


@pytest.mark.parametrize(
    ("cell", "time"),
    [("26/11/2026 02:30", "02:30"), ("26/11/2026 2:30 am", "02:30"), ("26/11/2026 7:00", "07:00")],
)
def test_what_says_that_it_is_early_is_early(tmp_path: Path, cell: str, time: str) -> None:
    reading = read(tmp_path, f"Ada,{cell},\n")
    assert days(reading) == [f"2026-11-26 {time}"]
    assert reading.said == (f"days in interviewed: “{cell}” is 26 November 2026, at {time}",)


def test_the_first_time_that_is_taken_for_one_of_the_afternoon_is_said(tmp_path: Path) -> None:
    reading = read(tmp_path, "Ada,26/11/2026 10:30,\nCy,26/11/2026 2:30,\n")
    assert reading.said[-1] == "times in interviewed: “26/11/2026 2:30” is at 14:30, in the afternoon"


@pytest.mark.parametrize(
    ("cell", "time"),
    [
        ("17 Nov 2026 5:00 – 6:00 am", "06:00"),
        ("17 Nov 2026 6:30–8:15", "08:15"),
        ("17 Nov 2026 6:45 - 9:00", "09:00"),
        ("17 Nov 2026 11:30-1:00", "13:00"),
        ("17 Nov 2026 6:30a", "06:30"),
        ("17.11.2026 6.30 Uhr", "06:30"),
        ("17/11/2026 6h30", "06:30"),
        ("2026年11月17日 2時", "02:00"),
    ],
)
def test_what_says_the_half_of_the_day_is_heard(cell: str, time: str) -> None:
    assert find_day(cell, date(2026, 11, 20)).time == time
