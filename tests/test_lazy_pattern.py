"""Patterns that are compiled when they are first used are the same as others, and each of them can be."""

import ast
import gc
import pickle
import pkgutil
import re
from importlib import import_module
from pathlib import Path

import pytest

import generator
from generator.lazy_pattern import lazy_pattern

MODULES = sorted(
    module.name
    for module in pkgutil.walk_packages(generator.__path__, "generator.")
    if not module.name.endswith("__main__")
)


def test_it_finds_what_a_pattern_finds_and_says_what_it_is() -> None:
    lazy, stock = lazy_pattern(r"(?P<day>\d+)\.", re.ASCII), re.compile(r"(?P<day>\d+)\.", re.ASCII)
    text = "am 3. und am 4. Mai"
    assert lazy.findall(text) == stock.findall(text) == ["3", "4"]
    assert [found["day"] for found in lazy.finditer(text)] == ["3", "4"]
    assert lazy.sub("x", text, count=1) == stock.sub("x", text, count=1)
    assert (lazy.pattern, lazy.flags, lazy.groups, lazy.groupindex) == (
        stock.pattern,
        stock.flags,
        stock.groups,
        stock.groupindex,
    )


def test_it_crosses_to_another_process() -> None:
    sent = pickle.dumps(lazy_pattern("a+", re.IGNORECASE))
    assert pickle.loads(sent).fullmatch("AA")  # noqa: S301 - our own


def test_a_fault_is_told_when_it_is_used() -> None:
    faulty = lazy_pattern("(")
    with pytest.raises(re.error):
        faulty.search("")


def test_no_module_compiles_one_when_it_is_imported() -> None:
    for name in MODULES:
        source = Path(str(import_module(name).__file__)).read_text("utf-8")
        parts = [part for part in ast.parse(source).body if isinstance(part, ast.Assign | ast.AnnAssign)]
        assert "re.compile(" not in "".join(map(ast.unparse, parts)), name


def test_every_pattern_of_the_program_can_be_compiled() -> None:
    patterns = [each for each in gc.get_objects() if type(each) is type(lazy_pattern(""))]
    assert len(patterns) > 400
    for each in patterns:
        assert re.compile(each.pattern, each.flags)
