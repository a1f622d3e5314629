"""What an offer changes for the other interviews of the same candidate, and for nobody else's."""

import json
from pathlib import Path

import pytest

from tests.conftest import Afterword
from tests.samples.plans import plan_steps

HEADER = "name,email,company,role,interviewed,topic,strength,next_step,candidate,outcome\n"
MUSEUM = "Ada Roy,ada@museum.example,the Museum,Archivist,2026-08-18,the crates,care,your answer,Sam Lee,{}\n"
PRESS = "Jo Brandt,jo@press.example,the Press,Editor,2026-08-25,the spring list,care,your answer,{},{}\n"
MOMENT = ("--now", "2026-08-27T09:00", "--zone", "Europe/London")


def planned(office: Path, afterword: Afterword, *rows: str) -> dict[str, set[str]]:
    """Company → the steps that are still to be done there."""
    (office / "people.csv").write_text(HEADER + "".join(rows), "utf-8")
    afterword("plan", "people.csv", *MOMENT)
    plan = json.loads((office / "output" / "panels" / "people" / "plan.json").read_text("utf-8"))
    steps: dict[str, set[str]] = {}
    for panel in plan["panels"]:
        mine = plan_steps({**plan, "panels": [panel]})
        left = {step["rule"] for step in mine if step["state"] in ("todo", "optional")}
        steps.setdefault(panel["company"], set()).update(left)
    return steps


def test_an_offer_is_news_for_whoever_has_not_answered(office: Path, afterword: Afterword) -> None:
    steps = planned(office, afterword, MUSEUM.format("offer"), PRESS.format("Sam Lee", ""))
    assert {"answer", "more-time", "decide"} <= steps["the Museum"]
    assert "deadline-elsewhere" in steps["the Press"]
    assert "thanks" in steps["the Press"], "that interview goes on"
    assert "deadline-elsewhere" not in steps["the Museum"]


def test_who_has_accepted_withdraws_from_what_is_open_and_from_nothing_else(
    office: Path, afterword: Afterword
) -> None:
    steps = planned(office, afterword, MUSEUM.format("accepted"), PRESS.format("sam  lee", ""))
    assert {"accept", "referees"} <= steps["the Museum"]
    assert steps["the Press"] == {"withdraw"}
    steps = planned(office, afterword, MUSEUM.format("accepted"), PRESS.format("Sam Lee", "rejected"))
    assert "withdraw" not in steps["the Press"]
    assert "reply" in steps["the Press"]


@pytest.mark.parametrize("outcome", ["offer", "accepted", "declined", "withdrawn"])
def test_what_one_candidate_is_offered_is_no_business_of_another(
    office: Path, afterword: Afterword, outcome: str
) -> None:
    steps = planned(office, afterword, MUSEUM.format(outcome), PRESS.format("Kim Roe", ""))
    assert "thanks" in steps["the Press"]
    assert not {"withdraw", "deadline-elsewhere"} & steps["the Press"]


@pytest.mark.parametrize(
    ("outcome", "files"),
    [
        ("offer", ["01-answer-ada-roy.eml", "02-more-time-ada-roy.eml"]),
        ("accepted", ["01-accept-ada-roy.eml"]),
        ("declined", ["01-decline-ada-roy.eml"]),
        ("withdrawn", ["01-withdraw-ada-roy.eml"]),
    ],
)
def test_a_kit_has_a_draft_of_each_answer(
    office: Path, afterword: Afterword, outcome: str, files: list[str]
) -> None:
    (office / "people.csv").write_text(HEADER + MUSEUM.format(outcome), "utf-8")
    afterword("kit", "people.csv", *MOMENT)
    assert sorted(path.name for path in (office / "output" / "panels" / "people" / "emails").iterdir()) == files
