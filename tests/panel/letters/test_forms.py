"""Typed letters on paper: the form of each country, what stands where, and what cannot be typed."""

from pathlib import Path

import page as page_validation
import pdfua
import pypdfium2
import pytest

from tests.conftest import Afterword
from tests.facts import pdf_facts, pdf_words
from tests.samples.projects import panel_output

HEADER = "name,job_title,company,role,interviewed,topic,strength,candidate,return_address,home,country,address\n"
ROW = (
    'Jo Brandt,Head of Loans,the Long Museum,Clerk,2026-11-18,the ship plans,sorting,Sam Lee,"{0}",{1},{1},"{2}"\n'
)
GERMAN = ROW.format("Low Street 1\n10115 Berlin", "DE", "Am Hafen 4\n20457 Hamburg")
BRITISH = ROW.format("1 Low Street\nLeeds\nLS1 4DY", "GB", "4 Quay Street\nHull\nHU1 1AA")
AMERICAN = ROW.format("1 Low Street\nTroy, NY 12180", "US", "4 Quay Street\nBoston, MA 02108")
ITALIAN = ROW.format("Via Bassa 1\n00100 Roma", "IT", "Via Alta 4\n20121 Milano")


def letters(office: Path, afterword: Afterword, *rows: str, exit_code: int = 0, more: tuple[str, ...] = ()) -> str:
    """Letters to these people; what was told of them."""
    (office / "people.csv").write_text(HEADER + "".join(rows), "utf-8")
    told = afterword("letters", "people.csv", "--today", "2026-11-26", *more, exit_code=exit_code)
    return told.stderr


def lines_of(office: Path) -> dict[str, tuple[float, float, float, float]]:
    """The lines of the first letter with their boxes: left, top, right, bottom in mm."""
    return {text: (left, top, right, low) for text, left, top, right, low in pdf_words(_pdf(office), 0)}


def _pdf(office: Path) -> Path:
    return panel_output(office, "letters.pdf")


@pytest.mark.parametrize(
    ("row", "size", "day"),
    [
        (GERMAN, "210.0 × 297.0", "26 November 2026"),
        (BRITISH, "210.0 × 297.0", "26 November 2026"),
        (AMERICAN, "215.9 × 279.4", "November 26, 2026"),
        (ITALIAN, "210.0 × 297.0", "26 November 2026"),
    ],
)
def test_a_letter_has_paper_and_date_of_its_country(
    office: Path, afterword: Afterword, row: str, size: str, day: str
) -> None:
    letters(office, afterword, row)
    facts = pdf_facts(_pdf(office))
    assert f"page 1: {size} mm" in facts
    assert "page 2" not in facts
    assert f"\n  {day}\n" in facts
    report = page_validation.validate_pdf(str(_pdf(office)), profile=page_validation.ValidationProfile.PDF_UA_1)
    assert report.is_compliant, str(report)
    assert pdfua.validate(str(_pdf(office))).findings == ()


def test_a_letter_has_one_form_of_date(office: Path, afterword: Afterword) -> None:
    """The words of a British site as an American writes them; a draft keeps those of its writer."""
    letters(office, afterword, AMERICAN)
    (text,) = (path.read_text("utf-8") for path in (office / "output/panels/people/letters").glob("*.txt"))
    assert "November 26, 2026" in text
    assert "on November 18" in text
    assert "18 November" not in text


def test_a_german_letter_shows_its_address_and_no_word_more_in_the_window(
    office: Path, afterword: Afterword
) -> None:
    """DIN 5008, form B: 20 mm from the left, 45 mm from the top, 85 × 45 mm; the address in its lower 27.3 mm."""
    letters(office, afterword, GERMAN)
    lines = lines_of(office)
    seen = [
        text
        for text, (left, top, right, low) in lines.items()
        if left < 105 and right > 20 and low > 45 and top < 90
    ]
    sender, *address = seen
    assert sender == "Sam Lee · Low Street 1 · 10115 Berlin"
    assert address == ["Jo Brandt", "Head of Loans", "Long Museum", "Am Hafen 4", "20457 Hamburg"]
    assert all(lines[text][0] >= 25 - 0.3 and lines[text][2] <= 105 for text in seen)
    assert lines[sender][3] <= 62.7 <= min(lines[text][1] for text in address) + 0.5
    assert max(lines[text][3] for text in address) <= 90
    block = {"Low Street 1", "10115 Berlin", "26 November 2026"}
    assert all(lines[text][0] == pytest.approx(125, abs=0.5) and lines[text][1] >= 50 for text in block)
    assert lines["Dear Jo Brandt,"][1] >= 98.4


def test_a_german_letter_is_marked_where_to_fold_and_punch(office: Path, afterword: Afterword) -> None:
    letters(office, afterword, GERMAN)
    assert _ticks(_pdf(office)) == pytest.approx([105, 148.5, 210], abs=0.2)
    letters(office, afterword, BRITISH)
    assert _ticks(_pdf(office)) == []


def _ticks(path: Path) -> list[float]:
    """How far from the top edge, in mm, there is ink at the left edge of the first page."""
    with pypdfium2.PdfDocument(path) as document:
        page = document[0].render(scale=4, grayscale=True).to_pil()
    edge = page.crop((60, 0, 100, page.height))  # 5 to 9 mm
    rows = [n for n in range(edge.height) if min(edge.crop((0, n, 40, n + 1)).tobytes()) < 200]
    starts = [row for row in rows if row - 1 not in rows]
    return [row / 4 * 25.4 / 72 for row in starts]


def test_a_block_letter_begins_every_part_at_its_left_margin(office: Path, afterword: Afterword) -> None:
    letters(office, afterword, BRITISH)
    lines = lines_of(office)
    assert {round(left) for left, *_ in lines.values()} == {25}
    order = ["1 Low Street", "26 November 2026", "Jo Brandt", "Hull", "Dear Jo Brandt,", "Sam Lee"]
    tops = [lines[text][1] for text in order]
    assert tops == sorted(tops)
    close = max(low for text, (_, _, _, low) in lines.items() if low < lines["Sam Lee"][1])
    assert lines["Sam Lee"][1] - close > 18, "there is room for a signature"


def test_letters_on_several_papers_keep_the_order_of_the_list(office: Path, afterword: Afterword) -> None:
    other = AMERICAN.replace("Jo Brandt", "Ana Roy").replace("Long Museum", "Inn").replace("Sam Lee", "Bo Chen")
    letters(office, afterword, BRITISH, other)
    facts = pdf_facts(_pdf(office))
    places = [facts.index(text) for text in ("210.0 × 297.0", "Jo Brandt", "215.9 × 279.4", "Ana Roy")]
    assert places == sorted(places)


def test_the_form_and_the_paper_can_be_chosen(office: Path, afterword: Afterword) -> None:
    letters(office, afterword, AMERICAN, more=("--letter", "din-5008-b", "--paper", "letter"))
    facts = pdf_facts(_pdf(office))
    assert "215.9 × 279.4" in facts
    assert "Sam Lee · 1 Low Street · Troy, NY 12180" in facts
    told = letters(office, afterword, AMERICAN, more=("--letter", "din"), exit_code=2)
    assert "din-5008-b" in told


def test_the_words_alone_are_a_file_for_each(office: Path, afterword: Afterword) -> None:
    letters(office, afterword, BRITISH)
    text = panel_output(office, "letters/01-jo-brandt.txt").read_text("utf-8")
    head = "1 Low Street\nLeeds\nLS1 4DY\n\n26 November 2026\n\nJo Brandt\nHead of Loans\nLong Museum\n"
    assert text.startswith(f"{head}4 Quay Street\nHull\nHU1 1AA\n\nDear Jo Brandt,\n\n")
    assert text.endswith(",\n\n\n\n\nSam Lee\n")


def test_a_company_that_begins_the_address_stands_there_once(office: Path, afterword: Afterword) -> None:
    letters(office, afterword, BRITISH.replace("4 Quay", "The Long Museum\n4 Quay"))
    assert pdf_facts(_pdf(office)).count("Long Museum\n") == 1
    letters(office, afterword, BRITISH.replace("the Long Museum", "Quay").replace("4 Quay", "4 Quayside, Old"))
    assert "\n  Quay\n  4 Quayside, Old Street\n" in pdf_facts(_pdf(office)), "a street is not the company"


def test_who_has_no_address_gets_no_letter_and_the_others_do(office: Path, afterword: Afterword) -> None:
    lost = BRITISH.replace("Jo Brandt", "Ana Roy").replace('"4 Quay Street\nHull\nHU1 1AA"', "")
    told = letters(office, afterword, BRITISH, lost, exit_code=1)
    assert "Ana Roy has no address, so there is no letter [address-missing]" in told
    assert "Jo Brandt" in pdf_facts(_pdf(office))


def test_letters_that_nobody_could_answer_are_told_once_a_candidate(office: Path, afterword: Afterword) -> None:
    bare = BRITISH.replace('"1 Low Street\nLeeds\nLS1 4DY"', "")
    told = letters(office, afterword, bare, bare.replace("Jo Brandt", "Ana Roy"))
    assert told.count("the letters of Sam Lee have no return address [return-address-missing]") == 1


def test_an_address_too_large_for_the_window_is_told(office: Path, afterword: Afterword) -> None:
    told = letters(office, afterword, GERMAN.replace("Am Hafen 4", "\n".join("abcdefgh")), exit_code=1)
    assert "Jo Brandt: the address is too large for the window of an envelope, 80 × 27.3 mm" in told
    home = "Zentralverwaltung der Wohnheime, Haus Nummer siebenunddreißig, dritter Hinterhof, Aufgang C"
    told = letters(office, afterword, GERMAN.replace("Low Street 1", f"{home}, {home}"), exit_code=1)
    assert "the return address is too large for the window" in told


@pytest.mark.parametrize("row", [GERMAN, BRITISH, AMERICAN])
def test_long_lines_of_addresses_are_broken_inside_their_part_of_the_page(
    office: Path, afterword: Afterword, row: str
) -> None:
    home = "Zentralverwaltung der Wohnheime, Haus Nummer siebenunddreißig, dritter Hinterhof, Aufgang C"
    there = "Long Museum of the Sea and of all that sails on it, Department of Engines, Loans and Moorings"
    long = row.replace("Low Street 1", home).replace("1 Low Street", home)
    letters(office, afterword, long.replace("Am Hafen 4", there).replace("4 Quay Street", there))
    words = pdf_words(_pdf(office), 0)
    with pypdfium2.PdfDocument(_pdf(office)) as document:
        width = document[0].get_width() * 25.4 / 72
    assert max(right for *_, right, _ in words) <= width - 20
    said = " ".join(text for text, *_ in words)
    assert there in said
    assert home in said
    if row is GERMAN:
        window = [row for row in words if row[1] < 25.5 and 45 < row[2] < 90 and row[4] < 90.5]
        assert max(right for *_, right, _ in window) <= 20 + 85


@pytest.mark.parametrize(
    ("note", "hint"),
    [("thank-you-card", "use afterword cards with the layout “typed”"), ("thank-you-email", "choose another")],
)
def test_what_is_no_letter_is_not_typed_as_one(office: Path, afterword: Afterword, note: str, hint: str) -> None:
    told = letters(office, afterword, BRITISH, more=("--note", note), exit_code=1)
    assert f"“{note}” is not a note for a letter [note-of-another-channel]" in told
    assert hint in told


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (('paper = "a4"', 'paper = "folio"'), "there is no paper “folio”"),
        (('locale = "en_GB"', 'locale = "xx_YY_ZZ"'), "“locale” cannot be “xx_YY_ZZ”"),
        (("top_mm = 25", 'top_mm = 25\ncountries = ["GB"]'), "every form of letters names its countries"),
        (("top_mm = 25", "top_mm = -1"), "“top_mm” cannot be -1"),
    ],
)
def test_a_form_of_the_project_that_cannot_be_meant(
    office: Path, afterword: Afterword, change: tuple[str, str], told: str
) -> None:
    ours = Path(__file__).parents[3] / "templates" / "print" / "letters" / "block-a4.toml"
    folder = office / "templates" / "print" / "letters"
    folder.mkdir(parents=True)
    (folder / "block-a4.toml").write_text(ours.read_text("utf-8").replace(*change), "utf-8")
    assert told in letters(office, afterword, BRITISH, exit_code=1)


PLANNED = """name,company,role,interviewed,topic,strength,new,address,country,home,decision,stage,return_address
Jo Brandt,the Yard,Clerk,2026-11-18 14:00,cogs,care,I passed my exam,"1 Dock Rd
Troy, NY 12180",US-NY,US,2026-12-03,final,"1 Low Street
Troy, NY 12180"
"""


def test_a_kit_types_what_its_plan_posts_with_the_day_of_posting(office: Path, afterword: Afterword) -> None:
    (office / "people.csv").write_text(PLANNED, "utf-8")
    moment = ("--from", "Sam Lee", "--now", "2026-11-18T20:00", "--zone", "America/New_York")
    afterword("kit", "people.csv", *moment, "--letter", "block-a4")
    assert "210.0 × 297.0" in pdf_facts(_pdf(office))
    afterword("kit", "people.csv", *moment)
    assert "215.9 × 279.4" in pdf_facts(_pdf(office))
    text = panel_output(office, "letters/01-letter-jo-brandt.txt").read_text("utf-8")
    head = "1 Low Street\nTroy, NY 12180\n\nNovember 19, 2026\n\nJo Brandt\nYard\n1 Dock Rd\nTroy, NY 12180\n"
    assert text.startswith(head)
    assert "I passed my exam" in text
    assert "letters.pdf" in panel_output(office, "index.html").read_text("utf-8")
    (office / "people.csv").write_text(PLANNED.replace("I passed my exam", ""), "utf-8")
    afterword("kit", "people.csv", *moment)
    assert not _pdf(office).exists(), "without news there is no letter"
    assert not panel_output(office, "letters").exists()
