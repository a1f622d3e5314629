"""Requests to the engine, as the page sends them."""

import json
from base64 import b64encode
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from generator.kit_page.engine import Engine
from tests.conftest import ROOT

NOW, ZONE = "2026-11-21T09:00", "Europe/London"
PLAN_ID = "00000000-0000-4000-8000-000000000007"
AT: Mapping[str, Any] = {"now": NOW, "zone": ZONE, "new_id": PLAN_ID}
ABOUT = {
    "candidate": "Sam Lee",
    "company": "the Yard",
    "role": "Clerk",
    "interviewed": "2026-11-20 10:00",
    "decision": "2026-12-04",
    "stage": "final",
}
GRACE = {
    "name": "Grace Hopper",
    "email": "g.hopper@yard.example",
    "topic": "compilers",
    "strength": "patience",
    "address": "1 Dock Rd\nTesting",
    "country": "GB",
}
ADA = {"name": "Ada Byron", "topic": "the engine", "strength": "care", "country": "GB"}


@cache
def engine(project: Path = ROOT) -> Engine:
    """An engine with the content that comes with the program."""
    return Engine(project)


def people(*rows: Mapping[str, str]) -> dict[str, Any]:
    """People as the form holds them; their keys are their first names in small letters."""
    columns = list(dict.fromkeys(name for row in rows for name in row))
    rows_made = [
        {
            "key": (row.get("name") or f"row {n}").split()[0].casefold(),
            "cells": [row.get(column, "") for column in columns],
        }
        for n, row in enumerate(rows)
    ]
    return {"columns": columns, "rows": rows_made}


def ask(op: str, *, of: Engine | None = None, **fields: Any) -> dict[str, Any]:
    """What is answered, by way of JSON."""
    text, _ = (of or engine()).respond(json.dumps({"op": op, "id": 1, **fields}))
    answer = json.loads(text)
    assert "error" not in answer, answer
    result: dict[str, Any] = answer["result"]
    return result


def composed(*rows: Mapping[str, str], about: Mapping[str, str] = ABOUT, **more: Any) -> dict[str, Any]:
    """The kit of some people."""
    return ask("compose", people=people(*rows), about=about, **{**AT, **more})


def file_bytes(name: str, of: Engine | None = None) -> bytes:
    """A file of the kit that was composed last."""
    text, data = (of or engine()).respond(json.dumps({"op": "draw", "file": name}))
    assert "error" not in json.loads(text), text
    return data


def read_in(*files: tuple[str, bytes], **more: Any) -> dict[str, Any]:
    """What is in some files."""
    given = [{"name": name, "base64": b64encode(data).decode()} for name, data in files]
    return ask("read", files=given, **{**AT, **more})


def texts(rows: Sequence[Mapping[str, Any]]) -> list[str]:
    """The text of each."""
    return [row["text"] for row in rows]
