"""On typeset sheets a word has one face, with its marks on their letters, and a name looks like one."""

import re
from pathlib import Path

import pikepdf
import pytest

from generator.printing.letters.faces import bold_files
from generator.printing.pdf.word_faces import with_word_faces
from tests.conftest import ROOT, Afterword
from tests.facts import pdf_words
from tests.samples.projects import panel_output

SERIF = '<span style="font-family: &#x27;Source Serif 4&#x27;; font-size: 1.0000em">{}</span>'
HEADER = "name,interviewed,company,role,topic,candidate,address\n"


@pytest.mark.parametrize("name", ["Nguyễn Thị Ánh Tuyết", "Ọ̀yọ́ Adé", "Иван Петров"])
def test_a_name_has_one_face(name: str) -> None:
    assert with_word_faces(f"<th>{name}</th>") == f"<th>{SERIF.format(name)}</th>"


def test_in_a_sentence_only_the_strange_word_has_another_face() -> None:
    rest = "and all the others with whom I spoke on that long and windy afternoon by the sea"
    assert with_word_faces(f"<p>Ask Иван {rest}</p>") == f"<p>Ask {SERIF.format('Иван')} {rest}</p>"


def test_what_our_label_face_has_stays_as_it_is() -> None:
    html = "<style>p { content: 'Ж' }</style><title>Жук</title><p title='Ж'>Zoë &amp; Łukasz – “fine” <b>ğ</b></p>"
    assert with_word_faces(html) == html
    assert with_word_faces("<td>Smith &amp; Жук &lt;b&gt;</td>") == (
        f"<td>{SERIF.format('Smith &amp; Жук &lt;b&gt;')}</td>"
    )


def test_words_from_right_to_left_stay_together() -> None:
    made = with_word_faces("<bdi>רחוב הרצל 12</bdi>, <bdi>תל אביב</bdi>")
    assert "רחוב הרצל 12</span></span></bdi>, <bdi><span" in made


def test_a_short_sentence_keeps_its_face_around_a_name() -> None:
    assert with_word_faces("<b>Post the card to Иван</b>") == f"<b>Post the card to {SERIF.format('Иван')}</b>"


def test_a_name_in_bold_has_a_bold_face() -> None:
    assert [(file.family, file.weight) for file in bold_files(["Ann Lee", "Zoë", "Иван Петров"])] == [
        ("Source Serif 4", "700")
    ]


def test_the_lines_of_an_address_keep_their_own_order_in_the_check_off_list(
    office: Path, afterword: Afterword
) -> None:
    """The number of a house stood behind the comma that parts it from the town."""
    row = 'דנה כהן,2026-11-18,Acme,Clerk,the tide tables,Sam Lee,"רחוב הרצל 12\nתל אביב\nIsrael"\n'
    (office / "people.csv").write_text(HEADER + row, "utf-8")
    afterword("cards", "people.csv", "--layout", "checklist")
    ends = {text: right for text, _, _, right, _ in pdf_words(panel_output(office, "checklist.pdf"), 0)}
    street, town = (next(end for text, end in ends.items() if word in text) for word in ("הרצל", "תל"))
    assert "12" in next(text for text in ends if "הרצל" in text)
    assert street < town


def test_a_check_off_list_sets_each_name_in_one_bold_face(office: Path, afterword: Afterword) -> None:
    row = "Nguyễn Thị Ánh Tuyết,2026-11-18,Acme,Clerk,the tide tables,Sam Lee,\n"
    (office / "people.csv").write_text(HEADER + row, "utf-8")
    afterword("cards", "people.csv", "--layout", "checklist")
    with pikepdf.open(panel_output(office, "checklist.pdf")) as file:
        fonts = {str(font.BaseFont).partition("+")[2] for font in file.pages[0].Resources["/Font"].values()}
    assert "Source-Serif-4-Bold" in fonts


def test_no_style_of_a_detail_is_that_of_a_word_in_another_face() -> None:
    """Names in Greek were grey in the plan, as what stands beside a step."""
    rules = [
        rule
        for sheet in sorted((ROOT / "templates" / "print").glob("*.css"))
        for rule in re.findall(r"[^{}]*\bspan\s*(?:,[^{}]*)?\{[^}]*", sheet.read_text("utf-8"))
    ]
    assert rules
    assert [rule.strip() for rule in rules if "color" in rule or re.search(r"\bfont(-size)?:", rule)] == []
