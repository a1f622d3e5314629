"""plan.json of an earlier run → Plan: what it was called, what was done, what has changed since."""

import json
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from generator.model import Alternative, Interview, Interviewer, PanelPlan, Plan, PlannedStep, Problems
from generator.problems import Location, Problem, shown

TIMES = ("earliest", "latest", "at")
DAYS = ("arrive_by", "post_by", "arrives", "done_on")


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
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
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
    made, zone = data.copy(), data["zone"]
    del made["zone"]
    for name in TIMES:
        made[name] = _moment(data[name], zone)
    for name in DAYS:
        made[name] = _day(data.get(name))
    made["person"] = people.get(data["person"]) if data["person"] else None
    made["needs"], made["sources"] = tuple(data["needs"]), tuple(data["sources"])
    made["alternatives"] = tuple(Alternative(_moment(o["at"], zone), o["because"]) for o in data["alternatives"])
    return PlannedStep(**made)


@lru_cache(10_000)
def _moment(text: str, zone: str) -> datetime:
    """A thousand people share a few moments, and the same one is quickly compared with itself."""
    return datetime.fromisoformat(text).astimezone(ZoneInfo(zone))


@lru_cache(10_000)
def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
