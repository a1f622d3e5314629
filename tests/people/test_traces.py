"""What other programs leave in lists: letters read in a wrong encoding, marks of web pages, mangled postcodes."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.notes import Note, Passage
from generator.notes.proofreading.leftovers import check_leftovers
from generator.people.cells.validation import Vocabulary
from generator.people.read import PeopleList, read_people_list
from generator.people.tables.cell_lists import as_words
from generator.people.tables.mojibake import repaired
from generator.places.postcodes import read_postcode
from tests.samples.projects import interviewers_of

WORDS = (
    "José Núñez", "Jürgen Groß", "Łukasz Żak", "Özlem Çağlar", "it’s", "“quoted”", "Nguyễn Thị Minh",
    "Иван Петров", "Γιώργος", "李小龍", "€40 – each", "Þór", "MÜLLER", "CAFÉ", "Ștefan", "À la carte", "👩‍🔬",
)  # fmt: skip


NAMES = (
    "Siân Llewelyn-Øvergård", "Guðmundsdóttir", "Gerard ’t Hooft", "Kealiʻi", "یعل", "محمد الأمين", "क्‍षमा शर्मा",
    "𠮷田", "山田 太郎", "김 민수", "สมชาย ใจดี", "Đặng Thị Ngọc Thịnh", "Ọ̀ṣun J̌ān", "ǃXóõ ǂKhomani",
)  # fmt: skip


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1", "cp1250", "mac_roman", "cp850"])
@pytest.mark.parametrize("text", WORDS)
def test_letters_read_in_a_wrong_encoding_are_known_by_encoding_them_back(text: str, encoding: str) -> None:
    garbled = text.encode().decode("latin-1" if encoding == "latin-1" else encoding, "ignore")
    if garbled.encode(encoding, "ignore") == text.encode():
        assert repaired(garbled) == text


def test_letters_read_wrongly_twice_are_known() -> None:
    assert repaired("José".encode().decode("cp1252").encode().decode("cp1252")) == "José"
    assert repaired("José and JosÃ©") == "José and José"


@pytest.mark.parametrize(
    "text", [*WORDS, *NAMES, "“AMANHÃ”", "«É»", "ÄÖÜ", "Ñ’", "l’Été»", "Zürich–Genève", "5 m²", "“À”"]
)
def test_letters_that_are_right_stay(text: str) -> None:
    assert repaired(text) == text


@given(st.text(max_size=20))
def test_what_is_repaired_needs_no_repair(text: str) -> None:
    assert repaired(repaired(text)) == repaired(text)


def read(folder: Path, home: str = "", **values: str) -> PeopleList:
    cells = ['"' + value.replace('"', '""') + '"' for value in {"name": "Ada Byron", **values}.values()]
    text = f"{','.join({'name': '', **values})},interviewed\n{','.join(cells)},2026-11-18\n"
    (folder / "people.csv").write_text(text, "utf-8")
    return read_people_list(folder / "people.csv", vocabulary=Vocabulary(country=home))


@pytest.mark.parametrize("column", ["name", "company", "topic", "address", "job_title"])
def test_garbled_letters_stop_their_row_in_any_column(tmp_path: Path, column: str) -> None:
    reading = read(tmp_path, **{column: "JosÃ© NÃºÃ±ez"})
    assert [(p.message, p.hint, p.check) for p in reading.problems] == [
        (
            "“JosÃ© NÃºÃ±ez” was read in a wrong encoding: it says “José Núñez”",
            "write “José Núñez”, or export the list once more as UTF-8",
            "letters-garbled",
        )
    ]


def test_a_letter_that_is_lost_is_told(tmp_path: Path) -> None:
    assert (
        read(tmp_path, company="Mus\ufffde")
        .problems[0]
        .message.startswith("a letter of “Mus\ufffde” has been lost")
    )


@pytest.mark.parametrize(
    ("column", "cell", "used", "told"),
    [
        ("company", "Smith &amp; Sons", "Smith & Sons", "“&amp;” in company"),
        ("company", "Smith&#39;s", "Smith's", "“&#39;” in company"),
        ("address", "4 Quay Street<br>Port Linden", "4 Quay Street\nPort Linden", "“<br>” in address"),
        ("address", "4 Quay Street<br />Port Linden", "4 Quay Street\nPort Linden", "“<br />” in address"),
        ("address", "4 Quay Street\\nPort Linden", "4 Quay Street\nPort Linden", "“\\n” in address"),
        ("address", "4 Quay Street_x000D_\nPort Linden", "4 Quay Street\nPort Linden", "“_x000D_” in address"),
        ("topic", "the plans_x000D_", "the plans", "“_x000D_” in topic"),
        ("name", "1. Kai Berg", "Kai Berg", "“1.” before the name"),
        ("name", "- Kai Berg", "Kai Berg", "“-” before the name"),
        ("topic", "• the plans", "the plans", "“•” before the topic"),
        (
            "topic",
            "the rota\nthe leave",
            "the rota and the leave",
            "the lines or marks of topic are read as a list: “the rota and the leave”",
        ),
        (
            "topic",
            "- Rota,\n- Leave\n- Pay",
            "Rota, leave and pay",
            "the lines or marks of topic are read as a list",
        ),
        ("new", "• the rota • the pay", "the rota and the pay", "the lines or marks of new are read as a list"),
        ("topic", "1) rota 2) leave", "rota and leave", "the lines or marks of topic are read as a list"),
        ("topic", "the ward\nthe rota\nand pay", "the ward, the rota and pay", "the lines or marks of topic"),
        ("topic", "rota\nleave\npay", "rota, leave and pay", "the lines or marks of topic"),
        ("topic", "night shifts:\n- rota\n- pay", "night shifts: rota and pay", "the lines or marks of topic"),
        (
            "topic",
            "the pay and rota<br>the leave",
            "the pay and rota, and the leave",
            "the lines or marks of topic are read as a list",
        ),
    ],
)
def test_a_trace_is_read_as_what_it_was_and_told(
    tmp_path: Path, column: str, cell: str, used: str, told: str
) -> None:
    reading = read(tmp_path, **{column: cell})
    assert interviewers_of(reading)[0].get(column) == used
    assert [problem.message.startswith(told) for problem in reading.problems] == [True]
    assert all(problem.warning for problem in reading.problems)


@pytest.mark.parametrize("separator", ["\u2028", "\u2029", "\x85"])
def test_a_separator_of_lines_is_a_line_break(tmp_path: Path, separator: str) -> None:
    reading = read(tmp_path, address=f"4 Quay Street{separator}Port Linden")
    assert interviewers_of(reading)[0].get("address") == "4 Quay Street\nPort Linden"


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        ("company", "1. FC Köln"), ("topic", "C:\\new\\notes"), ("topic", "-5 degrees"),
        ("topic", "the 3. floor and 4) rest"),
        ("company", "AT&T"), ("topic", "R&D; and sales"), ("topic", "’90s pop"), ("topic", "1984"),
    ],
)  # fmt: skip
def test_what_is_no_trace_stays(tmp_path: Path, column: str, cell: str) -> None:
    reading = read(tmp_path, **{column: cell})
    assert (interviewers_of(reading)[0].get(column), reading.problems) == (cell, [])


@pytest.mark.parametrize(
    "cell",
    [
        "your large\nteam", "night\nshifts", "I passed the exam\nyesterday", "the clinic\nopening in May",
        "the second interview\n(on Friday)", "your ward\nespecially nights", "the ward\nas well as the lab",
        "working\nunder pressure", "rota\n& leave", "le planning\nles congés", "the way\nyour team works",
    ],
)  # fmt: skip
def test_a_line_that_may_go_on_the_one_before_does(tmp_path: Path, cell: str) -> None:
    reading = read(tmp_path, topic=cell)
    assert interviewers_of(reading)[0].get("topic").rstrip(".") == cell.replace("\n", " ")


def test_numbers_of_names_are_none_of_a_list() -> None:
    assert as_words("1. FC Köln and 2. Bundesliga") == "1. FC Köln and 2. Bundesliga"


@pytest.mark.parametrize(
    ("country", "cell", "used"),
    [
        ("US", "2108", "02108"), ("US", "2108.0", "02108"), ("US", "'02108", "02108"), ("US", '="02108"', "02108"),
        ("US", "02108-1234", "02108-1234"), ("US", "501", "00501"), ("DE", "1067", "01067"),
        ("DE", "1067.0", "01067"), ("FR", "6000", "06000"), ("IT", "118", "00118"), ("AU", "800", "0800"),
        ("NO", "150", "0150"),
        ("PL", "950", "00-950"), ("JP", "600001", "060-0001"), ("CH", "8001", "8001"), ("CH", "8001.0", "8001"),
        ("GB", "SW1A1AA", "SW1A1AA"), ("CA", "m5v 2t6", "m5v 2t6"), ("DE", "D-01067", "D-01067"),
    ],
)  # fmt: skip
def test_a_postcode_gets_its_zeros_back(tmp_path: Path, country: str, cell: str, used: str) -> None:
    reading = read(tmp_path, postcode=cell, country=country)
    assert interviewers_of(reading)[0].get("postcode") == used
    assert {problem.check for problem in reading.problems} <= {"cell-mended"}


def test_a_postcode_without_a_country_is_of_the_office(tmp_path: Path) -> None:
    assert interviewers_of(read(tmp_path, "US", postcode="2108"))[0].get("postcode") == "02108"
    assert interviewers_of(read(tmp_path, "AT", postcode="2108"))[0].get("postcode") == "2108"


@pytest.mark.parametrize(
    ("country", "cell"), [("DE", "ABC"), ("GB", "12345"), ("US", "SW1A 1AA"), ("CH", "80010")]
)
def test_what_is_no_postcode_of_its_country_is_told(tmp_path: Path, country: str, cell: str) -> None:
    reading = read(tmp_path, postcode=cell, country=country)
    assert [(p.message, p.check) for p in reading.problems] == [
        (f"“{cell}” is no postcode of its country", "postcode-wrong")
    ]
    assert read_postcode(read_postcode(cell, country).example, country).example == ""


@pytest.mark.parametrize(
    ("column", "cell", "check"),
    [
        ("name", "<b>Eve</b> Ford", "name-unclear"),
        ("name", "Eve Ford <eve@acme.example>", "name-unclear"),
        ("name", '"=HYPERLINK(""http://x"",""Ana"")"', "cell-error"),
        ("salutation", "[first name]", "placeholder-left"),
        ("company", "=1+1", "cell-error"),
        ("company", "=A2&B2", "cell-error"),
        ("role", "#REF!", "cell-error"),
        ("topic", "<script>alert(1)</script>", "placeholder-left"),
        ("topic", "the <img src=x onerror=alert(1)> plan", "placeholder-left"),
        ("topic", "the cold {{ project }} plan", "placeholder-left"),
        ("topic", "the the rota", "word-doubled"),
        ("topic", "what I I saw", "word-doubled"),
        ("topic", "the <b>rota</b> of May", "placeholder-left"),
        ("topic", "the [insert topic here]", "placeholder-left"),
        ("company", "Acme [Company name]", "placeholder-left"),
        ("company", "XXX", "placeholder-left"),
    ],
)
def test_a_cell_that_no_reader_should_see_leaves_its_row_out(
    tmp_path: Path, column: str, cell: str, check: str
) -> None:
    cells = {"name": "Eve Ford", "interviewed": "2026-11-18", column: cell}
    (tmp_path / "people.csv").write_text(f"{','.join(cells)}\n{','.join(cells.values())}\n", "utf-8")
    reading = read_people_list(tmp_path / "people.csv")
    assert [(p.check, p.warning, p.where.line) for p in reading.problems] == [(check, False, 2)]
    assert reading.panels == []


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        ("topic", "tuk tuk tours"), ("topic", "der der Plan"), ("topic", "a win win deal"),
        ("topic", "the <canvas> element"), ("topic", "Vec<T> and List<String>"), ("topic", "a team [of five]"),
        ("topic", "the array[i] bug"), ("topic", "the XXX Olympics"), ("company", "In Touch [UK]"),
        ("role", "Analyst [maternity cover]"), ("role", "Analyst <remote>"),
    ],
)  # fmt: skip
def test_what_may_be_meant_is_told_and_written_as_it_is(tmp_path: Path, column: str, cell: str) -> None:
    reading = read(tmp_path, **{column: cell})
    assert [p.check in ("placeholder-left", "word-doubled") and p.warning for p in reading.problems] == [True]
    (person,) = interviewers_of(reading)
    assert person.get(column) == cell
    words = Passage("Remember", joined=False, text=f"Thank you for {cell}.")
    assert [*check_leftovers(Note(person, "card", "card", (words,)))] == []


@pytest.mark.parametrize("cell", ["=y", "= the sum", "5 < 6", "x [sic]", "that that costs", '="01234"'])
def test_what_only_looks_like_a_formula_or_a_tag_stays(tmp_path: Path, cell: str) -> None:
    (tmp_path / "people.csv").write_text(f"name,interviewed,company\nEve Ford,2026-11-18,{cell}\n", "utf-8")
    reading = read_people_list(tmp_path / "people.csv")
    assert [p.check for p in reading.problems if not p.warning] == []


@pytest.mark.parametrize(
    "column", ["email", "recruiter_email", "coordinator_email", "address", "street", "postcode"]
)
@pytest.mark.parametrize("cell", ["=A1", "=B2&C2", "=HYPERLINK(A1)", "#REF!"])
def test_a_formula_in_an_address_is_an_error_as_elsewhere(tmp_path: Path, column: str, cell: str) -> None:
    reading = read(tmp_path, **{column: cell})
    assert [(p.check, p.warning) for p in reading.problems] == [("cell-error", False)]
    assert reading.panels == []


@pytest.mark.parametrize("cell", ["#12 Main Street", "= 12 Main Street"])
def test_a_street_with_a_mark_before_it_is_none(tmp_path: Path, cell: str) -> None:
    assert [p.check for p in read(tmp_path, street=cell).problems if not p.warning] == []


def test_an_address_that_begins_like_a_formula_is_an_address(tmp_path: Path) -> None:
    assert not read(tmp_path, email="=it1-jobs@acme.example").problems
