"""Files of content/ that may be lists of people: they are told, and stop nothing."""

import io
from pathlib import Path

import pytest
import xlsxwriter

from tests.conftest import Afterword
from tests.downloads import packed
from tests.samples import add_settings

LISTS = {
    "Student,Course,Mark\nAnn Smith,History,2:1\nBen Jones,Physics,First\nCleo Marsh,Law,2:2\n": 1,
    "Student ID,Name,Employer\n1001,Ann Smith,Acme\n1002,Ben Jones,Mill\n": 1,
    "Vorname;Nachname;Matrikelnummer\nAnn;Schmidt;7001\nBen;Maier;7002\n": 1,
    "Fair of March\n\nTeilnehmer/in;Betrieb\nJörg Weiß;Mühle\nÄnne Maier;Hafen\n": 3,
    "étudiante\tfilière\nAnne Petit\tDroit\nÉlise Roux\tLettres\n": 1,
    "Attendees,Day\nO’Neil Ada,Monday\nSmith-Jones Eva,Tuesday\nvan Dyk Ben,Friday\nFox Al,Monday\nRay Jo,Monday\n"
    "Kay Su,Friday\nLee Bo,Monday\n": 1,
    "Nome,Cognome\nAnna,Rossi\nBruno,Verdi\n": 1,
}
OTHERS = [
    "Event,Day,Place\nSpring Fair,2027-03-01,Great Hall\nLaw Evening,2027-03-02,Old Library\n",
    "Graduates of,Median salary\nCivil Engineering,31000\nModern Languages,27000\n",
    "Student,Fee\nHome Student,9250\nOverseas Student,21000\nPart Time,4000\n",
    "Course,Lecturer,Hours\nHistory,Ann Smith,3\nLaw,Ben Jones,4\n",
    "Author,Title,Year\nAnn Smith,On Mills,2001\nBen Jones,On Looms,2002\n",
    "Day,Opens,Closes\nMonday,9:00,17:00\nTuesday,9:00,17:00\n",
    "Name,Employer\nSpring Fair,Acme\nLaw Evening,Mill\n",
    "Student,Course,Mark\n,,\n,,\n",
    "Student,Course,Mark\nyour name,your course,your mark\n",
    "Programme,Students,Participants\nArt History,120,30\nFine Art,80,12\n",
]
ROWS = [("Name", "E-mail", "Phone"), *((f"Ann Smith{n}", f"ann{n}@uni.example", f"0123 {n}") for n in "abcdef")]
MAY_BE = "may be a list of people: what lies in content/ is for everybody"
TO = "ATTENDEE;CN=Ann {0}:mailto:ann.{0}@uni.example\r\n"


def docx(*rows: tuple[str, ...]) -> bytes:
    cell = "<w:tc><w:tcPr/><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
    table = "".join(f"<w:tr>{''.join(map(cell.format, row))}</w:tr>" for row in rows)
    return packed(word__document_0xml=f"<w:document><w:body><w:tbl>{table}</w:tbl></w:body></w:document>")


def workbook(remark: str) -> bytes:
    data = io.BytesIO()
    book = xlsxwriter.Workbook(data)
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, ["Fair", "Day"])
    sheet.write_comment("B1", remark)
    book.close()
    return data.getvalue()


def told(project: Path, afterword: Afterword, name: str, data: bytes) -> list[str]:
    (project / "content" / name).write_bytes(data)
    said = afterword("check").stderr.splitlines()
    return [line for line in said if "[people-" in line]


@pytest.mark.parametrize("text", LISTS)
def test_a_table_that_may_be_of_people_is_told(project: Path, afterword: Afterword, text: str) -> None:
    (found,) = told(project, afterword, "list.csv", text.encode())
    assert found == f"content/list.csv:{LISTS[text]}:1: warning: {MAY_BE} [people-suspected]"


@pytest.mark.parametrize("text", OTHERS)
def test_a_table_of_anything_else_is_not(project: Path, afterword: Afterword, text: str) -> None:
    assert told(project, afterword, "list.csv", text.encode()) == []


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("a.docx", docx(*ROWS), MAY_BE),
        (
            "a.ics",
            "".join(map(TO.format, "abcdef")).encode(),
            "names 6 people who are invited, with their addresses",
        ),
        ("a.xlsx", workbook("Ann Smith, ann@uni.example"), "has an address in a comment on the cell B1"),
        ("a.xlsx", workbook("Ann Smith, 12 Mill Lane"), "has an address in a comment on the cell B1"),
    ],
)
def test_people_in_other_files_are_told(
    project: Path, afterword: Afterword, name: str, data: bytes, expected: str
) -> None:
    (found,) = told(project, afterword, name, data)
    assert found.startswith(f"content/{name}:1:1: warning: {expected}")
    add_settings(project, '\n[checks]\npeople-suspected = "off"\n')
    assert told(project, afterword, name, data) == []


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.docx", docx(("Step", "Day"), ("Write", "1"), ("Call", "2"))),
        ("a.docx", docx(("Name", "E-mail"), ("", ""), ("", ""))),
        ("a.ics", TO.format("a").encode()),
        ("a.xlsx", workbook("Write the day of the fair here")),
    ],
)
def test_other_files_without_people_are_not(project: Path, afterword: Afterword, name: str, data: bytes) -> None:
    assert told(project, afterword, name, data) == []
