"""Files to download: published where a page leads to them, with kind and size in the link."""

import io
import re
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
import xlsxwriter
from hypothesis import example, given
from hypothesis import strategies as st

from generator.parsing.content_files.download_files import download_fault
from generator.people.packed_tables import packed_tables
from tests.conftest import Afterword
from tests.downloads import GOOD, OPEN, TYPES, packed
from tests.facts import built_page
from tests.samples.projects import add_settings, write_page

PAGE = "guides/files.md"


def put(project: Path, name: str, data: bytes) -> None:
    (project / "content" / "guides" / name).write_bytes(data)


@pytest.mark.parametrize("name", GOOD)
def test_a_file_that_a_page_leads_to_is_published_and_its_link_says_what_it_is(
    project: Path, afterword: Afterword, name: str
) -> None:
    data, kind = GOOD[name]
    put(project, name, data)
    write_page(project, PAGE, text=f"Take [this sheet of ours]({name}) along.")
    told = afterword("build").stderr
    size = "1.2\u00a0MB" if name == "talk.mp4" else f"{max(1, round(len(data) / 1000))}\u00a0KB"
    assert f'>this sheet of ours <span class="file">({kind}, {size})</span></a> along' in built_page(
        project, "guides/files/index.html"
    )
    assert (project / "output" / "site" / "guides" / name).read_bytes() == data
    assert "warning" not in told


@pytest.mark.parametrize(
    ("words", "added"),
    [
        ("Our form", " (PDF, 2.5\u00a0MB)"),
        ("Our form (PDF)", " (2.5\u00a0MB)"),
        ("Our form (PDF, 2.5 MB)", ""),
        ("Our form, 2.5MB", " (PDF)"),
        ("Our pdf", " (2.5\u00a0MB)"),
        ("Our **form**", " (PDF, 2.5\u00a0MB)"),
    ],
)
def test_nothing_is_said_twice(project: Path, afterword: Afterword, words: str, added: str) -> None:
    put(project, "form.pdf", b"%PDF-1.7\n" + b"%" * 2_500_000 + b"\n%%EOF\n")
    write_page(project, PAGE, text=f"Take [{words}](form.pdf) along.")
    afterword("build")
    html = built_page(project, "guides/files/index.html")
    (link,) = re.findall(r'<a href="../form.pdf">(.*?)</a>', html)
    shown = re.sub(r"<[^>]+>", "", link)
    assert shown == words.replace("*", "") + added


@pytest.mark.parametrize(
    ("name", "written", "address"),
    [
        ("our list.csv", "our%20list.csv", "../our%20list.csv"),
        ("50%.csv", "50%25.csv", "../50%25.csv"),
        ("plan #2.csv", "plan%20%232.csv", "../plan%20%232.csv"),
        ("A&B (new).csv", "<A&B (new).csv>", "../A&amp;B%20(new).csv"),
        ("größe.csv", "größe.csv", "../größe.csv"),
    ],
)
def test_a_list_keeps_its_name_and_the_address_is_one(
    project: Path, afterword: Afterword, name: str, written: str, address: str
) -> None:
    put(project, name, b"a,b\n1,2\n")
    write_page(project, PAGE, text=f"Take [our list]({written}) along.")
    afterword("build")
    assert f'<a href="{address}">' in built_page(project, "guides/files/index.html")
    assert (project / "output" / "site" / "guides" / name).exists()


def test_what_no_page_leads_to_is_not_published_and_told_once(project: Path, afterword: Afterword) -> None:
    put(project, "cv.docx", GOOD["cv.docx"][0])
    put(project, "old.xlsm", b"PK")
    told = afterword("build").stderr
    assert "content/guides/cv.docx:1:1: warning: no page leads to this file, so it is not published" in told
    assert "[download-unlinked]" in told
    assert "content/guides/old.xlsm:1:1: warning: is not published" in told
    assert "save it, without macros, as .xlsx" in told
    assert not (project / "output" / "site" / "guides" / "cv.docx").exists()
    put(project, "dates.xlsx", GOOD["dates.xlsx"][0])
    assert "so they are not published: guides/cv.docx, guides/dates.xlsx" in afterword("check").stderr


def test_the_sample_of_people_is_no_file_that_nothing_leads_to(project: Path, afterword: Afterword) -> None:
    assert "download-unlinked" not in afterword("build").stderr
    assert not list((project / "output" / "site").rglob("panel.csv"))


def test_a_file_that_only_a_draft_leads_to_waits_for_it(project: Path, afterword: Afterword) -> None:
    put(project, "cv.docx", GOOD["cv.docx"][0])
    write_page(project, PAGE, "draft: true\n", "Take [this](cv.docx) along.")
    assert "cv.docx" not in afterword("build").stderr
    assert not (project / "output" / "site" / "guides" / "cv.docx").exists()


def test_a_link_to_a_file_that_is_not_there_is_told(project: Path, afterword: Afterword) -> None:
    put(project, "cv-2026.docx", GOOD["cv.docx"][0])
    write_page(project, PAGE, text="Take [this form](cv-2025.docx) along.")
    told = afterword("check", exit_code=1).stderr
    assert "content/guides/files.md:5:18: the link “cv-2025.docx” leads nowhere [link-nowhere]" in told
    assert "did you mean “cv-2026.docx”?" in told


MACRO = packed(**TYPES, word__document_0xml="<w/>", word__vbaProject_0bin="x")
SAYS = packed(
    **{"[Content_Types]_0xml": "application/vnd.ms-word.document.macroEnabled.main+xml"}, word__document_0xml=""
)
BASIC = packed(mimetype=OPEN + "text", Basic__Standard__Module1_0xml="Sub x")
CONTROL = packed(**TYPES, word__document_0xml="", word__activeX__activeX1_0xml="")
RELATION = '<R Id="1" Type="http://x/attachedTemplate" Target="http://a.example/t" TargetMode="External"/>'
TEMPLATE = packed(**TYPES, word__document_0xml="", word___rels__settings_0xml_0rels=RELATION)


def bomb() -> bytes:
    """A small archive that unpacks to much."""
    file = io.BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for number in range(16):
            archive.writestr(f"{number}.csv", b"fair,day\n" * 500_000)
    return file.getvalue()


BOMB = bomb()


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("cv.docx", b"PK\x03\x04 broken", "is no .docx file, whatever its name says"),
        ("cv.docx", GOOD["dates.xlsx"][0], "is no .docx file"),
        ("cv.docx", b"\xd0\xcf\x11\xe0 old", "is no .docx file"),
        ("dates.xlsx", b"<html><table>", "is no .xlsx file"),
        ("talk.pptx", GOOD["forms.zip"][0], "is no .pptx file"),
        ("cv.odt", GOOD["talk.odp"][0], "is no .odt file"),
        ("fairs.csv", b"<!DOCTYPE html><html>", "is no .csv file"),
        ("fairs.csv", b"\xef\xbb\xbf  <script>alert(1)</script>", "is no .csv file"),
        ("fairs.csv", b"%PDF-1.7", "is no .csv file"),
        ("fairs.csv", b"MZ\x90\0\x03", "is no .csv file"),
        ("fairs.csv", b"a,b\n\0\0\0", "is no .csv file"),
        ("talk.mp4", b"\x1a\x45\xdf\xa3 webm", "is no .mp4 file"),
        ("talk.vtt", b"1\n00:00:01,000 --> 00:00:02,000\n", "is no .vtt file"),
        ("talk.vtt", b"WEBVTTX\n", "is no .vtt file"),
        ("forms.zip", b"Rar!\x1a\x07", "is no .zip file"),
        ("form.pdf", b"<html>", "is no .pdf file"),
        ("fairs.ics", b"hello", "is no .ics file"),
        ("fairs.ics", b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n", "is cut off: its end is missing"),
        ("form.pdf", b"%PDF-1.4\n", "is cut off"),
        ("form.pdf", b"%PDF-1.4\n%%EOF\n" + b"%" * 2000, "is cut off"),
        ("cv.docx", b"", "is empty"),
        ("cv.docx", MACRO, "has macros in it"),
        ("cv.docx", SAYS, "has macros in it"),
        ("cv.odt", BASIC, "has macros in it"),
        ("cv.docx", CONTROL, "has an embedded control or file in it, word/activeX/activeX1.xml"),
        ("cv.docx", TEMPLATE, "fetches a part of itself from elsewhere when it is opened"),
        ("form.pdf", b"%PDF-1.7\n<< /S /JavaScript /JS (x) >>\n%%EOF", "would run something when it is opened"),
        ("forms.zip", packed(a_0txt="", Setup_0EXE="MZ"), "holds “Setup.EXE”, which runs on the computer"),
        ("forms.zip", packed(in__cv_0docm=""), "holds “in/cv.docm”, which runs"),
        ("forms.zip", packed(_0_0__up_0txt=""), "would unpack “../up.txt” outside its folder"),
        ("forms.zip", packed(__etc__x_0txt=""), "would unpack “/etc/x.txt” outside"),
        ("forms.zip", packed(), "is empty"),
        ("forms.zip", BOMB, "holds more tables than can be looked through"),
    ],
)
def test_a_file_that_lies_or_runs_is_told_where_a_page_leads_to_it(
    project: Path, afterword: Afterword, name: str, data: bytes, told: str
) -> None:
    put(project, name, data)
    write_page(project, PAGE, text=f"Take [this form]({name}) along.")
    said = afterword("build", exit_code=1).stderr
    assert f"content/guides/files.md:5:18: the file “{name}” {told}" in said
    assert "[download-unusable]" in said
    assert said.endswith("\n1 problem\n"), said


@pytest.mark.parametrize(
    ("name", "size"), [("cv.docx", 26_000_000), ("talk.mp4", 101_000_000), ("form.pdf", 26_000_000)]
)
def test_a_file_that_no_host_takes_is_told(project: Path, afterword: Afterword, name: str, size: int) -> None:
    put(project, name, GOOD[name][0])
    with (project / "content" / "guides" / name).open("r+b") as file:
        file.truncate(size)
    write_page(project, PAGE, text=f"Take [this form]({name}) along.")
    said = afterword("check", exit_code=1).stderr
    assert f"the file “{name}” has {size // 1_000_000} MB, and may have {(size - 1_000_000) // 1_000_000}" in said
    assert said.endswith("\n1 problem\n")


PEOPLE = "Name,E-mail\nAda Byron,ada@byron.example\n"
NOBODYS = "Byron; Ada; 3rd year; ada.byron@uni.example\nLee; Sam; 2nd year; lee@uni.example\n"
HOUSES = "Harbour Museum,jobs@harbour.example\nNorth Mill,north@northmill.example\nBank,info@bank.example\n"


def sheets(*tables: str) -> bytes:
    """A workbook of these tables, the second one hidden."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as book:
        for number, table in enumerate(tables):
            sheet = book.add_worksheet()
            if number == 1:
                sheet.hide()
            for row, line in enumerate(table.splitlines()):
                sheet.write_row(row, 0, line.split(","))
    return file.getvalue()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("list.csv", PEOPLE.encode()),
        ("list.csv", PEOPLE.encode("utf-16")),
        ("list.csv", NOBODYS.encode()),
        ("list.xlsx", sheets(PEOPLE)),
        ("list.xlsx", sheets("fair,day\nSpring,2027-03-01\n", PEOPLE)),
        ("list.xlsx", sheets("Term dates\n", NOBODYS.replace(";", ","))),
        ("list.zip", packed(a_0txt="hello", lists__people_0csv=PEOPLE)),
        ("list.zip", packed(deep_0xlsx=sheets(PEOPLE))),
        ("list.zip", packed(inner_0zip=packed(people_0csv=PEOPLE))),
        ("list.txt", NOBODYS.encode()),
    ],
)
def test_people_are_never_published_by_accident(
    project: Path, afterword: Afterword, name: str, data: bytes
) -> None:
    put(project, name, data)
    write_page(project, PAGE, text=f"Take [this form]({name}) along.")
    said = afterword("build", exit_code=1).stderr
    assert f"content/guides/{name}:" in said
    assert "reads as a list of people: what lies in content/ is for everybody [people-in-content]" in said


@pytest.mark.parametrize(
    ("name", "data"),
    [("list.csv", HOUSES.encode()), ("list.xlsx", sheets(HOUSES)), ("list.zip", packed(houses_0csv=HOUSES))],
)
def test_the_addresses_of_houses_are_no_list_of_people(
    project: Path, afterword: Afterword, name: str, data: bytes
) -> None:
    put(project, name, data)
    write_page(project, PAGE, text=f"Take [this form]({name}) along.")
    afterword("build")


FILM = '<video controls src="talk.mp4">{}</video>'
TRACK = '<track kind="captions" src="talk.vtt" srclang="en" label="English">'


def test_a_film_is_shown_with_its_captions(project: Path, afterword: Afterword) -> None:
    put(project, "talk.mp4", GOOD["talk.mp4"][0])
    put(project, "talk.vtt", GOOD["talk.vtt"][0])
    write_page(project, PAGE, text=FILM.format(TRACK))
    assert "warning" not in afterword("build").stderr
    html = built_page(project, "guides/files/index.html")
    assert 'src="../talk.mp4"' in html
    assert 'src="../talk.vtt"' in html
    assert (project / "output" / "site" / "guides" / "talk.vtt").is_file()
    assert (project / "output" / "site" / "guides" / "talk.mp4").is_file()


def test_a_film_without_captions_is_told(project: Path, afterword: Afterword) -> None:
    put(project, "talk.mp4", GOOD["talk.mp4"][0])
    write_page(project, PAGE, text=FILM.format(""))
    said = afterword("check", exit_code=1).stderr
    assert "content/guides/files.md:5:1: a film has no captions" in said
    assert "[film-without-captions]" in said
    add_settings(project, '[checks]\nfilm-without-captions = "warning"\n')
    afterword("build")


@pytest.mark.parametrize(
    ("words", "added"),
    [
        ("All dates (Excel, 5 KB)", ""),
        ("All dates in Excel", "(1\u00a0KB)"),
        ("All dates", "(Excel workbook, 1\u00a0KB)"),
    ],
)
def test_the_name_of_the_program_says_the_kind(
    project: Path, afterword: Afterword, words: str, added: str
) -> None:
    put(project, "dates.xlsx", GOOD["dates.xlsx"][0])
    write_page(project, PAGE, text=f"Take [{words}](dates.xlsx) along.")
    afterword("build")
    (link,) = re.findall(r'<a href="../dates.xlsx">(.*?)</a>', built_page(project, "guides/files/index.html"))
    assert re.sub(r"<[^>]+>", "", link) == f"{words} {added}".strip()


@example("forms.zip", b"\x00\x00\x00\x00\x00\x00\x01\xaa", 94)
@given(st.sampled_from(sorted(GOOD)), st.binary(max_size=400), st.integers(0, 400))
def test_no_bytes_are_too_strange(name: str, more: bytes, cut: int) -> None:
    """What is broken anywhere is told, or is a good file; nothing is raised."""
    good = GOOD[name][0]
    for data in (more, good[:cut] + more, good[:cut] + more + good[cut + len(more) :]):
        download_fault(name, data, len(data))
        assert all(len(rows) <= 20 for rows in packed_tables(name, data))
