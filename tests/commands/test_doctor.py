"""`afterword doctor`: what is missing, what it would bring, and the command that installs it here."""

import json
import os
import subprocess
import sys
import tempfile
import tomllib
from importlib import metadata
from pathlib import Path
from typing import Any

import pytest

from generator.doctor import machine
from generator.printing.letters.scripts import SCRIPTS
from generator.project import installation
from generator.project.shipped import ShippedFiles, shipped_now
from tests.conftest import ROOT, TODAY, Afterword, environment, tree
from tests.samples.projects import write_page


@pytest.mark.usefixtures("project")
def test_a_project_that_lacks_nothing_that_it_asks_for_ends_with_0(afterword: Afterword) -> None:
    told = afterword("doctor", "--format", "json")
    facts = json.loads(told.stdout)
    assert [problem for problem in facts["problems"] if not problem["warning"]] == []
    assert (facts["project"], "Pango" in facts["there"]) == (".", True)


def test_outside_a_project_the_machine_alone_is_looked_at(tmp_path: Path, afterword: Afterword) -> None:
    told = afterword("doctor", "--project", tmp_path).stderr
    assert "no project, so only the machine was looked at" in told
    assert "content/site.toml" not in told
    assert "there is no folder" in afterword("doctor", "--project", tmp_path / "nowhere", exit_code=2).stderr


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux can be told to miss a library")
def test_without_pango_and_git_each_is_told_with_what_it_brings(project: Path, tmp_path: Path) -> None:
    for name in ("libpango-1.0.so.0", "libpangoft2-1.0.so.0"):
        (tmp_path / name).touch()
    hidden = environment(LD_LIBRARY_PATH=str(tmp_path), PATH=str(tmp_path))
    command = [sys.executable, "-m", "generator", "doctor", "--today", TODAY]
    told = subprocess.run(command, env=hidden, capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stderr
    assert "Pango:1:1: warning: sets type, and is missing: the handbook and blank sheets of a site" in told.stderr
    assert "git:1:1: warning: is not installed: it merges what you and we have changed" in told.stderr
    settings = project / "content" / "site.toml"
    settings.write_text("handbook = true\n" + settings.read_text("utf-8"), "utf-8")
    told = subprocess.run(command, env=hidden, capture_output=True, text=True, check=False)
    assert told.returncode == 1
    said = "asks for the handbook, and Pango is missing: the site is published without [typesetting-missing]"
    assert f"content/site.toml:1:1: {said}\n    handbook = true" in told.stderr
    assert "→ install Pango 1.44 or newer" in told.stderr


def test_a_kit_page_without_its_runtime_and_a_search_without_pagefind_are_errors(
    project: Path, tmp_path: Path, afterword: Afterword, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.doctor.project.runtime_folder", lambda: tmp_path)
    monkeypatch.setattr("generator.doctor.project._search_fault", lambda: "Exec format error")
    settings = project / "content" / "site.toml"
    settings.write_text("kit_page = true\n" + settings.read_text("utf-8"), "utf-8")
    told = afterword("doctor", exit_code=1).stderr
    assert "content/site.toml:1:1: the kit page is left out" in told
    assert f"→ make -C {ROOT} runtime" in told
    assert "does not run: Exec format error [search-index-failed]" in told


def test_a_folder_that_refuses_and_what_a_killed_run_has_left(
    project: Path, tmp_path: Path, afterword: Afterword
) -> None:
    (tmp_path / "file").touch()
    told = afterword("doctor", "--out", tmp_path / "file" / "output", exit_code=1).stderr
    assert f"{tmp_path / 'file'}:1:1: cannot be written to" in told
    assert "what is made lies there [folder-unwritable]" in told
    for name in (".site.new", ".site.old"):
        (project / "output" / name).mkdir(parents=True)
    os.utime(project / "output" / ".site.new", (1e9, 1e9))
    told = afterword("doctor").stderr
    assert f"{Path('output', '.site.new')}:1:1: warning: was left by a run that was killed [run-leftover]" in told
    assert ".site.old" not in told, "a run may be at work"


def test_a_site_that_cannot_be_written_is_told_by_doctor_and_by_build(
    project: Path, afterword: Afterword, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = project / "output" / "site"
    afterword("build")
    before, real, may = tree(site), tempfile.TemporaryFile, os.access

    def refused(**given: Any) -> Any:  # root may write everywhere, so a mode of 555 proves nothing
        if given.get("dir") == Path("output", "site"):
            raise PermissionError(13, "Permission denied", str(given["dir"]))
        return real(**given)

    monkeypatch.setattr(tempfile, "TemporaryFile", refused)
    monkeypatch.setattr(os, "access", lambda path, mode: str(path) != "output/site" and may(path, mode))
    told = afterword("doctor", exit_code=1).stderr
    assert (
        "output/site:1:1: cannot be written to (Permission denied): the site lies there [folder-unwritable]"
        in told
    )
    write_page(project, "guides/new.md", title="New")
    told = afterword("build", exit_code=1).stderr
    assert "output/site:1:1: cannot be used: Permission denied [disk-refused]" in told
    assert tree(site) == before


def test_what_an_upgrade_would_bring_is_counted(
    tmp_path: Path, afterword: Afterword, monkeypatch: pytest.MonkeyPatch
) -> None:
    afterword("init", tmp_path / "office")
    settings = tmp_path / "office" / "content" / "site.toml"
    settings.write_text(settings.read_text("utf-8").replace("kit_page = true", "kit_page = false"), "utf-8")
    assert "upgrade-waiting" not in afterword("doctor", "--project", tmp_path / "office").stderr
    files = {**shipped_now().files, "content/guides/new.md": b"New"}
    monkeypatch.setattr("generator.doctor.project.shipped_now", lambda: ShippedFiles("9.0", files))
    told = afterword("doctor", "--project", tmp_path / "office").stderr
    assert "1 file of the program is new or another since [upgrade-waiting]" in told


def test_packages_that_are_missing_too_old_or_broken_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(name: str) -> None:
        if name == "uharfbuzz":
            raise ImportError("wrong ELF class")

    asked = ["click>=999", "no.such_thing", "yet-other; extra == 'x'"]
    monkeypatch.setattr(machine, "requirements", lambda: asked)
    monkeypatch.setattr(machine, "import_module", broken)
    told = {problem.where.path: problem for problem in machine.machine_faults() if not problem.warning}
    there = metadata.version("click")
    assert told["click"].message == f"is version {there}, and the program needs 999 or newer"
    assert told["click"].hint.endswith("-m pip install 'click>=999'")
    assert told["no-such-thing"].message == "is not installed, and the program needs it"
    assert told["uharfbuzz"].message.startswith("cannot be loaded (wrong ELF class): it brings measured")
    assert "--force-reinstall --no-deps" in told["uharfbuzz"].hint
    assert {problem.check for problem in told.values()} == {"library-missing"}


def test_what_is_missing_and_optional_is_a_warning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "_is_installed", lambda _name: False)
    monkeypatch.setattr(machine, "script_file", lambda _script: None)
    told = [problem for problem in machine.machine_faults() if problem.check == "program-missing"]
    messages = {problem.where.path: problem.message for problem in told}
    assert messages["openpyxl"] == "is not installed: it brings lists of people in Excel files"
    assert messages["fonts"].startswith("fonts for Arabic, Hebrew, Devanagari, Thai, Japanese, Korean and Chinese")
    assert all(problem.warning for problem in told)


def test_the_command_is_that_of_this_installation(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert installation.package_command("budoux>=0.10") == f"{sys.executable} -m pip install 'budoux>=0.10'"
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    monkeypatch.setattr(installation, "find_spec", lambda _name: None)
    monkeypatch.setattr("shutil.which", lambda name: f"/bin/{name}")
    uv = f"uv pip install --python {sys.executable} budoux"
    assert (installation.installation().way, installation.package_command("budoux")) == ("by uv", uv)
    (tmp_path / "pipx_metadata.json").touch()
    assert installation.package_command("budoux") == "pipx inject afterword budoux"


def test_every_package_that_an_extra_brings_is_told() -> None:
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]
    named = {installation.name_of(line) for extra, lines in extras.items() if extra != "scripts" for line in lines}
    assert named == {*machine.EXTRAS, *(script.package for script in SCRIPTS)}
