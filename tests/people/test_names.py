"""Names: as their people spell them, in any script; what nobody can see in them is told."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from generator.model.people import Interviewer
from generator.notes.salutation import check_salutations, salutation
from generator.people.names.full_names import NOBODY
from generator.people.names.invisible_characters import HIDDEN, accented_names
from generator.people.read import PeopleList, read_people_list
from generator.people.tables.mojibake import repaired
from tests.conftest import person

SPELLINGS = {
    "one name": "Madhavi",
    "one letter": "O",
    "family name first": "Nguyễn Thị Minh",
    "family name first, Hungarian": "Szabó-Kovács Éva",
    "patronymic": "Björk Guðmundsdóttir",
    "particles": "Ludwig van der Berg de la Cruz",
    "two family names": "María José Carreño Quiñones",
    "apostrophe": "Gerard ’t Hooft",
    "typewriter apostrophe": "Sinéad O'Connor",
    "ʻokina": "Kealiʻi Reichel",
    "hyphen": "Siân Llewelyn-Øvergård",
    "full stop": "J. R. R. Tolkien",
    "suffix": "Martin Luther King Jr.",
    "number": "Jennifer 8. Lee",
    "capitals inside": "Ronan McGregor FitzGerald",
    "Hebrew": "יעל כהן",
    "Arabic": "محمد الأمين",
    "Persian, with its joiner": "علی‌رضا فغانی",
    "Hindi, with its joiner": "क्‍षमा शर्मा",
    "Chinese": "李小龍",
    "Chinese, rare character": "𠮷田",
    "Japanese": "山田 太郎",
    "Korean": "김 민수",
    "Thai": "สมชาย ใจดี",
    "Vietnamese, all marks": "Đặng Thị Ngọc Thịnh",
    "marks that have no letter of their own": "Ọ̀ṣun J̌ān",
    "click letters": "ǃXóõ ǂKhomani",
    "emoji": "Zoë 👩‍🔬",
    "flag": "Rhys 🏴󠁧󠁢󠁷󠁬󠁳󠁿",
}


def read(folder: Path, name: str, **more: str) -> PeopleList:
    values = {"name": name, "interviewed": "2026-11-18", **more}
    cells = ['"' + value.replace('"', '""') + '"' for value in values.values()]
    (folder / "people.csv").write_bytes(f"{','.join(values)}\n{','.join(cells)}\n".encode())
    return read_people_list(folder / "people.csv")


def people(reading: PeopleList) -> list[Interviewer]:
    return [person for panel in reading.panels for person in panel.interviewers]


@pytest.mark.parametrize("name", SPELLINGS.values(), ids=SPELLINGS.keys())
def test_a_name_is_used_as_it_is_spelled(tmp_path: Path, name: str) -> None:
    reading = read(tmp_path, name)
    assert reading.problems == []
    assert [person.name for person in people(reading)] == [name]
    assert salutation(person(name)) == name
    assert check_salutations(person(name)) == []


def test_a_name_in_small_letters_is_told_and_used_as_it_is_spelled(tmp_path: Path) -> None:
    reading = read(tmp_path, "bell hooks")
    assert ([problem.warning for problem in reading.problems], salutation(people(reading)[0])) == (
        [True],
        "bell hooks",
    )


@pytest.mark.parametrize("name", SPELLINGS.values(), ids=SPELLINGS.keys())
def test_an_honorific_stays_before_the_whole_name(name: str) -> None:
    assert salutation(person(f"Dr. {name}")) == f"Dr. {name}"
    assert salutation(person(f"Dr. {name}, PhD")) == f"Dr. {name}"


@pytest.mark.parametrize(
    ("written", "used"),
    [
        ("Jose\u0301 Nu\u0301n\u0303ez", "José Núñez"),
        ("  Ada   Byron ", "Ada Byron"),
        ("Ada\u00a0Byron", "Ada Byron"),
        ("Ada\nByron", "Ada Byron"),
        ("Nguyê\u0303n", "Nguyễn"),
    ],
)
def test_spaces_and_decomposed_letters_are_all_that_changes(tmp_path: Path, written: str, used: str) -> None:
    assert [person.name for person in people(read(tmp_path, written))] == [used]


@pytest.mark.parametrize(
    ("name", "message", "warning"),
    [
        ("Ada \u202enoryB", "an invisible character (U+202E, right-to-left override) stands in the name", False),
        ("\u2067Ada\u2069", "an invisible character (U+2067, right-to-left isolate) stands in the name", False),
        ("Ada\u200b Byron", "an invisible character (U+200B, zero width space) stands in the name", True),
        ("Ada\u200dByron", "an invisible character (U+200D, zero width joiner) stands in the name", True),
        ("\ufeffAda", "an invisible character (U+FEFF, zero width no-break space) stands in the name", True),
        ("By\u00adron", "an invisible character (U+00AD, soft hyphen) stands in the name", True),
        ("\u200eAda", "an invisible character (U+200E, left-to-right mark) stands in the name", True),
        ("Ada\u3164", "an invisible character (U+3164, hangul filler) stands in the name", True),
    ],
)
def test_what_nobody_can_see_is_told(tmp_path: Path, name: str, message: str, warning: bool) -> None:
    (problem,) = read(tmp_path, name).problems
    assert (problem.message, problem.warning) == (message, warning)
    assert problem.check == "invisible-character"
    (problem,) = read(tmp_path, "Ada", call_name=name).problems
    assert (problem.message, problem.where.column) == (message, 20)


def test_names_for_the_eye_are_listed_once_in_the_order_of_the_file(tmp_path: Path) -> None:
    rows = "".join(f"{name},2026-11-1{day}\n" for day in (7, 8) for name in ("Łukasz", "Ada", "José", "Özlem"))
    (tmp_path / "people.csv").write_text(f"name,interviewed\n{rows}", "utf-8")
    reading = read_people_list(tmp_path / "people.csv")
    assert reading.said == ("spelled as in the file: Łukasz, José, Özlem",)
    assert reading.facts == {"spelled": ["Łukasz", "José", "Özlem"]}


def test_many_names_for_the_eye_end_with_their_number(tmp_path: Path) -> None:
    rows = "".join(f"José {number},2026-11-18\n" for number in range(52))
    (tmp_path / "people.csv").write_text(f"name,interviewed\n{rows}", "utf-8")
    (said,) = read_people_list(tmp_path / "people.csv").said
    assert said.endswith("José 38, José 39 … and 12 more")


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(categories=["L", "M", "Nd", "Pd", "Zs"]), min_size=1, max_size=20))
def test_any_name_is_read_whole(tmp_path: Path, name: str) -> None:
    assume(not NOBODY.fullmatch(" ".join(name.split())) and repaired(name) == name)
    read_as = [person.name for person in people(read(tmp_path, name))]
    once = [person.name for person in people(read(tmp_path, read_as[0]))] if read_as else []
    assert once == read_as, "what was read is read the same again"
    assert len(read_as) == any(char.isalnum() for char in name), "marks alone are no name"
    if read_as and not HIDDEN.search(name):
        assert len(read_as[0].split()) == len(name.split())
    assert accented_names(read_as) == ([] if not read_as or read_as[0].isascii() else read_as)


@pytest.mark.parametrize("name", ["nan", "NaN", "nil", "undefined"])
def test_what_programs_write_for_nothing_is_no_name(tmp_path: Path, name: str) -> None:
    assert [problem.message for problem in read(tmp_path, name).problems] == [f"“{name}” is no name"]


@pytest.mark.parametrize("name", ["Nan", "Nan Goldin", "Nil Yalter"])
def test_names_that_are_written_like_it_are_names(tmp_path: Path, name: str) -> None:
    assert read(tmp_path, name).problems == []


def test_a_single_name_in_small_letters_comes_with_a_proposal(tmp_path: Path) -> None:
    (told,) = read(tmp_path, "madonna").problems
    assert (told.hint, told.warning) == ("write “Madonna”, if that is how its owner spells it", True)
