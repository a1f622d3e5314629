"""People's things stay where they are: git does not see them, and no build publishes a list of them."""

import shutil
import stat
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

from generator.project.shipped import RECORD
from tests.conftest import TODAY, Afterword, environment

GIT = shutil.which("git") or ""
PEOPLE = "name,company,role,interviewed,topic,strength\nAda Byron,Acme,Weaver,2026-11-20 10:00,engines,sums\n"
NAMES = [
    "people.csv", "People.CSV", "people.tsv", "people.Tab", "people.txt", "people.xlsx", "people.XLS",
    "people.ods", "people.psv", "people.csv~", "lists/people.csv.bak", "lists/.~lock.people.csv#",
]  # fmt: skip


@pytest.mark.skipif(not GIT, reason="git is not installed")
def test_git_stages_nothing_of_people_whatever_it_is_called(
    tmp_path: Path, afterword: Afterword, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    afterword("init", "office")
    monkeypatch.chdir(tmp_path / "office")
    (tmp_path / "office/lists").mkdir()
    for name in NAMES:
        Path(name).write_text(PEOPLE, "utf-8")
    for words in (["plan"], ["drafts"], ["cards"], ["kit"]):
        afterword(*words, "people.csv", "--from", "Sam Lee", "--out", "elsewhere")
    afterword("plan", "people.tsv", "--from", "Sam Lee", "--out", "other")
    git("init", "-q")
    git("add", "-A")
    staged = git("ls-files").split("\n")
    assert [name for name in staged if not name.startswith(("content/", ".gitignore"))] == [RECORD, ""]
    assert "content/samples/harbour-museum.csv" in staged


def git(*words: str) -> str:
    return subprocess.run([GIT, *words], check=True, capture_output=True, text=True).stdout


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("people.csv", PEOPLE),
        ("People.TXT", PEOPLE),
        ("people.txt", "Notes of May\n\nName;E-mail\nJosé Żak;jose@acme.example\n"),
        ("guides/people.tsv", PEOPLE.replace(",", "\t")),
        ("list", "First Name,Last Name,Title\nAda,Byron,Countess\n"),
        ("samples/another.csv", PEOPLE),
    ],
)
def test_a_list_of_people_is_not_published(project: Path, afterword: Afterword, name: str, text: str) -> None:
    (project / "content" / name).parent.mkdir(exist_ok=True)
    (project / "content" / name).write_bytes(text.encode("cp1252", "replace"))
    for command in ("build", "check"):
        told = afterword(command, exit_code=1).stderr
        line = 3 if "Notes" in text else 1
        assert f"content/{name}:{line}:1: reads as a list of people" in told
        assert "→ move the file out of content/" in told
    assert "[people-in-content]" in told
    assert not (project / "output/site").exists()


def test_a_workbook_of_people_is_not_published_either(project: Path, afterword: Afterword) -> None:
    book = openpyxl.Workbook()
    for row in (["Full Name", "Phone"], ["Ada Byron", "1815"]):
        book.active.append(row)
    book.save(project / "content/staff.xlsx")
    assert "content/staff.xlsx:1:1: reads as a list" in afterword("build", exit_code=1).stderr


@pytest.mark.parametrize(
    "text",
    [
        "User-agent: *\nDisallow: /\n",
        "Name, company\n",
        "If you know their name, company and role, write them down, one below the other.\nThen go home, rest.\n",
        "year,share,source\n2011,22,survey\n2017,24,survey\n",
        "",
    ],
)
def test_other_texts_and_tables_are_published(project: Path, afterword: Afterword, text: str) -> None:
    (project / "content/humans.txt").write_text(text, "utf-8")
    afterword("build")
    assert (project / "output/site/humans.txt").read_text("utf-8") == text


SEEN = """
import os, sys
seen = []
def heard(event, told):
    if event == "os.mkdir" and not os.path.exists(told[0]):
        seen.append((os.fspath(told[0]), 0o777 if told[1] == -1 else told[1]))
    elif event == "open" and isinstance(told[0], (str, os.PathLike)) and told[2] & os.O_CREAT:
        path = os.fspath(told[0])
        seen.append((path, None))
sys.addaudithook(heard)
os.umask(0)
made = {}
old = os.open
def opened(path, flags, mode=0o777, **more):
    if flags & os.O_CREAT:
        made[os.fspath(path)] = mode
    return old(path, flags, mode, **more)
os.open = opened
from generator.cli import main
try:
    main(sys.argv[1:])
except SystemExit as end:
    assert not end.code, end.code
for path, mode in seen:
    mode = made.get(path, 0o666) if mode is None else mode
    print(oct(mode), path)
"""


@pytest.mark.parametrize(
    ("command", "most"), [("plan", 0o700), ("drafts", 0o700), ("cards", 0o700), ("build", 0o755)]
)
def test_nothing_is_open_to_others_not_even_for_a_moment(office: Path, command: str, most: int) -> None:
    (office / "people.csv").write_text(PEOPLE, "utf-8")
    people = [] if command == "build" else ["people.csv", "--from", "Sam Lee"]
    words = [sys.executable, "-c", SEEN, command, *people, "--jobs", "1", "--today", TODAY]
    more = {"XDG_CACHE_HOME": str(office.parent), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(words, env=environment(**more), capture_output=True, text=True, check=True)
    lines = [line.split(" ", 1) for line in done.stdout.splitlines()]
    made = [(int(mode, 8), path) for mode, path in lines if "/output/" in path]
    assert made
    for mode, path in made:
        assert mode & ~most == 0, f"{mode:o} {path}"
    for found in (office / "output").rglob("*"):
        assert stat.S_IMODE(found.lstat().st_mode) & ~most == 0, found
