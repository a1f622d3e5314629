"""The chapter “Writing pages”: every example is built by the program, has no fault, and makes what it claims."""

import re
import tomllib
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from PIL import Image

from generator.model.pages.settings import Settings
from generator.printing.fonts import HAND, HAND_WEIGHT, font_file
from generator.schemas.chapter import WrittenExample, chapter, written_examples
from generator.schemas.descriptions import all_descriptions
from generator.schemas.json_schema import json_schema
from generator.schemas.keys_table import LISTED, as_toml
from tests.conftest import ROOT, SAMPLE, Afterword, shipped
from tests.downloads import GOOD
from tests.facts import built_page

SOURCE = (ROOT / "docs" / "writing.md").read_text("utf-8")
EXAMPLES = list(written_examples(SOURCE))
CHOICES = next(example.source for example in EXAMPLES if example.kind == "choices")
SOURCES = next(example.source for example in EXAMPLES if example.kind == "sources")
SETTINGS = 'title = "Our site"\noffice = "Northmoor Careers"\ndescription = "What to do after an interview."\n'
TABLES = {
    "accessibility": "Statement",
    "privacy": "Privacy",
    "cards": "CardSettings",
    "kit": "KitSettings",
    "notice": "Notice",
    "feedback": "Feedback",
}
"""Key of site.toml that has a table of its own → the dataclass that describes its keys."""
HEAD = "---\ntitle: Home of this page\ndescription: It shows an example.\n"
EXAMPLE = HEAD.replace("Home", "Example")
FILES = {
    "cv-template.docx": GOOD["cv.docx"][0],
    "open-day.mp4": GOOD["talk.mp4"][0],
    "open-day.vtt": GOOD["talk.vtt"][0],
}
"""Files to download that the examples lead to."""
GUIDE = "---\ntitle: The hour after\ndescription: What to do then.\n---\n\nThink.\n\n## On the way home\n\nRest.\n"


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project that has what the examples lead to, and we are in it."""
    for name, text in {
        "content/site.toml": SETTINGS,
        "content/choices.toml": CHOICES,
        "content/sources.toml": SOURCES,
        "content/choices.md": f"{HEAD.replace('Home', 'Choices')}---\n\nHere they are.\n\n{{{{ choice: tea }}}}\n",
        "content/sources.md": f"{HEAD.replace('Home', 'Sources')}---\n\nHere they are.\n",
        "content/guides/first-hour.md": GUIDE,
        "content/guides/index.md": f"{HEAD.replace('Home', 'Guides')}---\n\nHere they are.\n",
        "content/index.md": f"{HEAD}---\n\nWelcome.\n",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    (tmp_path / "content" / "form.pdf").write_bytes(b"%PDF-1.7\n%%EOF\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def of_kind(*kinds: str) -> Sequence[Any]:
    """The examples of these kinds, each named by its first words."""
    found = [example for example in EXAMPLES if example.kind in kinds]
    assert found
    return [pytest.param(example, id=re.sub(r"\W+", "-", example.source)[:30]) for example in found]


@pytest.mark.parametrize("example", of_kind("shown", "tried"))
def test_an_example_of_markdown_makes_what_it_claims_and_is_without_a_fault(
    example: WrittenExample, small: Path, afterword: Afterword
) -> None:
    assert example.claims
    (small / "content" / "example.md").write_text(f"{EXAMPLE}---\n\n{example.source}\n", "utf-8")
    for name in FILES.keys() & set(re.findall(r"[\w-]+\.\w+", example.source)):
        (small / "content" / name).write_bytes(FILES[name])
    for name in re.findall(r"pictures/[\w.]+", example.source):
        (small / "content" / "pictures").mkdir(exist_ok=True)
        (small / "content" / name).write_bytes((ROOT / "docs" / "content" / name).read_bytes())
    result = afterword("build")
    assert told(result.stderr, "form.pdf") == ""
    text = re.search(r'<article class="text">(.*?)</main>', built_page(small, "example/index.html"), re.DOTALL)
    assert text
    assert {name: len(re.findall(rf"<{name}[ >]", text[1])) for name in example.claims} == example.claims


@pytest.mark.parametrize("example", of_kind("page"))
def test_an_example_of_a_page_or_of_the_lines_above_one_has_no_fault(
    example: WrittenExample, small: Path, afterword: Afterword
) -> None:
    page = small / "content" / "guides" / "example.md"
    whole = example.source.startswith("---")
    page.write_text(example.source if whole else f"{EXAMPLE}{example.source}\n---\n\nWords.\n", "utf-8")
    assert told(afterword("check", "--drafts").stderr) == ""


@pytest.mark.parametrize("example", of_kind("site"))
def test_an_example_of_settings_has_no_fault(example: WrittenExample, small: Path, afterword: Afterword) -> None:
    (small / "content" / "site.toml").write_text(f"{SETTINGS}{example.source}\n", "utf-8")
    assert told(afterword("check").stderr) == ""


def test_the_side_that_an_example_takes_is_the_one_that_guides_show(small: Path, afterword: Afterword) -> None:
    page = small / "content" / "index.md"
    page.write_text(f"{HEAD}---\n\n{{{{ choice: tea }}}}\n", "utf-8")
    afterword("build")
    assert "Drink a cup of tea before you go in." in built_page(small, "index.html")
    assert "<strong>Coffee.</strong> Others drink coffee." in built_page(small, "index.html")
    sides = [example.source for example in EXAMPLES if example.source.startswith("[choices]")]
    assert len(sides) == 2
    for side in sides:
        (small / "content" / "site.toml").write_text(f"{SETTINGS}{side}\n", "utf-8")
        afterword("build")
        assert "Drink a cup of coffee before you go in." in built_page(small, "index.html")


@pytest.mark.parametrize("example", of_kind("note"))
def test_an_example_of_a_note_has_no_fault(example: WrittenExample, small: Path, afterword: Afterword) -> None:
    (small / "content" / "notes").mkdir()
    (small / "content" / "notes" / "after-a-call.md").write_text(example.source, "utf-8")
    index = f"{HEAD.replace('Home', 'Notes')}---\n\nHere they are.\n"
    (small / "content" / "notes" / "index.md").write_text(index, "utf-8")
    (small / "content" / "people.csv").write_bytes(SAMPLE.read_bytes())
    (small / "content" / "site.toml").write_text(f'{SETTINGS}sample = "people.csv"\n', "utf-8")
    assert told(afterword("check").stderr) == ""


def test_all_settings_of_the_chapter_can_stand_in_one_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, afterword: Afterword
) -> None:
    """The example of each key of site.toml, in the content that comes with the program."""
    office = shipped(tmp_path / "office")
    monkeypatch.chdir(office)
    examples = {name: made.example for name, made in all_descriptions()["Settings"].items()}
    for name, table in TABLES.items():
        examples[name] = {key: made.example for key, made in all_descriptions()[table].items()}
    text = "".join(f"{name} = {as_toml(value)}\n" for name, value in examples.items())
    (office / "content" / "site.toml").write_text(text, "utf-8")
    (office / "content" / "logo.svg").write_bytes((ROOT / "templates" / "site" / "icon.svg").read_bytes())
    (office / "content" / "logo-dark.svg").write_bytes((ROOT / "templates" / "site" / "icon.svg").read_bytes())
    Image.new("RGB", (1200, 630)).save(office / "content" / "share.png")
    (office / "content" / "our-hand.ttf").write_bytes(Path(font_file(HAND, HAND_WEIGHT).path).read_bytes())
    assert set(examples) == set(tomllib.loads(text)) == set(Settings.__dataclass_fields__)
    assert told(afterword("check").stderr, "[kit-runtime-missing]") == ""


def test_every_key_of_the_settings_and_of_front_matter_is_in_the_chapter() -> None:
    page = chapter(SOURCE)
    for name in (
        "Settings",
        "Statement",
        "Privacy",
        "ChosenSide",
        "CardSettings",
        "KitSettings",
        "Notice",
        "MenuEntry",
        "Feedback",
        "FrontMatter",
    ):
        assert f"{{{{ keys: {name} }}}}" in SOURCE
        for key in LISTED[name].__dataclass_fields__:  # type: ignore[attr-defined]
            assert re.search(rf"^\| `{key}`|`\[{key}\]`|^\[{key}\]$", page, re.MULTILINE), key


def test_the_examples_of_front_matter_are_read_as_they_are_meant() -> None:
    page = chapter(SOURCE)
    for key, part in json_schema("note")["properties"].items():
        row = re.search(rf"^\| `{key}`[^|]*\|[^|]*\| `({key}: .*)` \|$", page, re.MULTILINE)
        assert row, key
        read = yaml.safe_load(row[1])[key]
        assert (read.isoformat() if isinstance(read, date) else read) == part["examples"][0]


def test_the_page_of_the_documentation_is_made_from_its_source() -> None:
    """To renew it: python -m generator.schemas < docs/writing.md > docs/content/writing.md."""
    assert (ROOT / "docs" / "content" / "writing.md").read_text("utf-8") == chapter(SOURCE)


def told(stderr: str, *but: str) -> str:
    """What a run told, but for lines about what a test's own project lacks."""
    lines = [line for line in stderr.splitlines() if line.startswith(("content/", "templates/"))]
    return "\n".join(line for line in lines if not any(word in line for word in but))
