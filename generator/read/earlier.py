"""plan.json of an earlier run → Plan: what it was called, what was done, what has changed since."""

import json
from datetime import date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from generator.model import Alternative, Interview, Interviewer, PanelPlan, Plan, PlannedStep, Problems
from generator.problems import Location, Problem, shown


def read_earlier(path: Path) -> tuple[Plan | None, Problems]:
    """The plan of an earlier run; None where there is none."""
    if not path.exists():
        return None, []
    where = Location(shown(path))
    try:
        data = json.loads(path.read_text("utf-8"))
        panels = tuple(_panel(panel, where) for panel in data["panels"])
        numbers = {name: int(number) for name, number in data.get("numbers", {}).items()}
        made = datetime.fromisoformat(data["made"])
        return Plan(str(UUID(data["id"])), made, panels, data.get("detailed") is True, numbers), []
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        hint = "move it away: the plan is made anew, and calendars will show its steps a second time"
        return None, [Problem(where, f"is no plan that can be read: {error!r}", hint)]


def _panel(data: dict[str, Any], where: Location) -> PanelPlan:
    day = date.fromisoformat(data["interviewed"])
    people = {
        name: Interviewer({"name": name, "interviewed": day.isoformat()}, day, where) for name in data["people"]
    }
    return PanelPlan(
        Interview(data["candidate"], data["company"], data["role"], day),
        data["case"],
        data["name"],
        _day(data["decision"]),
        tuple(people.values()),
        tuple(_step(step, people) for step in data["steps"]),
        tuple(data["remarks"]),
    )


def _step(data: dict[str, Any], people: dict[str, Interviewer]) -> PlannedStep:
    zone = ZoneInfo(data["zone"])
    times = {name: datetime.fromisoformat(data[name]).astimezone(zone) for name in ("earliest", "latest", "at")}
    days = {name: _day(data.get(name)) for name in ("arrive_by", "post_by", "arrives", "done_on")}
    others = (
        Alternative(datetime.fromisoformat(o["at"]).astimezone(zone), o["because"]) for o in data["alternatives"]
    )
    made: dict[str, Any] = {
        **{name: value for name, value in data.items() if name != "zone"},
        **times,
        **days,
        "person": people.get(data["person"]) if data["person"] else None,
        "needs": tuple(data["needs"]),
        "sources": tuple(data["sources"]),
        "alternatives": tuple(others),
    }
    return PlannedStep(**made)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
