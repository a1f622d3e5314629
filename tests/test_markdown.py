"""Markdown comes out as the stock converter makes it, though most of its work is left out."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown
from markdown.extensions.toc import TocExtension

from generator.render.markdown import NEEDED, to_html
from tests.conftest import ROOT

STOCK = Markdown(
    extensions=[
        *dict.fromkeys(name for name, _ in NEEDED),
        "sane_lists",
        TocExtension(toc_depth="2-2", marker=""),
    ],
    output_format="html",
)
TEXTS = sorted(
    path for path in (ROOT / "content").rglob("*.md") if "|---" not in path.read_text("utf-8")
)  # tables are changed on purpose


def stock(text: str) -> str:
    return STOCK.reset().convert(text)


def test_there_are_texts() -> None:
    assert len(TEXTS) >= 30


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_our_content_is_as_stock_markdown_makes_it(path: object) -> None:
    text = str(path.read_text("utf-8")).split("---\n", 2)[2]  # type: ignore[attr-defined]
    assert to_html(text).html == stock(text)


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="ab *_`[]()!<>&;\\\n#-:{}^~.1\"'", max_size=60))
def test_any_text_is_as_stock_markdown_makes_it(text: str) -> None:
    assert to_html(text).html == stock(text)
