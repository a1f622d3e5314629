"""A page in another language than the site's says so, on itself and wherever its title is shown."""

import json
from pathlib import Path

import pytest

from generator.language.tags import direction_of, is_tag
from tests.conftest import Afterword
from tests.facts import built_page
from tests.samples.projects import add_settings, write_page

WELSH = ' lang="cy" dir="ltr"'
ARABIC = ' lang="ar" dir="rtl"'


def write_pages(project: Path) -> None:
    """A page in Welsh and one in Arabic, each with a day."""
    more = "updated: 2026-11-18\nlanguage: {}\n"
    write_page(project, "guides/croeso.md", more.format("cy"), "## Cyn\n\nBore.\n\n## Wedyn\n\nNos.", "Croeso")
    write_page(project, "guides/marhaban.md", more.format("ar"), "كلمات.", "مرحبا")


def test_a_page_says_its_language_and_the_rest_of_it_stays_in_that_of_the_site(
    project: Path, afterword: Afterword
) -> None:
    write_pages(project)
    afterword("build")
    page = built_page(project, "guides/croeso/index.html")
    assert '<html lang="en-GB" dir="ltr">' in page
    assert f"<h1{WELSH} data-pagefind-meta=" in page
    assert f'<p class="summary"{WELSH}>' in page
    assert f'<div{WELSH}>\n<h2 id="cyn">' in page
    assert f'<a href="#cyn"{WELSH}>Cyn</a>' in page
    assert f"<div{ARABIC}>\n<p>كلمات.</p>" in built_page(project, "guides/marhaban/index.html")
    assert ' lang="cy"' not in page.split("<main")[0]


def test_its_title_and_description_say_it_on_other_pages(project: Path, afterword: Afterword) -> None:
    add_settings(project, 'base_url = "https://office.example/"\n')
    write_pages(project)
    afterword("build")
    section = built_page(project, "guides/index.html")
    assert f'<a href="croeso/index.html"{WELSH}>Croeso</a><p{WELSH}>' in section
    write_page(project, "a-z.md", title="A to Z")
    afterword("build")
    assert f'<a href="../guides/marhaban/index.html"{ARABIC}>مرحبا</a>' in built_page(project, "a-z/index.html")
    assert f"<bdi{WELSH}>Croeso</bdi></a>" in built_page(project, "guides/marhaban/index.html")
    whole = built_page(project, "guides/print/index.html")
    assert f'<article class="text chapter"{WELSH} aria-labelledby="guides-croeso">' in whole
    assert '<title xml:lang="cy">Croeso</title>' in built_page(project, "feed.xml")
    graph = built_page(project, "guides/croeso/index.html").split('ld+json">')[1].split("</script>")[0]
    assert json.loads(graph)["@graph"][0]["inLanguage"] == "cy"


def test_in_a_list_at_the_side_it_says_it_too(project: Path, afterword: Afterword) -> None:
    write_pages(project)
    for number in range(60):
        write_page(project, f"guides/more-{number}.md", f"order: {number + 10}\n", title=f"Guide {number}")
    write_page(project, "guides/croeso.md", "order: 9\nlanguage: cy\n", title="Croeso")
    afterword("build")
    beside = built_page(project, "guides/more-1/index.html").split('<nav class="beside"')[1]
    assert f"<bdi{WELSH}>Croeso</bdi>" in beside


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("lang: cy", "there is no “lang” here [key-unknown]"),
        ("language: Welsh", "“Welsh” is no tag of a language [value-wrong]"),
        ("language: gb", "write the tag of the language: cy for Welsh"),
        ("language: cy_GB", "write cy-GB"),
    ],
)
def test_what_is_no_tag_is_told_with_its_mend(project: Path, afterword: Afterword, line: str, told: str) -> None:
    write_page(project, "guides/croeso.md", f"{line}\n", title="Croeso")
    errors = afterword("check", exit_code=1).stderr
    assert told in errors
    assert "did you mean “language”?" in errors or "lang:" not in line


def test_a_tag_may_have_parts_and_its_script_says_how_it_runs() -> None:
    assert all(map(is_tag, ("cy", "CY", "zh-Hant", "pt-BR", "es-419", "ckb", "de-1996", "en-x-office")))
    assert not any(map(is_tag, ("", "c", "welsh", "gb", "cy_GB", "cy-")))
    assert [direction_of(tag) for tag in ("ar", "he-IL", "pa", "pa-Arab", "ar-Latn", "UR")] == [
        "rtl", "rtl", "ltr", "rtl", "ltr", "rtl",
    ]  # fmt: skip
