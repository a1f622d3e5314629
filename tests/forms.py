"""Forms to look at, and the same sheets with the words of their fields as words of the page."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pikepdf

from generator.printing.document import Document
from generator.printing.layouts.debrief import debrief_document
from tests.conftest import person
from tests.facts import typeset_as
from tests.samples.notes import A4, TEMPLATE_FOLDERS
from tests.viewers import MOST, Box, Pictures, cut, difference, ink

NAMES = (
    "Ada Byron",
    "Özlem Çağlar",
    "Siobhán O’Brien",
    "Nguyễn Thị Ánh Tuyết",
    "Ελένη Παπαδόπουλος",
    "Шевченко Тарас",
    "山田 太郎",
    "ليلى الحسيني",
)
TRAIN = "the first 🚂 of the fleet"
NOWHERE = "\U0010fffd"
"""A letter that no font has: nobody may give it a meaning."""


def panel(*names: str, topic: str = TRAIN) -> Document:
    people = [person(name, company="the Mill", role="CFO", job_title="Head, “Ğ”", topic=topic) for name in names]
    return debrief_document(TEMPLATE_FOLDERS, people, A4, "en-GB")


def as_page(document: Document) -> Document:
    """The same sheet with the words of its fields as words of the page."""
    return replace(document, forms=False, css=document.css.replace("appearance: auto; ", ""))


DOCUMENTS = {
    "form": panel(*NAMES),
    "page": as_page(panel(*NAMES)),
    "lost": panel("Özlem Çalar", "Siobhán OBrien"),
    "kept": as_page(panel("Özlem Çağlar", "Siobhán O’Brien")),
    "odd": panel("Ada Byron", topic=NOWHERE),
    "plain": panel("Ada Byron", topic="the fleet"),
    "blank": debrief_document(TEMPLATE_FOLDERS, (), A4, "en-GB"),
}


def typeset_all(folder: Path, *names: str) -> Mapping[str, Path]:
    """The sheets of these names, or all, as files."""
    return {name: typeset_as(folder / f"{name}.pdf", DOCUMENTS[name]) for name in names or DOCUMENTS}


def filled(path: Path) -> list[tuple[int, str, Box]]:
    """Page, words and place of every field that has words."""
    with pikepdf.open(path) as file:
        found = [(number, field) for number, page in enumerate(file.pages) for field in page.get("/Annots", ())]
        return [
            (number, str(field.V), tuple(float(side) for side in field.Rect))  # type: ignore[misc]
            for number, field in found
            if str(field.get("/V", ""))
        ]


def strange(path: Path, other: Path, draw: Callable[[Path], Pictures]) -> list[tuple[str, float]]:
    """The words that are not shown as they are on the page: how much of their ink is elsewhere, or missing."""
    fields, shown, wanted = filled(path), draw(path), draw(other)
    assert len(shown) == len(wanted)
    assert len(fields) >= 4
    pairs = [(words, cut(shown[page], box), cut(wanted[page], box)) for page, words, box in fields]
    shares = [(words, difference(one, two) / max(ink(two), 1)) for words, one, two in pairs]
    return [(words, share) for words, share in shares if share > MOST]
