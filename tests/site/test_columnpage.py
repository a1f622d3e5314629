"""The page of columns: each of them, an example, and a sample to begin from."""

import re
from html import unescape
from pathlib import Path

from generator.people.headers.columns import COLUMNS
from generator.people.read import read_people
from tests.conftest import SAMPLE, Afterword
from tests.facts import built_page
from tests.samples.projects import write_page


def test_every_column_is_told_with_an_example(office: Path, afterword: Afterword) -> None:
    afterword("build")
    html = built_page(office, "columns/index.html")
    for column in COLUMNS:
        assert re.search(rf"<td><code[^>]*>{column}</code></td>", html), column
    assert (
        "<td>the full name, as the person spells it</td>\n<td>yes</td>\n<td>Dr Siân Llewelyn-Øvergård</td>" in html
    )
    assert "<td>Harbour Museum, 4 Quay Street, Port Linden</td>" in html
    assert 'href="../samples/people.csv"' in html


def test_the_sample_is_a_list_to_begin_from_without_private_remarks(office: Path, afterword: Afterword) -> None:
    afterword("build")
    sample = office / "output" / "site" / "samples" / "people.csv"
    assert "tough on metadata" in SAMPLE.read_text("utf-8")
    assert "tough on metadata" not in sample.read_text("utf-8")
    (ours,), problems = read_people(sample)
    assert not problems
    (given,), _ = read_people(SAMPLE)
    assert [person.values for person in ours.interviewers] == [person.values for person in given.interviewers]


def test_what_a_spreadsheet_would_calculate_is_guarded(project: Path, afterword: Afterword) -> None:
    write_page(project, "columns.md", title="Columns")
    csv = project / "content" / "samples" / "panel.csv"
    csv.write_text("name,interviewed,topic,candidate\nAda,2026-11-18,=1+1|*x*,Sam\n", "utf-8")
    afterword("build")
    sample = (project / "output" / "site" / "samples" / "people.csv").read_bytes().decode()
    assert "\r\nAda,2026-11-18,'=1+1|*x*,Sam\r\n" in sample
    assert "<td>=1+1|*x*</td>" in unescape(built_page(project, "columns/index.html"))


def test_without_the_page_there_is_no_sample(project: Path, afterword: Afterword) -> None:
    afterword("build")
    assert not (project / "output" / "site" / "samples").exists()
