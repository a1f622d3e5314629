"""Lists as people bring them: exports of three languages, typed by hand, out of spreadsheets and forms. Each is
read, or told with what to mend."""

from datetime import date
from pathlib import Path

import pytest

from generator.people.read import PeopleList, PeopleOptions, read_people_list
from generator.problems import only_errors
from tests.conftest import DATA
from tests.samples.projects import interviewers_of

LISTS = DATA / "lists"
MAC = {"old-mac.txt"}
"""Texts whose encoding their user has to name."""


def read(path: Path) -> PeopleList:
    encoding = "mac_roman" if path.name in MAC else None
    return read_people_list(
        path, PeopleOptions({"interviewed": "2026-11-18"}, encoding=encoding), today=date(2026, 11, 19)
    )


@pytest.mark.parametrize(
    ("name", "people", "errors"),
    [
        ("all-capitals.xlsx", "AMARA OKAFOR, PRIYA PATEL", ""),
        ("ambiguous-days.csv", "", "day-order-unclear"),
        ("excel-german.xlsx", "Lena Weiß, Kai Groß", ""),
        ("excel-serials.csv", "Amara Okafor, Priya Patel", ""),
        ("google-form.csv", "Amara Okafor", ""),
        ("google-old-german.csv", "Ada Byron", ""),
        ("hand-typed.csv", "Amara Okafor, Priya Patel", ""),
        ("libreoffice.csv", "Amara Okafor, Priya Patel", ""),
        ("linkedin-2016.csv", "Siân Llewelyn, Priya Patel", ""),
        ("linkedin-old.csv", "Siân Llewelyn, Kai Berg", ""),
        ("modes.csv", "Ada Lee, Bo Lee, Cy Lee, Di Lee, Ed Lee", ""),
        ("mojibake.csv", "", "letters-garbled"),
        ("no-such-days.csv", "", "day-wrong"),
        ("numbers.xlsx", "Amara Okafor", ""),
        ("old-mac.txt", "José Núñez, Chloë Grün", ""),
        ("outlook-french.csv", "Mme Hélène Lefèvre, Jean-Luc DUPONT", ""),
        ("outlook-german.csv", "Frau Lena Weiß, Herr Dr. Jürgen Groß", ""),
        ("postcodes.csv", "Ada Lee, Bo Lee, Cy Lee, Di Lee, Ed Lee, Fi Lee, Go Lee", ""),
        ("salutations.csv", "Jane Brandt, Ruth Marsh, Paul West, Amara Okafor, Priya Patel", ""),
        ("semicolon-french.csv", "Hélène Lefèvre, Jean DUPONT", ""),
        ("semicolon-german.csv", "Prof.Dr. Lena Weiß, Frau Meier", ""),
        ("thunderbird-german.csv", "Özlem Çağlar", ""),
        ("thunderbird.csv", "Amara Okafor, Kai van der Berg", ""),
        ("times.csv", "A Lee, B Lee, C Lee, D Lee, F Lee, G Lee", "day-wrong"),
        ("title-row.csv", "Amara Okafor, Priya Patel", ""),
        ("unused-columns.csv", "Amara Okafor", ""),
        ("us-spreadsheet.csv", "William Harris, Susan Lee PhD", ""),
        ("utf16-excel.txt", "José Núñez", ""),
        ("web-traces.csv", "Amara Okafor, Priya Patel, Kai Berg", ""),
        ("zones.csv", "Fi Lee", "timezone-unknown"),
    ],
)
def test_a_list_is_read_or_told(name: str, people: str, errors: str) -> None:
    reading = read(LISTS / name)
    assert ", ".join(person.name for person in interviewers_of(reading)) == people
    assert {problem.check for problem in only_errors(reading.problems)} == set(filter(None, [errors]))


@pytest.mark.parametrize("path", sorted(LISTS.iterdir()), ids=lambda path: path.name)
def test_all_columns_are_listed_once_at_most(path: Path) -> None:
    assert sum(problem.hint.startswith("known are: address") for problem in read(path).problems) <= 1


def test_a_text_of_an_old_mac_is_told_with_its_encoding() -> None:
    (problem,) = read_people_list(LISTS / "old-mac.txt").problems
    assert problem.hint == (
        "if “José Núñez”, “Chloë Grün” are spelled right here, add --encoding mac_roman; "
        "if not, save the file as UTF-8"
    )


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman", "cp850"])
def test_the_encoding_is_offered_in_which_names_are_words(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "people.csv").write_text("name,interviewed\nJosé Núñez,2026-11-18\n", encoding)
    (problem,) = read_people_list(tmp_path / "people.csv").problems
    mend = f"add --encoding {encoding}; if not, save the file as UTF-8"
    assert problem.hint == f"if “José Núñez” is spelled right here, {mend}"


@pytest.mark.parametrize(
    "table",
    [
        "| Name | Email |\n|---|---|\n| Ann Poe | ann@example.org |\n| Tom Reyes | tom@example.org |\n",
        "Name | Email\n:--- | ---:\nAnn Poe | ann@example.org\nTom Reyes | tom@example.org\n",
        "+------+-----+\n| Name | Job |\n+======+=====+\n| Ann Poe | HR |\n+-----+-----+\n| Tom Reyes | IT |\n",
    ],
)
def test_the_rules_of_a_table_in_markdown_are_nobody(tmp_path: Path, table: str) -> None:
    path = tmp_path / "people.csv"
    path.write_text(table, "utf-8")
    reading = read(path)
    assert [person.name for person in interviewers_of(reading)] == ["Ann Poe", "Tom Reyes"]
    assert only_errors(reading.problems) == []
