"""A cohort: many candidates and hundreds of sheets in one run."""

import re
import subprocess
import sys
from pathlib import Path

import page as page_validation
import pikepdf
import pytest

from generator.commands.cards import _parts
from generator.printing.document import Document
from generator.printing.pdf.sheet_cache import SheetCache
from tests.bench.lists import people_list
from tests.conftest import TODAY, Afterword, environment
from tests.facts import pdf_facts
from tests.samples.projects import LIST_HEADER, own_copy_sheets, panel_output, write_list


def test_a_cohort_has_a_cover_sheet_a_candidate_and_bookmarks(office: Path, afterword: Afterword) -> None:
    afterword("cards", write_list(office, 6, candidates=2), "--layout", "copy")
    with pikepdf.open(panel_output(office, "cards.pdf")) as document:
        assert len(document.pages) == 8
        with document.open_outline() as outline:
            titles = [item.title for item in outline.root]
    assert titles == [
        "Writer 0",
        "Person A",
        "Person C",
        "Person E",
        "Writer 1",
        "Person B",
        "Person D",
        "Person F",
    ]


@pytest.mark.parametrize(
    ("split", "files"),
    [
        ("candidate", ["1-writer-0.pdf", "2-writer-1.pdf"]),
        ("panel", [f"{n + 1}-writer-{n % 2}-firm-{n}-2026-11-18.pdf" for n in (0, 1)]),
        ("person", ["1-person-a.pdf", "2-person-b.pdf"]),
    ],
)
def test_a_cohort_in_files_of_its_own(office: Path, afterword: Afterword, split: str, files: list[str]) -> None:
    afterword("cards", write_list(office, 2, candidates=2), "--layout", "copy", "--split", split)
    assert sorted(path.name for path in panel_output(office, "cards").iterdir()) == files
    assert all("copy sheet 1 of 1" in pdf_facts(path).lower() for path in panel_output(office, "cards").iterdir())


def test_two_processes_make_the_files_of_one(office: Path, afterword: Afterword) -> None:
    """Enough companies to be composed apart, and enough pages to be drawn apart."""
    people_list(office / "people.csv", "panels", 420)
    files = {}
    for jobs in ("1", "2"):
        afterword("cards", "people.csv", "--layout", "trace,copy", "--jobs", jobs)
        folder = panel_output(office, "trace.pdf").parent
        files[jobs] = {path.name: path.read_bytes() for path in folder.rglob("*.pdf")}
    assert set(files["1"]) == {"trace.pdf", "cards.pdf"}
    assert files["2"] == files["1"]


def test_another_layout_leaves_the_first_one(office: Path, afterword: Afterword) -> None:
    afterword("cards", write_list(office, 1))
    afterword("cards", write_list(office, 1), "--layout", "labels")
    assert panel_output(office, "cards.pdf").exists()
    assert panel_output(office, "labels.pdf").exists()


def test_many_sheets_are_joined_with_their_tags_and_only_what_changed_is_typeset_again(
    office: Path, afterword: Afterword
) -> None:
    rows = [f"Person {n:03},Firm,2026-11-18,subject {n},craft {n},Sam\n" for n in range(120)]
    header = "name,company,interviewed,topic,strength,candidate\n"
    (office / "people.csv").write_text(header + "".join(rows), "utf-8")
    own_copy_sheets(office)
    afterword("cards", "people.csv", "--allow-similar", "--jobs", "2")
    sheets = office / "output" / "panels" / ".people.sheets"
    before = {path.name for path in sheets.iterdir() if path.suffix not in {".list", ".json"}}
    assert len(before) == 5
    text = pdf_facts(panel_output(office, "cards.pdf"))
    assert re.findall(r"COPY SHEET (\d+) OF 120", text) == [str(n + 1) for n in range(120)]
    report = page_validation.validate_pdf(
        str(panel_output(office, "cards.pdf")), profile=page_validation.ValidationProfile.PDF_UA_1
    )
    assert report.is_compliant, report
    assert SheetCache(sheets, office / "people.csv").same((office / "people.csv").read_bytes())
    rows[60] = rows[60].replace("subject 60", "another subject")
    (office / "people.csv").write_text(header + "".join(rows), "utf-8")
    assert not SheetCache(sheets, office / "people.csv").same((office / "people.csv").read_bytes())
    afterword("cards", "people.csv", "--allow-similar")
    assert len({path.name for path in sheets.iterdir()} & before) == 4
    assert "another subject" in pdf_facts(panel_output(office, "cards.pdf"))
    assert all(path.stat().st_mode & 0o777 == 0o600 for path in sheets.iterdir())


def test_more_sheets_than_a_printer_is_given_at_once_are_several_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.commands.cards.DOCUMENTS_A_FILE", 2)
    sheets = [Document(f"{n}", "") for n in range(5)]
    assert _parts("trace", sheets[:2]) == {"trace.pdf": sheets[:2]}
    assert _parts("trace", sheets) == {
        "trace/part-01.pdf": sheets[:1],
        "trace/part-02.pdf": sheets[1:3],
        "trace/part-03.pdf": sheets[3:],
    }


def test_rows_with_problems_are_listed_to_be_mended_and_fed_back(office: Path, afterword: Afterword) -> None:
    text = f"{LIST_HEADER}Ada,Firm,soon,engines,,Sam,\nGrace,Firm,2026-11-18,compilers,,Sam,\n"
    (office / "people.csv").write_text(text, "utf-8")
    afterword("cards", "people.csv", exit_code=1)
    listed = panel_output(office, "problems.csv").read_text("utf-8-sig")
    assert "“soon” is not a day" in listed
    assert "Ada" in listed
    assert "Grace" not in listed
    (office / "mended.csv").write_text(listed.replace('"soon"', '"2026-11-18"'), "utf-8")
    afterword("cards", "mended.csv")
    (office / "people.csv").write_text(text.replace("soon", "2026-11-18"), "utf-8")
    afterword("cards", "people.csv")
    assert not panel_output(office, "problems.csv").exists()


def test_a_long_check_off_list_is_one_form(office: Path, afterword: Afterword) -> None:
    rows = "".join(
        f"Person {chr(65 + n // 26)}{chr(97 + n % 26)},Firm {n},2026-11-18,subject {n},craft {n},Sam,\n"
        for n in range(210)
    )
    (office / "people.csv").write_text(LIST_HEADER + rows, "utf-8")
    afterword("cards", "people.csv", "--layout", "checklist")
    path = panel_output(office, "checklist.pdf")
    with pikepdf.open(path) as document:
        names = {str(field.T) for field in document.Root.AcroForm.Fields}
        boxes = {str(box.T) for page in document.pages for box in page.get("/Annots", [])}
    assert len(names) == 630
    assert boxes == names
    rules = page_validation.ValidationProfile.PDF_UA_1
    report = page_validation.validate_pdf(str(path), profile=rules)
    assert report.is_compliant, report


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_nothing_is_left_in_the_folder_for_temporary_files(office: Path, tmp_path: Path, jobs: str) -> None:
    folder = tmp_path / "temporary"
    folder.mkdir()
    layouts = [word for name in ("copy", "guide", "trace", "labels") for word in ("--layout", name)]
    subprocess.run(
        [
            sys.executable,
            "-m",
            "generator",
            "cards",
            write_list(office, 1),
            *layouts,
            "--jobs",
            jobs,
            "--today",
            TODAY,
        ],
        env=environment(TMPDIR=str(folder)),
        check=True,
    )
    assert [path for path in folder.rglob("*") if not path.is_dir()] == []
    assert len(list(folder.rglob("*"))) <= 1, "no more than the folder of this user"
