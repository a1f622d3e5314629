"""The office's own shell: plain HTML at the end of the head, above and below each page, and a style sheet."""

from pathlib import Path

import pytest

from tests.conftest import Afterword
from tests.facts import built_page
from tests.samples.projects import add_settings, write_page

BAR = """<div class="bar">
<a href="https://www.northmoor.example/">University of Northmoor</a>
<a href="guides/good.md">Guides</a> <a href="/guides/good.md#first">First</a>
<img src="crest.png" alt="Crest of Northmoor" width="20" height="20">
</div>
"""


def hook(project: Path, name: str, text: str) -> None:
    folder = project / "templates" / "site"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, "utf-8")


def crest(project: Path) -> None:
    (project / "content" / "crest.png").write_bytes((project / "content" / "guides" / "dot.png").read_bytes())


def test_the_shell_of_the_university_stands_on_every_page_and_its_links_lead_on(
    project: Path, afterword: Afterword
) -> None:
    crest(project)
    write_page(project, "guides/good.md", text="## First\n\nWords.", title="Good")
    hook(project, "head-end.html", '<meta name="theme-color" content="#4b0f6b">\n')
    hook(project, "header.html", BAR)
    hook(project, "footer.html", "<p>© University of Northmoor {of} $1</p>\n")
    hook(project, "custom.css", ".bar { background: url(crest.png) }\n")
    afterword("build")
    deep, home = built_page(project, "guides/good/index.html"), built_page(project, "index.html")
    assert '<meta name="theme-color" content="#4b0f6b">\n</head>' in deep
    assert '<link rel="stylesheet" href="../../custom.css">' in deep
    assert deep.index("style.css") < deep.index("custom.css")
    assert '<a href="index.html">Guides</a> <a href="index.html#first">First</a>' in deep
    assert '<a href="guides/good/index.html">Guides</a> <a href="guides/good/index.html#first">' in home
    assert "<p>© University of Northmoor {of} $1</p>\n</div>\n</body>" in deep
    assert (project / "output" / "site" / "custom.css").read_text() == ".bar { background: url(crest.png) }\n"
    assert (project / "output" / "site" / "crest.png").is_file()


def test_the_page_that_is_not_found_has_the_shell_with_links_from_the_root(
    project: Path, afterword: Afterword
) -> None:
    add_settings(project, 'base_url = "https://northmoor.example/careers/"\n')
    (project / "content" / "404.md").write_text("---\ntitle: Not found\ndescription: d\n---\nWords.\n")
    hook(project, "header.html", '<p><a href="guides/good.md">Guides</a></p>\n')
    afterword("build")
    assert '<a href="/careers/guides/good/index.html">Guides</a>' in built_page(project, "404.html")


def test_a_site_without_a_shell_has_no_trace_of_one(project: Path, afterword: Afterword) -> None:
    afterword("build")
    html = built_page(project, "index.html")
    assert "shell" not in html
    assert "custom.css" not in html
    assert not (project / "output" / "site" / "custom.css").exists()


def test_an_edited_shell_is_on_every_page_of_the_next_build(project: Path, afterword: Afterword) -> None:
    hook(project, "header.html", "<p>Northmoor</p>\n")
    afterword("build")
    hook(project, "header.html", "<p>Southmoor</p>\n")
    hook(project, "custom.css", "p { color: red }\n")
    afterword("build")
    html = built_page(project, "guides/good/index.html")
    assert "Southmoor" in html
    assert "custom.css" in html


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        (
            "header.html",
            "<p>Us</p>\n</div>\n",
            "2:1: </div> closes nothing that is open in this file [html-stray]",
        ),
        ("header.html", "<p>Us</p>\n<div>\n<p>x", "2:1: <div> is never closed in this file [html-unclosed]"),
        ("footer.html", "<div><b>x</div>", "1:10: </div> closes nothing that is open in this file"),
        ("footer.html", "<p>x</p></body>", "1:9: a page has <body> already [hook-markup]"),
        ("header.html", "<main><p>x</p></main>", "1:1: a page has <main> already"),
        ("head-end.html", "<meta name=a content=b>\n<p>x</p>", "2:1: “<p>” cannot stand in the head of a page"),
        ("head-end.html", "<meta name=a content=b>\n  Hello", "2:3: “Hello” cannot stand in the head of a page"),
        ("head-end.html", "<title>Us</title>", "1:1: a page has <title> already"),
        ("head-end.html", "<meta charset='utf-8'>", "1:1: a page has <meta charset> already [hook-markup]"),
        ("head-end.html", '<link rel="canonical" href="/">', '1:1: a page has <link rel="canonical"> already'),
        (
            "head-end.html",
            '<meta name="a" content="b">\n<META name="viewport" content="width=device-width, user-scalable=no">',
            '2:1: a page has <meta name="viewport"> already',
        ),
        (
            "head-end.html",
            "<meta name=description content=x>",
            '1:1: a page has <meta name="description"> already',
        ),
        ("head-end.html", '<base href="/x/">', "1:1: “<base” does not work on this site [markup-forbidden]"),
        ("head-end.html", "<style>a { b: c }</style>", "1:1: “<style” does not work on this site"),
        (
            "head-end.html",
            "<meta name=a content=b>\n<script>alert(1)</script>",
            "2:1: “<script” does not work on this site [markup-forbidden]",
        ),
        (
            "head-end.html",
            '<script async src="https://stats.example/s.js"></script>',
            "1:20: the <script> “https://stats.example/s.js” is fetched from another site [third-party-request]",
        ),
        (
            "head-end.html",
            '<link rel="stylesheet" href="//fonts.example/f.css">',
            "1:30: the <link> “//fonts.example/f.css” is fetched from another site",
        ),
        ("header.html", "<p>a</p>\n<p style='color: red'>x</p>", "2:4: “style” does not work on this site"),
        ("header.html", '<p onclick="x()">x</p>', "1:4: “onclick” does not work on this site"),
        ("header.html", '<p>a</p>\n<img src="crest.png">', "2:11: the image “/crest.png” has no text"),
        ("header.html", '<a href="guides/gone.md">Gone</a>', "1:10: the link “guides/gone.md” leads nowhere"),
        ("header.html", '<a href="/study/">Study</a>', "1:10: the link “/study/” leads nowhere"),
        ("header.html", "<h1>Northmoor</h1>", "1:1: a first-level heading stands beside the title"),
        ("header.html", "<h2>Northmoor</h2>", "1:1: “Northmoor” skips a level: 2 follows 0"),
        (
            "header.html",
            '<a href="guides/good.md#nowhere">Good</a>',
            "1:10: there is no “#nowhere” at the end of the link “/guides/good.md#nowhere”",
        ),
        ("footer.html", '<p id="_content">x</p>', "1:4: the id “_content” stands twice on this page"),
        ("footer.html", '<form action="https://a.example/"></form>', "1:15: the form sends what is typed"),
    ],
)
def test_a_fault_of_the_shell_is_told_once_at_its_place(
    project: Path, afterword: Afterword, name: str, text: str, told: str
) -> None:
    crest(project)
    hook(project, name, text)
    said = afterword("check", exit_code=1).stderr
    assert f"templates/site/{name}:{told}" in said
    assert said.endswith("\n1 problem\n"), said


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("head-end.html", "<!-- our university\n", "1:1: the comment that begins here is never closed"),
        ("footer.html", "<div>x</div>\n<!-- a\n<p>b</p>", "2:1: the comment that begins here is never closed"),
        ("header.html", "<p>x</p><!-- a -- >\n<div>", "1:9: the comment that begins here is never closed"),
        ("head-end.html", '<script src="/a.js">', "1:1: <script> is never closed"),
        ("head-end.html", "<style>a {}", "1:1: <style> is never closed"),
        ("head-end.html", "<title>Us", "1:1: <title> is never closed"),
        ("header.html", "<div>\n<textarea>x</div>", "2:1: <textarea> is never closed"),
        ("header.html", "<p>x</p>\n<b>y", "2:1: <b> is never closed"),
        ("footer.html", "<p>x</p>\n<b", "2:1: the tag that begins here is never closed"),
        ("footer.html", "<b\n<p>x</p>", "1:1: the tag that begins here is never closed"),
        ("header.html", '<p title="a>x</p>', "1:4: the quotation mark behind “title=” is never closed"),
        ("header.html", "<p title='a>x</p>\n<p id='b'>y</p>", "1:4: the quotation mark behind “title=”"),
        ("head-end.html", '<meta name="a content="b">', "1:7: the quotation mark behind “name=” is never closed"),
    ],
)
def test_what_would_swallow_the_pages_is_told_in_the_shell_and_nowhere_else(
    project: Path, afterword: Afterword, name: str, text: str, told: str
) -> None:
    write_page(project, "guides/good.md", text="## First\n\n[Further down](#first)", title="Good")
    hook(project, name, text)
    said = afterword("build", exit_code=1).stderr
    assert f"templates/site/{name}:{told}" in said
    assert "[html-unclosed]" in said
    assert said.endswith("\n1 problem\n"), said


@pytest.mark.parametrize(
    "text",
    [
        "<!-- a > b --><p>x</p><!---->",
        "<p title='a > b' data-x=\"'\">3 < 4</p>",
        "<p title=\"it's\" lang='en'>x</p>",
        "<ul><li>a<li>b</ul><p>c",
        '<svg viewBox="0 0 1 1" role="img"><title>Crest</title><path d="M0 0"/></svg>',
        "<!-- </div> --><p>x<br>y</p>",
        "<details><summary>Menu</summary><p>x</p></details>",
        "<DIV><P>x</P></div>",
        "<table><tr><th>a</th><td>b</table>",
        "",
    ],
)
def test_what_html_allows_is_no_fault(project: Path, afterword: Afterword, text: str) -> None:
    hook(project, "footer.html", text)
    assert "problem" not in afterword("check").stderr


@pytest.mark.parametrize(
    "mark", ["{{ site.title }}", "{% include 'x' %}", "<?php echo 1 ?>", "<!--#include file=x -->"]
)
def test_marks_that_nobody_fills_in_are_told(project: Path, afterword: Afterword, mark: str) -> None:
    hook(project, "header.html", f"<p>x</p>\n<div>{mark}</div>\n")
    said = afterword("check").stderr
    assert "templates/site/header.html:2:6: warning: “" in said
    assert "is not filled in: this file is put on each page as it is [hook-markup]" in said
    afterword("build")
    assert mark in built_page(project, "index.html")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a { b: c\n", "1:3: what begins here is never closed [stylesheet-faulty]"),
        ("a { b: c }\n}\n", "2:1: “}” closes nothing [stylesheet-faulty]"),
        ("@media print {\n  a { b: c }\n", "1:14: what begins here is never closed"),
        ("a { content: 'x\n}", "1:14: a browser cannot read what stands here"),
        ("/* a\nb { c: d }", "1:1: what begins here is never closed"),
        ("a { b: url(crest.jpg) }", "1:12: “crest.jpg” leads nowhere [link-nowhere]"),
        ("a { b: url('/crest.png') }", "1:13: “/crest.png” leads nowhere [link-nowhere]"),
        ('@import "more.css";', "1:10: “more.css” leads nowhere"),
        ("a { b: url(https://fonts.example/f.woff2) }", "1:12: “https://fonts.example/f.woff2” would be fetched"),
    ],
)
def test_a_fault_of_the_style_sheet_is_told_at_its_place(
    project: Path, afterword: Afterword, text: str, told: str
) -> None:
    crest(project)
    hook(project, "custom.css", text)
    said = afterword("check", exit_code=1).stderr
    assert f"templates/site/custom.css:{told}" in said
    assert said.endswith("\n1 problem\n"), said


def test_a_slip_in_the_name_of_a_hook_is_told(project: Path, afterword: Afterword) -> None:
    hook(project, "head-ends.html", "<meta name=a content=b>")
    said = afterword("check").stderr
    assert "templates/site/head-ends.html:1:1: warning: is not used" in said
    assert "did you mean “site/head-end.html”?" in said


def test_a_hook_that_is_not_utf_8_is_told(project: Path, afterword: Afterword) -> None:
    hook(project, "header.html", "")
    (project / "templates" / "site" / "header.html").write_bytes(b"<p>Universit\xe9</p>")
    said = afterword("check", exit_code=1).stderr
    assert "templates/site/header.html:1:13: the file is not UTF-8" in said


@pytest.mark.parametrize("name", ["header", "footer"])
def test_a_second_header_or_footer_is_told(project: Path, afterword: Afterword, name: str) -> None:
    hook(project, "header.html", f"<p>x</p>\n<{name}><p>Us</p></{name}>\n")
    said = afterword("check").stderr
    assert f"templates/site/header.html:2:1: warning: a page has a <{name}> already" in said
    hook(project, "header.html", f"<section aria-label='Us'><{name}><p>Us</p></{name}></section>\n")
    assert "warning" not in afterword("check").stderr


def test_a_script_of_another_site_is_not_to_be_put_into_content(project: Path, afterword: Afterword) -> None:
    hook(project, "header.html", '<script src="https://a.example/nav.js"></script>')
    assert (
        "→ take it away: a page runs no scripts but those of the program" in afterword("check", exit_code=1).stderr
    )


@pytest.mark.parametrize("name", ["header.html", "footer.html"])
def test_a_title_in_the_shell_is_told_there_alone(office: Path, afterword: Afterword, name: str) -> None:
    """Whatever headings of pages have its letters."""
    hook(office, name, "<p>x</p>\n<h1>t</h1>\n")
    said = afterword("check", exit_code=1).stderr
    assert f"templates/site/{name}:2:1: a first-level heading stands beside the title of each page" in said
    assert "\n1 problem" in said, said


def test_a_heading_in_a_notice_is_told_there_alone(office: Path, afterword: Afterword) -> None:
    add_settings(office, '[notice]\ntext = "# Closed"\n')
    said = afterword("check", exit_code=1).stderr
    assert "a notice can have no heading, “# Closed”" in said
    assert "\n1 problem" in said, said
