"""Plain front matter is read without a YAML library, and exactly as with one."""

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.model.files import Source
from generator.parsing.yaml.simple_yaml import simple_table
from generator.parsing.yaml.yaml_hints import check_slips
from generator.parsing.yaml.yaml_strict import strict_table
from tests.conftest import ROOT

WORDS = st.text(st.sampled_from(list("ab1 -.,:#'\"[]{}&*!|>%@`?/\\~“”é\t\u2028_=0")), max_size=12)
ODD = ["true", "null", "~", "0", "-7", "007", "2026-11-18", "2026-02-30", "No", "1e3", "12:30"]
VALUES = st.one_of(WORDS, st.sampled_from(ODD))
NOTES = sorted((ROOT / "content" / "notes").glob("*.md"))
BLOCKS = st.lists(st.tuples(st.sampled_from(["title", "tags", "order", "a b", "Key_"]), VALUES), max_size=4)


def source(block: str) -> Source:
    return Source("page.md", "page.md", f"---\n{block}---")


@given(BLOCKS)
@example([("title", "[a, b c, 12, true]")])
@example([("title", "[ a,b ]")])
@example([("title", "[]"), ("tags", "[  ]")])
@example([("title", '["a-b", "c: d" , 1, "2"]')])
@example([("title", '["", "a, b", ""]')])
@example([("title", '["a" b]')])
@example([("title", "a: b")])
@example([("title", "a # b")])
@example([("title", "a:")])
@example([("title", '"a: b"')])
@example([("title", "a"), ("title", "b")])
def test_what_is_read_is_what_a_library_reads(pairs: list[tuple[str, str]]) -> None:
    """Or it is left to the library."""
    block = "".join(f"{key}: {value}\n" for key, value in pairs)
    whole = source(block)
    table = simple_table(whole, block)
    if table is not None and not any(check_slips(whole, block)):
        assert (table, []) == strict_table(whole, block)


@pytest.mark.parametrize("path", NOTES, ids=[path.stem for path in NOTES])
def test_every_note_that_comes_with_the_program_needs_no_library(path: Path) -> None:
    """A browser has none."""
    block = path.read_text("utf-8").split("---\n")[1]
    whole = source(block)
    assert simple_table(whole, block) is not None
    assert (simple_table(whole, block), []) == strict_table(whole, block)


def test_a_number_that_nobody_can_mean_is_left_to_the_library() -> None:
    block = f"title: A\norder: {'9' * 5000}\n"
    assert simple_table(source(block), block) is None
