"""The project's own looks: what they would fetch, and a fault that a look puts on every page, told once."""

import shutil
from pathlib import Path

import pytest

from tests.conftest import ROOT, SAMPLE, Afterword
from tests.samples.projects import write_page


def look(project: Path, name: str, text: str) -> None:
    path = project / "templates" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('@import "https://example.org/a.css";\n', "1:10: “https://example.org/a.css”"),
        ("h1 {\n  background: url( //example.org/a.png )\n}\n", "2:20: “//example.org/a.png”"),
        ("/* url(https://example.org) */\nh1 { src: url('https://a.example/b') }", "2:16: “https://a.example/b”"),
    ],
)
def test_a_style_sheet_that_asks_another_site_is_told(
    project: Path, afterword: Afterword, text: str, place: str
) -> None:
    look(project, "site/style.css", text)
    told = afterword("check", exit_code=1).stderr
    assert f"templates/site/style.css:{place} would be fetched from another site" in told
    assert told.endswith("\n1 problem\n")


@pytest.mark.parametrize(
    ("name", "line"), [("copy.css", ""), ("checklist.html", '<img src="https://a.example/b.png">')]
)
def test_a_sheet_that_asks_another_site_is_told(office: Path, afterword: Afterword, name: str, line: str) -> None:
    shutil.copytree(ROOT / "templates" / "print", office / "templates" / "print")
    path = office / "templates" / "print" / name
    text = path.read_text()
    foreign = "body { background: url(https://a.example/b.png) }\n"
    path.write_text(text.replace("</body>", line + "</body>") if line else text + foreign)
    told = afterword("cards", SAMPLE, "--layout", "copy,checklist", exit_code=1).stderr
    assert "https://a.example/b.png" in told
    assert "templates/print" in told
    assert told.endswith("\n1 problem\n")


BASE = (ROOT / "templates" / "site" / "base.html").read_text("utf-8")
CONTENT = '<main id="_content"'


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("</head>", "<script>alert(1)</script>\n</head>", "“<script” does not work on this site"),
        (CONTENT, f'<p style="color: red">x</p>\n{CONTENT}', "“style” does not work on this site"),
        (CONTENT, f"<h1>Us</h1>\n{CONTENT}", "a first-level heading stands beside the title of each page"),
        (CONTENT, f'<a href="https://example.org/">here</a>\n{CONTENT}', "the link text “here” does not say"),
        (CONTENT, f'<a href="gone.html">A way</a>\n{CONTENT}', "the link “gone.html” leads nowhere"),
        (CONTENT, f'<img src="/guides/dot.png">\n{CONTENT}', "the image “/guides/dot.png” has no text"),
        (CONTENT, f'{CONTENT}><p id="_content">x</p></main><main', "the id “_content” stands twice on this page"),
        ("<title>{{ title }} – {{ site.title }}", "<title>Us", "pages of different titles are all called “Us”"),
        ('href="#_content"', 'href="#_text"', "there is no “#_text” at the end of the link “#_text”"),
        ("</header>", "<h4>Us</h4>\n</header>", "“Us” skips a level: 4 follows 0"),
        ("<title>{{ title }}", "<title>{{ titel }}", "'titel' is undefined"),
        (
            "</head>",
            '<script src="https://a.example/b.js"></script>\n</head>',
            "the <script> “https://a.example/b.js” is fetched from another site",
        ),
        (
            "</head>",
            '<link rel="stylesheet" href="https://a.example/b.css">\n</head>',
            "the <link> “https://a.example/b.css” is fetched from another site",
        ),
    ],
)
def test_a_fault_that_a_look_puts_on_every_page_is_told_once_at_the_look(
    project: Path, afterword: Afterword, old: str, new: str, message: str
) -> None:
    look(project, "site/base.html", BASE.replace(old, new))
    told = afterword("check", exit_code=1).stderr
    line = BASE[: BASE.index(old)].count("\n") + 1
    assert f"templates/site/base.html:{line}:" in told
    assert message in told
    assert told.endswith("\n1 problem\n")


@pytest.mark.parametrize(
    "text",
    [
        '@import"//evil.example/a.css";',
        "@\\69mport url( //evil.example/a.css );",
        '@import url("data:text/css,a{}");',
        '@media print { @import "https://evil.example/a.css"; }',
        "a { background: u\\72l(https://evil.example/a.png) }",
        "a { background: URL(\\68ttps://evil.example/a.png) }",
        'a { background: url("/\\/evil.example/a.png") }',
        "a { background: url(\\5c\\5c evil.example) }",
        "a { background: url(' https://evil.example/a.png') }",
        'a { background: image-set("https://evil.example/a.png" 1x, "a.png" 2x) }',
        'a { background: -webkit-image-set(url("a.png") 1x, url(//evil.example/a.png) 2x) }',
        'a { background: cross-fade("https://evil.example/a.png", red) }',
        'a { background: src("https://evil.example/a.png") }',
        "a { --later: url(https://evil.example/a.png) }",
        "@font-face { src: local(x), url(https://evil.example/a.woff2) format('woff2') }",
        "a { & b { cursor: url(ftp://evil.example/a.cur), auto } }",
        "a { behavior: url('javascript:alert(1)') }",
    ],
)
def test_however_a_style_sheet_spells_what_it_would_fetch_it_is_told(
    project: Path, afterword: Afterword, text: str
) -> None:
    look(project, "site/lists.css", f"a {{ color: red }}\n{text}\n")
    told = afterword("check", exit_code=1).stderr
    assert told.startswith("templates/site/lists.css:2:"), told
    assert "would be fetched from another site" in told
    assert told.endswith("\n1 problem\n"), told


def test_what_a_style_sheet_has_of_its_own_or_only_says_is_no_fault(project: Path, afterword: Afterword) -> None:
    own = """@namespace svg url(http://www.w3.org/2000/svg);
/* url(https://evil.example/) */
a { background: url(a.png), url("/b/c.png"), url(data:image/png;base64,AAAA); content: "https://evil.example/" }
a[href^="https://"] { color: red }
@import "home.css";
"""
    look(project, "site/lists.css", own)
    assert "problem" not in afterword("check").stderr


def test_what_is_left_out_of_a_style_sheet_joins_no_words(project: Path, afterword: Afterword) -> None:
    look(project, "site/style.css", 'a { b: u/**/rl(x) } /* its\' */ c::after { content: "/* d */" }\n')
    afterword("build")
    sheet = (project / "output" / "site" / "style.css").read_text("utf-8")
    assert sheet.startswith('a { b: u rl(x) } c::after { content: "/* d */" }\n')


def test_a_style_sheet_that_is_not_utf_8_is_told(project: Path, afterword: Afterword) -> None:
    look(project, "site/style.css", "")
    (project / "templates" / "site" / "style.css").write_bytes(b"a::after { content: '\xe9' }\n")
    told = afterword("build", exit_code=1).stderr
    assert "templates/site/style.css:1:22: the file is not UTF-8: byte 0xE9 cannot be read" in told


def test_a_redirect_of_the_projects_own_asks_nobody_else(project: Path, afterword: Afterword) -> None:
    look(project, "site/redirect.html", '<meta http-equiv="refresh" content="0; url=https://evil.example/">\n')
    write_page(project, "guides/more.md", "aliases: [/old/]\n")
    told = afterword("build", exit_code=1).stderr
    assert "templates/site/redirect.html:1:1: “http-equiv” does not work on this site" in told


def test_a_style_sheet_that_takes_the_place_of_ours_is_told(project: Path, afterword: Afterword) -> None:
    """Whoever wants one rule more has lost all others."""
    look(project, "site/style.css", ".strong { font-weight: 700 }\n")
    told = afterword("build").stderr
    assert (
        "templates/site/style.css:1:1: warning: takes the place of the program's own, and has no rules for .pages,"
        " .nb, .summary and others [stylesheet-replaced]\n"
        "  → move its rules into templates/site/custom.css, which comes after ours, and delete this file" in told
    )
    ours = (ROOT / "templates" / "site" / "style.css").read_text("utf-8")
    look(project, "site/style.css", ours.replace("1.125rem", "1.2rem"))
    assert "stylesheet-replaced" not in afterword("build").stderr
    look(project, "site/style.css", "body { margin: 0 }\n")
    look(project, "site/base.html", (ROOT / "templates" / "site" / "base.html").read_text("utf-8"))
    assert "stylesheet-replaced" not in afterword("build").stderr
