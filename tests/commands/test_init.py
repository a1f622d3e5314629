"""`afterword init`: a new project, beside what is there and never within another."""

import subprocess
from pathlib import Path

import pytest

from generator.output import modes, together
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
        (b"__pycache__/\n*.log\n", ignored_files() + b"__pycache__/\n*.log\n"),
        (b"*.log", ignored_files() + b"*.log"),
        (b"*.log\r\n", ignored_files().replace(b"\n", b"\r\n") + b"*.log\r\n"),
        (b"\xef\xbb\xbf*.log\n", b"\xef\xbb\xbf" + ignored_files() + b"*.log\n"),
        (b"", ignored_files()),
        (ignored_files() + b"mine/\n", ignored_files() + b"mine/\n"),
    ],
)
def test_a_gitignore_that_is_there_keeps_its_lines_and_has_ours_above(
    tmp_path: Path, afterword: Afterword, theirs: bytes, after: bytes
) -> None:
    (tmp_path / ".gitignore").write_bytes(theirs)
    (tmp_path / ".gitignore").chmod(0o660)
    (tmp_path / ".gitignore.new").write_text("theirs")
    told = afterword("init", tmp_path).stderr
    assert (tmp_path / ".gitignore").read_bytes() == after
    assert (tmp_path / ".gitignore").stat().st_mode & 0o777 == 0o660
    assert (tmp_path / ".gitignore.new").read_text() == "theirs"
    where = f"{tmp_path}/.gitignore"
    said = f"{where}: our lines, which keep lists of people from being committed, are above yours\n"
    assert (said in told) == (after not in (theirs, ignored_files()))


def test_in_a_repository_with_a_gitignore_no_list_of_people_is_committed(
    tmp_path: Path, afterword: Afterword
) -> None:
    subprocess.run(["git", "init", "--quiet"], cwd=tmp_path, check=True)
    (tmp_path / ".gitignore").write_text("*.tmp\n*.key\nprivate/\n!notes.txt\n")
    told = afterword("init", tmp_path).stderr
    assert "are above yours; look at those of yours that begin with “!”, for they come after ours\n" in told
    (tmp_path / "content" / "private").mkdir()
    kept_out = {"people.csv", "a.tmp", "content/a.key", "content/private/a.md"}
    for name in (*kept_out, "notes.txt"):
        (tmp_path / name).write_text("name\n")
    subprocess.run(["git", "add", "--all"], cwd=tmp_path, check=True)
    listed = subprocess.check_output(["git", "ls-files"], cwd=tmp_path, text=True).splitlines()
    assert kept_out & set(listed) == set()
    assert {"content/samples/harbour-museum.csv", "notes.txt"} <= set(listed)


@pytest.mark.parametrize("kind", ["link", "link to nothing", "read-only", "folder"])
def test_a_gitignore_that_is_not_to_be_written_stays_and_is_told(
    tmp_path: Path, afterword: Afterword, kind: str
) -> None:
    path, elsewhere = tmp_path / "office" / ".gitignore", tmp_path / "elsewhere"
    path.parent.mkdir()
    elsewhere.write_text("*.log\n")
    if kind == "folder":
        path.mkdir()
    elif kind == "read-only":
        path.write_text("*.log\n")
        path.chmod(0o444)
    else:
        path.symlink_to(elsewhere if kind == "link" else tmp_path / "nowhere")
    before = path.lstat()
    told = afterword("init", path.parent, exit_code=1).stderr
    assert f"{path}:1:1: is a link or cannot be written, so nothing was written [file-exists]" in told
    assert [*path.parent.iterdir()] == [path]
    assert (path.lstat().st_mode, path.lstat().st_ino) == (before.st_mode, before.st_ino)
    assert elsewhere.read_text() == "*.log\n"


def test_a_gitignore_that_has_our_lines_is_not_written_again(tmp_path: Path, afterword: Afterword) -> None:
    (tmp_path / "ours").write_bytes(ignored_files() + b"mine/\n")
    (tmp_path / "ours").chmod(0o444)
    (tmp_path / "office").mkdir()
    (tmp_path / "office" / ".gitignore").symlink_to(tmp_path / "ours")
    afterword("init", tmp_path / "office")
    assert (tmp_path / "office" / ".gitignore").is_symlink()
    assert (tmp_path / "ours").read_bytes() == ignored_files() + b"mine/\n"


def test_what_git_leaves_alone_is_written_first(
    tmp_path: Path, afterword: Afterword, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[str] = []
    real = modes.write_new

    def write(path: Path, data: bytes, *, private: bool) -> None:
        written.append(path.relative_to(tmp_path).as_posix())
        real(path, data, private=private)

    monkeypatch.setattr(together, "write_new", write)
    afterword("init", tmp_path)
    assert written[0] == ".gitignore"
    assert "content/site.toml" in written


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


def test_a_second_time_a_gitignore_that_is_missing_is_named(
    tmp_path: Path, afterword: Afterword, monkeypatch: pytest.MonkeyPatch
) -> None:
    afterword("init", tmp_path)
    before = tree(tmp_path)
    monkeypatch.chdir(tmp_path)
    for name in (".gitignore", "content/site.toml"):
        (tmp_path / name).unlink()
    told = afterword("init", exit_code=1).stderr
    assert "; afterword upgrade --restore content --restore .gitignore brings back what is missing\n" in told
    afterword("upgrade", "--restore", "content", "--restore", ".gitignore")
    assert tree(tmp_path) == before


def test_through_a_link_the_whole_path_to_the_project_is_named(
    project: Path, afterword: Afterword, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    link = tmp_path / "link"
    link.symlink_to(project / "content" / "guides")
    monkeypatch.chdir(link)
    monkeypatch.setenv("PWD", str(link))
    told = " ".join(afterword("check", exit_code=2).stderr.split())
    assert f"cd {project.resolve()}, or add --project {project.resolve()}" in told
    told = afterword("init", link / ".." / ".." / "new").stderr
    assert f"then run afterword build --project {project.resolve()}/new\n" in told


def test_a_project_without_its_settings_is_one_and_content_of_another_program_is_none(
    tmp_path: Path, afterword: Afterword, monkeypatch: pytest.MonkeyPatch
) -> None:
    afterword("init", tmp_path / "office")
    (tmp_path / "office" / "content" / "site.toml").unlink()
    (tmp_path / "other" / "content" / "guides").mkdir(parents=True)
    for name, said in (("office", "which lies in a project: cd ../.."), ("other", "run afterword init there")):
        monkeypatch.chdir(tmp_path / name / "content" / "guides")
        assert said in " ".join(afterword("check", exit_code=2).stderr.split())
