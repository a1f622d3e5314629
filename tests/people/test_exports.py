"""The files that people really have: contacts as LinkedIn, Google, Outlook and Handshake export them."""

import csv
import io
import json
from pathlib import Path

import pytest

from generator.model.people import Interviewer
from generator.notes.salutation import salutation
from generator.people.headers.columns import COLUMNS
from generator.people.headers.header import JOIN
from generator.people.headers.known_exports import known_exports
from generator.people.read import PeopleList, PeopleOptions, read_people_list
from generator.problems import Problems
from tests.conftest import DATA, Afterword

DAY = {"interviewed": "2026-11-18"}


def export(name: str) -> str:
    """A file as the program writes it, of invented people: byte-order mark, remarks and all."""
    return (DATA / "exports" / f"{name}.csv").read_bytes().decode()


def read(folder: Path, text: str, maps: dict[str, str] | None = None, **shared: str) -> PeopleList:
    (folder / "people.csv").write_bytes(text.encode())
    return read_people_list(folder / "people.csv", PeopleOptions({**DAY, **shared}, maps=maps or {}))


def people(reading: PeopleList) -> list[Interviewer]:
    return [person for panel in reading.panels for person in panel.interviewers]


def told(problems: Problems) -> list[tuple[int, str, str]]:
    return [(problem.where.line, problem.message, problem.hint) for problem in problems]


@pytest.mark.parametrize(
    ("name", "label", "expected"),
    [
        ("linkedin-connections", "LinkedIn Connections", {
            "name": "Siân Llewelyn-Øvergård", "job_title": "Head of Collections",
            "company": "Harbour Museum, Ltd.",
        }),
        ("google-contacts", "Google Contacts", {
            "name": "Dr. Amara Grace Okafor, MD", "call_name": "Ama", "job_title": "Volunteer Coordinator",
            "company": "Harbour Museum",
            "email": "a@example.com", "street": "PO Box 7\n4 Quay Street", "city": "Ithaca", "region": "NY",
            "postcode": "14850", "country": "US",
        }),
        ("google-contacts-old", "Google Contacts (before 2024)", {
            "name": "Prof. Nguyễn Thị Minh", "job_title": "Curator", "company": "Museum", "email": "m@example.com",
        }),
        ("outlook-web", "Outlook on the web", {
            "name": "Prof. Łukasz Żak", "job_title": "Trustee", "company": "Harbour Museum",
            "email": "l@example.com",
            "street": "4 Quay Street\nFloor 2", "city": "Port Linden", "postcode": "PL1 4QS",
            "country": "GB",
        }),
        ("outlook-desktop", "Outlook", {
            "name": "Dr. Özlem Çağlar", "job_title": "Operations Manager", "company": "Harbour Museum",
            "email": "o@example.com", "street": "4 Quay Street\nFloor 2", "city": "Berlin", "postcode": "10115",
            "country": "DE",
        }),
        ("outlook-by-google", "Outlook CSV", {
            "name": "Mx Robin de la Cruz", "job_title": "Archivist", "company": "Museum", "email": "r@example.com",
            "street": "1 Rue X", "city": "Paris", "postcode": "75001", "country": "FR",
        }),
        ("handshake-contacts", "Handshake contacts", {
            "name": "Kai van der Berg", "job_title": "Engineer", "company": "Acme", "email": "k@example.com",
        }),
    ],
)  # fmt: skip
def test_an_export_is_read_as_it_is(tmp_path: Path, name: str, label: str, expected: dict[str, str]) -> None:
    reading = read(tmp_path, export(name))
    assert reading.problems == []
    assert people(reading)[0].values == {**DAY, **expected}
    assert reading.said[0].startswith(f"read as {label}: ")


def test_every_export_reads_its_own_header_and_no_other_program_takes_it() -> None:
    assert len(known_exports()) == 15
    for program in known_exports():
        assert set(program.columns) <= set(COLUMNS)
        others = [other for other in known_exports() if other is not program]
        assert not any(set(other.header) <= set(program.header) for other in others)
        named = {part for text in program.columns.values() for part in text.split(JOIN)}
        named |= {program.honorific, program.suffix} - {""}
        assert all(program.knows(name) for name in named)


@pytest.mark.parametrize(
    ("label", "header", "row", "candidate"),
    [
        (
            "Microsoft Forms",
            "ID,Start time,Completion time,Email,Name,Interviewer's name,Company,Role,Interview date",
            "1,11/24/26 10:00:00,11/24/26 10:02:00,sam@uni.example,Sam Lee,Amara Bennett,Ridge,Buyer,2026-11-23",
            "Sam Lee",
        ),
        (
            "Microsoft Forms",
            "ID,Start time,Completion time,Email,Name,Your name,Interviewer,Company,Role,Interview date",
            "1,11/24/26 10:00:00,11/24/26 10:02:00,anonymous,,Sam Lee,Amara Bennett,Ridge,Buyer,2026-11-23",
            "Sam Lee",
        ),
        (
            "Google Forms",
            "Timestamp,Email Address,Your name,Interviewer's name,Company,Role,Date of the interview",
            "2026/11/24 10:00:00 AM GMT,sam@uni.example,Sam Lee,Amara Bennett,Ridge,Buyer,2026-11-23",
            "Sam Lee",
        ),
    ],
)
def test_who_fills_in_a_form_is_the_candidate_and_no_reader(
    tmp_path: Path, label: str, header: str, row: str, candidate: str
) -> None:
    reading = read(tmp_path, f"{header}\n{row}\n")
    (person,) = people(reading)
    assert (person.name, person.get("candidate"), person.get("email")) == ("Amara Bennett", candidate, "")
    assert (person.get("interviewed"), reading.problems) == ("2026-11-23", [])
    assert reading.said[0].startswith(f"read as {label}: ")


def test_a_person_with_one_name_and_one_whose_prefix_is_in_the_name(tmp_path: Path) -> None:
    assert people(read(tmp_path, export("linkedin-connections")))[1].name == "Madhavi"
    assert people(read(tmp_path, export("google-contacts-old")))[1].name == "Dr. Lena Weiß"


def test_a_suffix_stands_behind_the_name_on_the_envelope_and_in_no_greeting(tmp_path: Path) -> None:
    (amara,) = people(read(tmp_path, export("google-contacts").replace("Dr.,MD,Ama", ",Jr.,Ama")))
    assert (amara.name, salutation(amara)) == ("Amara Grace Okafor, Jr.", "Ama")
    (otis,) = people(read(tmp_path, export("google-contacts").replace("Dr.,MD,Ama", ",Jr.,")))
    assert (otis.name, salutation(otis)) == ("Amara Grace Okafor, Jr.", "Amara Grace Okafor")


def test_a_suffix_that_the_name_has_already_stands_there_once(tmp_path: Path) -> None:
    text = export("google-contacts-old").replace(
        "Dr. Lena Weiß,Lena,,Weiß,,,,,Dr.,,", "Dr. Lena Weiß Jr.,,,,,,,,Dr.,Jr.,"
    )
    assert people(read(tmp_path, text))[1].name == "Dr. Lena Weiß Jr."


@pytest.mark.parametrize("name", ["outlook-web", "outlook-desktop", "outlook-by-google"])
def test_outlook_has_suffixes_too(tmp_path: Path, name: str) -> None:
    (folder := tmp_path / "x").mkdir()
    plain = people(read(folder, export(name)))[0].name
    rows = list(csv.reader(io.StringIO(export(name))))
    rows[1][rows[0].index("Suffix")] = "III"
    csv.writer(text := io.StringIO()).writerows(rows)
    assert people(read(tmp_path, text.getvalue()))[0].name == f"{plain}, III"


def test_an_honorific_is_no_beginning_of_a_name(tmp_path: Path) -> None:
    text = export("google-contacts-old").replace("Dr. Lena Weiß", "Drew Barry").replace(",Dr.,", ",Dr,")
    assert people(read(tmp_path, text))[1].name == "Dr Drew Barry"


def test_the_mapping_is_shown_to_people_and_to_programs(office: Path, afterword: Afterword) -> None:
    (office / "Connections.csv").write_bytes(export("linkedin-connections").encode())
    given = ("interviewed=2026-11-18", "role=Clerk", "topic=the ship plans", "strength=cataloguing")
    words = ("check", "Connections.csv", "--from", "Sam Lee", *(w for value in given for w in ("--set", value)))
    shown = (
        "read as LinkedIn Connections: First Name + Last Name → name, Position → job_title, Company → company, "
        "Email Address → email"
    )
    stderr = afterword(*words).stderr
    assert stderr.splitlines()[:2] == [shown, "spelled as in the file: Siân Llewelyn-Øvergård"]
    facts = json.loads(afterword(*words, "--format", "json").stdout)
    assert facts["problems"] == []
    assert facts["read_as"]["format"] == "LinkedIn Connections"
    assert facts["read_as"]["columns"]["name"] == "First Name + Last Name"
    assert facts["spelled"] == ["Siân Llewelyn-Øvergård"]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Dr.", {"name": "Dr. Ada Byron"}),
        ("Head of Engines", {"name": "Ada Byron", "job_title": "Head of Engines"}),
    ],
)
def test_a_title_is_an_honorific_where_nothing_else_stands_below_it(
    tmp_path: Path, title: str, expected: dict[str, str]
) -> None:
    reading = read(tmp_path, f"name,Title,Phone\nAda Byron,{title},1\nMary Finch,,2\n")
    assert people(reading)[0].values == {**DAY, **expected}
    assert [message for _, message, _ in told(reading.problems)] == ["the column “Phone” is not used"]


def test_names_in_parts_are_joined(tmp_path: Path) -> None:
    reading = read(tmp_path, "Last Name,First Name\nByron,Ada\n")
    assert (people(reading)[0].name, reading.problems) == ("Ada Byron", [])
    assert reading.said == ("columns read: First Name + Last Name → name",)
    reading = read(tmp_path, "First Name,Last Name\nAda,Byron\n", {"name": "Last Name + First Name"})
    assert (people(reading)[0].name, reading.problems) == ("Byron Ada", [])
    assert reading.said[0] == "read as your --map says: Last Name + First Name → name"


def test_a_mapping_can_be_changed_and_columns_of_ones_own_can_be_added(tmp_path: Path) -> None:
    text = (
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On,topic,compny\n"
        "Ada,Byron,,,Acme,Chair,1 May 2024,the engine,x\n"
    )
    reading = read(tmp_path, text, {"role": "Position", "name": "First Name"})
    assert people(reading)[0].values == {
        **DAY, "name": "Ada", "job_title": "Chair", "company": "Acme", "role": "Chair", "topic": "the engine",
    }  # fmt: skip
    assert told(reading.problems) == [(1, "the column “compny” is not used", "did you mean “company”?")]


def test_a_mapped_column_that_is_not_there_is_told(tmp_path: Path) -> None:
    reading = read(tmp_path, "Full Name,Firm\nAda,Acme\n", {"name": "Fulll Nam", "company": "Firm"})
    assert told(reading.problems)[:1] == [
        (1, "there is no column “Fulll Nam” to read as name", "did you mean “Full Name”?")
    ]


def test_a_day_that_nobody_gave_is_asked_for(tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_bytes(export("handshake-contacts").encode())
    reading = read_people_list(tmp_path / "people.csv")
    assert told(reading.problems) == [
        (
            1,
            "there is no column “interviewed”",
            "add --set interviewed=2026-11-18 for all rows, or a column interviewed",
        )
    ]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("Full Name", "has two sides"),
        ("=name", "has two sides"),
        ("Full Name=nmae", "did you mean “name”?"),
    ],
)
def test_a_map_that_makes_no_sense_is_told(office: Path, afterword: Afterword, words: str, message: str) -> None:
    (office / "people.csv").write_text("Full Name\nAda\n", "utf-8")
    assert message in afterword("check", "people.csv", "--map", words, exit_code=2).stderr
