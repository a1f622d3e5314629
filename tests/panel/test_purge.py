"""Purging: everything that is ours goes, wherever a killed run left it, and nothing that is not."""

import os
import re
import time
from pathlib import Path

import pytest
from filelock import FileLock

from generator.output import lock
from generator.printing.pdf.sheet_cache import SheetCache
from tests.conftest import Afterword

PEOPLE = "name,company,interviewed,topic,candidate\nAda Byron,Acme,2026-11-20 10:00,engines,Sam Lee\n"
PANELS = Path("output/panels")


@pytest.fixture
def lists(office: Path) -> list[str]:
    for name in ("fall.csv", "spring.csv"):
        (office / name).write_text(PEOPLE, "utf-8")
    return ["fall.csv", "spring.csv"]


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir())


def test_own_files_among_the_drafts_are_kept_and_moved_drafts_are_not(
    lists: list[str], afterword: Afterword
) -> None:
    afterword("drafts", lists[0], "--note", "thank-you-card")
    drafts = PANELS / "fall/drafts"
    (drafts / "sent").mkdir()
    (drafts / "ada-byron/card.md").rename(drafts / "sent/ada.md")
    (drafts / "sent/ada.md~").write_text((drafts / "sent/ada.md").read_text("utf-8"), "utf-8")
    (drafts / "thesis.doc").write_text("years of work")
    (drafts / "ideas.md").write_text("---\nperson: Ada\n---\nYears of work.\n")
    told = afterword("purge", lists[0]).stderr
    assert "drafts/sent/ada.md\n" in told
    assert "drafts/thesis.doc:1:1: warning: was not made by afterword, and was kept" in told
    assert names(PANELS) == [".gitignore", "fall/drafts/ideas.md", "fall/drafts/thesis.doc"]


def test_what_a_first_run_left_that_was_killed_is_found(lists: list[str], afterword: Afterword) -> None:
    SheetCache(PANELS / ".fall.sheets", Path("fall.csv")).put("a1", b"%PDF-1.7 Ada %%EOF")
    (PANELS / ".fall.new").mkdir()
    assert "holds what was made from" not in afterword("purge", "spring.csv", exit_code=1).stderr
    assert (PANELS / ".fall.sheets/a1").exists()
    told = afterword("purge", lists[0], "--dry-run").stderr
    assert "would remove 2 folders" in told
    assert (PANELS / ".fall.sheets/a1").exists()
    afterword("purge", lists[0])
    assert list(PANELS.iterdir()) == []


def test_sheets_of_another_list_of_the_same_name_are_not_taken(lists: list[str], afterword: Afterword) -> None:
    SheetCache(PANELS / ".fall.sheets", Path("fall.csv")).put("a1", b"%PDF-1.7 Ada %%EOF")
    Path("old").mkdir()
    Path("old/fall.csv").write_text("another", "utf-8")
    assert "nothing was made of these people here" in afterword("purge", "old/fall.csv", exit_code=1).stderr
    assert (PANELS / ".fall.sheets/a1").exists()
    SheetCache(PANELS / ".fall.sheets", Path("old/fall.csv")).put("b2", b"%PDF-1.7 Zoe %%EOF")
    assert "nothing was made of these people here" in afterword("purge", lists[0], exit_code=1).stderr


def test_links_are_removed_or_kept_and_never_followed(
    lists: list[str], afterword: Afterword, tmp_path: Path
) -> None:
    afterword("plan", lists[0])
    (tmp_path / "away").mkdir()
    (tmp_path / "away/plan.json").write_text("mine")
    (PANELS / "fall/plan.json").unlink()
    (PANELS / "fall/plan.json").symlink_to(tmp_path / "away/plan.json")
    (PANELS / "fall/away").symlink_to(tmp_path / "away")
    told = afterword("purge", lists[0]).stderr
    assert "output/panels/fall/away:1:1: warning: was not made by afterword, and was kept" in told
    assert names(PANELS / "fall") == ["away/plan.json"] or not (PANELS / "fall/plan.json").is_symlink()
    assert (tmp_path / "away/plan.json").read_text() == "mine"


def test_a_run_that_only_shows_removes_nothing(lists: list[str], afterword: Afterword) -> None:
    afterword("plan", lists[0])
    before = names(PANELS)
    told = afterword("purge", lists[0], "--dry-run").stderr
    assert told.startswith("would remove 2 files; fall.csv itself is yours to delete\n")
    assert "  output/panels/fall/plan.json\n" in told
    assert names(PANELS) == before


def test_all_that_was_made_of_anybody_goes_and_other_folders_stay(lists: list[str], afterword: Afterword) -> None:
    for people in lists:
        afterword("plan", people)
    (PANELS / "mine").mkdir()
    (PANELS / "mine/thesis.doc").write_text("years of work")
    (PANELS / "notes.txt").write_text("mine")
    assert "would remove 4 files of 2 lists" in afterword("purge", "--all", "--dry-run").stderr
    told = afterword("purge", "--all").stderr
    assert "removed 4 files of 2 lists; the lists themselves are yours to delete" in told
    assert "output/panels/mine:1:1: warning: was not made by afterword, and was kept" in told
    assert names(PANELS) == [".gitignore", "mine/thesis.doc", "notes.txt"]
    assert "there is nothing to remove" in afterword("purge", "--all").stderr


def test_what_is_older_goes_and_what_somebody_wrote_since_stays(lists: list[str], afterword: Afterword) -> None:
    for people in lists:
        afterword("drafts", people, "--note", "thank-you-card")
    long_ago = time.time() - 91 * 86400
    today = time.strftime("%Y-%m-%d")
    for path in PANELS.rglob("*"):
        os.utime(path, (long_ago, long_ago))
    (PANELS / "spring/drafts/ada-byron/card.md").write_text("edited yesterday")
    told = afterword("purge", "--older-than", "90d", "--dry-run", "--today", today).stderr
    assert "would remove 2 files" in told
    assert "spring" not in told
    afterword("purge", "--older-than", "90", "--today", today)
    assert sorted(path.name for path in PANELS.iterdir() if path.is_dir()) == ["spring"]
    told = afterword("purge", "spring.csv", "--older-than", "90d", "--today", today).stderr
    assert told == "there is nothing to remove that is older than 90 days\n"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ([], "say whose things are to be removed: name their list, or --older-than 90d, or --all"),
        (["--dry-run"], "say whose things are to be removed"),
        (["people.csv", "--all"], "name a list of people, or say --all, not both"),
        (["--older-than", "3 months"], "“3 months” is not a number of days such as 90d"),
        (["--older-than", "-1"], "“-1” is not a number of days such as 90d"),
        (["--older-than", "²"], "“²” is not a number of days such as 90d"),
    ],
)
def test_a_purge_of_nobody_says_what_to_add(
    office: Path, afterword: Afterword, words: list[str], told: str
) -> None:
    assert office.exists()
    assert told in re.sub(r"\s*│?\n│?\s*", " ", afterword("purge", *words, exit_code=2).stderr)


def test_people_whom_another_run_is_at_work_on_are_told_and_the_others_go(
    lists: list[str], afterword: Afterword, monkeypatch: pytest.MonkeyPatch
) -> None:
    for people in lists:
        afterword("plan", people)
    monkeypatch.setattr(lock, "LOCK_SECONDS", 0.1)
    with FileLock(PANELS / ".fall.lock"):
        told = afterword("purge", "--all", exit_code=1).stderr
    assert "output/panels/fall:1:1: is being written by another run" in told
    assert sorted(path.name for path in PANELS.iterdir() if path.is_dir()) == ["fall"]


def test_where_nothing_was_made_nothing_is_made_to_say_so(office: Path, afterword: Afterword) -> None:
    for words in (["purge", "people.csv"], ["done", "people.csv", "thanks"]):
        afterword(*words, exit_code=1)
    afterword("purge", "--all")
    assert not (office / "output").exists()
