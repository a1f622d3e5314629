"""The blank sheets of the site: which there are, what their links say, and when they are typeset again."""

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
from tests.samples.projects import write_page
from tests.site.blank_sheets.conftest import FILES, LINK, SHEETS, SIZES


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


def test_each_sheet_has_a_small_picture_with_its_card_to_scale(site: Path) -> None:
    page = (site / "print" / "index.html").read_text("utf-8")
    rows = re.findall(r"<li><svg.*?</svg><span>(.*?)</span></li>", page, re.DOTALL)
    assert len(rows) == 4 + 7
    assert all("-a4.pdf" in row and "-letter.pdf" in row for row in rows)
    assert page.count("<svg") == page.count('aria-hidden="true"') == len(rows)
    (a6,) = re.findall(r"<svg[^>]*>(?:(?!</svg>).)*</svg><span>148 × 105 mm", page, re.DOTALL)
    assert "M31 40h148v105h-148z" in a6


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


def test_what_the_program_draws_is_on_the_list() -> None:
    kinds, problems = read_sheets([ROOT / "templates"])
    assert problems == []
    assert list(kinds) == ["debrief", "guide", "hand", "printer", "checklist"]
    assert set(DRAWN) < set(kinds)


def test_the_sample_is_offered_where_the_columns_are_told(project: Path, afterword: Afterword) -> None:
    write_page(project, "guides/extra.md", text="Take it:\n\n{{ sheet: sample }}")
    afterword("build")
    assert "people.csv" not in built_page(project, "guides/extra/index.html")
    write_page(project, "columns.md", title="Columns")
    afterword("build")
    assert 'href="../../samples/people.csv"' in built_page(project, "guides/extra/index.html")
    assert 'href="../../samples/people.xlsx"' in built_page(project, "guides/extra/index.html")
