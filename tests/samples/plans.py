"""Plans to begin with: made of situations, and an invented one to put on paper."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from generator.model.people import Interview, Interviewer, Panel
from generator.model.plan import PanelPlan, Plan, PlannedStep
from generator.model.references import Reference
from generator.panel.make_plan import Advice, read_advice
from generator.panel.plan.ics import calendar_file
from generator.panel.plan.revision import revise_plan
from generator.panel.plan.scheduling.panel_context import PlanContext
from generator.panel.plan.scheduling.schedule import schedule_panels
from generator.places.time_zones import western_zones, zones_of
from generator.problems import Location
from tests.conftest import ROOT, person
from tests.samples.notes import CHANNELS

# Situations, and what is planned for them

SCHEDULE_FOLDER = Path(__file__).parents[1] / "vectors" / "schedule"

SCHEDULE_VECTORS = [
    (f"{path.stem}: {v['name']}", v)
    for path in sorted(SCHEDULE_FOLDER.glob("*.json"))
    for v in json.loads(path.read_text("utf-8"))
]


@cache
def shipped_advice(choices: tuple[tuple[str, str], ...]) -> Advice:
    """The advice that comes with the program, with these sides taken."""
    found, problems = read_advice(ROOT, dict(choices))
    assert found, problems
    return found


def panel_plan(given: dict[str, Any]) -> PanelPlan:
    """The plan of a situation as the vectors describe it."""
    zone = ZoneInfo(given["zone"])
    now = datetime.fromisoformat(given["now"]).replace(tzinfo=zone)
    made = datetime.fromisoformat(given.get("made", given["now"])).replace(tzinfo=zone)
    people = tuple(
        Interviewer(values, date.fromisoformat(values["interviewed"][:10]), Location("people.csv", 2 + row))
        for row, values in enumerate(given["people"])
    )
    places = {p.get(column) for p in people for column in ("country", "recruiter_country")} - {""}
    western = western_zones({place[:2] for place in places})
    desk = PlanContext(now, made, zone, given["home"], zones_of(places), western=western)
    rules = shipped_advice(tuple(given.get("choices", {}).items())).rules
    return schedule_panels([Panel(people[0].interview, people)], rules, desk)[0]


PLAN_ID = "7d3c8f52-0f0e-4b5e-9f83-0a4d5a1f6f10"

PLANNED_AT = datetime(2026, 11, 23, 12, tzinfo=UTC)

SITUATION: dict[str, Any] = {
    "zone": "Europe/London",
    "home": "GB",
    "now": "2026-11-23T12:00",
    "people": [
        {
            "name": "O’Neil; Jr., Ada",
            "email": "ada@harbour.example",
            "interviewed": "2026-11-23 10:00",
            "stage": "final",
            "decision": "2026-12-03",
            "address": "1 High Street",
            "new": "I passed the examination",
            "may_call": "yes",
        }
    ],
}


def first_plan(*panels: PanelPlan) -> Plan:
    """A plan of its first run."""
    return revise_plan(Plan(PLAN_ID, PLANNED_AT, panels), None)


def calendar_data(made: Plan, detailed: bool = False) -> bytes:
    """The plan's calendar file."""
    return calendar_file(
        replace(made, detailed=made.detailed or detailed), shipped_advice(()).references, PLANNED_AT
    ).data


# An invented plan to put on paper

NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)

ADA = person("Ada <Byron> & Daughter", company="the Mill", role="Engineer", private="looked tired", topic="cogs")

GRACE = person("Grace Hopper", company="the Mill", role="Engineer")

SOURCES = {"mill-2020": Reference("mill-2020", "On mills", "A miller", "2020-01-02", base="40 millers, 2019")}


def planned_step(name: str = "thanks/ada", whom: Interviewer | None = ADA, **values: object) -> PlannedStep:
    """An e-mail of thanks, due this evening."""
    made = PlannedStep(
        id=name,
        rule="thanks",
        verb="send",
        channel=CHANNELS["email"],
        kind="thanks",
        person=whom,
        to=whom.name if whom else "",
        note="thank-you-email",
        title=f"Thank {whom.name}" if whom else "Look at your notes",
        earliest=NOW - timedelta(days=3),
        latest=NOW + timedelta(days=1),
        at=NOW + timedelta(hours=9),
        state="todo",
        because="Nobody waits for ever.",
        sources=("mill-2020",),
    )
    return replace(made, **values)  # type: ignore[arg-type]


def plan_steps(data: Any) -> list[dict[str, Any]]:
    """Every step of a plan.json, with what it has in common with others, and with what it leaves out because it is
    empty."""
    empty: dict[str, Any] = dict.fromkeys(("note", "instead", "post", "channel", "news"), "") | {
        "needs": [],
        "sources": [],
    }
    empty |= dict.fromkeys(("arrive_by", "post_by", "arrives", "done_on", "read_on"))
    steps = [{**data["common"][step["common"]], **step} for panel in data["panels"] for step in panel["steps"]]
    return [{**empty, "sequence": 0, "person": None, "to": step.get("person", ""), **step} for step in steps]


def plan_of(*steps: PlannedStep, people: Sequence[Interviewer] = (ADA, GRACE)) -> Plan:
    """A plan of these steps for one panel."""
    interview = Interview("Sam Lee", "the Mill", "Engineer", date(2026, 11, 18))
    panel = PanelPlan(
        interview, "final-later", "Decided in ten days", date(2026, 12, 3), tuple(people), steps, ("A remark.",)
    )
    return Plan("0", NOW, (panel,))


LETTER_STEP = planned_step(
    "letter/grace", GRACE, rule="letter", channel=CHANNELS["letter"], kind="letter", state="optional",
    title="Post the letter", at=NOW + timedelta(days=1), arrive_by=date(2026, 11, 30), post_by=date(2026, 11, 26),
    post="First Class",
    arrives=date(2026, 11, 24),
)  # fmt: skip

LOST_STEP = planned_step(
    "card/ada", state="impossible", title="Post the card", instead="Write an e-mail.", sources=()
)

WAITING_STEP = planned_step(
    "call/grace", GRACE, channel=CHANNELS["phone"], kind="call", state="waiting", title="Ring", needs=("consent",)
)
