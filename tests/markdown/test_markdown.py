"""Markdown comes out as the stock converter makes it, though most of its work is left out."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown
from markdown.extensions.toc import TocExtension
from markdown.inlinepatterns import ESCAPE_RE, IMAGE_LINK_RE, LINK_RE

from generator.markdown.convert import NEEDED, OURS, _converter, to_html
from generator.markdown.entities import with_known_entities
from generator.markdown.extensions.headings import heading_id
from generator.markdown.extensions.inline_marks import BareLinks
from generator.markdown.extensions.numbered_lists import NumberedLists
from generator.markdown.extensions.tables_and_figures import box_tables
from generator.markdown.fast.blocks import DEFINED, ESCAPED, HEADING, LABEL
from generator.markdown.fast.emphasis import Emphasis
from generator.markdown.fast.inline import Escape
from generator.markdown.fast.links import TitledImage, TitledLink
from generator.markdown.layout.normalise import normalise
from generator.markdown.raw_html import unwrap_details
from tests.conftest import ROOT

STOCK = Markdown(
    extensions=[
        *dict.fromkeys(name for name, _ in NEEDED),
        NumberedLists(),
        *(made() for made in dict.fromkeys(made for made, _ in OURS)),
        BareLinks(),
        TocExtension(toc_depth="2-2", marker="", slugify=heading_id),
    ],
    output_format="html",
)
STOCK.ESCAPED_CHARS = list(ESCAPED)
STOCK.inlinePatterns.register(Emphasis(), "em_strong", 60)
STOCK.inlinePatterns.register(Escape(ESCAPE_RE, STOCK), "escape", 180)
STOCK.inlinePatterns.register(TitledLink(LINK_RE, STOCK), "link", 160)
STOCK.inlinePatterns.register(TitledImage(IMAGE_LINK_RE, STOCK), "image_link", 150)
STOCK.parser.blockprocessors["reference"].RE = DEFINED  # type: ignore[attr-defined]
STOCK.parser.blockprocessors["hashheader"].RE = HEADING  # type: ignore[attr-defined]
for reference in ("reference", "image_reference"):
    STOCK.inlinePatterns[reference].RE_LINK = LABEL  # type: ignore[attr-defined]
TEXTS = sorted(
    path for path in (ROOT / "content").rglob("*.md") if "|---" not in path.read_text("utf-8")
)  # tables are changed on purpose

BLOCKS = [
    *(
        "",
        "",
        "Text.",
        "## A *b* `c`",
        "### A & b",
        "Text\n====",
        "Text\n---",
        "---",
        " * * *",
        "___",
        "    code",
        "\tcode",
    ),
    *(
        "- item",
        "* item",
        "    - inner",
        "    more",
        "1. one",
        "3. three",
        "> quote",
        "> - deep",
        ">",
        "# not",
        "\\# no",
    ),
    *("<div>", "</div>", '<p class="a">x</p>', "<b>x</b>", "<!-- c -->", "&amp; &", "a  \nb", "<br>", "<hr />"),
    *(
        "[a](b)",
        "[a](b 'c')",
        "[a]( <b c> )",
        "![i](p.png)",
        "[a][r]",
        "[r]",
        "![a][r]",
        "[r]: /x 'T'",
        "[^1]",
        "[^1]: N",
    ),
    *(
        "[a [b](c)](d)",
        "[a](b(c))",
        "`[a](b)`",
        "<http://a.b>",
        "<a@b.c>",
        "*[X]: Y",
        "X",
        "a | b",
        "t\n: d",
    ),
    *(
        "!!! note",
        "    in it",
        "~~~",
        "```",
        "{: #x .y hidden=hidden }",
        "## A {#q}",
        "## A {#q\\_r}",
        "## A {data-toc-label='B & c'}",
        "## A\\*  b[^1]",
        "## A <b>c</b>",
        "\u2028",
        "\x02",
        "a\rb",
        "“q”",
    ),
]
"""Lines that are something to Markdown, and what they are to each other depends on their order."""


def stock(text: str) -> tuple[str, list[tuple[str, str]]]:
    """The HTML with our blocks, and id and name of every second-level heading, of blocks as they are laid out."""
    html = unwrap_details(box_tables(with_known_entities(STOCK.reset().convert(normalise(text)))))
    return html, [(t["id"], re.sub(r"<[^>]+>", "", t["name"])) for t in STOCK.toc_tokens]  # type: ignore[attr-defined]


def ours(text: str) -> tuple[str, list[tuple[str, str]]]:
    made = to_html(text)
    return made.html, [(heading.id, heading.text) for heading in made.headings]


def test_there_are_texts() -> None:
    assert len(TEXTS) >= 30


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_our_content_is_as_stock_markdown_makes_it(path: object) -> None:
    text = str(path.read_text("utf-8")).split("---\n", 2)[2]  # type: ignore[attr-defined]
    assert ours(text) == stock(text)


@pytest.mark.parametrize(
    "text", ["**a** [b](c) `d`", "- [a](b)\n- *c*", "1. a\n\n   > b", "a\n\n\tb", "[a][b]\n\n[b]: c"]
)
def test_the_first_text_of_a_process_is_as_the_next(text: str) -> None:
    _converter.cache_clear()
    assert ours(text) == ours(text) == stock(text)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(BLOCKS), max_size=6).map("\n".join))
def test_any_blocks_are_as_stock_markdown_makes_them(text: str) -> None:
    assert ours(text) == stock(text)


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="ab *_`[]()!<>&;\\\n#-:{}^~.1\"'", max_size=60))
def test_any_text_is_as_stock_markdown_makes_it(text: str) -> None:
    assert ours(text) == stock(text)
