"""The blank sheets that come with the program, and a project with sheets and cards of its own."""

import re
from pathlib import Path

import pytest

SHEETS = ("debrief", "hand", "printer", "checklist")
CARDS = ("4bar", "a2", "a5", "a6", "a6-us", "a7", "square-148")
FILES = {
    f"print/{name}-{paper}.pdf"
    for name in (*SHEETS, *(f"guide-{card}" for card in CARDS))
    for paper in ("a4", "letter")
}
SIZES = {"a4": (210.0, 297.0), "letter": (215.9, 279.4)}
LINK = re.compile(r'<a href="([^"]+\.pdf)">([^<]+)</a>')
SEATING = """<!doctype html>
<html lang="{{ language }}">
<head>
<meta charset="utf-8">
<title>Seating plan</title>
<style>@page { size: {{ paper.width_mm }}mm {{ paper.height_mm }}mm }</style>
</head>
<body><h1>Who sat where</h1></body>
</html>
"""


@pytest.fixture
def with_seating(project: Path) -> Path:
    """A project with a blank sheet of its own."""
    blank = project / "templates" / "print" / "blank"
    blank.mkdir(parents=True)
    (blank / "seating.toml").write_text('link = "Seating plan, on {paper} (PDF, 1 page)"\n', "utf-8")
    (blank / "seating.html").write_text(SEATING, "utf-8")
    return project


CARD = 'label = "Ours"\nwidth_mm = {}\nheight_mm = 90\nmargin_mm = {}\n'


def write_card(project: Path, name: str, text: str) -> None:
    """Write a card of the office's own."""
    path = project / "templates" / "print" / "cards" / f"{name}.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
