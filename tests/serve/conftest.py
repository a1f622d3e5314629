"""Previews to test."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import DATA
from tests.serve.previewing import Opened, Preview


@pytest.fixture
def opened(project: Path) -> Iterator[Opened]:
    """Begin a preview of the small site, which ends with the test."""
    previews: list[Preview] = []

    def begin(*words: str) -> Preview:
        previews.append(Preview(project, *words))
        return previews[-1]

    yield begin
    for preview in previews:
        preview.kill()


@pytest.fixture(scope="module")
def standing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """A preview that many tests ask and none changes."""
    project = tmp_path_factory.mktemp("standing") / "project"
    shutil.copytree(DATA / "site", project)
    preview = Preview(project)
    yield preview
    preview.kill()


@pytest.fixture
def preview(opened: Opened) -> Preview:
    """A preview of the small site as it is."""
    return opened()
