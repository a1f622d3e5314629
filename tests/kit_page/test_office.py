"""What an office's settings make of the page."""

from pathlib import Path

import pytest

from generator.kit_page.engine import Engine
from tests.conftest import shipped
from tests.kit_page.asked import ABOUT, ADA, AT, GRACE, ask, people

NOTE = """---
title: A note of ours
description: For the tests.
channel: card
occasion: thanks
---

## Greeting

- Dear {{ salutation }},

## Remember

- Nobody else says that {{ topic }} is like a harbour.
- Like a harbour is what we said of {{ topic }}.

## Signature

- {{ candidate }}

## Close

- Yours
"""


def office_with(folder: Path, kit: str = "", cards: str = 'country = "GB"') -> Engine:
    """An engine of an office with these settings of [kit] and [cards]."""
    office = shipped(folder / "office")
    settings = office / "content" / "site.toml"
    head, _, _ = settings.read_text("utf-8").partition("[cards]")
    settings.write_text(f"{head}[cards]\n{cards}\n\n[kit]\n{kit}\n", "utf-8")
    (office / "content" / "notes" / "ours.md").write_text(NOTE, "utf-8")
    return Engine(office)


def names(rows: list[dict[str, str]]) -> list[str]:
    return [row["name"] for row in rows]


def compose(of: Engine, about: dict[str, str] | None = None, **more: object) -> dict[str, object]:
    """The kit of two people."""
    return ask("compose", of=of, people=people(GRACE, ADA), about=about or ABOUT, **{**AT, **more})


def used(made: dict[str, object]) -> tuple[str, ...]:
    """Card, paper, labels and note that were taken."""
    made_with = made["used"]
    assert isinstance(made_with, dict)
    return tuple(made_with[name] for name in ("card", "paper", "labels", "note"))


def test_its_country_comes_first_and_then_those_that_it_names(tmp_path: Path) -> None:
    opened = ask("open", of=office_with(tmp_path, 'countries = ["IE", "NZ"]'))
    assert names(opened["countries"])[:3] == ["GB", "IE", "NZ"]
    assert names(opened["countries"]).count("IE") == 1
    assert opened["home"] == "GB"


def test_where_it_names_no_country_of_its_own_the_first_of_the_page_is_home(tmp_path: Path) -> None:
    engine = office_with(tmp_path, 'countries = ["US", "CA"]', cards="")
    opened = ask("open", of=engine)
    assert names(opened["countries"])[:2] == ["US", "CA"]
    assert opened["home"] == "US"
    made = compose(engine)
    assert used(made) == ("a2", "letter", "5160", "thank-you-card")
    assert made["holidays"] == ""


def test_an_office_in_the_us_has_their_paper_card_and_labels(tmp_path: Path) -> None:
    assert used(compose(office_with(tmp_path, cards='country = "US"')))[:3] == ("a2", "letter", "5160")


def test_who_writes_from_the_us_has_their_paper_whatever_the_office_s(tmp_path: Path) -> None:
    engine = office_with(tmp_path)
    assert used(compose(engine))[:3] == ("a6", "a4", "l7160")
    for country in ("US", "United States", "US-CA"):
        assert used(compose(engine, {**ABOUT, "home": country}))[:2] == ("a2", "letter"), country
    assert used(compose(engine, {**ABOUT, "home": "US"}, paper="a4"))[:2] == ("a6", "a4")


def test_its_cards_are_offered_and_the_first_is_the_usual_one(tmp_path: Path) -> None:
    engine = office_with(tmp_path, 'cards = ["a5", "a6"]')
    assert names(ask("open", of=engine)["cards"]) == ["a5", "a6"]
    assert used(compose(engine))[0] == "a5"
    assert used(compose(engine, card="a6"))[0] == "a6"


def test_its_notes_are_offered_and_the_first_is_the_usual_one(tmp_path: Path) -> None:
    engine = office_with(tmp_path, 'notes = ["ours", "thank-you-card"]')
    assert names(ask("open", of=engine)["notes"]) == ["ours", "thank-you-card"]
    made = compose(engine)
    assert used(made)[3] == "ours"
    notes = made["notes"]
    assert isinstance(notes, list)
    assert "harbour" in " ".join(line["text"] for line in notes[0]["lines"])
    assert used(compose(engine, note="thank-you-card"))[3] == "thank-you-card"


def test_without_settings_all_notes_that_are_written_by_hand_are_offered(tmp_path: Path) -> None:
    assert {"ours", "thank-you-card"} <= set(names(ask("open", of=office_with(tmp_path))["notes"]))


@pytest.mark.parametrize(("most", "people_there", "told"), [(2, 2, False), (1, 2, True)])
def test_more_people_than_it_wants_are_told(tmp_path: Path, most: int, people_there: int, told: bool) -> None:
    engine = office_with(tmp_path, f"most_people = {most}")
    assert ask("open", of=engine)["most_people"] == most
    made = compose(engine)
    messages = [one["message"] for one in made["problems"]]  # type: ignore[attr-defined]
    said = f"there are {people_there} people, and this page makes kits of {most} at most"
    assert (said in messages) is told
    assert (made["plan"] is None) is told
