"""A hint names no option that the command which shows it lacks, and says what an adviser can mend in a file."""

import ast
import re
from pathlib import Path

import click
import pytest

from generator.cli import main
from generator.problems import OPTION, Location, Problem, for_options
from tests.conftest import ROOT, Afterword

WHERE = Location("a.csv")
EVERYWHERE = {"--project", "--out"}
"""Options of every command that tells of a project, and of every one that writes."""


def commands() -> dict[str, set[str]]:
    """Every command with its options."""
    context = click.Context(main)
    found = {name: main.get_command(context, name) for name in main.list_commands(context)}
    return {
        name: {option for parameter in command.params for option in (*parameter.opts, *parameter.secondary_opts)}
        for name, command in found.items()
        if command
    }


def makers() -> list[tuple[str, ast.FunctionDef]]:
    """Every function of the program that makes a problem."""
    return [
        (f"{path.name}:{node.name}", node)
        for path in sorted((ROOT / "generator").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef) and called(node, "Problem")
    ]


def called(node: ast.AST, name: str) -> list[ast.Call]:
    return [n for n in ast.walk(node) if isinstance(n, ast.Call) and getattr(n.func, "id", "") == name]


def named(maker: ast.FunctionDef) -> set[str]:
    """The options of which a function speaks in sentences: not in its docstring, as places on the command line, of
    success, or behind the command that they belong to, as in `afterword drafts --refresh`."""
    aside = {
        id(n) for place in (*called(maker, "Location"), *called(maker, "Outcome")) for n in ast.walk(place)
    } | {id(maker.body[0])}
    bare = [n for statement in maker.body if id(statement) not in aside for n in ast.walk(statement)]
    whole = [n for n in bare if isinstance(n, ast.JoinedStr) and id(n) not in aside]
    inside = aside | {id(n) for text in whole for n in ast.walk(text)}
    texts = [" ".join(str(n.value) for n in text.values if isinstance(n, ast.Constant)) for text in whole]
    texts += [str(n.value) for n in bare if isinstance(n, ast.Constant) and id(n) not in inside]
    return {
        option
        for text in texts
        if " " in text.strip()
        for option in OPTION.findall(re.sub(r"(?:afterword|-m pip) \w+[^;:]*", "", text))
    }


def test_whoever_names_an_option_says_the_hint_without_it_too() -> None:
    known = set().union(*commands().values())
    found = {place: (named(maker) - EVERYWHERE, maker) for place, maker in makers()}
    speaking = {place: pair for place, pair in found.items() if pair[0]}
    assert {
        "similarity.py:_similarity_problem",
        "compose.py:_unusable",
        "fit.py:check_overflow",
        "header_faults.py:missing_column",
    } <= set(speaking)
    for place, (options, maker) in speaking.items():
        assert options <= known, place
        plain = [kw for call in called(maker, "Problem") for kw in call.keywords if kw.arg == "plain"]
        assert plain, f"{place} names {options}: give the hint of commands without them as plain="


@pytest.mark.parametrize("command", sorted(commands()))
def test_a_command_tells_the_hint_that_fits_its_options(command: str) -> None:
    options = commands()[command]
    problem = Problem(
        WHERE, "no", "add --allow-similar, or --layout trace", plain="write other words", check="notes-alike"
    )
    (told,) = for_options([problem], options)
    assert told.hint == (problem.hint if {"--allow-similar", "--layout"} <= options else "write other words")
    assert set(OPTION.findall(told.hint)) <= options


def test_a_faulty_sample_is_mended_in_its_file(office: Path, afterword: Afterword) -> None:
    sample = office / "content" / "samples" / "harbour-museum.csv"
    good = sample.read_bytes()
    for faulty in (
        b"a;b\n",
        b"first,last\nJo,Ng\n",
        b"name,interviewed\nJos\xe9,2026-11-18\n",
        b"name,interviewed\nJo Ng,2026-11-18\n",
        good.replace(b"interviewed", b"seen"),
    ):
        sample.write_bytes(faulty)
        for command in ("build", "check"):
            told = afterword(command, exit_code=1).stderr
            assert "samples/harbour-museum.csv" in told
            assert OPTION.findall(told) == []


def test_a_note_with_too_few_wordings_is_told_at_its_part(office: Path, afterword: Afterword) -> None:
    note = office / "content" / "notes" / "thank-you-card.md"
    text = note.read_text("utf-8")
    wordings = re.compile(r"(## Remember\n\n)((?:- .*\n)+)")
    one = "- Thank you for meeting me on {{ interviewed | weekday }}, and for the questions you asked.\n"
    note.write_text(wordings.sub(rf"\g<1>{one}", text), "utf-8")
    line = 1 + text[: text.index("## Remember")].count("\n")
    for command in ("build", "check"):
        told = afterword(command).stderr
        assert (
            f"content/notes/thank-you-card.md:{line}:1: warning: two of the 5 people in the sample panel" in told
        )
        assert "read much the same in “Remember”: “Thank you for meeting me on Wednesday" in told
        assert "[wordings-few]" in told
        assert "→ add 4 wordings below this heading: 5 people need as many, and 1 can be used" in told
        assert "--allow-similar" not in told
    people = "name,interviewed\nAda Byron,2026-11-18\nZoë Ng,2026-11-18\n"
    (office / "people.csv").write_text(people, "utf-8")
    told = afterword("cards", "people.csv", "--from", "Sam Lee", exit_code=1).stderr
    assert "or add wordings to content/notes/thank-you-card.md; or add --allow-similar" in told
