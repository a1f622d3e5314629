"""Envelopes: where address and sender stand, which country is named, and what does not go into one."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.paper.stationery import Envelope, PostalRules
from generator.panel.cards.address import postal_address, sender_lines
from generator.panel.cards.envelopes import place_on_envelope
from generator.places.countries import read_countries
from generator.printing.drawn.text import width_mm
from generator.printing.formats import read_formats
from tests.conftest import ROOT, Afterword, person
from tests.facts import pdf_words
from tests.panel.cards.conftest import one_person, sheet_sizes
from tests.samples.notes import sample_print_job
from tests.samples.projects import panel_output, write_list

COUNTRIES = read_countries()
LONG = "Harbour Museum, Department of Mechanical and Aerospace Engineering and of Marine Archaeology"
HOME = "1 Low Street\nIthaca, NY 14850\nUSA"
ENVELOPES, _ = read_formats([ROOT / "templates"], "envelopes", Envelope)
POST, _ = read_formats([ROOT / "templates"], "post", PostalRules)
LINE = st.text("abcdefgh ABC-éü1,.", min_size=1, max_size=70).filter(str.strip)


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
        (
            {"address": "9 Quay\nEdinburgh\nScotland", "country": "GB", "home": "CA"},
            "1 Bay Street\nToronto ON  M5J 2R8, Canada",
            ["1 Bay Street", "Toronto ON  M5J 2R8, Canada"],
            ["9 Quay", "Edinburgh", "Scotland", "UNITED KINGDOM"],
        ),
        (
            {"address": "9 Quay\nYork\nEngland", "home": "CA"},
            "1 Bay Street\nToronto ON  M5J 2R8",
            ["1 Bay Street", "Toronto ON  M5J 2R8, Canada"],
            ["9 Quay", "York", "England", "UNITED KINGDOM"],
        ),
        (
            {"address": "9 Quay\nLinden", "country": "US"},
            "1 Low Street\nYork YO1 7AA, the United Kingdom",
            ["1 Low Street", "York YO1 7AA, United Kingdom"],
            ["9 Quay", "Linden", "UNITED STATES"],
        ),
        (
            {"address": "9 Quay\nLeeds", "country": "GB"},
            "1 Low Street\nYork YO1 7AA, UK",
            ["1 Low Street", "York YO1 7AA"],
            ["9 Quay", "Leeds"],
        ),
        (
            {"address": "9 Quay\nEsch", "country": "LU", "home": "LU"},
            "1 rue Basse, Luxembourg",
            ["1 rue Basse, Luxembourg"],
            ["9 Quay", "Esch"],
        ),
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
