"""The page and the command make the same files of the same list, byte for byte."""

import json
from pathlib import Path

import pytest

from tests.conftest import run, shipped, tree
from tests.kit_page.asked import ask, file_bytes, read_in
from tests.kit_page.lists import LISTS, SET_ELSEWHERE


@pytest.mark.parametrize(("text", "zone"), LISTS.values(), ids=list(LISTS))
def test_the_files_are_those_of_the_command(tmp_path: Path, text: str, zone: str) -> None:
    """Sheets that are drawn, the plan as page, data and calendar, e-mails, lists of messages."""
    office = shipped(tmp_path / "office")
    (office / "people.csv").write_text(text, "utf-8")
    at = "2026-11-21T09:00"
    told = ("--from", "Sam Lee", "--now", at, "--zone", zone, "--project", office)
    run("kit", office / "people.csv", *told)
    theirs = tree(office / "output" / "panels" / "people")
    read = read_in(("people.csv", text.encode()), zone=zone)
    plan = json.loads(theirs["plan.json"])
    made = ask(
        "compose",
        now=at,
        zone=zone,
        new_id=plan["id"],
        people=read["people"],
        about={**read["about"], "candidate": "Sam Lee"},
    )
    names = {name for name in theirs if name not in SET_ELSEWHERE and not name.startswith(".")}
    assert len(names) > 4
    assert names <= {file["name"] for file in made["files"]}
    assert [name for name in sorted(names) if file_bytes(name) != theirs[name]] == []
