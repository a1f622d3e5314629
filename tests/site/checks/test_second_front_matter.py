"""A block of keys below the front matter is told, whatever program it was written for."""

import pytest

from generator.model.files import Source
from generator.problems import Problem
from generator.site.checks.markdown.markdown_lint import check_markdown

HEAD = "---\ntitle: x\n---\n"


def told(text: str) -> list[Problem]:
    return list(check_markdown(Source("a.md", "a.md", HEAD + text), text))


@pytest.mark.parametrize(
    ("text", "language", "where"),
    [
        ('+++\ntitle = "x"\n+++\nWords.\n', "TOML", "4:1"),
        ('\n+++\ntitle = "x"\n\n[more]\na = 1\n+++\n', "TOML", "5:1"),
        ('{\n  "title": "x"\n}\nWords.\n', "JSON", "4:1"),
        ('{"title": "x"}\n', "JSON", "4:1"),
        ("\n---\nlayout: page\ndate: 2020-01-01\n---\nWords.\n", "YAML", "5:1"),
        ("---\nlayout: page\ntags:\n- a\n  - b\n---\n", "YAML", "4:1"),
    ],
)
def test_a_second_block_of_keys_is_told(text: str, language: str, where: str) -> None:
    (problem,) = told(text)
    assert f"{problem.where.line}:{problem.where.column}" == where
    assert problem.message == f"a second block of keys, in {language}, stands here and would be printed"
    assert problem.check == "front-matter-twice"
    assert f"[{problem.check}]" == "[front-matter-twice]"


@pytest.mark.parametrize(
    "text",
    [
        "---\n\nWords.\n\n---\n",
        "---\nNote: see below\n---\n",
        "Words.\n\n---\none: a\ntwo: b\n---\n",
        "+++\n\nWords.\n",
        "{{ choice: may-i-call }}\n",
        "{ready} or not\n",
        "---\n" + "one: a\n" * 5_000,
        "+++\n" + "one = a\n" * 5_000,
    ],
)
def test_words_and_lines_across_are_no_block(text: str) -> None:
    assert told(text) == []
