"""What other programs leave: files in a folder, of which nothing is said, and places that they would fill."""

from pathlib import Path

import pytest

from tests.conftest import Afterword
from tests.samples.projects import write_page


@pytest.mark.parametrize(
    "name", ["Thumbs.db", "desktop.ini", "good.md~", ".good.md.swp", "good.md.swp", "~$x.docx", "x.pdf.crdownload"]
)
def test_what_programs_leave_is_not_told(project: Path, afterword: Afterword, name: str) -> None:
    (project / "content" / "guides" / name).write_bytes(b"\x00")
    afterword("build")
    assert name not in afterword("check").stderr
    assert not (project / "output" / "site" / "guides" / name).exists()


def test_what_somebody_put_there_is_told(project: Path, afterword: Afterword) -> None:
    (project / "content" / "guides" / "notes.psd").write_bytes(b"\x00")
    assert "content/guides/notes.psd:1:1: warning: is not published" in afterword("check").stderr


@pytest.mark.parametrize("sign", ["[[_TOC_]]", "[[TOC]]"])
def test_a_place_for_a_table_of_contents_is_no_link(project: Path, afterword: Afterword, sign: str) -> None:
    write_page(project, "guides/faulty.md", text=f"{sign}\n\nWords.")
    told = afterword("build", exit_code=1).stderr
    assert f"“{sign}” would be printed as it is [link-mistyped]" in told
    assert "take it away: a guide has a table of contents by itself" in told
