"""The documentation tells what is so."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from generator.cli import main
from generator.people.read import COLUMNS
from tests.conftest import ROOT, SAMPLE, environment

README = (ROOT / "README.md").read_text("utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
NOT_ALONE = ("afterword serve", "afterword done", "afterword purge")
"""`serve` does not end by itself, and the others need an earlier run: tests of their own run them."""
EXAMPLES = sorted(
    line
    for line in set(re.findall(r"^ {4}(afterword .+?)(?: +#.*)?$", README, re.MULTILINE))
    if not line.startswith(NOT_ALONE)
)


def test_there_are_examples() -> None:
    assert len(EXAMPLES) >= 6


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_command_in_the_readme_works(example: str, office: Path) -> None:
    (office / "people.csv").write_bytes(SAMPLE.read_bytes())
    words = re.sub(r"^afterword", f"{sys.executable} -m generator", example)
    result = subprocess.run(
        words, shell=True, cwd=office, env=environment(), capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stderr


def test_every_command_and_option_is_in_the_readme() -> None:
    for name, command in main.commands.items():
        assert f"afterword {name}" in README
        for parameter in command.params:
            for option in (o for o in parameter.opts if o.startswith("--")):
                assert option in README, option


def test_every_column_is_in_the_readme() -> None:
    for column in COLUMNS:
        assert f"`{column}`" in README, column


def test_every_word_of_the_makefile_is_in_its_help() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    words = re.findall(r"^([a-z]+):", makefile, re.MULTILINE)
    assert {"all", "test", "attack", "browser", "serve", "format", "bench", "lock", "clean", "help"} == set(words)
    shown = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for word in set(words) - {"all", "help"}:
        assert f"make {word}" in shown


def test_every_file_that_the_documentation_names_exists() -> None:
    named = set(re.findall(r"`((?:generator|templates|tests|content)/[\w./-]+)`", README + CONTRIBUTING))
    assert len(named) > 10
    for name in named:
        assert (ROOT / name).exists(), name


def test_the_lock_names_exact_versions_and_no_address() -> None:
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    rows = [line for line in lock.splitlines() if line and not line.startswith((" ", "#"))]
    assert len(rows) > 30
    assert all(re.match(r"[a-z0-9-]+==\S+", row) for row in rows)
    assert not re.search(r"https?:|--index|--find-links", lock)
