"""Front matter: strict YAML whose values are what the author wrote."""

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from generator.model.files import Source
from generator.model.pages.front_matter import FrontMatter
from generator.parsing.content_files.files import WIDE, check_control_characters, read_source
from generator.parsing.schema import build_noun
from generator.parsing.yaml.front_matter import split_front_matter


def values(block: str) -> dict[str, object]:
    front, problems = split_front_matter(Source("a.md", "a.md", f"---\n{block}\n---\nBody\n"))
    assert problems == []
    return {key: value.data for key, value in front.table.items()}


def test_only_true_false_integers_iso_dates_and_nothing_are_resolved() -> None:
    assert values("a: true\nb: 12\nc: 2026-11-18\nd: No\ne: 12:30\nf: 1.5\ng: ~\nh: 0x1F\ni: 1_000\nj: null") == {
        "a": True,
        "b": 12,
        "c": date(2026, 11, 18),
        "d": "No",
        "e": "12:30",
        "f": "1.5",
        "g": "",
        "h": "0x1F",
        "i": "1_000",
        "j": "",
    }


def test_the_body_begins_on_the_line_after_the_block() -> None:
    front, _ = split_front_matter(Source("a.md", "a.md", "---\ntitle: A\n---\n\nBody\n"))
    assert (front.body, front.body_line) == ("\nBody\n", 4)


def test_a_hash_inside_quotes_is_part_of_the_value() -> None:
    assert values('title: "Update #2"  # a remark') == {"title": "Update #2"}


def test_a_tab_may_part_a_value_from_its_key() -> None:
    assert values("a:\tone \t\nb: \t12\t") == {"a": "one", "b": 12}


def test_no_python_object_is_ever_made() -> None:
    _, problems = split_front_matter(Source("a.md", "a.md", "---\na: !!python/object/apply:os.getcwd []\n---\n"))
    assert len(problems) == 1


def test_every_wrong_value_is_told_with_its_place() -> None:
    front, _ = split_front_matter(
        Source("a.md", "a.md", "---\ntitle: 12\ntags: one\norder: x\ndescription:\n---\n")
    )
    front_matter, problems = build_noun(FrontMatter, front.table, Source("a.md", "a.md", "").at())
    assert front_matter is None
    assert [(str(p.where), p.message) for p in problems] == [
        ("a.md:2:8", "“title” must be text, not “12”"),
        ("a.md:3:7", "“tags” must be a list"),
        ("a.md:4:8", "“order” must be a whole number, not “x”"),
        ("a.md:5:1", "“description” is empty"),
    ]


@settings(deadline=None)
@given(
    st.text(st.characters(exclude_categories=["Cs"])) | st.text("a\x00\x08\t\n\x0b\r\x7f\x80é\ufffd\ufffe\uffff")
)
def test_a_control_character_is_found_by_the_bytes_as_by_the_letters(text: str) -> None:
    assume(not WIDE.match(text.encode()))  # that is told as the encoding that it looks like
    with TemporaryDirectory() as folder:
        path = Path(folder) / "page.md"
        path.write_bytes(text.encode())
        source, problems = read_source(path, path.name)
    assert problems == check_control_characters(
        Source(str(path), path.name, text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"))
    )
    assert (source is None) == bool(problems)
