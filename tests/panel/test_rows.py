"""Faulty rows as a file: mended in a spreadsheet, and fed back."""

import csv
import io
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.model.people import RawRow
from generator.people.headers.header import known_words
from generator.people.read import PeopleOptions, read_people_list
from generator.people.rows import raw_rows
from generator.people.tables.csv_rows import remove_formula_guard, rows_of
from generator.people.tables.people_file import people_file
from generator.people.tables.write_csv import guard_formula, problem_rows
from generator.problems import Location, Problem, Problems
from tests.conftest import Afterword

DAY = "2026-11-18"


def mended(path: Path, shared: dict[str, str] | None = None) -> tuple[bytes, Problems]:
    """The file of what is to be mended, and the problems it was made of."""
    problems = read_people_list(path, PeopleOptions(shared or {})).problems
    header, rows = raw_rows(people_file(path), problems)
    return problem_rows(header, rows, problems), problems


def table(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_only_faulty_rows_are_written_with_what_is_wrong_and_its_mend(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text(
        f'Name;interviewed;address\nAda;{DAY};x\nJosé;soon;"1 High Street\nLondon"\nMary\n;{DAY};\n', "utf-8"
    )
    data, _ = mended(path)
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\r\n") == 4
    missing = "add the cells that are missing: after the last one come"
    mend = "write 2026-11-18, or 2026-11-18 14:30 with the time"
    assert table(data) == [
        ["problem", "mend", "Name", "interviewed", "address"],
        ["“soon” is not a day", mend, "José", "soon", "1 High Street\nLondon"],
        ["the row has 1 cell, the header has 3", f"{missing} “interviewed”, “address”", "Mary"],
        ["the row has no name", "write the full name", "", DAY, ""],
    ]


def test_a_mended_row_is_read_like_any_other(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("name,interviewed,topic\nAda,soon,@home and its app\n", "utf-8")
    data, _ = mended(path)
    (tmp_path / "problems.csv").write_bytes(data.replace(b'"soon"', DAY.encode()))
    reading = read_people_list(tmp_path / "problems.csv")
    assert reading.problems == []
    assert dict(reading.panels[0].interviewers[0].values) == {
        "name": "Ada",
        "interviewed": DAY,
        "topic": "@home and its app",
    }


def test_rows_that_were_not_mended_make_the_same_file_again(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("name,interviewed,topic\nAda,soon,-x\nGrace,,'=y\n", "utf-8")
    data, _ = mended(path)
    (tmp_path / "problems.csv").write_bytes(data)
    again = read_people_list(tmp_path / "problems.csv").problems
    header, rows = raw_rows(people_file(tmp_path / "problems.csv"), again)
    assert header == ["problem", "mend", "name", "interviewed", "topic"]
    assert problem_rows(header, rows, again) == data, "what was said of them before is not kept"


def test_a_row_of_an_export_keeps_the_columns_of_its_program(tmp_path: Path) -> None:
    path = tmp_path / "Connections.csv"
    path.write_text(
        'Notes:\n"remarks"\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\n'
        ",,https://www.example.com/in/nobody,,,,\n",
        "utf-8",
    )
    data, _ = mended(path, {"interviewed": DAY})
    (tmp_path / "problems.csv").write_bytes(data.replace(b'"","","https', b'"Ada","","https'))
    reading = read_people_list(tmp_path / "problems.csv", PeopleOptions({"interviewed": DAY}))
    assert reading.problems == []
    assert reading.panels[0].interviewers[0].name == "Ada"
    assert reading.said[0].startswith("read as LinkedIn Connections")


def test_the_rows_of_a_workbook_are_written_too(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for row in (["name", "interviewed", "postcode"], ["Ada", "soon", "02108"], ["Grace", DAY, None]):
        book.active.append(row)
    book.save(tmp_path / "people.xlsx")
    data, _ = mended(tmp_path / "people.xlsx")
    assert [row[2:] for row in table(data)] == [["name", "interviewed", "postcode"], ["Ada", "soon", "02108"]]


def test_private_remarks_do_not_leave_the_file(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("name,interviewed,private\nAda,soon,was rude\n", "utf-8")
    assert table(mended(path)[0])[1][2:] == ["Ada", "soon", ""]


def test_a_row_that_cannot_be_read_is_written_as_it_stands(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text(f'name,interviewed\n"Ada" B,{DAY}\nGrace,{DAY}\n', "utf-8")
    assert table(mended(path)[0])[1][2:] == [f'"Ada" B,{DAY}']


def test_a_problem_of_another_file_is_not_said_of_a_row() -> None:
    problems = [
        Problem(Location("note.md", 2), "is too long", check="note-too-long"),
        Problem(Location("people.csv", 3), "is too short", check="note-too-long"),
    ]
    data = problem_rows(["name"], [RawRow("people.csv", 2, 3, ("Ada",))], problems)
    assert table(data)[1] == ["is too short", "", "Ada"]


@pytest.mark.parametrize(
    "cell", ["=1+1", "+44 20", "-x", "@x", "\t=x", "\r=x", "'=x", "''=x", '=HYPERLINK("//x")']
)
def test_what_a_spreadsheet_would_calculate_is_guarded(cell: str) -> None:
    assert guard_formula(cell) == f"'{cell}"
    assert remove_formula_guard(guard_formula(cell)) == cell


@pytest.mark.parametrize("cell", ["", "Ada", "'t Hooft", "O'Neil", "1-2", " =x", "'", "7"])
def test_what_is_a_word_stays_as_it_is(cell: str) -> None:
    assert guard_formula(cell) == cell
    assert remove_formula_guard(cell) == cell


TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)


@given(st.text(max_size=8) | st.text("'=+-@\t\r\n", max_size=4))
def test_guarding_is_undone_whatever_the_cell(cell: str) -> None:
    assert remove_formula_guard(guard_formula(cell)) == cell
    assert not guard_formula(cell).startswith(("=", "+", "-", "@", "\t", "\r"))


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(TEXT | st.text("'=+-@\t\r\n ,;\"", max_size=5), min_size=1, max_size=4), max_size=4))
def test_what_is_written_is_read_as_it_stood(cells: list[list[str]]) -> None:
    rows = [RawRow("people.csv", n, n, tuple(row)) for n, row in enumerate(cells, 2)]
    text = problem_rows(["name", "interviewed"], rows, []).decode("utf-8-sig")
    folded = text.replace("\r\n", "\n").replace("\r", "\n")
    read = [row.cells for row in rows_of("problems.csv", folded, lambda found: known_words(found, {}))]
    assert read[0] == ["problem", "mend", "name", "interviewed"]
    wanted = [[cell.replace("\r\n", "\n").replace("\r", "\n") for cell in row] for row in cells]
    assert [row[2:] for row in read[1:]] == wanted


@pytest.mark.parametrize("sign", "=+-@＝＋－＠﹦﹢﹣﹫")
def test_no_sign_that_begins_a_formula_anywhere_is_left_bare(sign: str) -> None:
    assert guard_formula(f"{sign}1+1") == f"'{sign}1+1"
    assert remove_formula_guard(guard_formula(f"'{sign}1+1")) == f"'{sign}1+1"
    assert remove_formula_guard(f"'{sign}1+1") == f"{sign}1+1"


def test_a_list_in_which_no_row_can_be_read_leaves_its_rows_to_be_mended(
    office: Path, afterword: Afterword
) -> None:
    (office / "people.csv").write_text("name,interviewed\nAda Byron,soon\nZoë Ng,yesterday\n", "utf-8")
    told = afterword("cards", "people.csv", exit_code=1)
    rows = (office / "output" / "panels" / "people" / "problems.csv").read_text("utf-8-sig")
    assert ["Ada Byron" in line or "Zoë Ng" in line for line in rows.splitlines()] == [False, True, True]
    assert "0 of 0" not in told.stderr
    assert "no card can be made" in told.stderr


def test_the_page_of_a_kit_says_that_somebody_is_left_out(office: Path, afterword: Afterword) -> None:
    rows = "Ada,Acme,2026-11-18,=A1\nGrace,Acme,2026-11-18,the loom\n"
    (office / "people.csv").write_text(f"name,company,interviewed,topic\n{rows}", "utf-8")
    asked = ("kit", "people.csv", "--from", "Sam Lee", "--now", "2026-11-18T19:00", "--zone", "Europe/London")
    afterword(*asked, exit_code=1)
    page = (office / "output" / "panels" / "people" / "index.html").read_text("utf-8")
    assert "One person is left out of all this, for a fault of the row in the list: see problems.csv." in page
