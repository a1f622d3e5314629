"""Channels are data: a project adds one with a folder of templates, and site, plan, record and kit have it."""

import json
import re
from pathlib import Path

import pytest

from generator.notes.channels import read_channels
from tests.conftest import ROOT, Afterword
from tests.facts import built_page, pdf_text
from tests.samples.notes import CHANNELS
from tests.samples.plans import plan_steps

WHATSAPP = """label = "WhatsApp"
noun = "WhatsApp message"
short = "WhatsApp"
order = 6
requires = ["Greeting", "Signature"]
link = "https://wa.me/?text={words}"
"""
FIGURE = '<div class="paper message">\n<p>{{ note.paragraphs | join(" ", attribute="text") }}</p>\n</div>\n'
WORDINGS = "\n".join(
    f"- {start} what you said about {{{{ topic }}}}."
    for start in (
        "I am still thinking of", "Thank you for", "I keep coming back to", "It was good to hear",
        "I was glad of", "I shall remember", "I have told friends of",
    )
) + "\n- Thank you. {{ topic | sentence }}"  # fmt: skip
NOTE = f"""---
title: Thanks by WhatsApp
description: A few words for whoever gave you a number.
channel: whatsapp
occasion: thanks
sources: [yate-2012]
---
Use it where they wrote to you there first.

## Greeting
Dear {{{{ salutation }}}},

## Remember
{WORDINGS}

## Signature
{{{{ candidate }}}}
"""
STEP = """
[[steps]]
id = "thanks-whatsapp"
verb = "send"
channel = "whatsapp"
kind = "thanks"
note = "whatsapp-thanks"
title = "Write to {person} on WhatsApp"
earliest = "start + 3 hours"
latest = "start + 24 hours"
until = "start + 5 days"
because = "They wrote to you there first."
sources = ["yate-2012"]
"""
PEOPLE = """name,interviewed,topic,strength,candidate,role,decision,channels
Ada Byron,2026-11-20,the engine,tables,Sam Lee,Weaver,2026-12-03,whatsapp
Zoë Ng,2026-11-20,the loom,patterns,Sam Lee,Weaver,2026-12-03,email
"""


@pytest.fixture
def with_whatsapp(office: Path) -> Path:
    """A project that has a channel of its own, a note for it, and a step that goes by it."""
    look = office / "templates" / "whatsapp"
    look.mkdir(parents=True)
    (look / "channel.toml").write_text(WHATSAPP, "utf-8")
    (look / "figure.html").write_text(FIGURE, "utf-8")
    (office / "content" / "notes" / "whatsapp-thanks.md").write_text(NOTE, "utf-8")
    case = office / "content" / "plans" / "always.toml"
    case.write_text(case.read_text("utf-8") + STEP, "utf-8")
    (office / "people.csv").write_text(PEOPLE, "utf-8")
    return office


def test_the_site_shows_notes_of_a_channel_that_a_project_adds(with_whatsapp: Path, afterword: Afterword) -> None:
    told = afterword("build").stderr
    assert "whatsapp" not in told.casefold()
    notes = built_page(with_whatsapp, "notes/index.html")
    assert re.search(r'id="channel-whatsapp"[^>]*>.*?WhatsApp', notes, re.DOTALL)
    assert notes.index("channel-phone") < notes.index("channel-whatsapp")
    note = built_page(with_whatsapp, "notes/whatsapp-thanks/index.html")
    assert note.count('<div class="paper message">') >= 5
    assert "WhatsApp" in built_page(with_whatsapp, "plans/final-later/index.html")
    assert "email, card, letter, linkedin, phone, whatsapp" in built_page(with_whatsapp, "columns/index.html")


def steps(office: Path) -> dict[str, str]:
    """The channels of the steps of a plan, by their ids."""
    plan = json.loads((office / "output" / "panels" / "people" / "plan.json").read_text("utf-8"))
    return {step["id"]: step["channel"] for step in plan_steps(plan)}


def test_the_plan_sends_by_it_only_to_whom_it_reaches(with_whatsapp: Path, afterword: Afterword) -> None:
    afterword("plan", "people.csv", "--zone", "Europe/London", "--now", "2026-11-21T09:00")
    found = steps(with_whatsapp)
    assert found["thanks-whatsapp/ada-byron"] == "whatsapp"
    assert "thanks-whatsapp/zoë-ng" not in found
    assert "thanks/ada-byron" not in found


def test_a_kit_has_its_words_and_the_record_its_name(with_whatsapp: Path, afterword: Afterword) -> None:
    kit = ("kit", "people.csv", "--zone", "Europe/London", "--now", "2026-11-21T09:00")
    told = afterword(*kit).stderr
    assert "content/" not in told
    assert "templates/whatsapp" not in told
    made = with_whatsapp / "output" / "panels" / "people"
    words = (made / "whatsapp.txt").read_text("utf-8")
    assert words.startswith("To be sent by WhatsApp, in the order of their dates: copy one after the other.\n")
    assert re.search(r"1\. Write to Ada Byron on WhatsApp: 21 November 2026, \d\d:\d\d\n\nDear Ada Byron,", words)
    page = (made / "index.html").read_text("utf-8")
    assert '<a href="whatsapp.txt">WhatsApp</a>: the words to copy, by date.' in page
    assert '<a href="https://wa.me/?text=Dear%20Ada%20Byron%2C%0A%0A' in page
    assert "Open it in WhatsApp" in page
    chart = (made / "plan.html").read_text("utf-8")
    assert re.search(r"<text[^>]*>WhatsApp</text>", chart)
    afterword("done", "people.csv", "thanks-whatsapp/ada-byron", "--on", "2026-11-21")
    afterword(*kit)
    assert "WhatsApp message: thanks for the interview" in pdf_text(made / "record.pdf")
    assert not (made / "whatsapp.txt").exists(), "there is nothing left to send"


def test_drafts_can_be_made_of_it(with_whatsapp: Path, afterword: Afterword) -> None:
    afterword("drafts", "people.csv", "--note", "whatsapp-thanks")
    draft = with_whatsapp / "output" / "panels" / "people" / "drafts" / "ada-byron" / "whatsapp.md"
    assert 'channel: "whatsapp"\n' in draft.read_text("utf-8")
    told = afterword("cards", "people.csv", "--note", "whatsapp-thanks", exit_code=1).stderr
    assert "“whatsapp-thanks” is not a note for a card" in told


def test_without_its_folder_each_place_that_names_it_is_told(with_whatsapp: Path, afterword: Afterword) -> None:
    plan = ("plan", "people.csv", "--zone", "Europe/London", "--now", "2026-11-21T09:00")
    afterword(*plan)
    (with_whatsapp / "templates" / "whatsapp" / "channel.toml").unlink()
    told = afterword("build", exit_code=1).stderr
    assert "content/notes/whatsapp-thanks.md:4:10: there is no channel “whatsapp”" in told
    assert "“channel” cannot be “whatsapp”" in told
    assert "templates/whatsapp/figure.html:1:1: warning: is not used" in told
    told = afterword(*plan, exit_code=1).stderr
    assert "people.csv:2:66: “channels” cannot be “whatsapp”" in told
    assert "known are: email, card, letter, linkedin, phone" in told
    assert "“whatsapp” cannot stand as “channel”: write one of email, card, letter, linkedin, phone" in told


def test_editors_know_the_channels_of_the_project_they_are_in(with_whatsapp: Path, afterword: Afterword) -> None:
    assert with_whatsapp
    step = json.loads(afterword("schema", "plan").output)["properties"]["panels"]["items"]["properties"]["steps"]
    assert step["items"]["properties"]["channel"]["enum"][-1] == "whatsapp"
    case = json.loads(afterword("schema", "case").output)
    assert case["properties"]["steps"]["items"]["properties"]["channel"]["enum"][-1] == "whatsapp"


def test_a_project_may_call_one_of_ours_otherwise(office: Path, afterword: Afterword) -> None:
    ours = (ROOT / "templates" / "letter" / "channel.toml").read_text("utf-8")
    theirs = office / "templates" / "letter" / "channel.toml"
    theirs.parent.mkdir(parents=True)
    theirs.write_text(ours.replace('label = "Letter"', 'label = "Typed letter"'), "utf-8")
    assert "is not used" not in afterword("build").stderr
    assert "Typed letter" in built_page(office, "notes/index.html")


@pytest.mark.parametrize(
    ("folder", "more", "place", "said", "hint"),
    [
        ("sms", "speaks = true", "3:1", "there is no “speaks” here", "known are: "),
        (
            "sms",
            'spoken = "no"',
            "3:10",
            "“spoken” must be true or false",
            "write spoken = true or spoken = false",
        ),
        ("sms", "short = ", "3:9", "the TOML cannot be read", "write a value behind the ="),
        ("sms", 'kit = "lists"', "3:7", "“kit” cannot be “lists”", "did you mean “list”?"),
        ("sms", 'link = "sms:{word}"', "3:8", "there is no placeholder “{word}”", "did you mean “words”?"),
        ("sms", 'link = "sms:"', "3:8", "the link leaves out what is sent", "write {words} where the words go"),
        ("sms", 'link = "{words}"', "3:8", "“{words}” opens no message", "write an address such as"),
        ("sms", 'link = "javascript:{words}"', "3:8", "“javascript:{words}” opens no message", "write an address"),
        ("sms", 'link = "sms:{words}{"', "3:8", "“sms:{words}{” opens no message", "write an address such as"),
        ("print", "", "1:1", "“print” cannot be the name of a channel", "rename the folder"),
        ("Text Me", "", "1:1", "“Text Me” cannot be the name of a channel", "rename the folder"),
    ],
)
def test_a_fault_in_a_channel_is_told_at_its_place(
    project: Path, afterword: Afterword, folder: str, more: str, place: str, said: str, hint: str
) -> None:
    look = project / "templates" / folder
    look.mkdir(parents=True)
    (look / "channel.toml").write_text(f'label = "SMS"\nnoun = "text message"\n{more}\n', "utf-8")
    (look / "figure.html").write_text(FIGURE, "utf-8")
    told = afterword("build", exit_code=1).stderr
    assert f"templates/{folder}/channel.toml:{place}: {said}" in told
    assert f"→ {hint}" in told
    assert told.endswith("\n1 problem\n"), told


def test_a_channel_without_a_figure_is_told(project: Path, afterword: Afterword) -> None:
    look = project / "templates" / "sms"
    look.mkdir(parents=True)
    (look / "channel.toml").write_text('label = "SMS"\nnoun = "text message"\n', "utf-8")
    told = afterword("build", exit_code=1).stderr
    said = "the channel has no figure.html beside it, which shows a note on the site [channel-unusable]"
    assert f"templates/sms/channel.toml:1:1: {said}" in told


def test_a_faulty_channel_is_the_only_thing_told_of_what_names_it(
    with_whatsapp: Path, afterword: Afterword
) -> None:
    (with_whatsapp / "templates" / "whatsapp" / "channel.toml").write_text(f"{WHATSAPP}fast = true\n", "utf-8")
    for command in (("build",), ("plan", "people.csv", "--zone", "Europe/London"), ("cards", "people.csv")):
        told = afterword(*command, exit_code=1).stderr
        assert "templates/whatsapp/channel.toml:7:1: there is no “fast” here" in told
        assert told.count("whatsapp") == 1, told


def test_ours_are_told_in_the_same_way_and_stand_in_the_order_of_the_site() -> None:
    assert list(CHANNELS) == ["email", "card", "letter", "linkedin", "phone"]
    assert read_channels([ROOT / "templates"]) == (CHANNELS, [])
