"""A block of front matter as strict YAML: the keys and values, with line and column of each.

Strict means that nothing is turned into something else behind the author's back: only true/false, integers, ISO
dates and ~ or null are resolved (so `No` and `12:30` stay the words they are), a key may stand once, and a comment
that would swallow the end of a value is a problem.
"""

from typing import Any

import yaml

from generator.checks.ids import CheckId
from generator.lazy_pattern import lazy_pattern
from generator.model.files import Source
from generator.parsing.values import LocatedValue, Table
from generator.parsing.yaml.simple_yaml import NULL
from generator.parsing.yaml.yaml_hints import STRAIGHT, check_slips, explain_failure
from generator.problems import Checked, Problem, Problems

CURLED = lazy_pattern(r"[“„][^“”„]*[”“]|‘[^‘’]*’")
MACHINERY = lazy_pattern(r"[!&*]")
QUOTE = "put the whole value in double quotes"
PLAIN = "a value that begins with !, & or * needs quotes"


LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""Where PyYAML has no part in C, as in a browser, the one in Python reads the same."""


class _Strict(LOADER):  # type: ignore[misc]
    """Resolves true/false, integers and ISO dates; everything else is text, until `_value` takes ~ for none."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 - how PyYAML wants it


_Strict.add_implicit_resolver("tag:yaml.org,2002:bool", lazy_pattern(r"^(?:true|false)$"), list("tf"))
_Strict.add_implicit_resolver("tag:yaml.org,2002:int", lazy_pattern(r"^-?(?:0|[1-9]\d*)$"), list("-0123456789"))
_Strict.add_implicit_resolver(
    "tag:yaml.org,2002:timestamp", lazy_pattern(r"^\d{4}-\d{2}-\d{2}$"), list("0123456789")
)


def strict_table(source: Source, block: str) -> Checked[Table]:
    """The keys and values of the block that begins on the second line of a source."""
    if slips := list(check_slips(source, block)):
        return Checked({}, slips)
    loader = _Strict(block)
    try:
        machinery = [_problem(source, mark, PLAIN, QUOTE) for mark in _machinery(block)]
        return Checked({}, machinery) if machinery else _root(source, loader, loader.get_single_node())
    except yaml.MarkedYAMLError as error:
        return Checked({}, explain_failure(source, block) or [_syntax(source, error)])
    except (yaml.YAMLError, ValueError) as error:
        return Checked(
            {}, [Problem(source.at(2), f"the front matter cannot be read: {error}", QUOTE, check="yaml-syntax")]
        )
    except RecursionError:
        hint = "write one key and value on each line, and a list as [one, another]"
        return Checked(
            {},
            [
                Problem(
                    source.at(2),
                    "the front matter cannot be read: its values are too deeply nested",
                    hint,
                    check="yaml-syntax",
                )
            ],
        )
    finally:
        loader.dispose()


def _root(source: Source, loader: Any, node: yaml.Node | None) -> Checked[Table]:
    if node is None:
        return Checked({}, [])
    if isinstance(node, yaml.MappingNode):
        return _mapping(source, loader, node)
    hint = "write one key and value on each line, such as title: …"
    return Checked(
        {}, [_problem(source, node.start_mark, "the front matter is not a list of keys and values", hint)]
    )


def _machinery(block: str) -> list[Any]:
    """Where YAML's tags, anchors and aliases stand, which could make anything of a value."""
    if not MACHINERY.search(block):
        return []
    events = list(yaml.parse(block, _Strict))
    nodes = [e for e in events if isinstance(e, yaml.NodeEvent)]
    return [e.start_mark for e in nodes if e.anchor or (getattr(e, "tag", None) not in (None, "!"))]


def _mapping(source: Source, loader: Any, node: yaml.MappingNode) -> Checked[Table]:
    table: Table = {}
    problems: Problems = []
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            problems.append(_problem(source, key.start_mark, "a key is a word", "write title: …"))
            continue
        if key.value in table:
            hint = "keep one of the two"
            problems.append(
                _problem(source, key.start_mark, f"“{key.value}” stands here twice", hint, "key-twice")
            )
            continue
        problems += _swallowed(source, value) + _curled(source, value)
        table[key.value] = _value(source, loader, value, key)
    return Checked(table, problems)


def _value(source: Source, loader: Any, node: yaml.Node, key: yaml.Node) -> LocatedValue:
    where, at_key = _at(source, node.start_mark), _at(source, key.start_mark)
    if isinstance(node, yaml.SequenceNode):
        return LocatedValue([_value(source, loader, item, item) for item in node.value], where, at_key)
    if isinstance(node, yaml.ScalarNode) and not node.style and NULL.fullmatch(node.value):
        return LocatedValue("", where, at_key)
    try:
        return LocatedValue(loader.construct_object(node, deep=True), where, at_key)
    except ValueError:  # 2026-02-30 has the form of a date
        return LocatedValue(node.value, where, at_key)


def _swallowed(source: Source, node: yaml.Node) -> Problems:
    """`title: Update #2` would become `Update`: what stands after the value on its line is a comment."""
    if not isinstance(node, yaml.ScalarNode) or node.style:
        return []
    line = node.end_mark.line + 1  # YAML counts line breaks that are none to us, such as U+2028
    rest = source.lines[line][node.end_mark.column :] if line < len(source.lines) else ""
    if not rest.lstrip().startswith("#"):
        return []
    message = f"“{rest.strip()}” would be left out: # begins a comment here"
    return [_problem(source, node.end_mark, message, QUOTE, "comment-swallowed")]


def _curled(source: Source, node: yaml.Node) -> Problems:
    """`title: “The first hour”` would have the quotes in it; who wants that puts straight ones around them."""
    if isinstance(node, yaml.SequenceNode):
        return [problem for item in node.value for problem in _curled(source, item)]
    if not isinstance(node, yaml.ScalarNode) or node.style or not CURLED.fullmatch(node.value):
        return []
    message = f"the quotes of {node.value} are curly, and would be part of it"
    return [_problem(source, node.start_mark, message, f"{STRAIGHT}, or leave them out", "quotes-curly")]


def _syntax(source: Source, error: yaml.MarkedYAMLError) -> Problem:
    context, problem = error.context or "", error.problem or ""
    if "quoted scalar" in context and "unexpected" not in problem:
        message = "a \\ in double quotes begins an escape, and this is none"
        return _problem(source, error.problem_mark, message, "write \\\\ for the sign itself, or single quotes")
    if "quoted scalar" in context:
        return _problem(source, error.context_mark, "the quote that begins here is never closed", "add a quote")
    if "flow sequence" in context:
        return _problem(source, error.context_mark, "the list that begins here is never closed", "add a ]")
    if "mapping values are not allowed" in problem:
        message = "a value with a colon and a space in it needs quotes"
        return _problem(source, error.problem_mark, message, QUOTE)
    mark = error.problem_mark or error.context_mark
    return _problem(source, mark, f"the front matter cannot be read: {problem or context}", QUOTE)


def _problem(source: Source, mark: Any, message: str, hint: str = "", check: CheckId = "yaml-syntax") -> Problem:
    return Problem(_at(source, mark), message, hint, check=check)


def _at(source: Source, mark: Any) -> Any:
    """The block begins on the file's second line, and marks count from 0."""
    return source.at(mark.line + 2, mark.column + 1)
