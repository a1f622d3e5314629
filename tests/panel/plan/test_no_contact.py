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
