"""Bounded examples of every family of attacks; `make attack` tries others for as long as it is told."""

from pathlib import Path

import pytest

from tests.attacks.attempt import Family, Files, faults, project
from tests.attacks.families import FAMILIES

EXAMPLES = [
    pytest.param(family, files, id=f"{family.name}: {name}")
    for family in FAMILIES
    for name, files in family.examples.items()
]


@pytest.mark.parametrize(("family", "files"), EXAMPLES)
def test_whatever_is_tried_ends_with_a_sentence(tmp_path: Path, family: Family, files: Files) -> None:
    assert faults(project(tmp_path / "office", family), family, files) == []
