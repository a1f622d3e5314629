"""A kit of several candidates: whose everything is stands with it; a kit of one says nothing of it."""

import re
from pathlib import Path

import pytest

from tests.conftest import Afterword, run, shipped
from tests.facts import pdf_facts

HEADER = (
    "candidate,name,email,company,role,interviewed,topic,strength,decision,stage,coordinator,recruiter,next_step\n"
)
ANA = "Ana Ames,Haruto Satō,h@firm.example,Harrow,Analyst,2026-11-20 10:00,tea,care,2026-12-04,final,Pam Rowe,,\n"
BEN = "Ben Bird,Haruto Satō,h@firm.example,Harrow,Analyst,2026-11-20 11:00,ink,zeal,2026-12-04,final,Pam Rowe,,\n"
CAL = "Cal Cole,Ida Noe,i@other.example,Other,Clerk,2026-11-20 15:00,oak,patience,2026-12-04,final,,Tom Ash,\n"
MOMENT = ("--now", "2026-11-21T09:00", "--zone", "Europe/London")


def kit(office: Path, *rows: str) -> Path:
    (office / "people.csv").write_text(HEADER + "".join(rows), "utf-8")
    run("kit", office / "people.csv", *MOMENT, "--project", office)
    return office / "output" / "panels" / "people"


@pytest.fixture(scope="module")
def three(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A kit to read; whoever changes one makes it."""
    return kit(shipped(tmp_path_factory.mktemp("three") / "office"), ANA, BEN, CAL)


def test_every_paper_of_several_candidates_says_whose_it_is(three: Path) -> None:
    plan = pdf_facts(three / "plan.pdf")
    assert all(name in plan for name in ("Ana Ames – Harrow: Analyst", "Ben Bird – Harrow: Analyst"))
    page = (three / "plan.html").read_text("utf-8")
    assert "<h2>Ana Ames – Harrow: Analyst</h2>" in page
    assert 'aria-label="Done: Ana Ames: Thank Pam Rowe for arranging the day"' in page
    debrief = " ".join(pdf_facts(three / "debrief.pdf").split())
    assert "The first hour: Ana Ames – Harrow" in debrief
    assert "The first hour: Ben Bird – Harrow" in debrief
    assert "Cal Cole – Tom Ash" in " ".join(pdf_facts(three / "phone.pdf").split())


def test_the_record_has_a_page_for_each_candidate(office: Path, afterword: Afterword) -> None:
    three = kit(office, ANA, BEN, CAL)
    afterword("done", "people.csv", "thanks/haruto-satō", "thanks/haruto-satō-2", "--on", "2026-11-21")
    afterword("kit", "people.csv", *MOMENT)
    facts = pdf_facts(three / "record.pdf")
    assert facts.startswith("title: Records of activity\n")
    first, second = facts.split("\npage ")[1:]
    assert "Record of activity: Ana Ames" in first
    assert "Record of activity: Ben Bird" in second
    assert "Cal Cole" not in facts
    assert all("\n  1 of 1" in page for page in (first, second))


def test_the_index_of_several_candidates_says_whose_each_line_is(three: Path) -> None:
    page = (three / "index.html").read_text("utf-8")
    first, drafts = re.findall(r"<li>(.+?) <span", page), re.findall(r"<h3>(.+?)</h3>", page)
    assert len(drafts) == len(set(drafts)) > 8
    assert all(line.startswith(("Ana Ames: ", "Ben Bird: ", "Cal Cole: ")) for line in first + drafts)
    assert '<p class="label">Cal Cole: Nothing is addressed to the people you met until Tom Ash agrees' in page


def test_drafts_of_several_candidates_are_told_apart_by_their_names(three: Path) -> None:
    names = sorted(path.name.partition("-")[2] for path in (three / "emails").iterdir())
    assert {"ana-ames-thanks-haruto-satō.eml", "ben-bird-thanks-haruto-satō.eml"} <= set(names)
    assert len(names) == len(set(names))


def test_the_overview_of_several_candidates_says_whose_each_step_is(office: Path, afterword: Afterword) -> None:
    (office / "people.csv").write_text(HEADER + ANA + BEN + CAL, "utf-8")
    told = afterword("plan", "people.csv", *MOMENT).stderr
    assert re.search(r"^  \d\d:\d\d  Ben Bird: Thank Pam Rowe for arranging the day", told, re.MULTILINE)
    assert all(re.match(r"  \d\d:\d\d  (Ana Ames|Ben Bird|Cal Cole): ", line) for line in told.splitlines()
               if re.match(r"  \d\d:\d\d ", line))  # fmt: skip
    assert "\nCal Cole: Nothing is addressed to the people you met" in told
    assert "Cal Cole: Call Tom Ash" in afterword("done", "people.csv", "debrief/panel-3").stderr


def test_the_calendar_of_several_candidates_names_them_where_it_names_anybody(
    office: Path, three: Path, afterword: Afterword
) -> None:
    assert b"Ana Ames" not in (three / "plan.ics").read_bytes()
    (office / "people.csv").write_text(HEADER + ANA + BEN + CAL, "utf-8")
    afterword("kit", "people.csv", *MOMENT, "--detailed")
    assert b"SUMMARY:Ben Bird: Thank Pam Rowe" in (office / "output/panels/people/plan.ics").read_bytes()


def test_a_kit_of_one_candidate_is_not_headed_by_their_name(office: Path) -> None:
    folder = kit(office, ANA, ANA.replace("Harrow", "Finch").replace("2026-11-20", "2026-11-19"))
    assert "<h2>Harrow: Analyst</h2>" in (folder / "plan.html").read_text("utf-8")
    assert "Ana Ames" not in "".join(path.name for path in (folder / "emails").iterdir())
    assert "Ana Ames:" not in (folder / "index.html").read_text("utf-8").replace(
        "After the interview: Ana Ames", ""
    )
    assert "Ana Ames –" not in pdf_facts(folder / "debrief.pdf")
