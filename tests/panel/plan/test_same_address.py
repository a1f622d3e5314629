"""Who has the same e-mail address is the same person, whatever else of their row was mended."""

import json
from pathlib import Path

import pytest

from tests.conftest import Afterword
from tests.samples.plans import plan_steps

HEADER = "name,interviewed,company,role,email,topic,stage,decision\n"
NOW = ("--now", "2026-11-18T18:30", "--zone", "Europe/London", "--from", "Sam Lee")
ASHA = "Asha Rao,2026-11-18 14:00,Acme,Buyer,a@a.example,the vans,final,2026-12-03"
JO = [f"Jo Smith,2026-11-18 14:00,Acme,Buyer,jo{n}@a.example,{topic},final,2026-12-03" for n, topic in
      ((1, "the vans"), (2, "the depot"))]  # fmt: skip
PLAN = Path("output", "panels", "people", "plan.json")


def thanks(office: Path, afterword: Afterword, *rows: str) -> dict[str, str]:
    """Id of each thanks of a plan of these rows → its state."""
    (office / "people.csv").write_text(HEADER + "\n".join(rows) + "\n", "utf-8")
    afterword("plan", "people.csv", *NOW)
    plan = json.loads((office / PLAN).read_text("utf-8"))
    return {step["id"]: step["state"] for step in plan_steps(plan) if step["id"].startswith("thanks/")}


def done(afterword: Afterword, step: str) -> None:
    afterword("done", "people.csv", step, "--today", "2026-11-18")


def test_namesakes_keep_what_is_done_when_their_rows_are_swapped(office: Path, afterword: Afterword) -> None:
    thanks(office, afterword, *JO)
    done(afterword, "thanks/jo-smith")
    assert thanks(office, afterword, *JO[::-1]) == {"thanks/jo-smith": "done", "thanks/jo-smith-2": "todo"}
    kept = json.loads((office / PLAN).read_text("utf-8"))["panels"][0]["addresses"]
    assert thanks(office, afterword, JO[1]) == {"thanks/jo-smith": "done", "thanks/jo-smith-2": "todo"}
    assert json.loads((office / PLAN).read_text("utf-8"))["panels"][0]["addresses"] == kept
    assert thanks(office, afterword, *JO) == {"thanks/jo-smith": "done", "thanks/jo-smith-2": "todo"}


@pytest.mark.parametrize(
    "row",
    [
        ASHA.replace("Asha Rao", "Aisha Rao"),
        ASHA.replace("Asha Rao", "Asha Rao-Singh"),
        ASHA.replace("Asha Rao", "Asha Singh").replace("a@a", "A@A"),
        ASHA.replace("Acme", "Acme Ltd").replace("11-18 14", "11-17 14"),
        ASHA.replace("Asha", "Aisha").replace("11-18 14", "11-17 14"),
        ASHA.replace("Asha", "Aisha").replace("Acme", "Zeta"),
    ],
)
def test_what_is_done_stays_done_of_a_row_that_is_mended(office: Path, afterword: Afterword, row: str) -> None:
    thanks(office, afterword, ASHA)
    done(afterword, "thanks/asha-rao")
    assert thanks(office, afterword, row) == {"thanks/asha-rao": "done"}
    assert "a@a.example" not in (office / PLAN).read_text("utf-8")


@pytest.mark.parametrize(
    "row",
    [
        ASHA.replace("Asha Rao", "Ben Ode").replace("a@a", "b@a"),
        ASHA.replace("Asha Rao", "Ben Ode"),
        ASHA.replace("Asha Rao", "Ben Ode").replace("Acme,Buyer", "Zeta,Chemist"),
        ASHA.replace("Acme", "Zeta").replace("11-18 14", "11-17 14"),
    ],
)
def test_somebody_else_has_steps_of_their_own(office: Path, afterword: Afterword, row: str) -> None:
    thanks(office, afterword, ASHA)
    done(afterword, "thanks/asha-rao")
    assert "todo" in thanks(office, afterword, row).values()


def test_an_address_of_several_tells_nobody_apart(office: Path, afterword: Afterword) -> None:
    ben, cleo = (ASHA.replace("Asha Rao", name) for name in ("Ben Ode", "Cleo Day"))
    thanks(office, afterword, ASHA, ben)
    done(afterword, "thanks/asha-rao")
    assert thanks(office, afterword, cleo, ben)["thanks/cleo-day"] == "todo"


def test_a_plan_that_remembers_no_addresses_is_read(office: Path, afterword: Afterword) -> None:
    thanks(office, afterword, ASHA)
    done(afterword, "thanks/asha-rao")
    text = (office / PLAN).read_text("utf-8")
    first, _, rest = text.partition(',"addresses":{')
    (office / PLAN).write_text(first + rest.partition("}")[2], "utf-8")
    assert thanks(office, afterword, ASHA) == {"thanks/asha-rao": "done"}


def test_of_a_panel_that_is_no_more_nothing_is_remarked(office: Path, afterword: Afterword) -> None:
    ben = ASHA.replace("Asha Rao", "Ben Ode").replace("a@a", "b@a")
    thanks(office, afterword, ASHA, ben)
    rows = [ASHA.replace("Asha Rao", "Asha Rao-Singh").replace("a@a", "asha@a"), ben]
    (office / "people.csv").write_text(HEADER + "\n".join(rows).replace("Acme", "Acme Ltd") + "\n", "utf-8")
    told = " ".join(afterword("plan", "people.csv", *NOW).stderr.split())
    assert "it is Asha Rao-Singh, who stands first" in told
    assert "it is Asha Rao, who stands first" not in told
    plan = json.loads((office / PLAN).read_text("utf-8"))
    assert [panel["interviewed"] for panel in plan["panels"] if panel["remarks"]] == ["2026-11-18"]
