"""Lists of which page and command make the same files; the people of schedule vectors as the form holds them."""

from typing import Any

from tests.conftest import SAMPLE
from tests.samples.plans import SCHEDULE_VECTORS

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
GIVEN = [(name, v) for name, v in SCHEDULE_VECTORS if "made" not in v["given"]]


def rows(given: dict[str, Any]) -> dict[str, Any]:
    """The people of a vector as the form holds them; who writes from elsewhere says so."""
    people = [{**values, "home": values.get("home", given["home"])} for values in given["people"]]
    columns = list(dict.fromkeys(name for values in people for name in values))
    cells = [[values.get(name, "") for name in columns] for values in people]
    return {"columns": columns, "rows": [{"key": str(n), "cells": row} for n, row in enumerate(cells)]}
