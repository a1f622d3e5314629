"""People's CSVs: every encoding that can be known, every delimiter, every place in the file."""

import itertools
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.model.people import Panel
from generator.people.read import COLUMNS, PeopleOptions, read_people, read_people_list
from generator.places.countries import place_of
from generator.problems import Problems, only_errors
from tests.conftest import Afterword

ROWS = [
    ["Name", "Job Title", "interviewed", "address"],
    ["José Núñez", "Leiter, Einkauf; Lager", "2026-11-18 14:30", "1 High Street\nLondon"],
    ["", "", "", ""],
    ["Łukasz Żak", "", "2026-11-18", ""],
]


def written(path: Path, text: str | bytes) -> Path:
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def read(path: Path, text: str | bytes, **shared: str) -> tuple[list[Panel], Problems]:
    return read_people(written(path / "people.csv", text), PeopleOptions(shared))


@pytest.mark.parametrize(
    ("mark", "encoding", "end"),
    list(itertools.product(",;\t|", ["utf-8", "utf-8-sig", "utf-16"], ["\n", "\r\n", "\r"])),
)
def test_delimiters_encodings_and_line_ends(tmp_path: Path, mark: str, encoding: str, end: str) -> None:
    text = end.join(mark.join(f'"{cell}"' if cell else "" for cell in row) for row in ROWS)
    panels, problems = read(tmp_path, text.encode(encoding))
    assert problems == []
    assert [dict(p.values) for p in panels[0].interviewers] == [
        {
            "name": "José Núñez",
            "job_title": "Leiter, Einkauf; Lager",
            "interviewed": "2026-11-18 14:30",
            "address": "1 High Street\nLondon",
        },
        {"name": "Łukasz Żak", "interviewed": "2026-11-18"},
    ]


def test_cp1252_is_read_when_it_is_named_and_never_guessed(tmp_path: Path) -> None:
    path = written(tmp_path / "p.csv", "name,interviewed\nJosé Núñez,2026-11-18\n".encode("cp1252"))
    panels, problems = read_people(path)
    assert (panels, len(problems)) == ([], 1)
    panels, problems = read_people(path, PeopleOptions(encoding="cp1252"))
    assert (panels[0].interviewers[0].name, problems) == ("José Núñez", [])


def test_private_remarks_never_leave_the_file(tmp_path: Path) -> None:
    panels, problems = read(tmp_path, "name,interviewed,private\nAda Byron,2026-11-18,was rude\n")
    assert "was rude" not in repr((panels, problems))


def test_an_unknown_column_is_a_warning_with_the_nearest_name(tmp_path: Path) -> None:
    _, problems = read(tmp_path, "name,interviewed,compny,shoe size\nAda Byron,2026-11-18,Acme,38\n")
    assert [(str(p.where).rpartition("/")[2], p.message, p.hint[:30], p.warning) for p in problems] == [
        ("people.csv:1:18", "the column “compny” is not used", "did you mean “company”?", True),
        ("people.csv:1:25", "the column “shoe size” is not used", "known are: address, call_name,", True),
    ]


def test_ten_thousand_unknown_columns_are_told_in_eleven_lines(tmp_path: Path) -> None:
    header = ",".join(["name", "interviewed", *(f"x{n}" for n in range(10_000))])
    panels, problems = read(tmp_path, f"{header}\nAda Byron,2026-11-18{',' * 10_000}\n")
    assert len(panels) == 1
    assert len(problems) == 11
    assert problems[-1].message == "nor are 9990 further columns"


def test_a_shared_value_fills_empty_cells_only(tmp_path: Path) -> None:
    text = "name,company\nAda Byron,\nGrace Hopper,Navy\n"
    panels, problems = read(tmp_path, text, company="Acme", interviewed="2026-11-18")
    assert problems == []
    assert [p.interviewers[0].get("company") for p in panels] == ["Acme", "Navy"]


def test_a_panel_is_one_candidate_company_role_and_day(tmp_path: Path) -> None:
    text = (
        "name,candidate,company,role,interviewed\n"
        "Ada,Sam,Acme,Clerk,2026-11-18 09:00\n"
        "Grace,Sam,Acme,Clerk,2026-11-19\n"
        "Mary,Sam,Acme,Clerk,2026-11-18 15:00\n"
        "Jean,Kim,Acme,Clerk,2026-11-18\n"
    )
    panels, _ = read(tmp_path, text)
    assert [[p.name for p in panel.interviewers] for panel in panels] == [["Ada", "Mary"], ["Grace"], ["Jean"]]


def test_decomposed_letters_are_composed(tmp_path: Path) -> None:
    panels, _ = read(tmp_path, "name,interviewed\nJose\u0301,2026-11-18\n")
    assert panels[0].interviewers[0].name == "Jos\u00e9"


def test_a_person_twice_in_a_panel_is_a_warning(tmp_path: Path) -> None:
    _, problems = read(tmp_path, "name,interviewed\nAda Byron,2026-11-18\nAda  byron,2026-11-18\n")
    assert [(p.where.line, p.warning, p.check) for p in problems] == [(3, True, "person-twice")]


def test_the_other_rows_of_a_file_with_a_fault_are_read(tmp_path: Path) -> None:
    panels, problems = read(tmp_path, "name,interviewed\nAda,soon\nGrace,2026-11-18\nMary\n")
    assert [p.name for p in panels[0].interviewers] == ["Grace"]
    assert [p.where.line for p in problems] == [2, 4]


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(st.text(max_size=12), min_size=1, max_size=4), max_size=5), st.sampled_from(',;\t|\n"'))
def test_whatever_the_file_holds_it_is_read_or_told(tmp_path: Path, cells: list[list[str]], mark: str) -> None:
    text = "name,interviewed\n" + "\n".join(mark.join(row) for row in cells)
    panels, problems = read(tmp_path, text.encode("utf-8", "surrogatepass"))
    written_words = any(char.isalnum() for row in cells for cell in row for char in cell)
    assert panels or problems or not written_words
    assert all(1 <= p.where.line <= text.count("\n") + text.count("\r") + 1 for p in problems)
    assert all(set(p.values) <= set(COLUMNS) for panel in panels for p in panel.interviewers)


def test_a_country_may_be_called_as_people_call_it(tmp_path: Path) -> None:
    named = {"A": "Deutschland", "B": "us-ca", "C": "Peru", "D": "uk", "E": "The Gambia"}
    rows = "".join(f"{name},2026-11-18,{country}\n" for name, country in named.items())
    (panel,), problems = read(tmp_path, f"name,interviewed,country\n{rows}")
    assert ([p.get("country") for p in panel.interviewers], problems) == (["DE", "US-CA", "PE", "GB", "GM"], [])


@given(st.sampled_from(["GB", "US-CA", "Guinea-Bissau", "america", "Österreich", "Korea (South)"]) | st.text())
def test_a_place_is_known_by_its_code_or_told_with_its_mend(text: str) -> None:
    code, hint = place_of(text)
    assert bool(code) != bool(hint)
    assert not code or place_of(code) == (code, "")


def test_whom_one_row_gives_a_home_has_it_in_all_rows(tmp_path: Path) -> None:
    rows = "A,2026-11-18,Sam,X,\nB,2026-11-19,Sam,Y,USA\nC,2026-11-18,Kim,X,\n"
    panels, problems = read(tmp_path, f"name,interviewed,candidate,company,home\n{rows}")
    homes = {person.name: person.get("home") for panel in panels for person in panel.interviewers}
    assert (homes, problems) == ({"A": "US", "B": "US", "C": ""}, [])


def test_a_candidate_has_one_home_in_all_panels(tmp_path: Path) -> None:
    rows = "A,2026-11-18,Sam,X,\nB,2026-11-19,Sam,Y,US\nC,2026-11-20,sam,Z,DE\nD,2026-11-18,Kim,X,DE\n"
    _, problems = read(tmp_path, f"name,interviewed,candidate,company,home\n{rows}")
    assert [(p.where.line, p.message, p.hint) for p in only_errors(problems)] == [
        (
            4,
            "“home” is “DE” here and “US” in another row of the candidate",
            "it holds for the candidate: write it once",
        )
    ]


@pytest.mark.parametrize("column", ["home", "country", "recruiter_country"])
@pytest.mark.parametrize("name", ["Georgia", "GEORGIA"])
def test_a_name_of_two_places_is_asked_about(tmp_path: Path, column: str, name: str) -> None:
    panels, problems = read(tmp_path, f"name,interviewed,{column}\nAda,2026-11-18,{name}\n")
    assert (panels, [(p.where.column, p.message, p.hint) for p in problems]) == (
        [],
        [(16, f"“{name}” could be two places", "write GE for the country, or US-GA for the state of the US")],
    )


@pytest.mark.parametrize("code", ["GE", "US-GA"])
def test_the_answer_to_which_of_two_places_is_taken(tmp_path: Path, code: str) -> None:
    (panel,), problems = read(tmp_path, f"name,interviewed,country\nAda,2026-11-18,{code}\n")
    assert (panel.interviewers[0].get("country"), problems) == (code, [])


@pytest.mark.parametrize("fault", ["decision", "interviewed", "name", "day"])
def test_a_recruiter_stands_before_a_panel_though_the_row_that_says_so_has_a_fault(
    tmp_path: Path, fault: str
) -> None:
    """The row is left out until it is mended; nobody is to be passed over meanwhile."""
    cells = {"name": "Ada", "interviewed": "2026-11-18", "decision": "2026-12-03"}
    cells["interviewed" if fault == "day" else fault] = {"name": "", "day": "2026-11-31"}.get(fault, "soon")
    header = "candidate,company,role,name,interviewed,decision,recruiter,recruiter_email"
    rows = f"Sam,Acme,Clerk,{','.join(cells.values())},Tom Ash,tom@ash.example\n"
    rows += "sam,ACME,clerk,Grace,2026-11-18,,,\nSam,Finch,Clerk,Mary,2026-11-18,,,\n"
    panels, problems = read(tmp_path, f"{header}\n{rows}")
    assert [problem.where.line for problem in only_errors(problems)] == [2]
    assert {person.name: person.get("recruiter") for panel in panels for person in panel.interviewers} == {
        "Grace": "Tom Ash", "Mary": "",
    }  # fmt: skip


def said_for_all(tmp_path: Path, *rows: str) -> dict[str, tuple[str, str, str]]:
    """Person → what their row says of the panel."""
    header = "company,name,interviewed,topic,stage,decision,coordinator\n"
    panels, _ = read(tmp_path, header + "".join(f"{row}\n" for row in rows))
    people = [person for panel in panels for person in panel.interviewers]
    return {
        person.name: (p.get("stage"), p.get("decision"), p.get("coordinator")) for p in people for person in [p]
    }


def test_what_holds_for_a_panel_is_read_from_a_row_with_a_fault(tmp_path: Path) -> None:
    ada = "Acme,Ada,18/11/2026 14:00,=A1,Final,3 December 2026,Kim Park"
    said = said_for_all(tmp_path, ada, "acme,Grace,2026-11-18,the loom,,,", "Acme,Mary,2026-11-19,the loom,,,")
    assert said == {"Grace": ("Final", "2026-12-03", "Kim Park"), "Mary": ("", "", "")}


def test_what_has_a_fault_itself_or_is_said_otherwise_is_not_read(tmp_path: Path) -> None:
    ada = "Acme,Ada,2026-11-18,=A1,penultimate,2026-11-03,Kim Park"
    assert said_for_all(tmp_path, ada, "Acme,Grace,2026-11-18,,,,") == {"Grace": ("", "", "Kim Park")}
    lin = "Acme,Lin,2026-11-18,,only,,Jo Ott"
    assert said_for_all(tmp_path, ada, "Acme,Grace,2026-11-18,,,,", lin)["Grace"] == ("", "", "")


def test_a_faulty_row_of_another_day_holds_back_nobody(tmp_path: Path) -> None:
    header = "candidate,company,name,interviewed,decision,recruiter"
    rows = "Sam,Acme,Ada,2026-11-18,soon,Tom Ash\nSam,Acme,Grace,2026-11-19,,\n"
    panels, _ = read(tmp_path, f"{header}\n{rows}")
    assert [person.get("recruiter") for panel in panels for person in panel.interviewers] == [""]


def test_nobody_is_written_to_while_the_row_with_the_recruiter_has_a_fault(
    office: Path, afterword: Afterword
) -> None:
    rows = "Ada,Acme,2026-11-18,soon,Tom Ash\nGrace,Acme,2026-11-18,,\n"
    (office / "people.csv").write_text(f"name,company,interviewed,decision,recruiter\n{rows}", "utf-8")
    asked = ("plan", "people.csv", "--from", "Sam Lee", "--now", "2026-11-18T19:00", "--zone", "Europe/London")
    told = afterword(*asked, exit_code=1).stderr
    assert "Ask Tom Ash whether you may write" in told
    assert "Send the thank-you e-mail to Grace" not in told


TODAY = date(2026, 11, 21)


@pytest.mark.parametrize("column", ["decision", "hear_by", "recruiter_yes"])
@pytest.mark.parametrize("day", ["9999-12-31", "2126-12-03", "2028-11-22"])
def test_a_day_that_nobody_plans_for_is_told_at_its_cell(tmp_path: Path, column: str, day: str) -> None:
    path = written(tmp_path / "people.csv", f"name,interviewed,{column}\nAda Byron,2026-11-18,{day}\n")
    (problem,) = read_people_list(path, today=TODAY).problems
    assert (problem.where.line, problem.where.column) == (2, 22)
    assert problem.message == f"{day} is more than two years away"
    assert problem.hint == "correct the year, or leave it empty if no day was named"


@pytest.mark.parametrize(
    ("day", "message"),
    [
        ("9999-12-31", "9999-12-31 is more than two years away"),
        ("2028-11-22 09:00", "2028-11-22 is more than two years away"),
        ("0001-01-01", "0001-01-01 is more than 50 years ago"),
        ("1899-12-31", "1899-12-31 is more than 50 years ago"),
    ],
)
def test_an_interview_in_no_year_of_anybodys_is_told_at_its_cell(tmp_path: Path, day: str, message: str) -> None:
    path = written(tmp_path / "people.csv", f"name,interviewed\nAda Byron,{day}\n")
    (problem,) = read_people_list(path, today=TODAY).problems
    assert (problem.where.line, problem.where.column, problem.message) == (2, 11, message)


def test_the_record_of_an_old_interview_is_read(tmp_path: Path) -> None:
    path = written(tmp_path / "people.csv", "name,interviewed,decision\nAda Byron,1979-11-18,1979-12-03\n")
    assert read_people_list(path, today=TODAY).problems == []


def test_a_leap_day_is_two_years_before_the_last_of_february(tmp_path: Path) -> None:
    path = written(tmp_path / "people.csv", "name,interviewed,decision\nAda Byron,2028-02-28,2030-03-01\n")
    (problem,) = read_people_list(path, today=date(2028, 2, 29)).problems
    assert problem.message == "2030-03-01 is more than two years away"
