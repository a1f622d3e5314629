"""The house: who may import whom, what a channel is, and what a wheel carries."""

import os
import pickle
import re
import shutil
import subprocess
import sys
import zipfile
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest

from generator.model.channels import Channel
from generator.notes.compose import compose_notes
from generator.site.content.load import read_content
from generator.templating import loader
from tests.conftest import ROOT, SAMPLE, environment
from tests.samples.notes import CHANNELS

TIP = "All works; PDFs are made a little quicker with libharfbuzz-subset 4.1: brew install pango\n"
LINT = Path(sys.executable).parent / "lint-imports"


BREAKS = {
    "a module without a place": ("stray.py", ""),
    "an import upwards": ("model/wrong.py", "import generator.panel.cards.fit"),
    "a product that knows the other": ("panel/cards/wrong.py", "import generator.site.pages.urls"),
    "a module of a product without a place": ("panel/wrong.py", ""),
    "a layout that knows the engine": ("printing/layouts/wrong.py", "import generator.printing.pdf.join"),
    "a page that knows the build": ("site/pages/wrong.py", "import generator.site.build"),
    "a command that runs another": ("commands/wrong.py", "import generator.commands.build"),
    "pure code that reads the disk": ("panel/plan/wrong.py", "import pathlib"),
    "a rule of English without a place": ("english/wrong.py", ""),
    "a file of words read in two places": ("english/marks.py", "import tomllib"),
    "an engine in two places": ("people/wrong.py", "import jinja2"),
}


@pytest.mark.parametrize(("name", "code"), [("", ""), *BREAKS.values()], ids=["as it is", *BREAKS])
def test_the_import_contracts_hold_and_each_can_break(tmp_path: Path, name: str, code: str) -> None:
    shutil.copytree(ROOT / "generator", tmp_path / "generator")
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    if name:
        (tmp_path / "generator" / name).write_text(f"{code}\n")
    path = {**os.environ, "PYTHONPATH": str(tmp_path)}
    result = subprocess.run(
        [LINT, "--no-cache"], cwd=tmp_path, env=path, capture_output=True, text=True, check=False
    )
    assert (result.returncode == 0) is not bool(name), result.stdout


def test_no_test_imports_another() -> None:
    """What several begin with stands in `tests/samples/`, what they read of an output in `tests/facts.py`."""
    imports = re.compile(r"^\s*(?:from|import) tests\.(?:\w+\.)*(?:test_\w+|import test_)", re.MULTILINE)
    assert imports.search("from tests.people.test_people import read\n")
    tests = sorted((ROOT / "tests").rglob("*.py"))
    found = [path.relative_to(ROOT).as_posix() for path in tests if imports.search(path.read_text("utf-8"))]
    assert found == []


@pytest.mark.parametrize("channel", CHANNELS.values(), ids=lambda channel: channel.name)
def test_every_channel_keeps_the_contract(channel: Channel) -> None:
    assert pickle.loads(pickle.dumps(channel)) == channel  # noqa: S301 - our own
    assert (ROOT / "templates" / channel.name / "figure.html").is_file()
    content, problems = read_content(ROOT, drafts=False, today=date(2026, 11, 21))
    assert content
    assert problems == []
    template = next(t for t in content.templates if t.front_matter.channel.name == channel.name)
    notes, _ = compose_notes(template, content.sample[0])
    folders = (str(ROOT / "templates"),)
    say = SimpleNamespace(**content.words)
    shown = [loader.render_template(folders, f"{channel.name}/figure.html", note=note, say=say) for note in notes]
    again = [loader.render_template(folders, f"{channel.name}/figure.html", note=note, say=say) for note in notes]
    assert shown == again
    for note, html in zip(notes, shown, strict=True):
        assert note.passage("signature") in html


def test_there_are_channels_to_test() -> None:
    assert {"card", "email", "letter", "linkedin", "phone"} <= set(CHANNELS)


def test_a_wheel_carries_the_starter_material_and_works_anywhere(tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(".*", "node_modules"))
    shutil.copy(ROOT / ".gitignore", copy)  # what git ignores, a wheel leaves out
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, cwd=copy, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("afterword-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        archive.extractall(tmp_path / "installed")
    assert "generator/starter/content/site.toml" in names
    assert "generator/starter/templates/print/copy.toml" in names
    manual = ("site.toml", "writing.md", "checks.md", "pictures/card.png")
    assert {f"generator/starter/docs/content/{name}" for name in manual} <= set(names)
    lists = ("words.txt", "word_lists.toml", "phrases.toml")
    assert {f"generator/english/vocabulary/{name}" for name in lists} <= set(names)
    told = {**environment(), "PYTHONPATH": str(tmp_path / "installed")}
    for words in (["init", "office"], ["build", "--project", "office"]):
        command = [sys.executable, "-m", "generator", *words]
        subprocess.run(command, cwd=tmp_path, env=told, check=True, capture_output=True)
        settings = tmp_path / "office" / "content" / "site.toml"  # a PDF of all pages would prove no more
        text = settings.read_text("utf-8")
        for slow in ("handbook", "kit_page"):
            text = text.replace(f"{slow} = true", f"{slow} = false")
        settings.write_text(text, "utf-8")
    assert (tmp_path / "office" / "output" / "site" / "index.html").exists()


@pytest.mark.parametrize(
    ("library", "atleast", "said"),
    [
        (
            "None",
            True,
            "All works; PDFs are made a little quicker with libharfbuzz-subset 4.1: brew install pango\n",
        ),
        (
            "'it'",
            False,
            "All works; PDFs are made a little quicker with libharfbuzz-subset 4.1: brew install pango\n",
        ),
        ("'it'", True, ""),
    ],
    ids=["a desktop", "an old system", "a whole one"],
)
def test_each_library_is_looked_for_by_itself(tmp_path: Path, library: str, atleast: bool, said: str) -> None:
    text = tmp_path / "weasyprint" / "text"
    text.mkdir(parents=True)
    (tmp_path / "weasyprint" / "__init__.py").touch()
    (text / "__init__.py").touch()
    ours = f"harfbuzz_subset = {library}\nclass harfbuzz:\n    hb_version_atleast = lambda *_: {atleast}\n"
    (text / "ffi.py").write_text(ours)
    told = environment(PATH=str(homebrew(tmp_path)))
    told["PYTHONPATH"] = f"{tmp_path}{os.pathsep}{ROOT}"
    command = [sys.executable, "-m", "generator.printing.pdf.pango"]
    result = subprocess.run(command, env=told, capture_output=True, text=True, check=False)
    assert (result.returncode, result.stdout, result.stderr) == (0, said, "")


def homebrew(folder: Path) -> Path:
    """A folder of programs with nothing but the name of one that installs."""
    brew = folder / "bin" / "brew"
    brew.parent.mkdir()
    brew.write_text("#!/bin/sh\n")
    brew.chmod(0o755)
    return brew.parent


def test_without_pango_the_one_command_is_named(tmp_path: Path) -> None:
    (tmp_path / "weasyprint").mkdir()
    (tmp_path / "weasyprint" / "__init__.py").write_text(
        "print('see weasyprint.org')\nraise OSError('cannot load library libpango-1.0-0')"
    )
    told = environment(PATH=str(homebrew(tmp_path)))
    told["PYTHONPATH"] = f"{tmp_path}{os.pathsep}{ROOT}"
    command = [sys.executable, "-m", "generator.printing.pdf.pango"]
    result = subprocess.run(command, env=told, capture_output=True, text=True, check=False)
    assert result.returncode == 1
    assert (
        "the library that sets type is missing: cannot load library libpango-1.0-0 [library-missing]"
        in result.stderr
    )
    assert "→ brew install pango\nThat command, given once by whoever administers this machine" in result.stderr
    assert "weasyprint.org" not in result.stdout + result.stderr
    cards = [
        sys.executable,
        "-m",
        "generator",
        "cards",
        str(SAMPLE),
        "--project",
        str(ROOT),
        "--out",
        str(tmp_path),
    ]
    listed = subprocess.run(
        [*cards, "--layout", "checklist"], env=told, capture_output=True, text=True, check=False
    )
    assert listed.returncode == 1
    assert "→ brew install pango" in listed.stderr
    assert not (tmp_path / "panels").exists()
    drawn = subprocess.run(cards, env=told, capture_output=True, text=True, check=False)
    assert drawn.returncode == 0, "what is drawn needs no Pango"
    assert (tmp_path / "panels" / "harbour-museum" / "cards.pdf").exists()
