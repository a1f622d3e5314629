"""`afterword init`: a new project, beside what is there and never within another."""

import subprocess
from pathlib import Path

import pytest

from generator.project.git_ignored import ignored_files
from tests.conftest import Afterword, tree


def test_a_second_time_it_says_in_one_line_that_there_is_a_project(tmp_path: Path, afterword: Afterword) -> None:
    office = tmp_path / "office"
    afterword("init", office)
    before = tree(office)
    told = afterword("init", office, exit_code=1).stderr
    assert told == (
        f"{office}:1:1: there is a project here already, so nothing was written [file-exists]\n"
        f"  → afterword upgrade --project {office} says what is new; "
        f"afterword upgrade --restore content --project {office} brings back what is missing\n"
        "1 problem\n"
    )
    assert tree(office) == before
    (office / "content" / "kit.md").unlink()
    afterword("upgrade", "--restore", "content", "--project", office)
    assert tree(office) == before


@pytest.mark.parametrize(
    ("theirs", "after"),
    [
        (b"__pycache__/\n*.log\n", b"__pycache__/\n*.log\n" + ignored_files()),
        (b"*.log", b"*.log\n" + ignored_files()),
        (b"*.log\r\n", b"*.log\r\n" + ignored_files().replace(b"\n", b"\r\n")),
        (b"", ignored_files()),
        (ignored_files() + b"mine/\n", ignored_files() + b"mine/\n"),
    ],
)
def test_a_gitignore_that_is_there_keeps_its_lines_and_has_ours_below(
    tmp_path: Path, afterword: Afterword, theirs: bytes, after: bytes
) -> None:
    (tmp_path / ".gitignore").write_bytes(theirs)
    told = afterword("init", tmp_path).stderr
    assert (tmp_path / ".gitignore").read_bytes() == after
    said = f"{tmp_path}/.gitignore: our lines are below yours, so that no list of people is committed\n"
    assert (said in told) == (after not in (theirs, ignored_files()))


def test_in_a_repository_with_a_gitignore_no_list_of_people_is_committed(
    tmp_path: Path, afterword: Afterword
) -> None:
    subprocess.run(["git", "init", "--quiet"], cwd=tmp_path, check=True)
    (tmp_path / ".gitignore").write_text("*.tmp\n!people.csv\n")
    afterword("init", tmp_path)
    (tmp_path / "people.csv").write_text("name\n")
    (tmp_path / "a.tmp").write_text("")
    subprocess.run(["git", "add", "--all"], cwd=tmp_path, check=True)
    listed = subprocess.check_output(["git", "ls-files"], cwd=tmp_path, text=True).splitlines()
    assert {"people.csv", "a.tmp"} & set(listed) == set()
    assert "content/samples/harbour-museum.csv" in listed


@pytest.mark.parametrize(("below", "way"), [("content", ".."), ("content/guides", "../..")])
def test_within_content_it_names_the_way_to_the_project(
    project: Path, afterword: Afterword, monkeypatch: pytest.MonkeyPatch, below: str, way: str
) -> None:
    before = tree(project)
    monkeypatch.chdir(project / below)
    told = afterword("init", exit_code=1).stderr
    assert f"lies in content/ of the project {project}, which is published, so nothing was written" in told
    assert f"→ work in the project: cd {way}; or name a folder outside it\n" in told
    for command in ("check", "build", "upgrade"):
        told = " ".join(afterword(command, exit_code=2).stderr.split())
        assert f"there is no content/ in ., which lies in a project: cd {way}, or add --project {way}" in told
    assert (
        f": no project, so only the machine was looked at; there is one in {way}\n" in afterword("doctor").stderr
    )
    assert tree(project) == before
    afterword("check", "--project", way)


def test_a_project_beside_the_content_of_another_is_begun(project: Path, afterword: Afterword) -> None:
    afterword("init", "office")
    assert (project / "office" / "content" / "site.toml").is_file()
