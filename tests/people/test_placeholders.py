"""Cells that say nothing where a name or a word is said: they count as empty, and are told."""

from pathlib import Path

import pytest

from generator.people.read import read_people


def checked(folder: Path, column: str, cell: str) -> tuple[list[str], list[tuple[str, str, bool]]]:
    (folder / "people.csv").write_text(f'name,interviewed,{column}\nAda Byron,2026-11-18,"{cell}"\n', "utf-8")
    panels, problems = read_people(folder / "people.csv")
    values = [person.get(column) for panel in panels for person in panel.interviewers]
    return values, [(problem.check, problem.message, problem.warning) for problem in problems]


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        ("salutation", "TBC"),
        ("salutation", "?"),
        ("salutation", "N/A"),
        ("call_name", "-"),
        ("company", "n/a"),
        ("company", "NA"),
        ("company", "unknown"),
        ("company", "to be confirmed"),
        ("recruiter", "tbd"),
        ("coordinator", "none"),
        ("candidate", "TBC."),
        ("home", "n/a"),
        ("postcode", "–"),
        ("email", "n/a"),
        ("met_together", "-"),
    ],
)
def test_a_placeholder_counts_as_empty_and_is_told(tmp_path: Path, column: str, cell: str) -> None:
    told = ("cell-says-nothing", f"“{column}” is “{cell}”, which says nothing", True)
    assert checked(tmp_path, column, cell) == ([""], [told])


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        ("salutation", "Na"),
        ("company", "None of the Above Ltd"),
        ("company", "Booking.com"),
        ("company", "Freelance Works"),
        ("company", "3i"),
        ("stage", "unknown"),
        ("outcome", "none"),
        ("call_name", "Nil Sen"),
    ],
)
def test_what_may_be_a_name_stays(tmp_path: Path, column: str, cell: str) -> None:
    assert checked(tmp_path, column, cell) == ([cell], [])


@pytest.mark.parametrize("cell", ["Self-employed", "freelance", "Retired"])
def test_how_somebody_works_is_no_company(tmp_path: Path, cell: str) -> None:
    told = ("cell-says-nothing", f"“{cell}” says how somebody works, and names no company", True)
    assert checked(tmp_path, "company", cell) == ([""], [told])


@pytest.mark.parametrize(
    ("column", "cell", "kind"),
    [
        ("company", "https://www.fern.com", "the address of a website"),
        ("company", "www.fern.com", "the address of a website"),
        ("salutation", "ana@fern.com", "an e-mail address"),
    ],
)
def test_an_address_is_no_name(tmp_path: Path, column: str, cell: str, kind: str) -> None:
    assert checked(tmp_path, column, cell) == ([], [("name-unclear", f"“{column}” is {kind}: “{cell}”", False)])


@pytest.mark.parametrize(
    ("cell", "read"),
    [
        ("Hi Cy", "Cy"),
        ("Hello, Cy!", "Cy"),
        ("Good morning Ms Orr,", "Ms Orr"),
        ("Sehr geehrte Frau Orr", "Frau Orr"),
    ],
)
def test_another_greeting_than_dear_is_taken_off_and_told(tmp_path: Path, cell: str, read: str) -> None:
    told = ("cell-mended", f"“{cell}” is read as {read}: the note will begin “Dear {read},”", True)
    assert checked(tmp_path, "salutation", cell) == ([read], [told])


@pytest.mark.parametrize(("cell", "read"), [("Dear Cy,", "Cy"), ("Hilary", "Hilary"), ("Hi", "Hi")])
def test_dear_itself_is_taken_off_and_names_stay(tmp_path: Path, cell: str, read: str) -> None:
    assert checked(tmp_path, "salutation", cell) == ([read], [])


@pytest.mark.parametrize(("column", "cell"), [("recruiter", "jo@talent.example"), ("coordinator", "hr@x.com")])
def test_an_address_for_a_name_beside_is_read_as_empty(tmp_path: Path, column: str, cell: str) -> None:
    values, told = checked(tmp_path, column, cell)
    assert values == [""]
    assert told == [("name-unclear", f"“{column}” is an e-mail address: “{cell}”", True)]


@pytest.mark.parametrize("column", ["company", "email", "stage", "decision", "channels", "sector", "salutation"])
def test_what_programs_for_data_leave_in_empty_cells_is_read_as_empty(tmp_path: Path, column: str) -> None:
    assert checked(tmp_path, column, "nan") == (
        [""],
        [("cell-says-nothing", f"“{column}” is “nan”, which says nothing", True)],
    )
