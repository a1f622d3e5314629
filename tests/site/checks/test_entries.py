"""Whatever stands in the place of a file: nothing is read that lies outside of the project, and nobody waits."""

import os
import shutil
import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator.project.entries import check_entries
from tests.conftest import ROOT, Afterword

FOLDERS = ("content", "templates")
FILES = sorted(
    path.relative_to(ROOT).as_posix() for name in FOLDERS for path in (ROOT / name).rglob("*") if path.is_file()
)
SECRET = "hunter2"  # noqa: S105
PEOPLE = "name,interviewed,topic,strength,candidate\nAda Byron,2026-11-18,the engine,tables,Sam Lee\n"

Put = Callable[[Path, Path], None]
"""Puts something in the place of a file; the second path is that of a secret outside."""


def linked(path: Path, secret: Path) -> None:
    path.symlink_to(secret)


def linked_twice(path: Path, secret: Path) -> None:
    between = secret.with_name("between")
    between.unlink(missing_ok=True)
    between.symlink_to(secret.name)
    path.symlink_to(os.path.relpath(between, path.parent))


def linked_to_itself(path: Path, _secret: Path) -> None:
    path.symlink_to(path.name)


def linked_to_a_folder(path: Path, secret: Path) -> None:
    path.symlink_to(secret.parent)


def endless(path: Path, _secret: Path) -> None:
    path.symlink_to("/dev/zero")


def environ(path: Path, _secret: Path) -> None:
    path.symlink_to("/proc/self/environ")


def pipe(path: Path, _secret: Path) -> None:
    os.mkfifo(path)


def listening(path: Path, _secret: Path) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        here = Path.cwd()
        os.chdir(path.parent)  # its address may have a hundred letters
        try:
            made.bind(path.name)
        finally:
            os.chdir(here)


KINDS = (linked, linked_twice, linked_to_itself, linked_to_a_folder, endless, environ, pipe, listening)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with looks of its own, and a secret beside it."""
    project = tmp_path_factory.mktemp("beside") / "office"
    for name in FOLDERS:
        shutil.copytree(ROOT / name, project / name)
    (project / "people.csv").write_text(PEOPLE, "utf-8")
    (project.parent / "outside").mkdir()
    (project.parent / "outside" / "secret").write_text(f'password = "{SECRET}', "utf-8")
    return project


@pytest.fixture
def put(whole: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str, Put], None]]:
    """Puts something in the place of a file of the project, for as long as the test lasts."""
    monkeypatch.chdir(whole)
    monkeypatch.setenv("PASSWORD", SECRET)
    moved: list[tuple[Path, bytes]] = []

    def replaced(name: str, how: Put) -> None:
        path = whole / name
        moved.append((path, path.read_bytes()))
        path.unlink()
        how(path, whole.parent / "outside" / "secret")

    yield replaced
    for path, data in moved:
        path.unlink()
        path.write_bytes(data)


@pytest.mark.parametrize("name", FILES)
def test_whatever_leads_elsewhere_is_told_and_not_read(
    put: Callable[[str, Put], None], afterword: Afterword, whole: Path, name: str
) -> None:
    kind = KINDS[FILES.index(name) % len(KINDS)]  # the place that looks does not ask what a file is for
    put(name, kind)
    result = afterword("check", exit_code=1)
    assert result.stderr.startswith(f"{name}:1:1: is "), result.stderr
    assert result.stderr.endswith("\n1 problem\n"), result.stderr
    assert SECRET not in result.output
    assert not (whole / "output").exists()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", ["content/post.toml", "templates/site/style.css"])
def test_each_kind_is_told_of_words_and_of_looks(
    put: Callable[[str, Put], None], afterword: Afterword, name: str, kind: Put
) -> None:
    put(name, kind)
    result = afterword("build", "--format", "json", exit_code=1)
    assert f'"path": "{name}"' in result.stdout
    assert SECRET not in result.output


@pytest.mark.parametrize("command", ["build", "check", "cards", "drafts", "plan", "kit", "done", "sheet"])
def test_every_command_looks_first(
    put: Callable[[str, Put], None], afterword: Afterword, whole: Path, command: str
) -> None:
    words = {"build": [], "check": [], "done": ["people.csv", "x"], "sheet": ["hand"]}
    put("content/sources.toml", linked)
    result = afterword(command, *words.get(command, ["people.csv", "--from", "Sam Lee"]), exit_code=1)
    assert (
        "content/sources.toml:1:1: is not a file of content/, but leads elsewhere [link-out-of-project]"
        in result.stderr
    )
    assert SECRET not in result.output
    assert not [path for path in whole.rglob("output/**/*") if path.is_file() and not path.name.startswith(".")]


@pytest.mark.parametrize("name", FOLDERS)
def test_a_whole_folder_that_lies_elsewhere_is_told_once(
    tmp_path: Path, afterword: Afterword, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    for folder in FOLDERS:
        shutil.copytree(ROOT / folder, tmp_path / "office" / folder)
    (tmp_path / "office" / name).rename(tmp_path / "elsewhere")
    (tmp_path / "office" / name).symlink_to(tmp_path / "elsewhere")
    monkeypatch.chdir(tmp_path / "office")
    told = afterword("check", exit_code=1).stderr
    assert told.startswith(f"{name}:1:1: is not a folder of the project, but leads elsewhere")
    assert told.endswith("\n1 problem\n")


def test_a_project_that_is_named_by_a_link_is_one(project: Path, afterword: Afterword) -> None:
    (project.parent / "named").symlink_to(project)
    afterword("check", "--project", str(project.parent / "named"))


def test_a_link_to_another_file_of_content_or_templates_is_read(project: Path, afterword: Afterword) -> None:
    (project / "content" / "guides" / "again.png").symlink_to("dot.png")
    (project / "content" / "guides" / "linked.md").write_text(
        "---\ntitle: Linked\ndescription: d\n---\n[All of it](again.png)\n\n![The way](../way.svg)\n", "utf-8"
    )
    (project / "templates" / "site").mkdir(parents=True)
    (project / "templates" / "site" / "icon.svg").write_text('<svg viewBox="0 0 1 1"/>', "utf-8")
    (project / "content" / "way.svg").symlink_to("../templates/site/icon.svg")
    afterword("build")
    assert (project / "output" / "site" / "guides" / "again.png").read_bytes()
    assert (project / "output" / "site" / "way.svg").read_bytes()


@pytest.mark.parametrize("option", ["--hand", "people"])
def test_a_pipe_among_what_the_user_names_is_told(office: Path, afterword: Afterword, option: str) -> None:
    os.mkfifo(office / "pipe.toml")
    (office / "people.csv").write_text(PEOPLE, "utf-8")
    words = ["people.csv", "--hand", "pipe.toml"] if option == "--hand" else ["pipe.toml"]
    assert "pipe.toml:1:1: " in afterword("check", *words, exit_code=1).stderr


def test_what_editors_and_git_leave_behind_hinders_nobody(project: Path, afterword: Afterword) -> None:
    (project / "content" / "guides" / ".#good.md").symlink_to("sam@office.1234:1700000000")
    (project / "content" / ".git").mkdir()
    os.mkfifo(project / "content" / ".git" / "fsmonitor--daemon.ipc")
    afterword("build")


def test_a_hidden_look_is_no_look(project: Path, afterword: Afterword) -> None:
    (project / "templates" / "site" / ".hidden").mkdir(parents=True)
    (project / "templates" / "site" / ".hidden" / "a.html").symlink_to("/etc/hostname")
    (project / "templates" / "site" / "page.html").write_text('{% include "site/.hidden/a.html" %}', "utf-8")
    told = afterword("build", exit_code=1).stderr
    assert "site/.hidden/a.html" in told
    assert Path("/etc/hostname").read_text("utf-8").strip() not in told


NAMES = [
    (
        b"guides/caf\xe9.md",
        "the name of this file is not UTF-8: byte 0xE9 cannot be read",
        "rename it, to café.md, say",
    ),
    (b"plans/caf\xe9.toml", "the name of this file is not UTF-8", "rename it, to café.toml, say"),
    (b"caf\xe9/a.md", "the name of this file is not UTF-8", "rename it, to café, say"),
    (b"samples/\xff\x81.csv", "the name of this file is not UTF-8: byte 0xFF cannot be read", "rename it"),
    (b"guides/a\nb.md", "what nobody can see: a control character (U+000A)", "rename it: letters"),
    (b"a\x1b[31m.png", "what nobody can see: a control character (U+001B)", "rename it: letters"),
    (
        "guides/a\u202egnp.md".encode(),
        "what nobody can see: right-to-left override (U+202E)",
        "rename it: letters",
    ),
    ("plans/a\u00a0b.toml".encode(), "what nobody can see: no-break space (U+00A0)", "rename it: letters"),
]


@pytest.mark.parametrize(("name", "message", "hint"), NAMES, ids=range(len(NAMES)))
def test_a_name_that_cannot_be_shown_is_told_in_every_format(
    project: Path, afterword: Afterword, name: bytes, message: str, hint: str
) -> None:
    path = os.path.join(os.fsencode(project / "content"), name)  # noqa: PTH118
    os.makedirs(os.path.dirname(path), exist_ok=True)  # noqa: PTH103, PTH120
    Path(os.fsdecode(path)).write_text("---\ntitle: A\ndescription: b\n---\n", "utf-8")
    told = [afterword("check", "--format", form, exit_code=1).output for form in ("text", "json", "github")]
    for text in told:
        assert text.encode("utf-8")
        assert message in text
        assert hint in text
        assert "\x1b" not in text
        assert "\u202e" not in text


def test_a_name_that_cannot_be_shown_hides_no_other(project: Path, afterword: Afterword) -> None:
    for name in ("a b.md", "c\x01d.md", "e f.md"):
        (project / "content" / "guides" / name).write_text("Words.", "utf-8")
    told = afterword("check", exit_code=1).stderr
    assert told.count("[file-name-unusable]") == 3
    assert told.endswith("\n3 problems\n")


@pytest.mark.parametrize("name", ["templates/print/cards", "templates/site/words"])
def test_a_name_of_the_looks_is_told_as_well(project: Path, afterword: Afterword, name: str) -> None:
    (project / name).mkdir(parents=True)
    Path(os.fsdecode(os.fsencode(project / name) + b"/caf\xe9.toml")).write_text("", "utf-8")
    assert f"{name}/caf�.toml:1:1: the name of this file is not UTF-8" in afterword("build", exit_code=1).stderr


def test_a_long_name_is_published(project: Path, afterword: Afterword) -> None:
    (project / "content" / f"{'a' * 251}.md").write_text("---\ntitle: A\ndescription: b\n---\nWords.\n", "utf-8")
    afterword("build")
    assert (project / "output" / "site" / ("a" * 251) / "index.html").exists()


def test_folders_without_end_are_told(project: Path) -> None:
    deep = project / "content" / "/".join(["a"] * 60)
    deep.mkdir(parents=True)
    assert [(problem.message, problem.check) for problem in check_entries(project)] == [
        ("lies in more than 40 folders", "folder-too-deep")
    ]


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_a_list_whose_name_is_not_utf_8_is_worked_with(office: Path, afterword: Afterword, form: str) -> None:
    path = Path(os.fsdecode(os.fsencode(office) + b"/caf\xe9.csv"))
    path.write_text(PEOPLE.replace("topic", "role,topic").replace(",the engine", ",Clerk,the engine"), "utf-8")
    told = [
        afterword(*words, "--format", form).output
        for words in (
            ("drafts", path, "--from", "Sam Lee"),
            ("drafts", path, "--from", "Sam Lee"),
            ("plan", path, "--from", "Sam Lee"),
            ("done", path, "thanks/ada-byron"),
            ("check", path, "--from", "Sam Lee"),
            ("purge", path),
        )
    ]
    assert all(text.encode("utf-8") for text in told)


def test_a_project_in_a_folder_whose_name_is_not_utf_8_is_built(
    project: Path, afterword: Afterword, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = Path(os.fsdecode(os.fsencode(project.parent) + b"/caf\xe9"))
    project.rename(folder)
    monkeypatch.chdir(folder)
    monkeypatch.setenv("PWD", str(folder))
    for form in ("text", "json", "github"):
        assert afterword("build", "--format", form, "--out", folder / "out").output.encode("utf-8")
