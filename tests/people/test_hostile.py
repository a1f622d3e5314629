"""Whatever a file of people holds, it is read or told: no traceback, no waiting, nothing evaluated."""

import html
import os
import re
import subprocess
import sys
import threading
import time
import tracemalloc
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from generator.model.paper.printing import PrintItem, PrintJob, fitted_card
from generator.model.people import Panel
from generator.notes.compose import compose_notes
from generator.panel.cards.company_cards import company_cards, panel_cards
from generator.panel.cards.fit import break_note
from generator.panel.print_job import CardOptions, read_print_job
from generator.people.read import COLUMNS, read_people_list
from generator.people.tables.csv_rows import clean_cell
from generator.printing.drawn.as_html import html_document
from generator.printing.drawn.pages import DrawnDocument
from generator.printing.drawn.text import composed
from generator.printing.layouts import LAYOUTS
from generator.printing.truetype.font import ALIKE
from generator.reporting.github import as_github
from generator.reporting.json import as_json
from generator.reporting.text import as_text
from tests.conftest import ROOT, Afterword, environment, person
from tests.samples.projects import problem_lines, read_csv_list

IN_TMP = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
TEMPLATES = (str(ROOT / "templates"),)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"name,interviewed\nAda\0,2026-11-18\n", "2:4: a control character (U+0000) stands here"),
        (b"name,interviewed\nAda\xed\xa0\x80,2026-11-18\n",
         "2:4: the file is not UTF-8, so its names cannot be trusted"),
        (b"\xef\xbb\xbfname,interviewed\nAda\xff,2026-11-18\n",
         "2:4: the file begins as UTF-8, but is damaged here"),
        ("\ufeffname,interviewed\nAda".encode("utf-16-le") + b"\x00\xd8,\0",
         "2:4: the file begins as UTF-16, but is damaged here"),
        (b"\xff\xfe\0\0" + "name".encode("utf-32-le"), "1:1: a control character (U+0000) stands here"),
        (b"name,interviewed\n" + b"a" * 2**20 + b",2026-11-18\n",
         "2:1: the cell has 1048576 characters, more than 32767"),
        (b"a" * 2**20 + b",interviewed\nAda,2026-11-18\n",
         "1:1: the cell has 1048576 characters, more than 32767"),
        (b"name,interviewed\nAda,2026-11-18,\n", "2:1: the row has 3 cells, the header has 2"),
        (b"", "1:1: the file is empty"),
        (b"\n \n,,\n", "1:1: the file is empty"),
        (b"sep=;\n", "1:1: the file is empty"),
        (b'"name,interviewed\nAda,2026-11-18\n', "1:1: the row cannot be read: unexpected end of data"),
    ],
    ids=range(12),
)  # fmt: skip
def test_what_cannot_be_people_is_told_at_its_place(tmp_path: Path, data: bytes, message: str) -> None:
    reading = read_csv_list(tmp_path, data)
    assert (reading.panels, problem_lines(reading)) == ([], [message])


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_needs_no_mark_where_it_is_beyond_doubt(tmp_path: Path, encoding: str) -> None:
    reading = read_csv_list(tmp_path, "name\tinterviewed\r\nJosé Żak\t2026-11-18\r\n".encode(encoding))
    assert [person.name for person in reading.panels[0].interviewers] == ["José Żak"]
    assert reading.problems == []


@pytest.mark.parametrize(
    "encoding", ["punycode", "idna", "unicode_escape", "raw_unicode_escape", "utf-7", "utf-32"]
)
def test_a_strange_encoding_is_no_traceback(tmp_path: Path, encoding: str) -> None:
    reading = read_csv_list(tmp_path, b"name,interviewed\nAda\\ud800\xe9,2026-11-18\n", encoding)
    assert reading.panels == []
    assert all(as_text(problem).encode() for problem in reading.problems)


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_excels_own_line_names_the_delimiter(tmp_path: Path, mark: str) -> None:
    text = f'sep={mark}\r\nname{mark}interviewed{mark}topic\r\nAda{mark}soon{mark}"a,b;c|d\te"\r\n'
    assert problem_lines(read_csv_list(tmp_path, text.encode())) == ["3:5 (row 2): “soon” is not a day"]


def test_the_rows_after_a_broken_one_are_read(tmp_path: Path) -> None:
    reading = read_csv_list(
        tmp_path, b'name,interviewed\n"Ada" Byron,2026-11-18\nGrace,2026-11-18\n"Mary,2026-11-18\n'
    )
    assert [person.name for person in reading.panels[0].interviewers] == ["Grace"]
    assert [problem.where.line for problem in reading.problems] == [2, 4]


def test_the_place_of_a_cell_counts_line_breaks_and_quotes_before_it(tmp_path: Path) -> None:
    text = 'topic,address,interviewed,name\n"a, ""b""","1 High Street\nLondon",soon,Ada\n'
    assert problem_lines(read_csv_list(tmp_path, text.encode())) == ["3:9 (row 2): “soon” is not a day"]


def test_a_pipe_is_told_and_not_waited_for(office: Path, afterword: Afterword) -> None:
    os.mkfifo(office / "people.csv")
    seen: list[str] = []
    run = threading.Thread(
        target=lambda: seen.append(afterword("check", "people.csv", exit_code=1).stderr), daemon=True
    )
    run.start()
    run.join(300)
    assert "people.csv:1:1: is a pipe or a device, not a file [file-not-regular]" in seen[0]


MEASURED = """
import re, resource, time
from pathlib import Path
from generator.people.read import read_people_list
read_people_list(Path("short.csv"))  # what is made once
begin = time.process_time()
read_people_list(Path("short.csv"))
between = time.process_time()
people = read_people_list(Path("people.csv")).panels[0].interviewers
growth = (time.process_time() - between) / (between - begin)
status = Path("/proc/self/status")  # getrusage counts what the process was before it became this program
found = re.search(r"VmHWM:\\s+(\\d+)", status.read_text()) if status.exists() else None
peak = found[1] if found else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(len(people), people[-1].where.line, growth, int(peak) / 1024)
"""


def test_a_hundred_thousand_rows_take_ten_times_as_long_as_ten_thousand_and_little_memory(tmp_path: Path) -> None:
    header = "name,interviewed,job_title,company,role,topic,strength,next_step,address,private\n"
    row = ',2026-11-18,Head of Collections,the Museum,Archivist,the plans,care,your decision,"4 Quay\nB",rude\n'
    letters = str.maketrans("0123456789", "abcdefghij")
    rows = [f"José Núñez X{str(n).translate(letters)}{row}" for n in range(100_000)]
    (tmp_path / "people.csv").write_text(header + "".join(rows), "utf-8")
    (tmp_path / "short.csv").write_text(header + "".join(rows[:10_000]), "utf-8")
    result = subprocess.run(
        [sys.executable, "-c", MEASURED],
        cwd=tmp_path,
        env=environment(),
        capture_output=True,
        text=True,
        check=True,
    )
    count, line, growth, mib = (float(word) for word in result.stdout.split())
    assert (count, line) == (100_000, 200_000)
    assert growth < 40, "ten where each row costs the same; a hundred where a place is looked for from the top"
    assert mib < 400


def test_what_is_told_of_every_row_costs_no_more_than_the_row(tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_text("name,interviewed,topic\n" + "Ada,soon,x\n" * 5_000, "utf-8")
    tracemalloc.start()
    try:
        problems = read_people_list(tmp_path / "people.csv").problems
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len(problems) == 5_000
    assert peak < 10 * 2**20


@IN_TMP
@given(st.binary(max_size=400), st.sampled_from([None, "cp1252", "utf-16", "utf-7", "shift_jis"]))
def test_any_bytes_are_read_or_told(tmp_path: Path, data: bytes, encoding: str | None) -> None:
    for start in (b"", b"name,interviewed\n", b"\xff\xfe", b"PK\x03\x04"):
        reading = read_csv_list(tmp_path, start + data, encoding)
        assert reading.panels or reading.problems
        for problem in reading.problems:
            as_text(problem).encode()
            as_github(problem).encode()
        as_json(reading.problems, reading.facts).encode()


CELLS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=30) | st.sampled_from(
    ["{{7*7}}", "{% include '/etc/passwd' %}", "<script>alert(1)</script>", "</style>*{color:red}", "=1+1",
     "&lt;b&gt;", "%(name)s", "{name}", "\\u0041", "${HOME}", "`id`", "'; drop table", "../../etc", "𝔘𝔫𝔦", "👩‍🔬"]
)  # fmt: skip


@IN_TMP
@given(st.dictionaries(st.sampled_from(sorted(set(COLUMNS) - {"interviewed", "private"})), CELLS, min_size=3))
def test_any_text_in_any_cell_comes_out_as_letters(cells: dict[str, str]) -> None:
    job = _deck()
    values = {column: clean_cell(text) for column, text in cells.items() if clean_cell(text)}
    ada = person(**{"topic": "the engine", **values})
    notes, _ = compose_notes(job.template, Panel(ada.interview, (ada,)))
    assume(notes)
    panel_cards(job, Panel(ada.interview, (ada,)))
    lines = break_note(notes[0], job.card, job.writing, job.hand)
    (document,) = LAYOUTS["copy"].documents(TEMPLATES, job, [PrintItem(1, fitted_card(notes[0], lines))])
    assert isinstance(document, DrawnDocument)
    shown = [line.text for line in document.lines()]
    assert all(line.text in shown for line in lines)
    sheet = html_document(document).html
    assert "<script" not in sheet
    said = re.sub(r"</?span[^>]*>", "", sheet)  # words in other faces
    assert all(html.escape(line.text) in said for line in lines if line.text.isascii())
    alike = {letter for letter, _ in ALIKE}
    assert all(set(composed(line.text)) - alike <= set(html.unescape(said)) for line in lines)


@pytest.mark.parametrize("topic", ["{%raw%}", "&amp;", "*seven*", "[7](//7)", "=7+7"])
def test_what_looks_like_a_program_is_copied_letter_by_letter(topic: str) -> None:
    ada = person(topic=topic)
    (card,) = company_cards(_deck(), [Panel(ada.interview, (ada,))]).laid_out
    assert topic in " ".join(line.text for line in card.lines)
    (document,) = LAYOUTS["copy"].documents(TEMPLATES, _deck(), [PrintItem(1, card)])
    assert isinstance(document, DrawnDocument)
    assert topic in " ".join(line.text for line in document.lines())
    assert html.escape(topic) in html_document(document).html


@pytest.mark.parametrize("topic", ["{{7*7}}", "<b>7</b>"])
def test_what_somebody_forgot_to_fill_in_is_told_and_not_copied(topic: str) -> None:
    ada = person(topic=topic)
    cards, problems = panel_cards(_deck(), Panel(ada.interview, (ada,)))
    assert cards == []
    assert {problem.check for problem in problems} == {"placeholder-left"}


@cache
def _deck() -> PrintJob:
    made, problems = read_print_job(ROOT, CardOptions())
    assert problems == []
    assert made
    return made


@pytest.mark.parametrize(
    "data",
    [
        b"name," * 20_000 + b"interviewed\n",
        b"name,interviewed\n" + b"a," * 100_000 + b"\n",
        b"name,interviewed\n" + (b"a" * 33_000 + b",") * 200 + b"\n",
        b'"' * 100_001,
        b"name,interviewed\n" + b'"a"b\n' * 5_000,
        b",;\t|" * 50_000,
        b"\n" * 500_000,
    ],
    ids=["one column", "one row", "long cells", "quotes", "broken rows", "delimiters", "empty lines"],
)
def test_what_costs_a_program_time_is_told_at_once(tmp_path: Path, data: bytes) -> None:
    begin = time.process_time()
    reading = read_csv_list(tmp_path, data)
    assert reading.problems
    assert time.process_time() - begin < 60, "less than a second; with a search from the top each time, minutes"
