"""Faults of lists of people under their checks, where no other test names these."""

from pathlib import Path

import pytest

from tests.samples.projects import read_csv_list

HEADER = "name,candidate,company,role,recruiter,interviewed\n"


@pytest.mark.parametrize(
    ("rows", "check"),
    [
        (
            "Ada,Sam,Acme,Clerk,,2026-11-18\nZoë,Sam,Acme,Clrk,,2026-11-18\n",
            "panel-split",
        ),
        (
            "Ada,Sam,Acme,Clerk,Tom Ash,2026-11-18\nZoë,Sam,Acme,Weaver,,2026-11-19\n",
            "recruiter-uneven",
        ),
        ("Ada,Sam,Acme,Clerk,,2026-11-18" + "," * 20_000 + "\n", "row-too-wide"),
    ],
)
def test_a_fault_of_rows_is_told_under_its_check(tmp_path: Path, rows: str, check: str) -> None:
    assert [problem.check for problem in read_csv_list(tmp_path, (HEADER + rows).encode()).problems] == [check]
