"""What is wrong is told at its place in the form, in words that fit there."""

import io
import re
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from generator.people.headers.columns import COLUMNS
from tests.kit_page.asked import ABOUT, ADA, AT, GRACE, ask, composed, read_in
from tests.workbooks import save_workbook


def told(result: dict[str, Any], **wanted: str) -> list[dict[str, Any]]:
    """The problems with these fields."""
    return [one for one in result["problems"] if wanted.items() <= one.items()]


def test_five_fields_and_two_people_have_no_fault() -> None:
    made = composed(GRACE, ADA)
    assert [one for one in made["problems"] if not one["warning"]] == []
    assert [(note["name"], note["sent"]) for note in made["notes"]] == [
        ("Grace Hopper", True),
        ("Ada Byron", False),
    ]
    assert made["plan"]["first"]


@pytest.mark.parametrize(
    ("column", "typed", "check"),
    [
        ("timezone", "EST", "timezone-unknown"),
        ("country", "Atlantis", "country-unknown"),
        ("strength", "quick", "cell-makes-no-sentence"),
        ("may_call", "perhaps", "value-unknown"),
        ("channels", "pigeon", "value-unknown"),
        ("interviewed", "the day after", "day-wrong"),
        ("topic", "the [project] plan", "placeholder-left"),
        ("topic", "the the moth", "word-doubled"),
    ],
)
def test_a_cell_is_told_at_its_row_and_column(column: str, typed: str, check: str) -> None:
    made = composed(ADA, {**GRACE, column: typed})
    (problem,) = [one for one in told(made, key="grace") if not one["warning"]]
    assert (problem["column"], problem["check"]) == (column, check)
    assert [note["name"] for note in made["notes"]] == ["Ada Byron"]


def test_an_e_mail_address_that_is_none_is_a_warning_at_its_cell() -> None:
    (problem,) = told(composed({**GRACE, "email": "grace at yard"}), column="email")
    assert (problem["key"], problem["warning"]) == ("grace", True)


def test_a_field_for_everybody_is_told_at_the_field() -> None:
    made = composed(ADA, about={**ABOUT, "decision": "soon"})
    (problem,) = told(made, column="decision")
    assert (problem["key"], problem["message"]) == ("", "“soon” is not a date such as 2026-11-18")


def test_the_day_of_the_interview_is_asked_for_once() -> None:
    about = {key: value for key, value in ABOUT.items() if key != "interviewed"}
    made = composed(GRACE, ADA, about=about)
    (problem,) = told(made, column="interviewed")
    assert problem["key"] == ""
    assert problem["message"] == "the day of the interview is missing"
    assert made["plan"] is None


def test_a_card_that_nobody_has_begun_to_fill_is_no_fault() -> None:
    made = composed(GRACE, {"name": ""}, ADA)
    assert told(made, check="cell-empty") == []
    assert ask("compose", people={"columns": [], "rows": []}, **AT)["problems"] == []


def test_a_hundred_and_fifty_people_are_enough() -> None:
    many = [{"name": f"Ada Byron {'ABCDEFGHIJ'[n // 20]}{'abcdefghijklmnopqrst'[n % 20]}"} for n in range(151)]
    made = composed(*many)
    assert [one["message"] for one in made["problems"]] == [
        "there are 151 people, and this page makes kits of 150 at most"
    ]
    assert made["plan"] is None


def test_a_card_that_there_is_not_is_told_and_nothing_falls() -> None:
    (problem,) = composed(GRACE, card="a99")["problems"]
    assert (problem["column"], problem["check"]) == ("card", "value-unknown")


def test_a_zone_that_there_is_not_is_a_warning() -> None:
    made = composed(GRACE, zone="Etc/Unknown")
    assert [one["warning"] for one in told(made, column="zone")] == [True]
    assert made["plan"]


def test_the_end_of_a_sentence_becomes_one_at_once() -> None:
    made = composed({"name": "", "topic": "your night shifts", "strength": "I am a quick learner"})
    shown = {one["column"]: one["text"] for one in made["sentences"]}
    assert shown == {
        "topic": "I enjoyed talking about your night shifts.",
        "strength": "I am a quick learner.",
    }
    (one,) = [one for one in composed(GRACE)["sentences"] if one["column"] == "topic"]
    assert one["text"][one["first"] : one["last"]] == "compilers"
    assert one["in_note"]


ODD = {"name": "Grace", "email": "x", "country": "Georgia", "topic": "n/a", "postcode": "1", "address": "Dock"}
WANTED = {
    "nothing": (composed, [GRACE], {"about": {}}),
    "faults in every field": (composed, [ODD, {**ODD, "name": "ADA BYRON"}, {"name": "Ada  Byron"}], {}),
    "the same person twice": (composed, [ADA, ADA], {"about": {}}),
    "two spellings": (composed, [{**GRACE, "role": "clerk"}, {**ADA, "role": "Clerk"}], {}),
    "two employers": (
        composed,
        [
            {**GRACE, "company": "Acme", "recruiter": "Rosa"},
            {**ADA, "company": "ACME", "interviewed": "2026-11-19"},
        ],
        {},
    ),
    "an edited note": (composed, [GRACE, ADA], {"edits": {"grace": {"thank-you-card": {"Greeting": "Ada,"}}}}),
    "a card that is too large": (composed, [GRACE, ADA], {"card": "400x300", "start": 99}),
    "a plan that is none": (composed, [GRACE], {"earlier": "{}"}),
    "a hand that nobody has": (composed, [GRACE], {"hand": {"lines": [1, 2, 3], "pitch": 2}}),
}
OF_LISTS = ("--", "afterword ", ".csv", ".md", ".toml", "column", " row", "the list:", "_")
FIELD = re.compile(rf"“(?:{'|'.join(COLUMNS)})”")
"""A field, for which the page puts what it calls it."""


@pytest.mark.parametrize(("make", "rows", "more"), WANTED.values(), ids=list(WANTED))
def test_problems_speak_of_the_form(make: Any, rows: list[dict[str, str]], more: dict[str, Any]) -> None:
    """Not of options, commands, files, rows and columns."""
    made = make(*rows, **more)
    assert made["problems"]
    for one in made["problems"]:
        said = FIELD.sub("…", f"{one['message']} {one['hint']}")
        assert [word for word in OF_LISTS if word in said] == [], said


def test_what_is_missing_for_everybody_is_told_once_at_its_field() -> None:
    about = {key: value for key, value in ABOUT.items() if key != "candidate"}
    (problem,) = told(composed(GRACE, ADA, about=about), check="part-unfillable")
    assert (problem["key"], problem["column"]) == ("", "candidate")
    assert problem["message"] == "“candidate” is missing, and notes need it"


def test_what_somebody_lacks_is_told_at_their_field() -> None:
    about = {key: value for key, value in ABOUT.items() if key not in ("role", "candidate")}
    made = composed({**GRACE, "candidate": "Sam Lee"}, {**ADA, "candidate": ""}, about=about)
    found = {(one["key"], one["column"]) for one in told(made, check="part-unfillable")}
    assert ("ada", "candidate") in found


def test_other_people_are_called_by_their_names() -> None:
    made = composed({**GRACE, "role": "clerk"}, {**ADA, "role": "Clerk"})
    (problem,) = told(made, check="spelling-differs")
    assert problem["message"] == "“role” is spelled “Clerk” here and “clerk” for Grace Hopper"
    assert (problem["key"], problem["column"]) == ("ada", "role")


def test_a_day_of_a_row_with_another_fault_is_read_as_those_of_the_others() -> None:
    table = "name,topic,interviewed\nAda Byron,the engine,3/11/2026\nGrace Hopper,quick,3/11/2026\n"
    read = read_in(("pasted.csv", table.encode()))
    assert read["about"]["interviewed"] == "2026-11-03"
    assert [row["cells"] for row in read["people"]["rows"]] == [
        ["Ada Byron", "the engine"],
        ["Grace Hopper", "quick"],
    ]


def test_a_list_without_days_is_no_fault_for_the_form_asks_for_the_day_unless_a_column_could_be_meant() -> None:
    assert read_in(("pasted.csv", b"Name,Topic\nAda Byron,the engine\n"))["problems"] == []
    read = read_in(("pasted.csv", b"Name,Interveiwed\nAda Byron,2026-11-18\n"))
    assert [one["hint"] for one in told(read, check="column-missing")] == [
        "if it is “Interveiwed”, call it interviewed"
    ]


def test_a_formula_without_its_result_is_told_where_the_workbook_is_opened(tmp_path: Path) -> None:
    rows = [["name", "topic"], ["Ada Byron", "=A9"], ["Grace Hopper", "compilers"]]
    read = read_in(("people.xlsx", save_workbook(tmp_path, rows).read_bytes()))
    assert [row["cells"] for row in read["people"]["rows"]] == [["Ada Byron", ""], ["Grace Hopper", "compilers"]]
    assert [one["message"] for one in told(read, check="cell-error")] == [
        "row 2: topic: the cell holds a formula without its result"
    ]


def test_the_damaged_zip_of_a_kit_is_told_with_what_to_do() -> None:
    packed = io.BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        archive.writestr("people.csv", "name,interviewed\n" + "Ada Byron,2026-11-18\n" * 40)
    data = bytearray(packed.getvalue())
    data[45:60] = b"\xff" * 15
    (problem,) = read_in(("kit.zip", bytes(data)))["problems"]
    assert (problem["message"], problem["check"]) == ("kit.zip is damaged", "list-unreadable")
