"""The documentation says what is so: README.md and CONTRIBUTING.md, and the manual in docs/content/."""

import re
import subprocess
import sys
from pathlib import Path

import click
import pytest

from generator import __version__
from generator.cli import main
from generator.people.read import COLUMNS
from generator.printing.fonts import HAND, HAND_WEIGHT, font_file
from tests.conftest import ROOT, SAMPLE, Afterword, environment

MANUAL = {path.relative_to(ROOT).as_posix(): path.read_text("utf-8") for path in ROOT.glob("docs/content/**/*.md")}
README = (ROOT / "README.md").read_text("utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
ALL = "\n".join([README, CONTRIBUTING, *MANUAL.values()])
COMMANDS = MANUAL["docs/content/manual/commands.md"]
EVERYWHERE = {"--project", "--format", "--jobs", "--today", "--quiet", "--no-quiet", "--verbose", "--no-verbose"}
"""The options that all commands have: the page of commands names them once, for all."""
NOT_ALONE = ("afterword serve", "afterword done", "afterword due --done", "afterword purge", "afterword moved")
"""`serve` does not end by itself, and the others need an earlier run: tests of their own run them."""
NOON = "1795262400"
"""Of 21 November 2026: later, reviews of the shipped pages are overdue."""
EXAMPLES = sorted(
    line
    for line in set(re.findall(r"^(?: {4})?(afterword .+?)(?: +#.*)?$", ALL, re.MULTILINE))
    if not line.startswith(NOT_ALONE)
)
PICTURE = 150_000
"""Bytes of a picture at most."""


def test_there_is_a_manual_with_examples() -> None:
    assert len(MANUAL) >= 10
    assert len(EXAMPLES) >= 20


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_command_in_the_documentation_works(example: str, office: Path) -> None:
    (office / "people.csv").write_bytes(SAMPLE.read_bytes())
    (office / "my-hand.ttf").write_bytes(Path(font_file(HAND, HAND_WEIGHT).path).read_bytes())
    words = re.sub(r"^afterword", f"{sys.executable} -m generator", example)
    result = subprocess.run(
        words,
        shell=True,
        cwd=office,
        env=environment(SOURCE_DATE_EPOCH=NOON),
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr


def test_the_steps_and_drafts_of_the_documentation_are_those_of_its_list(
    office: Path, afterword: Afterword
) -> None:
    """What is marked as done, and where a draft lies, of the two people whom README.md has the reader type."""
    rows = re.findall(r"^ {4}(name,.*|.*,2026-11-18,.*)$", README, re.MULTILINE)
    (office / "people.csv").write_text("\n".join(rows) + "\n", "utf-8")
    given = ("people.csv", "--from", "Sam Lee")
    afterword("plan", *given, "--set", "stage=final", "--set", "decision=2026-12-03", "--now", "2026-11-18T20:00")
    afterword("drafts", *given)
    marked = set(re.findall(r"afterword ((?:done|due --done) .+)$", ALL, re.MULTILINE))
    for words in sorted(marked):
        afterword(*words.split(), "--today", "2026-11-20")
    drafts = set(re.findall(r"output/panels/people/drafts/[\w/.-]+", ALL))
    assert (len(marked), [name for name in drafts if not (office / name).is_file()]) == (2, [])


@pytest.mark.parametrize("name", main.commands)
def test_the_page_of_commands_has_each_option_of_a_command_and_no_other(name: str) -> None:
    section = COMMANDS.partition(f"\n### afterword {name}\n")[2].partition("\n##")[0]
    described = set(re.findall(r"--[a-z][a-z-]*", "\n".join(first_cells(section))))
    assert described == options(main.commands[name]) - EVERYWHERE


def test_the_options_of_all_commands_are_told_once() -> None:
    section = COMMANDS.partition("\n## Options of all commands\n")[2].partition("\n## ")[0]
    assert set(re.findall(r"--[a-z][a-z-]*", section)) >= EVERYWHERE
    for name in sorted(set(main.commands) - {"init", "schema"}):
        assert options(main.commands[name]) >= EVERYWHERE, name
    assert all(re.search(rf"\| {code} \|", COMMANDS) for code in (0, 1, 2))


def test_every_kind_of_schema_is_told() -> None:
    section = COMMANDS.partition("\n### afterword schema\n")[2].partition("\n##")[0]
    (kind,) = (part for part in main.commands["schema"].params if isinstance(part, click.Argument))
    assert isinstance(kind.type, click.Choice)
    assert set(re.findall(r"`(\w[\w-]*)`", "\n".join(first_cells(section)))) == set(kind.type.choices)


def test_every_column_is_in_the_manual() -> None:
    page = MANUAL["docs/content/manual/people.md"]
    assert set(re.findall(r"`(\w+)`", "\n".join(first_cells(page)))) == set(COLUMNS)


def test_the_manual_is_a_site_of_the_program_without_a_fault(afterword: Afterword, tmp_path: Path) -> None:
    result = afterword("build", "--project", ROOT / "docs", "--out", tmp_path)
    assert "warning" not in result.stderr
    assert "docs/content" not in result.stderr
    assert (tmp_path / "site" / "manual" / "commands" / "index.html").is_file()


def test_the_readme_is_short_and_what_it_leads_to_is_there() -> None:
    assert len(README.splitlines()) <= 150
    targets = set(re.findall(r"\]\(([^):#]+)\)|src=\"([^\"]+)\"", README))
    names = {name for pair in targets for name in pair if name}
    assert {f"docs/content/pictures/{name}.png" for name in ("site", "card", "plan")} <= names
    assert all((ROOT / name).is_file() for name in names)


def test_the_newest_version_of_the_changelog_is_the_programs() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text("utf-8")
    versions = re.findall(r"^## (\d\S+) — \d{4}-\d\d-\d\d$", changelog, re.MULTILINE)
    assert versions[0] == __version__
    kinds = re.findall(r"^### (.+)$", changelog, re.MULTILINE)
    assert set(kinds) == {"Added", "Changed", "Fixed"}


def test_the_pictures_are_small() -> None:
    pictures = sorted(ROOT.glob("docs/content/pictures/*"))
    assert len(pictures) >= 4
    assert [path.name for path in pictures if path.stat().st_size > PICTURE] == []


def test_every_word_of_the_makefile_is_in_its_help() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    words = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    known = {
        "all",
        "test",
        "attack",
        "browser",
        "browsers",
        "runtime",
        "dist",
        "serve",
        "docs",
        "pictures",
        "format",
        "bench",
        "lock",
        "clean",
        "help",
    }
    assert words == known
    shown = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for word in words - {"all", "help"}:
        assert f"make {word}" in shown


def test_every_file_that_the_documentation_names_exists() -> None:
    named = set(re.findall(r"`((?:generator|templates|tests|content|docs)/[\w./-]+)`", ALL))
    made = {"docs/output/site/"}
    assert len(named) > 50
    assert [name for name in sorted(named - made) if not (ROOT / name).exists()] == []


def test_the_lock_names_exact_versions_and_no_address() -> None:
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    rows = [line for line in lock.splitlines() if line and not line.startswith((" ", "#"))]
    assert len(rows) > 30
    assert all(re.match(r"[a-z0-9-]+==\S+", row) for row in rows)
    assert not re.search(r"https?:|--index|--find-links", lock)


def options(command: click.Command) -> set[str]:
    """The long names of a command's options, those that undo one among them."""
    return {name for p in command.params for name in (*p.opts, *p.secondary_opts) if name.startswith("--")}


def first_cells(markdown: str) -> list[str]:
    """The first cell of each row of the tables."""
    return [line.split("|")[1] for line in markdown.splitlines() if line.startswith("|")]
