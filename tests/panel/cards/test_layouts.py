"""Each layout on paper: what stands where, for whom, and as a file that keeps the rules of PDF/UA."""

import re
from pathlib import Path

import page as page_validation
import pdfua
import pikepdf
import pypdfium2
import pytest
from weasyprint.pdf import fonts as engine_fonts

from generator.printing.layouts import LAYOUTS
from tests.conftest import SAMPLE, Afterword
from tests.facts import pdf_boxes, pdf_facts, pdf_words
from tests.samples.projects import LIST_HEADER, panel_output, write_list


def cover(office: Path, words: str) -> None:
    """What stands on the front of folded cards."""
    path = office / "content" / "site.toml"
    path.write_text(path.read_text("utf-8").replace('cover = "Thank you"', f'cover = "{words}"'), "utf-8")


def at_home_in_the_us(office: Path) -> None:
    """The office writes from there, so its addresses end without the country."""
    path = office / "content" / "site.toml"
    path.write_text(path.read_text("utf-8").replace('country = "GB"', 'country = "US"'), "utf-8")


@pytest.mark.parametrize(("fold", "subsetter"), [("flat", "HarfBuzz"), ("top", "HarfBuzz"), ("flat", "fontTools")])
def test_every_layout_is_whole_tagged_and_ours(
    office: Path, afterword: Afterword, monkeypatch: pytest.MonkeyPatch, fold: str, subsetter: str
) -> None:
    if subsetter == "fontTools":  # an ordinary desktop has Pango without HarfBuzz's library for this
        monkeypatch.setattr(engine_fonts, "harfbuzz_subset", None)
    cover(office, "Thank you, {{ salutation }}")
    told = afterword("cards", write_list(office, 5), "--layout", ",".join(LAYOUTS), "--fold", fold, "--jobs", "1")
    assert "HarfBuzz" not in told.output
    for layout in LAYOUTS.values():
        path = panel_output(office, f"{layout.file}.pdf")
        rules = page_validation.ValidationProfile.PDF_UA_1
        report = page_validation.validate_pdf(str(path), profile=rules)
        assert report.is_compliant, f"{layout.name}: {report}"
        assert pdfua.validate(str(path)).findings == (), layout.name
        with pikepdf.open(path) as document:
            assert document.check_pdf_syntax() == []
            assert document.Root.ViewerPreferences.PrintScaling == "/None"
            covered = layout.name in ("trace", "typed") and fold == "top"
            turned = "/DuplexFlipLongEdge" if covered else "/Simplex"
            assert document.Root.ViewerPreferences.Duplex == turned
            fonts = {str(f.BaseFont) for page in document.pages for f in page.Resources.get("/Font", {}).values()}
        assert {re.split(r"[+-]|(?<=[a-z])(?=[A-Z])", name)[1] for name in fonts} <= {
            "Kalam",
            "Source",
            "Atkinson",
        }
        assert path.stat().st_mode & 0o777 == 0o600


def test_notes_to_trace_lie_two_to_a_sheet_in_the_order_of_the_pile(office: Path, afterword: Afterword) -> None:
    afterword("cards", write_list(office, 5), "--layout", "trace")
    path = panel_output(office, "trace.pdf")
    names = [re.findall(r"(\d) · Person", text) for text in pdf_facts(path).split("page ")[1:]]
    assert names == [["1", "4"], ["2", "5"], ["3"]]
    with pypdfium2.PdfDocument(path) as document:
        assert len(document) == 3


def test_a_traced_line_stands_where_arithmetic_put_it(office: Path, afterword: Afterword) -> None:
    afterword("cards", write_list(office, 1), "--layout", "trace")
    lines = {text: box for text, *box in pdf_words(panel_output(office, "trace.pdf"), 0)}
    left, top, _, _ = lines["Dear Person A,"]
    assert left == pytest.approx((210 - 148) / 2 + 8, abs=0.6)
    assert 6.4 < top < 297 / 2


def test_a_used_up_place_stays_empty(office: Path, afterword: Afterword) -> None:
    afterword("cards", write_list(office, 2), "--layout", "trace", "--start", "2")
    first = pdf_words(panel_output(office, "trace.pdf"), 0)
    assert min(top for _, _, top, _, _ in first) > 297 / 2 - 12
    result = afterword("cards", write_list(office, 2), "--layout", "trace", "--start", "3", exit_code=1)
    assert "a sheet of the layout trace has 2 places, so it is not made [start-impossible]" in result.stderr


def test_a_folded_card_has_its_cover_on_the_back_head_to_the_fold(office: Path, afterword: Afterword) -> None:
    cover(office, "Thank you, {{ salutation }}")
    afterword("cards", write_list(office, 2), "--layout", "trace", "--fold", "top")
    path = panel_output(office, "trace.pdf")
    pages = pdf_facts(path).split("page ")[1:]
    assert ["Thank you, Person A" in text for text in pages] == [False, True, False, False]
    assert ["Thank you, Person B" in text for text in pages] == [False, False, False, True]
    ((_, left, top, right, bottom),) = pdf_words(path, 1)
    fold = [round(y0, 1) for x0, y0, x1, y1 in pdf_boxes(path, 0) if x1 - x0 > 100]
    assert (left + right) / 2 == pytest.approx(105, abs=0.5)
    assert bottom < 6.4 + (297 - 2 * 6.4 - 12) / 2, f"above the fold: {fold}"
    afterword("cards", write_list(office, 2), "--layout", "trace", "--fold", "top", "--flip", "short-edge")
    ((_, _, top, _, _),) = pdf_words(path, 1)
    assert top > 297 / 2, "turned over the short edge, the cover is at the foot of the back"


def test_a_typed_card_lies_inside_its_trim_in_letters_that_can_be_read(office: Path, afterword: Afterword) -> None:
    afterword("cards", write_list(office, 5), "--layout", "typed", "--card", "4bar")
    path = panel_output(office, "typed.pdf")
    lines = pdf_words(path, 0)
    assert {text for text, *_ in lines} >= {"Dear Person A,", "Writer 0"}
    with pypdfium2.PdfDocument(path) as document:
        width, height = (length * 25.4 / 72 for length in document[0].get_size())
    across, down = (width - 2 * 123.825) / 2, height - 12 - 2 * 6.4
    for _, left, top, right, low in lines:
        assert across + 7 - 0.2 <= left
        assert right <= width - across - 7 + 0.2
        assert (down - 2 * 88.9) / 2 + 6.4 <= top
        assert low <= height - 12 - 6.4
    with pikepdf.open(path) as document:
        content = b"".join(page.Contents.read_bytes() for page in document.pages)
    assert len({size for size in re.findall(rb"/\S+ ([\d.]+) Tf", content) if float(size) >= 10}) == 1


LONG = (
    "the reading room, and how a room of that kind may be moved in a week without a day on which it is closed, "
    * 5
)


def test_what_is_too_long_for_the_hand_fits_a_card_in_type(office: Path, afterword: Afterword) -> None:
    (office / "people.csv").write_text(f'{LIST_HEADER}Ada,Firm,2026-11-18,"{LONG}",care,Sam,\n', "utf-8")
    told = afterword("cards", "people.csv", "--layout", "copy,typed", exit_code=1)
    assert "[card-overflow]" in told.stderr
    assert not panel_output(office, "typed.pdf").exists()
    afterword("cards", "people.csv", "--layout", "typed,checklist")
    assert "closed" in pdf_facts(panel_output(office, "typed.pdf"))
    (office / "people.csv").write_text(f'{LIST_HEADER}Ada,Firm,2026-11-18,"{LONG * 6}",care,Sam,\n', "utf-8")
    told = afterword("cards", "people.csv", "--layout", "typed", exit_code=1)
    assert "over on A6" in told.stderr


def test_a_kit_has_its_cards_in_type_for_who_does_not_write_by_hand(office: Path, afterword: Afterword) -> None:
    people = write_list(office, 2)
    afterword("kit", people, "--set", "role=Clerk")
    assert panel_output(office, "cards.pdf").exists()
    afterword("kit", people, "--set", "role=Clerk", "--typed")
    assert "Dear Person B," in pdf_facts(panel_output(office, "typed.pdf"))
    assert not panel_output(office, "cards.pdf").exists()


def test_ruled_lines_to_lie_under_and_to_write_over(office: Path, afterword: Afterword) -> None:
    afterword("cards", write_list(office, 5), "--layout", "guide")
    assert "Lay it under the card" in pdf_facts(panel_output(office, "guide.pdf"))
    afterword("cards", write_list(office, 5), "--layout", "guide", "--ink", "stock")
    with pypdfium2.PdfDocument(panel_output(office, "guide.pdf")) as document:
        assert len(document) == 3


def test_an_envelope_is_a_page_of_its_size_with_the_address_where_the_post_reads(
    office: Path, afterword: Afterword
) -> None:
    arguments = ("--layout", "envelope", "--card", "a2", "--paper", "letter", "--set", "country=US")
    at_home_in_the_us(office)
    afterword("cards", write_list(office, 2), *arguments, "--set", "return_address=1 Low Street")
    path = panel_output(office, "envelopes.pdf")
    with pypdfium2.PdfDocument(path) as document:
        assert len(document) == 2
        assert document[0].get_size() == pytest.approx((146.05 * 72 / 25.4, 111.125 * 72 / 25.4), abs=0.05)
    sender, *address = pdf_words(path, 0)
    assert [text for text, *_ in address] == ["Person A", "0 High Street", "Testing"]
    assert min(left for _, left, *_ in address) >= 12.7
    assert max(right for *_, right, _ in address) <= 146.05 - 12.7
    assert min(top for _, _, top, *_ in address) >= 111.125 - 69.85
    assert max(bottom for *_, bottom in address) <= 111.125 - 15.9
    assert sender[0] == "1 Low Street"
    assert sender[4] < address[0][2]


def test_a_letter_that_goes_abroad_says_from_which_country(office: Path, afterword: Afterword) -> None:
    words = ("--layout", "envelope", "--set", "return_address=1 Low Street")
    afterword("cards", write_list(office, 1), *words, "--set", "country=DE")
    lines = [text for text, *_ in pdf_words(panel_output(office, "envelopes.pdf"), 0)]
    assert lines == ["1 Low Street, United Kingdom", "Person A", "0 High Street", "Testing", "GERMANY"]
    afterword("cards", "people.csv", *words, "--set", "country=GB")
    lines = [text for text, *_ in pdf_words(panel_output(office, "envelopes.pdf"), 0)]
    assert lines == ["1 Low Street", "Person A", "0 High Street", "Testing"]


def test_an_address_that_the_post_could_not_read_is_told(office: Path, afterword: Afterword) -> None:
    lines = "\n".join(f"line {n}" for n in range(20))
    (office / "people.csv").write_text(f'{LIST_HEADER}Ada,Firm,2026-11-18,engines,,Sam,"{lines}"\n', "utf-8")
    result = afterword(
        "cards", "people.csv", "--layout", "envelope", "--card", "a2", "--set", "country=US", exit_code=1
    )
    assert "the post reads 120.6 × 53.9 mm [address-too-large]" in result.stderr


def test_a_square_envelope_costs_more_in_the_united_states(office: Path, afterword: Afterword) -> None:
    result = afterword(
        "cards", write_list(office, 1), "--layout", "envelope", "--card", "square-148", "--set", "country=US"
    )
    assert "1.00 times as long as high" in result.stderr
    assert "[envelope-shape]" in result.stderr


def test_who_has_no_address_gets_a_card_but_no_envelope(office: Path, afterword: Afterword) -> None:
    (office / "people.csv").write_text("name,interviewed,topic\nAda,2026-11-18,engines\n", "utf-8")
    result = afterword("cards", "people.csv", "--from", "Sam", "--layout", "copy,envelope", exit_code=1)
    assert "Ada has no address, so there is no envelope and no label [address-missing]" in result.stderr
    assert panel_output(office, "cards.pdf").exists()
    assert not panel_output(office, "envelopes.pdf").exists()


def test_labels_begin_at_the_first_free_one(office: Path, afterword: Afterword) -> None:
    afterword("cards", write_list(office, 2), "--layout", "labels", "--start", "3")
    rows = {text: box for text, *box in pdf_words(panel_output(office, "labels.pdf"), 0)}
    assert rows["Person A"][0] == pytest.approx(7.25 + 2 * 66 + 4, abs=0.6)
    assert rows["Person B"][0] == pytest.approx(7.25 + 4, abs=0.6)
    assert rows["Person B"][1] > 15.15 + 38.1


def test_the_check_off_list_has_boxes_to_tick(office: Path, afterword: Afterword) -> None:
    afterword("cards", write_list(office, 3), "--layout", "checklist")
    with pikepdf.open(panel_output(office, "checklist.pdf")) as document:
        fields = [str(field.T) for field in document.Root.AcroForm.Fields]
    assert fields == [f"{step}-{number}" for number in (1, 2, 3) for step in ("written", "checked", "posted")]


def test_a_printer_that_strays_moves_everything_by_exactly_that(office: Path, afterword: Afterword) -> None:
    people = write_list(office, 1)
    afterword("cards", people, "--layout", "trace")
    before = {text: box for text, *box in pdf_words(panel_output(office, "trace.pdf"), 0)}
    afterword("printer", "office", "--dx", "2.5", "--dy", "-1.5", "--scale-x", "1.01", "--scale-y", "0.99")
    afterword("cards", people, "--layout", "trace", "--printer", "office")
    after = {text: box for text, *box in pdf_words(panel_output(office, "trace.pdf"), 0)}
    assert before.keys() == after.keys()
    for text, (left, top, right, bottom) in before.items():
        wanted = (left * 1.01 + 2.5, top * 0.99 - 1.5, right * 1.01 + 2.5, bottom * 0.99 - 1.5)
        assert after[text] == pytest.approx(wanted, abs=0.15), text


def test_only_the_back_is_moved_further(office: Path, afterword: Afterword) -> None:
    people = write_list(office, 1)
    places = []
    for printer in ([], ["--printer", "office"]):
        afterword("printer", "office", "--back-dx", "3", "--back-dy", "1")
        afterword("cards", people, "--layout", "trace", "--fold", "top", *printer)
        places.append([pdf_words(panel_output(office, "trace.pdf"), number)[0][1:3] for number in (0, 1)])
    assert places[1][0] == pytest.approx(places[0][0], abs=0.01)
    assert places[1][1] == pytest.approx((places[0][1][0] + 3, places[0][1][1] + 1), abs=0.05)


def test_an_unknown_printer_is_told(office: Path, afterword: Afterword) -> None:
    result = afterword("cards", write_list(office, 1), "--printer", "cellar", exit_code=2)
    assert "there is no printer “cellar”" in result.stderr


def test_a_size_of_ones_own(office: Path, afterword: Afterword) -> None:
    afterword("cards", SAMPLE, "--card", "150x110", "--layout", "envelope")
    path = office / "output" / "panels" / "harbour-museum" / "envelopes.pdf"
    with pypdfium2.PdfDocument(path) as document:
        assert document[0].get_width() == pytest.approx(156.4 * 72 / 25.4, abs=0.05)
    result = afterword("cards", SAMPLE, "--card", "a9", exit_code=2)
    assert "there is no card “a9”" in result.stderr


def test_a_copy_sheet_names_its_step_of_the_plan(office: Path, afterword: Afterword) -> None:
    people = write_list(office, 1)
    sector = ("--set", "sector=finance", "--set", "stage=final", "--set", "decision=2026-12-04")
    afterword("plan", people, "--now", "2026-11-19T09:00", "--zone", "Europe/London", *sector)
    afterword("cards", people)
    assert "Post it on" in pdf_facts(panel_output(office, "cards.pdf"))


def test_boxes_to_tick_move_with_the_list(office: Path, afterword: Afterword) -> None:
    people = write_list(office, 1)
    lefts = []
    for printer in ([], ["--printer", "office"]):
        afterword("printer", "office", "--dx", "2", "--scale-x", "1.01")
        afterword("cards", people, "--layout", "checklist", *printer)
        with pikepdf.open(panel_output(office, "checklist.pdf")) as document:
            lefts.append(float(document.pages[0].Annots[0].Rect[0]))
    assert lefts[1] == pytest.approx(lefts[0] * 1.01 + 2 * 72 / 25.4, abs=0.01)


def test_labels_and_envelopes_need_no_note_that_fits_or_differs(office: Path, afterword: Afterword) -> None:
    rows = "\n".join(
        f'Person {letter},2026-11-18,"{letter} Road\nTesting"' for letter in "ABCDEFGHIJKLMNOPQRSTUVWX"
    )
    (office / "people.csv").write_text(f"name,interviewed,address\n{rows}\n", "utf-8")
    made = ("cards", "people.csv", "--from", "Sam Lee", "--set", "company=Acme", "--card", "90x55")
    told = afterword(*made, "--layout", "labels,envelope").stderr
    assert "24 of 24 labels, Avery L7160 on A4; 24 of 24 envelopes, 96.4 × 61.4 mm" in told
    assert "notes-alike" not in told
