"""Markdown that would keep a converter busy for minutes is told at its line; what people write is not."""

from pathlib import Path

import pytest

from generator.markdown.convert import to_html
from generator.markdown.limits import LimitExceeded, check_limits
from tests.conftest import ROOT, Afterword

TABLE = "| a | [b](c) | `d` |\n"


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("[" * 90_000, "[" * 300, "more than 50 brackets are opened here before one is closed"),
        ("Good.\n\n" + "![" * 500, "![" * 150, "more than 50 brackets are opened here before one is closed"),
        ("<a " * 30_000, "<a " * 100, "more than 50 tags begin here with < and never end"),
        ("[a](" * 600, "[a](" * 75, "more than 50 addresses of links begin here and never end"),
        ("Good.\n\n" + "1. " * 600, "1. " * 100, "more than 40 lists or quotations are in each other here"),
        ("> " * 1_000, "> " * 150, "more than 40 lists or quotations are in each other here"),
        ("a\n: b\n" * 200, "a", "more than 150 terms are defined here without an empty line"),
        (
            "[^1]: b\n\n" + "a[^1] " * 2_000,
            "a[^1] " * 50,
            "the text has more than 1000 footnotes and marks of footnotes",
        ),
        ("`" * 6_000, "`" * 300, "the text has more than 5000 signs `"),
        ("word " * 110_000, "word " * 60, "the text has 550000 characters, more than 500000"),
    ],
)
def test_what_is_opened_in_vain_or_nested_is_told_by_its_line(text: str, line: str, message: str) -> None:
    with pytest.raises(LimitExceeded) as told:
        to_html(text)
    assert (told.value.line, told.value.message) == (line, message)


@pytest.mark.parametrize(
    "text",
    [
        "- " * 36,
        "* " * 60,
        "[" + "a " * 400 + "](b.md)",
        TABLE + "|---|---|---|\n" + TABLE * 2_000,
        "- [ ] a thing to do\n" * 500,
        "    for (i = 0; i < n; i++) { a[i] = b[i]; }\n" * 500,
        "\n\n".join(f"term {n}\n: what it means" for n in range(500)),
        "\n\n".join(f"A claim.[^{n}]\n\n[^{n}]: Who says so" for n in range(300)),
        "1. one\n    1. two\n        1. three\n            1. four\n" * 50,
    ],
)
def test_what_people_write_is_not_told(text: str) -> None:
    check_limits(text)


@pytest.mark.parametrize("path", sorted((ROOT / "content").rglob("*.md")), ids=lambda path: path.stem)
def test_our_own_pages_are_not_told(path: Path) -> None:
    check_limits(path.read_text("utf-8"))


def test_a_text_that_makes_the_converter_fall_is_told_by_its_paragraph() -> None:
    with pytest.raises(LimitExceeded) as told:
        to_html("Good.\n\n" + "**a " * 2_000 + "b** " * 2_000)
    assert told.value.line.startswith("**a **a")


def test_the_page_and_its_line_are_told(project: Path, afterword: Afterword) -> None:
    (project / "content" / "deep.md").write_text("---\ntitle: A\ndescription: B.\n---\nGood.\n\n" + "1. " * 600)
    told = afterword("check", exit_code=1).stderr
    assert "content/deep.md:7:1: more than 40 lists or quotations are in each other here" in told
