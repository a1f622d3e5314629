"""`afterword due`: what is to be done, over all lists that have a plan."""

import json
import shlex
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Afterword, tree

HEADER = "name,company,interviewed,stage,decision\n"
WRENS = "Ada Byron,Wren Library,2026-11-23 10:00,final,2026-12-03\n"
MILLS = "Grace Hopper,the Mill,2026-11-20 10:00,final,2026-11-30\n"
NOON = ("--now", "2026-11-23T12:00", "--zone", "Europe/London")


@pytest.fixture
def planned(office: Path, afterword: Afterword) -> Path:
    """An office with the plans of two lists."""
    for name, rows in (("wren.csv", WRENS), ("mill.csv", MILLS)):
        (office / name).write_text(HEADER + rows, "utf-8")
        afterword("plan", name, "--from", "Sam Lee", *NOON)
    return office


def due(afterword: Afterword, *words: str, day: str = "2026-11-23", exit_code: int = 0) -> Any:
    told = afterword("due", *words, "--today", day, "--format", "json", exit_code=exit_code)
    return json.loads(told.stdout)


@pytest.mark.usefixtures("planned")
def test_what_is_due_comes_from_all_lists_by_day(afterword: Afterword) -> None:
    told = afterword("due", "--today", "2026-11-23").stderr
    assert told.index("Today\n") < told.index("Send the thank-you e-mail to Ada Byron")
    assert "         wren/thanks/ada-byron\n" in told
    assert "         mill/thanks/grace-hopper\n" in told
    assert "ask Ada Byron whether they have decided" not in told, "that is in eleven days"
    assert "mark what is done: afterword due --done " in told


@pytest.mark.parametrize("there", [(), (".",)])
@pytest.mark.usefixtures("planned")
def test_a_folder_that_is_not_there_is_told(afterword: Afterword, there: tuple[str, ...]) -> None:
    told = " ".join(afterword("due", *there, "no/such/folder", exit_code=2).stderr.split())
    assert "no/such/folder' does not exist" in told
    assert "nothing is due" not in told


@pytest.mark.usefixtures("planned")
def test_how_far_ahead_one_looks(afterword: Afterword) -> None:
    today = {one["id"] for one in due(afterword, "--days", "0")["due"]}
    fortnight = {one["id"] for one in due(afterword, "--days", "14")["due"]}
    assert "wren/thanks/ada-byron" in today < fortnight
    assert "wren/status/ada-byron" in fortnight - today


def test_what_was_due_is_late_until_it_is_done(planned: Path, afterword: Afterword) -> None:
    late = {one["id"]: one["late"] for one in due(afterword, day="2026-11-25")["due"]}
    assert late["wren/thanks/ada-byron"] is True
    done = due(afterword, "--done", "wren/thanks/ada-byron", "--on", "2026-11-24", day="2026-11-25")
    assert done["done"] == ["wren/thanks/ada-byron"]
    assert "wren/thanks/ada-byron" not in {one["id"] for one in done["due"]}
    plan = json.loads((planned / "output/panels/wren/plan.json").read_text("utf-8"))
    (step,) = [s for panel in plan["panels"] for s in panel["steps"] if s["id"] == "thanks/ada-byron"]
    assert (step["state"], step["done_on"]) == ("done", "2026-11-24")


def test_what_has_a_last_day_is_late_only_after_it(office: Path, afterword: Afterword) -> None:
    """A card that is best posted on the 23rd, and comes in time if it is posted by the 26th."""
    (office / "jo.csv").write_text(f"{HEADER.strip()},address\n{WRENS.strip()},1 Quay\n", "utf-8")
    afterword("plan", "jo.csv", "--from", "Sam Lee", *NOON)
    told = afterword("due", "--today", "2026-11-26").stderr
    late, _, rest = told.partition("Still in time\n")
    assert "jo/thanks/ada-byron" in late
    assert "  Monday 23 November, 12:00  Post the card to Ada Byron" in rest
    assert " – by Thursday 26 November at the latest\n         jo/card/ada-byron\n" in rest
    for day, is_late in (("2026-11-26", False), ("2026-11-27", True)):
        assert {one["step"]: one["late"] for one in due(afterword, day=day)["due"]}["card/ada-byron"] is is_late


@pytest.mark.usefixtures("planned")
def test_the_name_of_a_step_is_enough_where_one_list_has_it(afterword: Afterword) -> None:
    assert due(afterword, "--done", "thanks/ada-byron")["done"] == ["wren/thanks/ada-byron"]
    told = due(afterword, "--done", "notes/panel", exit_code=1)
    (problem,) = told["problems"]
    assert problem["message"] == "several plans have a step “notes/panel”"
    assert "wren/notes/panel" in problem["hint"]


def test_a_step_that_is_misspelt_marks_nothing(planned: Path, afterword: Afterword) -> None:
    before = tree(planned / "output")
    told = afterword("due", "--done", "thanks/ada-byron", "--done", "wren/thanks/ada-biron", exit_code=1).stderr
    assert "no plan has a step “wren/thanks/ada-biron” [step-unknown]" in told
    assert "did you mean “wren/thanks/ada-byron”?" in told
    assert tree(planned / "output") == before


@pytest.mark.usefixtures("planned")
def test_other_projects_are_looked_at_where_they_are_named(tmp_path: Path, afterword: Afterword) -> None:
    (tmp_path / "elsewhere.csv").write_text(HEADER + WRENS.replace("Ada", "Joan"), "utf-8")
    afterword("plan", tmp_path / "elsewhere.csv", "--out", tmp_path / "far", "--from", "Sam Lee", *NOON)
    assert "elsewhere/thanks/joan-byron" not in {one["id"] for one in due(afterword)["due"]}
    found = {one["id"]: one["list"] for one in due(afterword, str(tmp_path / "far"))["due"]}
    assert found["elsewhere/thanks/joan-byron"].endswith("elsewhere.csv")


def test_without_a_plan_nothing_is_due_and_nothing_is_made(office: Path, afterword: Afterword) -> None:
    assert "nothing is due in the next 7 days" in afterword("due").stderr
    assert not (office / "output").exists()


def test_a_plan_that_cannot_be_read_is_told_beside_the_others(planned: Path, afterword: Afterword) -> None:
    (planned / "output/panels/mill/plan.json").write_text("{}", "utf-8")
    told = afterword("due", "--today", "2026-11-23", exit_code=1).stderr
    assert "[plan-unreadable]" in told
    assert "wren/thanks/ada-byron" in told


def test_the_command_for_a_list_with_a_space_in_its_name_works_as_printed(
    office: Path, afterword: Afterword
) -> None:
    (office / "my people.csv").write_text(HEADER + WRENS, "utf-8")
    hint = " ".join(afterword("done", "my people.csv", "thanks", exit_code=1).stderr.split())
    assert "afterword plan 'my people.csv'" in hint
    afterword("plan", "my people.csv", "--from", "Sam Lee", *NOON)
    told = afterword("due", "--today", "2026-11-23").stderr
    command = shlex.split(told.rpartition("mark what is done: afterword ")[2])
    assert command[:2] == ["due", "--done"]
    assert command[2].startswith("my people/")
    afterword(*command, "--today", "2026-11-23")
