"""Files that other programs leave in a folder, of which nothing is said."""

from pathlib import Path

import pytest

from tests.conftest import Afterword


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
