"""Letters that no font on this machine has: a blank on the sheet, and a warning at the place."""

import json
from pathlib import Path

import pikepdf

from tests.conftest import Afterword
from tests.samples.projects import add_settings

NOWHERE = "\U0010fffd"
"""No font has it: nobody may give it a meaning."""
NEWLINE = "\n"
PLAN = ("--set", "stage=final", "--set", "decision=2026-12-03", "--from", "Sam Lee")
HEADER = "name,interviewed,company,role,job_title,topic,private"


def test_the_cell_is_told_with_the_letter_and_the_sheets(office: Path, afterword: Afterword) -> None:
    people = office / "people.csv"
    rows = f"{HEADER}\nAda Byron,2026-11-18,the Mill,Clerk,“Head” {NOWHERE},the engine,a remark {NOWHERE}\n"
    people.write_text(rows, "utf-8")
    said = afterword("kit", people, *PLAN, "--format", "json").stdout
    (told,) = [problem for problem in json.loads(said)["problems"] if "no font" in problem["message"]]
    assert (told["path"], told["line"], told["column"], told["warning"]) == ("people.csv", 2, 37, True)
    assert told["message"] == (
        f"no font on this machine has “{NOWHERE}” (U+10FFFD): there is a rule to write on instead in debrief.pdf"
    )
    with pikepdf.open(office / "output" / "panels" / "people" / "debrief.pdf") as file:
        assert f"“Head” {NOWHERE}" in {str(field.V) for field in file.Root.AcroForm.Fields}


def test_check_tells_it_as_kit_does(office: Path, afterword: Afterword) -> None:
    people = office / "people.csv"
    address = f"1 Quay {NOWHERE}"
    rows = f"{HEADER},address\nAda Byron,2026-11-18,the Mill,Clerk,Head {NOWHERE},the ħ Жĕ 山,,{address}\n"
    people.write_text(rows, "utf-8")
    checked, made = (
        json.loads(afterword(command, people, *PLAN, "--format", "json").stdout)["problems"]
        for command in ("check", "kit")
    )
    foretold = [problem for problem in checked if "no font" in problem["message"]]
    assert foretold == [problem for problem in made if "no font" in problem["message"]]
    assert {problem["column"] for problem in foretold} >= {37, 56}


def test_it_is_told_by_every_run(office: Path, afterword: Afterword) -> None:
    people = office / "people.csv"
    people.write_text(f"{HEADER}\nAda Byron,2026-11-18,the Mill,Clerk,,the engine {NOWHERE},\n", "utf-8")
    told = [afterword("kit", people, *PLAN).stderr for _ in range(2)]
    assert [text.count("no font on this machine") for text in told] == [1, 1]
    assert "people/debrief.pdf" not in told[1]


def test_a_guide_with_such_a_letter_is_published(project: Path, afterword: Afterword) -> None:
    add_settings(project, "handbook = true\n")
    guide = project / "content" / "guides" / "good.md"
    guide.write_text(guide.read_text("utf-8") + f"\nTake the {NOWHERE}.\n", "utf-8")
    place = f"content/guides/good.md:{guide.read_text('utf-8').count(NEWLINE)}:10: warning: no font"
    for build in ("a first", "after a style has changed"):
        assert place in afterword("build").stderr, build
        style = project / "templates" / "site" / "style.css"
        style.parent.mkdir(parents=True, exist_ok=True)
        style.write_text("p { margin: 0 }", "utf-8")
    assert (project / "output" / "site" / "handbook.pdf").exists()
