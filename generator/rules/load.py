"""content/plans/, sectors.toml, post.toml, limits.toml → Rules: all that a plan goes by."""

from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from generator.model.channels import NO_CHANNEL
from generator.model.date_words import WEEKDAYS
from generator.model.files import LocatedStr
from generator.model.rules import Limits, LinkedIn, PostClass, Rules, Sector
from generator.parsing.content_files.files import read_source
from generator.parsing.schema import build_noun
from generator.parsing.toml import read_tables
from generator.parsing.values import Table
from generator.places.countries import place_of
from generator.problems import Checked, Problem, Problems, display_path, nearest_hint
from generator.rules.cases import read_cases
from generator.rules.check_coverage import check_coverage
from generator.rules.check_figures import check_limits, check_post
from generator.rules.conditions import with_only_as_final
from generator.rules.cross_references import CitableNames, check_side, check_title, other_channel, unknown_note
from generator.rules.file_schema import CARDS, SENDS, RawLimits, RawPostClass, RawSector
from generator.rules.references import unknown_references

T = TypeVar("T")
COORDINATOR_CHANNEL = "email"
"""By which the thanks go that a coordinator passes on."""


def read_rules(
    content: Path, cited: CitableNames, sides: Mapping[str, str], today: date = date.max
) -> Checked[Rules]:
    """All rules; where the project has none, there are none. `sides` are those that the office takes; no figure
    can have been seen after `today`."""
    cases, problems = read_cases(content, cited)
    cases = tuple(with_only_as_final(cases))
    if not problems:
        problems = check_coverage(cases, display_path(content / "plans"))
    sectors = _tables(content, "sectors.toml", RawSector).collect(problems)
    post = _tables(content, "post.toml", RawPostClass, partial(check_post, today=today)).collect(problems)
    limits = _limits(content, cited, today).collect(problems)
    for sector in sectors.values():
        problems += unknown_references(sector.sources, cited.references)
        problems += _among(sector.send, SENDS, "send") + _among(sector.card, CARDS, "card")
    for kind in post.values():
        problems += unknown_references((kind.source,), cited.references)
        problems += [p for day in kind.no_delivery for p in _among(day, WEEKDAYS, "no_delivery")]
        problems += _country_faults(kind.country)
    if problems:
        return Checked(Rules(sides=sides), problems)
    named = {key: Sector(**_plain_fields(sector)) for key, sector in sectors.items()}
    return Checked(Rules(cases, named, tuple(map(_post, post.values())), limits, sides), [])


def _tables(
    content: Path, name: str, cls: type[T], faults: Callable[[Table], Problems] = lambda _table: []
) -> Checked[dict[str, T]]:
    """A file of tables, each of them a noun under its id; none without the file. `faults` says what is wrong with
    the values of one whose types are right."""
    table, problems = _table(content, name)
    made: dict[str, T] = {}
    for key, value in table.items():
        if not isinstance(value.data, dict):
            problems.append(
                Problem(
                    value.key,
                    f"“{key}” stands outside a table",
                    "begin with a line [id]",
                    check="key-outside-table",
                )
            )
            continue
        noun = build_noun(cls, value.data, value.where, id=key).collect(problems)
        if noun:
            made[key] = noun
            problems += faults(value.data)
    return Checked(made, problems)


def _table(content: Path, name: str) -> Checked[Table]:
    if not (content / name).exists():
        return Checked({}, [])
    source, problems = read_source(content / name, name)
    return read_tables(source) if source else Checked({}, problems)


def _limits(content: Path, cited: CitableNames, today: date) -> Checked[Limits | None]:
    table, problems = _table(content, "limits.toml")
    if problems or not table:
        return Checked(None, problems)
    raw, problems = build_noun(RawLimits, table, next(iter(table.values())).key)
    if raw is None:
        return Checked(None, problems)
    problems = _choice_faults(raw, cited) + _coordinator_faults(raw, cited) + check_limits(table, today)
    if raw.linkedin:
        problems += unknown_references(raw.linkedin.sources, cited.references)
    if problems:
        return Checked(None, problems)
    linkedin = LinkedIn(**_plain_fields(raw.linkedin)) if raw.linkedin else None
    channel = cited.channels.get(COORDINATOR_CHANNEL, NO_CHANNEL)
    return Checked(Limits(**{**_plain_fields(raw), "linkedin": linkedin}, coordinator_channel=channel), [])


def _choice_faults(raw: RawLimits, cited: CitableNames) -> Problems:
    """Choices that there are not, or a side without its number of messages."""
    if cited.choices is None:
        return []
    problems = _among(raw.choice, tuple(cited.choices), "choice")
    known = {o.id for o in cited.choices[raw.choice.name].options} if not problems else set(raw.messages)
    problems += check_side(raw.one_note_choice, (raw.one_note_side,), cited)
    if missing := known - set(raw.messages):
        hint = f"give a number for {', '.join(sorted(missing))}"
        problems.append(
            Problem(raw.choice.where, "“messages” leaves out a side of the choice", hint, check="side-missing")
        )
    return problems


def _coordinator_faults(raw: RawLimits, cited: CitableNames) -> Problems:
    """What is wrong with the step that takes the place of many: it goes by e-mail."""
    problems = unknown_references(raw.coordinator_sources, cited.references) + check_title(raw.coordinator_title)
    note = raw.coordinator_note
    if known := other_channel(note, COORDINATOR_CHANNEL, cited):
        message = f"“{note.name}” is a note for {known}, and thanks to a coordinator go by {COORDINATOR_CHANNEL}"
        hint = f"name a note for {COORDINATOR_CHANNEL}"
        problems.append(Problem(note.where, message, hint, check="note-of-another-channel"))
    return problems + unknown_note(note, cited)


def _among(named: LocatedStr | None, known: tuple[str, ...], what: str) -> Problems:
    if named is None or named.name in known:
        return []
    return [
        Problem(
            named.where,
            f"“{what}” cannot be “{named.name}”",
            nearest_hint(named.name, known),
            check="value-unknown",
        )
    ]


def _country_faults(country: LocatedStr) -> Problems:
    """A country that there is not, or a part of one: post is the same in all of it."""
    code, hint = place_of(country.name)
    if not code:
        return [Problem(country.where, f"no country “{country.name}” is known", hint, check="country-unknown")]
    whole = code.partition("-")[0]
    message = f"“country” cannot be “{country.name}”: a class of post is a whole country’s"
    return [Problem(country.where, message, f"write {whole}", check="value-wrong")] if whole != code else []


def _post(raw: RawPostClass) -> PostClass:
    days = tuple(WEEKDAYS.index(named.name) for named in raw.no_delivery)
    return PostClass(**{**_plain_fields(raw), "no_delivery": days, "country": place_of(raw.country.name)[0]})


def _plain_fields(raw: Any) -> dict[str, Any]:
    """The fields that were given, without their places."""
    values = {field.name: getattr(raw, field.name) for field in fields(raw)}
    return {name: _word(value) for name, value in values.items() if value is not None}


def _word(value: Any) -> Any:
    if isinstance(value, tuple):
        return tuple(_word(item) for item in value)
    return value.name if isinstance(value, LocatedStr) else value
