"""A mistake that concerns every page, once it is mended, costs no page but those that it stood on."""

from datetime import datetime
from pathlib import Path

import pytest

from generator.project.run import Run
from generator.serve.preview import Preview
from generator.serve.state import PreviewState
from tests.conftest import TODAY


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [("content/guides/good.md", "---\n", ""), ("content/site.toml", 'title = "', 'title = "Another ')],
)
def test_pages_are_those_that_they_were_before(project: Path, name: str, old: str, new: str) -> None:
    made: list[int] = []
    run = Run(project, datetime.fromisoformat(TODAY), 1, progress=lambda _done, total: made.append(total))
    preview = Preview(run, PreviewState(), drafts=True)
    preview.renew(())
    path = project / name
    text, every = path.read_text("utf-8"), made[-1]
    path.write_text(text.replace(old, new, 1), "utf-8")
    preview.renew({path})
    assert made[-1] >= every - 1
    files = dict(preview.state.shown.files)
    made.clear()
    path.write_text(text, "utf-8")
    preview.renew({path})
    assert made == []
    assert preview.state.shown.files.keys() == files.keys()
