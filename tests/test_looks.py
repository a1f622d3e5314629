"""The project's own looks: what they would fetch, and a fault that a look puts on every page, told once."""

import shutil
from pathlib import Path

import pytest

from tests.conftest import ROOT, SAMPLE, Afterword


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
    ("name", "line"), [("copy.css", ""), ("copy.html", '<img src="https://a.example/b.png">')]
)
def test_a_sheet_that_asks_another_site_is_told(office: Path, afterword: Afterword, name: str, line: str) -> None:
    shutil.copytree(ROOT / "templates" / "print", office / "templates" / "print")
    path = office / "templates" / "print" / name
    text = path.read_text()
    foreign = "body { background: url(https://a.example/b.png) }\n"
    path.write_text(text.replace("</body>", line + "</body>") if line else text + foreign)
    told = afterword("cards", SAMPLE, "--from", "Sam Lee", exit_code=1).stderr
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
