"""What `done` and `due --done` say of an id that is none, or of somebody who is gone."""

from pathlib import Path

import pytest

from tests.conftest import Afterword

HEADER = "name,interviewed,stage,decision,email\n"
ADA = "Ada Byron,2026-11-23 10:00,final,2026-12-03,ada@mill.example\n"
BEN = "Ben Ode,2026-11-23 10:00,final,2026-12-03,ben@mill.example\n"
NOON = ("--now", "2026-11-23T12:00", "--zone", "Europe/London", "--from", "Sam Lee")


@pytest.fixture
def planned(office: Path, afterword: Afterword) -> Path:
    """An office with a plan, of which one of two people is gone."""
    for rows in (ADA + BEN, BEN):
        (office / "people.csv").write_text(HEADER + rows, "utf-8")
        afterword("plan", "people.csv", *NOON)
    return office


def told(afterword: Afterword, *words: str) -> str:
    return " ".join(afterword(*words, "--today", "2026-11-23", exit_code=1).stderr.split())


@pytest.mark.parametrize("step", ["thanks/ada-byron", "people/thanks/ada-byron"])
@pytest.mark.usefixtures("planned")
def test_a_step_of_somebody_who_is_gone_cannot_be_done(afterword: Afterword, step: str) -> None:
    words = ("due", "--done", step) if step.startswith("people") else ("done", "people.csv", step)
    said = told(afterword, *words)
    assert "“thanks/ada-byron” is of Ada Byron, who is no longer in the list" in said
    assert "thanks/ben-ode" in said
    assert "connect/ada-byron" not in said


@pytest.mark.usefixtures("planned")
def test_an_id_that_is_not_whole_names_all_that_begin_so(afterword: Afterword) -> None:
    said = told(afterword, "done", "people.csv", "status")
    assert "the plan has no step “status”" in said
    assert "write one of status-again/ben-ode, status/ben-ode" in said
    assert "write one of people/thanks/ben-ode" in told(afterword, "due", "--done", "people/thanks")


@pytest.mark.usefixtures("planned")
def test_nobody_who_is_gone_is_proposed(afterword: Afterword) -> None:
    assert "ada-byron" not in told(afterword, "done", "people.csv", "thanks/ad").replace("“thanks/ad”", "")


def test_who_comes_back_can_be_done_again(planned: Path, afterword: Afterword) -> None:
    (planned / "people.csv").write_text(HEADER + ADA + BEN, "utf-8")
    afterword("plan", "people.csv", *NOON)
    afterword("done", "people.csv", "thanks/ada-byron", "--today", "2026-11-23")
