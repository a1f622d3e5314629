"""More signs of other programs: lists with letters, Obsidian's boxes and places, blocks among words, a merge."""

from pathlib import Path

import pytest

from generator.model.files import Source
from generator.problems import Problem
from generator.site.checks.markdown.markdown_lint import check_markdown
from tests.conftest import Afterword
from tests.samples.projects import write_page


def told(text: str) -> list[Problem]:
    return list(check_markdown(Source("a.md", "a.md", text), text))


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("a.  alpha\n\nb.  beta\n", "a."),
        ("(a) alpha\n\n    more\n\n(b) beta\n", "(a)"),
        ("i. one\n\nii. two\n", "i."),
        ("A.  one\n\nB.  two\n", "A."),
    ],
)
def test_letters_with_empty_lines_between_are_told(text: str, sign: str) -> None:
    (problem,) = told(text)
    assert problem.message.startswith(f"“{sign}” makes no list: each item is a paragraph")
    assert problem.warning


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Call them. ^call-them\n", "^call-them"),
        ("Call them. ^37066d\n", "^37066d"),
        ("- [/] half done\n- [ ] to do\n", "[/]"),
    ],
)
def test_what_obsidian_reads_is_told(text: str, sign: str) -> None:
    (problem,) = told(text)
    assert problem.message == f"“{sign}” would be printed as it is"
    assert problem.warning


def test_a_block_among_words_is_told_where_its_paragraph_ends_first() -> None:
    (problem,) = told('Text. <div lang="cy">\n\nBore da.\n\n</div>\n')
    assert problem.message == "<div> begins within a line of words"
    assert 'or <span lang="cy">, within the words' in problem.hint
    assert problem.warning


@pytest.mark.parametrize(
    "text",
    [
        "A. Lovelace wrote.\n\nB. Russell read.\n",
        "2 ^100\n\nIt is 5 ^n\n",
        "- [x] done\n- [a](good.md) link\n",
        "Text.\n\n<div>\nWords.\n</div>\n",
        "<section>Text <div>\n\nWords.\n\n</div></section>\n",
        "| a | b |\n| --- | --- |\n| x <ul><li>y</li></ul> | z |\n",
    ],
)
def test_what_is_right_is_not_told(text: str) -> None:
    assert told(text) == []


def test_two_versions_of_a_page_are_told_once(project: Path, afterword: Afterword) -> None:
    text = "One.\n<<<<<<< yours\nTwo.\n=======\nThree.\n>>>>>>> afterword 0.3.0\n"
    write_page(project, "guides/faulty.md", text=text)
    errors = afterword("check", exit_code=1).stderr
    assert "two versions of this page stand here, as a merge left them [merge-conflict]" in errors
    assert "heading-second-title" not in errors
