"""Faults of cards, plan and machine under their checks, where no other test names these."""

import shutil
import subprocess
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import Any, cast

import pytest

from generator.commands.sheets import keep_printer
from generator.model.files import Source
from generator.model.plan import Plan
from generator.notes.templates import read_note
from generator.panel.kit.voicemail import voicemail_greetings
from generator.people.read import PLACEHOLDERS
from generator.printing.fonts import font_files
from generator.problems import ProblemError
from generator.serve.making import _bug
from generator.site.search_index import search_index
from tests.conftest import Afterword

GREETING = """---
title: Voicemail
description: d
channel: phone
occasion: thanks
---
## Opening
- We met on {{ interviewed | date }}.
"""


def cards(office: Path, afterword: Afterword, cover: str) -> str:
    """What is told of folded cards with these words on their front."""
    settings = office / "content" / "site.toml"
    settings.write_text(settings.read_text("utf-8").replace('cover = "Thank you"', f'cover = "{cover}"'), "utf-8")
    (office / "people.csv").write_text("name,interviewed,topic\nAda,2026-11-18,engines\n", "utf-8")
    words = ("--layout", "trace", "--fold", "top", "--card", "a6", "--from", "Sam")
    return afterword("cards", "people.csv", *words, exit_code=1).stderr


@pytest.mark.parametrize(
    ("cover", "check"), [("Dear {{ recruiter }}", "cover-unfillable"), ("Thank you " * 400, "cover-too-long")]
)
def test_a_cover_that_cannot_be_is_told_under_its_check(
    office: Path, afterword: Afterword, cover: str, check: str
) -> None:
    assert f" [{check}]\n" in cards(office, afterword, cover)


def test_a_plan_without_cases_is_told_under_its_check(office: Path, people: Path, afterword: Afterword) -> None:
    shutil.rmtree(office / "content" / "plans")
    assert "there are no cases of a plan [cases-missing]" in afterword("plan", people, exit_code=1).stderr


def test_a_greeting_that_says_too_much_is_told_under_its_check() -> None:
    template, _ = read_note(Source("notes/voicemail-greeting.md", "voicemail-greeting", GREETING), PLACEHOLDERS)
    assert template
    _, (problem,) = voicemail_greetings(template, cast(Plan, None), "en-GB")
    assert problem.check == "greeting-tells-interview"


def test_a_name_that_no_printer_can_have_is_told_under_its_check(tmp_path: Path) -> None:
    (problem,) = keep_printer("a/b", {}, tmp_path).problems
    assert (problem.message, problem.check) == ("“a/b” cannot be a printer's name", "printer-name-unusable")


def test_a_damaged_font_is_told_under_its_check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "font.ttf").write_bytes(b"\0\1\0\0\0\1")
    monkeypatch.setattr("generator.printing.fonts.font_path", lambda *_: tmp_path / "font.ttf")
    with pytest.raises(ProblemError) as told:
        font_files()
    assert told.value.problem.check == "font-faulty"


def test_a_search_that_cannot_be_made_is_told_under_its_check(monkeypatch: pytest.MonkeyPatch) -> None:
    failed = subprocess.CompletedProcess([], 1, "", "out of memory")
    monkeypatch.setattr(subprocess, "run", lambda *_args, **_more: failed)
    _, (problem,) = search_index({"index.html": b"x"})
    assert problem.message == "the search index could not be made: out of memory"
    assert problem.check == "search-index-failed"


def test_a_process_that_was_ended_is_told_under_its_check(
    project: Path, afterword: Afterword, monkeypatch: pytest.MonkeyPatch
) -> None:
    def ended(*_: Any) -> None:
        raise BrokenProcessPool("a child was killed")

    monkeypatch.setattr("generator.commands.check.make_site", ended)
    told = afterword("check", exit_code=1).stderr
    assert "a process of this run was ended: a child was killed [process-ended]" in told
    assert project


def test_what_nobody_expected_is_told_under_its_check() -> None:
    try:
        raise ZeroDivisionError("division by zero")
    except ZeroDivisionError as error:
        problem = _bug(error)
    assert (problem.message, problem.check) == ("ZeroDivisionError: division by zero", "internal-error")
