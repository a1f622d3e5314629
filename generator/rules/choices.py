"""content/choices.toml → what good advisers dispute, and which side this office takes."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from generator.lazy_pattern import lazy_pattern
from generator.model.files import LocatedStr, Source
from generator.model.pages.settings import ChosenSide
from generator.model.pages.site import Choice, Option, RawChoice
from generator.model.references import Reference
from generator.parsing.content_files.files import read_source
from generator.parsing.ids import check_id, check_table
from generator.parsing.schema import build_noun
from generator.parsing.toml import read_tables
from generator.parsing.values import LocatedValue, Table
from generator.problems import Checked, Problem, Problems, nearest_hint
from generator.rules.references import unknown_references

HEADER = lazy_pattern(r"^\[([\w-]+)\]", re.MULTILINE)


class ChoicesFile(NamedTuple):
    """What content/choices.toml says."""

    choices: dict[str, Choice]
    """By their ids, each with the side that the office picked."""
    source: Source | None
    unread: frozenset[str]
    """The ids of those that could not be read."""
    problems: Problems


def read_choices(
    content: Path, references: Mapping[str, Reference] | None, picks: Mapping[str, ChosenSide]
) -> ChoicesFile:
    """Every disputed piece of advice, with the side that the office picked; none without the file."""
    if not (content / "choices.toml").exists():
        return ChoicesFile({}, None, frozenset(), [_no_choice(pick.side, key, {}) for key, pick in picks.items()])
    source, problems = read_source(content / "choices.toml", "choices.toml")
    table, found = read_tables(source) if source else ({}, [])
    problems += found
    choices = {}
    for key, value in table.items():
        choice = _choice(key, value, references, picks.get(key)).collect(problems)
        if choice:
            choices[key] = choice
    problems += [_no_choice(pick.side, key, table) for key, pick in picks.items() if key not in table]
    named = frozenset(table) if table or not source else frozenset(HEADER.findall(source.text))
    return ChoicesFile(choices, source, named - frozenset(choices), problems)


def _choice(
    key: str, value: LocatedValue, references: Mapping[str, Reference] | None, picked: ChosenSide | None
) -> Checked[Choice | None]:
    if found := check_table(key, value):
        return Checked(None, found)
    table: Table = dict(value.data)
    if "reason" in table:
        return Checked(None, [_common_reason(table["reason"])])
    sides = table.pop("options", LocatedValue({}, value.where, value.key))
    if found := [
        p
        for side in ([sides] if not isinstance(sides.data, dict) else sides.data.values())
        for p in _no_side(side)
    ]:
        return Checked(None, found)
    if found := [p for name, side in sides.data.items() for p in check_id(name, side)]:
        return Checked(None, found)
    built = {name: build_noun(Option, side.data, side.where, id=name) for name, side in sides.data.items()}
    problems = [problem for _, found in built.values() for problem in found]
    options = tuple(option for option, _ in built.values() if option)
    problems += [p for option in options for p in unknown_references(option.sources, references)]
    problems += _lines(value.data.get("question"), "question")
    problems += [p for side in sides.data.values() for p in _lines(side.data.get("label"), "label")]
    problems += _same_labels(list(sides.data.values()))
    choice = build_noun(RawChoice, table, value.where, id=key, options=options).collect(problems)
    if choice is None or problems:
        return Checked(None, problems)
    return _decided(choice, value, picked)


def _no_side(value: LocatedValue) -> Problems:
    if isinstance(value.data, dict):
        return []
    return [
        Problem(
            value.where,
            "a side is a table of its own",
            "write [id.options.name] on a line of its own",
            check="value-of-wrong-type",
        )
    ]


def _common_reason(value: LocatedValue) -> Problem:
    """A reason that stands outside the sides would be told of whichever the office takes."""
    hint = "move it below the side it speaks for, [id.options.name], and give each other side one of its own"
    return Problem(value.key, "each side has a “reason” of its own", hint, check="key-misplaced")


def _decided(choice: RawChoice, value: LocatedValue, picked: ChosenSide | None) -> Checked[Choice | None]:
    """The choice with the office's side, which must be one of two or more."""
    sides = [option.id for option in choice.options]
    if len(sides) < 2:
        hint = f"add tables [{choice.id}.options.NAME] with label, reason, advice and view"
        return Checked(None, [Problem(value.where, f"“{choice.id}” needs two sides", hint, check="side-missing")])
    problems = [
        Problem(
            named.where,
            f"“{choice.id}” has no side “{named.name}”",
            nearest_hint(named.name, sides),
            check="side-unknown",
        )
        for named in (choice.default, picked and picked.side)
        if named and named.name not in sides
    ]
    side, own = (picked.side, picked.reason) if picked else (choice.default, "")
    return Checked((None if problems else Choice(**vars(choice), picked=side.name, own=own)), problems)


def _lines(value: LocatedValue | None, name: str) -> Problems:
    """A text of more than one line where a heading or a label is made of it."""
    if value is None or not isinstance(value.data, str) or "\n" not in value.data.strip():
        return []
    return [
        Problem(
            value.where,
            f"“{name}” has more than one line",
            "write it on one line, in double quotes",
            check="value-wrong",
        )
    ]


def _same_labels(sides: Sequence[LocatedValue]) -> Problems:
    """Two sides that nobody could tell apart."""
    labels = [side.data["label"] for side in sides if "label" in side.data]
    said = [str(label.data).strip().casefold() for label in labels]
    return [
        Problem(
            label.where,
            f"two sides are called “{label.data}”",
            "say what is different about this one",
            check="sides-alike",
        )
        for number, label in enumerate(labels)
        if said[number] in said[:number]
    ]


def _no_choice(picked: LocatedStr, key: str, known: Mapping[str, object]) -> Problem:
    hint = nearest_hint(key, known) if known else "there is no content/choices.toml"
    return Problem(picked.where, f"there is no choice “{key}”", hint, check="choice-unknown")
