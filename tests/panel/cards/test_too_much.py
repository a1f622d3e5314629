"""What has no room on an envelope, and options that do nothing: told so that one sees what to mend."""

from pathlib import Path

import pytest

from generator.model.paper.printing import TypeSize
from generator.panel.cards.envelopes import _mm, _room
from generator.printing.drawn.set_lines import SetLines
from tests.conftest import Afterword

LONG = "Department of Maps\nThird Floor\nBuilding 5\nGate 2\n1 High Street\nHightown\nLondon\nSW1A 1AA"
HEADER = "name,interviewed,company,topic,candidate,address,return_address\n"


def test_an_address_that_fits_alone_is_told_with_the_return_address(office: Path, afterword: Afterword) -> None:
    home = "5 Elm Street\nLeeds\nLS1 4AB"
    row = f'Ada Byron,2026-11-18,Acme,the engine,Sam Lee,"{LONG}","{home}"\n'
    (office / "people.csv").write_text(HEADER + row, "utf-8")
    told = afterword("cards", "people.csv", "--layout", "envelope", "--envelope", "100x50", exit_code=1).stderr
    said = (
        "Ada Byron: the address and the return address together are too much for 100 × 50 mm [address-too-large]"
    )
    assert said in told
    assert "shorten the address, or choose a larger one with --envelope" in told


def test_sizes_are_rounded_so_that_what_is_too_much_is_seen_to_be() -> None:
    made = SetLines(("A", "B"), TypeSize(3.0, 22.51), 54.0)
    assert _mm(made) == "54 × 45.1 mm"
    assert _room(56.04, 45.0) == "56 × 45 mm"


def test_a_first_place_is_told_where_it_does_nothing(office: Path, afterword: Afterword) -> None:
    (office / "people.csv").write_text(f"{HEADER}Ada Byron,2026-11-18,Acme,the engine,Sam Lee,,\n", "utf-8")
    told = afterword("cards", "people.csv", "--layout", "copy", "--start", "2").stderr
    assert "warning: a first place does nothing here: copy begins each sheet anew [start-impossible]" in told
    assert (
        "start-impossible" not in afterword("cards", "people.csv", "--layout", "copy,trace", "--start", "2").stderr
    )


@pytest.mark.parametrize("card", ["a6-upright", "120x90", "120x90-upright"])
def test_ruled_lines_are_made_for_every_card_that_cards_takes(
    office: Path, afterword: Afterword, card: str
) -> None:
    afterword("sheet", "guide", "--card", card)
    assert (office / "output" / "sheets" / f"guide-{card}-a4.pdf").is_file()
    assert "known are" in afterword("sheet", "guide", "--card", "a66-upright", exit_code=2).stderr
