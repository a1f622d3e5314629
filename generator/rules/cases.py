"""content/plans/*.toml → Cases: what to do in which situation, each step with its dates as phrases."""

from datetime import time
from pathlib import Path
from typing import Any

from generator.model.channels import NO_CHANNEL
from generator.model.files import LocatedStr, Source
from generator.model.rules import NEEDS, POSTS, STEP_KINDS, VERBS, WHOM, Case, Phrase, StepOverride, StepTemplate
from generator.model.situation import STAGES
from generator.parsing.content_files.files import read_source
from generator.parsing.schema import build_noun
from generator.parsing.toml import read_tables
from generator.parsing.values import LocatedValue
from generator.problems import Checked, Problem, Problems
from generator.rules.conditions import check_known_words, parse_condition
from generator.rules.cross_references import CitableNames, check_note, check_side, check_title
from generator.rules.file_schema import RawCase, RawOverride, RawStep
from generator.rules.phrases import read_phrase
from generator.rules.references import unknown_references

LONGEST = 28
"""Days that a picture has room for."""
ALWAYS = "always"
"""As `until`: it is worth doing however late it is."""
PHRASES = ("earliest", "latest", "post_from", "until")


def read_cases(content: Path, cited: CitableNames) -> Checked[tuple[Case, ...]]:
    """Every case, in the order of the names of their files; none without the folder."""
    cases: list[Case] = []
    problems: Problems = []
    for path in sorted((content / "plans").glob("*.toml")):
        source = read_source(path, f"plans/{path.name}").collect(problems)
        case, found = _case(source, path.stem, cited) if source else (None, [])
        problems += found
        cases += [case] if case else []
    return Checked(tuple(cases), problems)


def _case(source: Source, name: str, cited: CitableNames) -> Checked[Case | None]:
    table, problems = read_tables(source)
    if problems:
        return Checked(None, problems)
    steps = _located_items(table.pop("steps", None))
    raw, problems = build_noun(RawCase, table, source.at())
    if raw is None:
        return Checked(None, problems)
    conditions = [parse_condition(when) for when in raw.when]
    problems += [problem for _, found in conditions for problem in found]
    rules: list[StepTemplate] = []
    for number, value in enumerate(steps):
        rule = _rule(value, _ids(steps[:number]), cited).collect(problems)
        rules += [rule] if rule else []
    if not steps:
        problems.append(
            Problem(source.at(), "the case has no step", "add a table [[steps]]", check="case-without-steps")
        )
    if raw.picture is not None and not 0 <= raw.picture <= LONGEST:
        hint = f"write a number from 0 to {LONGEST}"
        problems.append(
            Problem(
                source.find("picture"), f"no picture has room for {raw.picture} days", hint, check="value-wrong"
            )
        )
    when = tuple(made for made, _ in conditions if made)
    return Checked(
        (None if problems else Case(name, raw.name, when, tuple(rules), raw.overlay, raw.picture)), problems
    )


def _located_items(value: LocatedValue | None) -> list[LocatedValue]:
    return value.data if value and isinstance(value.data, list) else []


def _ids(steps: list[LocatedValue]) -> list[str]:
    """The ids of steps, faulty ones too: what counts from these is no fault of its own."""
    ids = [step.data["id"].data for step in steps if isinstance(step.data, dict) and "id" in step.data]
    return [name for name in ids if isinstance(name, str)]


def _rule(value: LocatedValue, earlier: list[str], cited: CitableNames) -> Checked[StepTemplate | None]:
    raw, problems = build_noun(RawStep, value.data, value.where)
    if raw is None:
        return Checked(None, problems)
    problems = _word_faults(raw, earlier, tuple(cited.channels)) + _cited_faults(raw, cited)
    phrases = _phrases(raw, PHRASES, earlier).collect(problems)
    times = _times(raw.times).collect(problems)
    overrides = [_override(one, raw, earlier, cited) for one in raw.bends]
    problems += [problem for _, found in overrides for problem in found]
    if problems:
        return Checked(None, problems)
    given: dict[str, Any] = {
        "id": raw.id.name,
        "where": raw.id.where,
        "dates_at": raw.earliest.where,
        "title": raw.title.name,
        "verb": raw.verb.name,
        "kind": raw.kind.name,
        "channel": cited.channels[raw.channel.name] if raw.channel else NO_CHANNEL,
        **{name: named.name if (named := getattr(raw, name)) else default for name, default in DEFAULTS.items()},
        **{name: getattr(raw, name) for name in PLAIN},
        **phrases,
        "times": times,
        "ever_late": raw.until is not None and raw.until.name == ALWAYS,
        "sources": _names(raw.sources),
        "needs": _names(raw.needs),
        "side": _names(raw.side),
        "overrides": tuple(override for override, _ in overrides if override),
    }
    return Checked(StepTemplate(**given), [])


DEFAULTS = {"whom": "person", "note": "", "post": "ordinary", "choice": ""}
PLAIN = ("because", "working_days", "exempt", "if_late", "if_missed", "moved", "replaces", "until_yes")


def _names(named: tuple[LocatedStr, ...]) -> tuple[str, ...]:
    return tuple(item.name for item in named)


def _override(
    raw: RawOverride, step: RawStep, earlier: list[str], cited: CitableNames
) -> Checked[StepOverride | None]:
    problems = _when_faults(raw, step, cited) + check_known_words(raw.needs or (), NEEDS, "needs")
    problems += unknown_references(raw.sources or (), cited.references)
    problems += check_title(raw.title) if raw.title else []
    problems += check_note(raw.note, step.channel.name if step.channel else "", cited) if raw.note else []
    phrases = _phrases(raw, PHRASES[:3], earlier).collect(problems)
    times = _times(raw.times or ()).collect(problems)
    dated = raw.earliest or raw.latest
    override = StepOverride(
        raw.choice.name if raw.choice else "",
        raw.side.name if raw.side else "",
        _names(raw.stage),
        raw.title.name if raw.title else None,
        raw.note.name if raw.note else None,
        **phrases,
        times=None if raw.times is None else times,
        needs=None if raw.needs is None else _names(raw.needs),
        because=raw.because,
        sources=None if raw.sources is None else _names(raw.sources),
        dates_at=dated.where if dated else None,
    )
    return Checked((None if problems else override), problems)


def _when_faults(raw: RawOverride, step: RawStep, cited: CitableNames) -> Problems:
    """What is wrong with when a bend holds: it names a side of a choice, or stages."""
    if raw.choice and raw.side and not raw.stage:
        return check_side(raw.choice, (raw.side,), cited)
    if raw.stage and not raw.choice and not raw.side:
        return check_known_words(raw.stage, STAGES, "stage")
    where = next((named.where for named in (raw.choice, raw.side, *raw.stage) if named), step.id.where)
    hint = "write both choice and side, or stage alone"
    return [Problem(where, "a bend is for a side of a choice, or for stages", hint, check="value-wrong")]


def _phrases(raw: Any, names: tuple[str, ...], earlier: list[str]) -> Checked[dict[str, Phrase | None]]:
    phrases: dict[str, Phrase | None] = {}
    problems: Problems = []
    for name in names:
        named = getattr(raw, name)
        if named and (name, named.name) != ("until", ALWAYS):
            phrases[name] = read_phrase(named, earlier).collect(problems)
    return Checked(phrases, problems)


def _times(given: tuple[LocatedStr, ...]) -> Checked[tuple[time, ...]]:
    times, problems = [], []
    for named in given:
        try:
            times.append(time.fromisoformat(named.name))
        except ValueError:
            problems.append(
                Problem(named.where, f"“{named.name}” is no time of day", "write 08:30", check="value-wrong")
            )
    return Checked(tuple(sorted(times)), problems)


def _word_faults(raw: RawStep, earlier: list[str], channels: tuple[str, ...]) -> Problems:
    """Words of a step that nobody knows, an id that stands twice, a step without a source."""
    optional = {"channel": channels, "whom": WHOM, "post": POSTS}
    problems = check_known_words((raw.verb,), VERBS, "verb") + check_known_words(raw.needs, NEEDS, "needs")
    problems += check_known_words((raw.kind,), STEP_KINDS, "kind")
    for name, known in optional.items():
        if named := getattr(raw, name):
            problems += check_known_words((named,), known, name)
    if raw.id.name in earlier:
        problems.append(
            Problem(raw.id.where, f"the step “{raw.id.name}” stands here twice", "rename one", check="step-twice")
        )
    if not raw.sources:
        hint = "name who says so, by an id of content/sources.toml"
        problems.append(
            Problem(raw.id.where, f"the step “{raw.id.name}” has no source", hint, check="step-without-source")
        )
    return problems + check_title(raw.title)


def _cited_faults(raw: RawStep, cited: CitableNames) -> Problems:
    """Sources, notes and sides that there are not, and notes for another channel."""
    problems = unknown_references(raw.sources, cited.references)
    if raw.note:
        channel = raw.channel.name if raw.channel else ""
        problems += check_note(raw.note, channel if channel in ("", *cited.channels) else None, cited)
    if raw.choice:
        problems += check_side(raw.choice, raw.side, cited)
    return problems
