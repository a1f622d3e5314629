"""Regular expressions read alike by every Python the program runs on."""

import re
from pathlib import Path

import generator
from generator.english.vocabulary.words import WORD
from generator.parsing.html_tags import ATTRIBUTE

POSSESSIVE_GROUP = re.compile(r"\)(?:[*+?]|\{\d*,?\d*\})\+")


def test_no_group_is_possessive() -> None:
    """Python 3.11.0 to 3.11.4 match `(?:…)*+` wrongly (python/cpython#106052); Debian 12 has 3.11.2."""
    sources = Path(generator.__file__).parent.rglob("*.py")  # `safe=` lists the signs of an address
    lines = [f"{path.name}: {line}" for path in sources for line in path.read_text("utf-8").splitlines()]
    assert [line for line in lines if POSSESSIVE_GROUP.search(line) and "safe=" not in line] == []


def test_what_python_3_11_2_read_otherwise() -> None:
    attributes = [found.groups() for found in ATTRIBUTE.finditer(' title="a')]
    assert attributes == [("title", None), ('"a', None)]
    assert [found[1] for found in WORD.finditer("the well-known C++, isn’t it")] == [
        "the",
        "well-known",
        "C++",
        "isn’t",
        "it",
    ]
