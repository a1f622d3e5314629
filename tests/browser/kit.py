"""The kit page: an office that has it, and somebody who fills it in."""

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from click.testing import CliRunner
from playwright.sync_api import Browser, Page, expect

from generator.cli import main
from tests.browser.survey import listen
from tests.conftest import ROOT, TODAY

NOW = "2026-11-18T17:30:00"
PATIENCE = 120_000
"""Milliseconds for a plan on a machine that is busy."""


def build_kit(office: Path) -> Path:
    """The site of an office with the page; the office is made of the shipped content where it is not there yet."""
    if not office.exists():
        shutil.copytree(ROOT / "content", office / "content")
        settings = office / "content" / "site.toml"
        text = settings.read_text("utf-8").replace("handbook = true", "").replace("sheets = true", "")
        settings.write_text(text, "utf-8")
    result = CliRunner().invoke(main, ["build", "--project", str(office), "--today", TODAY])
    assert result.exit_code == 0, result.output
    return office / "output" / "site"


@contextmanager
def kit_tab(browser: Browser, address: str, scripts: Sequence[str] = (), **options: Any) -> Iterator[Page]:
    """The page in a browser in London, at the moment of the walks; what goes wrong there is told at the end."""
    told: list[str] = []
    context = browser.new_context(base_url=address, timezone_id="Europe/London", **options)
    tab = context.new_page()
    tab.clock.set_fixed_time(NOW)
    for script in scripts:
        tab.add_init_script(script)
    listen(tab, told.append)
    tab.goto("kit/")
    yield tab
    context.close()
    assert told == []


def type_one(page: Page, name: str = "Ada Byron", topic: str = "the engine") -> None:
    """Type in who writes, when it was, and one person."""
    page.fill("#kit-candidate", "Sam Lee")
    page.fill("#kit-company", "the Yard")
    page.fill("#kit-day", "2026-11-18")
    page.fill("#kit-people input[id$='-name']", name)
    page.fill("#kit-memories input[id$='-topic']", topic)


def see_note(page: Page, words: str) -> None:
    """Wait for a card with these words."""
    expect(page.locator("#kit-notes .card").first).to_contain_text(words, timeout=PATIENCE)
