"""What `init` begins with: nothing is claimed in an office's name, and what it lacks is told at its line."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from generator.model.pages.settings import (
    CardSettings,
    Feedback,
    KitSettings,
    MenuEntry,
    Notice,
    Privacy,
    Settings,
    Statement,
)
from generator.parsing.content_files.files import read_source
from generator.project.template_folders import SETTINGS
from generator.site.checks.content.placeholders import check_placeholders
from tests.conftest import ROOT, Afterword

SHIPPED = ROOT / "content" / "site.toml"


@pytest.fixture
def begun(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, afterword: Afterword) -> Path:
    """A project that nobody has touched yet."""
    afterword("init", tmp_path / "new")
    monkeypatch.chdir(tmp_path / "new")
    return tmp_path / "new"


def told(afterword: Afterword) -> list[tuple[int, str]]:
    """Lines of site.toml, and what is said there."""
    found = re.findall(r"^content/site\.toml:(\d+):\d+: warning: (.*)$", afterword("check").stderr, re.MULTILINE)
    return [(int(line), said) for line, said in found if "[kit-runtime-missing]" not in said]


def test_a_new_project_names_what_is_to_be_filled_in(begun: Path, afterword: Afterword) -> None:
    lines = [line.partition(" = ")[0] for line in (begun / "content/site.toml").read_text("utf-8").splitlines()]
    found = [(lines[number - 1], said) for number, said in told(afterword)]
    assert [key for key, _ in found] == ["office", "contact", "base_url", "[accessibility]"]
    assert found[1][1] == "“contact” is still “careers@example.ac.uk”, as in the example [setting-unfilled]"
    text = (begun / "content/site.toml").read_text("utf-8")
    text = text.replace("Your Career Service", "Hub").replace("careers@example.ac.uk", "us@hub.ac.uk")
    text = text.replace("careers.example.ac.uk", "hub.ac.uk").replace(
        "[accessibility]", f"[accessibility]\n{TEST}"
    )
    (begun / "content/site.toml").write_text(text, "utf-8")
    assert [said for _, said in told(afterword)] == [
        "the accessibility statement names no law, and for an office in GB it is likely “uk” [law-missing]"
    ]
    (begun / "content/site.toml").write_text(text.replace(TEST, f'law = "uk"\n{TEST}'), "utf-8")
    assert told(afterword) == []


TEST = 'tested = 2026-11-20\ntester = "Ms Ng."\nresult = "full"'


def test_a_new_project_claims_nothing(begun: Path, afterword: Afterword) -> None:
    text = (begun / "content/site.toml").read_text("utf-8")
    for slow in ("handbook", "sheets", "kit_page"):
        text = text.replace(f"{slow} = true", f"{slow} = false")
    (begun / "content/site.toml").write_text(text, "utf-8")
    afterword("build")
    site = begun / "output" / "site"
    statement = (site / "accessibility/index.html").read_text("utf-8")
    privacy = (site / "privacy/index.html").read_text("utf-8")
    assert "The test is still to come." in statement
    for claim in ("compliant", "We tested", "was prepared", "We answer within", "Equality and Human Rights"):
        assert claim not in statement
    for claim in ("are served by", "addresses are kept", "addresses are not kept"):
        assert claim not in privacy
    pages = "".join(path.read_text("utf-8") for path in site.rglob("*.html"))
    for claim in ("Reviewed on", "is responsible for this page", "is invented."):
        assert claim not in pages


def test_the_content_that_comes_with_the_program_says_that_it_is_an_example(
    office: Path, afterword: Afterword
) -> None:
    assert told(afterword) == []
    afterword("build")
    pages = [path.read_text("utf-8") for path in (office / "output" / "site").rglob("*.html")]
    shown = [text for text in pages if 'http-equiv="refresh"' not in text]
    assert len(shown) > 60
    assert all("An example: the office of this site is invented." in text for text in shown)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, []),
        ({"contact": "us@hub.ac.uk"}, ["every page says that this office is invented, and “contact” is not"]),
        (
            {"base_url": "https://hub.ac.uk/"},
            ["every page says that this office is invented, and “base_url” is not"],
        ),
        ({"office": "Hub"}, ["every page says that this office is invented, and “office” is not"]),
        (
            {"example": "false"},
            ["“office” is still", "“contact” is still", "“base_url” is still", "“host” is still"],
        ),
        (
            {
                "example": "false",
                "office": "Hub",
                "contact": "us@hub.test",
                "base_url": "https://www.example.com/",
            },
            ["“contact” is “us@hub.test”, and nobody", "“base_url” is “https://www.", "“host” is still"],
        ),
    ],
)
def test_an_example_and_an_office_are_told_apart_by_what_they_say(
    tmp_path: Path, given: dict[str, str], said: list[str]
) -> None:
    text = SHIPPED.read_text("utf-8")
    for key, value in given.items():
        written = value if value == "false" else f'"{value}"'
        text = re.sub(rf"^{key} = .*$", f"{key} = {written}", text, flags=re.MULTILINE)
    (tmp_path / "site.toml").write_text(text, "utf-8")
    source, _ = read_source(tmp_path / "site.toml", "site.toml")
    assert source
    found = check_placeholders(source)
    assert [problem.message[: len(words)] for problem, words in zip(found, said, strict=True)] == said
    assert all(problem.warning for problem in found)


@pytest.mark.parametrize("path", [SHIPPED, SETTINGS], ids=["shipped", "starter"])
def test_both_name_every_setting(path: Path) -> None:
    text = path.read_text("utf-8")
    left_out = {"direction", "search", "return_address"} | ({"example"} if path == SETTINGS else set())
    tables = (Statement, Privacy, CardSettings, KitSettings, Notice, MenuEntry, Feedback)
    names = {field.name for cls in (Settings, *tables) for field in fields(cls)}
    assert {
        name for name in names if not re.search(rf"^(# )?{name} = |^(# )?\[+{name}\]", text, re.MULTILINE)
    } == left_out
