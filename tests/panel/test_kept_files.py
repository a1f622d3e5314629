"""Every file that the program keeps says of which form it is. `tests/data/kept/` holds those that version 0.2.0
wrote, as it wrote them; they are read, and what a newer version wrote is told and left alone."""

import json
import shutil
from pathlib import Path

import pytest

from generator.output.manifest import Manifest, read_manifest
from generator.printing.hand import read_hand, read_profile
from generator.site.build_stamp import read_stamp
from generator.site.page_cache import Cache, read_cache
from tests.conftest import DATA, Afterword

KEPT = DATA / "kept"
PLAN = "output/panels/people/plan.json"
DRAFT = "output/panels/people/drafts/ada-byron/card.md"
MANIFEST = "output/panels/people/.afterword.json"
PLACES = {"people.csv": "people.csv", "plan.json": PLAN, "card.md": DRAFT, "manifest.json": MANIFEST}


@pytest.fixture
def before(office: Path) -> Path:
    """A project in which version 0.2.0 has made drafts and a plan."""
    for name, place in PLACES.items():
        (office / place).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(KEPT / name, office / place)
    (office / "output/panels/people/.gitignore").write_text("*\n")
    return office


def test_files_of_the_version_before_are_read_and_written_in_todays(before: Path, afterword: Afterword) -> None:
    words = (before / DRAFT).read_text("utf-8")
    assert "format" not in words
    edited = words.replace("left thinking about the engine", "have not stopped thinking about the engine")
    (before / DRAFT).write_text(edited, "utf-8")
    told = json.loads((before / PLAN).read_text("utf-8"))
    assert "1 kept (1 edited)" in afterword("drafts", "people.csv", "--note", "thank-you-card").stderr
    assert (before / DRAFT).read_text("utf-8") == edited
    afterword("plan", "people.csv")
    plan = json.loads((before / PLAN).read_text("utf-8"))
    assert (told["format"], plan["format"], plan["id"]) == (1, 2, told["id"])
    assert json.loads((before / MANIFEST).read_text("utf-8"))["format"] == 1


def test_a_draft_that_nobody_edited_is_kept_until_it_is_made_anew(before: Path, afterword: Afterword) -> None:
    words = ("drafts", "people.csv", "--note", "thank-you-card")
    kept = (before / DRAFT).read_bytes()
    assert "1 kept (0 edited)" in afterword(*words).stderr
    assert (before / DRAFT).read_bytes() == kept
    (before / "people.csv").write_text((KEPT / "people.csv").read_text("utf-8").replace("engine", "loom"), "utf-8")
    assert "1 refreshed" in afterword(*words, "--refresh").stderr
    assert (before / DRAFT).read_text("utf-8").startswith('---\nformat: 1\nperson: "Ada Byron"\n')


def test_hands_and_printers_of_the_version_before_are_read(tmp_path: Path) -> None:
    hand, problems = read_hand(KEPT / "hand.toml", tmp_path)
    assert (hand.character_mm, hand.spread_mm, problems) == (2.37, 0.057, [])
    (tmp_path / "printers").mkdir()
    shutil.copyfile(KEPT / "printer.toml", tmp_path / "printers" / "office.toml")
    profile, problems = read_profile("office", tmp_path)
    assert (profile.dx_mm, problems) == (-0.8, [])


def test_hands_and_printers_that_are_kept_today_say_their_form(
    office: Path, tmp_path: Path, afterword: Afterword
) -> None:
    afterword("hand", "--pitch", "8", "--line", "105", "--line", "112", "--hand", tmp_path / "sam.toml")
    assert "\nformat = 1\n" in (tmp_path / "sam.toml").read_text("utf-8")
    assert not read_hand(tmp_path / "sam.toml", office).problems


def test_a_plan_of_a_newer_version_is_told_at_its_place_and_kept(before: Path, afterword: Afterword) -> None:
    text = (before / PLAN).read_text("utf-8").replace('"format": 1', '"format": 3')
    (before / PLAN).write_text(text, "utf-8")
    for command in ("plan", "kit", "check"):
        told = afterword(command, "people.csv", exit_code=1).stderr
        said = "was written by a newer version of the program: it is of format 3, and this one knows 2"
        assert f"{Path(PLAN)}:1:12: {said} [format-newer]" in told, command
    assert (before / PLAN).read_text("utf-8") == text


def test_a_draft_of_a_newer_version_is_told_and_kept(before: Path, afterword: Afterword) -> None:
    text = (before / DRAFT).read_text("utf-8").replace("---\n", "---\nformat: 2\nmood: warm\n", 1)
    (before / DRAFT).write_text(text, "utf-8")
    for words in (["drafts", "people.csv", "--note", "thank-you-card"], ["cards", "people.csv"]):
        told = afterword(*words, exit_code=1).stderr
        assert f"{Path(DRAFT)}:2:9: was written by a newer version of the program" in told
    assert (before / DRAFT).read_text("utf-8") == text


@pytest.mark.parametrize(
    ("number", "check"), [("2", "format-newer"), ("0", "value-wrong"), ("true", "value-wrong")]
)
def test_a_hand_of_another_form_is_told(tmp_path: Path, number: str, check: str) -> None:
    path = tmp_path / "hand.toml"
    path.write_text(f"format = {number}\n{(KEPT / 'hand.toml').read_text('utf-8')}", "utf-8")
    (problem,) = read_hand(path, tmp_path).problems
    assert (problem.check, problem.where.line) == (check, 1)


def test_a_folder_of_a_newer_version_is_left_alone(before: Path, afterword: Afterword) -> None:
    text = (before / MANIFEST).read_text("utf-8").replace("{", '{"format": 2,', 1)
    (before / MANIFEST).write_text(text, "utf-8")
    told = afterword("plan", "people.csv", exit_code=1).stderr
    assert f"{Path(MANIFEST)}:1:1: was written by a newer version of the program" in told
    assert read_manifest((before / MANIFEST).parent) == Manifest()
    assert (before / MANIFEST).read_text("utf-8") == text


def test_what_a_build_of_another_version_knew_is_not_used(project: Path, afterword: Afterword) -> None:
    afterword("build")
    output = project / "output"
    assert read_stamp(output / "site")
    assert read_cache(output / "site").pages
    for name in (".site.stamp", ".site.cache"):
        text = (output / name).read_text("utf-8")
        for form in ("", '"format": 2, '):
            (output / name).write_text(text.replace('"format": 1, ', form, 1), "utf-8")
            known = read_stamp(output / "site") if name.endswith("stamp") else read_cache(output / "site")
            assert known in (None, Cache()), (name, form)
    shutil.copyfile(KEPT / "site.stamp", output / ".site.stamp")
    assert "nothing changed" in afterword("build").stderr
