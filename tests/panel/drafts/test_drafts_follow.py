"""A draft that somebody edited stays with its person when their row is mended, or is told of."""

from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest

from tests.conftest import Afterword

HEADER = "name,interviewed,company,role,email,topic,stage,decision,country\n"
ASHA = "Asha Rao,2026-11-18 14:00,Acme,Buyer,a@a.example,the vans,final,2026-12-03,GB"
BEN = "Ben Ode,2026-11-18 15:00,Acme,Buyer,b@a.example,the depot,final,2026-12-03,GB"
NOW = ("--now", "2026-11-18T15:30", "--zone", "Europe/London")
OWN = "I have thought of the blue door ever since."
DRAFT = Path("output", "panels", "people", "drafts", "asha-rao", "email.md")


def write(office: Path, *rows: str) -> None:
    (office / "people.csv").write_text(HEADER + "\n".join(rows) + "\n", "utf-8")


@pytest.fixture
def edited(office: Path, afterword: Afterword) -> Path:
    """An office in which the draft of the thanks to Asha Rao has a sentence of its writer's own."""
    write(office, ASHA)
    afterword("drafts", "people.csv", "--from", "Sam Lee", "--note", "thanks-final")
    text = (office / DRAFT).read_text("utf-8")
    (office / DRAFT).write_text(text.replace("## Close", f"{OWN}\n\n## Close"), "utf-8")
    assert OWN in (office / DRAFT).read_text("utf-8")
    return office


def words(office: Path) -> str:
    mails = (office / "output" / "panels" / "people").rglob("*.eml")
    texts = [message_from_bytes(path.read_bytes(), policy=default).get_content() for path in mails]
    return " ".join(" ".join(texts).split())


@pytest.mark.parametrize(
    "row",
    [
        ASHA,
        ASHA.replace("Asha Rao", "Asha Rao-Singh"),
        ASHA.replace("Asha Rao", "Asha Singh"),
        ASHA.replace("Acme", "Acme Ltd"),
        ASHA.replace("11-18 14:00", "11-17 20:00"),
        ASHA.replace("Acme", "Acme Ltd").replace("11-18 14:00", "11-17 20:00"),
        ASHA.replace("Asha Rao", "Asha Raao").replace("a@a", "asha@a"),
    ],
)
def test_an_edited_draft_follows_its_person(edited: Path, afterword: Afterword, row: str) -> None:
    write(edited, row)
    told = afterword("kit", "people.csv", "--from", "Sam Lee", *NOW).stderr
    assert "blue door" in words(edited)
    assert "draft-of-nobody" not in told


@pytest.mark.parametrize(
    "row", [ASHA.replace("Asha Rao", "Priya Singh"), ASHA.replace("11-18 14:00", "11-11 14:00")]
)
def test_it_goes_to_nobody_else_and_to_no_other_interview(edited: Path, afterword: Afterword, row: str) -> None:
    write(edited, row)
    told = afterword("kit", "people.csv", "--from", "Sam Lee", *NOW).stderr
    assert "blue door" not in words(edited)
    assert "draft-of-nobody" in told


@pytest.mark.parametrize("command", ["kit", "plan", "cards", "letters", "check", "drafts"])
def test_an_edited_draft_of_nobody_is_told_of(edited: Path, afterword: Afterword, command: str) -> None:
    write(edited, BEN)
    more = NOW if command in ("kit", "plan") else ()
    told = afterword(command, "people.csv", "--from", "Sam Lee", *more, exit_code=int(command == "letters")).stderr
    assert told.count("[draft-of-nobody]") == 1
    assert "Asha Rao is not among the people with these facts" in " ".join(told.split())
    assert "blue door" not in words(edited)


def test_a_draft_does_not_take_the_place_of_one_that_is_there(edited: Path, afterword: Afterword) -> None:
    write(edited, ASHA.replace("Asha Rao", "Priya Singh"))
    (edited / DRAFT).rename(edited / "kept.md")
    afterword("drafts", "people.csv", "--from", "Sam Lee", "--note", "thanks-final")
    place = edited / DRAFT
    place.parent.mkdir(exist_ok=True)
    (edited / "kept.md").rename(place)
    told = afterword("plan", "people.csv", "--from", "Sam Lee", *NOW).stderr
    assert told.count("[draft-of-nobody]") == 1


def test_a_draft_says_no_address(edited: Path) -> None:
    text = (edited / DRAFT).read_text("utf-8")
    assert 'address: "' in text
    assert "a@a.example" not in text
