"""How an interview took place, as lists say it."""

from pathlib import Path

import pytest

from generator.model.people import MODES
from generator.people.cells.modes import mode_of
from tests.samples.projects import interviewers_of, problem_lines, read_csv_list


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("in person", "in person"),
        ("In-Person", "in person"),
        ("on site", "in person"),
        ("F2F", "in person"),
        ("In person (London office)", "in person"),
        ("vor Ort", "in person"),
        ("en présentiel", "in person"),
        ("Zoom", "video"),
        ("Zoom call", "video"),
        ("MS Teams", "video"),
        ("Video interview via Google Meet", "video"),
        ("online", "video"),
        ("visioconférence", "video"),
        ("Phone", "phone"),
        ("by telephone", "phone"),
        ("Telefon", "phone"),
        ("telefonisch", "phone"),
        ("hybrid", ""),
        ("phone, then in person", ""),
        ("Phone/Zoom", ""),
        ("carrier pigeon", ""),
    ],
)
def test_a_mode_is_known_by_what_people_call_it(text: str, mode: str) -> None:
    assert mode_of(text) == mode


@pytest.mark.parametrize("mode", MODES)
def test_a_mode_is_called_as_it_is_called(mode: str) -> None:
    assert mode_of(mode.upper()) == mode


def test_one_row_of_a_panel_says_it_for_all(tmp_path: Path) -> None:
    rows = "Ada,2026-11-18,Zoom\nGrace,2026-11-18,\nMary,2026-11-19,\n"
    reading = read_csv_list(tmp_path, f"name,interviewed,mode\n{rows}".encode())
    assert [person.get("mode") for person in interviewers_of(reading)] == ["video", "video", ""]
    assert [panel.interview.mode for panel in reading.panels] == ["video", ""]


def test_who_joins_by_video_sits_on_the_same_panel(tmp_path: Path) -> None:
    rows = "Ada,2026-11-18,on site\nGrace,2026-11-18,Teams\nMary,2026-11-18,\n"
    (panel,) = read_csv_list(tmp_path, f"name,interviewed,mode\n{rows}".encode()).panels
    assert [person.get("mode") for person in panel.interviewers] == ["in person", "video", ""]


def test_a_mode_that_nobody_knows_is_told_and_left_out(tmp_path: Path) -> None:
    reading = read_csv_list(tmp_path, b"name,interviewed,mode\nAda,2026-11-18,carrier pigeon\n")
    assert problem_lines(reading) == ["2:16: “carrier pigeon” does not say how the interview took place"]
    assert "mode" not in interviewers_of(reading)[0].values
