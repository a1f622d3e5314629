"""No word of a list is so long that it drives a sheet over the edge of its paper."""

from datetime import date
from pathlib import Path

import pytest

from generator.printing.document import Document
from generator.printing.layouts.record import Record, RecordRow
from generator.templating import loader
from tests.conftest import Afterword
from tests.facts import pdf_words, typeset_as
from tests.samples.notes import A4, TEMPLATE_FOLDERS
from tests.samples.projects import panel_output

STREET = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"
BUILDING = "Donaudampfschifffahrtsgesellschaftsverwaltungsgebäude"
NAME = f"Ada Wolfeschlegelsteinhausenbergerdorff-{STREET}"
HEADER = "name,interviewed,company,role,topic,candidate,address\n"
ROW = f'{NAME},2026-11-18,{BUILDING},Weaver,the engine,Sam Lee,"{STREET} Road\nHull"\n'


def rightmost(path: Path) -> float:
    """Where the last letter of all pages ends, in millimetres."""
    return max(right for _, _, _, right, _ in pdf_words(path, 0))


def test_the_check_off_list_keeps_all_of_its_columns(office: Path, afterword: Afterword) -> None:
    (office / "people.csv").write_text(HEADER + ROW, "utf-8")
    afterword("cards", "people.csv", "--layout", "checklist", "--card", "a5")
    path = panel_output(office, "checklist.pdf")
    assert {"Written", "Checked", "Posted"} <= {text for row in pdf_words(path, 0) for text in row[0].split()}
    assert rightmost(path) < 210 - 14 + 0.5


def test_the_record_keeps_all_of_its_columns(tmp_path: Path) -> None:
    deed = RecordRow(date(2026, 11, 18), "Interview", NAME, BUILDING, "Weaver", "18 November 2026")
    html = loader.render_fields(TEMPLATE_FOLDERS, "print/record.html", Record("Sam", [deed], "", A4, "en-GB"))
    css = loader.template_text(TEMPLATE_FOLDERS, "print/record.css")
    assert rightmost(typeset_as(tmp_path / "record.pdf", Document(html, css))) < 210 - 16 + 0.5


@pytest.mark.parametrize("sheet", ["plan.pdf", "phone.pdf", "debrief.pdf"])
def test_sheets_of_a_kit_break_long_words(office: Path, afterword: Afterword, sheet: str) -> None:
    (office / "people.csv").write_text(HEADER + ROW, "utf-8")
    afterword("kit", "people.csv", "--card", "a5")
    assert rightmost(panel_output(office, sheet)) < 210


def test_the_cover_sheet_of_a_candidate_breaks_long_words(office: Path, afterword: Afterword) -> None:
    rows = (f"Ann Lee,2026-11-18,{STREET * 3},Weaver,the engine,{name}\n" for name in ("Sam Lee", "Tim Roe"))
    (office / "people.csv").write_text("name,interviewed,company,role,topic,candidate\n" + "".join(rows), "utf-8")
    afterword("cards", "people.csv", "--layout", "typed", "--allow-similar")
    assert rightmost(panel_output(office, "typed.pdf")) < 210 - 24 + 0.5
