"""The tables of a plan.json that is as it must be → panels and their steps."""

import json
import marshal
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from datetime import date, datetime
from functools import lru_cache
from typing import Any, overload
from uuid import UUID
from zoneinfo import ZoneInfo

from generator.fast_dataclass import dataclass
from generator.model.channels import NO_CHANNEL, Channel
from generator.model.people import Interview, Interviewer
from generator.model.plan import Alternative, PanelPlan, Plan, PlannedStep
from generator.panel.plan.plan_file.plan_json import DAYS, LISTS, TEXTS, TIMES
from generator.panel.plan.plan_file.seats import Seat, key_of
from generator.problems import Location

INTERVIEW = ("candidate", "company", "role", "interviewed")


class PlanReader:
    """Reads panels by what the plan says of all."""

    def __init__(
        self, head: Mapping[str, Any], where: Location, channels: Mapping[str, Channel], *, packed: bool = False
    ) -> None:
        self._head, self._where, self._channels = head, where, channels
        self._common = [self._shared(said) for said in head.get("common", ())]
        self._texts: dict[str, str] = {} if packed else {name: name for name in head.get("numbers", ())}
        """Ids of steps, each of which is kept once; none of steps that are not kept."""

    def plan(self, panels: Sequence[PanelPlan]) -> Plan:
        """The plan with these panels."""
        head = self._head
        seeds = {name: seed for name, seed in head.get("seeds", {}).items() if isinstance(seed, str)}
        made, detailed = datetime.fromisoformat(head["made"]), head.get("detailed") is True
        return Plan(str(UUID(head["id"])), made, panels, detailed, head.get("numbers", {}), seeds)

    def panel(self, data: Mapping[str, Any]) -> PanelPlan:
        """A panel; its people are known by their names alone."""
        day = date.fromisoformat(data["interviewed"])
        people = self._people(data, day)
        return PanelPlan(
            Interview(data["candidate"], data["company"], data["role"], day),
            data["case"],
            data["name"],
            _read_day(data["decision"]),
            tuple([people[name] for name in dict.fromkeys(data["people"])]),
            tuple([self._step(step, people) for step in data["steps"]]),
            tuple(data["remarks"]),
            data.get("addresses", {}),
        )

    def _people(self, data: Mapping[str, Any], day: date) -> dict[str, Interviewer]:
        """The people of a panel, and those who are gone from it and whose steps it has kept: these are theirs
        again when they come back, as when the fault of their row is mended."""
        named = (step["person"] for step in data["steps"] if step.get("person"))
        return {
            name: Interviewer({"name": name, "interviewed": day.isoformat()}, day, self._where)
            for name in dict.fromkeys((*data["people"], *named))
        }

    def _shared(self, said: Mapping[str, Any]) -> tuple[dict[str, Any], str]:
        """What a step says of nobody by name, and its zone."""
        made: dict[str, Any] = dict.fromkeys(TEXTS, "") | {name: said[name] for name in TEXTS if name in said}
        return made | {name: tuple(said.get(name, ())) for name in LISTS}, said["zone"]

    def _step(self, data: Mapping[str, Any], people: Mapping[str, Interviewer]) -> PlannedStep:
        """A step; in files of the first format each says itself what it has in common with others."""
        common, zone = self._common[data["common"]] if "common" in data else self._shared(data)
        person = data.get("person") or ""
        made = common | {"id": self._texts.get(data["id"], data["id"]), "title": data["title"]}
        made["person"], made["to"] = people.get(person), data.get("to", person)
        made["state"], made["sequence"] = data["state"], data.get("sequence", 0)
        made["news"] = data.get("news", "")
        made["channel"] = self._channels[data["channel"]] if data.get("channel") else NO_CHANNEL
        for name in TIMES:
            made[name] = _moment(data[name], zone)
        for name in DAYS:
            made[name] = _read_day(data.get(name))
        others = data.get("alternatives", ())
        made["alternatives"] = tuple([Alternative(_moment(o["at"], zone), o["because"]) for o in others])
        return PlannedStep(**made)


@lru_cache(10_000)
def _moment(text: str, zone: str) -> datetime:
    """A thousand people share a few moments, and the same one is quickly compared with itself."""
    return datetime.fromisoformat(text).astimezone(ZoneInfo(zone))


@lru_cache(10_000)
def _read_day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


@dataclass
class PackedPanels(Sequence[PanelPlan]):
    """Panels of a large plan, kept as the bytes of their tables, compressed, and read whenever they are asked for:
    of a hundred thousand people, the steps of two plans take more room than a run may have."""

    reader: PlanReader
    blocks: list[bytes] = field(default_factory=list)
    done: list[int] = field(default_factory=list)
    """The panels in which a step is done."""
    named: list[bytes] = field(default_factory=list)
    """Of each panel after what its steps are named, which is asked of all: to read all steps takes much longer."""
    like: bytes = b""
    """The first panel, by which the others are compressed: most of what they say it says as well."""

    def append(self, block: bytes, data: Mapping[str, Any]) -> None:
        """Keep a panel: its bytes, and what they say."""
        if any(step["state"] == "done" for step in data["steps"]):
            self.done.append(len(self.blocks))
        keys = {(step.get("person") or "", key_of(step["id"])): None for step in data["steps"]}
        addresses = data.get("addresses", {})
        seats = [(name, key, addresses.get(key, "")) for name, key in keys]
        self.named.append(marshal.dumps((*(data[name] for name in INTERVIEW), seats)))
        self.like = self.like or block
        packing = zlib.compressobj(1, zdict=self.like)
        self.blocks.append(packing.compress(block) + packing.flush())

    def seats(self) -> Iterator[tuple[Seat, str, str]]:
        """Whom steps are for, the key that they are named after, and the digest of their address."""
        for candidate, company, role, day, keys in map(marshal.loads, self.named):
            seat = candidate, company, role, date.fromisoformat(day)
            yield from (((*seat, name), key, address) for name, key, address in keys)

    def __len__(self) -> int:
        return len(self.blocks)

    @overload
    def __getitem__(self, index: int) -> PanelPlan: ...
    @overload
    def __getitem__(self, index: slice) -> list[PanelPlan]: ...
    def __getitem__(self, index: int | slice) -> PanelPlan | list[PanelPlan]:
        if isinstance(index, slice):
            return [self._read(block) for block in self.blocks[index]]
        return self._read(self.blocks[index])

    def __iter__(self) -> Iterator[PanelPlan]:
        return map(self._read, self.blocks)

    def _read(self, block: bytes) -> PanelPlan:
        return self.reader.panel(json.loads(zlib.decompressobj(zdict=self.like).decompress(block)))


def panels_with_done(plan: Plan) -> Sequence[PanelPlan]:
    """The panels that may have a step which is done."""
    panels = plan.panels
    return [panels[number] for number in panels.done] if isinstance(panels, PackedPanels) else panels
