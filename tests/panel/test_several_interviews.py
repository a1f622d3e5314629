"""A candidate with more than one interview in the list: what names nobody says which interview it is about."""

from pathlib import Path

from tests.conftest import Afterword

HEADER = "candidate,name,email,company,role,interviewed,topic,strength,recruiter\n"
ADA = "Ana Ames,Ada Byron,ada@acme.example,the Acme Works,Clerk,2026-11-20 10:00,tea,care,\n"
IDA = "Ana Ames,Ida Noe,ida@other.example,Other,Clerk,2026-11-20 15:00,oak,patience,Tom Ash\n"
MOMENT = ("--now", "2026-11-20T16:00", "--zone", "Europe/London")


def told(office: Path, afterword: Afterword, *rows: str) -> list[str]:
    (office / "people.csv").write_text(HEADER + "".join(rows), "utf-8")
    lines = afterword("plan", "people.csv", *MOMENT).stderr.splitlines()
    titles = [line.strip().partition("  ")[2].partition(", by ")[0] for line in lines if line.startswith("  ")]
    return [title.removesuffix(" (late)") for title in titles]


def test_what_names_nobody_says_which_interview_it_is_about(office: Path, afterword: Afterword) -> None:
    lines = told(office, afterword, ADA, IDA)
    assert "Write down what was said (The Acme Works, 20 November)" in lines
    assert "Write down what was said (Other, 20 November)" in lines
    assert "Ask Tom Ash whether you may write (Other, 20 November)" in lines
    assert "Send the thank-you e-mail to Ada Byron" in lines


def test_what_is_about_nobody_else_is_told_once(office: Path, afterword: Afterword) -> None:
    lines = told(office, afterword, ADA, IDA)
    assert lines.count("Check your voicemail greeting, and pick up unknown numbers") == 1
    afterword("kit", "people.csv", *MOMENT)
    page = (office / "output/panels/people/index.html").read_text("utf-8")
    assert page.count("Check your voicemail greeting") <= 1


def test_one_interview_needs_no_name(office: Path, afterword: Afterword) -> None:
    assert "Write down what was said" in told(office, afterword, ADA)


def test_a_calendar_hears_of_it_when_a_second_interview_comes(office: Path, afterword: Afterword) -> None:
    (office / "people.csv").write_text(HEADER + ADA, "utf-8")
    afterword("kit", "people.csv", *MOMENT, "--detailed")
    calendar = office / "output/panels/people/plan.ics"
    assert b"SUMMARY:Write down what was said\r\n" in calendar.read_bytes()
    (office / "people.csv").write_text(HEADER + ADA + IDA, "utf-8")
    afterword("kit", "people.csv", *MOMENT, "--detailed")
    events = calendar.read_bytes().decode().replace("\r\n ", "").split("BEGIN:VEVENT")
    event = next(
        part for part in events if "SUMMARY:Write down what was said (The Acme Works\\, 20 November)" in part
    )
    assert "SEQUENCE:1" in event
