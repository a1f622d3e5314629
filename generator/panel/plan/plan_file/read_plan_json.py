"""plan.json of an earlier run → Plan: what it was called, what was done, what has changed since."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from generator.model.channels import Channel
from generator.model.plan import PanelPlan, Plan
from generator.panel.plan.plan_file.check_plan_json import Found, check_head, check_panel, check_plan
from generator.panel.plan.plan_file.plan_json import FORMAT
from generator.panel.plan.plan_file.plan_reader import PackedPanels, PlanReader
from generator.problems import Checked, Location, Problem, Problems, newer_format

HINT = (
    "mend it, or move the file away: the plan is then made anew, calendars show its steps a second time, and what "
    "is done has to be marked again"
)
MANY = 50


def parse_plan(text: str, name: str, channels: Mapping[str, Channel]) -> Checked[Plan | None]:
    """The plan that `plan_json` has written into the file of this name, and somebody may have changed since; None
    where not all of it can be read, for what was done might be lost then. Steps go by `channels`."""
    try:
        data = _loads(text)
    except (ValueError, RecursionError) as error:
        line, column = getattr(error, "lineno", 1), getattr(error, "colno", 1)
        said = "it is nested too deep" if isinstance(error, RecursionError) else getattr(error, "msg", str(error))
        message = f"is no plan that can be read: {said}"
        return Checked(None, [Problem(Location(name, line, column), message, HINT, check="plan-unreadable")])
    if isinstance(data, dict) and (fault := newer_format(data.get("format"), FORMAT, Location(name))):
        where = _located_problems(name, text, [(("format",), "")])[0].where
        return Checked(None, [replace(fault, where=where)])
    if found := list(check_plan(data, channels)):
        return Checked(None, _located_problems(name, text, found))
    reader = PlanReader(data, Location(name), channels)
    return Checked(reader.plan(tuple(map(reader.panel, data["panels"]))), [])


def parse_panels(
    lines: Iterable[bytes], name: str, channels: Mapping[str, Channel], *, packed: bool = False
) -> Plan | None:
    """The plan in a file that is as `plan_pieces` has written it, read panel by panel, for the text of a large one
    takes more room than its plan; `packed` keeps its panels small. None where anything in the file is another way:
    `parse_plan` then says what is wrong."""
    blocks, ids, steps = _blocks(lines), set[int](), 0
    try:
        head = _loads(next(blocks) + b"]}")
        if any(check_head(head)):
            return None
        reader = PlanReader(head, Location(name), channels, packed=packed)
        whole, kept = list[PanelPlan](), PackedPanels(reader)
        for block in blocks:
            data = _loads(block)
            if any(check_panel(data, 0, head, channels)):
                return None
            steps += len(data["steps"])
            ids.update([hash(step["id"]) for step in data["steps"]])  # of equal ones `parse_plan` tells
            kept.append(block, data) if packed else whole.append(reader.panel(data))
    except (ValueError, RecursionError, StopIteration):
        return None
    return reader.plan(kept if packed else tuple(whole)) if len(ids) == steps else None


def _blocks(lines: Iterable[bytes]) -> Iterator[bytes]:
    """The line of what is said of all, then the lines of each panel; they end where the file says so. Raises
    ValueError."""
    rows = iter(lines)
    yield next(rows, b"")
    block: list[bytes] = []
    for line in rows:
        if line == b"]}\n" and not block:
            break
        block.append(line)
        if line.startswith(b"]}") or line.rstrip(b",\n").endswith(b'"steps":[]}'):
            yield b"".join(block).rstrip(b",\n")
            block = []
    if block or next(rows, None) is not None:
        raise ValueError


def _loads(text: str | bytes) -> Any:
    return json.loads(text, object_pairs_hook=_table_once, parse_constant=_no_number)


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
