"""The shipped site in a real browser: built once, served as a host would, seen page by page."""

import re
import shutil
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser, Page, sync_playwright

from generator.cli import main
from tests.browser import needs
from tests.browser.kit import build_kit
from tests.browser.serving import serve
from tests.browser.survey import Survey, listen, survey
from tests.conftest import ROOT, TODAY

Tab = Callable[..., Page]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """What was left out for want of a browser, and the command that brings it: a line for each."""
    left_out = {str(report.longrepr[2]) for report in terminalreporter.getreports("skipped")}
    for line in sorted(line for line in left_out if needs.LEFT_OUT in line):
        terminalreporter.write_line(line.removeprefix("Skipped: "))


def built(office: Path, base_url: str = "") -> Path:
    """The shipped content, built in this folder, for this address if one is given."""
    shutil.copytree(ROOT / "content", office / "content")
    settings = office / "content" / "site.toml"
    if base_url:
        others = re.sub(r"(?m)^base_url *=.*\n", "", settings.read_text("utf-8"))
        settings.write_text(f'base_url = "{base_url}"\n{others}', "utf-8")
    result = CliRunner().invoke(main, ["build", "--project", str(office), "--today", TODAY])
    assert result.exit_code == 0, f"{result.output}\n{result.exception!r}"
    return office / "output" / "site"


@pytest.fixture(scope="package")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("office"))


@pytest.fixture(scope="package")
def kit_office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped office with the page on which a kit is made."""
    needs.runtime()
    office = tmp_path_factory.mktemp("kit") / "office"
    build_kit(office)
    return office


@pytest.fixture(scope="package")
def pages(site: Path) -> list[str]:
    """Every page that shows something: not those that only lead on to another."""
    files = {path.relative_to(site).as_posix(): path.read_text("utf-8") for path in site.rglob("*.html")}
    found = sorted(name for name, text in files.items() if 'http-equiv="refresh"' not in text)
    assert len(found) >= 40
    return found


@pytest.fixture(scope="package")
def address(site: Path) -> Iterator[str]:
    settings = tomllib.loads((ROOT / "content" / "site.toml").read_text("utf-8"))
    with serve(site, urlsplit(settings.get("base_url", "")).path or "/") as address:
        yield address


@pytest.fixture(scope="package")
def chromium() -> Path:
    return needs.program(*needs.BROWSERS, package="chromium")


@pytest.fixture(scope="package")
def browser(chromium: Path) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=needs.FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def tab(browser: Browser, address: str) -> Iterator[Tab]:
    """Open a new tab, with the options of Playwright's `new_context`. What goes wrong in it fails the test."""
    contexts, told = [], list[str]()

    def opened(**options: Any) -> Page:
        contexts.append(browser.new_context(base_url=address, **options))
        page = contexts[-1].new_page()
        listen(page, told.append)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert told == []


@pytest.fixture(scope="package")
def surveyed(chromium: Path, address: str, pages: list[str]) -> Survey:
    return survey(address, pages, chromium, needs.module("axe-core/axe.min.js"))
