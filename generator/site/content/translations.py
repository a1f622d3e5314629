"""templates/site/words/*.toml: what the templates themselves say, one file a language."""

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from generator.lazy_pattern import lazy_pattern
from generator.model.date_words import MONTHS
from generator.parsing.content_files.files import escaped_controls, read_source
from generator.parsing.toml import read_tables
from generator.parsing.values import LocatedValue
from generator.problems import Checked, Location, Problem, Problems, display_path, nearest_hint, nearest_match
from generator.project.template_folders import starter_folder

FOLDER = "site/words"
BRACES = lazy_pattern(r"\{([^{}]*)\}")
CLOSE = 0.7
"""How much two names share before one is taken for the other."""
OLDER, NAMED = 0.25, 10
"""The part of the words that a file may lack, and how many of them are named."""
REFERENCE = "en"
"""The language whose file says which words there are."""


def read_words(folders: Sequence[Path], language: str) -> Checked[dict[str, str]]:
    """The words of a language: those of `de.toml`, and for `de-AT` those of `de-AT.toml` over them."""
    known, problems = _language_file(folders[-1:], REFERENCE, None)
    base = language.partition("-")[0]
    own, found = _language_file(folders[:-1] if base == REFERENCE else folders, base, known)
    said = {**known, **own} if base == REFERENCE else own
    problems += found
    if not said:
        path = Location(f"templates/{FOLDER}/{base}.toml")
        hint = f"copy {_reference()} to this name, and translate it"
        return Checked(
            known,
            [
                *problems,
                Problem(
                    path, f"is missing, and the site's language is {language}", hint, check="words-untranslated"
                ),
            ],
        )
    if language != base:
        variant, found = _language_file(folders, language, known)
        said, problems = {**said, **variant}, problems + found
    missing = sorted(known.keys() - said.keys())
    where = Location(f"templates/{FOLDER}/{base}.toml")
    problems += _missing(missing, where, known, base) if missing else []
    said = {**known, **said}
    return Checked(known, problems + faults) if (faults := _date_faults(said, where)) else Checked(said, problems)


def _reference() -> str:
    """The file that has every word, where it lies with the program."""
    return display_path(starter_folder() / "templates" / FOLDER / f"{REFERENCE}.toml")


def _missing(keys: Sequence[str], where: Location, known: Mapping[str, str], language: str) -> Problems:
    """All words that a file lacks, told at once: a warning where it may be older than they are, and an error where
    it lacks so many that it was never whole."""
    named = [f"“{key}”" for key in keys]
    names = ", ".join([*named[:NAMED], *([f"{len(keys) - NAMED} more"] if len(keys) > NAMED else [])])
    message = f"{len(keys)} of {len(known)} words are missing, and said in English: {names}"
    hint = f"copy them from {_reference()}, and translate them"
    if len(keys) == 1:
        message, hint = f"{names} is missing, and said in English", f"say in {language}: {known[keys[0]]}"
    older = len(keys) <= len(known) * OLDER
    return [Problem(where, message, hint, warning=older, check="words-untranslated")]


def _unused(key: str, value: LocatedValue, unsaid: Collection[str]) -> Problem:
    """A warning for a word that no template of the program says: none does any more, or it is mistyped."""
    close = nearest_match(key, unsaid, CLOSE)
    hint = f"did you mean “{close}”?" if close else "take it away, unless a template of your own says it"
    return Problem(value.key, f"there is no “{key}” here", hint, warning=True, check="key-unknown")


def _braces(key: str, value: LocatedValue, known: Mapping[str, str]) -> Problems:
    """What would be shown as it is, for nothing fills it in."""
    there = BRACES.findall(known[key])
    return [
        Problem(
            value.where,
            f"nothing fills in “{{{name}}}” here",
            nearest_hint(name, there) if there else "take it away",
            check="placeholder-unknown",
        )
        for name in dict.fromkeys(BRACES.findall(value.data))
        if name not in there
    ]


def _date_faults(said: Mapping[str, str], where: Location) -> Problems:
    """Words that no date can be written with."""
    if len(said["months"].split()) != len(MONTHS):
        return [
            Problem(
                where, "“months” must be twelve words", "part them with spaces, January first", check="value-wrong"
            )
        ]
    try:
        said["date"].format(day=1, month="", year="")
    except (KeyError, IndexError, ValueError):
        return [
            Problem(
                where, f"“date” cannot be “{said['date']}”", "use {day}, {month} and {year}", check="value-wrong"
            )
        ]
    return []


def _language_file(
    folders: Sequence[Path], language: str, known: Mapping[str, str] | None
) -> Checked[dict[str, str]]:
    """One file; the project's own counts before ours. Empty when there is none."""
    paths = [folder / FOLDER / f"{language}.toml" for folder in folders]
    path = next((path for path in paths if path.is_file()), None)
    if path is None:
        return Checked({}, [])
    source, problems = read_source(path, path.name)
    table, found = read_tables(source) if source else ({}, [])
    problems += found
    for key, value in table.items():
        problems += escaped_controls(value)
        if not isinstance(value.data, str):
            problems.append(
                Problem(
                    value.where, f"“{key}” must be text", "put it in double quotes", check="value-of-wrong-type"
                )
            )
        elif known is not None and key not in known:
            problems.append(_unused(key, value, known.keys() - table.keys()))
        elif known is not None and key != "date":
            problems += _braces(key, value, known)
    return Checked({key: value.data for key, value in table.items() if isinstance(value.data, str)}, problems)
