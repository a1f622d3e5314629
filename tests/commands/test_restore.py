"""`afterword upgrade --restore`: a file of ours that somebody deleted comes back."""

from pathlib import Path

import pytest

from generator.project.shipped import RECORD, ShippedFiles, read_record, record_bytes
from tests.conftest import Afterword, tree


@pytest.fixture
def begun(tmp_path: Path, afterword: Afterword, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A new project, and we are in it."""
    afterword("init", tmp_path / "office")
    monkeypatch.chdir(tmp_path / "office")
    return tmp_path / "office"


@pytest.mark.parametrize("name", ["kit.md", "content/kit.md", "./content/kit.md", "index.md", "content"])
def test_a_file_comes_back_by_its_name_or_that_of_its_folder(begun: Path, afterword: Afterword, name: str) -> None:
    before = tree(begun)
    for gone in ("kit.md", "index.md"):
        (begun / "content" / gone).unlink()
    afterword("upgrade", "--restore", name, "--restore", "kit.md", "--restore", "content/index.md")
    assert tree(begun) == before


def test_a_name_is_understood_from_where_somebody_stands(
    begun: Path, afterword: Afterword, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(begun.parent)
    for name in ("office/content/kit.md", "kit.md"):
        (begun / "content" / "kit.md").unlink()
        told = afterword("upgrade", "--project", "office", "--restore", name).stderr
        assert told == "content/kit.md\n1 file brought back\n"


def test_what_a_check_says_of_a_missing_page_brings_it_back(begun: Path, afterword: Afterword) -> None:
    for name in ("kit.md", "print.md", "index.md", "sources.md", "choices.md"):
        (begun / "content" / name).unlink()
        told = afterword("check", exit_code=1).stderr
        assert f"→ afterword upgrade --restore {name} brings it back" in told
        afterword("upgrade", "--restore", name)
    afterword("check")


def test_of_a_page_that_others_link_to_the_lines_are_named(project: Path, afterword: Afterword) -> None:
    (project / "content" / "sources.md").unlink()
    (project / "content" / "guides" / "a.md").write_text(
        "---\ntitle: A\ndescription: d\n---\n\nSee [who says so](../sources.md).\n", "utf-8"
    )
    assert "guides/a.md:6" in afterword("check", exit_code=1).stderr


def test_a_file_that_is_there_stays_and_a_name_that_nothing_has_is_told(begun: Path, afterword: Afterword) -> None:
    (begun / "content" / "kit.md").write_text("mine", "utf-8")
    told = afterword("upgrade", "--restore", "kit.md").stderr
    assert "content/kit.md:1:1: warning: is there already, and stays as it is [file-exists]" in told
    assert (begun / "content" / "kit.md").read_text("utf-8") == "mine"
    told = afterword("upgrade", "--restore", "kti.md", exit_code=1).stderr
    assert "kti.md:1:1: is no file that comes with the program [value-unknown]\n  → did you mean “kit.md”?" in told


def test_what_came_back_is_what_the_next_upgrade_starts_from(begun: Path, afterword: Afterword) -> None:
    record, _ = read_record(begun / RECORD)
    assert record
    now = record.files["content/kit.md"]
    old = ShippedFiles(record.version, {**record.files, "content/kit.md": b"then"})
    (begun / RECORD).write_bytes(record_bytes(old))
    (begun / "content" / "kit.md").unlink()
    afterword("upgrade", "--restore", "kit.md")
    after, _ = read_record(begun / RECORD)
    assert after
    assert after.files["content/kit.md"] == now
