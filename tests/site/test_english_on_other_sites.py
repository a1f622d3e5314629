"""A site in another language says nothing in English but what the manual names, and that is marked as English."""

from pathlib import Path

import pytest

from tests.conftest import ROOT, Afterword
from tests.facts import built_page
from tests.samples.projects import add_settings, write_page

TEXT = """One[^a], two[^b], one again[^a].

| Name |  |
|---|---|
| a | b |

[^a]: First.
[^b]: Second.
"""
ENGLISH = ROOT / "templates" / "site" / "words" / "en.toml"


@pytest.fixture
def german(project: Path) -> Path:
    """A project in German."""
    words = project / "templates" / "site" / "words"
    words.mkdir(parents=True)
    text = ENGLISH.read_text("utf-8").replace(
        '"Jump back to footnote {number} in the text"', '"Zurück zu {number}"'
    )
    (words / "de.toml").write_text(text.replace('"Table: {name}"', '"Tabelle „{name}“"'), "utf-8")
    add_settings(project, 'language = "de"\n')
    return project


def test_ways_back_and_tables_are_named_in_its_language(german: Path, afterword: Afterword) -> None:
    write_page(german, "guides/good.md", text=TEXT)
    afterword("build")
    html = built_page(german, "guides/good/index.html")
    assert html.count('title="Zurück zu 1"') == 1
    assert html.count('title="Zurück zu 1 (2)"') == 1
    assert html.count('title="Zurück zu 2"') == 1
    assert '<div aria-label="Tabelle „Name“" class="scroll"' in html
    assert "Jump back" not in html
    assert "Table: " not in html


def test_each_way_back_of_a_footnote_has_a_name_of_its_own(project: Path, afterword: Afterword) -> None:
    write_page(project, "guides/good.md", text=TEXT)
    afterword("build")
    html = built_page(project, "guides/good/index.html")
    for name in ("footnote 1 in the text", "footnote 1 in the text (2)", "footnote 2 in the text"):
        assert html.count(f'title="Jump back to {name}"') == 1
    assert '<div aria-label="Table: Name" class="scroll"' in html


@pytest.mark.parametrize("name", ["privacy", "accessibility"])
def test_what_is_in_english_is_marked_as_english(german: Path, afterword: Afterword, name: str) -> None:
    write_page(german, f"{name}.md", text="Worte.")
    afterword("build")
    html = built_page(german, f"{name}/index.html")
    assert html.index("<p>Worte.</p>") < html.index('<div lang="en" dir="ltr">') < html.index("<h2")
    assert html.count("<div") == html.count("</div>")


def test_an_english_site_marks_nothing(project: Path, afterword: Afterword) -> None:
    write_page(project, "privacy.md", text="Words.")
    afterword("build")
    assert 'lang="en" dir' not in built_page(project, "privacy/index.html")


def test_what_the_office_has_written_there_is_in_its_own_language(german: Path, afterword: Afterword) -> None:
    write_page(german, "accessibility.md", text="Worte.")
    write_page(german, "privacy.md", text="Worte.", title="Datenschutz")
    add_settings(
        german, '[accessibility]\nshortfalls = ["Alte PDF-Dateien."]\n[privacy]\nhost = "einem Rechenzentrum"\n'
    )
    afterword("build")
    assert '<li><span lang="de" dir="ltr">Alte PDF-Dateien.</span></li>' in built_page(
        german, "accessibility/index.html"
    )
    assert '<span lang="de" dir="ltr">einem Rechenzentrum</span>' in built_page(german, "privacy/index.html")
