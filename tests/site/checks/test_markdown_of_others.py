"""What is written for another program and has no one meaning here: told at its line, with a mend that works."""

from pathlib import Path

import pytest

from tests.conftest import Afterword
from tests.samples.projects import write_page


def told(project: Path, afterword: Afterword, text: str) -> list[str]:
    """What is told of a page with this text, whose first line is the fifth."""
    write_page(project, "guides/faulty.md", text=text)
    lines = afterword("check", exit_code=1).stderr.splitlines()
    return [line.partition("faulty.md:")[2] for line in lines if line.startswith("content/guides/faulty.md:")]


@pytest.mark.parametrize(
    ("text", "where", "words"),
    [
        ("### 1. **Prepare your answers**", "5:1", "1. Prepare your answers"),
        ("## Top\n\n### A\n\n##### **Bold** one", "9:1", "Bold one"),
        ("## Top\n\n#### [A link](good.md) and `code`", "7:1", "A link and code"),
        ("## Top\n\n##### Twice\n\n## Top again\n\n##### Twice", "11:1", "Twice"),
        ("## Top\n\n<h4>With <b>HTML</b></h4>", "7:1", "With HTML"),
        ("## Top\n\n> #### *Quoted* one", "7:1", "Quoted one"),
        (f"{'a ' * 3000}\n\n## Top\n\n#### a a *a* a a b", "9:1", "a a a a a b"),
        ("Words.\n\n### Rates of H<sub>2</sub>O", "7:1", "Rates of H2O"),
        ("Words.\n\n## Top\n\n#### A day in m<sup>2</sup>", "9:1", "A day in m2"),
        ("Words.\n\n### un**believ**able [rate](good.md)s", "7:1", "unbelievable rates"),
        ("Words.\n\n### Caf&eacute; `a`b\\_c", "7:1", "Café ab_c"),
        (f"{'b_' * 9000} b{'_' * 9000}\n\n### b<i>a</i>", "7:1", "ba"),
    ],
)
def test_a_heading_that_skips_a_level_is_told_at_its_line(
    project: Path, afterword: Afterword, text: str, where: str, words: str
) -> None:
    skipped = [line for line in told(project, afterword, text) if line.endswith("[heading-skipped]")]
    assert skipped[-1].startswith(f"{where}: “{words}” skips a level")


@pytest.mark.parametrize(
    "text",
    [
        "# Faulty",
        "# **Faulty** {#a-b}",
        "# *Faulty*",
        "> # [Faulty](good.md)",
        "- # `Faulty`",
        "# <b>Faulty</b>",
        "# F<b>ault</b>y",
        "<h1><b>Faulty</b></h1>",
        "**Faulty**\n==========",
    ],
)
def test_a_title_that_is_written_again_is_told_at_its_line(project: Path, afterword: Afterword, text: str) -> None:
    (line,) = told(project, afterword, f"Words.\n\n{text}\n\nWords.")
    assert line == "7:1: “Faulty” is a second first-level heading [heading-second-title]"


@pytest.mark.parametrize(
    ("text", "where", "row"),
    [
        ("Words.\n\n|  |  |\n|---|---|\n| a | b |\n|  |  |", "7:1", "|  |  |"),
        ("Words.\n\n\n | | |\n|:--|--|\n| a | b |", "8:2", "| | |"),
        ("> |  |  |\n> |---|---|\n> | a | b |", "5:3", "> |  |  |"),
    ],
)
def test_a_table_without_names_is_told_at_its_first_row(
    project: Path, afterword: Afterword, text: str, where: str, row: str
) -> None:
    (line,) = told(project, afterword, text)
    assert line == f"{where}: a table has no header [table-without-header]"
    assert f"    {row}\n" in afterword("check", exit_code=1).stderr


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("- ##", ["5:3"]),
        ("> - ##", ["5:5"]),
        ("1. ## \n\n##\n\n<h2></h2>", ["5:4", "7:1", "9:1"]),
    ],
)
def test_a_heading_without_words_is_told_where_it_stands(
    project: Path, afterword: Afterword, text: str, places: list[str]
) -> None:
    found = [line for line in told(project, afterword, text) if line.endswith("[heading-empty]")]
    assert [line.partition(": ")[0] for line in found] == places


@pytest.mark.parametrize(
    ("text", "told_there"),
    [
        ("| d | p |\n===", "5:1: “| d | p |” is a second first-level heading [heading-second-title]"),
        ("[a][] b.\n\n[a]: <https://e.com/x y>", "7:7: “https://e.com/x y” has a space in it, and no address has"),
    ],
)
def test_a_fault_is_told_once_and_below_the_front_matter(
    project: Path, afterword: Afterword, text: str, told_there: str
) -> None:
    (line,) = told(project, afterword, text)
    assert line.startswith(told_there)


def test_an_attribute_is_told_at_its_line_however_it_was_renamed(project: Path, afterword: Afterword) -> None:
    (line,) = told(project, afterword, "Words.\n\n## Setup {setup, x=1}")
    assert line.startswith("7:11: “setup_” does not work on this site")
    assert line.endswith("[markup-forbidden]")


SIMPLE = "  Day       Places\n--------- --------\n  Monday        12\n  Tuesday        8\n"
HEADLESS = "-------  --\nMonday   12\nTuesday   8\n-------  --\n"
MULTILINE = """\
----------------
 Day      Places
-------- -------
 Monday   twelve
          of us

 Tuesday  eight
----------------
"""
GRID = """\
+--------+--------+
| Day    | Places |
+========+========+
| Monday | 12     |
|        | of us  |
+--------+--------+
"""


@pytest.mark.parametrize(
    ("table", "where"), [(SIMPLE, "7:3"), (HEADLESS, "7:1"), (MULTILINE, "8:2"), (GRID, "7:1")]
)
def test_a_table_that_is_drawn_is_told_once(project: Path, afterword: Afterword, table: str, where: str) -> None:
    found = told(project, afterword, f"Words.\n\n{table}\nMore words.")
    message = "a table that is drawn with hyphens is none here [table-malformed]"
    assert [line for line in found if line.endswith("[table-malformed]")] == [f"{where}: {message}"]


def test_what_is_told_of_a_drawn_table_says_how_many_columns_it_has(project: Path, afterword: Afterword) -> None:
    write_page(project, "guides/faulty.md", text=GRID)
    assert "and |---|---| below the first" in afterword("check", exit_code=1).stderr


@pytest.mark.parametrize("line", ["--- ---", "---", "- - -", "* * *"])
def test_a_line_across_is_no_table(project: Path, afterword: Afterword, line: str) -> None:
    write_page(project, "guides/fair.md", text=f"Words.\n\n{line}\n\nMore words.\n", title="The fair")
    assert "table-malformed" not in afterword("check").stderr


def test_tabs_around_the_bars_of_a_table_are_no_fault(project: Path, afterword: Afterword) -> None:
    table = "|\tday\t|\tplaces\t|\n|\t---\t|\t---\t|\n|\tMonday\t|\t12\t|\n|\tTuesday\t|\t8\t|\n"
    write_page(project, "guides/fair.md", text=f"Words.\n\n{table}", title="The fair")
    afterword("build")
    page = (project / "output" / "site" / "guides" / "fair" / "index.html").read_text("utf-8")
    assert page.count("<td>") == 4


@pytest.mark.parametrize(
    ("text", "where", "mend"),
    [
        ("<p>Quote **here** now</p>", "5:10", "write <strong>here</strong>"),
        ("<table><tr><th>A</th></tr><tr><td>*Bring:* it</td></tr></table>", "5:35", "write <em>Bring:</em>"),
        ("<p>Quote _here_ now</p>", "5:10", "write <em>here</em>"),
        ("<p>Quote ~~here~~ now</p>", "5:10", "write <del>here</del>"),
        ("Quote **here now", "5:7", "close it with ** right behind a word"),
        ("Water is H~2~O.", "5:11", "write <sub>2</sub>"),
        ("A room of 20 m^2^.", "5:15", "write <sup>2</sup>"),
    ],
)
def test_a_mark_that_is_printed_is_told_with_a_mend_that_works(
    project: Path, afterword: Afterword, text: str, where: str, mend: str
) -> None:
    (line,) = [line for line in told(project, afterword, text) if line.endswith("[marks-printed]")]
    assert line.startswith(f"{where}: ")
    assert mend in afterword("check", exit_code=1).stderr


def test_signs_that_stand_for_themselves_are_not_told(project: Path, afterword: Afterword) -> None:
    signs = "*Required, 2 * 3 * 4, \\*as it is\\*, a snake_case_name, *.txt and *.csv, price* and cost*, x==y==z"
    text = f"{signs}, m^2 and n[^1].\n\n[^1]: x^2\n"
    write_page(project, "guides/fair.md", text=text, title="The fair")
    assert "marks-printed" not in afterword("check").stderr


@pytest.mark.parametrize(
    ("written", "mend"),
    [
        ("[[Other page]]", "name the page's file: [Other page](file-name.md)"),
        ("[[Other page|alias]]", "name the page's file: [alias](file-name.md)"),
        ("[[Other page#Before the day|alias]]", "name the page's file: [alias](file-name.md#its-heading)"),
        ("![[Other page]]", "name the page's file: [Other page](file-name.md)"),
        ("![[embed.png|300]]", "![what it shows](embed.png){: width=300 }"),
        ("![[embed.png|300x200]]", "![what it shows](embed.png){: width=300 }"),
        ("![[embed.png]]", "say what it shows, and name its file: ![what it shows](embed.png)"),
        ("[[form.pdf|the form]]", "name the file: [the form](form.pdf)"),
    ],
)
def test_what_obsidian_links_to_and_shows_is_told_with_its_mend(
    project: Path, afterword: Afterword, written: str, mend: str
) -> None:
    (line,) = told(project, afterword, f"See {written}.")
    assert line == f"5:5: “{written}” would be printed as it is [link-mistyped]"
    assert f"{mend}\n" in afterword("check", exit_code=1).stderr
