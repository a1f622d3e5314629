"""How a list of many people is told of, so that a terminal stays readable and nobody is left out."""

import json
from pathlib import Path

from tests.conftest import Afterword

ONE = """---
title: One wording
description: For a test.
channel: card
occasion: thanks
---
## Greeting

Dear {{ salutation }},

## Remember

I liked our talk about {{ topic }} and came home full of ideas about the whole of it.

## Close

Yours,

## Signature

{{ candidate }}
"""
NAMED = ("--from", "Sam Lee", "--set", "role=Clerk")
"""All that the other notes ask for: `check` tells what they lack as well."""
NAMES = ("Ada Byron", "Alan Turing", "Grace Hopper", "Mary Jackson", "Edsger Dijkstra", "Barbara Liskov", "Zoë Ng")


def people(office: Path, *rows: str, header: str = "name,interviewed,company,topic,address") -> None:
    (office / "content" / "notes" / "one.md").write_text(ONE, "utf-8")
    (office / "people.csv").write_text("\n".join([header, *rows, ""]), "utf-8")


def test_notes_that_are_like_the_same_note_are_told_once(office: Path, afterword: Afterword) -> None:
    people(office, *(f"{name},2026-11-18,Acme,subject {n},here" for n, name in enumerate(NAMES)))
    asked = ("cards", "people.csv", "--from", "Sam Lee", "--note", "one")
    told = afterword(*asked, "--allow-similar").stderr
    assert told.count("much the same") == 1
    assert (
        "people.csv:3:1: warning: 6 notes would read much the same as that to Ada Byron: rows 3–8 [notes-alike]\n"
        in told
    )
    found = json.loads(afterword(*asked, "--allow-similar", "--format", "json").stdout)["problems"]
    assert [problem["line"] for problem in found if "much the same" in problem["message"]] == [3, 4, 5, 6, 7, 8]


def test_a_column_that_everybody_lacks_is_told_once(office: Path, afterword: Afterword) -> None:
    people(office, *(f"{name},2026-11-18,Acme,,here" for name in NAMES))
    told = afterword("cards", "people.csv", "--from", "Sam Lee", "--note", "one", exit_code=1).stderr
    said = "people.csv:2:1: 7 people have no “topic”, without which the part “Remember” has no wording: rows 2–8"
    assert f"{said} [part-unfillable]\n" in told
    assert told.count("has no wording") == 1


def test_each_row_is_to_be_mended_though_they_are_told_once(office: Path, afterword: Afterword) -> None:
    people(office, *(f"{name},2026-11-18,Acme,subject {n},here" for n, name in enumerate(NAMES)))
    told = afterword("cards", "people.csv", "--from", "Sam Lee", "--note", "one", exit_code=1).stderr
    assert told.count("much the same") == 1
    assert told.endswith("6 problems\n")
    rows = (office / "output/panels/people/problems.csv").read_text("utf-8-sig").splitlines()
    assert len(rows) == 1 + 6


def test_rows_are_named_as_the_spreadsheet_counts_them(office: Path, afterword: Afterword) -> None:
    people(office, *(f'{name},2026-11-18,Acme,subject {n},"1 High Street\nYork"' for n, name in enumerate(NAMES)))
    told = afterword("check", "people.csv", *NAMED, "--note", "one", "--allow-similar").stderr
    assert "people.csv:4:1 (row 3): warning: 6 notes would read" in told
    assert "that to Ada Byron: rows 3–8 [notes-alike]\n" in told


def test_the_line_that_names_the_delimiter_is_no_row(office: Path, afterword: Afterword) -> None:
    (office / "people.csv").write_text("sep=;\nname;interviewed\n\nAda Byron;soon\n", "utf-8")
    assert "people.csv:4:11 (row 3): “soon”" in afterword("check", "people.csv", exit_code=1).stderr


def test_a_company_spelled_another_way_in_many_rows_is_told_once(office: Path, afterword: Afterword) -> None:
    people(office, *(f"{name},2026-11-18,{'ACME' if n else 'Acme'},oak {n},here" for n, name in enumerate(NAMES)))
    told = afterword("check", "people.csv", *NAMED).stderr
    assert (
        "6 rows spell “company” “ACME”, and people.csv:2:1 spells it “Acme”: rows 3–8 [spelling-differs]\n" in told
    )
