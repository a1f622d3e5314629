"""In Chromium the page makes of any list the files that the command makes, byte for byte."""

import json
from base64 import b64decode
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.kit_page.engine import Engine
from tests.browser.same_files import ASK, NOW, SHARED, Made, differing_files, lists
from tests.browser.serving import serve
from tests.kit_page.asked import PLAN_ID
from tests.kit_page.lists import GIVEN, rows


@pytest.fixture(scope="module")
def asked(browser: Browser, kit_office: Path) -> Iterator[Made]:
    """Ask the engine in the page. It asks nobody but its own folder."""
    site, outside = kit_office / "output" / "site", list[str]()
    name = f"./{next((site / 'kit').glob('engine-*.js')).name}"
    with serve(site, "/afterword/") as address:
        context = browser.new_context(timezone_id="Europe/London")
        page: Page = context.new_page()
        context.on("request", lambda sent: outside.extend([sent.url][: not sent.url.startswith(address)]))
        page.goto(f"{address}kit/")
        yield lambda *requests: page.evaluate(ASK, [name, requests])
        context.close()
    assert outside == []


def test_there_are_lists() -> None:
    assert len([*lists()]) >= 16


@pytest.mark.parametrize(("name", "data", "zone", "shared"), [*lists()])
def test_a_list_becomes_the_same_files_as_in_the_command(
    asked: Made, kit_office: Path, tmp_path: Path, name: str, data: bytes, zone: str, shared: Mapping[str, str]
) -> None:
    assert differing_files(asked, kit_office, tmp_path, name, data, zone, shared) == []


def test_a_cell_that_a_spreadsheet_would_calculate_is_guarded_in_the_list_that_is_taken_away(asked: Made) -> None:
    people = {"columns": ["name", "topic"], "rows": [{"key": "a", "cells": ["=1+1", "@SUM(A1)"]}]}
    at = {"now": NOW, "zone": "UTC", "new_id": PLAN_ID}
    made = asked({"op": "compose", **at, "people": people, "about": SHARED}, {"op": "draw", "file": "people.csv"})
    assert "\r\n'=1+1,'@SUM(A1)," in b64decode(made["bytes"]).decode("utf-8-sig")


def test_every_schedule_vector_is_planned_as_outside_the_browser(asked: Made, kit_office: Path) -> None:
    engine, differing = Engine(kit_office), []
    for name, vector in GIVEN:
        given = vector["given"]
        at = {"now": given["now"], "zone": given["zone"], "new_id": PLAN_ID, "choices": given.get("choices", {})}
        request = {"op": "compose", "people": rows(given), "about": {"candidate": "Sam Lee"}, **at}
        if asked(request)["earlier"] != json.loads(engine.respond(json.dumps(request))[0])["result"]["earlier"]:
            differing.append(name)
    assert differing == []
