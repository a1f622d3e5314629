"""The list of checks and the program say the same: each id is written somewhere, and none besides."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

from generator.checks import AREAS, LEVELS, Check, all_checks
from generator.checks.ids import CheckId
from generator.checks.page import checks_page
from tests.conftest import ROOT, Afterword
from tests.facts import built_page

SOURCES = sorted(path for path in (ROOT / "generator").rglob("*.py") if path != ROOT / "generator/checks/ids.py")
EVERY = sorted(all_checks().values(), key=lambda check: check.id)


def written(path: Path) -> Iterator[str]:
    """Every text in a module's code."""
    tree = ast.parse(path.read_text("utf-8"))
    return (
        node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )


def test_the_ids_are_those_of_the_tables() -> None:
    assert set(get_args(CheckId)) == set(all_checks())
    assert {path.stem for path in (ROOT / "generator" / "checks").glob("*.toml")} == set(AREAS)


def test_every_check_is_told_by_some_module() -> None:
    told = {text for path in SOURCES for text in written(path)}
    assert set(all_checks()) - told == set()


def test_every_check_has_a_fault_that_tells_it() -> None:
    """Some test, or what it expects, has the id as it is told, [link-nowhere], or as a text."""
    here = ROOT / "tests"
    paths = [*here.rglob("test_*.py"), *here.rglob("expected"), *here.rglob("*.expected")]
    texts = [path.read_text("utf-8") for path in paths if path.name not in ("test_problems.py", "test_sarif.py")]
    named = {name for text in texts for name in re.findall(r"""["[]([a-z0-9]+(?:-[a-z0-9]+)+)["\]\\]""", text)}
    assert set(all_checks()) - named == set()


@pytest.mark.parametrize("check", EVERY, ids=lambda check: check.id)
def test_a_check_says_in_sentences_what_it_means_and_what_to_do(check: Check) -> None:
    assert check.meaning.endswith(".")
    assert check.remedy.endswith(".")
    assert check.level in LEVELS
    assert check.lowest is None or LEVELS.index(check.lowest) >= LEVELS.index(check.level)
    assert bool(check.because) == (check.lowest == "warning")


def test_the_page_of_the_documentation_is_what_the_tables_say() -> None:
    """Whoever changes a table renews the page: python -m generator.checks > docs/content/checks.md."""
    assert (ROOT / "docs" / "content" / "checks.md").read_text("utf-8") == checks_page()


def test_the_page_holds_to_the_checks_that_it_lists(project: Path, afterword: Afterword) -> None:
    (project / "content" / "checks.md").write_text(checks_page(), "utf-8")
    afterword("build")
    shown = built_page(project, "checks/index.html")
    assert all(f'id="{check_id}"' in shown for check_id in all_checks())
