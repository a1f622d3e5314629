"""A page asks no other site for anything and runs nothing, however that is written."""

import json
import os
import shutil
from collections.abc import Callable

import pytest
import tinyhtml5
from click.testing import CliRunner
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from generator.cli import main
from generator.model.pages.markup import ATTRIBUTES, OF_PAGES
from generator.site.pages.markup.postprocess import LinkRewriting, rewrite_links
from generator.site.pages.urls import UrlMap
from tests.conftest import DATA, TODAY
from tests.samples.projects import PAGE_HEAD

HOSTILE = """
<meta http-equiv="refresh" content="0; url=https://evil.example/">
<META HTTP-EQUIV=Refresh CONTENT=1>
<meta http-equiv="set-cookie" content="a=b">
<link rel="preconnect" href="https://evil.example/">
<link rel="dns-prefetch" href="//evil.example/">
<link rel="prefetch" href="https://evil.example/">
<link rel="prerender" href="https://evil.example/">
<link rel="modulepreload" href="https://evil.example/a.js">
<link rel="alternate stylesheet" href="https://evil.example/a.css">
<link rel="Icon" href="https://evil.example/a.ico">
<link rel="manifest" href="https://evil.example/a.json">
<link rel="pingback" href="https://evil.example/">
<link rel="preload" as="image" imagesrcset="https://evil.example/a.png 1x">
<link rel="tomorrow" href="https://evil.example/">
<form action="https://evil.example/"><button>Go</button></form>
<form><button formaction="//evil.example/">Go</button></form>
<form><input type="submit" formaction="https://evil.example/"></form>
<form><input type="image" src="https://evil.example/a.png" alt="Go"></form>
<a href="https://good.example/" ping="https://evil.example/">A way</a>
<a href="https://good.example/" attributionsrc="https://evil.example/">A way</a>
<base href="https://evil.example/">
<object data="https://evil.example/"></object>
<embed src="https://evil.example/">
<iframe src="https://evil.example/"></iframe>
<iframe srcdoc="<p>x</p>"></iframe>
<frame src="https://evil.example/">
<applet code="x" codebase="https://evil.example/"></applet>
<portal src="https://evil.example/"></portal>
<fencedframe></fencedframe>
<img src="/guides/dot.png" alt="A dot" srcset="https://evil.example/a.png 2x">
<img src="/guides/dot.png" alt="A dot" srcset="/guides/dot.png 1x, //evil.example/a.png 2x">
<img src="//evil.example/a.png" src="/guides/dot.png" alt="A dot">
<img src="/guides/dot.png" alt="A dot" lowsrc="https://evil.example/a.png">
<img src="\\\\evil.example\\a.png" alt="A dot">
<img src="data:image/png;base64,AAAA" alt="A dot">
<picture><source srcset="https://evil.example/a.webp"><img src="/guides/dot.png" alt="A dot"></picture>
<video src="https://evil.example/a.mp4"></video>
<video poster="https://evil.example/a.png"></video>
<audio src="https://evil.example/a.mp3"></audio>
<video><track src="https://evil.example/a.vtt"></video>
<table background="https://evil.example/a.png"><tr><th>x</th></tr></table>
<html manifest="https://evil.example/a">
<p style="background: url(https://evil.example/a.png)">x</p>
<style>@import "https://evil.example/a.css";</style>
<script src="https://evil.example/a.js"></script>
<script>alert(1)</script>
<noscript><p title="</noscript><img src=x>">x</p></noscript>
<template shadowrootmode="open"><p>x</p></template>
<a href="javascript:alert(1)">A way</a>
<a href=" JaVaScRiPt:alert(1)">A way</a>
<a href="java&#115;cript:alert(1)">A way</a>
<a href="java&Tab;script&colon;alert(1)">A way</a>
<a href="&#x1;javascript:alert(1)">A way</a>
<a href="vbscript:x">A way</a>
<a href="data:text/html,x">A way</a>
<a href="blob:https://evil.example/x">A way</a>
<a href="gopher&#58;x">A way</a>
[A way](java&#115;cript:alert(1))
[A way](data:text/html;base64,AAAA)
<form action="javascript:alert(1)"><button>Go</button></form>
<p onclick="alert(1)">x</p>
<p ONPOINTERRAWUPDATE=alert(1)>x</p>
<p tomorrow="https://evil.example/">x</p>
<tomorrow src="https://evil.example/"></tomorrow>
<svg><script>alert(1)</script></svg>
<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>
<svg><use href="https://evil.example/a.svg#b"/></svg>
<svg><image xlink:href="https://evil.example/a.png"/></svg>
<svg><rect fill="url(https://evil.example/a.svg#b)"/></svg>
<svg><rect fill="u\\72l(https://evil.example/a.svg#b)"/></svg>
<svg><rect filter="url( '//evil.example/a.svg#b' )"/></svg>
<svg><animate attributeName="href" values="javascript:alert(1)"/></svg>
<svg><set attributeName="href" to="javascript:alert(1)"/></svg>
<svg><foreignObject><p>x</p></foreignObject></svg>
<svg><style>@import "https://evil.example/a.css";</style></svg>
<svg><desc></svg></desc><title><img src="https://evil.example/a.png" alt="A dot"></title></svg>
<math><annotation-xml encoding="text/html"><p>x</p></annotation-xml></math>
<math><maction actiontype="statusline" xlink:href="javascript:x">x</maction></math>
<math><mtext xlink:href="javascript:alert(1)">x</mtext></math>
<!--> <img src="https://evil.example/a.png" alt="A dot"> -->
<!-- x --!> <img src="https://evil.example/a.png" alt="A dot"> -->
<b title=a"b><img src="https://evil.example/a.png" alt="A dot"><b title=c"d>
<!x<!--><img src="https://evil.example/a.png" alt="A dot">-->
<?x<!--?><img src="https://evil.example/a.png" alt="A dot">-->
<svg><![CDATA[><!--]]><img src="https://evil.example/a.png" alt="A dot"></svg>-->
<b ="><img src="https://evil.example/a.png" alt="A dot"><b =">
<b x=="><img src="https://evil.example/a.png" alt="A dot"><b y=="">
<p><b title='x'/onclick='alert(1)'>x</b></p>
""".strip().splitlines()
"""One fault in each line, in a page of its own."""

HARMLESS = """
<a href="https://good.example/a?b=c&amp;d=e" rel="nofollow" target="_blank" hreflang="de" download>A good way</a>
<a href="mailto:ada@good.example">Write to Ada</a>
<a href="tel:+442079460000">Call her</a>, <a href=other.md>or not</a>
<img src=/guides/dot.png srcset="dot.png 1x, /guides/dot.png 2x" sizes="100vw" alt="A dot" loading="lazy">
<picture><source srcset="dot.png" media="(min-width: 40em)"><img src="dot.png" alt="A dot"></picture>
<details open><summary>More</summary><p>It is <abbr title="World Health Organization">WHO</abbr>.</p></details>
<blockquote cite="https://good.example/"><p>Words <q cite="https://good.example/">of others</q></p></blockquote>
<table><caption>A</caption><col span=2><tr><th scope="col">a</th><th>b</th><tr><td>c<td>d</table>
<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby> <time datetime="2026-11-26">today</time> <data value="1">one</data>
<svg viewBox="0 0 9 9" aria-label="A"><linearGradient id="a"/><g fill="url(#a)"><path d="M0 0"/></g></svg>
<math display="block"><mfrac><mn>1</mn><msqrt><mi mathvariant="normal">x</mi></msqrt></mfrac></math>
<form><label>Name <input name="n" placeholder="x"></label><select name="s"><option>a</option></select></form>
<p data-x="javascript:" aria-label="url(https://evil.example)" title="on*= &lt;script> javascript:">x</p>
<!-- <script>alert(1)</script> <img src="https://evil.example/"> -->
Type `<script src="https://evil.example/">` and `javascript:` into a page, and see.
<ada@good.example> and https://good.example/ are <b>good</b>, <small>red</small> and <u>old</u>.
""".strip().splitlines()

Told = dict[str, list[str]]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Callable[[list[str]], Told]:
    """What `check` tells of these lines, each in a page of its own, by page: line and message."""

    def check(lines: list[str]) -> Told:
        project = tmp_path_factory.mktemp("hostile")
        shutil.copytree(DATA / "site", project, dirs_exist_ok=True)
        for number, line in enumerate(lines):
            text = PAGE_HEAD.format(f"Page {number}", "", f"Words.\n\n{line}")
            (project / "content" / "guides" / f"page-{number}.md").write_text(text, "utf-8")
        run = CliRunner().invoke(
            main, ["check", "--project", str(project), "--format", "json", "--today", TODAY, "--jobs", "1"]
        )
        found: Told = {}
        for problem in json.loads(run.stdout)["problems"]:
            place = f"{problem['line']}: {problem['message']}"
            found.setdefault(os.path.basename(problem["path"]), []).append(place)  # noqa: PTH119
        return found

    return check


@pytest.fixture(scope="module")
def refused(told: Callable[[list[str]], Told]) -> Told:
    return told(HOSTILE)


@pytest.mark.parametrize("number", range(len(HOSTILE)), ids=lambda number: HOSTILE[number][:60])
def test_what_would_ask_another_site_or_run_is_refused_at_its_line(refused: Told, number: int) -> None:
    problems = refused.get(f"page-{number}.md", [])
    assert any(problem.startswith("7: ") for problem in problems), problems


def test_what_asks_nobody_and_runs_nothing_is_left_as_it_is(told: Callable[[list[str]], Told]) -> None:
    problems = told(HARMLESS)
    assert {HARMLESS[int(name[5:-3])]: found for name, found in problems.items() if name.startswith("page-")} == {}


def test_a_browser_takes_the_first_of_two_attributes_and_so_do_links() -> None:
    places = UrlMap({"a.md": "a.html"}, frozenset(["a.html", "b.html"]), "")
    how = LinkRewriting(lambda link: places.resolve(link, "a.md", "a.html"), {})
    items, points = rewrite_links('<a href=/b.html href="https://evil.example/" title=\'x"y\'>Words</a>', how)
    assert "".join(items) == '<a href="b.html" href="https://evil.example/" title=\'x"y\'>Words</a>'
    assert [link.target for link in points.links] == ["b.html"]


def test_no_list_has_what_loads_or_runs() -> None:
    assert not {"iframe", "object", "embed", "base", "style", "noscript", "template", "foreignobject"} & OF_PAGES
    assert not {"animate", "set", "animatetransform", "annotation-xml", "maction", "plaintext"} & OF_PAGES
    holding = {
        "action",
        "background",
        "cite",
        "data",
        "formaction",
        "href",
        "ping",
        "poster",
        "src",
        "srcdoc",
        "srcset",
    }
    assert holding & ATTRIBUTES == {"cite"}, "a source that is named is not fetched"
    assert not [name for name in ATTRIBUTES if name.startswith("on")]


PIECES = [
    "<", ">", '"', "'", "=", "/", " ", "\n", "a", "&#34;", "<!--", "-->", "--!>", "<!-->", "<!x", "<!x>", "<?x>",
    "</", "/>", "<![CDATA[", "]]>", "<p", "<b ", "</p>", "<b title=", 'b="', "c='", "<title>", "</title>",
    "</title-x>", "<textarea>", "</textarea>", "<svg>", "</svg>", "<desc>", "</desc>", "<math>", "</math>",
    "<mtext>", "</mtext>", "<noscript>", "</noscript>", "<template>", "<select>", "<table>", "<td>", "<style>",
    "</style>", "<xmp>", "<plaintext>", "</script>", '<script type="application/ld+json">', "<img src=//evil>",
    '<img src="//evil">', "<a x='//evil'>",
]  # fmt: skip
"""What tells one reading of a page from another: beginnings and ends, whole and in part."""


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.filter_too_much])
@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_whatever_a_browsers_parser_finds_in_a_text_is_found(text: str) -> None:
    page = f"<!doctype html><html><head></head><body>{text}"
    found = [element for element in tinyhtml5.parse(page).iter() if element.get("src") == "//evil"]
    assume(any(str(element.tag).endswith("}img") for element in found))
    places = UrlMap({}, frozenset(), "")
    _, points = rewrite_links(page, LinkRewriting(lambda link: places.resolve(link, "a.md", "a.html"), {}))
    assert points.forbidden or any(link.outside and link.words == "<img>" for link in points.links)
