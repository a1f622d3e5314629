"""What stands around a name in real lists: understood and told, or told with the greeting that it would make."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.notes.salutation import check_salutations, salutation
from generator.people.names.full_names import right_case
from generator.people.read import PeopleList, read_people_list
from tests.conftest import person
from tests.samples.projects import interviewers_of


def read(folder: Path, **values: str) -> PeopleList:
    cells = ['"' + value.replace('"', '""') + '"' for value in values.values()]
    text = f"{','.join(values)},interviewed\n{','.join(cells)},2026-11-18\n"
    (folder / "people.csv").write_text(text, "utf-8")
    return read_people_list(folder / "people.csv")


@pytest.mark.parametrize(
    ("cell", "name", "dear"),
    [
        ("Sam Lee (they/them)", "Sam Lee", "Sam Lee"),
        ("Sam Lee (She / Her / Hers)", "Sam Lee", "Sam Lee"),
        ("Sam Lee [he/him]", "Sam Lee", "Sam Lee"),
        ("Sam Lee, she/her", "Sam Lee", "Sam Lee"),
        ("Sam Lee – they/them", "Sam Lee", "Sam Lee"),
        ("Sam Lee (Guest)", "Sam Lee", "Sam Lee"),
        ("Dr. Sam Lee (she/her)", "Dr. Sam Lee", "Dr. Sam Lee"),
        ('Robert "Bob" Smith', "Robert Smith", "Bob"),
        ("Robert “Bob” Smith", "Robert Smith", "Bob"),
        ("Robert 'Bob' Smith", "Robert Smith", "Bob"),
        ("Jürgen „Jogi“ Löwe", "Jürgen Löwe", "Jogi"),
    ],
)
def test_what_is_no_part_of_a_name_is_taken_off_and_told(tmp_path: Path, cell: str, name: str, dear: str) -> None:
    reading = read(tmp_path, name=cell)
    (who,) = interviewers_of(reading)
    assert (who.name, salutation(who)) == (name, dear)
    assert [problem.message.partition(": the note")[2] for problem in reading.problems] == [
        f" will begin “Dear {dear},”"
    ]


@pytest.mark.parametrize(
    ("name", "dear"),
    [
        ("Jane Doe MBA, PMP", "Jane Doe"),
        ("Jane Doe PhD", "Jane Doe"),
        ("Jane Doe Ph.D.", "Jane Doe"),
        ("Jane van Doe BSc (Hons)", "Jane van Doe"),
        ("Yo-Yo Ma", "Yo-Yo Ma"),
        ("Minh Do", "Minh Do"),
        ("Jane Smith MA", "Jane Smith"),
        ("Dr. Jane Doe MD", "Dr. Jane Doe"),
        ("Martin Luther King Jr.", "Martin Luther King Jr."),
        ("Prof.Dr. Lena Weiß", "Prof. Dr. Lena Weiß"),
        ("Prof.Dr.Lena Weiß", "Prof. Dr. Lena Weiß"),
        ("Frau Weiß", "Frau Weiß"),
        ("Herr Dr. Groß", "Herr Dr. Groß"),
        ("Mme Lefèvre", "Mme Lefèvre"),
        ("M. Dupont", "M. Dupont"),
        ("J.R.R. Tolkien", "J.R.R. Tolkien"),
        ("Univ.-Prof. Dr. Lena Weiß MBA", "Univ.-Prof. Dr. Lena Weiß"),
        ("Dr.-Ing. Jens Groß", "Dr.-Ing. Jens Groß"),
    ],
)
def test_titles_before_a_name_are_said_and_degrees_behind_it_are_not(name: str, dear: str) -> None:
    assert salutation(person(name)) == dear


@pytest.mark.parametrize(
    ("cell", "message", "hint"),
    [
        (
            "Elizabeth (Liz) Lee",
            "what stands in brackets, “Liz”, is not understood: the note would begin “Dear Elizabeth (Liz) Lee,”",
            "write “Elizabeth Lee”; if they go by “Liz”, write that into call_name",
        ),
        (
            "John [Ben] Smith",
            "what stands in brackets, “Ben”, is not understood: the note would begin “Dear John [Ben] Smith,”",
            "write “John Smith”; if they go by “Ben”, write that into call_name",
        ),
        (
            "Mr & Mrs Smith",
            "“Mr & Mrs Smith” looks like two people: the note would begin “Dear Mr & Mrs Smith,”",
            "give each a row, or fill the column salutation",
        ),
        (
            "Amara Okafor / HR",
            "“/” in “Amara Okafor / HR” is no part of a name: the note would begin “Dear Amara Okafor / HR,”",
            "write the name alone, or fill the column salutation",
        ),
        (
            "Amara Okafor - CEO",
            "“-” in “Amara Okafor - CEO” is no part of a name: the note would begin “Dear Amara Okafor - CEO,”",
            "write the name alone, or fill the column salutation",
        ),
        (
            "Hiring Team",
            "“Hiring Team” looks like a group, and not like a person: the note would begin “Dear Hiring Team,”",
            "find out who it was, or fill the column salutation",
        ),
        (
            "AMARA OKAFOR",
            "“AMARA OKAFOR” is not written as names are: the note would begin “Dear AMARA OKAFOR,”",
            "write “Amara Okafor”, if that is how its owner spells it",
        ),
        (
            "priya patel",
            "“priya patel” is not written as names are: the note would begin “Dear priya patel,”",
            "write “Priya Patel”, if that is how its owner spells it",
        ),
    ],
)
def test_what_is_not_understood_is_told_with_its_greeting(
    tmp_path: Path, cell: str, message: str, hint: str
) -> None:
    reading = read(tmp_path, name=cell)
    assert [(p.message, p.hint, p.warning) for p in reading.problems] == [(message, hint, True)]
    assert interviewers_of(reading)[0].name == cell
    assert read(tmp_path, name=cell, salutation="Amara").problems == []


@pytest.mark.parametrize(
    "cell", ["TBC", "n/a", "NA", "unknown", "???", "a.okafor@harbour.example", "Jos? N??ez", "Name", "+1"]
)
def test_what_is_no_name_stops_its_row(tmp_path: Path, cell: str) -> None:
    reading = read(tmp_path, name=cell)
    assert (reading.panels, [p.check for p in reading.problems if not p.warning]) == ([], ["name-unclear"])


@pytest.mark.parametrize(
    ("name", "cased"),
    [
        ("AMARA OKAFOR", "Amara Okafor"),
        ("A LEE", "A Lee"),
        ("AN LY", "An Ly"),
        ("SINÉAD O'CONNOR", "Sinéad O'Connor"),
        ("JEAN-LUC MCDONALD", "Jean-Luc McDonald"),
        ("LUDWIG VAN DER BERG", "Ludwig van der Berg"),
        ("DR. LENA WEISS PHD", "DR. Lena Weiss PHD"),
        ("priya patel", "Priya Patel"),
        ("Jean DUPONT", "Jean Dupont"),
        ("OKAFOR Amara", "Okafor Amara"),
        ("JR Smith", "JR Smith"),
        ("Ronan McGregor FitzGerald", "Ronan McGregor FitzGerald"),
        ("Jane Doe MBA", "Jane Doe MBA"),
        ("李小龍", "李小龍"),
        ("ნინო ბერიძე", "ნინო ბერიძე"),
        ("тарас шевченко", "Тарас Шевченко"),
        ("zendaya", "Zendaya"),
        ("O", "O"),
    ],
)
def test_the_right_case_of_a_name(name: str, cased: str) -> None:
    assert right_case(name) == cased


@given(st.text(max_size=30))
def test_a_name_in_its_right_case_has_the_same_letters(name: str) -> None:
    assert right_case(name).casefold().split() == name.casefold().split() or not name.isascii()


@pytest.mark.parametrize("said", ["Colonel Brandt", "Judge", "Hon. Paul West", "Colonel", "Professor", "Captain"])
def test_a_salutation_counts_as_it_stands(said: str) -> None:
    ada = person("Ada Byron", salutation=said)
    assert (salutation(ada), check_salutations(ada)) == (said, [])


def test_a_salutation_that_needs_a_name_is_told() -> None:
    (problem,) = check_salutations(person("Ada Byron", salutation="Ms"))
    assert problem.message == "“Ms” is a title without a name"


@pytest.mark.parametrize("cell", ["Dear Amara", "dear Amara,", "Amara"])
def test_dear_that_was_typed_along_stands_there_once(tmp_path: Path, cell: str) -> None:
    (who,) = interviewers_of(read(tmp_path, name="Amara Okafor", salutation=cell))
    assert salutation(who) == "Amara"


@pytest.mark.parametrize("name", ["ᏣᎳᎩ ᎠᏂ", "ᲗᲐᲛᲐᲠ ᲛᲔᲤᲔ", "თამარ მეფე"])
def test_scripts_that_do_without_capitals_are_left_as_they_are(name: str) -> None:
    assert right_case(name) == name


def test_a_name_without_a_letter_is_none(tmp_path: Path) -> None:
    reading = read(tmp_path, name="👩‍🚀")
    assert [(p.check, p.warning) for p in reading.problems][:1] == [("name-unclear", False)]


@pytest.mark.parametrize(
    "cell",
    [
        "Someone from finance", "a colleague of Ana", "two people upstairs", "the CEO", "Ana’s boss",
        "Line Manager", "Head of Sales", "Ana from finance", "THE CEO", "The recruiter", "My boss", "an engineer",
    ],
)  # fmt: skip
def test_words_of_who_it_was_are_told_where_a_name_should_stand(tmp_path: Path, cell: str) -> None:
    (problem,) = read(tmp_path, name=cell).problems
    message = f"“{cell}” says who it was, and not what they are called: the note would begin “Dear {cell},”"
    assert (problem.message, problem.warning) == (message, True)


@pytest.mark.parametrize(
    "cell",
    [
        "The Anh Nguyen", "My Linh Tran", "A Bell", "Francis Head", "Gerard ’t Hooft", "An LY", "My LE",
        "An nguyen", "Line", "Someone Nguyen",
    ],
)  # fmt: skip
def test_names_that_begin_like_other_words_are_names(tmp_path: Path, cell: str) -> None:
    assert read(tmp_path, name=cell).problems == []
