"""The page and the command make the same files of the same list, byte for byte."""

import json
from pathlib import Path

import pytest

from tests.conftest import SAMPLE, run, shipped, tree
from tests.kit_page.asked import ask, file_bytes, read_in

SET_ELSEWHERE = {"plan.pdf", "debrief.pdf", "phone.pdf", "record.pdf", "letters.pdf", "index.html"}
"""What the layout engine sets, and what lists what is there."""
HARD = """name,email,company,role,interviewed,topic,strength,next_step,country,address,decision,stage
Dr. Ada O’Neil,ada@müller.example,Ü & S,Clerk,20 Nov 2026 10:00,The engine.,I am patient,you decide,DE,"Am See 1
10117 Berlin",2026-12-04,final
Grace Hopper,grace@yard.example,Ü & S,Clerk,20 Nov 2026 10:00,compilers,,,DE,,,
Jean Bartik,,Ü & S,Clerk,20 Nov 2026 10:00,how you plan shifts,running a shop,,FR,,,
"""
OFFER = """name,email,company,role,topic,interviewed,outcome,recruiter,recruiter_email,country
Ada Byron,ada@one.example,One,Clerk,the engine,2026-11-18,offer,Rosa Ruiz,rosa@agency.example,US-CA
Grace Hopper,grace@two.example,Two,Clerk,,2026-11-16 15:00,,,,JP
"""
LISTS = {
    "the sample": (SAMPLE.read_text("utf-8-sig"), "Europe/London"),
    "hard": (HARD, "Europe/Berlin"),
    "an offer and another interview": (OFFER, "America/Los_Angeles"),
}


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
