"""Plan → plan.json: the whole plan for other programs, with times in ISO 8601, and its JSON Schema."""

import json
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from operator import attrgetter
from typing import Any

from generator.model import STATES, VERBS, Artifact, PanelPlan, Plan, PlannedStep, Reference
from generator.words import SCHEMAS

NAME = "plan.json"
FORMAT = 1
Known = dict[tuple[object, ...], str]
OWN = ("id", "to", "title", "news")
TEXTS = ("rule", "state", "sequence", "verb", "channel", "kind", "note", "because", "instead", "post")
DAYS = ("arrive_by", "post_by", "arrives", "done_on", "read_on")
TIMES = ("earliest", "latest", "at")
_shared = attrgetter(*TEXTS, *TIMES, *DAYS, "sources", "alternatives")


def plan_json(plan: Plan, references: Mapping[str, Reference]) -> Artifact:
    """The plan, with the sources that it cites in words."""
    cited = {name for panel in plan.panels for step in panel.steps for name in step.sources}
    head = {
        "format": FORMAT,
        "id": plan.id,
        "made": plan.made.isoformat(),
        "detailed": plan.detailed,
        "numbers": dict(plan.numbers),
        "seeds": dict(plan.seeds),
        "sources": {name: _source(source) for name, source in references.items() if name in cited},
    }
    known: Known = {}
    panels = [
        _with(_panel_record(panel), "steps", [_step_json(step, known) for step in panel.steps])
        for panel in plan.panels
    ]
    text = _with(head, "panels", panels)
    return Artifact(NAME, f"{text}\n".encode())


def _with(head: dict[str, Any], name: str, items: list[str]) -> str:
    """A table and a list in it with each item on a line, so that two plans can be compared line by line."""
    lines = ",\n".join(items)
    return f'{_text(head)[:-1]}, "{name}": [\n{lines}\n]}}'


_text = json.JSONEncoder(ensure_ascii=False).encode


def _source(source: Reference) -> dict[str, str]:
    return {name: str(value) for name, value in vars(source).items() if name != "id"}


def _panel_record(panel: PanelPlan) -> dict[str, Any]:
    interview = panel.interview
    return {
        "candidate": interview.candidate,
        "company": interview.company,
        "role": interview.role,
        "interviewed": interview.day.isoformat(),
        "case": panel.case,
        "name": panel.name,
        "decision": _iso(panel.decision),
        "people": [person.name for person in panel.people],
        "remarks": list(panel.remarks),
    }


def _step_json(step: PlannedStep, known: Known) -> str:
    """A step as programs read it. What it shares with the same step for others is made once, and known by the
    addresses of its parts: a thousand people have a few dozen of them."""
    own = {name: getattr(step, name) for name in OWN}
    own["person"] = step.person.name if step.person else None
    same = (step.needs, *map(id, _shared(step)))
    if same not in known:
        known[same] = _text(_in_common(step))[1:]
    return f"{_text(own)[:-1]}, {known[same]}"


def _in_common(step: PlannedStep) -> dict[str, Any]:
    """What a step says of nobody by name."""
    return {
        **{name: getattr(step, name) for name in TEXTS} | {"channel": step.channel.name},
        **{name: _iso(getattr(step, name)) for name in TIMES},
        "zone": str(step.at.tzinfo),
        **{name: _iso(getattr(step, name)) for name in DAYS},
        "needs": list(step.needs),
        "sources": list(step.sources),
        "alternatives": [{"at": other.at.isoformat(), "because": other.because} for other in step.alternatives],
    }


def _iso(moment: date | datetime | None) -> str | None:
    return moment.isoformat() if moment else None


TEXT: dict[str, Any] = {"type": "string"}
TIME: dict[str, Any] = {"type": "string", "format": "date-time"}
DAY: dict[str, Any] = {"type": ["string", "null"], "format": "date"}


def plan_schema(channels: Iterable[str]) -> dict[str, Any]:
    """The JSON Schema of plan.json, in a project that has these channels."""
    source = _object(dict.fromkeys(("title", "author", "published", "address", "base"), TEXT))
    panel = _object(
        dict.fromkeys(("candidate", "company", "role", "case", "name"), TEXT)
        | {"interviewed": {"type": "string", "format": "date"}, "decision": DAY}
        | {name: _list(TEXT) for name in ("people", "remarks")}
        | {"steps": _list(_step_schema(channels))}
    )
    whole = _object(
        {
            "format": {"const": FORMAT},
            "id": {"type": "string", "format": "uuid"},
            "made": TIME,
            "detailed": {"type": "boolean"},
            "numbers": {"type": "object", "additionalProperties": {"type": "integer", "minimum": 1}},
            "seeds": {"type": "object", "additionalProperties": TEXT},
            "panels": _list(panel),
            "sources": {"type": "object", "additionalProperties": source},
        }
    )
    return {"title": SCHEMAS["plan"], **whole}


def _step_schema(channels: Iterable[str]) -> dict[str, Any]:
    return _object(
        dict.fromkeys((*OWN, *TEXTS), TEXT)
        | {"state": {"enum": list(STATES)}, "verb": {"enum": list(VERBS)}, "channel": {"enum": ["", *channels]}}
        | {"sequence": {"type": "integer", "minimum": 0}, "person": {"type": ["string", "null"]}}
        | dict.fromkeys(TIMES, TIME)
        | {"zone": TEXT}
        | dict.fromkeys(DAYS, DAY)
        | {"needs": _list(TEXT), "sources": _list(TEXT)}
        | {"alternatives": _list(_object({"at": TIME, "because": TEXT}))}
    )


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    required = list(properties)
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


def _list(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}
