"""An invented plan to put on paper, and what every paper has to be."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import page as page_validation
import pikepdf

from generator.model import Interview, Interviewer, PanelPlan, Paper, Plan, PlannedStep, PrinterProfile, Reference
from generator.printing.document import Document
from generator.printing.fonts import font_files
from generator.printing.pdf.typeset import typeset_one
from tests.conftest import ROOT, person

FOLDERS = (str(ROOT / "templates"),)
A4 = Paper("a4", "A4", 210, 297)
NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)
ADA = person("Ada <Byron> & Daughter", company="the Mill", role="Engineer", private="looked tired", topic="cogs")
GRACE = person("Grace Hopper", company="the Mill", role="Engineer")
SOURCES = {"mill-2020": Reference("mill-2020", "On mills", "A miller", "2020-01-02", base="40 millers, 2019")}


def step(name: str = "thanks/ada", whom: Interviewer | None = ADA, **values: object) -> PlannedStep:
    """An e-mail of thanks, due this evening."""
    made = PlannedStep(
        id=name,
        rule="thanks",
        verb="send",
        channel="email",
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


def plan_of(*steps: PlannedStep, people: Sequence[Interviewer] = (ADA, GRACE)) -> Plan:
    interview = Interview("Sam Lee", "the Mill", "Engineer", date(2026, 11, 18))
    panel = PanelPlan(
        interview, "final-later", "Decided in ten days", date(2026, 12, 3), tuple(people), steps, ("A remark.",)
    )
    return Plan("0", NOW, (panel,))


LETTER = step(
    "letter/grace", GRACE, rule="letter", channel="letter", kind="letter", state="optional",
    title="Post the letter", at=NOW + timedelta(days=1), arrive_by=date(2026, 11, 30), post_by=date(2026, 11, 26),
    post="First Class",
    arrives=date(2026, 11, 24),
)  # fmt: skip
LOST = step("card/ada", state="impossible", title="Post the card", instead="Write an e-mail.", sources=())
WAITING = step(
    "call/grace", GRACE, channel="phone", kind="call", state="waiting", title="Ring", needs=("consent",)
)


def typeset_as(path: Path, document: Document) -> Path:
    """The PDF, without a word from the typesetter; there may be blanks for what this machine has no face for."""
    data, problems, _ = typeset_one(font_files(), PrinterProfile(), document)
    assert problems == []
    path.write_bytes(data)
    return path


def made(tmp_path: Path, document: Document) -> Path:
    """The PDF, which has to be what PDF/UA-1 asks for, without a word from the typesetter."""
    path = typeset_as(tmp_path / "made.pdf", document)
    report = page_validation.validate_pdf(str(path), profile=page_validation.ValidationProfile.PDF_UA_1)
    assert report.is_compliant, str(report)
    with pikepdf.open(path) as file:
        fonts = {str(f.BaseFont) for page in file.pages for f in page.Resources.get("/Font", {}).values()}
    assert {re.split(r"[+-]", name)[1] for name in fonts} <= {"Source", "Atkinson"}
    return path


def fields(path: Path) -> dict[str, str]:
    """The fields of a form with what a screen reader says of them."""
    with pikepdf.open(path) as file:
        found = [(str(field.T), str(field.TU)) for field in file.Root.AcroForm.Fields]
    assert len({name for name, _ in found}) == len(found)
    assert all(title for _, title in found)
    return dict(found)
