"""A site's own words that were written for an earlier version go on, in English where they lack some."""

import re
from pathlib import Path

import pytest

from tests.conftest import ROOT, Afterword
from tests.facts import built_page
from tests.samples.projects import add_settings


def test_words_of_an_earlier_version_stop_nothing(project: Path, afterword: Afterword) -> None:
    words = project / "templates" / "site" / "words" / "de.toml"
    words.parent.mkdir(parents=True)
    ours = (ROOT / "templates/site/words/en.toml").read_text("utf-8").replace('next = "Next"', 'next = "Weiter"')
    lines = [line for line in ours.split("\n") if not line.startswith("sets_no_cookies = ")]
    words.write_text("\n".join(['searching = "Suche läuft"', *lines]), "utf-8")
    add_settings(project, 'language = "de"\n')
    told = afterword("build").stderr
    assert (
        "templates/site/words/de.toml:1:1: warning: “sets_no_cookies” is missing, and said in English"
        " [words-untranslated]" in told
    )
    assert "→ say in de: This site asks no other site for anything and sets no cookies." in told
    assert "templates/site/words/de.toml:1:1: warning: there is no “searching” here [key-unknown]" in told
    assert "→ take it away, unless a template of your own says it" in told
    page = built_page(project, "guides/good/index.html")
    assert "<span>Weiter</span>" in page
    assert "sets no cookies." in page


@pytest.mark.parametrize(("part", "level"), [(5, "warning: "), (3, "")])
def test_a_file_that_lacks_more_than_a_quarter_is_none_of_an_earlier_version(
    project: Path, afterword: Afterword, part: int, level: str
) -> None:
    words = project / "templates" / "site" / "words" / "de.toml"
    words.parent.mkdir(parents=True)
    lines = (ROOT / "templates/site/words/en.toml").read_text("utf-8").split("\n")
    given = [line for line in lines if " = " in line and not line.startswith(("#", "date", "months"))]
    words.write_text("\n".join(line for line in lines if line not in given[::part]), "utf-8")
    add_settings(project, 'language = "de"\n')
    told = afterword("build", exit_code=0 if level else 1).stderr
    count = len(given[::part])
    said = rf"de.toml:1:1: {level}{count} of \d+ words are missing, and said in English: (“\w+”, ){{10}}"
    assert re.search(rf"{said}{count - 10} more \[words-untranslated\]", told)


def test_a_language_without_any_words_is_an_error(project: Path, afterword: Afterword) -> None:
    add_settings(project, 'language = "de"\n')
    told = afterword("build", exit_code=1).stderr
    assert (
        "templates/site/words/de.toml:1:1: is missing, and the site's language is de [words-untranslated]" in told
    )
