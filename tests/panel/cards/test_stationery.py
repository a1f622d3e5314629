"""Labels, envelopes and fronts: what is long is broken or set smaller, nothing is lost, and one layout that cannot
be made stops no other."""

from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.stationery import Envelope, PostalRules
from generator.panel.cards.address import postal_address, sender_lines
from generator.panel.cards.envelopes import place_on_envelope
from generator.panel.print_job import CardOptions, read_print_job
from generator.places.countries import read_countries
from generator.printing.drawn.set_lines import set_lines
from generator.printing.drawn.text import width_mm
from generator.printing.formats import read_formats
from generator.printing.imposition import label_grid
from tests.conftest import ROOT, Afterword, person
from tests.facts import pdf_facts, pdf_words
from tests.samples import LIST_HEADER, panel_output, sample_print_job, shipped_looks, write_list

COUNTRIES = read_countries()
LONG = "Harbour Museum, Department of Mechanical and Aerospace Engineering and of Marine Archaeology"
HOME = "1 Low Street\nIthaca, NY 14850\nUSA"


def one_person(office: Path, address: str, name: str = "Ada") -> Path:
    row = f'{name},Firm,2026-11-18,engines,,Sam,"{address}"\n'
    (office / "people.csv").write_text(LIST_HEADER + row, "utf-8")
    return office / "people.csv"


def sheet_sizes(path: Path) -> list[tuple[int, int]]:
    with pypdfium2.PdfDocument(path) as document:
        return [(round(w * 25.4 / 72), round(h * 25.4 / 72)) for w, h in (page.get_size() for page in document)]


def test_labels_run_on_through_candidates_and_say_below_whose_they_are(office: Path, afterword: Afterword) -> None:
    afterword("cards", write_list(office, 26, candidates=6), "--layout", "labels", "--jobs", "1")
    path = panel_output(office, "labels.pdf")
    pages = pdf_facts(path).split("\npage ")[1:]
    assert len(pages) == 2
    assert sum(page.count("High Street") for page in pages) == 26
    assert "Writer 0: Person A to Person Y · Writer 1: Person B to Person Z · " in pages[0]
    assert "Writer 5: Person F to Person X" in pages[1]
    foot = [row for row in pdf_words(path, 0) if "Writer" in row[0]]
    assert all(top > 15.15 + 7 * 38.1 and bottom < 297 - 6.4 for _, _, top, _, bottom in foot)


def test_labels_of_one_candidate_say_nothing_of_them(office: Path, afterword: Afterword) -> None:
    afterword("cards", write_list(office, 2), "--layout", "labels", "--jobs", "1")
    assert "Writer" not in pdf_facts(panel_output(office, "labels.pdf"))


@pytest.mark.parametrize("labels", ["l7160", "5160", "l7161", "herma-4615"])
def test_a_line_that_is_too_long_for_a_label_is_set_smaller_or_broken(
    office: Path, afterword: Afterword, labels: str
) -> None:
    people = one_person(office, f"{LONG}\n4 Quay Street\nPort Linden\nPL1 4QS")
    afterword("cards", people, "--layout", "labels", "--labels", labels, "--jobs", "1")
    rows = pdf_words(panel_output(office, "labels.pdf"), 0)
    assert " ".join(text for text, *_ in rows) == f"Ada {LONG} 4 Quay Street Port Linden PL1 4QS"
    job, _ = read_print_job(office, CardOptions(labels=labels))
    assert job
    grid = label_grid(job.labels, job.label_paper)
    for _, left, top, right, bottom in rows:
        assert max(grid.left_mm, grid.edge_mm) <= left
        assert right <= grid.left_mm + grid.cell[0]
        assert max(grid.top_mm, grid.edge_mm) <= top
        assert bottom <= grid.top_mm + grid.cell[1]


def test_what_a_label_cannot_hold_even_in_the_smallest_type_is_told(office: Path, afterword: Afterword) -> None:
    people = one_person(office, "1 Quay\nPort Linden\nPL1 4QS")
    told = afterword("cards", people, "--layout", "labels,copy", "--labels", "l4731", exit_code=1).stderr
    assert "Ada: the address takes 14.5 × 13 mm in the smallest type, a label Avery L4731 has 23.4 × 8 mm" in told
    assert "[address-too-large]" in told
    assert "PL1 4QS" in pdf_facts(panel_output(office, "cards.pdf")), "it is on the copy sheet nevertheless"


@given(
    st.lists(st.text("abc ABC-é1,.", min_size=1, max_size=90).filter(str.strip), min_size=1, max_size=6),
    st.floats(12, 90),
    st.floats(9, 60),
)
def test_lines_that_are_set_lose_nothing_and_stay_in_their_room(
    lines: list[str], width: float, high: float
) -> None:
    look = shipped_looks().labels
    made = set_lines(lines, look.address, look.smallest_mm, (width, high))
    if made:
        assert "".join("".join(made.lines).split()) == "".join("".join(lines).split())
        assert made.width_mm <= width + 1e-3
        assert made.height_mm <= high + 1e-3
        assert look.smallest_mm <= made.size.em_mm <= look.address.em_mm


@pytest.mark.parametrize(
    ("values", "return_address", "sender", "address"),
    [
        (
            {"address": "9 Quay\nLinden\nUSA", "country": "US"},
            "1 Low Street\nLondon SW1A 1AA\nUNITED KINGDOM",
            ["1 Low Street", "London SW1A 1AA, United Kingdom"],
            ["9 Quay", "Linden", "USA"],
        ),
        ({"address": "9 Quay\nLinden\nGermany"}, "1 Low Street", ["1 Low Street, United Kingdom"], None),
        (
            {"address": "9 Quay\nLeeds\nUnited Kingdom"},
            "1 Low Street\nLondon\nUK",
            ["1 Low Street", "London"],
            ["9 Quay", "Leeds"],
        ),
        (
            {"address": "9 Quay\nEdinburgh\nScotland", "country": "GB"},
            "1 Low Street\nLondon",
            ["1 Low Street", "London"],
            ["9 Quay", "Edinburgh", "Scotland"],
        ),
        (
            {"address": "9 Quay\nLeeds", "country": "GB", "home": "US-NY"},
            HOME,
            ["1 Low Street", "Ithaca, NY 14850, USA"],
            ["9 Quay", "Leeds", "UNITED KINGDOM"],
        ),
        (
            {"address": "9 Quay\nAtlanta\nGeorgia", "country": "US", "home": "US"},
            HOME,
            ["1 Low Street", "Ithaca, NY 14850"],
            ["9 Quay", "Atlanta", "Georgia"],
        ),
        ({"address": "9 Quay\nLinden", "country": "DE"}, "", [], ["9 Quay", "Linden", "GERMANY"]),
    ],
)
def test_only_what_goes_abroad_names_countries_and_the_senders_is_never_in_a_line_of_its_own(
    values: dict[str, str], return_address: str, sender: list[str], address: list[str] | None
) -> None:
    ada = person(**values)
    lines, problems = postal_address(ada, COUNTRIES, values.get("home", "GB")[:2])
    assert problems == []
    assert list(lines) == (address or values["address"].split("\n"))
    assert list(sender_lines(ada, return_address, COUNTRIES, "GB")) == sender


def test_an_address_of_two_countries_goes_to_neither(office: Path, afterword: Afterword) -> None:
    people = one_person(office, "1 Main Street\nIthaca, NY 14850\nUSA")
    told = afterword("cards", people, "--layout", "envelope", "--set", "country=GB", exit_code=1).stderr
    assert "the address ends with “USA”, but the column country says United Kingdom [address-contradicts]" in told
    assert not panel_output(office, "envelopes.pdf").exists()


@pytest.mark.parametrize("card", ["4bar", "a2", "a6"])
def test_a_return_address_stands_above_the_address_however_long(
    office: Path, afterword: Afterword, card: str
) -> None:
    people = one_person(office, "\n".join(f"Line {n} of a long address" for n in range(7)))
    sender = f"{LONG}\nRoom 4, Old Building\n4 Low Street\nLondon SW1A 1AA"
    afterword(
        "cards", people, "--layout", "envelope", "--card", card, "--set", f"return_address={sender}",
        "--set", "country=US", "--jobs", "1",
    )  # fmt: skip
    rows = pdf_words(panel_output(office, "envelopes.pdf"), 0)
    first = next(n for n, (text, *_) in enumerate(rows) if text == "Ada")
    said = " ".join(text for text, *_ in rows[:first])
    assert said.replace(",", "") == " ".join([*sender.split("\n"), "United Kingdom"]).replace(",", "")
    assert max(bottom for *_, bottom in rows[:first]) < rows[first][2]
    assert rows[-1][0] == "UNITED STATES"


@pytest.mark.parametrize(
    ("words", "size"),
    [
        (("--card", "105x148"), (154, 111)),
        (("--card", "105x148", "--fold", "side"), (154, 111)),
        (("--card", "a6", "--fold", "side"), (162, 114)),
        (("--card", "a6", "--envelope", "114x162"), (162, 114)),
        (("--card", "a2", "--envelope", "no10", "--fold", "top"), (241, 105)),
    ],
)
def test_an_envelope_lies_with_its_long_side_across(
    office: Path, afterword: Afterword, words: tuple[str, ...], size: tuple[int, int]
) -> None:
    afterword("cards", write_list(office, 1), "--layout", "envelope", *words)
    assert sheet_sizes(panel_output(office, "envelopes.pdf")) == [size]


def test_an_envelope_that_the_card_does_not_go_into_is_told(office: Path, afterword: Afterword) -> None:
    told = afterword("cards", write_list(office, 1), "--layout", "envelope", "--card", "a2", "--envelope", "no10")
    said = "A2 (US) is 139.7 × 107.95 mm and does not go into No. 10 (US), 241.3 × 104.775 mm [envelope-too-small]"
    assert said in told.stderr
    told = afterword("cards", "people.csv", "--layout", "envelope", "--card", "200x90", "--envelope", "120x80")
    said = "the card is 200 × 90 mm and does not go into an envelope of 120 × 80 mm [envelope-too-small]"
    assert said in told.stderr


def test_a_front_with_a_long_line_is_broken_and_set_smaller(office: Path, afterword: Afterword) -> None:
    path = office / "content" / "site.toml"
    words = "Thank you, {{ salutation }}, " + "for all the time that you and everybody at the firm gave to me " * 3
    path.write_text(path.read_text("utf-8").replace('cover = "Thank you"', f'cover = "{words.strip()}"'), "utf-8")
    afterword("cards", write_list(office, 1), "--layout", "trace,typed", "--fold", "top", "--jobs", "1")
    for name in ("trace.pdf", "typed.pdf"):
        rows = pdf_words(panel_output(office, name), 1)
        assert " ".join(text for text, *_ in rows) == words.replace("{{ salutation }}", "Person A").strip()
        space = 2  # it parts a line from the next, and is not seen
        assert min(left for _, left, *_ in rows) >= (210 - 148) / 2 + 12 - space
        assert max(right for *_, right, _ in rows) <= (210 + 148) / 2 - 12 + space
    path.write_text(path.read_text("utf-8").replace(words.strip(), words.strip() * 9), "utf-8")
    told = afterword("cards", "people.csv", "--layout", "trace", "--fold", "top", exit_code=1).stderr
    assert "is too long for the front of A6 [cover-too-long]" in told


def test_one_layout_that_cannot_be_made_stops_no_other(office: Path, afterword: Afterword) -> None:
    words = ("--layout", "copy,trace,typed,envelope,labels,checklist", "--card", "a5", "--fold", "top")
    told = afterword("cards", write_list(office, 2), *words, "--start", "9", "--jobs", "1", exit_code=1)
    said = "A5, open, is 210 × 296 mm; A4 has room for 197.2 × 272.2 mm upright and 284.2 × 185.2 mm turned, so"
    assert f"{said} trace and typed are not made [card-too-large]" in told.stderr
    assert "→ what would do: --fold flat, --paper a3, --paper tabloid" in told.stderr
    made = {path.name for path in panel_output(office, "cards.pdf").parent.glob("*.pdf")}
    assert made == {"cards.pdf", "envelopes.pdf", "labels.pdf", "checklist.pdf"}
    assert sheet_sizes(panel_output(office, "cards.pdf")) == [(297, 210)] * 4
    afterword("cards", "people.csv", *words[:2], "--card", "a5", "--fold", "top", "--paper", "a3", "--jobs", "1")
    assert set(sheet_sizes(panel_output(office, "trace.pdf"))) == {(297, 420)}


def test_a_first_free_place_that_one_layout_lacks_stops_no_other(office: Path, afterword: Afterword) -> None:
    told = afterword(
        "cards", write_list(office, 2), "--layout", "trace,labels", "--start", "9", exit_code=1
    ).stderr
    assert "a sheet of the layout trace has 2 places, so it is not made [start-impossible]" in told
    assert panel_output(office, "labels.pdf").exists()
    assert not panel_output(office, "trace.pdf").exists()


def test_a_kit_is_made_without_the_cards_that_cannot_be_laid_out(office: Path, afterword: Afterword) -> None:
    told = afterword("kit", write_list(office, 2), "--set", "role=Clerk", "--card", "290x190", exit_code=1).stderr
    assert "so copy is not made [card-too-large]" in told
    assert panel_output(office, "plan.pdf").exists()
    assert not panel_output(office, "cards.pdf").exists()


def test_a_card_that_opens_like_a_book_is_upright_where_only_so_it_can_be_laid(
    office: Path, afterword: Afterword
) -> None:
    for words, size in ((("a6", "a4"), (297, 210)), (("a7", "letter"), (279, 216))):
        options = ("--layout", "trace", "--fold", "side", "--card", words[0], "--paper", words[1])
        told = afterword("cards", write_list(office, 2), *options)
        assert f"upright on {words[1].title()}" in told.output.replace("A4", "A4")
        assert set(sheet_sizes(panel_output(office, "trace.pdf"))) == {size}
    told = afterword("cards", "people.csv", "--card", "a6-upright", "--layout", "trace")
    assert "2 cards, A6 upright on A4" in told.output
    assert "A6 on A4" in afterword("cards", "people.csv", "--layout", "trace", "--fold", "top").output
    assert "4 Bar (US) on A4" in afterword("cards", "people.csv", "--card", "4bar", "--fold", "side").output


def test_labels_whose_figures_cannot_be_are_told(office: Path, afterword: Afterword) -> None:
    folder = office / "templates" / "print" / "labels"
    folder.mkdir(parents=True)
    text = 'label = "Ours"\npaper = "a4"\nwidth_mm = 80\nheight_mm = 40\ncolumns = 3\nrows = 7\n'
    (folder / "ours.toml").write_text(text, "utf-8")
    options = ("--layout", "labels,copy", "--labels", "ours", "--jobs", "1")
    told = afterword("cards", write_list(office, 1), *options, exit_code=1).stderr
    assert "Ours: 3 × 7 labels reach to 225 × 288.5 mm of A4, which is 210 × 297 mm [labels-beyond-sheet]" in told
    assert panel_output(office, "cards.pdf").exists()
    (folder / "ours.toml").write_text(text.replace("80", "300").replace("columns = 3\n", ""), "utf-8")
    assert "[labels-beyond-sheet]" in afterword("cards", "people.csv", *options, exit_code=1).stderr


def test_letter_has_the_cards_and_labels_that_are_sold_with_it(office: Path, afterword: Afterword) -> None:
    told = afterword("cards", write_list(office, 1), "--layout", "trace,labels,envelope", "--paper", "letter")
    assert "A2 (US) on Letter" in told.output
    assert sheet_sizes(panel_output(office, "envelopes.pdf")) == [(146, 111)]
    assert "Avery 5160" in pdf_facts(panel_output(office, "labels.pdf"))


def test_an_office_in_the_united_states_prints_on_letter(office: Path, afterword: Afterword) -> None:
    path = office / "content" / "site.toml"
    path.write_text(path.read_text("utf-8").replace('country = "GB"', 'country = "US"'), "utf-8")
    assert "A2 (US) on Letter" in afterword("cards", write_list(office, 1)).output
    assert "A6 on A4" in afterword("cards", "people.csv", "--paper", "a4").output


ENVELOPES, _ = read_formats([ROOT / "templates"], "envelopes", Envelope)
POST, _ = read_formats([ROOT / "templates"], "post", PostalRules)
LINE = st.text("abcdefgh ABC-éü1,.", min_size=1, max_size=70).filter(str.strip)


@given(
    st.lists(LINE, min_size=1, max_size=7),
    st.lists(LINE, max_size=5),
    st.sampled_from(sorted(ENVELOPES)),
    st.sampled_from(["us", "ca", "au", "de"]),
)
def test_an_address_stands_where_the_post_reads_it_and_nothing_else_beside_it(
    address: list[str], sender: list[str], name: str, country: str
) -> None:
    envelope, rules = ENVELOPES[name].lying, POST.get(country)
    job = replace(
        sample_print_job(), envelope=envelope, post={code.upper(): rule for code, rule in POST.items()},
        countries=COUNTRIES, home="GB", return_address="\n".join(sender),
    )  # fmt: skip
    made, problems = place_on_envelope(job, person(country=country.upper()), address)
    assert (made is None) == bool(problems)
    if made is None:
        return
    look = job.looks.envelope
    style = replace(look.address, em_mm=made.size.em_mm, pitch_mm=made.size.pitch_mm)
    right = made.left_mm + max(width_mm(line, style) for line in made.lines)
    bottom = made.top_mm + len(made.lines) * made.size.pitch_mm
    assert "".join("".join(made.lines).split()) == "".join("".join(address).split())
    quiet = rules or PostalRules("", "", "", 10, 10, 10, 10)
    assert made.left_mm >= quiet.left_mm
    assert right <= envelope.width_mm - quiet.right_mm + 1e-3
    assert made.top_mm >= max(quiet.top_mm, envelope.height_mm - quiet.highest_mm) - 1e-3
    assert bottom <= envelope.height_mm - quiet.bottom_mm + 1e-3
    if made.sender_size:
        assert look.sender_top_mm + len(made.sender) * made.sender_size.pitch_mm <= made.top_mm - 2 + 1e-3


def test_a_template_of_the_office_s_own_is_named_where_something_is_wrong(
    office: Path, afterword: Afterword
) -> None:
    (folder := office / "templates" / "print").mkdir(parents=True)
    (folder / "trace.html").write_text("<!doctype html><html><title>t</title><body><p>Words</p></body></html>")
    told = afterword("cards", write_list(office, 1), "--layout", "trace", exit_code=1).stderr
    assert "templates/print/trace.html:1:1: " in told
    assert "[template-faulty]" in told
