"""A font of one's own handwriting: used where it has the letters, and refused where it may not be embedded."""

from pathlib import Path

import pikepdf
import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from generator.printing.fonts import HANDS, font_file
from generator.printing.letters.faces import read_metrics
from generator.printing.own_face import read_own_face
from generator.problems import Location
from tests.conftest import Afterword
from tests.facts import pdf_text
from tests.printing.own_font import own_font
from tests.samples.projects import panel_output

HERE = Location("people.csv")
PEOPLE = "name,interviewed,role,talked_about,candidate\nAda Byron,2026-11-18,Clerk,the engine,Sam Lee\n"


@pytest.mark.parametrize("how", ["option", "setting"])
def test_the_note_is_traced_in_it(office: Path, afterword: Afterword, how: str) -> None:
    people = office / "people.csv"
    people.write_text(PEOPLE, "utf-8")
    if how == "option":
        afterword("cards", people, "--layout", "trace", "--face", own_font(office / "me.ttf"))
    else:
        own_font(office / "content" / "me.ttf")
        settings = office / "content" / "site.toml"
        settings.write_text(
            settings.read_text("utf-8").replace("[cards]\n", '[cards]\nface = "me.ttf"\n'), "utf-8"
        )
        afterword("cards", people, "--layout", "trace")
    sheet = panel_output(office, "trace.pdf")
    with pikepdf.open(sheet) as file:
        fonts = {str(f.BaseFont) for page in file.pages for f in page.resources["/Font"].as_dict().values()}
    assert any(name.endswith("+My-Hand") for name in fonts)
    assert not any("Kalam" in name for name in fonts)
    assert "Dear Ada Byron," in pdf_text(sheet)


def test_a_sheet_that_is_typeset_for_one_name_has_all_words_in_it_and_no_path(
    office: Path, afterword: Afterword
) -> None:
    people = office / "people.csv"
    people.write_text(PEOPLE.replace("Byron", "ᏣᎳᎩ"), "utf-8")  # Cherokee, which no face of ours has
    (folder := office / "a folder").mkdir()
    afterword("cards", people, "--layout", "copy,trace", "--face", own_font(folder / "me.ttf"))
    for name in ("cards.pdf", "trace.pdf"):
        sheet = panel_output(office, name)
        with pikepdf.open(sheet) as file:
            assert not file.check_pdf_syntax()
            fonts = [font for page in file.pages for font in page.resources["/Font"].as_dict().values()]
            assert any(str(font.BaseFont).endswith("+Own-face") for font in fonts)
            assert not any("folder" in str(font.BaseFont) for font in fonts)
        assert "Thank you" in pdf_text(sheet) or "Wednesday" in pdf_text(sheet)


def test_one_without_widths_is_told(office: Path, afterword: Afterword) -> None:
    (office / "people.csv").write_text(PEOPLE, "utf-8")
    font = TTFont(own_font(office / "flat.ttf"))
    font["hmtx"].metrics = dict.fromkeys(font["hmtx"].metrics, (0, 0))
    font.save(office / "flat.ttf")
    told = afterword("cards", "people.csv", "--face", "flat.ttf", exit_code=1).stderr
    assert "flat.ttf has no width for" in told
    assert "[font-faulty]" in told


def test_a_space_that_it_lacks_is_measured_as_it_is_set(tmp_path: Path) -> None:
    whole, spaceless = (read_metrics(str(own_font(tmp_path / f"{n}.ttf", without=" " * n))) for n in (0, 1))
    assert whole.width("a b") > whole.width("ab")
    assert spaceless.width("a b") > spaceless.width("ab")


def test_a_word_that_it_lacks_is_in_another_hand(office: Path, afterword: Afterword) -> None:
    people = office / "people.csv"
    people.write_text(PEOPLE.replace("Byron", "Čapek"), "utf-8")
    afterword("cards", people, "--layout", "trace", "--face", own_font(office / "me.ttf", without="ČčB"))
    with pikepdf.open(panel_output(office, "trace.pdf")) as file:
        fonts = {str(f.BaseFont) for page in file.pages for f in page.resources["/Font"].as_dict().values()}
    assert {name.partition("+")[2] for name in fonts} >= {"My-Hand", "Kalam-Light"}


@pytest.mark.parametrize(
    ("rights", "words"),
    [
        (0x0002, "may not be embedded"),
        (0x0200, "as pictures of letters only"),
        (0x0100, "only with all its letters"),
        (0x0004, ""),
        (0x0008, ""),
    ],
)
def test_what_its_maker_forbids_is_not_done(tmp_path: Path, rights: int, words: str) -> None:
    family, problems = read_own_face(own_font(tmp_path / "me.ttf", rights=rights), HERE)
    if words:
        (problem,) = problems
        assert (problem.check, family) == ("font-faulty", None)
        assert words in problem.message
    else:
        assert (family, problems) == (str((tmp_path / "me.ttf").resolve()), [])


def test_a_font_without_running_text_is_told_with_what_it_lacks(tmp_path: Path) -> None:
    _, (problem,) = read_own_face(own_font(tmp_path / "me.ttf", without="qew"), HERE)
    assert problem.message == "me.ttf has no e w"


def test_other_kinds_of_font_are_named(tmp_path: Path) -> None:
    for head, words in ((b"OTTO", "PostScript outlines"), (b"wOF2", "WOFF2"), (b"%PDF", "no font")):
        (tmp_path / "me.ttf").write_bytes(head + bytes(100))
        _, (problem,) = read_own_face(tmp_path / "me.ttf", HERE)
        assert words in problem.message
        assert problem.hint == "save the font as TrueType, with the ending .ttf"


@given(at=st.integers(0, 400_000), data=st.binary(min_size=1, max_size=64))
def test_a_damaged_font_is_a_problem_and_no_traceback(
    tmp_path_factory: pytest.TempPathFactory, at: int, data: bytes
) -> None:
    whole = Path(font_file(HANDS[2], 400).path).read_bytes()
    path = tmp_path_factory.mktemp("fonts") / "me.ttf"
    path.write_bytes((whole[:at] + data + whole[at + len(data) :])[: max(at, 100_000)])
    family, problems = read_own_face(path, HERE)
    assert (family is None) == bool(problems)


def test_a_setting_cannot_name_a_file_elsewhere(office: Path, afterword: Afterword) -> None:
    (office / "people.csv").write_text(PEOPLE, "utf-8")
    own_font(office / "me.ttf")
    settings = office / "content" / "site.toml"
    settings.write_text(settings.read_text("utf-8").replace("[cards]\n", '[cards]\nface = "../me.ttf"\n'), "utf-8")
    told = afterword("cards", office / "people.csv", exit_code=1).stderr
    assert "../me.ttf leads out of content/ [link-out-of-project]" in told
    assert afterword("check", "people.csv", exit_code=1).stderr.endswith("\n1 problem\n")


def test_its_name_cannot_write_into_the_pdf(office: Path, afterword: Afterword) -> None:
    people = office / "people.csv"
    people.write_text(PEOPLE, "utf-8")
    font = own_font(office / "me.ttf", name="X/Y>>/OpenAction<</S/JavaScript>>")
    afterword("cards", people, "--layout", "trace", "--face", font)
    with pikepdf.open(panel_output(office, "trace.pdf")) as file:
        assert "/OpenAction" not in file.Root
        fonts = {str(f.BaseFont) for page in file.pages for f in page.resources["/Font"].as_dict().values()}
    assert any(name.endswith("+XYOpenActionSJavaScript") for name in fonts)


def test_a_letter_that_nobody_has_drawn_is_one_that_it_lacks(office: Path, afterword: Afterword) -> None:
    people = office / "people.csv"
    people.write_text(PEOPLE.replace("Byron", "Zhukov"), "utf-8")
    font = TTFont(own_font(office / "me.ttf"))
    font["glyf"][font.getBestCmap()[ord("Z")]] = TTFont(own_font(office / "other.ttf"))["glyf"]["space"]
    font.save(office / "me.ttf")
    afterword("cards", people, "--layout", "trace", "--face", office / "me.ttf")
    with pikepdf.open(panel_output(office, "trace.pdf")) as file:
        fonts = {str(f.BaseFont) for page in file.pages for f in page.resources["/Font"].as_dict().values()}
    assert {name.partition("+")[2] for name in fonts} >= {"My-Hand", "Kalam-Light"}
    font["glyf"][font.getBestCmap()[ord("k")]] = font["glyf"]["space"]
    font.save(office / "less.ttf")
    told = afterword("cards", people, "--face", office / "less.ttf", exit_code=1).stderr
    assert "less.ttf has no k" in told
