"""Plan → plan.json: the whole plan for other programs, with times in ISO 8601.

What steps have in common stands once in the file, in a table that each of them names by its number; what is empty
is left out. So the plan of a hundred thousand people is read and written panel by panel, and its steps stay short.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import field
from datetime import date, datetime
from itertools import islice
from operator import attrgetter
from typing import Any

from generator.fast_dataclass import dataclass
from generator.model.files import Artifact
from generator.model.plan import PanelPlan, Plan, PlannedStep
from generator.model.references import Reference

NAME = "plan.json"
FORMAT = 2
TEXTS = ("rule", "verb", "kind", "note", "because", "instead", "post")
DAYS = ("arrive_by", "post_by", "arrives", "done_on", "read_on")
TIMES = ("earliest", "latest", "at")
LISTS = ("needs", "sources")
_shared = attrgetter(*TEXTS, *LISTS, "at.tzinfo")
_own = attrgetter("state", "sequence", "news", "channel", *TIMES, *DAYS, "alternatives")
MOST_SEEN, AT_ONCE = 10_000, 1_000
text_of = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def plan_json(plan: Plan, references: Mapping[str, Reference]) -> Artifact:
    """The plan, with the sources that it cites in words."""
    return Artifact(NAME, b"".join(plan_pieces(plan, references)))


def plan_pieces(plan: Plan, references: Mapping[str, Reference]) -> Iterator[bytes]:
    """The same, piece by piece: what is said of all, then each panel."""
    common = _CommonTable()
    for panel in plan.panels:
        for step in panel.steps:
            common.number(step)
    cited = {name for step in common.steps for name in step.sources}
    head = {
        "format": FORMAT,
        "id": plan.id,
        "made": plan.made.isoformat(),
        "detailed": plan.detailed,
        "seeds": plan.seeds,
        "sources": {name: _source(source) for name, source in references.items() if name in cited},
        "common": [_in_common(step) for step in common.steps],
    }
    yield f'{text_of(head)[:-1]},"numbers":{{'.encode()
    numbers, comma = iter(plan.numbers.items()), ""
    while some := dict(islice(numbers, AT_ONCE)):
        yield f"{comma}{text_of(some)[1:-1]}".encode()
        comma = ","
    yield b'},"panels":[\n'
    for number, panel in enumerate(plan.panels, 1):
        yield (_panel(panel, common) + (",\n" if number < len(plan.panels) else "\n")).encode()
    yield b"]}\n"


class _CommonTable:
    """What steps say of nobody by name, each thing once, in the order in which it is first said."""

    def __init__(self) -> None:
        self.steps: list[PlannedStep] = []
        """One that says it."""
        self._numbers: dict[str, int] = {}
        self._seen: dict[tuple[int, ...], int] = {}
        """The same by the addresses of its parts, which thousands of steps share and the plan keeps alive."""

    def number(self, step: PlannedStep) -> int:
        """The place in the table of what a step says."""
        same = tuple(map(id, _shared(step)))
        if (known := self._seen.get(same)) is None:
            if len(self._seen) >= MOST_SEEN:  # panels that say the same in texts of their own
                self._seen.clear()
            known = self._seen[same] = self._numbers.setdefault(text_of(_in_common(step)), len(self.steps))
            self.steps += [step] if known == len(self.steps) else []
        return known


def _in_common(step: PlannedStep) -> dict[str, Any]:
    """What a step says of nobody by name."""
    said = {name: getattr(step, name) for name in TEXTS}
    said |= {"zone": str(step.at.tzinfo)} | {name: list(getattr(step, name)) for name in LISTS}
    return {name: value for name, value in said.items() if value}


def _source(source: Reference) -> dict[str, str | bool]:
    """What is known of a source: a yes as true, a day as a text; what is empty is left out."""
    said = {name: value for name, value in vars(source).items() if value and name != "id"}
    return {name: value if isinstance(value, bool) else str(value) for name, value in said.items()}


def _panel(panel: PanelPlan, common: _CommonTable) -> str:
    """A table, and in it each step on a line, so that two plans can be compared line by line."""
    head, steps = text_of(_panel_record(panel))[:-1], _StepLines(common)
    lines = ",\n".join([steps.line(step) for step in panel.steps])
    return f'{head},"steps":[\n{lines}\n]}}' if lines else f'{head},"steps":[]}}'


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
        **({"addresses": dict(panel.addresses)} if panel.addresses else {}),
    }


@dataclass
class _StepLines:
    """Steps of a panel in JSON. Its people share their times, which are put into words once."""

    common: _CommonTable
    known: dict[tuple[int, ...], str] = field(default_factory=dict)

    def line(self, step: PlannedStep) -> str:
        """A step: what it says by name, then its times."""
        same = (self.common.number(step), *map(id, _own(step)))
        if same not in self.known:
            self.known[same] = text_of(_dated(step) | {"common": same[0]})[1:]
        person = step.person.name if step.person else None
        named = {"id": step.id, "title": step.title} | ({"person": person} if person is not None else {})
        named |= {"to": step.to} if step.to != (person or "") else {}
        return f"{text_of(named)[:-1]},{self.known[same]}"


def _dated(step: PlannedStep) -> dict[str, Any]:
    """The state of a step and its times, without what is empty."""
    others = [{"at": other.at.isoformat(), "because": other.because} for other in step.alternatives]
    said: dict[str, Any] = {"state": step.state, "channel": step.channel.name}
    said |= {name: _iso(getattr(step, name)) for name in (*TIMES, *DAYS)}
    said |= {"alternatives": others, "sequence": step.sequence, "news": step.news}
    return {name: value for name, value in said.items() if value}


def _iso(moment: date | datetime | None) -> str | None:
    return moment.isoformat() if moment else None
