"""What is wrong with a blank sheet, a card or a link to one is told at its place."""

from pathlib import Path

import pytest

from tests.conftest import Afterword
from tests.samples.projects import add_settings, write_page
from tests.site.blank_sheets.conftest import CARD, SEATING, write_card


def test_a_link_to_the_page_that_is_not_published_is_told_with_the_setting(
    office: Path, afterword: Afterword
) -> None:
    write_page(office, "guides/extra.md", text="Take [a form](../print.md).")
    told = afterword("build", exit_code=1).stderr
    assert "content/guides/extra.md:5:15: the link “../print.md” leads nowhere" in told
    assert "→ “sheets” is not true in site.toml: publish that page, or take the link away" in told


@pytest.mark.parametrize(
    ("name", "text", "place", "said", "hint"),
    [
        ("seating", 'link = "{paper}"\nform = true', "2:1", "there is no “form” here", "did you mean “forms”?"),
        ("seating", 'link = "Plan"', "1:8", "the link does not say which paper", "write {paper}"),
        ("seating", 'link = "{leaf}, {paper}"', "1:8", "nothing fills in “{leaf}” here", "known are: card"),
        (
            "seating",
            'link = "{paper}"\neach_card = true',
            "1:8",
            "the link does not say which card",
            "write {card}",
        ),
        ("seating", 'link = "{paper}"\nstyles = "no.css"', "1:1", "there is no style sheet no.css", "take “sty"),
        ("dancing", 'link = "{paper}"', "1:1", "the sheet has no dancing.html beside it", "copy checklist.html"),
        ("all", 'link = "{paper}"', "1:1", "“all” cannot be the name of a sheet [sheet-unusable]", "rename"),
    ],
)
def test_a_fault_in_a_sheet_is_told_at_its_place(
    with_seating: Path, afterword: Afterword, name: str, text: str, place: str, said: str, hint: str
) -> None:
    path = with_seating / "templates" / "print" / "blank" / f"{name}.toml"
    path.write_text(text, "utf-8")
    if name == "all":
        path.with_suffix(".html").write_text(SEATING, "utf-8")
    for command in (("build",), ("sheet", "seating")):
        told = afterword(*command, exit_code=1).stderr
        assert f"templates/print/blank/{name}.toml:{place}: {said}" in told
        assert f"→ {hint}" in told


def test_a_sheet_that_there_is_not_is_told_with_the_nearest(project: Path, afterword: Afterword) -> None:
    write_page(project, "guides/extra.md", text="Take it:\n\n{{ sheet: debreif }}")
    told = afterword("build", exit_code=1).stderr
    assert "content/guides/extra.md:7:11: there is no sheet “debreif”" in told
    assert "did you mean “debrief”?" in told


def test_a_faulty_card_is_told_before_anything_is_typeset(project: Path, afterword: Afterword) -> None:
    add_settings(project, "sheets = true\n")
    write_card(project, "ours", CARD.format('"wide"', 8))
    assert "templates/print/cards/ours.toml:2:12" in afterword("build", exit_code=1).stderr


def test_faults_in_the_looks_of_two_sheets_are_told_together(project: Path, afterword: Afterword) -> None:
    add_settings(project, "sheets = true\n")
    write_page(project, "print.md", title="Print")
    looks = project / "templates" / "print" / "blank"
    looks.mkdir(parents=True)
    for name in ("checklist", "guide"):
        (looks / f"{name}.html").write_text("\n{{ nothing.at.all }}", "utf-8")
    told = afterword("build", exit_code=1).stderr
    assert told.count("checklist.html:2:1:") == told.count("guide.html:2:1:") == 1


def test_a_sheet_with_other_pages_than_its_link_says_is_told(project: Path, afterword: Afterword) -> None:
    add_settings(project, "sheets = true\n")
    write_page(project, "print.md", title="Print")
    look = project / "templates" / "print" / "blank" / "checklist.html"
    look.parent.mkdir(parents=True)
    look.write_text(
        '<!doctype html><html lang="en"><head><title>List</title></head>'
        '<body><h1>One</h1><h2 style="break-before: page">Two</h2></body></html>',
        "utf-8",
    )
    told = afterword("build", exit_code=1).stderr
    for paper in ("a4", "letter"):
        said = f"“link” does not say that print/checklist-{paper}.pdf has 2 pages"
        assert f"checklist.toml:1:8: {said} [sheet-pages-miscounted]" in told
    assert "→ write 2 for their number, and no other number" in told
    assert not (project / "output" / "site").exists()
