"""What several tests begin with: templates, panels, lists, plans, drafts, and what a test changes in a project."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from generator.model.files import Source
from generator.model.hand import ASSUMED_HAND, Handwriting
from generator.model.looks import Looks
from generator.model.notes import Note, NoteTemplate, Passage
from generator.model.people import Interview, Interviewer, Panel
from generator.model.plan import PanelPlan, Plan, PlannedStep
from generator.model.printing import PrintJob, PrintSettings
from generator.model.references import Reference
from generator.model.stationery import CardFormat, Envelope, LabelSheet, Paper
from generator.notes.channels import read_channels
from generator.notes.template_files import read_template
from generator.notes.templates import read_note
from generator.panel.make_plan import Advice, read_advice
from generator.panel.plan.ics import calendar_file
from generator.panel.plan.revision import revise_plan
from generator.panel.plan.scheduling.panel_context import PlanContext
from generator.panel.plan.scheduling.schedule import schedule_panels
from generator.people.read import PLACEHOLDERS, PeopleList, PeopleOptions, read_people, read_people_list
from generator.places.time_zones import western_zones, zones_of
from generator.printing.fonts import HAND, HAND_WEIGHT
from generator.printing.formats import read_cards, read_formats
from generator.printing.letters.faces import read_metrics
from generator.printing.looks import read_looks
from generator.problems import Location
from tests.conftest import ROOT, SAMPLE, person

# Note templates and notes

CARD_TEMPLATE = """---
title: Thank-you card
channel: card
occasion: thanks
description: d
max_words: 12
optional: [recoup]
---
When to use it.

## Greeting
Dear {{ salutation }},

## Remember
- Thank you for {{ interviewed | weekday }},
  and for {{ topic }}.
- It was good to meet you on {{ interviewed | date }}.

### Recoup
- I should have said {{ recoup }}.

## Signature
{{ candidate }}
"""


CHANNELS, _ = read_channels([ROOT / "templates"])


def note_template(text: str = CARD_TEMPLATE) -> NoteTemplate:
    """A template of a note, which has to be without a fault."""
    found, problems = read_note(Source("card.md", "notes/card.md", text), PLACEHOLDERS)
    assert problems == []
    assert found is not None
    return found


def sample_panel(*people: object) -> Panel:
    """These people as one panel."""
    members = tuple(people)
    return Panel(members[0].interview, members)  # type: ignore[attr-defined, arg-type]


def shipped_note(name: str) -> NoteTemplate:
    """A note template of content/notes."""
    template, problems = read_template(ROOT, name)
    assert template, problems
    return template


def shipped_card_and_panel() -> tuple[NoteTemplate, Panel]:
    """The thank-you card that comes with the program, and the sample panel."""
    return shipped_note("thank-you-card"), read_people(SAMPLE)[0][0]


def email_note(*passages: tuple[str, str], **values: str) -> Note:
    """An e-mail of these parts."""
    return Note(
        person(**values), "thank-you-email", "email", tuple(Passage(name, False, text) for name, text in passages)
    )


# A card, and how it is printed

KALAM = read_metrics(HAND, HAND_WEIGHT)

CARD_FORMATS, _ = read_cards([ROOT / "templates"])

PAPERS, _ = read_formats([ROOT / "templates"], "papers", Paper)

A6 = CARD_FORMATS["a6"]


@cache
def shipped_looks() -> Looks:
    """How the program's own sheets look."""
    looks, problems = read_looks([ROOT / "templates"])
    assert problems == []
    assert looks
    return looks


def card_note(body: str) -> Note:
    """A card to Ada with these words between greeting and close."""
    passages = (
        Passage("Greeting", False, "Dear Ada,"),
        Passage("Remember", False, body),
        Passage("Close", False, "Yours,"),
    )
    return Note(person(), "card", "card", passages)


def sample_print_job(
    card: CardFormat = A6, paper: str = "a4", hand: Handwriting = ASSUMED_HAND, fold: str = "flat"
) -> PrintJob:
    """All that a run of cards is printed with."""
    labels = LabelSheet("l7160", "Avery L7160", "a4", 63.5, 38.1, 2.5)
    return PrintJob(
        template=note_template(),
        card=card,
        formats=tuple(CARD_FORMATS.values()),
        papers=tuple(PAPERS.values()),
        settings=PrintSettings(PAPERS[paper]),
        hand=hand,
        writing=KALAM,
        reading=KALAM,
        language="en-GB",
        looks=shipped_looks(),
        labelling=KALAM,
        envelope=Envelope("c6", "C6", 162, 114),
        labels=labels,
        label_paper=PAPERS["a4"],
        fold=fold,
    )


# Lists of people

OWN_COPY_SHEET = """<!doctype html>
<html lang="{{ job.language }}">
<head><meta charset="utf-8"><title>{{ title }}</title><style>article { break-after: page }</style></head>
<body>
{% for sheet in sheets %}
{% set item = sheet.places[0].item %}
<article>
<p>COPY SHEET {{ numbers[item.number] }} OF {{ count }}</p>
<h1>{{ item.name }}</h1>
{% for block in item.card.blocks %}<p>{{ block.text }}</p>
{% endfor %}
</article>
{% endfor %}
</body>
</html>
"""
"""An office's own template of copy sheets, for one candidate."""
LIST_HEADER = "name,company,interviewed,topic,strength,candidate,address\n"


def own_copy_sheets(office: Path) -> None:
    """The copy sheets of an office that has its own template are typeset, where others are drawn."""
    folder = office / "templates" / "print"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "copy.html").write_text(OWN_COPY_SHEET, "utf-8")


def write_list(office: Path, rows: int, candidates: int = 1) -> Path:
    """A CSV of so many people, each with an address."""
    text = "".join(
        f"Person {chr(65 + n)},Firm {n},2026-11-18,subject {n},craft {n},Writer {n % candidates},"
        f'"{n} High Street\nTesting"\n'
        for n in sorted(range(rows), key=lambda n: n % candidates)
    )
    (office / "people.csv").write_text(LIST_HEADER + text, "utf-8")
    return office / "people.csv"


def panel_output(office: Path, name: str) -> Path:
    """A file of what was printed for `people.csv`."""
    return office / "output" / "panels" / "people" / name


# Lists as they are read


def read_csv_list(folder: Path, data: bytes, encoding: str | None = None) -> PeopleList:
    """What is read of a list with these bytes."""
    (folder / "people.csv").write_bytes(data)
    return read_people_list(folder / "people.csv", PeopleOptions(encoding=encoding))


def problem_lines(reading: PeopleList) -> list[str]:
    """The problems as they are printed, by their place in the file."""
    return [f"{str(p.where).rpartition('/')[2].partition(':')[2]}: {p.message}" for p in reading.problems]


def warning_lines(reading: PeopleList) -> list[str]:
    """The warnings by line, without the folder of the test."""
    assert all(problem.warning for problem in reading.problems)
    return [
        f"{problem.where.line}: {problem.message}".replace(f"{Path(problem.where.path).parent}/", "")
        for problem in reading.problems
    ]


def interviewers_of(reading: PeopleList) -> list[Interviewer]:
    """Everybody on the panels of a list."""
    return [person for panel in reading.panels for person in panel.interviewers]


def problem_places(reading: PeopleList) -> list[tuple[str, str]]:
    """The problems with file, line and column."""
    return [(str(p.where).rpartition("/")[2], p.message) for p in reading.problems]


# Plans

SCHEDULE_FOLDER = Path(__file__).parent / "vectors" / "schedule"

SCHEDULE_VECTORS = [
    (f"{path.stem}: {v['name']}", v)
    for path in sorted(SCHEDULE_FOLDER.glob("*.json"))
    for v in json.loads(path.read_text("utf-8"))
]


@cache
def shipped_advice(choices: tuple[tuple[str, str], ...]) -> Advice:
    """The advice that comes with the program, with these sides taken."""
    found, problems = read_advice(ROOT, dict(choices))
    assert found, problems
    return found


def panel_plan(given: dict[str, Any]) -> PanelPlan:
    """The plan of a situation as the vectors describe it."""
    zone = ZoneInfo(given["zone"])
    now = datetime.fromisoformat(given["now"]).replace(tzinfo=zone)
    made = datetime.fromisoformat(given.get("made", given["now"])).replace(tzinfo=zone)
    people = tuple(
        Interviewer(values, date.fromisoformat(values["interviewed"][:10]), Location("people.csv", 2 + row))
        for row, values in enumerate(given["people"])
    )
    places = {p.get(column) for p in people for column in ("country", "recruiter_country")} - {""}
    western = western_zones({place[:2] for place in places})
    desk = PlanContext(now, made, zone, given["home"], zones_of(places), western=western)
    rules = shipped_advice(tuple(given.get("choices", {}).items())).rules
    return schedule_panels([Panel(people[0].interview, people)], rules, desk)[0]


PLAN_ID = "7d3c8f52-0f0e-4b5e-9f83-0a4d5a1f6f10"

PLANNED_AT = datetime(2026, 11, 23, 12, tzinfo=UTC)

SITUATION: dict[str, Any] = {
    "zone": "Europe/London",
    "home": "GB",
    "now": "2026-11-23T12:00",
    "people": [
        {
            "name": "O’Neil; Jr., Ada",
            "email": "ada@harbour.example",
            "interviewed": "2026-11-23 10:00",
            "stage": "final",
            "decision": "2026-12-03",
            "address": "1 High Street",
            "new": "I passed the examination",
            "may_call": "yes",
        }
    ],
}


def first_plan(*panels: PanelPlan) -> Plan:
    """A plan of its first run."""
    return revise_plan(Plan(PLAN_ID, PLANNED_AT, panels), None)


def calendar_data(made: Plan, detailed: bool = False) -> bytes:
    """The plan's calendar file."""
    return calendar_file(
        replace(made, detailed=made.detailed or detailed), shipped_advice(()).references, PLANNED_AT
    ).data


# An invented plan to put on paper

TEMPLATE_FOLDERS = (str(ROOT / "templates"),)

A4 = Paper("a4", "A4", 210, 297)

NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)

ADA = person("Ada <Byron> & Daughter", company="the Mill", role="Engineer", private="looked tired", topic="cogs")

GRACE = person("Grace Hopper", company="the Mill", role="Engineer")

SOURCES = {"mill-2020": Reference("mill-2020", "On mills", "A miller", "2020-01-02", base="40 millers, 2019")}


def planned_step(name: str = "thanks/ada", whom: Interviewer | None = ADA, **values: object) -> PlannedStep:
    """An e-mail of thanks, due this evening."""
    made = PlannedStep(
        id=name,
        rule="thanks",
        verb="send",
        channel=CHANNELS["email"],
        kind="thanks",
        person=whom,
        to=whom.name if whom else "",
        note="thank-you-email",
        title=f"Thank {whom.name}" if whom else "Look at your notes",
        earliest=NOW - timedelta(days=3),
        latest=NOW + timedelta(days=1),
        at=NOW + timedelta(hours=9),
        state="todo",
        because="Nobody waits for ever.",
        sources=("mill-2020",),
    )
    return replace(made, **values)  # type: ignore[arg-type]


def plan_steps(data: Any) -> list[dict[str, Any]]:
    """Every step of a plan.json, with what it has in common with others, and with what it leaves out because it is
    empty."""
    empty: dict[str, Any] = dict.fromkeys(("note", "instead", "post", "channel", "news"), "") | {
        "needs": [],
        "sources": [],
    }
    empty |= dict.fromkeys(("arrive_by", "post_by", "arrives", "done_on", "read_on"))
    steps = [{**data["common"][step["common"]], **step} for panel in data["panels"] for step in panel["steps"]]
    return [{**empty, "sequence": 0, "person": None, "to": step.get("person", ""), **step} for step in steps]


def plan_of(*steps: PlannedStep, people: Sequence[Interviewer] = (ADA, GRACE)) -> Plan:
    """A plan of these steps for one panel."""
    interview = Interview("Sam Lee", "the Mill", "Engineer", date(2026, 11, 18))
    panel = PanelPlan(
        interview, "final-later", "Decided in ten days", date(2026, 12, 3), tuple(people), steps, ("A remark.",)
    )
    return Plan("0", NOW, (panel,))


LETTER_STEP = planned_step(
    "letter/grace", GRACE, rule="letter", channel=CHANNELS["letter"], kind="letter", state="optional",
    title="Post the letter", at=NOW + timedelta(days=1), arrive_by=date(2026, 11, 30), post_by=date(2026, 11, 26),
    post="First Class",
    arrives=date(2026, 11, 24),
)  # fmt: skip

LOST_STEP = planned_step(
    "card/ada", state="impossible", title="Post the card", instead="Write an e-mail.", sources=()
)

WAITING_STEP = planned_step(
    "call/grace", GRACE, channel=CHANNELS["phone"], kind="call", state="waiting", title="Ring", needs=("consent",)
)


# Drafts of two people, and the hand that edits one

ADA_DRAFT = Path("output/panels/people/drafts/ada-byron/card.md")

ZOE_DRAFT = Path("output/panels/people/drafts/zoë-ng/card.md")

DRAFT_BODY = """
## Greeting

Dear Ada,

## Remember

You said that the engine weaves. I have thought of little else.

## Close

Yours,

## Signature

Sam
"""


def replace_text(path: Path, old: str, new: str) -> None:
    """Replace some words of a file."""
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def rewrite_draft(path: Path, body: str = DRAFT_BODY) -> str:
    """Other words below the same front matter; the whole text."""
    front = path.read_text("utf-8").split("\n---\n")[0]
    text = f"{front}\n---\n{body}"
    path.write_text(text, "utf-8")
    return text


def draft_body(path: Path) -> str:
    """What stands below a draft's front matter."""
    return path.read_text("utf-8").split("\n---\n", 1)[1]


# Changes to a project

PAGE_HEAD = "---\ntitle: {}\ndescription: What it is for.\n{}---\n{}\n"


def write_page(project: Path, name: str, more: str = "", text: str = "Words.", title: str = "Faulty") -> None:
    """Write a page of the project."""
    (project / "content" / name).write_text(PAGE_HEAD.format(title, more, text), "utf-8")


def add_settings(project: Path, more: str) -> None:
    """Append to the project's settings."""
    path = project / "content" / "site.toml"
    path.write_text(path.read_text("utf-8") + more, "utf-8")
