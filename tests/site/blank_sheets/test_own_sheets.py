"""Blank sheets and cards of an office's own: published with ours, and printed like them."""

from datetime import datetime
from pathlib import Path

import page as page_validation
import pikepdf

from generator.project.run import BuildOptions, Run
from generator.site.build import make_site
from generator.site.page_cache import read_cache
from tests.conftest import TODAY, Afterword
from tests.facts import built_page, pdf_facts
from tests.samples.projects import add_settings, write_page
from tests.site.blank_sheets.conftest import CARD, FILES, LINK, SIZES, write_card


def test_a_project_adds_a_sheet_with_a_file_and_its_look(with_seating: Path, afterword: Afterword) -> None:
    add_settings(with_seating, "sheets = true\n")
    write_page(with_seating, "print.md", text="{{ sheet: seating }}", title="Print")
    write_page(with_seating, "guides/extra.md", text="Take it:\n\n{{ sheet: seating }}")
    assert "is not used" not in afterword("build").stderr
    for page, way in (("print/index.html", ""), ("guides/extra/index.html", "../../print/")):
        links = dict(LINK.findall(built_page(with_seating, page)))
        assert links[f"{way}seating-a4.pdf"] == "Seating plan, on A4 (PDF, 1 page)"
        assert "<svg" in built_page(with_seating, page)
    path = with_seating / "output" / "site" / "print" / "seating-letter.pdf"
    assert "Who sat where" in pdf_facts(path)
    report = page_validation.validate_pdf(str(path), profile=page_validation.ValidationProfile.PDF_UA_1)
    assert report.is_compliant, str(report)
    with pikepdf.open(path) as document:
        assert tuple(round(float(n) * 25.4 / 72, 1) for n in document.pages[0].MediaBox[2:]) == SIZES["letter"]


def test_where_no_sheets_are_offered_a_page_may_ask_for_it(with_seating: Path, afterword: Afterword) -> None:
    write_page(with_seating, "guides/extra.md", text="Take it:\n\n{{ sheet: seating }}")
    afterword("build")
    assert "seating" not in built_page(with_seating, "guides/extra/index.html")


def test_the_command_prints_it_like_ours(with_seating: Path, afterword: Afterword) -> None:
    for name in ("seating", "checklist", "printer"):
        afterword("sheet", name, "--paper", "letter")
    afterword("sheet", "guide", "--card", "a5")
    made = {path.name for path in (with_seating / "output" / "sheets").glob("*.pdf")}
    assert made == {"seating-letter.pdf", "checklist-letter.pdf", "printer-letter.pdf", "guide-a5-a4.pdf"}
    told = afterword("sheet", "saeting", exit_code=1).stderr
    assert "there is no sheet “saeting”" in told
    assert "did you mean “seating”?" in told
    assert "there is no card “b7”" in afterword("sheet", "guide", "--card", "b7", exit_code=2).stderr


def test_a_card_of_the_office_gets_a_guide_on_the_papers_that_hold_it(project: Path) -> None:
    add_settings(project, "sheets = true\n")
    write_card(project, "our card", CARD.format(120, 8))
    write_card(project, "huge", CARD.format(290, 8))
    write_card(project, "narrow", CARD.format(40, 44))
    site, _ = make_site(Run(project, datetime.fromisoformat(TODAY)), BuildOptions(), read_cache(project), None)
    assert site
    ours = {sheet.file for sheet in site.made.content.sheets} - FILES
    assert ours == {"print/guide-our-card-a4.pdf", "print/guide-our-card-letter.pdf"}
