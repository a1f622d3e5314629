"""What cannot stand in a plan.json: it may have been changed by hand, or by another program."""

from collections.abc import Callable, Collection, Iterator
from datetime import date, datetime
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from generator.lazy_pattern import lazy_pattern
from generator.model.plan import STATES
from generator.model.rules import VERBS
from generator.panel.plan.plan_file.plan_json import DAYS, FORMAT, LISTS, TEXTS, TIMES
from generator.parsing.content_files.files import CONTROL
from generator.parsing.json_positions import Place

Found = tuple[Place, str]
MOST = 2**31 - 1
"""What a calendar can count to (RFC 5545, 3.3.8)."""
YEARS = range(1970, 2200)
UUIDS = lazy_pattern(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")

FIRST_FORMAT = 1
"""In which each step says all that steps of its kind have in common, and what is empty as well."""
PLAN = {"format": "format", "id": "uuid", "made": "moment", "panels": "list"}
PLAN_MAY = {"detailed": "yes or no", "numbers": "table", "seeds": "table", "sources": "table"}
PANEL = {"interviewed": "date", "people": "texts", "remarks": "texts", "steps": "list", "decision": "day"}
PANEL |= dict.fromkeys(("candidate", "company", "role", "case", "name"), "text")
PANEL_MAY = {"addresses": "table of texts"}
COMMON = {"rule": "text", "verb": "verb", "zone": "text"}
COMMON_MAY = dict.fromkeys({*TEXTS} - {*COMMON}, "text") | dict.fromkeys(LISTS, "texts")
STEP = {"id": "text", "title": "text", "state": "state", "common": "number"} | dict.fromkeys(TIMES, "moment")
STEP_MAY = dict.fromkeys(("to", "news", "channel"), "text")
STEP_MAY |= {"sequence": "number", "person": "text or null", "alternatives": "list"}
STEP_MAY |= dict.fromkeys(DAYS, "day")
FIRST_STEP = dict.fromkeys(("id", "rule", "channel", "kind", "to", "note", "title", "because", "zone"), "text")
FIRST_STEP |= dict.fromkeys(TIMES, "moment") | {"needs": "texts", "sources": "texts"}
FIRST_STEP |= {"state": "state", "verb": "verb", "person": "text or null", "alternatives": "list"}
FIRST_STEP_MAY = STEP_MAY | {"instead": "text", "post": "text"}
OTHER = {"at": "moment", "because": "text"}
WORDS = {
    "format": f"“format” is {FIRST_FORMAT} or {FORMAT}: this file was made by another version of the program",
    "uuid": "write a UUID",
    "moment": "write a time as 2026-11-18T09:00:00+00:00",
    "date": "write a day as 2026-11-18",
    "day": "write a day as 2026-11-18, or null",
    "text": "write a text in quotes",
    "texts": "write a list of texts",
    "text or null": "write a text in quotes, or null",
    "number": f"write a whole number from 0 to {MOST}",
    "yes or no": "write true or false",
    "list": "write a list",
    "table": "write a table",
    "table of texts": "write a table of texts",
    "state": f"write one of {', '.join(STATES)}",
    "verb": f"write one of {', '.join(VERBS)}",
}


def check_plan(data: Any, channels: Collection[str]) -> Iterator[Found]:
    """Everything in a plan that would be lost, or that no plan can be made of; `channels` are those there are."""
    yield from check_head(data)
    if not isinstance(data, dict):
        return
    for number, panel in _listed(data, "panels"):
        yield from check_panel(panel, number, data, channels)
    yield from _twice(data)


def check_head(data: Any) -> Iterator[Found]:
    """The same of what a plan says of all panels."""
    table = {"common": "list"} if isinstance(data, dict) and data.get("format") != FIRST_FORMAT else {}
    yield from _table(data, (), PLAN | table, PLAN_MAY)
    if isinstance(data, dict):
        yield from _numbers(data.get("numbers", {}))
    for number, said in _listed(data, "common") if table else ():
        yield from _table(said, ("common", number), COMMON, COMMON_MAY)
        yield from _check_zone(said, ("common", number))


def check_panel(panel: Any, number: int, head: dict[str, Any], channels: Collection[str]) -> Iterator[Found]:
    """The same of a panel, by what the plan says of all."""
    at: Place = ("panels", number)
    yield from _table(panel, at, PANEL, PANEL_MAY)
    for index, step in _listed(panel, "steps"):
        if head.get("format") == FIRST_FORMAT:
            yield from _table(step, (*at, "steps", index), FIRST_STEP, FIRST_STEP_MAY)
            yield from _check_zone(step, (*at, "steps", index))
        else:
            yield from _table(step, (*at, "steps", index), STEP, STEP_MAY)
            yield from _check_number(step, (*at, "steps", index), head.get("common"))
        yield from _check_step(step, (*at, "steps", index), channels)


def _check_zone(said: Any, at: Place) -> Iterator[Found]:
    if isinstance(said, dict) and _fits("text", zone := said.get("zone")) and not _known(zone):
        yield (*at, "zone"), f"there is no time zone “{zone}”"


def _check_number(step: Any, at: Place, common: Any) -> Iterator[Found]:
    number = step.get("common") if isinstance(step, dict) else None
    if isinstance(number, int) and isinstance(common, list) and number >= len(common):
        yield (*at, "common"), f"there is no {number} in “common”, which is counted from 0"


def _check_step(step: Any, at: Place, channels: Collection[str]) -> Iterator[Found]:
    if isinstance(step, dict):
        if _fits("text", name := step.get("channel")) and name and name not in channels:
            known = f"write one of {', '.join(channels)}, or nothing"
            yield (*at, "channel"), f"{_shortened(name)} cannot stand as “channel”: {known}"
        if step.get("state") == "done" and step.get("done_on") is None:
            yield (*at, "state"), "the step is done, and “done_on” does not say when"
        for number, other in _listed(step, "alternatives"):
            yield from _table(other, (*at, "alternatives", number), OTHER, {})


def _table(data: Any, at: Place, must: dict[str, str], may: dict[str, str]) -> Iterator[Found]:
    """What is wrong with the values of a table, one by one."""
    if not isinstance(data, dict):
        yield at, "a table is expected here: { … }"
        return
    kinds = {**must, **may}
    for name in must.keys() - data.keys():
        yield at, f"“{name}” is missing: {WORDS[kinds[name]]}"
    for name, value in data.items():
        if name not in kinds:
            yield (*at, name), f"there is no “{name}” here"
        elif not _fits(kinds[name], value):
            yield (*at, name), f"{_shortened(value)} cannot stand as “{name}”: {WORDS[kinds[name]]}"


def _numbers(data: Any) -> Iterator[Found]:
    for name, number in data.items() if isinstance(data, dict) else ():
        if not _fits("number", number) or number == 0:
            yield ("numbers", name), f"{_shortened(number)} is no number that an entry can have"


def _twice(data: dict[str, Any]) -> Iterator[Found]:
    """Steps of one id: only one of them would be kept, whichever of them is done."""
    seen: set[str] = set()
    for number, panel in _listed(data, "panels"):
        for index, step in _listed(panel, "steps"):
            name = step.get("id") if isinstance(step, dict) else None
            if isinstance(name, str) and name in seen:
                yield ("panels", number, "steps", index, "id"), f"the step “{name}” stands here twice"
            if isinstance(name, str):
                seen.add(name)


def _listed(data: Any, name: str) -> Iterator[tuple[int, Any]]:
    found = data.get(name) if isinstance(data, dict) else None
    return enumerate(found if isinstance(found, list) else ())


def _fits(kind: str, value: Any) -> bool:
    return FITS[kind](value)


def _shortened(value: Any) -> str:
    text = CONTROL.sub("�", str(value) if isinstance(value, str) else type(value).__name__)
    return f"“{text[:40]}{'…' if len(text) > 40 else ''}”" if isinstance(value, str) else SAID.get(text, text)


SAID = {
    **{"NoneType": "null", "bool": "true or false", "int": "a number", "float": "a number"},
    **{"list": "a list", "dict": "a table"},
}


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and not CONTROL.search(value)


@lru_cache(10_000)
def _moment(text: str) -> bool:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return False
    return moment.tzinfo is not None and moment.year in YEARS


@lru_cache(10_000)
def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).year in YEARS
    except ValueError:
        return False


@lru_cache(1_000)
def _known(zone: str) -> bool:
    try:
        return bool(ZoneInfo(zone).key)
    except (OSError, ValueError, LookupError):
        return False


def _uuid(text: Any) -> bool:
    return isinstance(text, str) and bool(UUIDS.fullmatch(text))


FITS: dict[str, Callable[[Any], bool]] = {
    "format": lambda value: value in (FIRST_FORMAT, FORMAT) and value is not True,
    "uuid": _uuid,
    "moment": lambda value: isinstance(value, str) and _moment(value),
    "date": lambda value: isinstance(value, str) and _is_day(value),
    "day": lambda value: value is None or (isinstance(value, str) and _is_day(value)),
    "text": _is_text,
    "texts": lambda value: isinstance(value, list) and all(map(_is_text, value)),
    "text or null": lambda value: value is None or _is_text(value),
    "number": lambda value: type(value) is int and 0 <= value <= MOST,
    "yes or no": lambda value: isinstance(value, bool),
    "list": lambda value: isinstance(value, list),
    "table": lambda value: isinstance(value, dict),
    "table of texts": lambda value: isinstance(value, dict) and all(map(_is_text, value.values())),
    "state": lambda value: isinstance(value, str) and value in STATES,
    "verb": lambda value: isinstance(value, str) and value in VERBS,
}
