"""Headers as people write them, in English, German and French: read, or told with a mend that works."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.people.headers.columns import COLUMNS
from generator.people.headers.header_words import column_named, likely_column
from generator.people.read import PeopleList, PeopleOptions, read_people_list
from tests.samples.projects import interviewers_of

DAY = "2026-11-18"


def read(folder: Path, text: str, maps: dict[str, str] | None = None) -> PeopleList:
    (folder / "people.csv").write_text(text, "utf-8")
    return read_people_list(folder / "people.csv", PeopleOptions({"interviewed": DAY}, maps=maps or {}))


def told(reading: PeopleList) -> list[tuple[str, str]]:
    return [(problem.message, problem.hint) for problem in reading.problems]


@pytest.mark.parametrize(
    ("header", "column"),
    [
        ("E-Mail", "email"), ("EMAIL ADDRESS", "email"), ("e mail", "email"), ("Courriel", "email"),
        ("Mél", "email"), ("E-Mail-Adresse", "email"), ("Role of interviewer", "job_title"),
        ("Interviewer’s role", "job_title"),
        ("What is their role?", "job_title"),
        ("Full Name", "name"), ("Interviewer", "name"), ("Ansprechpartner", "name"), ("Nom complet", "name"),
        ("What is your interviewer's full name?", "name"),
        ("Organisation", "company"), ("Organization", "company"), ("Employer", "company"), ("Firma", "company"),
        ("Société", "company"), ("SOCIETE", "company"), ("Arbeitgeber", "company"),
        ("Interview date", "interviewed"), ("Date", "interviewed"), ("Date of the interview", "interviewed"),
        ("Datum", "interviewed"), ("Date de l'entretien", "interviewed"), ("Gesprächstermin", "interviewed"),
        ("Interview Date (dd/mm/yyyy)", "interviewed"), ("Job-Title", "job_title"), ("Funktion", "job_title"),
        ("Fonction", "job_title"), ("Zip Code", "postcode"), ("PLZ", "postcode"), ("Code postal", "postcode"),
        ("Straße", "street"), ("Strasse", "street"), ("Rue", "street"), ("Ort", "city"), ("Ville", "city"),
        ("Bundesland", "region"), ("State/Province", "region"), ("Land", "country"), ("Pays", "country"),
        ("Position applied for", "role"), ("Stelle", "role"), ("Poste visé", "role"), ("Next steps", "next_step"),
        ("Notes", "private"), ("Bemerkungen", "private"), ("Remarques", "private"), ("Format", "mode"),
        ("How did the interview take place?", "mode"), ("Topics discussed", "topic"), ("Time zone", "timezone"),
        ("Interviewpartner", "name"), ("Nombre", "name"), ("Apellidos", "last_name"), ("Empresa", "company"),
        ("Fecha de la entrevista", "interviewed"), ("Puesto", "position"), ("Tema", "topic"), ("País", "country"),
        ("Cognome", "last_name"), ("Data del colloquio", "interviewed"), ("Azienda", "company"),
        ("CAP", "postcode"),
        ("Achternaam", "last_name"), ("Datum van het gesprek", "interviewed"), ("Bedrijf", "company"),
        ("Sobrenome", "last_name"), ("Data da entrevista", "interviewed"), ("Assunto", "topic"), ("Vaga", "role"),
    ],
)  # fmt: skip
def test_a_header_is_known_in_anybodys_words(header: str, column: str) -> None:
    assert column_named(header) == column


@pytest.mark.parametrize("column", COLUMNS)
def test_our_own_columns_are_known_however_they_are_written(column: str) -> None:
    words = column.split("_")
    assert {column_named(mark.join(words).upper()) for mark in ("_", " ", "-", "")} == {column}


@pytest.mark.parametrize(
    ("header", "column"),
    [
        ("compny", "company"), ("Emial", "email"), ("Intervew date", "interviewed"), ("Adress", "address"),
        ("Organistaion", "company"), ("Nachnahme", ""),
        ("Shoe size", ""), ("Department", ""), ("Phone", ""), ("Telefon", ""), ("Height", ""), ("Score", ""),
        ("Gender", ""), ("Favourite colour", ""), ("Seat", ""), ("Budget", ""), ("Code", ""),
    ],
)  # fmt: skip
def test_only_a_slip_is_taken_for_a_column(header: str, column: str) -> None:
    assert likely_column(header) == column


@given(st.text(max_size=30))
def test_whatever_a_header_says_it_is_known_or_not(header: str) -> None:
    assert likely_column(header) == "" or likely_column(header) in COLUMNS


@pytest.mark.parametrize(
    ("header", "cells", "name"),
    [
        ("First name,Last name", "Ada,Byron", "Ada Byron"),
        ("Surname,Forename", "Byron,Ada", "Ada Byron"),
        ("Given Name,Middle Name,Family Name", "Ada,King,Byron", "Ada King Byron"),
        ("Vorname,Nachname", "Lena,Weiß", "Lena Weiß"),
        ("Name,Vorname", "Weiß,Lena", "Lena Weiß"),
        ("Anrede,Titel,Vorname,Nachname", "Frau,Dr.,Lena,Weiß", "Frau Lena Weiß"),
        ("Nom,Prénom", "Lefèvre,Hélène", "Hélène Lefèvre"),
        ("Nom", "Hélène Lefèvre", "Hélène Lefèvre"),
        ("Name,Surname", "Ada,Byron", "Ada Byron"),
        ("Civilité,Prénom,Nom de famille", "Mme,Hélène,Lefèvre", "Mme Hélène Lefèvre"),
        ("Salutation,First Name,Last Name", "Ms.,Ruth,Adeyemi", "Ms. Ruth Adeyemi"),
        ("Prefix,Name,Suffix", "Prof.,Ada Byron,PhD", "Prof. Ada Byron, PhD"),
        ("Full name,First name,Last name", "Ada Byron,Ada,Byron", "Ada Byron"),
        ("Display name,First name,Last name", ",Ada,Byron", "Ada Byron"),
    ],
)
def test_a_name_in_parts_is_joined(tmp_path: Path, header: str, cells: str, name: str) -> None:
    reading = read(tmp_path, f"{header}\n{cells}\n")
    assert [person.name for person in interviewers_of(reading)] == [name]


def test_a_day_and_its_time_may_stand_in_two_columns(tmp_path: Path) -> None:
    reading = read(tmp_path, f"Interviewer,Date,Time\nAda Byron,{DAY},14:30\nMary Finch,{DAY},\n")
    assert [person.get("interviewed") for person in interviewers_of(reading)] == [f"{DAY} 14:30", DAY]


def test_an_address_beside_its_town_is_a_street(tmp_path: Path) -> None:
    reading = read(tmp_path, "Name,Address,Address 2,City,Zip\nAda Byron,4 Quay Street,Floor 2,Boston,02108\n")
    assert interviewers_of(reading)[0].values.items() >= {
        ("street", "4 Quay Street\nFloor 2"), ("city", "Boston"), ("postcode", "02108"),
    }  # fmt: skip
    assert "address" not in interviewers_of(reading)[0].values


@pytest.mark.parametrize(
    ("header", "column"), [("Job title", "role"), ("Role", "job_title"), ("Position applied for", "job_title")]
)
def test_a_position_is_what_the_columns_beside_it_leave(tmp_path: Path, header: str, column: str) -> None:
    reading = read(tmp_path, f"Name,{header},Position\nAda Byron,x,Archivist\n")
    assert (interviewers_of(reading)[0].get(column), reading.problems) == ("Archivist", [])


def test_a_position_that_could_be_theirs_or_yours_is_asked(tmp_path: Path) -> None:
    reading = read(tmp_path, "Name,Position\nAda Byron,Archivist\n")
    assert told(reading) == [
        (
            "the column “Position” is not used: it could be their job or the job you want",
            'add --map "Position=job_title" or --map "Position=role"',
        )
    ]
    reading = read(tmp_path, "Name,Position\nAda Byron,Archivist\n", {"role": "position"})
    assert (interviewers_of(reading)[0].get("role"), reading.problems) == ("Archivist", [])


def test_a_second_column_of_the_same_meaning_is_told(tmp_path: Path) -> None:
    reading = read(tmp_path, "Name,E-mail,Work e-mail\nAda Byron,a@x.example,b@x.example\n")
    assert interviewers_of(reading)[0].get("email") == "a@x.example"
    assert told(reading) == [
        (
            "the column “Work e-mail” is not used: “E-mail” is read as email",
            'if it should be the other, add --map "Work e-mail=email"',
        )
    ]


def test_what_lists_have_besides_is_told_in_one_line_and_all_columns_once(tmp_path: Path) -> None:
    reading = read(tmp_path, "#,Name,Phone,Department,Shoe size,Hat size\n1,Ada Byron,2,3,4,5\n")
    assert [message for message, _ in told(reading)] == [
        "the columns “#”, “Phone” and “Department” are not used",
        "the column “Shoe size” is not used",
        "the column “Hat size” is not used",
    ]
    assert [hint[:20] for _, hint in told(reading)] == ["", "known are: address, ", ""]


@pytest.mark.parametrize(
    "above",
    [
        "Interview panel at Acme\n",
        "Interview panel,,\n,,\n",
        "Acme,,18 November\nRoom 4,,\n",
        '"Candidates, and who met them",,\n',
        "Who,,Contact\n",
    ],
)
def test_a_title_above_the_header_is_passed_over_and_said(tmp_path: Path, above: str) -> None:
    reading = read(tmp_path, f"{above}Interviewer,Job title,E-mail\nAda Byron,Chair,a@x.example\n")
    assert [dict(person.values) for person in interviewers_of(reading)] == [
        {"name": "Ada Byron", "job_title": "Chair", "email": "a@x.example", "interviewed": DAY}
    ]
    line = above.count("\n") + 1
    assert reading.said[0].endswith(f"people.csv:{line}:1; what stands above it is not read")


def test_a_row_of_values_is_no_header(tmp_path: Path) -> None:
    reading = read(tmp_path, "name,channels,mode\nAda Byron,email,phone\nTime,phone,video\n")
    assert [person.name for person in interviewers_of(reading)] == ["Ada Byron", "Time"]


@pytest.mark.parametrize("theirs", ["who we saw", "WHO WE SAW", "Who  We Saw", "who-we-saw", "WhoWeSaw"])
def test_a_mapped_column_is_found_whatever_its_capitals_and_spaces(tmp_path: Path, theirs: str) -> None:
    reading = read(tmp_path, "Who We Saw,Firm\nAda Byron,Acme\n", {"name": theirs})
    assert (interviewers_of(reading)[0].name, reading.problems) == ("Ada Byron", [])


def test_mapped_parts_need_no_spaces_around_their_plus(tmp_path: Path) -> None:
    reading = read(tmp_path, "Given,Clan\nAda,Byron\n", {"name": "given+clan"})
    assert (interviewers_of(reading)[0].name, reading.problems) == ("Ada Byron", [])


def test_a_cell_of_a_column_without_a_header_is_told_and_half_a_name_is_not_taken(tmp_path: Path) -> None:
    rest = "stands beside the name “Ana”, in column 2, which has no header"
    reading = read(tmp_path, "Interviewer,,interviewed\nAna,Bell,2026-11-18\nCy Dunn,x,2026-11-18\n")
    assert told(reading) == [
        (f"“Bell” {rest}", "call the two columns first_name and last_name, if both are of the name"),
        ("“x” is not used: column 2 has no header", "give the column a header, or empty it"),
    ]
    assert [person.name for person in reading.panels[0].interviewers] == ["Cy Dunn"]


@pytest.mark.parametrize(
    ("header", "cell", "column"),
    [
        ("Stato", "inviato", "country"), ("via", "LinkedIn", "street"), ("Local", "yes", "city"),
        ("Locale", "en-GB", "city"), ("Data", "12 MB", "interviewed"),
    ],
)  # fmt: skip
def test_a_header_that_means_something_else_in_another_language_is_not_taken(
    tmp_path: Path, header: str, cell: str, column: str
) -> None:
    reading = read(tmp_path, f"name,{header},day\nAna Bell,{cell},2026-11-18\n")
    (who,) = interviewers_of(reading)
    assert (cell in who.values.values(), who.get(column) in ("", DAY), who.get("interviewed")) == (
        False,
        True,
        DAY,
    )


@pytest.mark.parametrize("cell", ["18/11/2026", "18 novembre 2026", "2026-11-18", "18.11.2026"])
def test_data_is_the_day_where_days_stand_below_it(tmp_path: Path, cell: str) -> None:
    (who,) = interviewers_of(read(tmp_path, f"Nome,Data\nAna Bell,{cell}\n"))
    assert who.get("interviewed") == DAY


@pytest.mark.parametrize("tick", ["ok", "x", "sent", "✓", "done", "Yes", "OK", "Done"])
def test_a_tick_beside_a_name_is_no_part_of_it(tmp_path: Path, tick: str) -> None:
    reading = read(tmp_path, f"name,,interviewed\nAna,{tick},2026-11-18\n")
    assert ([p.warning for p in reading.problems], interviewers_of(reading)[0].name) == ([True], "Ana")


@pytest.mark.parametrize("column", ["salutation", "call_name"])
def test_whose_greeting_is_given_needs_no_more_of_a_name(tmp_path: Path, column: str) -> None:
    reading = read(tmp_path, f"name,,{column},interviewed\nAna,Bell,Ana,2026-11-18\n")
    assert ([p.warning for p in reading.problems], interviewers_of(reading)[0].name) == ([True], "Ana")


def test_where_no_column_is_the_name_one_that_could_be_is_offered(tmp_path: Path) -> None:
    problem, _unused = read(tmp_path, "Firma,Nimi\nAcme,Ana Bell\n").problems
    assert problem.message == "there is no column “name”"
    assert problem.hint.startswith('if it is “Nimi”, add --map "Nimi=name"; else add a column name')


@pytest.mark.parametrize(
    ("header", "row", "name", "candidate", "email"),
    [
        ("Your name,Interviewer name,Company", "Sam Lee,Amara Bennett,Ridge", "Amara Bennett", "Sam Lee", ""),
        ("Interviewer,Your full name,Company", "Amara Bennett,Sam Lee,Ridge", "Amara Bennett", "Sam Lee", ""),
        (
            "What is your name?,Your email,Interviewer,Interviewer email,Company",
            "Sam Lee,sam@uni.example,Amara Bennett,a@ridge.example,Ridge",
            "Amara Bennett",
            "Sam Lee",
            "a@ridge.example",
        ),
        (
            "Your first name,Your last name,Your email,Interviewer,Company",
            "Sam,Lee,sam@uni.example,Amara Bennett,Ridge",
            "Amara Bennett",
            "Sam Lee",
            "",
        ),
        (
            "Your name,Interviewer’s first name,Interviewer’s last name,Company",
            "Sam Lee,Amara,Bennett,Ridge",
            "Amara Bennett",
            "Sam Lee",
            "",
        ),
        ("Your interviewer’s name,Student,Company", "Amara Bennett,Sam Lee,Ridge", "Amara Bennett", "Sam Lee", ""),
        (
            "Your name,Your email,Company",
            "Amara Bennett,a@ridge.example,Ridge",
            "Amara Bennett",
            "",
            "a@ridge.example",
        ),
    ],
)
def test_the_name_of_who_fills_in_a_form_is_the_candidate_s_beside_an_interviewer_s(
    tmp_path: Path, header: str, row: str, name: str, candidate: str, email: str
) -> None:
    (person,) = interviewers_of(read(tmp_path, f"{header},Role\n{row},Analyst\n"))
    assert (person.name, person.get("candidate"), person.get("email")) == (name, candidate, email)


def test_an_empty_name_of_an_interviewer_is_not_filled_with_the_writer_s(tmp_path: Path) -> None:
    reading = read(tmp_path, "Your first name,Your last name,Interviewer,Company,Role\nSam,Lee,,Ridge,Analyst\n")
    assert reading.panels == []
    assert any("no name" in message for message, _ in told(reading))
