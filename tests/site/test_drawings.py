"""An SVG is published as what a picture is made of, and nothing else; what would do more is told at its place."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

from generator.parsing.styles.svg import sanitize_svg
from generator.parsing.styles.svg_size import svg_size
from tests.conftest import DATA, Afterword
from tests.samples.projects import write_page

PROGRAMS = sorted((DATA / "drawings").glob("*.svg"))
XLINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"'
SIZES = {
    "figma": (343, 96),
    "illustrator": (400, 200),
    "inkscape": (794, 397),
    "libreoffice": (378, 227),
    "matplotlib": (614, 461),
}
"""By program; one that draws in millimetres or points is asked for whole pixels."""


def told(text: str | bytes) -> list[str]:
    data = text if isinstance(text, bytes) else text.encode()
    made, _, problems = sanitize_svg(Path("a.svg"), data)
    assert not (problems and made), "nothing is published of a picture with a fault"
    return [f"{problem.where.line}:{problem.where.column}: {problem.message}" for problem in problems]


def svg(inside: str, more: str = "") -> str:
    return f'<svg xmlns="http://www.w3.org/2000/svg" {XLINK} viewBox="0 0 9 9"{more}>\n{inside}\n</svg>'


@pytest.mark.parametrize("path", PROGRAMS, ids=lambda path: path.stem)
def test_what_drawing_programs_save_is_published_without_what_is_theirs(path: Path) -> None:
    made, size, problems = sanitize_svg(path, path.read_bytes())
    assert problems == []
    assert size == SIZES[path.stem]
    text = made.decode()
    assert not [
        word for word in ("inkscape:", "sodipodi", "rdf", "/home/sam", "Sam Lee", "<!--", "<?xml") if word in text
    ]
    before, after = (_shapes(data) for data in (path.read_bytes(), made))
    assert before == after
    assert sanitize_svg(path, made)[0] == made, "what was written anew is read as it is"


def _shapes(data: bytes) -> list[tuple[str, str, str]]:
    """Each element of a picture, with where it lies, how it is painted and what it says."""
    elements = ElementTree.fromstring(data).iter()  # noqa: S314 - ours
    inside = [e for e in elements if e.tag.startswith("{http://www.w3.org/2000/svg}")]
    faces = {part for e in inside if e.tag.endswith("}font") for part in e.iter()}
    shown = [e for e in inside if not e.tag.endswith("}metadata") and e not in faces]
    keys = (
        "d",
        "points",
        "fill",
        "style",
        "transform",
        "clip-path",
        "values",
        "id",
        "offset",
        "gradientTransform",
    )
    return [(e.tag, str([e.get(key) for key in keys]), (e.text or "").strip()) for e in shown]


@pytest.mark.parametrize(
    ("inside", "message"),
    [
        ("<script>alert(1)</script>", "2:1: “<script” does not work in a picture"),
        ('<script xlink:href="//evil.example"/>', "2:1: “<script” does not work in a picture"),
        ('<x:script xmlns:x="http://www.w3.org/1999/xhtml"/>', "2:1: “<script” does not work in a picture"),
        ('<g><h:iframe xmlns:h="http://www.w3.org/1999/xhtml"/></g>', "2:4: “<iframe” does not work in a picture"),
        ("<foreignObject><b>x</b></foreignObject>", "2:1: “<foreignObject” does not work in a picture"),
        ('<animate attributeName="href" values="javascript:x"/>', "2:1: “<animate” does not work in a picture"),
        ('<a><set attributeName="xlink:href" to="javascript:x"/></a>', "2:4: “<set” does not work in a picture"),
        ("<animateTransform/>", "2:1: “<animateTransform” does not work in a picture"),
        ("<handler>x</handler>", "2:1: “<handler” does not work in a picture"),
        ("<flowRoot>x</flowRoot>", "2:1: “<flowRoot” does not work in a picture"),
        ('<rect width="1" onclick="alert(1)"/>', "2:17: “onclick” does not work in a picture"),
        ('<rect\n ONLOAD="alert(1)"/>', "3:2: “ONLOAD” does not work in a picture"),
        ('<a xlink:href="java&#115;cript:alert(1)"/>', "2:10: “javascript:” does not work in a picture"),
        ('<a href="&#9;java&#10;script:alert(1)"/>', "2:4: “javascript:” does not work in a picture"),
        ('<a href="data:text/html,x"/>', "2:10: “data:” does not work in a picture"),
        ('<use href="data:image/svg+xml,x"/>', "2:12: “data:” does not work in a picture"),
        ('<image href="data:image/svg+xml,x"/>', "2:14: “data:” does not work in a picture"),
        ('<use href="//evil.example/a.svg#b"/>', "2:12: “//evil.example/a.svg#b” would be fetched"),
        ('<use href="\\\\evil.example\\a"/>', "2:12: “\\\\evil.example\\a” would be fetched"),
        ('<image xlink:href="https://evil.example/a"/>', "2:20: “https://evil.example/a” would be fetched"),
        ('<feImage href="https://evil.example/a"/>', "2:16: “https://evil.example/a” would be fetched"),
        ('<image href="photo.png"/>', "2:14: “photo.png” is not in this file"),
        ('<rect fill="url(https://evil.example)"/>', "2:17: “https://evil.example” would be fetched"),
        ('<rect filter="u\\72l(\'//evil.example\')"/>', "2:22: “//evil.example” would be fetched"),
        ('<rect style="fill:URL(//evil.example)"/>', "2:23: “//evil.example” would be fetched"),
        ('<rect cursor="url(hand.cur), auto"/>', "2:19: “hand.cur” is not in this file"),
        ('<style>@import"//evil.example";</style>', "2:16: “//evil.example” would be fetched"),
        ("<style>@\\69mport url(//evil.example);</style>", "2:22: “//evil.example” would be fetched"),
        ('<style><![CDATA[a{b:image-set("//evil.example" 1x)}]]></style>', "“//evil.example” would be fetched"),
        ("<style>@font-face{src:url(https://evil.example)}</style>", "2:27: “https://evil.example” would be"),
    ],
)  # fmt: skip
def test_what_a_picture_would_run_or_fetch_is_told_at_its_place(inside: str, message: str) -> None:
    (said,) = told(svg(inside))
    assert message in said


@pytest.mark.parametrize(
    "inside",
    [
        '<a href="https://good.example/"><text>a <tspan>b</tspan></text></a>',
        '<rect fill="url(#a)" style="stroke: url(\'#b\')" transform="rotate(45)"/>',
        "<style>@font-face { src: url(data:font/woff2;base64,AAAA) } a { fill: url(#a) }</style>",
        '<image href="data:image/jpeg;base64,AAAA"/>',
        '<defs><font id="a"><font-face font-family="b"/><missing-glyph d="M0 0"/></font></defs>',
        '<text>onclick="x" javascript: &lt;script> url(//evil.example)</text>',
        "<!-- <script> was here -->",
        '<i:pgf xmlns:i="http://ns.adobe.com/AdobeIllustrator/10.0/"><script>x</script></i:pgf>',
    ],
)
def test_what_shows_something_and_no_more_is_no_fault(inside: str) -> None:
    assert told(svg(inside)) == []


def test_the_mend_of_a_picture_can_be_done_in_the_program_that_saved_it() -> None:
    _, _, (begin,) = sanitize_svg(Path("a.svg"), b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "a.dtd"><svg/>')
    assert begin.hint.startswith("delete all from “<!DOCTYPE” to its “>”"), "Matplotlib always writes one"
    _, _, fetched = sanitize_svg(
        Path("a.svg"), svg('<image href="//evil.example/a.png"/><image href="a.png"/>').encode()
    )
    assert {problem.hint for problem in fetched} == {
        "a picture shows what stands in its own file: embed it there, or save the whole as PNG"
    }


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('<!DOCTYPE svg [<!ENTITY a "b">]><svg/>', "a picture must not begin with a DOCTYPE"),
        ('<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "https://evil.example/a.dtd"><svg/>', "a DOCTYPE"),
        ('<?xml-stylesheet href="https://evil.example/a.css"?><svg/>', "“<?xml-stylesheet” does not work"),
        ("<svg><g></svg>", "1:11: the picture cannot be read: mismatched tag"),
        ("<svg>&nbsp;</svg>", "1:6: the picture cannot be read: undefined entity"),
        ("<svg", "the picture cannot be read: unclosed token"),
        ("<!-- a --><html/>", "1:11: begins with “<html”, so it is no SVG"),
        ('<svg xmlns="urn:x"/>', "1:1: begins with “<svg”, so it is no SVG"),
        (b"\x89PNG\r\n\x1a\n", "1:1: the picture cannot be read: not well-formed"),
        (b"", "1:1: the picture cannot be read: no element found"),
        ('<?xml version="1.0" encoding="klingon"?><svg/>', "the picture cannot be read: unknown encoding"),
        (f"<svg>{'<g>' * 100_000}", "more than 250 elements lie within each other"),
        ('<svg width="1.2.3" height="2"/>', "1:6: “width” cannot be “1.2.3”"),
        ('<svg viewBox="0 0 1.2.3 9"/>', "1:6: “viewBox” cannot be “0 0 1.2.3 9”"),
        ('<svg height="tall"/>', "1:6: “height” cannot be “tall”"),
    ],
)
def test_what_is_no_picture_is_told(text: str | bytes, message: str) -> None:
    assert message in " ".join(told(text))


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "iso-8859-1"])
def test_a_picture_in_any_encoding_is_published_as_utf_8(encoding: str) -> None:
    named = "utf-8" if encoding.startswith("utf-8") else encoding
    text = f'<?xml version="1.0" encoding="{named}"?>{svg("<text>Été</text>")}'
    made, _, problems = sanitize_svg(Path("a.svg"), text.encode(encoding))
    assert problems == []
    assert "<text>Été</text>".encode() in made


@pytest.mark.parametrize(
    ("values", "size"),
    [
        ({"width": "640", "height": "480"}, (640, 480)),
        ({"width": " 1in ", "height": "2.54cm"}, (96, 96)),
        ({"width": "1e2px", "height": ".5e2"}, (100, 50)),
        ({"width": "100%", "height": "100%", "viewBox": "0 0 8 6"}, (8, 6)),
        ({"width": "80", "viewBox": "-1,-1 , 8, 6"}, (80, 60)),
        ({"height": "3em", "viewBox": "0 0 8e1 6e1"}, (80, 60)),
        ({"width": "0.2", "height": "0.2"}, (1, 1)),
        ({"width": "1e999", "height": "1"}, None),
        ({"width": "-5", "height": "5"}, None),
        ({"viewBox": "0 0 0 6"}, None),
        ({"width": "50%"}, None),
        ({}, None),
    ],
)
def test_a_picture_is_as_large_as_its_first_tag_says(values: dict[str, str], size: tuple[int, int] | None) -> None:
    assert svg_size(values) == size


def test_a_picture_with_a_fault_is_told_once_whatever_shows_it(project: Path, afterword: Afterword) -> None:
    (project / "content" / "guides" / "way.svg").write_text("<!DOCTYPE svg><svg/>", "utf-8")
    write_page(project, "guides/more.md", text="![The way](way.svg)\n\n![The way back](way.svg)")
    result = afterword("build", exit_code=1)
    assert "content/guides/way.svg:1:1: a picture must not begin with a DOCTYPE" in result.stderr
    assert result.stderr.endswith("\n1 problem\n"), result.stderr


def test_a_picture_is_published_as_it_was_read(project: Path, afterword: Afterword) -> None:
    path = project / "content" / "guides" / "way.svg"
    path.write_bytes((DATA / "drawings" / "inkscape.svg").read_bytes())
    write_page(project, "guides/more.md", text="![The way](way.svg)")
    afterword("build")
    site = project / "output" / "site"
    assert "Sam Lee" not in (site / "guides" / "way.svg").read_text("utf-8")
    assert 'width="794" height="397"' in (site / "guides" / "more" / "index.html").read_text("utf-8")
