"""A machine without Pango: everything but what is typeset works, and one line says what is left out."""

import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.conftest import PEOPLE, TODAY, environment
from tests.samples.projects import write_page
from tests.serve.previewing import Preview

LEFT_OUT = "the handbook and the blank sheets are left out: Pango, which sets type, is not on this machine"
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux can be told to miss a library")


@pytest.fixture
def hidden(office: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An office whose site has a handbook and sheets, and Pango hidden behind files that are no libraries."""
    settings = office / "content" / "site.toml"
    asked = re.sub(r"^(handbook|sheets) = false", r"\1 = true", settings.read_text("utf-8"), flags=re.MULTILINE)
    settings.write_text(asked, "utf-8")
    folder = tmp_path / "libraries"
    folder.mkdir()
    for name in ("libpango-1.0.so.0", "libpangoft2-1.0.so.0"):
        (folder / name).touch()
    monkeypatch.setenv("LD_LIBRARY_PATH", str(folder))
    return office


def run(*words: str) -> subprocess.CompletedProcess[str]:
    """The command in a process of its own, which looks for its libraries anew."""
    command: Sequence[str] = [sys.executable, "-m", "generator", *words, "--today", TODAY, "--jobs", "1"]
    return subprocess.run(command, env=environment(), capture_output=True, text=True, check=False)


def test_the_site_is_built_without_what_is_typeset_and_whole_as_soon_as_it_can(
    hidden: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_page(hidden, "guides/forms.md", text="Print [the sheets](../print.md).")
    for words in (["check"], ["build"], ["build"]):
        told = run(*words)
        assert (told.returncode, told.stderr.count("[typesetting-missing]")) == (0, 1), told.stderr
        assert f"warning: {LEFT_OUT} [typesetting-missing]" in told.stderr
        assert "warning: the link “../print.md” leads nowhere [link-nowhere]" in told.stderr
    site = hidden / "output" / "site"
    assert (site / "index.html").is_file()
    pages = "".join(path.read_text("utf-8") for path in site.rglob("*.html"))
    assert "handbook.pdf" not in pages
    assert not list(site.rglob("*.pdf"))

    monkeypatch.delenv("LD_LIBRARY_PATH")
    settings = hidden / "content" / "site.toml"  # whose PDFs take longest
    settings.write_text(settings.read_text("utf-8").replace("handbook = true", "handbook = false"), "utf-8")
    told = run("build")
    assert (told.returncode, "typesetting" in told.stderr) == (0, False)
    assert (site / "print" / "guide-a6-a4.pdf").is_file()


def test_the_preview_shows_the_site(hidden: Path) -> None:
    preview = Preview(hidden)
    try:
        assert "<h1" in preview.page("/afterword/" if "/afterword/" in preview.line else "/")
    finally:
        preview.kill()


def test_a_kit_has_all_that_is_not_typeset_and_nothing_of_an_earlier_one(
    hidden: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = hidden / "output" / "panels" / "people"
    (hidden / "people.csv").write_text(PEOPLE, "utf-8")
    with monkeypatch.context() as patch:
        patch.delenv("LD_LIBRARY_PATH")
        assert run("kit", "people.csv").returncode == 0
    assert (folder / "plan.pdf").is_file()
    (hidden / "people.csv").write_text(PEOPLE.replace("Ada", "Eve"), "utf-8")
    made = run("kit", "people.csv")
    assert made.returncode == 0, made.stderr
    said = "plan.pdf and debrief.pdf are left out: Pango, which sets type, is not on this machine"
    assert f"Pango:1:1: warning: {said} [typesetting-missing]" in made.stderr
    assert (folder / "plan.html").is_file()
    assert not (folder / "plan.pdf").exists()
    assert 'href="plan.pdf"' not in (folder / "index.html").read_text("utf-8")


def test_the_words_of_letters_are_written_all_the_same(hidden: Path) -> None:
    made = run("letters", "content/samples/harbour-museum.csv")
    assert made.returncode == 0, made.stderr
    folder = hidden / "output" / "panels" / "harbour-museum"
    assert "warning: letters.pdf is left out" in made.stderr
    assert list((folder / "letters").glob("*.txt"))
    assert str(Path("harbour-museum", "letters.pdf")) not in made.stderr
