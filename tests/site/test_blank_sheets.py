"""The blank sheets of the site: which there are, what their links say, and what happens where there are none."""

import pickle
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import page as page_validation
import pdfua
import pikepdf
import pytest

from generator.model.files import UnchangedFile
from generator.printing.formats import read_sheets
from generator.printing.layouts.blank import DRAWN
from generator.project.run import BuildOptions, Run
from generator.site.assets import group_makers
from generator.site.blank_sheets import made_of
from generator.site.build import make_site
from generator.site.images import Maker
from generator.site.page_cache import Cache, read_cache
from tests.conftest import ROOT, TODAY, Afterword, environment, tree
from tests.facts import built_page, pdf_facts
from tests.samples import add_settings, write_page

SHEETS = ("debrief", "hand", "printer", "checklist")
CARDS = ("4bar", "a2", "a5", "a6", "a6-us", "a7", "square-148")
FILES = {
    f"print/{name}-{paper}.pdf"
    for name in (*SHEETS, *(f"guide-{card}" for card in CARDS))
    for paper in ("a4", "letter")
}
SIZES = {"a4": (210.0, 297.0), "letter": (215.9, 279.4)}
LINK = re.compile(r'<a href="([^"]+\.pdf)">([^<]+)</a>')


def build(folder: Path, out: str, seed: str) -> Path:
    command = [sys.executable, "-m", "generator", "build", "--out", out, "--today", TODAY]
    subprocess.run(command, cwd=folder, env=environment(PYTHONHASHSEED=seed), check=True, capture_output=True)
    return folder / out / "site"


@pytest.fixture(scope="module")
def project_with_sheets(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The content that comes with the program, and its site in `output/`."""
    folder = tmp_path_factory.mktemp("sheets")
    shutil.copytree(ROOT / "content", folder / "content")
    path = folder / "content" / "site.toml"
    path.write_text(path.read_text("utf-8").replace("handbook = true", "handbook = false"), "utf-8")
    build(folder, "output", "1")
    return folder


@pytest.fixture(scope="module")
def site(project_with_sheets: Path) -> Path:
    return project_with_sheets / "output" / "site"


def test_the_page_leads_to_every_sheet_and_each_link_names_its_format_and_pages(site: Path) -> None:
    assert {f"print/{path.name}" for path in site.glob("print/*.pdf")} == FILES
    html = (site / "print" / "index.html").read_text("utf-8")
    links = LINK.findall(html)
    assert {f"print/{name}" for name, _ in links} == FILES
    assert len({words for _, words in links}) == len(links)
    for name, words in links:
        with pikepdf.open(site / "print" / name) as document:
            count = len(document.pages)
        assert words.endswith(f"(PDF, {count} page{'' if count == 1 else 's'})"), words
        assert ("Letter" if "letter" in name else "A4") in words


def test_every_sheet_has_the_size_of_its_paper(site: Path) -> None:
    for name in FILES:
        with pikepdf.open(site / name) as document:
            sizes = {tuple(round(float(n) * 25.4 / 72, 1) for n in p.MediaBox[2:]) for p in document.pages}
        paper = SIZES["letter" if "letter" in name else "a4"]
        assert sizes in ({paper}, {paper[::-1]}), name


@pytest.mark.parametrize("name", [*(f"{sheet}-letter" for sheet in SHEETS), "guide-a6-a4", "guide-4bar-letter"])
def test_a_sheet_keeps_the_rules_of_pdf_ua_and_is_printed_as_large_as_it_is(site: Path, name: str) -> None:
    path = site / "print" / f"{name}.pdf"
    report = page_validation.validate_pdf(str(path), profile=page_validation.ValidationProfile.PDF_UA_1)
    assert report.is_compliant, str(report)
    assert pdfua.validate(str(path)).findings == ()
    with pikepdf.open(path) as document:
        assert document.Root.ViewerPreferences.PrintScaling == "/None"


def rules(page: pikepdf.Page) -> dict[float, list[float]]:
    """Pen in millimetres → where its level lines of 132 mm, as long as A6 has them, lie from the top."""
    drawing = page.Contents.read_bytes().decode()
    found: dict[float, list[float]] = {}
    for pen, lines in re.findall(r"RG (\S+) w \[\] 0 d (.*?) S Q", drawing):
        drawn = [
            [float(n) * 25.4 / 72 for n in line] for line in re.findall(r"(\S+) (\S+) m (\S+) (\S+) l", lines)
        ]
        level = [-y0 for x0, y0, x1, y1 in drawn if y0 == y1 and abs(x1 - x0 - 132) < 0.01]
        found |= {round(float(pen) * 25.4 / 72, 2): sorted(level)} if level else {}
    return found


def test_a_guide_has_dark_lines_and_then_light_ones_eight_millimetres_apart(site: Path) -> None:
    path = site / "print" / "guide-a6-a4.pdf"
    with pikepdf.open(path) as document:
        dark, light = (rules(page) for page in document.pages)
    assert (list(dark), list(light)) == ([0.35], [0.12])
    (levels,) = dark.values()
    assert list(light.values()) == [levels]
    assert len(levels) == 2 * 11
    steps = {round(below - above, 2) for above, below in zip(levels[:11], levels[1:11], strict=False)}
    assert steps == {8.0}
    facts = pdf_facts(path)
    assert facts.index("Ruled lines for A6, dark") < facts.index("Ruled lines for A6, light")


def test_nobody_is_named_on_a_check_off_list_of_eighteen_rows(site: Path) -> None:
    with pikepdf.open(site / "print" / "checklist-a4.pdf") as document:
        names = [str(field.T) for field in document.Root.AcroForm.Fields]
    assert len(names) == len(set(names)) == 18 * 7
    assert {"to-1", "card-envelope-18", "written-1", "posted-18"} <= set(names)


def test_pages_that_readers_need_a_sheet_on_lead_to_it(site: Path) -> None:
    for name in ("guides/first-hour", "columns"):
        assert "/print/debrief-letter.pdf" in (site / name / "index.html").read_text("utf-8")
    assert 'href="../../print/index.html"' in (site / "guides/handwritten-card/index.html").read_text("utf-8")
    assert 'href="print/index.html"' in (site / "index.html").read_text("utf-8")
    assert 'href="../print/index.html">Blank sheets</a>' in (site / "a-z/index.html").read_text("utf-8")


def test_two_builds_make_the_same_bytes(project_with_sheets: Path, site: Path) -> None:
    is_aggregate = tree(build(project_with_sheets, "again", "2"))
    assert {name: data for name, data in tree(site).items() if name in FILES} == {
        name: is_aggregate[name] for name in FILES
    }


def known(project: Path) -> tuple[set[str], dict[str, tuple[str, Maker]]]:
    """The sheets that a build leaves as they are; and what each group of files depends on, and how it is made."""
    run, folder = Run(project, datetime.fromisoformat(TODAY)), project / "output" / "site"
    site, _ = make_site(run, BuildOptions(), read_cache(folder), folder)
    assert site
    makers = group_makers(run, site.made, site.shared, list(zip(site.specs, site.pages, strict=True)), folder)
    kept = {file.path for file in site.files if isinstance(file, UnchangedFile) and file.path in FILES}
    return kept, {name: (word(), maker) for name, (word, maker) in makers.items()}


def test_sheets_are_typeset_again_only_when_a_look_of_theirs_changes(
    project_with_sheets: Path, tmp_path: Path
) -> None:
    project = tmp_path / "project"
    shutil.copytree(project_with_sheets, project)
    first = project / "content" / "guides" / "first-hour.md"
    text = first.read_text("utf-8")
    first.write_text(text.replace("title: The first hour", "title: The very first hour"), "utf-8")
    kept, makers = known(project)
    assert kept == FILES
    site, _ = make_site(Run(project, datetime.fromisoformat(TODAY)), BuildOptions(), Cache(), None)
    assert site
    look = project / "templates" / "print" / "checklist.css"
    look.parent.mkdir(parents=True)
    look.write_text("body { font: 9pt 'Atkinson Hyperlegible' }\n", "utf-8")
    folders = Run(project, datetime.fromisoformat(TODAY)).folders
    assert made_of(replace(site.shared, folders=folders), site.made.content.sheets) != makers["sheets"][0]
    assert made_of(site.shared, site.made.content.sheets) == makers["sheets"][0]


def test_what_makes_them_can_cross_to_another_process(project_with_sheets: Path) -> None:
    _, makers = known(project_with_sheets)
    assert {"sample", "search", "sheets"} <= set(makers)
    for _, maker in makers.values():
        assert pickle.loads(pickle.dumps(maker))  # noqa: S301 - our own


def test_without_the_setting_nothing_is_promised(office: Path, afterword: Afterword) -> None:
    afterword("build")
    built = tree(office / "output" / "site")
    assert not [name for name in built if name.startswith("print/")]
    for name, data in built.items():
        if name.endswith(".html"):
            assert b"Blank sheets" not in data, name
            assert b"{{" not in data, name
            assert b"(PDF, " not in data, name


def test_a_link_to_the_page_that_is_not_published_is_told_with_the_setting(
    office: Path, afterword: Afterword
) -> None:
    write_page(office, "guides/extra.md", text="Take [a form](../print.md).")
    told = afterword("build", exit_code=1).stderr
    assert "content/guides/extra.md:5:15: the link “../print.md” leads nowhere" in told
    assert "→ “sheets” is not true in site.toml: publish that page, or take the link away" in told


def test_what_the_program_draws_is_on_the_list() -> None:
    kinds, problems = read_sheets([ROOT / "templates"])
    assert problems == []
    assert list(kinds) == ["debrief", "guide", "hand", "printer", "checklist"]
    assert set(DRAWN) < set(kinds)


SEATING = """<!doctype html>
<html lang="{{ language }}">
<head>
<meta charset="utf-8">
<title>Seating plan</title>
<style>@page { size: {{ paper.width_mm }}mm {{ paper.height_mm }}mm }</style>
</head>
<body><h1>Who sat where</h1></body>
</html>
"""


@pytest.fixture
def with_seating(project: Path) -> Path:
    """A project with a blank sheet of its own."""
    blank = project / "templates" / "print" / "blank"
    blank.mkdir(parents=True)
    (blank / "seating.toml").write_text('link = "Seating plan, on {paper} (PDF, 1 page)"\n', "utf-8")
    (blank / "seating.html").write_text(SEATING, "utf-8")
    return project


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


def test_the_sample_is_offered_where_the_columns_are_told(project: Path, afterword: Afterword) -> None:
    write_page(project, "guides/extra.md", text="Take it:\n\n{{ sheet: sample }}")
    afterword("build")
    assert "people.csv" not in built_page(project, "guides/extra/index.html")
    write_page(project, "columns.md", title="Columns")
    afterword("build")
    assert 'href="../../samples/people.csv"' in built_page(project, "guides/extra/index.html")
    assert 'href="../../samples/people.xlsx"' in built_page(project, "guides/extra/index.html")


def cards(project: Path, name: str, text: str) -> None:
    """A card of the office's own."""
    path = project / "templates" / "print" / "cards" / f"{name}.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


CARD = 'label = "Ours"\nwidth_mm = {}\nheight_mm = 90\nmargin_mm = {}\n'


def test_a_card_of_the_office_gets_a_guide_on_the_papers_that_hold_it(project: Path) -> None:
    add_settings(project, "sheets = true\n")
    cards(project, "our card", CARD.format(120, 8))
    cards(project, "huge", CARD.format(290, 8))
    cards(project, "narrow", CARD.format(40, 44))
    site, _ = make_site(Run(project, datetime.fromisoformat(TODAY)), BuildOptions(), read_cache(project), None)
    assert site
    ours = {sheet.file for sheet in site.made.content.sheets} - FILES
    assert ours == {"print/guide-our-card-a4.pdf", "print/guide-our-card-letter.pdf"}


def test_a_faulty_card_is_told_before_anything_is_typeset(project: Path, afterword: Afterword) -> None:
    add_settings(project, "sheets = true\n")
    cards(project, "ours", CARD.format('"wide"', 8))
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


def test_each_sheet_has_a_small_picture_with_its_card_to_scale(site: Path) -> None:
    page = (site / "print" / "index.html").read_text("utf-8")
    rows = re.findall(r"<li><svg.*?</svg><span>(.*?)</span></li>", page, re.DOTALL)
    assert len(rows) == 4 + 7
    assert all("-a4.pdf" in row and "-letter.pdf" in row for row in rows)
    assert page.count("<svg") == page.count('aria-hidden="true"') == len(rows)
    (a6,) = re.findall(r"<svg[^>]*>(?:(?!</svg>).)*</svg><span>148 × 105 mm", page, re.DOTALL)
    assert "M31 40h148v105h-148z" in a6
