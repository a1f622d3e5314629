"""A site does without what its project does not have: notes, plans, choices, statements, sources, people."""

import re
from pathlib import Path

import pytest
from click.testing import Result

from tests.conftest import Afterword, tree
from tests.facts import built_page
from tests.samples.projects import add_settings, write_page

SETTINGS = 'title = "Manual"\noffice = "Three friends"\ndescription = "How it is used."\n'
MORE = {
    "search alone": ("search.md", "search/index.html"),
    "topics without a tag": ("tags.md", "tags/index.html"),
    "sources without a source": ("sources.md", "sources/index.html"),
    "choices without a choice": ("choices.md", "choices/index.html"),
    "plans without a case": ("plans/index.md", "plans/index.html"),
    "notes without a note": ("notes/index.md", "notes/index.html"),
    "columns without people": ("columns.md", "columns/index.html"),
    "privacy": ("privacy.md", "privacy/index.html"),
}
"""A page that shows more than its own words, where there is nothing to show."""


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project that has a home page and nothing else, and we are in it."""
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "site.toml").write_text(SETTINGS, "utf-8")
    write_page(tmp_path, "index.md", title="Home")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_three_settings_and_a_home_page_are_a_site(bare: Path, afterword: Afterword) -> None:
    assert not told(afterword("build"))
    html = built_page(bare, "index.html")
    assert "<nav" not in html
    assert "<form" not in html
    assert faults(bare) == []


@pytest.mark.parametrize(("name", "output"), MORE.values(), ids=MORE.keys())
def test_a_page_with_nothing_to_show_has_its_words_and_no_more(
    bare: Path, afterword: Afterword, name: str, output: str
) -> None:
    (bare / "content" / name).parent.mkdir(exist_ok=True)
    write_page(bare, name, title="Other things", text="Its own words.")
    assert not told(afterword("build"))
    assert "Its own words." in built_page(bare, output)
    assert faults(bare) == []


def test_a_section_prints_and_is_bound_without_a_note(bare: Path, afterword: Afterword) -> None:
    (bare / "content" / "manual").mkdir()
    write_page(bare, "manual/index.md", title="Manual")
    write_page(bare, "manual/begin.md", title="Begin")
    add_settings(bare, "handbook = true\n")
    assert not told(afterword("build"))
    assert '<a href="../handbook.pdf">' in built_page(bare, "manual/index.html")
    assert faults(bare) == []


def test_the_privacy_page_says_nothing_of_notes_where_there_are_none(bare: Path, afterword: Afterword) -> None:
    write_page(bare, "privacy.md", title="Privacy")
    afterword("build")
    assert "They set no cookies" in built_page(bare, "privacy/index.html")
    assert "Copy" not in built_page(bare, "privacy/index.html")
    assert "cards from a list" not in built_page(bare, "privacy/index.html")


def test_columns_have_no_examples_where_nobody_is_in_the_sample(bare: Path, afterword: Afterword) -> None:
    write_page(bare, "columns.md", title="Columns")
    afterword("build")
    html = built_page(bare, "columns/index.html")
    assert "<td>the full name, as the person spells it</td>\n<td>yes</td>\n</tr>" in html
    assert "<th>Example</th>" not in html
    assert "people.csv" not in html


def test_tags_show_nothing_where_no_page_has_the_topics(bare: Path, afterword: Afterword) -> None:
    write_page(bare, "index.md", "tags: [timing]\n", title="Home")
    assert not told(afterword("build"))
    assert "colophon" not in built_page(bare, "index.html")


def test_the_home_page_is_the_one_that_every_site_has(bare: Path, afterword: Afterword) -> None:
    write_page(bare, "manual.md", title="Manual")
    (bare / "content" / "index.md").unlink()
    said = afterword("build", exit_code=1).stderr
    assert "content/index.md:1:1: is missing, and the site begins with it [page-missing]\n" in said
    assert said.count("index.md:") == 1
    assert "→ afterword upgrade --restore index.md brings it back\n" in said
    write_page(bare, "index.md", "draft: true\n", title="Home")
    said = afterword("build", exit_code=1).stderr
    assert (
        "content/index.md:1:1: is not published (it is a draft), and the site begins with it [page-missing]\n"
        in said
    )


@pytest.mark.parametrize(
    ("key", "page"), [("kit_page", "kit.md"), ("search", "search.md"), ("sheets", "print.md")]
)
def test_a_page_that_a_setting_asks_for_is_missed(bare: Path, afterword: Afterword, key: str, page: str) -> None:
    add_settings(bare, f"{key} = true\n")
    said = afterword("check", exit_code=1).stderr
    assert f"content/{page}:1:1: is missing, and site.toml says {key} = true [page-missing]\n" in said
    assert f"→ afterword upgrade --restore {page} brings it back, or write {key} = false\n" in said
    assert said.endswith("\n1 problem\n")


def test_a_source_that_there_is_not_is_told_without_a_file_of_sources(bare: Path, afterword: Afterword) -> None:
    write_page(bare, "index.md", "sources: [yate-2013]\n", title="Home")
    said = afterword("build", exit_code=1).stderr
    assert "content/index.md:4:11: there is no source “yate-2013” in content/sources.toml" in said
    assert "→ none is known: take this away, or add it first" in said


def test_a_page_may_explain_choices_and_sources_that_its_site_has_not(bare: Path, afterword: Afterword) -> None:
    text = "```\nsources: [a]\n\n{{ choice: may-i-call }}\n```\n\nThey are in `choices.md` and `sources.md`."
    write_page(bare, "index.md", text=text, title="Home")
    assert not told(afterword("build"))
    assert "may-i-call" in built_page(bare, "index.html")


def test_notes_without_people_to_try_them_on_are_told(project: Path, afterword: Afterword) -> None:
    file = project / "content" / "site.toml"
    file.write_text(re.sub(r"^sample = .*\n", "", file.read_text("utf-8"), flags=re.MULTILINE), "utf-8")
    (project / "content" / "samples" / "panel.csv").unlink()
    said = afterword("build").stderr
    assert "content/site.toml:1:1: warning: “sample” is missing, so no note has an example" in said
    assert "The words to take away" in built_page(project, "notes/card/index.html")


def told(result: Result) -> list[str]:
    """The problems and warnings of a run."""
    return [line for line in result.stderr.splitlines() if line.startswith("content/")]


def faults(project: Path) -> list[str]:
    """Links of the site that lead nowhere, and lists and menus with nothing in them."""
    site = project / "output" / "site"
    files = tree(site)
    found = []
    for name, data in files.items():
        html = data.decode() if name.endswith(".html") else ""
        links = re.findall(r'(?:href|src|action)="([^"#:]+)"', html)
        found += [f"{name}: {link}" for link in links if not (site / name).parent.joinpath(link).exists()]
        found += re.findall(r"<(?:nav|ul|table|form)[^>]*>\s*</", html)
        found += re.findall(r'<div class="(?:topics|colophon)"[^>]*>\s*</div>', html)
    assert any(name.endswith(".html") for name in files)
    return found
