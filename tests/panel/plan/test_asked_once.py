"""Who was asked for news stays who is asked, whoever is named or moved later."""

import json
from pathlib import Path

import pytest

from tests.conftest import Afterword
from tests.samples.plans import plan_steps

HEADER = "name,interviewed,company,role,email,stage,decision,lead\n"
ASHA = "Asha Rao,2026-11-18 14:00,Acme,Buyer,a@a.example,final,2026-12-03,"
BOB = "Bob Ode,2026-11-18 14:00,Acme,Buyer,b@a.example,final,2026-12-03,"


def planned(office: Path, afterword: Afterword, now: str, *rows: str) -> tuple[dict[str, str], str]:
    """The questions of a plan of these rows, each with its state; and what was printed."""
    (office / "people.csv").write_text(HEADER + "\n".join(rows) + "\n", "utf-8")
    told = afterword("plan", "people.csv", "--now", now, "--zone", "Europe/London", "--from", "Sam Lee")
    plan = json.loads((office / "output" / "panels" / "people" / "plan.json").read_text("utf-8"))
    steps = [step for step in plan_steps(plan) if step["id"].startswith("status")]
    return {step["id"]: step["state"] for step in steps if step["state"] != "cancelled"}, told.stderr


@pytest.mark.parametrize("rows", [(ASHA, f"{BOB}yes"), (BOB, ASHA), (f"{BOB}yes", ASHA)])
def test_who_was_asked_is_asked_again(office: Path, afterword: Afterword, rows: tuple[str, ...]) -> None:
    first, _ = planned(office, afterword, "2026-11-18T18:30", ASHA, BOB)
    assert first == {"status/asha-rao": "todo", "status-again/asha-rao": "todo"}
    afterword("done", "people.csv", "status/asha-rao", "--today", "2026-12-04")
    now, told = planned(office, afterword, "2026-12-04T19:30", *rows)
    assert now == {"status/asha-rao": "done", "status-again/asha-rao": "todo"}
    assert "You have asked Asha Rao already" in told


def test_who_is_named_before_anybody_was_asked_is_asked(office: Path, afterword: Afterword) -> None:
    planned(office, afterword, "2026-11-18T18:30", ASHA, BOB)
    now, _ = planned(office, afterword, "2026-12-04T08:00", ASHA, f"{BOB}yes")
    assert now == {"status/bob-ode": "todo", "status-again/bob-ode": "todo"}
