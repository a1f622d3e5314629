"""What somebody edited is never lost by a change elsewhere."""

import io
import json
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from tests.conftest import run, shipped
from tests.kit_page.asked import ADA, AT, GRACE, PLAN_ID, ask, composed, file_bytes, read_in

OWN = "I can still see the ledger that you showed me."
CARD, EMAIL = "thank-you-card", "thanks-final"
WRITTEN = "Your question about the oldest machine has stayed with me since."
EDITS = {"grace": {CARD: {"Remember": OWN}, EMAIL: {"Remember": WRITTEN}}}


def note(made: dict[str, Any], key: str = "grace") -> dict[str, Any]:
    """A person's note on the card."""
    (found,) = [note for note in made["notes"] if note["key"] == key]
    return dict(found)


def part(shown: dict[str, Any], name: str) -> dict[str, Any]:
    """A part of a note."""
    return next(dict(one) for one in shown["parts"] if one["part"] == name)


def test_a_part_that_was_typed_stands_on_the_card_and_in_the_file() -> None:
    made = composed(GRACE, ADA, edits=EDITS)
    assert part(note(made), "Remember")["text"] == OWN
    assert part(note(made), "Remember")["edited"]
    assert not part(note(made), "Greeting")["edited"]
    assert OWN in " ".join(line["text"] for line in note(made)["lines"])
    name = next(file["name"] for file in made["files"] if "thanks-grace" in file["name"])
    assert WRITTEN in " ".join(file_bytes(name).decode().replace("=\r\n", "").split())


def test_it_stays_when_the_name_the_other_people_and_the_card_change() -> None:
    renamed = {**GRACE, "name": "Grace M. Hopper", "topic": "the first bug", "role": "Head clerk"}
    made = composed({**ADA, "strength": "tables"}, renamed, edits=EDITS, card="a2", fold="top")
    assert part(note(made), "Remember")["text"] == OWN
    assert [one["key"] for one in composed(ADA, edits=EDITS)["notes"]] == ["ada"]
    again = composed(GRACE, ADA, edits=EDITS)
    assert part(note(again), "Remember")["text"] == OWN


def test_another_wording_is_picked_by_its_number() -> None:
    before = part(note(composed(GRACE)), "Remember")
    other = next(number for number in before["wordings"] if number != before["wording"])
    after = part(note(composed(GRACE, picks={"grace": {CARD: {"Remember": other}}})), "Remember")
    assert after["wording"] == other
    assert after["text"] != before["text"]
    assert "compilers" in after["text"]
    assert not after["edited"]


def test_words_that_are_too_many_are_told_at_the_note_with_its_lines() -> None:
    made = composed(GRACE, edits={"grace": {CARD: {"Remember": f"{OWN} " * 9}}})
    shown = note(made)
    assert shown["left"] < 0
    assert not shown["fits"]
    assert len(shown["lines"]) == shown["capacity"] - shown["left"]
    assert [one["check"] for one in shown["problems"]] == ["note-too-long", "card-overflow"]
    assert {(one["note"], one["column"]) for one in shown["problems"]} == {(CARD, "")}


def test_a_card_that_the_paper_does_not_hold_takes_nothing_else_from_anybody() -> None:
    made = composed(GRACE, ADA, card="400x300", edits=EDITS)
    assert [one["check"] for one in made["problems"] if not one["warning"]] == ["card-too-large"]
    assert part(note(made), "Remember")["text"] == OWN
    assert made["plan"]["first"]
    drawn = ask("draw", file="cards.pdf")
    assert (drawn["size"], [one["check"] for one in drawn["problems"]]) == (0, ["card-too-large"])
    assert ask("draw", file="kit.zip")["size"] > 10_000


def test_a_card_without_room_for_a_line_leaves_the_plan() -> None:
    made = composed(GRACE, ADA, card="20x15", edits=EDITS)
    assert [one["check"] for one in made["problems"] if not one["warning"]] == ["card-too-small"]
    assert made["notes"] == []
    assert made["plan"]["first"]
    assert "cards.pdf" not in {file["name"] for file in made["files"]}


def test_a_name_that_is_not_in_the_list_is_told_as_one_types() -> None:
    made = composed(GRACE, ADA, edits={"grace": {CARD: {"Greeting": "Dear Ada Byron,"}}})
    assert {one["check"] for one in note(made)["problems"]} & {"name-of-another", "nobody-addressed"}


@pytest.mark.parametrize(
    "emptied", [["Greeting"], ["Remember"], ["Greeting", "Thank", "Remember", "Close", "Signature"]]
)
def test_a_note_of_which_a_part_was_cleared_stays_to_be_written_on(emptied: list[str]) -> None:
    words = dict.fromkeys(emptied, "")
    made = composed(GRACE, ADA, edits={"grace": {CARD: words, EMAIL: words}})
    shown = note(made)
    assert {one["part"] for one in shown["parts"] if one["edited"]} >= {"Greeting"} & {*emptied}
    assert "part-empty" in [one["check"] for one in shown["problems"]]
    steps = [one for panel in made["plan"]["panels"] for one in panel["steps"] if one["note"] == EMAIL]
    assert [bool(one["parts"]) for one in steps if one["key"] == "grace"] == [True]
    assert not [file for file in made["files"] if "thanks-grace" in file["name"]]


def test_an_address_is_known_whatever_a_note_says() -> None:
    grace = {**GRACE, "address": "1 Dock Rd\nTesting", "country": "GB"}
    made = composed(grace, ADA, edits={"grace": {CARD: {"Greeting": ""}}})
    assert (note(made)["addressed"], note(made, "ada")["addressed"]) == (True, False)
    assert note(made)["step"] == note(composed(grace, ADA))["step"] != ""


def test_the_drafts_of_the_zip_give_the_command_the_same_words(tmp_path: Path) -> None:
    made = composed(GRACE, ADA, edits=EDITS)
    office = shipped(tmp_path / "office")
    folder = office / "output" / "panels" / "people"
    at = ("--now", "2026-11-21T09:00", "--zone", "Europe/London", "--project", office)
    archive = ZipFile(io.BytesIO(file_bytes("kit.zip")))
    drafts = [name for name in archive.namelist() if name.startswith("drafts/")]
    (office / "people.csv").write_bytes(archive.read("people.csv"))
    run("plan", office / "people.csv", *at)  # the folder is the command's
    archive.extractall(folder, drafts)
    cards, emails = archive.read("cards.pdf"), {n: archive.read(n) for n in archive.namelist() if ".eml" in n}
    assert len(drafts) == 2
    run("kit", office / "people.csv", *at)
    assert (folder / "cards.pdf").read_bytes() == cards
    assert {name: (folder / name).read_bytes() for name in emails} == emails
    assert json.loads(made["earlier"])["id"] == PLAN_ID


def test_what_was_done_stays_done_in_the_kit_that_is_opened_again() -> None:
    step = composed(GRACE, ADA)["plan"]["first"][0]
    marked = composed(GRACE, ADA, done={step: "2026-11-20"})
    read = read_in(("kit.zip", file_bytes("kit.zip")))
    assert read["plan"] == marked["earlier"]
    assert [row["cells"][0] for row in read["people"]["rows"]] == ["Grace Hopper", "Ada Byron"]
    again = composed(GRACE, ADA, {"name": "Jean Bartik", "topic": "looms"}, earlier=read["plan"])
    steps = {one["id"]: one for panel in again["plan"]["panels"] for one in panel["steps"]}
    assert (steps[step]["state"], steps[step]["done_on"]) == ("done", "2026-11-20")
    undone = composed(GRACE, ADA, earlier=read["plan"], done={step: ""})
    states = {one["id"]: one["state"] for panel in undone["plan"]["panels"] for one in panel["steps"]}
    assert states[step] != "done"


def test_what_was_edited_comes_back_with_the_kit() -> None:
    other = next(n for n in part(note(composed(GRACE, ADA)), "Reinforce")["wordings"] if n)
    picks = {"grace": {CARD: {"Reinforce": other}}}
    before = composed(GRACE, ADA, edits=EDITS, picks=picks)
    read = read_in(("kit.zip", file_bytes("kit.zip")))
    assert (read["edits"], read["picks"]) == ({"row-1": EDITS["grace"]}, {"row-1": picks["grace"]})
    again = ask("compose", **AT, **{name: read[name] for name in ("people", "about", "edits", "picks")})
    assert note(again, "row-1")["lines"] == note(before)["lines"]


def test_a_file_of_edits_that_is_none_is_passed_over() -> None:
    for data in (b"", b"{}", b"[1]", b'{"edits": {"x": 1}}', b"\xff"):
        assert read_in(("edits.json", data))["edits"] == {}
