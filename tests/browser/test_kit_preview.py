"""The kit page in `afterword serve`: whoever edits a note sees it there with the next load of the page."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.kit import kit_tab, see_note, type_one
from tests.serve.previewing import Preview


@pytest.fixture
def preview(kit_office: Path, tmp_path: Path) -> Iterator[Preview]:
    """A preview of the office, which ends with the test."""
    shutil.copytree(kit_office / "content", tmp_path / "office" / "content")
    made = Preview(tmp_path / "office")
    made.limit.cancel()  # the page has longer to load than it gives a test
    yield made
    made.kill()


def test_an_edited_note_is_there_with_the_next_load(preview: Preview, browser: Browser) -> None:
    note = preview.project / "content" / "notes" / "thank-you-card.md"
    text = note.read_text("utf-8")
    assert "What I remember best" in text
    with kit_tab(browser, f"http://127.0.0.1:{preview.port}/afterword/") as page:
        type_one(page)
        see_note(page, "What I remember best")
        page.wait_for_function("navigator.serviceWorker.getRegistrations().then((all) => !all.length)")
        note.write_text(text.replace("What I remember best", "What I liked best"), "utf-8")
        assert "changed" in preview.said()
        page.reload()
        type_one(page)
        see_note(page, "What I liked best")
