"""`afterword plan`: what is written, what stays the same from run to run, and phrases for dates."""

import json
import stat
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from generator.model.people import Panel
from generator.panel.earlier_plan import read_earlier
from generator.panel.make_plan import read_advice
from generator.panel.plan.revision import revise_plan
from generator.panel.plan.scheduling.panel_context import PlanContext
from generator.panel.plan.scheduling.schedule import schedule_panels
from generator.people.headers.columns import COLUMNS
from tests.conftest import ROOT, Afterword, person
from tests.samples.notes import CHANNELS
from tests.samples.plans import plan_steps

ROW = "Ada Byron,2026-11-23 10:00,{decision},final,news,1 High Street\n"
HEADER = "name,interviewed,decision,stage,new,address\n"
LONDON = ZoneInfo("Europe/London")


def planned(office: Path, afterword: Afterword, decision: str, now: str = "2026-11-23T12:00", *more: str) -> Any:
    (office / "people.csv").write_text(HEADER + ROW.format(decision=decision), "utf-8")
    afterword("plan", "people.csv", "--now", now, "--zone", "Europe/London", "--from", "Sam Lee", *more)
    return json.loads((office / "output" / "panels" / "people" / "plan.json").read_text("utf-8"))


def steps(plan: Any) -> dict[str, Any]:
    return {step["id"]: step for step in plan_steps(plan)}


def test_a_plan_is_private_and_says_what_it_is_made_of(office: Path, afterword: Afterword) -> None:
    plan = planned(office, afterword, "2026-12-03")
    thanks = steps(plan)["thanks/ada-byron"]
    assert plan["panels"][0]["case"] == "final-later"
    assert thanks["at"] == "2026-11-23T19:00:00+00:00"
    assert thanks["zone"] == "Europe/London"
    assert thanks["title"] == "Send the thank-you e-mail to Ada Byron"
    assert all(plan["sources"][name]["title"] for name in thanks["sources"])
    path = office / "output" / "panels" / "people" / "plan.json"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_the_same_run_twice_changes_nothing(office: Path, afterword: Afterword) -> None:
    assert planned(office, afterword, "2026-12-03") == planned(office, afterword, "2026-12-03")


def test_post_goes_from_an_office_that_writes_uk_as_from_one_that_writes_gb(
    office: Path, afterword: Afterword
) -> None:
    before = planned(office, afterword, "2026-12-03")
    for name in ("post.toml", "site.toml"):
        path = office / "content" / name
        text = path.read_text("utf-8")
        assert 'country = "GB"' in text
        path.write_text(text.replace('country = "GB"', 'country = "UK"'), "utf-8")
    after = planned(office, afterword, "2026-12-03")
    assert [step["post"] for step in plan_steps(after) if step["channel"] == "card"] == ["First Class"]
    assert after == before


def test_another_decision_keeps_ids_and_raises_what_moved(office: Path, afterword: Afterword) -> None:
    first, second = planned(office, afterword, "2026-12-03"), planned(office, afterword, "2026-12-10")
    assert second["id"] == first["id"]
    assert {
        name: step["sequence"] for name, step in steps(second).items() if name.startswith(("thanks", "status/"))
    } == {
        "thanks/ada-byron": 0,
        "status/ada-byron": 1,
    }


def test_a_step_that_is_gone_is_cancelled_and_may_come_back(office: Path, afterword: Afterword) -> None:
    planned(office, afterword, "2026-12-03")
    gone = steps(planned(office, afterword, "2026-11-24"))["letter/ada-byron"]
    again = steps(planned(office, afterword, "2026-11-24"))["letter/ada-byron"]
    back = steps(planned(office, afterword, "2026-12-03"))["letter/ada-byron"]
    assert [(step["state"], step["sequence"]) for step in (gone, again, back)] == [
        ("cancelled", 1),
        ("cancelled", 1),
        ("todo", 2),
    ]


def test_calendar_entries_keep_their_numbers_and_new_ones_get_the_next(office: Path, afterword: Afterword) -> None:
    before = planned(office, afterword, "2026-12-03")["numbers"]
    assert sorted({*before.values()}) == list(range(1, len({*before.values()}) + 1))
    assert before["letter/ada-byron"] == before["letter/ada-byron/arrive"] < before["thanks/ada-byron"]
    after = planned(office, afterword, "2026-12-03", "2026-11-23T12:00", "--set", "may_call=yes")["numbers"]
    assert after == before | {"call/ada-byron": max(before.values()) + 1}


def test_a_plan_from_before_there_were_numbers_is_renamed_aloud(
    office: Path, tmp_path: Path, afterword: Afterword
) -> None:
    data = planned(office, afterword, "2026-12-03")
    del data["numbers"], data["detailed"]
    (tmp_path / "old.json").write_text(json.dumps(data), "utf-8")
    old, problems = read_earlier(tmp_path / "old.json", CHANNELS)
    assert old, problems
    new = revise_plan(old, old)
    assert new.numbers["thanks/ada-byron"]
    assert {step.sequence for panel in new.panels for step in panel.steps} == {1}


def test_what_counts_from_the_plan_counts_from_its_first_run(office: Path, afterword: Afterword) -> None:
    first = planned(office, afterword, "2026-12-03")
    later = planned(office, afterword, "2026-12-03", "2026-11-24T12:00")
    assert later["made"] == first["made"] == "2026-11-23T12:00:00+00:00"
    assert steps(first)["letter/ada-byron"]["arrive_by"] == "2026-11-26"
    assert steps(later)["letter/ada-byron"]["arrive_by"] == "2026-11-26"
    assert [steps(plan)["letter/ada-byron"]["post"] for plan in (first, later)] == [
        "First Class",
        "Special Delivery Guaranteed",
    ]


def test_a_side_for_this_run(office: Path, afterword: Afterword) -> None:
    both = planned(office, afterword, "2026-12-10", "2026-11-23T12:00", "--choice", "card-or-email=both")
    assert steps(both)["card/ada-byron"]["state"] == "todo"
    for wrong, hint in (("card-dy=both", "card-day"), ("card-day=never", "first-day")):
        told = afterword("plan", "people.csv", "--choice", wrong, exit_code=2)
        assert hint in told.output


def test_a_plan_that_cannot_be_read_is_a_problem(office: Path, afterword: Afterword) -> None:
    planned(office, afterword, "2026-12-03")
    (office / "output" / "panels" / "people" / "plan.json").write_text("{}", "utf-8")
    told = afterword("plan", "people.csv", exit_code=1)
    assert "plan.json:1:1: “format” is missing" in told.stderr
    assert "[plan-unreadable]" in told.stderr
    (office / "output" / "panels" / "people" / "plan.json").write_text("[", "utf-8")
    told = afterword("plan", "people.csv", exit_code=1)
    assert "plan.json:1:2: is no plan that can be read" in told.stderr


@pytest.mark.parametrize(
    ("columns", "message"),
    [
        ("sector=tecnology", "did you mean “technology”?"),
        ("country=ZZ", "no country “ZZ” is known"),
        ("country=US-ZZ", "known parts of US are: AK,"),
    ],
)
@pytest.mark.parametrize("command", ["cards", "plan", "kit", "drafts", "check"])
def test_what_nobody_knows_is_told_once_by_every_command(
    command: str, columns: str, message: str, office: Path, afterword: Afterword
) -> None:
    two = ROW.format(decision="2026-12-03") + ROW.format(decision="2026-12-03").replace("Ada", "Grace")
    (office / "people.csv").write_text(HEADER + two, "utf-8")
    told = afterword(command, "people.csv", "--from", "Sam Lee", "--set", columns, exit_code=1).stderr
    assert told.count(message) == 1
    assert f"--set {columns.partition('=')[0]}:1:1: " in told


@pytest.mark.parametrize("command", ["cards", "plan", "kit", "drafts"])
def test_each_unknown_cell_is_told_at_its_own_place(command: str, office: Path, afterword: Afterword) -> None:
    header = "name,country,sector,timezone,home,interviewed,role,topic,strength"
    rows = "Ada,ZZ,alchemy,Mars/Base,Moon,2026-11-20,Clerk,a,b\n"
    rows += "Grace,Peru,law,America/Lima,usa,2026-11-20,Clerk,c,d\n"
    (office / "people.csv").write_text(f"{header}\n{rows}", "utf-8")
    told = afterword(command, "people.csv", "--from", "Sam Lee", exit_code=1).stderr
    assert [line for line in told.splitlines() if line.startswith("people.csv:")] == [
        "people.csv:2:5: no country “ZZ” is known [country-unknown]",
        "people.csv:2:8: there is no sector “alchemy” in content/sectors.toml [sector-unknown]",
        "people.csv:2:16: there is no time zone “Mars/Base” [timezone-unknown]",
        "people.csv:2:26: no country “Moon” is known [country-unknown]",
    ]


@pytest.mark.parametrize("command", ["plan", "check", "cards", "drafts"])
def test_rows_of_a_panel_that_contradict_each_other(office: Path, afterword: Afterword, command: str) -> None:
    other = ROW.format(decision="2026-12-04").replace("Ada", "Grace")
    (office / "people.csv").write_text(HEADER + ROW.format(decision="2026-12-03") + other, "utf-8")
    told = afterword(command, "people.csv", exit_code=1)
    assert (
        "people.csv:3:1: “decision” is “2026-12-04” here and “2026-12-03” in another row of the panel"
        in told.stderr
    )


@pytest.mark.parametrize("command", ["plan", "check", "cards", "drafts"])
def test_a_decision_before_an_interview_to_come_is_told_as_that(
    office: Path, afterword: Afterword, command: str
) -> None:
    rows = "name,interviewed,decision\nAda Byron,2026-12-24,2026-12-03\nGrace Hopper,2026-11-20,2026-11-19\n"
    (office / "people.csv").write_text(rows, "utf-8")
    told = afterword(command, "people.csv", exit_code=1).stderr
    assert (
        "people.csv:2:22: “decision” is before the interview, which is in the future: 2026-12-24 [day-order]\n"
        in told
    )
    assert "→ correct one of the two days, the interview’s if it has been\n" in told
    assert "people.csv:3:25: “decision” is before the interview [day-order]\n" in told


def test_the_overview_goes_day_by_day(office: Path, afterword: Afterword) -> None:
    (office / "people.csv").write_text(HEADER + ROW.format(decision="2026-12-03"), "utf-8")
    told = afterword("plan", "people.csv", "--now", "2026-11-23T12:00", "--zone", "Europe/London").stderr
    assert "Monday 23 November 2026\n" in told
    assert "  19:00  Send the thank-you e-mail to Ada Byron\n" in told


def test_the_overview_leaves_the_choice_to_the_writer(office: Path, afterword: Afterword) -> None:
    text = HEADER + ROW.format(decision="2026-12-03").replace("2026-11-23 10:00", "2026-11-20 17:00")
    (office / "people.csv").write_text(text, "utf-8")
    told = afterword("plan", "people.csv", "--now", "2026-11-20T17:30", "--zone", "Europe/London").stderr
    assert "  19:00  Send the thank-you e-mail to Ada Byron\n         or Saturday 10:00: " in told
    assert "\n         or Monday 08:00: " in told
    assert ", First Class, by Thursday 26 November at the latest (if you like)" in told


def test_large_panels_are_planned_together_as_each_alone() -> None:
    """Steps to a coordinator are made for each panel and forgotten after it; no other may be taken for them."""
    advice, problems = read_advice(ROOT, {})
    assert advice, problems
    now = datetime(2026, 11, 23, 12, tzinfo=LONDON)
    context = PlanContext(now, now, LONDON, "GB", {})
    panels = []
    for number in range(30):
        stage, decision = ("final", "more-rounds")[number % 2], f"2026-12-{1 + number % 3 * 9:02}"
        values = {"company": f"Company {number}", "stage": stage, "decision": decision}
        people = tuple(person(f"Ada {number}-{n}", "2026-11-23", **values) for n in range(9))
        panels.append(Panel(people[0].interview, people))
    together = schedule_panels(panels, advice.rules, context)
    for panel, plan in zip(panels, together, strict=True):
        (single_items,) = schedule_panels([panel], advice.rules, context)
        assert [replace(s, id="") for s in plan.steps] == [replace(s, id="") for s in single_items.steps]


def test_candidates_of_two_countries_are_planned_together_as_each_alone() -> None:
    """Post from Britain is not post from Germany, though both go to the same people on the same days."""
    advice, problems = read_advice(ROOT, {"card-or-email": "both"})
    assert advice, problems
    now = datetime(2026, 11, 23, 12, tzinfo=LONDON)
    context = PlanContext(now, now, LONDON, "GB", {})
    values = {"country": "GB", "address": "1 High Street", "stage": "final", "decision": "2026-12-17"}
    ana, ben = (person("Ada", "2026-11-23", **values, candidate=who, home=home)
                for who, home in (("Ana", "GB"), ("Ben", "DE")))  # fmt: skip
    plans = schedule_panels([Panel(one.interview, (one,)) for one in (ana, ben)], advice.rules, context)
    states = [next(step.state for step in plan.steps if step.rule == "card") for plan in plans]
    assert states == ["todo", "impossible"]


def test_every_column_is_described() -> None:
    assert all(text and not text.endswith(".") for text in COLUMNS.values())
