"""What one cell parts, or spells another way, in two panels of a file."""

from pathlib import Path

import pytest

from tests.samples.projects import read_csv_list, warning_lines

HEADER = "name,candidate,company,role,interviewed\n"
FIRST = "Jürgen Weiß,Sam Lee,Acme,Archivist,2026-11-19\n"


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("Ada,Sam Lee,ACME,Clerk,2026-11-20", "“company” is spelled “ACME” here and “Acme” in people.csv:2:1"),
        ("Ada,Sam Lee,Finch,archivist,2026-11-20",
         "“role” is spelled “archivist” here and “Archivist” in people.csv:2:1"),
        ("Ada,sam lee,Finch,Clerk,2026-11-20",
         "“candidate” is spelled “sam lee” here and “Sam Lee” in people.csv:2:1"),
        ("Ada,Sám Lee,Finch,Clerk,2026-11-20",
         "“Sám Lee” here and “Sam Lee” in people.csv:2:1 are nearly the same, and make two candidates"),
        ("Ada,Sam Lee,Acme,Archivst,2026-11-19",
         "“Archivst” here and “Archivist” in people.csv:2:1 are nearly the same, and make two panels"),
        ("Ada,Sam Lee,Acme,,2026-11-19",
         "there is no role here, and people.csv:2:1 of the same day has “Archivist”: they make two panels"),
        ("Ada,Sam Lee,,Archivist,2026-11-19",
         "there is no company here, and people.csv:2:1 of the same day has “Acme”: they make two panels"),
        ("Ada,Sam Lee,,,2026-11-19", "there is no company and no role here, and people.csv:2:1 of the same day "
         "has “Acme” and “Archivist”: they make two panels"),
        ("Juergen Weiss,Sam Lee,Acme,Archivist,2026-11-26",
         "“Juergen Weiss” here and “Jürgen Weiß” in people.csv:2:1 could be one person, spelled two ways"),
        ("Jurgen Weiß,Kim Roe,Acme Ltd,Archivist,2026-11-26",
         "“Jurgen Weiß” here and “Jürgen Weiß” in people.csv:2:1 could be one person, spelled two ways"),
    ],
)  # fmt: skip
def test_what_is_spelled_two_ways_in_two_panels_is_told_once(tmp_path: Path, row: str, told: str) -> None:
    reading = read_csv_list(tmp_path, f"{HEADER}{FIRST}{row}\n".encode())
    assert len(reading.panels) == 2
    assert warning_lines(reading) == [f"3: {told}"]


@pytest.mark.parametrize(
    "row",
    [
        "Jürgen Weiß,Sam Lee,Acme,Archivist,2026-11-26",
        "Jürgen Weiß,Kim Roe,Acme,Archivist,2026-11-26",
        "Juergen Weiss,Kim Roe,Finch,Archivist,2026-11-19",
        "Ada,Sam Lee,Acme,Clerk,2026-11-19",
        "Ada,Sam Lee,Acme,Archivst,2026-11-26",
        "Ada,Sam Lee,Acme,,2026-11-26",
        "Ada,Sam Lee,Finch,,2026-11-19",
        "Ada,Kim Roe,,Archivist,2026-11-19",
    ],
)
def test_what_may_well_be_two_is_let_be(tmp_path: Path, row: str) -> None:
    assert warning_lines(read_csv_list(tmp_path, f"{HEADER}{FIRST}{row}\n".encode())) == []
