"""Markdown as people write it: nothing of it is missing from the page, and its structure is kept, or it is told.

`tests/data/markdown/rendered/` holds a file for each construct, `told/` what has no one meaning. The words of each
are read here by markdown-it-py alone, without our reading of it.
"""

import re
import unicodedata
from collections import Counter
from html import unescape
from pathlib import Path
from shutil import copytree

import pytest
from markdown_it import MarkdownIt

from generator.markdown.convert import to_html
from generator.markdown.layout.normalise import normalise
from generator.model.files import Source
from generator.problems import Problem
from generator.site.checks.markdown.lost_words import check_words
from tests.conftest import DATA, Afterword, run
from tests.samples.projects import add_settings

CORPUS = DATA / "markdown"
RENDERED = sorted((CORPUS / "rendered").glob("*.md"))
WORD = re.compile(r"[^\W_]+")
TAG = re.compile(r"<!--.*?-->|<[^>]*>", re.DOTALL)
ELEMENTS = {
    "list-below-words": {"ul": 1, "ol": 1, "li": 4},
    "nested-by-two": {"ul": 3, "li": 5},
    "nested-by-three": {"ol": 2, "ul": 2, "li": 6},
    "nested-by-four": {"ul": 3, "li": 4, "p": 2},
    "nested-less-than-its-number": {"ol": 1, "ul": 1, "li": 4},
    "bullets-below-a-number": {"ol": 2, "ul": 4, "li": 10, "h2": 0},
    "parentheses": {"ol": 1, "li": 3},
    "code-in-a-list": {"ol": 1, "ul": 1, "li": 5, "pre": 2, "h2": 0},
    "table-next-to-words": {"table": 1, "tr": 3, "p": 2},
    "table-in-a-list": {"table": 1, "tr": 2, "li": 2},
    "table-captions": {"table": 6, "caption": 6, "em": 1, "dl": 0, "p": 3},
    "terms-within": {"dl": 4, "dt": 4, "dd": 5, "div": 1, "blockquote": 1, "li": 3},
    "tasks": {"input": 3, "label": 3, "li": 4, "ul": 2},
    "alerts": {"div": 2, "li": 1, "blockquote": 0},
    "boxes": {"div": 2, "li": 1},
    "struck-and-marked": {"del": 1, "mark": 1},
    "line-ends": {"br": 2, "p": 1},
    "bare-addresses": {"a": 6},
    "details": {"details": 1, "li": 2, "a": 1, "strong": 1, "em": 1},
    "details-within": {"details": 3, "summary": 3, "li": 3, "div": 1, "p": 4},
    "marked-as-markdown": {"ul": 2, "li": 3, "div": 1, "section": 1, "p": 1},
    "markdown-in-div": {"h2": 1, "li": 2, "a": 1, "strong": 1, "section": 1},
    "quotations": {"blockquote": 2, "ol": 1, "ul": 1, "li": 3, "h2": 1},
    "fences": {"pre": 3, "p": 3},
    "headings": {"h2": 4, "h3": 1, "a": 5},
    "rules-and-lists": {"hr": 2, "li": 5},
    "notes-and-definitions": {"dl": 1, "sup": 1, "h1": 0, "ol": 1},
    "references": {"a": 3},
    "entities": {"pre": 1, "code": 2},
    "all-at-once": {
        "input": 2,
        "table": 1,
        "details": 1,
        "blockquote": 1,
        "div": 2,
        "del": 1,
        "mark": 1,
        "pre": 2,
    },
}
"""How many of each element the page has; its footnotes are a list, too."""
OTHERWISE = {"note", "tip", "warning", "NOTE", "TIP", "WARNING", "x", "1"}
"""What a reading without boxes, tasks and footnotes takes for words."""
TOLD = """
addresses.md:5:5: “https://www.north moor.ac.uk/a b” has a space in it, and no address has [link-malformed]
addresses.md:5:47: “tel:+44 20 1234” has a space in it, and no address has [link-malformed]
addresses.md:5:69: “https://www,example.org/” is no address [link-malformed]
angle-brackets.md:5:6: “<first” does not work on this site [markup-forbidden]
angle-brackets.md:7:12: “<company” does not work on this site [markup-forbidden]
angle-brackets.md:7:26: <time> is never closed [html-unclosed]
bold.md:5:9: “**” would be printed as it is [marks-printed]
bold.md:7:5: <b> is never closed [html-unclosed]
bold.md:9:4: “~~” would be printed as it is [marks-printed]
bold.md:9:24: “**” would be printed as it is [marks-printed]
cells.md:7:9: this row has 3 cells, and the table 2 columns: the last would be missing [table-malformed]
cells.md:9:1: the line below a table's first row has 1 parts, and the row has 2 [table-malformed]
code.md:7:5: four spaces make code of this paragraph [code-by-indent]
dashes.md:7:1: “–” makes no list: its items would run together [list-malformed]
dashes.md:10:1: “-” makes no list: its items would run together [list-malformed]
dashes.md:13:1: “a)” makes no list: its items would run together [list-malformed]
dashes.md:16:1: “:::” would be printed as it is [marks-printed]
html.md:5:16: “**” would be printed as it is [marks-printed]
html.md:5:41: “](” would be printed as it is [marks-printed]
in-details.md:8:7: the link “gone.md” leads nowhere [link-nowhere]
quoted-cells.md:7:19: this row has 3 cells, and the table 2 columns: the last would be missing [table-malformed]
twice.md:5:21: the tag has “id” twice, and a browser takes the first [attribute-twice]
unseen.md:5:9: a soft hyphen stands here, which nobody sees and no search finds [character-invisible]
unseen.md:5:25: a zero width space stands here, which nobody sees and no search finds [character-invisible]
word.md:5:4: Word has left its own markup here [markup-obsolete]
word.md:5:25: “<o:p” does not work on this site [markup-forbidden]
word.md:7:1: <center> is no longer part of HTML [markup-obsolete]
word.md:7:9: <font> is no longer part of HTML [markup-obsolete]
"""


IN_PARAGRAPHS = re.compile(r"<p>(?:(?!</p>).)*<(?:details|div|ul|ol|table|p|pre)\b", re.DOTALL)
"""What ends a paragraph in every browser, in one that goes on."""


def body_of(path: Path) -> str:
    return path.read_text("utf-8").split("---\n", 2)[2]


def words_of(html: str) -> Counter[str]:
    return Counter(WORD.findall(unescape(TAG.sub(" ", html)).replace("\u00ad", "")))


def elements(html: str, *names: str) -> dict[str, int]:
    return {name: len(re.findall(rf"<{name}[\s>]", html)) for name in names}


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The main part of each page of the corpus, by the name of its file."""
    project = tmp_path_factory.mktemp("written")
    copytree(CORPUS / "rendered", project / "content")
    (project / "content" / "site.toml").write_text(
        'title = "T"\noffice = "O"\ndescription = "D"\nsearch = false\n'
    )
    (project / "content" / "index.md").write_text("---\ntitle: Home\ndescription: d\n---\nWords.\n")
    run("build", "--project", project)
    site = project / "output" / "site"
    texts = {path.stem: (site / path.stem / "index.html").read_text("utf-8") for path in RENDERED}
    return {name: text.partition("<main")[2].partition("</main>")[0] for name, text in texts.items()}


def test_each_construct_has_its_expectation() -> None:
    assert {path.stem for path in RENDERED} == ELEMENTS.keys()


@pytest.mark.parametrize("path", RENDERED, ids=lambda path: path.stem)
def test_every_word_of_a_source_is_on_its_page(path: Path, pages: dict[str, str]) -> None:
    reading = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    read = words_of(reading.render(re.sub(r"\*\[CV\]:.*", "", body_of(path))))
    missing = read - words_of(pages[path.stem])
    assert {word for word in missing if word not in OTHERWISE} == set()


@pytest.mark.parametrize("path", RENDERED, ids=lambda path: path.stem)
def test_each_construct_is_rendered_as_what_it_is(path: Path) -> None:
    expected = ELEMENTS[path.stem]
    assert elements(to_html(body_of(path)).html, *expected) == expected


@pytest.mark.parametrize("path", RENDERED, ids=lambda path: path.stem)
def test_what_is_laid_out_once_stays_so(path: Path) -> None:
    first, second = to_html(body_of(path)).html, to_html(normalise(body_of(path))).html
    assert words_of(second) == words_of(first)
    assert elements(second, *ELEMENTS[path.stem]) == elements(first, *ELEMENTS[path.stem])


def test_what_has_no_one_meaning_is_told_at_its_place(project: Path, afterword: Afterword) -> None:
    for path in (CORPUS / "told").glob("*.md"):
        (project / "content" / "guides" / path.name).write_bytes(path.read_bytes())
    told = afterword("check", exit_code=1).stderr.splitlines()
    found = [line.removeprefix("content/guides/") for line in told if line.startswith("content/guides/")]
    assert found == TOLD.split("\n")[1:-1]
    assert sum(line.startswith("  → ") for line in told) >= len(found)


NUMBER = '<sup id="fnref:a"><a class="footnote-ref" href="#fn:a">1</a></sup>'
STOCK = "<p>Bring: - a pen - a card</p>"


@pytest.mark.parametrize(
    ("text", "content", "told"),
    [
        ("One two three.\n", "<p>One three.</p>", "1:5: “two” stands in the source and is missing from the page"),
        ("Here.\n\nOne\ntwo three\n", "<p>Here.</p><p>One two</p>", "4:5: “three” stands in the source"),
        ('a [b](c "d") e\n', "<p>a b</p>", "1:14: “e” stands in the source"),
        (
            "| a | b |\n|---|---|\n| yes | no |\n\nyes\n",
            "<td>a</td><td>b</td><td>yes</td><p>yes</p>",
            "3:9: “no” stands",
        ),
        ("Bring:\n- a pen\n- a card\n", STOCK, "2:3: an item of a list is no item on the page"),
        ("x[^1]\n\n[^1]: a note\n", "<p>x</p>", "3:7: “a note” stands in the source"),
        ("A [link][r].\n\n[r]: b.md\n\nGone <b>for</b> good\n", "<p>A link.</p><p>for</p>", "5:1: “Gone” stands"),
    ],
)
def test_whatever_swallows_words_is_told_at_its_line(text: str, content: str, told: str) -> None:
    first, *_ = check_words(Source("a.md", "a.md", text), text, content, f"<main>{content}</main>")
    assert f"{first.where}: {first.message}".startswith(f"a.md:{told}")
    assert f"[{first.check}]" == "[words-missing]"


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("x[^1]\n\n[^1]: a *note*\n", f"<p>x{NUMBER}</p><ol><li>a note</li></ol>"),
        ("letters[^a] and[^post] x\n\n[^a]: one\n[^post]: two\n", f"letters{NUMBER} and{NUMBER} x<li>one<li>two"),
        ("Mail <mailto:ada@example.org> now.\n", "<p>Mail <a>ada@example.org</a> now.</p>"),
        ("<!--\na\n\ncomment -->\n\nMail <MAILTO:a@b.org>.\n", "<p>Mail <a>a@b.org</a>.</p>"),
        ("[a b][c d]\n\n[C D]: e.md 'f'\n", "<p><a>a b</a></p>"),
        ("3. one\n4. two\n", "<ol start=3><li>one</li><li>two</li></ol>"),
        ("![a chart](c.png) **B**lock `<x>` &amp;\n", '<img alt="a chart"><b>B</b>lock &lt;x&gt; &amp;'),
        ("{{ choice: a }}\n\nOne\n", "<p>whatever</p><p>One</p>"),
    ],
)
def test_what_only_looks_missing_is_not_told(text: str, content: str) -> None:
    assert check_words(Source("a.md", "a.md", text), text, content, f"<main>{content}</main>") == []


def test_a_page_that_is_not_made_anew_is_not_read_again(
    project: Path, afterword: Afterword, monkeypatch: pytest.MonkeyPatch
) -> None:
    afterword("build")
    read: list[str] = []

    def note_source(source: Source, *_: str) -> list[Problem]:
        read.append(source.name)
        return []

    monkeypatch.setattr("generator.site.build.check_words", note_source)
    page = project / "content" / "guides" / "good.md"
    page.write_text(page.read_text("utf-8") + "\nMore words.\n", "utf-8")
    afterword("build")
    assert read == ["guides/good.md"]


def test_a_name_as_macos_writes_it_is_found_and_its_address_encoded(project: Path, afterword: Afterword) -> None:
    page = "---\ntitle: Café\ndescription: d\nupdated: 2026-11-01\naliases: [/kaffee/é/]\n---\nWords.\n"
    (project / "content" / "guides" / unicodedata.normalize("NFD", "café.md")).write_text(page, "utf-8")
    good = project / "content" / "guides" / "good.md"
    good.write_text(good.read_text("utf-8") + f"\nSee [it]({unicodedata.normalize('NFC', 'café.md')}).\n", "utf-8")
    add_settings(project, '\nbase_url = "https://office.example.ac.uk/"\n')
    afterword("build")
    site = project / "output" / "site"
    for name in ("sitemap.xml", "feed.xml", "_redirects"):
        assert "guides/caf%C3%A9/" in (site / name).read_text("utf-8")
        assert (site / name).read_text("utf-8").isascii() or name == "feed.xml"


@pytest.mark.parametrize("path", RENDERED, ids=lambda path: path.stem)
def test_no_paragraph_holds_what_ends_it(path: Path) -> None:
    assert not IN_PARAGRAPHS.search(to_html(body_of(path)).html)


@pytest.mark.parametrize("mark", ["{#}", "{: #}"])
def test_a_heading_whose_id_has_no_name_gets_its_own(mark: str) -> None:
    assert '<h2 id="bar">Bar</h2>' in to_html(f"## Bar {mark}\n\nWords.\n").html


@pytest.mark.parametrize(
    ("cell", "made"),
    [
        (r"`a` \| `b`", "<code>a</code> | <code>b</code>"),
        (r"`a` \| b", "<code>a</code> | b"),
        (r"a \| `b`", "a | <code>b</code>"),
        (r"`a \| b` \| `c \| d`", "<code>a | b</code> | <code>c | d</code>"),
        (r"`a|b` \| `c`", "<code>a|b</code> | <code>c</code>"),
        (r"x `a|b \| c`", "x <code>a|b | c</code>"),
        (r"``a ` \| b`` \| ``c``", "<code>a ` | b</code> | <code>c</code>"),
    ],
)
def test_an_escaped_bar_parts_no_cells_beside_code(cell: str, made: str) -> None:
    html = to_html(f"| H | I |\n|---|---|\n| {cell} | Paper |\n").html
    assert f"<td>{made}</td>\n<td>Paper</td>" in html


def test_a_bar_in_code_in_a_table_is_a_bar() -> None:
    made = to_html("| a | b |\n|---|---|\n| `c \\| d` | x \\| y |\n").html
    assert "<code>c | d</code>" in made
    assert "x | y" in made
