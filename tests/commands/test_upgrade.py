"""`afterword upgrade`: what is new comes into a project, and what was changed there stays."""

import json
import shutil
import subprocess
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from generator.project.shipped import (
    RECORD,
    ShippedFiles,
    earlier_records,
    read_record,
    record_bytes,
    shipped_now,
)
from tests.conftest import ROOT, Afterword

GUIDE = "content/guides/phone.md"
THEN = "---\ntitle: Phone\n---\n\nCall.\n\nBe brief.\n\nThank them.\n\nHang up.\n"
NOW = THEN.replace("Call.", "Call before noon.")
Ships = Callable[[Mapping[str, str]], None]


def project_of(folder: Path, then: Mapping[str, str], yours: Mapping[str, str]) -> Path:
    """A project that was made from some files, and has others now."""
    for name, text in {"content/site.toml": "", **yours}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(text.encode())
    record = ShippedFiles("0.2.0", {name: text.encode() for name, text in then.items()})
    (folder / RECORD).parent.mkdir()
    (folder / RECORD).write_bytes(record_bytes(record))
    return folder


@pytest.fixture
def ships(monkeypatch: pytest.MonkeyPatch) -> Ships:
    """Let the program bring these files."""

    def now(files: Mapping[str, str]) -> None:
        shipped = ShippedFiles("0.3.0", {name: text.encode() for name, text in files.items()})
        monkeypatch.setattr("generator.commands.upgrade.shipped_now", lambda: shipped)

    return now


def changes(afterword: Afterword, folder: Path, *words: str, exit_code: int = 0) -> dict[str, str]:
    """Each file with what becomes of it."""
    told = afterword("upgrade", "--project", folder, "--format", "json", *words, exit_code=exit_code)
    return {file["path"]: file["change"] for file in json.loads(told.stdout)["files"]}


CASES = {
    "as it was": (THEN, THEN, THEN, None, THEN),
    "new": (None, None, NOW, "new", NOW),
    "new, and there": (None, NOW, NOW, None, NOW),
    "new, and another there": (None, "Ours.\n", NOW, "beside", "Ours.\n"),
    "changed by us": (THEN, THEN, NOW, "changed", NOW),
    "changed by us, saved by Windows": (
        THEN, THEN.replace("\n", "\r\n"), NOW, "changed", NOW.replace("\n", "\r\n"),
    ),
    "changed by you": (THEN, THEN + "Ours.\n", THEN, None, THEN + "Ours.\n"),
    "changed by both alike": (THEN, NOW, NOW, None, NOW),
    "changed by both": (THEN, THEN + "Ours.\n", NOW, "merged", NOW + "Ours.\n"),
    "changed by both, saved by Windows": (
        THEN, f"\ufeff{THEN}Ours.\n".replace("\n", "\r\n"), NOW, "merged", f"{NOW}Ours.\n".replace("\n", "\r\n"),
    ),
    "no text": (THEN, "\0 yours", "\0 ours", "beside", "\0 yours"),
    "removed by you": (THEN, None, THEN, None, None),
    "removed by you, changed by us": (THEN, None, NOW, "removed", None),
    "no longer ours": (THEN, THEN, None, "dropped", THEN),
    "no longer ours nor yours": (THEN, None, None, None, None),
}  # fmt: skip


@pytest.mark.parametrize(("then", "yours", "new", "change", "after"), CASES.values(), ids=CASES)
def test_each_file_by_what_it_was_and_what_both_made_of_it(
    tmp_path: Path,
    afterword: Afterword,
    ships: Ships,
    then: str | None,
    yours: str | None,
    new: str | None,
    change: str | None,
    after: str | None,
) -> None:
    given = [{GUIDE: text} if text is not None else {} for text in (then, yours, new)]
    folder = project_of(tmp_path / "office", given[0], given[1])
    ships(given[2])
    wanted = {GUIDE: change} if change else {}
    record = (folder / RECORD).read_bytes()
    assert changes(afterword, folder) == wanted
    assert (folder / RECORD).read_bytes() == record, "nothing is written unless it is asked for"
    assert ((folder / GUIDE).read_bytes().decode() if (folder / GUIDE).exists() else None) == yours
    assert changes(afterword, folder, "--apply") == wanted
    assert ((folder / GUIDE).read_bytes().decode() if (folder / GUIDE).exists() else None) == after
    later = {GUIDE: "waiting"} if change == "beside" else {}
    assert changes(afterword, folder) == later, "a second time there is nothing to do"
    if change in ("changed", "merged"):
        assert (folder / ".afterword" / "before-1" / GUIDE).read_bytes().decode() == yours
    if change == "beside":
        assert (folder / ".afterword" / "new" / GUIDE).read_bytes().decode() == new


def test_lines_that_both_have_changed_are_marked_and_told(
    tmp_path: Path, afterword: Afterword, ships: Ships, monkeypatch: pytest.MonkeyPatch
) -> None:
    yours = THEN.replace("Call.", "Never call.").replace("Hang up.", "Wait.")
    folder = project_of(tmp_path / "office", {GUIDE: THEN}, {GUIDE: yours})
    monkeypatch.chdir(folder)
    ships({GUIDE: NOW.replace("Hang up.", "Say goodbye.")})
    told = afterword("upgrade").stderr
    assert f"{GUIDE}:5:1: warning: you and we have changed the same lines [upgrade-conflict]" in told
    assert f"  {GUIDE:48} lines 5, 15" in told
    assert "→ afterword upgrade --apply writes both there, between marks, to choose from\n" in told
    assert "lines of marks" not in told
    assert "nothing was written: afterword upgrade --apply does it" in told
    told = afterword("upgrade", "--apply", exit_code=1).stderr
    assert f"{GUIDE}:15:1: you and we have changed the same lines, and both stand here [upgrade-conflict]" in told
    assert (folder / GUIDE).read_text("utf-8").splitlines()[4:9] == [
        "<<<<<<< yours", "Never call.", "=======", "Call before noon.", ">>>>>>> afterword",
    ]  # fmt: skip
    ships({GUIDE: NOW.replace("Hang up.", "Say goodbye.").replace("Be brief.", "Be very brief.")})
    told = afterword("upgrade", "--apply", exit_code=1).stderr
    assert f"{GUIDE}:1:1: has marks of an earlier upgrade, and stays as it is [upgrade-conflict]" in told
    (folder / GUIDE).write_text(yours, "utf-8")
    afterword("upgrade", "--apply")
    assert "Be very brief." in (folder / GUIDE).read_text("utf-8"), "which was held back, and not forgotten"


@pytest.mark.parametrize("name", ["content/site.toml", "content/guides/a.md"])
def test_marks_in_settings_and_in_front_matter_are_told_as_such(
    project: Path, afterword: Afterword, name: str
) -> None:
    marks = "<<<<<<< yours\ntitle{0} A\n=======\ntitle{0} B\n>>>>>>> afterword\n"
    text = marks.format(" =") if name.endswith("toml") else f"---\n{marks.format(':')}---\n\nWords.\n"
    (project / name).write_text(text, "utf-8")
    told = afterword("check", exit_code=1).stderr
    where = f"{name}:{1 if name.endswith('toml') else 2}:1"
    assert f"{where}: two versions of these lines stand here, as a merge left them [merge-conflict]" in told


def test_without_git_what_both_changed_is_laid_beside_and_merged_once_git_is_there(
    tmp_path: Path, afterword: Afterword, ships: Ships, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = project_of(tmp_path / "office", {GUIDE: THEN}, {GUIDE: THEN + "Ours.\n"})
    ships({GUIDE: NOW, "content/guides/new.md": NOW})
    with monkeypatch.context() as patch:
        patch.setenv("PATH", str(tmp_path))
        told = afterword("upgrade", "--project", folder, "--apply").stderr
    assert "it cannot be brought together: git is not installed, and does it [upgrade-beside]" in told
    assert (folder / ".afterword" / "new" / GUIDE).read_text("utf-8") == NOW
    assert (folder / GUIDE).read_text("utf-8") == THEN + "Ours.\n"
    assert (folder / "content" / "guides" / "new.md").read_text("utf-8") == NOW
    (folder / GUIDE).write_text(THEN + "Ours, and more.\n", "utf-8")
    assert changes(afterword, folder, "--apply") == {GUIDE: "merged"}
    assert (folder / GUIDE).read_text("utf-8") == NOW + "Ours, and more.\n"


def test_what_was_laid_beside_is_told_once_and_not_forgotten(
    tmp_path: Path, afterword: Afterword, ships: Ships
) -> None:
    folder = project_of(tmp_path / "office", {}, {GUIDE: "Mine.\n"})
    ships({GUIDE: NOW})
    for words in (["--apply"], []):
        told = afterword("upgrade", "--project", folder, *words).stderr
        assert ("[upgrade-beside]" in told) == bool(words)
    assert f"laid beside earlier, and not taken over yet: yours is as it was then: 1 file\n  {GUIDE}\n" in told
    assert "nothing has changed" not in told
    assert "nothing was written" not in told
    assert changes(afterword, folder, "--apply") == {GUIDE: "waiting"}
    ships({GUIDE: NOW + "More.\n"})
    assert changes(afterword, folder, "--apply") == {GUIDE: "beside"}
    shutil.rmtree(folder / ".afterword" / "new")
    assert changes(afterword, folder) == {GUIDE: "beside"}, "where nothing lies beside it is told anew"


@pytest.mark.parametrize("by_hand", ["Mine indeed.\n", NOW, NOW + "Mine.\n"])
def test_what_was_taken_over_by_hand_is_what_the_next_upgrade_starts_from(
    tmp_path: Path, afterword: Afterword, ships: Ships, by_hand: str
) -> None:
    folder = project_of(tmp_path / "office", {}, {GUIDE: "Mine.\n"})
    ships({GUIDE: NOW})
    assert changes(afterword, folder, "--apply") == {GUIDE: "beside"}
    (folder / GUIDE).write_text(by_hand, "utf-8")
    assert changes(afterword, folder) == {}
    ships({GUIDE: NOW.replace("Be brief.", "Be very brief.")})
    later = {"Mine indeed.\n": "conflict", NOW: "changed", NOW + "Mine.\n": "merged"}
    assert changes(afterword, folder) == {GUIDE: later[by_hand]}


def test_only_templates_that_somebody_copied_are_looked_at(
    tmp_path: Path, afterword: Afterword, ships: Ships
) -> None:
    mine = {"templates/site/base.html": "<p>Old</p>\n"}
    folder = project_of(tmp_path / "office", {**mine, "templates/site/style.css": "a"}, mine)
    ours = {"templates/site/style.css": "b", "templates/site/new.js": "c"}
    ships({"templates/site/base.html": "<p>New</p>\n", **ours})
    assert changes(afterword, folder) == {"templates/site/base.html": "changed"}


def test_a_new_project_keeps_what_it_was_made_from_and_has_nothing_to_do(
    tmp_path: Path, afterword: Afterword
) -> None:
    afterword("init", tmp_path / "office", "--templates")
    record, problems = read_record(tmp_path / "office" / RECORD)
    assert problems == []
    assert record == shipped_now()
    assert (tmp_path / "office" / RECORD).read_bytes() == record_bytes(shipped_now())
    told = afterword("upgrade", "--project", tmp_path / "office").stderr
    assert "nothing has changed that you do not have" in told
    if shutil.which("git"):
        for words in (["init", "-q"], ["add", "-A"]):
            subprocess.run(["git", *words], cwd=tmp_path / "office", check=True, capture_output=True)
        listed = subprocess.check_output(["git", "ls-files"], cwd=tmp_path / "office", text=True)
        assert RECORD in listed.splitlines(), "it is committed with the project"


def test_a_project_of_version_0_2_becomes_one_of_today(tmp_path: Path, afterword: Afterword) -> None:
    """It has no record, and an office has written its name, a sentence and a guide of its own."""
    (before,) = earlier_records()
    office = tmp_path / "office"
    for name, data in before.files.items():
        if not name.startswith("templates/"):
            (office / name).parent.mkdir(parents=True, exist_ok=True)
            (office / name).write_bytes(data)
    settings = office / "content" / "site.toml"
    settings.write_text(settings.read_text("utf-8").replace("Your Career Service", "North Moor"), "utf-8")
    guide = office / "content" / "guides" / "proofreading.md"
    guide.write_text(guide.read_text("utf-8") + "\nOur door is open.\n", "utf-8")
    found = changes(afterword, office, "--apply")
    assert (found["content/site.toml"], found["content/guides/proofreading.md"]) == ("merged", "merged")
    assert (found["content/kit.md"], found["content/choices.toml"]) == ("new", "changed")
    assert "Our door is open." in guide.read_text("utf-8")
    text = settings.read_text("utf-8")
    assert ('office = "North Moor"' in text, "kit_page = true" in text) == (True, True)
    assert (office / "content" / "choices.toml").read_bytes() == (ROOT / "content" / "choices.toml").read_bytes()
    assert changes(afterword, office) == {}
    told = afterword("check", "--project", office).stderr
    assert ": warning: " in told
    assert "pages checked" in told


def test_a_record_that_cannot_be_used_is_told(tmp_path: Path, afterword: Afterword) -> None:
    folder = project_of(tmp_path / "office", {}, {})
    with zipfile.ZipFile(folder / RECORD, "w") as archive:
        archive.writestr("shipped.json", '{"format": 2, "version": "0.9.0"}')
    told = afterword("upgrade", "--project", folder, exit_code=1).stderr
    assert "was written by a newer version of the program, 0.9.0 [format-newer]" in told
    with zipfile.ZipFile(folder / RECORD, "w") as archive:
        archive.writestr("shipped.json", '{"format": 1, "version": "0.2.0"}')
        archive.writestr("../outside.md", "x")
    record, problems = read_record(folder / RECORD)
    assert (record, problems) == (ShippedFiles("0.2.0", {}), [])
    for damaged in (b"PK", b"", b"no archive"):
        (folder / RECORD).write_bytes(damaged)
        told = afterword("upgrade", "--project", folder, exit_code=1).stderr
        assert "[file-unreadable]" in told


def test_a_record_with_any_byte_spoiled_is_read_or_told(tmp_path: Path) -> None:
    whole = record_bytes(ShippedFiles("0.2.0", {GUIDE: THEN.encode(), "content/b.md": b"b"}))
    for place in range(len(whole)):
        for bits in (0xFF, 0x01):
            spoiled = bytearray(whole)
            spoiled[place] ^= bits
            (tmp_path / "shipped.zip").write_bytes(spoiled)
            record, problems = read_record(tmp_path / "shipped.zip")
            assert (record is None) == bool(problems), place


def test_every_line_that_changes_can_be_shown(tmp_path: Path, afterword: Afterword, ships: Ships) -> None:
    folder = project_of(tmp_path / "office", {GUIDE: THEN}, {GUIDE: THEN})
    ships({GUIDE: NOW})
    told = afterword("upgrade", "--project", folder, "--diff").stderr.splitlines()
    assert {"-Call.", "+Call before noon."} <= set(told)


@pytest.mark.parametrize("yours", [THEN, THEN.replace("Call.", "Ring."), THEN + "Ours.\n"])
def test_nothing_is_written_through_a_link(tmp_path: Path, afterword: Afterword, ships: Ships, yours: str) -> None:
    """To what we alone, both in the same lines, and both in others have changed."""
    folder = project_of(tmp_path / "project", {GUIDE: THEN}, {"content/other.md": yours})
    (folder / GUIDE).parent.mkdir()
    (folder / GUIDE).symlink_to(Path("..", "other.md"))
    ships({GUIDE: NOW})
    said = afterword("upgrade", "--project", folder).stderr
    assert "is reached through a link, so nothing is written to it [upgrade-beside]" in said
    assert changes(afterword, folder, "--apply") == {GUIDE: "linked"}
    assert (folder / GUIDE).is_symlink()
    assert (folder / "content" / "other.md").read_text("utf-8") == yours
    assert (folder / ".afterword" / "new" / GUIDE).read_text("utf-8") == NOW
    assert changes(afterword, folder) == {GUIDE: "waiting"}
