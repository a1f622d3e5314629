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
    above = f"../{begun.parent.name}/office/content/kit.md"
    for name in ("office/content/kit.md", "kit.md", str(begun / "content" / "kit.md"), above):
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


def test_a_project_is_found_from_within(
    begun: Path, afterword: Afterword, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(begun / "content" / "guides")
    for name in ("timing.md", "../kit.md", "kit.md", "content/kit.md"):
        for gone in ("guides/timing.md", "kit.md"):
            (begun / "content" / gone).unlink(missing_ok=True)
        afterword("upgrade", "--project", "../..", "--restore", name)
        assert (begun / "content" / ("guides/timing.md" if name == "timing.md" else "kit.md")).is_file()


@pytest.mark.usefixtures("begun")
def test_a_name_that_is_meant_is_told_as_it_works(afterword: Afterword) -> None:
    told = afterword("upgrade", "--restore", "timing.mdd", exit_code=1).stderr
    assert "→ did you mean “content/guides/timing.md”?" in told
    told = afterword("upgrade", "--restore", "qqqqqqqq", "--project", "../office", exit_code=1).stderr
    assert "→ afterword upgrade --restore content brings back all that is missing there" in told


@pytest.mark.parametrize("host", ["apache", "cloudflare", "github", "gitlab", "netlify", "nginx"])
def test_settings_come_back_with_the_host_whose_files_are_there(
    tmp_path: Path, afterword: Afterword, host: str
) -> None:
    afterword("init", tmp_path, "--host", host)
    before = tree(tmp_path)
    assert f'\nhost = "{host}"\n'.encode() in before["content/site.toml"]
    (tmp_path / "content" / "site.toml").unlink()
    afterword("upgrade", "--project", tmp_path, "--restore", "site.toml")
    assert tree(tmp_path) == before


def test_a_link_elsewhere_stops_nothing_and_through_one_nothing_is_written(
    begun: Path, afterword: Afterword, tmp_path: Path
) -> None:
    (begun / "content" / "mine.md").symlink_to(tmp_path / "nowhere")
    (begun / "content" / "kit.md").unlink()
    afterword("upgrade", "--restore", "kit.md")
    (begun / "content" / "guides").rename(tmp_path / "guides")
    (begun / "content" / "guides").symlink_to(tmp_path / "guides")
    (tmp_path / "guides" / "timing.md").unlink()
    told = afterword("upgrade", "--restore", "content/guides/timing.md", exit_code=1).stderr
    assert "timing.md:1:1: lies behind a link, so nothing was written [link-out-of-project]" in told
    assert not (tmp_path / "guides" / "timing.md").exists()


def test_a_name_of_a_page_and_of_a_folder_of_templates_is_asked_for(begun: Path, afterword: Afterword) -> None:
    (begun / "content/guides/linkedin.md").unlink()
    before = tree(begun)
    told = afterword("upgrade", "--restore", "linkedin", exit_code=1).stderr
    assert "linkedin:1:1: is the name of a page and of a folder of templates" in told
    assert "--restore content/guides/linkedin.md or --restore templates/linkedin" in told
    assert tree(begun) == before
    afterword("upgrade", "--restore", "content/guides/linkedin.md")
    assert (begun / "content/guides/linkedin.md").exists()
    assert not (begun / "templates" / "linkedin").exists()
