"""The kit: everything in one folder, made again without losing what people changed."""

import email
import json
import re
from pathlib import Path

import page as page_validation
import pikepdf
import pytest

from tests.conftest import Afterword, run, shipped, tree
from tests.facts import pdf_facts
from tests.samples.plans import plan_steps

PEOPLE = """name,email,job_title,company,role,interviewed,topic,strength,address,country,decision,stage
Grace Hopper,g.hopper@yard.example,Director,the Yard,Clerk,2026-11-20 10:00,compilers,patience,"1 Dock Rd
Testing",GB,2026-12-04,final
Ada Byron,,Analyst,the Yard,Clerk,2026-11-20 10:00,the engine,care,,GB,,
"""
MOMENT = ("--from", "Sam Lee", "--now", "2026-11-21T09:00", "--zone", "Europe/London")


@pytest.fixture
def people(office: Path) -> Path:
    (office / "people.csv").write_text(PEOPLE, "utf-8")
    return office / "people.csv"


@pytest.fixture
def folder(office: Path, people: Path, afterword: Afterword) -> Path:
    """A kit to be made again."""
    afterword("kit", people, *MOMENT)
    return office / "output" / "panels" / "people"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A kit to read."""
    office = shipped(tmp_path_factory.mktemp("kit") / "office")
    (office / "people.csv").write_text(PEOPLE, "utf-8")
    run("kit", office / "people.csv", *MOMENT, "--project", office)
    return office / "output" / "panels" / "people"


def test_everything_is_there_and_for_its_owner_only(made: Path) -> None:
    names = set(tree(made))
    papers = {"plan.pdf", "cards.pdf", "envelopes.pdf", "debrief.pdf", "phone.pdf"}
    texts = {"index.html", "plan.html", "plan.ics", "plan.json", "linkedin.txt"}
    drafts = {"emails/01-thanks-ada-byron.eml", "emails/02-thanks-grace-hopper.eml"}
    assert papers | texts | drafts <= names
    assert all((made / name).stat().st_mode & 0o777 == 0o600 for name in names)
    assert (made / "emails").stat().st_mode & 0o777 == 0o700
    for name in (name for name in names if name.endswith(".pdf")):
        rules = page_validation.ValidationProfile.PDF_UA_1
        report = page_validation.validate_pdf(str(made / name), profile=rules)
        assert report.is_compliant, f"{name}: {report}"


def test_the_index_says_what_to_do_first_and_asks_nobody(made: Path) -> None:
    page = (made / "index.html").read_text("utf-8")
    first = re.findall(r"<li>(.+?) <span", page)
    assert "Send the thank-you e-mail to Ada Byron" in first
    for link in re.findall(r'href="([^"]+)"', page):
        assert link.startswith("mailto:") or (made / link).is_file(), link
    assert "http://" not in page
    assert "https://" not in page
    assert "mailto:g.hopper%40yard.example" in page or "mailto:g.hopper@yard.example" in page


def card_readers(office: Path, people: Path, *told: str) -> list[str]:
    """Who has a sheet in the cards of a kit."""
    run("kit", people, *MOMENT, *(word for one in told for word in ("--set", one)), "--project", office)
    path = office / "output" / "panels" / "people" / "cards.pdf"
    return list(dict.fromkeys(re.findall(r"Dear (\w+ \w+),", pdf_facts(path)))) if path.exists() else []


@pytest.mark.parametrize(
    ("told", "readers"),
    [
        ((), ["Grace Hopper"]),
        (("recruiter=Tom Ash",), []),
        (("recruiter=Tom Ash", "recruiter_yes=2026-11-21"), ["Grace Hopper"]),
        (("outcome=rejected",), []),
        (("outcome=offer",), []),
        (("outcome=next-round",), []),
        (("sector=technology",), []),
        (("sector=medical-residency",), []),
        (("sector=finance", "address=2 Dock Rd"), ["Grace Hopper", "Ada Byron"]),
    ],
)
def test_a_kit_has_a_card_only_where_the_plan_sends_one(
    office: Path, people: Path, told: tuple[str, ...], readers: list[str]
) -> None:
    assert card_readers(office, people, *told) == readers


def test_a_card_that_the_plan_sends_no_more_goes_from_the_kit(office: Path, people: Path) -> None:
    assert card_readers(office, people) == ["Grace Hopper"]
    assert card_readers(office, people, "outcome=rejected") == []


def test_the_cards_of_the_other_command_stay_where_the_kit_makes_none(
    office: Path, people: Path, afterword: Afterword
) -> None:
    cards = office / "output" / "panels" / "people" / "cards.pdf"
    afterword("cards", people, "--from", "Sam Lee", "--today", "2026-11-21")
    for _ in range(2):
        told = afterword("kit", people, *MOMENT, "--set", "outcome=rejected").stderr
        assert "cards.pdf" not in (cards.parent / "index.html").read_text("utf-8")
        assert cards.exists(), told


def test_cards_by_themselves_are_for_everybody_and_wait_for_the_recruiter(
    office: Path, people: Path, afterword: Afterword
) -> None:
    card_readers(office, people, "recruiter=Tom Ash")
    afterword("cards", people, "--from", "Sam Lee")
    text = pdf_facts(office / "output" / "panels" / "people" / "cards.pdf")
    assert " ".join(text.split()).count("In the plan Not before Tom Ash agrees") == 2


def test_the_plan_has_every_name_that_the_calendar_has(made: Path) -> None:
    entries = set(re.findall(r"SUMMARY:(Follow-up \d+)\r\n", (made / "plan.ics").read_bytes().decode()))
    assert len(entries) > 3
    assert entries == set(re.findall(r'class="entry">(Follow-up \d+)<', (made / "plan.html").read_text("utf-8")))


def test_an_american_site_writes_american_english(office: Path, people: Path, afterword: Afterword) -> None:
    settings = office / "content" / "site.toml"
    settings.write_text(settings.read_text("utf-8").replace('language = "en-GB"', 'language = "en-US"'), "utf-8")
    afterword("kit", people, *MOMENT)
    folder = office / "output" / "panels" / "people"
    said = "\n".join(
        path.read_text("utf-8") for path in folder.rglob("*") if path.suffix in {".html", ".txt", ".eml"}
    )
    assert "Friday, November 20, 2026" in said
    assert re.findall(r"\d (?:November|December|Nov|Dec)\b|Yours sincerely", said) == []
    facts = pdf_facts(folder / "plan.pdf") + pdf_facts(folder / "cards.pdf")
    assert "Friday, November 20, 2026" in facts
    assert re.findall(r"\d (?:November|December|Nov|Dec)\b", facts) == []


def test_an_email_is_a_draft_to_the_right_person(made: Path) -> None:
    message = email.message_from_bytes((made / "emails/02-thanks-grace-hopper.eml").read_bytes())
    assert message["X-Unsent"] == "1"
    assert message["To"] == "g.hopper@yard.example"
    assert message["Date"] is None
    body = message.get_payload(decode=True)
    assert isinstance(body, bytes)
    assert "Dear Grace Hopper," in body.decode()
    assert "Ada" not in body.decode()


def test_a_second_run_says_what_changed_and_keeps_edits(people: Path, folder: Path, afterword: Afterword) -> None:
    assert "nothing has changed" in afterword("kit", people, *MOMENT).stderr
    draft = folder / "emails/01-thanks-ada-byron.eml"
    draft.write_text("my own words", "utf-8")
    people.write_text(PEOPLE.replace("compilers", "nanoseconds"), "utf-8")
    told = afterword("kit", people, *MOMENT).stderr
    assert "changed: output/panels/people/emails/02-thanks-grace-hopper.eml" in told
    assert "01-thanks-ada-byron.eml:1:1: warning: was changed by hand since it was made, and is kept" in told
    assert draft.read_text("utf-8") == "my own words"


@pytest.mark.parametrize("command", ["plan", "cards"])
def test_a_first_kit_names_no_files_as_changed_beside_what_other_commands_made(
    people: Path, afterword: Afterword, command: str
) -> None:
    afterword(command, people, "--from", "Sam Lee", *(MOMENT[2:] if command == "plan" else ()))
    told = afterword("kit", people, *MOMENT).stderr
    assert "index.html: open it in a browser" in told
    assert "changed:" not in told


def test_what_somebody_edited_stays_however_often_a_command_runs(
    people: Path, folder: Path, afterword: Afterword
) -> None:
    draft, form = folder / "emails/01-thanks-ada-byron.eml", folder / "debrief.pdf"
    draft.write_text("my own words", "utf-8")
    form.write_bytes(filled := form.read_bytes() + b"\n")
    for command in (["kit"], ["plan"], ["kit"], ["cards"], ["kit"]):
        afterword(
            *command,
            people,
            *(MOMENT if command == ["kit"] else MOMENT[2:] if command == ["plan"] else MOMENT[:2]),
        )
        assert (draft.read_text("utf-8"), form.read_bytes()) == ("my own words", filled), command
    told = afterword("kit", people, *MOMENT).stderr
    assert "01-thanks-ada-byron.eml:1:1: warning: was changed by hand since it was made, and is kept" in told
    draft.unlink()
    afterword("kit", people, *MOMENT)
    assert "Dear Ada Byron" in draft.read_text("utf-8")


def test_an_edited_email_goes_along_when_its_number_changes(
    people: Path, folder: Path, afterword: Afterword
) -> None:
    second = folder / "emails/02-thanks-grace-hopper.eml"
    second.write_text("my own words", "utf-8")
    afterword("done", people, "thanks/ada-byron", "--on", "2026-11-20")
    told = afterword("kit", people, *MOMENT).stderr
    first = folder / "emails/01-thanks-grace-hopper.eml"
    assert "was changed by hand since it was made as emails/02-thanks-grace-hopper.eml, and is kept" in told
    assert (first.read_text("utf-8"), second.exists()) == ("my own words", False)
    assert "is kept" in afterword("kit", people, *MOMENT).stderr
    afterword("done", people, "thanks/grace-hopper", "--on", "2026-11-21")
    afterword("kit", people, *MOMENT)
    assert first.read_text("utf-8") == "my own words", "nobody sends it any more, but it is not ours to delete"


def test_what_is_done_is_in_the_record(folder: Path, people: Path, afterword: Afterword) -> None:
    afterword("done", people, "thanks/grace-hopper", "--on", "2026-11-20")
    afterword("kit", people, *MOMENT)
    assert (folder / "record.pdf").exists()
    assert not (folder / "emails/02-thanks-grace-hopper.eml").exists()


def test_without_the_recruiters_yes_nobody_else_is_written_to(
    office: Path, people: Path, afterword: Afterword
) -> None:
    agent = ("--set", "recruiter=Robin Day", "--set", "recruiter_email=robin@agency.example")
    afterword("kit", people, *MOMENT, *agent)
    made = office / "output" / "panels" / "people"
    drafts = [email.message_from_bytes(path.read_bytes()) for path in (made / "emails").glob("*.eml")]
    assert {message["To"] for message in drafts} <= {"robin@agency.example"}
    steps = plan_steps(json.loads((made / "plan.json").read_text("utf-8")))
    assert not [s for s in steps if s["channel"] == "email" and s["person"] and s["to"] == s["person"]]


def test_the_voicemail_greeting_is_the_candidates_own(office: Path, people: Path, afterword: Afterword) -> None:
    rows = PEOPLE.replace("name,", "candidate,name,", 1)
    people.write_text(rows.replace("\nGrace", "\nKim Park,Grace").replace("\nAda", "\nSam Lee,Ada"), "utf-8")
    afterword("kit", people, *MOMENT[2:])
    with pikepdf.open(office / "output" / "panels" / "people" / "phone.pdf") as document:
        titles = [str(item.title) for item in document.open_outline().root]
    assert [title for title in titles if "greeting" in title] == [
        "The voicemail greeting of Kim Park",
        "The voicemail greeting of Sam Lee",
    ]


def test_a_greeting_that_names_an_interviewer_is_told(office: Path, people: Path, afterword: Afterword) -> None:
    path = office / "content" / "notes" / "voicemail-greeting.md"
    above, _, _ = path.read_text("utf-8").partition("### Promise")
    path.write_text(f"{above}### Promise\n\n- I will ring {{{{ company }}}} back.\n", "utf-8")
    line = above.count("\n") + 1
    told = afterword("kit", people, *MOMENT, exit_code=1).stderr
    assert f"voicemail-greeting.md:{line}:1: every wording of “Promise” says something of an interview" in told


def test_a_calendar_is_neutral_unless_it_is_asked_for(
    made: Path, office: Path, people: Path, afterword: Afterword
) -> None:
    assert b"Hopper" not in (made / "plan.ics").read_bytes()
    afterword("kit", people, *MOMENT, "--detailed")
    assert b"Hopper" in (office / "output/panels/people/plan.ics").read_bytes()


def test_an_edited_email_that_says_otherwise_than_the_list_is_told(
    people: Path, folder: Path, afterword: Afterword
) -> None:
    (folder / "emails/02-thanks-grace-hopper.eml").write_text("my own words", "utf-8")
    assert "says something else" not in afterword("kit", people, *MOMENT).stderr
    people.write_text(PEOPLE.replace("g.hopper@yard.example", "grace@yard.example"), "utf-8")
    for _ in range(2):
        told = afterword("kit", people, *MOMENT).stderr
        assert "and is kept, though your list says something else by now [output-edited]" in told
        assert "→ compare it with index.html, or delete it to have it made anew" in told


def test_a_plan_that_was_brought_back_goes_on(people: Path, folder: Path, afterword: Afterword) -> None:
    """From a backup, or written anew by another program: it is read, and what it says is done stays so."""
    plan = folder / "plan.json"
    backup = plan.read_bytes()
    afterword("done", people, "thanks/ada-byron", "--on", "2026-11-20")
    plan.write_text(json.dumps(json.loads(plan.read_text("utf-8")), indent=1), "utf-8")
    afterword("kit", people, *MOMENT)
    assert not (folder / "emails/02-thanks-grace-hopper.eml").exists(), "Ada’s is done"
    plan.write_bytes(backup)
    afterword("done", people, "thanks/grace-hopper", "--on", "2026-11-21")
    afterword("plan", people, *MOMENT[2:])
    states = {step["id"]: step["state"] for step in plan_steps(json.loads(plan.read_text("utf-8")))}
    assert (states["thanks/grace-hopper"], states["thanks/ada-byron"]) == ("done", "todo")
