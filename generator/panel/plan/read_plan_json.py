"""plan.json of an earlier run → Plan: what it was called, what was done, what has changed since."""

import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from functools import lru_cache
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from generator.model import NO_CHANNEL, Alternative, Channel, Interview, Interviewer, PanelPlan, Plan, PlannedStep
from generator.panel.plan.check_plan_json import Found, check_plan
from generator.panel.plan.plan_json import DAYS, TIMES
from generator.problems import Checked, Location, Problem, Problems

HINT = (
    "mend it, or move the file away: the plan is then made anew, calendars show its steps a second time, and what "
    "is done has to be marked again"
)
MANY = 50


def parse_plan(text: str, name: str, channels: Mapping[str, Channel]) -> Checked[Plan | None]:
    """The plan that `plan_json` has written into the file of this name, and somebody may have changed since; None
    where not all of it can be read, for what was done might be lost then. Steps go by `channels`."""
    try:
        data = json.loads(text, object_pairs_hook=_table_once, parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        line, column = getattr(error, "lineno", 1), getattr(error, "colno", 1)
        said = "it is nested too deep" if isinstance(error, RecursionError) else getattr(error, "msg", str(error))
        message = f"is no plan that can be read: {said}"
        return Checked(None, [Problem(Location(name, line, column), message, HINT, check="plan-unreadable")])
    if found := list(check_plan(data, channels)):
        return Checked(None, _located_problems(name, text, found))
    panels = tuple(_read_panel(panel, Location(name), channels) for panel in data["panels"])
    made = datetime.fromisoformat(data["made"])
    return Checked(
        Plan(
            str(UUID(data["id"])),
            made,
            panels,
            data.get("detailed") is True,
            data.get("numbers", {}),
            _seeds(data),
        ),
        [],
    )


def _seeds(data: Mapping[str, Any]) -> dict[str, str]:
    """What wordings were drawn from; a plan of an earlier version of the program says nothing of it."""
    return {name: seed for name, seed in data.get("seeds", {}).items() if isinstance(seed, str)}


def _table_once(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    """A table; of two values under one key, one would be lost."""
    table = dict(pairs)
    if len(table) < len(pairs):
        names = [name for name, _ in pairs]
        raise ValueError(f"“{next(name for name in names if names.count(name) > 1)}” stands twice in one table")
    return table


def _no_number(name: str) -> None:
    raise ValueError(f"{name} is no number")


def _located_problems(name: str, text: str, found: Sequence[Found]) -> Problems:
    """Each fault at its line and column, those of the first dozens: a program may have spoiled every step."""
    from generator.parsing.json_positions import place_in  # noqa: PLC0415 - a YAML parser that hardly any run needs

    where = place_in(text)
    return [
        Problem(Location(name, *where(place)), message, HINT, check="plan-unreadable")
        for place, message in found[:MANY]
    ]


def _read_panel(data: dict[str, Any], where: Location, channels: Mapping[str, Channel]) -> PanelPlan:
    day = date.fromisoformat(data["interviewed"])
    people = {
        name: Interviewer({"name": name, "interviewed": day.isoformat()}, day, where) for name in data["people"]
    }
    return PanelPlan(
        Interview(data["candidate"], data["company"], data["role"], day),
        data["case"],
        data["name"],
        _read_day(data["decision"]),
        tuple(people.values()),
        tuple(_read_step(step, people, channels) for step in data["steps"]),
        tuple(data["remarks"]),
    )


def _read_step(
    data: dict[str, Any], people: dict[str, Interviewer], channels: Mapping[str, Channel]
) -> PlannedStep:
    made, zone = data.copy(), data["zone"]
    del made["zone"]
    for name in TIMES:
        made[name] = _moment(data[name], zone)
    for name in DAYS:
        made[name] = _read_day(data.get(name))
    made["person"] = people.get(data["person"]) if data["person"] else None
    made["channel"] = channels[data["channel"]] if data["channel"] else NO_CHANNEL
    made["needs"], made["sources"] = tuple(data["needs"]), tuple(data["sources"])
    made["alternatives"] = tuple(Alternative(_moment(o["at"], zone), o["because"]) for o in data["alternatives"])
    return PlannedStep(**made)


@lru_cache(10_000)
def _moment(text: str, zone: str) -> datetime:
    """A thousand people share a few moments, and the same one is quickly compared with itself."""
    return datetime.fromisoformat(text).astimezone(ZoneInfo(zone))


@lru_cache(10_000)
def _read_day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
