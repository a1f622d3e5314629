"""Somebody who wants to hear from nobody is kept in the panel and written to by nobody."""

import json
from pathlib import Path

import pytest

from tests.conftest import Afterword

HEADER = "name,interviewed,company,role,email,topic,stage,decision,country,address,channels,candidate\n"
ADA = '{},2026-11-18 14:00,Acme,Buyer,{},the vans,final,2026-12-10,GB,"1 High St\nLeeds LS1 1AA",{},Sam Lee\n'
MOMENT = ("--now", "2026-11-18T17:30", "--zone", "Europe/London")


@pytest.mark.parametrize("said", ["none", "No contact", "do not contact", "Don’t contact."])
def test_whoever_wants_no_contact_gets_none(office: Path, afterword: Afterword, said: str) -> None:
    rows = ADA.format("Asha Rao", "a@a.example", said) + ADA.format("Bob Kohl", "b@a.example", "")
    (office / "people.csv").write_text(HEADER + rows, "utf-8")
    assert "[" not in afterword("plan", "people.csv", *MOMENT).stderr
    plan = json.loads((office / "output" / "panels" / "people" / "plan.json").read_text("utf-8"))
    (panel,) = plan["panels"]
    assert panel["people"] == ["Asha Rao", "Bob Kohl"]
    ids = {step["id"] for step in panel["steps"]}
    assert not [one for one in ids if "asha" in one]
    assert {"thanks/bob-kohl", "status/bob-kohl"} <= ids


def test_another_word_is_still_told_with_those_that_are_known(office: Path, afterword: Afterword) -> None:
    (office / "people.csv").write_text(HEADER + ADA.format("Asha Rao", "a@a.example", "carrier pigeon"), "utf-8")
    told = afterword("plan", "people.csv", *MOMENT, exit_code=1).stderr
    assert "“channels” cannot be “carrier”" in told
    assert "none" in told


def test_nobody_and_a_channel_are_two_things(office: Path, afterword: Afterword) -> None:
    rows = ADA.format("Asha Rao", "a@a.example", '"email, none"')
    (office / "people.csv").write_text(HEADER + rows, "utf-8")
    told = afterword("plan", "people.csv", *MOMENT, exit_code=1).stderr
    assert "“channels” cannot be “none”" in told


LEFT_OUT = "left out, for by “channels” nobody is to write to them: Asha Rao"


@pytest.mark.parametrize(
    ("command", "made"),
    [
        (("cards",), "1 of 1 card, A6 on A4"),
        (("cards", "--layout", "labels,envelope"), "1 of 1 label, Avery L7160 on A4; 1 of 1 envelope, C6"),
        (("letters",), "1 of 1 letter"),
        (("drafts", "--note", "thank-you-card"), "drafts: 1 written, 0 kept (0 edited), 0 refreshed"),
    ],
)
def test_nothing_is_made_for_whom_nobody_is_to_write_to(
    office: Path, afterword: Afterword, command: tuple[str, ...], made: str
) -> None:
    rows = ADA.format("Asha Rao", "a@a.example", "none") + ADA.format("Bob Kohl", "b@a.example", "")
    (office / "people.csv").write_text(HEADER + rows, "utf-8")
    told = afterword(command[0], "people.csv", *command[1:]).stderr.splitlines()
    assert LEFT_OUT in told
    assert any(line.endswith(made) for line in told)
    assert "warning: Asha" not in "\n".join(told)


@pytest.mark.parametrize("command", ["cards", "letters", "drafts"])
def test_a_list_of_none_but_those_says_that_nothing_is_made(
    office: Path, afterword: Afterword, command: str
) -> None:
    (office / "people.csv").write_text(HEADER + ADA.format("Asha Rao", "a@a.example", ""), "utf-8")
    afterword(command, "people.csv")
    (office / "people.csv").write_text(HEADER + ADA.format("Asha Rao", "a@a.example", "none"), "utf-8")
    assert f"nothing is made: {LEFT_OUT}" in afterword(command, "people.csv").stderr.splitlines()
    assert not (office / "output" / "panels" / "people" / "cards.pdf").exists()


def test_edited_words_for_whom_nobody_is_to_write_to_stay(office: Path, afterword: Afterword) -> None:
    rows = ADA.format("Asha Rao", "a@a.example", "") + ADA.format("Bob Kohl", "b@a.example", "")
    (office / "people.csv").write_text(HEADER + rows, "utf-8")
    afterword("drafts", "people.csv", "--note", "thank-you-card")
    draft = office / "output" / "panels" / "people" / "drafts" / "asha-rao" / "card.md"
    draft.write_text(draft.read_text("utf-8") + "\nMy own words.\n", "utf-8")
    (office / "people.csv").write_text(HEADER + rows.replace(",,Sam Lee", ",none,Sam Lee", 1), "utf-8")
    assert "[" not in afterword("drafts", "people.csv", "--note", "thank-you-card", "--refresh").stderr
    assert "My own words." in draft.read_text("utf-8")


def test_letters_of_an_earlier_run_go_with_the_last_reader(office: Path, afterword: Afterword) -> None:
    """They are not to be posted to somebody who wants none."""
    (office / "people.csv").write_text(HEADER + ADA.format("Asha Rao", "a@a.example", ""), "utf-8")
    afterword("letters", "people.csv")
    made = office / "output" / "panels" / "people"
    assert (made / "letters.pdf").exists()
    (office / "people.csv").write_text(HEADER + ADA.format("Asha Rao", "a@a.example", "none"), "utf-8")
    afterword("letters", "people.csv")
    assert not (made / "letters.pdf").exists()
    assert not list(made.rglob("*.txt"))
