"""What somebody who is no programmer mistypes: told once, at its place, with a mend that they can carry out."""

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.markdown.code import without_code
from generator.markdown.convert import to_html
from generator.model.files import Source
from generator.parsing.content_files.filenames import safe_name
from generator.parsing.content_files.files import NAME
from generator.parsing.hints import meant_day
from generator.parsing.yaml.front_matter import split_front_matter
from generator.site.checks.markdown.markdown_lint import check_markdown
from generator.site.checks.markdown.printed_marks import check_printed_marks
from tests.conftest import Afterword
from tests.samples.projects import add_settings

HEAD = "---\ntitle: Faulty\ndescription: d\n---\n"

MATTER = [
    ("---\ntitle: x\n  description: d\n---\n", "3:1: “description” does not begin at the margin"),
    ("---\ntitle: “The first hour”\n---\n", "2:8: the quotes of “The first hour” are curly"),
    ("---\ntags: [a, “b c”]\n---\n", "2:11: the quotes of “b c” are curly"),
    ('---\ntitle: "x”\ndescription: "d"\n---\n', "2:10: one of the two quotes is curly [quotes-curly]"),
    ("---\ntitle = x\ndescription: d\n---\n", "2:7: a value stands behind a colon, not behind ="),
    ("---\ntags:\n- a\n-b\ntitle: x\n---\n", "4:2: there is no space after the hyphen"),
    ("---\ntitle: x\nDescription of it\norder: 1\n---\n", "3:1: there is no colon on this line"),
    ("---\ntitle:\u00a0x\n---\n", "2:7: a space that is none to a program stands here"),
    ("----\ntitle: x\n---\n", "1:1: “----” does not begin front matter"),
    ("—-\ntitle: x\n---\n", "1:1: “—-” does not begin front matter"),
    ("\n---\ntitle: x\n---\n", "2:1: the front matter does not begin on the first line"),
    ("title: x\n---\n", "1:1: there is no --- above the front matter"),
    ("---\ntitle: x\n—\nWords.\n", "3:1: “—” does not close the front matter"),
    ("---\ntitle: x\n-----\nWords.\n", "3:1: “-----” does not close the front matter"),
    (
        '+++\ntitle = "x"\n+++\n',
        "1:1: this front matter is TOML, and a page has it in YAML [front-matter-missing]",
    ),
    ('{\n"title": "x"\n}\n', "1:1: this front matter is JSON, and a page has it in YAML [front-matter-missing]"),
    ("---\ntitle: x\n...\nWords.\n", "3:1: “...” does not close the front matter"),
]
BODY = [
    ("Use `the words.\n", "1:5: the code mark that begins here is never closed [code-unclosed]"),
    ("```\nwords\n", "1:1: the code that begins here is never closed"),
    ("Name\tRole\nInes\tHead\n", "1:5: a tab makes no column"),
    ("| a | b |\n| x | y |\n", "1:1: this is no table yet [table-malformed]"),
    ("See [the guide](good.md and more.\n\nMore.\n", "1:5: the address of this link is never closed"),
    ("See [the guide] (good.md).\n", "1:16: a space parts the words of this link from its address"),
    ("See (the guide)[good.md].\n", "1:5: the brackets of this link are the wrong way round [link-mistyped]"),
    ("See [[Good]].\n", "1:5: “[[Good]]” would be printed as it is"),
    (
        "<<<<<<< HEAD\nx\n=======\ny\n>>>>>>> main\n",
        "1:1: two versions of this page stand here, as git left them [merge-conflict]",
    ),
    ("•\tThe first\n•\tThe second\n", "1:1: “•” makes no list: its items would run together [list-malformed]"),
    ("Words.\n\n</div>\n\nMore.\n", "3:1: </div> closes nothing that is open [html-stray]"),
    ("Words</p>\n", "1:6: </p> closes nothing that is open [html-stray]"),
    ("<b>x<i>y</b>z</i>\n", "1:9: </b> closes <b> around <i>, which is still open [html-stray]"),
    ("One<br>two</br>\n", "1:11: </br> closes nothing that is open [html-stray]"),
    ("Words <!-- and more\n", "1:7: the comment that begins here is never closed [html-unclosed]"),
    ('!!! warnign "T"\n    x\n', "1:5: there is no box “warnign”, so nobody sees what it is [box-malformed]"),
    ("> [!FOO] Title\n> x\n", "1:5: there is no box “FOO”, so nobody sees what it is [box-malformed]"),
    ("!!! note\nWords\n", "1:1: nothing is in this box: what is below it is not indented [box-malformed]"),
    (
        "Of $a_{1}*b_{2}$ then\n",
        "1:4: this formula would be printed as it is, or lose its signs [formula-printed]",
    ),
    ("$$\n\\begin{x} a \\end{x}\n$$\n", "1:1: this formula would be printed as it is"),
    ("A\u202eword\n", "1:2: a right-to-left override stands here"),
    ("It\ufffds\n", "1:3: a letter was lost here"),
    (
        "<div>\n\nwords\n\n## After\n",
        "1:1: <div> is never closed, so nothing below it is read as Markdown [html-unclosed]",
    ),
]
MEANT = [
    "-\titem\n-\titem\n\n1.\titem\n2.\titem\n",
    "Dear [Name] (she/her) of [Room] (#4), see [[1]](good.md) and [it](https://example.org/a_(b)).\n",
    "<ul>\n<li>one\n<li>two\n</ul>\n",
    "Words with `code`, ``a ` in it`` and \\` alone.\n",
    "```\n| a | b |\n| x [[y]] | `\n```\n\n~~~\n[a](b\n~~~\n",
    "Words.\n\n    code with ` and [[x]]\n    a\tb\n    c\td\n",
    "| a | b |\n|---|---|\n| x | y |\n\n| only one row |\n",
    "A remark [in brackets] (and more words in others), or [as here] (see below).\n",
    'See [the guide](good.md\n"a title") and [it](<a b.md>).\n',
    "<!-- `a [[b]] </p> -->\n\n<div>\n<div>words</div>\n</div>\n",
    "<ul>\n<li><p>one\n<li>two</li>\n</ul>\n\n<details>\n<summary>a <b>b</b></summary>\n\nwords\n\n</details>\n",
    "It costs $5 or $10, and US$ 20 (not $30_000).\n\n`$a_1$` is code.\n",
    "Use `</div>` for the end.\n\n```\n</div>\n```\n",
    '!!! note\n\n    words\n\n!!! Tip "T"\n  words\n\n> [!WARNING]\n> words\n',
]
LINKS = [
    ("[us](careers@example.ac.uk)", "write mailto:careers@example.ac.uk"),
    ("[them](www.example.org/a)", "write https://www.example.org/a"),
    ("[them](example.ac.uk)", "write https://example.ac.uk"),
    ("[it](C:\\pages\\good.md)", "put the file into content/, and write its name there, with /"),
    ("![it](file:///home/me/pic.png)", "put the file into content/, and write its name there, with /"),
    ('<iframe src="https://example.org/film"></iframe>', "link to it instead: [what it is](https://…)"),
    ('<p style="margin:0">x</p>', "paste words as plain text, or use a class and templates/site/custom.css"),
    ("<table><tr><td>a</td></tr></table>", "give each column a name in the first row: write <th> for <td> there"),
    ("# Faulty", "the title is the page's only first-level heading: begin with ##"),
]
FILES = [
    ("guides/my page.md", "rename it to guides/my-page.md: letters, digits and hyphens"),
    ("guides/new.MD", "rename it to guides/new.md: letters, digits and hyphens"),
    ("guides/new.md.txt", "rename it to new.md: your computer may hide the .txt"),
]
KINDS = [
    ("guides/new.rtf", "copy its words into a page, a file that ends in .md, or save it as a PDF"),
    ("guides/new.doc", "save it as .docx"),
    ("guides/new.XLSM", "save it, without macros, as .xlsx"),
    ("guides/film.mov", "save it as .mp4"),
    ("guides/film.srt", "save it as .vtt"),
    ("guides/our.css", "put its rules into templates/site/custom.css"),
    ("guides/new.markdown", "rename it to new.md"),
    ("guides/photo.heic", "save the picture as .jpg or .png"),
]
DAYS = [
    ("21/11/2026", "2026-11-21"),
    ("11/21/2026", "2026-11-21"),
    ("3/4/2026", ""),
    ("4/4/2026", "2026-04-04"),
    ("16.11.2026", "2026-11-16"),
    ("2026-11-6", "2026-11-06"),
    ("2026/11/06", "2026-11-06"),
    ("16 November 2026", "2026-11-16"),
    ("Nov. 16th, 2026", "2026-11-16"),
    ("2024-01-05T10:00:00Z", "2024-01-05"),
    ("2024-01-05 10:00:00.5+00:00", "2024-01-05"),
    ("31/02/2026", ""),
    ("16 Brumaire 2026", ""),
    ("soon", ""),
]
SETTINGS = [
    ("accessibility = 20/11/2026\n", "write the year first, and no quotes: 2026-11-20"),
    ('direction = "from "left" to right"\n', "write curly quotes within the text"),
    ("choices\n", 'write choices = "value", or [choices] where a table begins'),
    ('language = "English"\n', "write en-GB or the like"),
]


@pytest.mark.parametrize(("text", "told"), MATTER)
def test_a_slip_of_front_matter(text: str, told: str) -> None:
    (problem,) = split_front_matter(Source("a.md", "a.md", text))[1]
    assert f"{problem.where}: {problem.message} [{problem.check}]".startswith(f"a.md:{told}")
    assert problem.hint


@pytest.mark.parametrize(("text", "told"), BODY)
def test_a_slip_of_markdown(text: str, told: str) -> None:
    (problem,) = check_markdown(Source("a.md", "a.md", text), text)
    assert f"{problem.where}: {problem.message} [{problem.check}]".startswith(f"a.md:{told}")
    assert problem.hint


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[TOC]\n\nWords.\n", "1:1: “[TOC]” would be printed as it is"),
        ("Words. %% a private\nremark %%\n", "1:8: “%%” would be printed as it is"),
        ("Words.\n\n##Heading\n", "3:1: “##” makes no heading here, and would be printed"),
        ("Words.\n> ##Heading\n", "2:3: “##” makes no heading here, and would be printed"),
        ("Words.\n##Heading\n###Three\n", "2:1: “##” makes no heading here, and would be printed"),
        ("Ask in\n##Linux there, or see:\n##python\n", ""),
        ("- ##python on Libera\n- words\n\n1. ##more, and\n   ##others\n\n> Ask in\n> ##python there.\n", ""),
        ("#1 of all, 50%% or 60%%, and `%% x %%`.\n\n#hashtag words\n##more\n\n```\n[TOC]\n\n##x\n```\n", ""),
    ],
)
def test_what_another_program_would_not_print(text: str, told: str) -> None:
    found = check_printed_marks(Source("a.md", "a.md", text), text, to_html(text).html)
    assert [f"{problem.where.line}:{problem.where.column}: {problem.message}" for problem in found] == (
        [told] if told else []
    )


@pytest.mark.parametrize("text", MEANT)
def test_markdown_that_is_meant(text: str) -> None:
    assert check_markdown(Source("a.md", "a.md", text), text) == []


@pytest.mark.parametrize("slip", ["Use `the words.\n", "[[Good]]\n"])
def test_slips_stop_the_build(project: Path, afterword: Afterword, slip: str) -> None:
    (project / "content" / "guides" / "faulty.md").write_text(HEAD + slip, "utf-8")
    told = afterword("build", exit_code=1).stderr
    assert "content/guides/faulty.md:5:" in told
    assert told.endswith("\n1 problem\n")


@pytest.mark.parametrize(("text", "mend"), LINKS)
def test_the_mend_of_a_link_and_of_markup(project: Path, afterword: Afterword, text: str, mend: str) -> None:
    (project / "content" / "guides" / "faulty.md").write_text(f"{HEAD}{text}\n", "utf-8")
    told = afterword("check", exit_code=1).stderr
    assert "content/guides/faulty.md:5:" in told
    assert f"  → {mend}\n" in told
    assert told.endswith("\n1 problem\n")


@pytest.mark.parametrize(("name", "mend"), FILES)
def test_a_file_that_is_named_otherwise(project: Path, afterword: Afterword, name: str, mend: str) -> None:
    (project / "content" / name).write_text(HEAD + "Words.\n", "utf-8")
    told = afterword("check", exit_code=1).stderr
    assert f"content/{name}:1:1:" in told
    assert f"  → {mend}\n" in told
    assert told.endswith("\n1 problem\n")


@pytest.mark.parametrize(("name", "mend"), KINDS)
def test_a_file_of_another_kind(project: Path, afterword: Afterword, name: str, mend: str) -> None:
    (project / "content" / name).write_bytes(b"x")
    assert (
        f"content/{name}:1:1: warning: is not published [file-unpublished]\n  → {mend}\n"
        in afterword("check").stderr
    )


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("name", ["guides/faulty.md", "site.toml"])
def test_a_file_in_utf16(project: Path, afterword: Afterword, encoding: str, name: str) -> None:
    (project / "content" / name).write_bytes((HEAD + "Words.\n").encode(encoding))
    told = afterword("check", exit_code=1).stderr
    assert f"content/{name}:1:1: the file is UTF-16, not UTF-8 [file-not-utf8]\n" in told
    assert told.endswith("\n1 problem\n")


@pytest.mark.parametrize(("line", "mend"), SETTINGS)
def test_a_slip_of_the_settings(project: Path, afterword: Afterword, line: str, mend: str) -> None:
    add_settings(project, line)
    told = afterword("check", exit_code=1).stderr
    assert f"  → {mend}" in told
    assert told.endswith("\n1 problem\n")


def test_a_folder_that_is_no_project(project: Path, afterword: Afterword) -> None:
    (project / "content" / "site.toml").unlink()
    told = afterword("build", exit_code=1).stderr
    assert (
        "content/site.toml:1:1: is missing, and without it there is no project [settings-missing]\n"
        "  → afterword upgrade --restore site.toml brings one; or work in the folder of a project" in told
    )


def test_a_misspelt_key_is_not_missing_too(project: Path, afterword: Afterword) -> None:
    (project / "content" / "a.md").write_text("---\nTitle: x\ndescription: d\n---\n", "utf-8")
    told = afterword("check", exit_code=1).stderr
    assert "content/a.md:2:1: there is no “Title” here" in told
    assert told.endswith("\n1 problem\n")


def test_a_source_without_the_beginning_of_its_address(office: Path, afterword: Afterword) -> None:
    with (office / "content" / "sources.toml").open("a") as file:
        file.write('\n[new]\ntitle = "T"\nauthor = "A"\naddress = "www.example.org/a"\n')
    told = afterword("check", exit_code=1).stderr
    assert "“address” cannot be “www.example.org/a”" in told
    assert "  → write https://www.example.org/a\n" in told
    assert told.endswith("\n1 problem\n")


def test_a_note_of_no_channel_is_told_once(office: Path, afterword: Afterword) -> None:
    path = office / "content" / "notes" / "status-check.md"
    path.write_text(path.read_text("utf-8").replace("channel: email", "channel: e-mail"), "utf-8")
    told = afterword("check", exit_code=1).stderr
    assert "content/notes/status-check.md:4:10: there is no channel “e-mail”" in told
    assert told.endswith("\n1 problem\n")


def test_a_section_without_its_page_is_asked_for(project: Path, afterword: Afterword) -> None:
    (project / "content" / "faulty.md").write_text(HEAD + "See [the days](days/index.md).\n", "utf-8")
    (project / "content" / "days").mkdir()
    (project / "content" / "days" / "one.md").write_text(HEAD.replace("Faulty", "One"), "utf-8")
    assert "  → add content/days/index.md, the page of this folder\n" in afterword("check", exit_code=1).stderr


def test_figures_in_code_that_is_indented_need_no_source(project: Path, afterword: Afterword) -> None:
    (project / "content" / "a.md").write_text(HEAD + "Write:\n\n    81 % of people\n\n* item\n", "utf-8")
    afterword("check")
    (project / "content" / "a.md").write_text(HEAD + "* item\n\n    81 % of people\n", "utf-8")
    assert "content/a.md:7:5: “81 %” has no source" in afterword("check", exit_code=1).stderr


def test_a_fault_of_a_look_is_one_whatever_page_shows_it(project: Path, afterword: Afterword) -> None:
    ours = Path(__file__).parents[3] / "templates" / "site" / "base.html"
    look = project / "templates" / "site" / "base.html"
    look.parent.mkdir(parents=True, exist_ok=True)
    look.write_text(ours.read_text("utf-8").replace("</body>", '<img src="gone.md">\n</body>'), "utf-8")
    told = afterword("check", exit_code=1).stderr
    assert told.count("the image “gone.md” leads nowhere") == 1
    assert 'write alt="what it shows"' in told
    assert told.endswith("\n2 problems\n")


@pytest.mark.parametrize(("text", "day"), DAYS)
def test_a_day_that_is_written_in_another_way(text: str, day: str) -> None:
    assert meant_day(text) == day


@given(st.dates())
def test_a_day_is_never_read_as_another(day: object) -> None:
    year, month, number = str(day).split("-")
    for text in (f"{number}/{month}/{year}", f"{month}/{number}/{year}"):
        assert meant_day(text) in {str(day), ""}


@given(st.text(min_size=1))
@example("/")
@example("..")
def test_a_name_that_is_proposed_can_be_part_of_an_address(name: str) -> None:
    proposed = safe_name(f"{name}.MD")
    assert NAME.fullmatch(proposed)
    assert safe_name(proposed) == proposed


@given(st.text("a `~\n\t-[]|"))
def test_what_stands_beside_code_keeps_its_place(text: str) -> None:
    bare = without_code(text)
    assert len(bare) == len(text)
    assert all(new in {old, " "} for new, old in zip(bare, text, strict=True))
