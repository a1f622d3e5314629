"""People → Panels, and what is told where rows that were likely meant for one panel make two."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from generator.model.people import Interviewer, Panel, fold_text
from generator.model.situation import SHARED
from generator.people.cells.modes import with_mode
from generator.people.names.matching import company_key, name_keys
from generator.people.names.spelling import NAMED, by_candidate, row_of, spelling_faults
from generator.problems import Checked, Problem, Problems

RECRUITER = ("recruiter", "recruiter_email")
_PanelKey = tuple[tuple[str, ...], str]
"""The names that make a panel, folded, and its day."""


def panels_of(people: Iterable[Interviewer]) -> Checked[list[Panel]]:
    """The panels in the order of their first rows, everybody with the spellings of the first row of their panel;
    and a warning for all that looks like one panel in two."""
    groups: dict[object, list[Interviewer]] = {}
    problems: Problems = []
    for person in people:
        members = groups.setdefault(person.interview.key, [])
        one, found = _as_first(person, members[0]) if members else (person, [])
        members.append(one)
        problems += found
    whole = map(with_mode, groups.values())
    panels = [Panel(members[0].interview, tuple(members)) for members in whole]
    uneven = [problem for theirs in by_candidate(panels) for problem in _unheld(theirs)]
    return Checked(panels, problems + spelling_faults(panels, {p.where for p in uneven}) + uneven + _twice(panels))


def with_decision(panel: Panel) -> Panel:
    """The panel with the day on which they decide in every row: one row is enough to name it, and a note to
    anybody may say it. Where only the day is known by which one should hear, it is that."""
    named = [person.get(column) for column in ("decision", "hear_by") for person in panel.interviewers]
    day = next(filter(None, named), "")[: len("2026-12-03")]
    if not day or all(person.get("decision") for person in panel.interviewers):
        return panel
    filled = [
        person if person.get("decision") else replace(person, values={**person.values, "decision": day})
        for person in panel.interviewers
    ]
    return replace(panel, interviewers=tuple(filled))


def held_back(people: Sequence[Interviewer], left_out: Sequence[Mapping[str, str]]) -> list[Interviewer]:
    """The people, with what a row of their panel says for all of it that has a fault, and nobody else says: a note
    would else ask on a day that is none, and pass over a recruiter. Of a day that cannot be read, a row may be of
    any panel, and only its recruiter counts."""
    named = [row for row in left_out if not row.keys().isdisjoint(SHARED)]
    rows: dict[_PanelKey, dict[str, str]] = {}
    for row in named:
        said = rows.setdefault((_names(row), _leading_day(row.get("interviewed", ""))), {})
        for column in SHARED:
            if row.get(column):
                said.setdefault(column, row[column])
    if not rows:
        return list(people)
    filled: dict[_PanelKey, set[str]] = {}
    for person in people:
        filled.setdefault(_panel_key(person), set()).update(person.values.keys() & {*SHARED})
    return [_held(person, rows, filled[_panel_key(person)]) for person in people]


def _held(
    person: Interviewer, rows: Mapping[_PanelKey, Mapping[str, str]], filled: Collection[str]
) -> Interviewer:
    """A person with what rows of their panel say that are left out; `filled` is what the others say."""
    names, day = _panel_key(person)
    theirs, anywhere = rows.get((names, day), {}), rows.get((names, ""), {})
    recruited = any(person.get(column) for column in RECRUITER)
    found = {name: cell for name, cell in theirs.items() if name not in filled and name not in RECRUITER}
    if not recruited:
        of_one = theirs if any(name in theirs for name in RECRUITER) else anywhere
        found |= {name: of_one[name] for name in RECRUITER if name in of_one}
    return replace(person, values={**person.values, **found}) if found else person


def _panel_key(person: Interviewer) -> _PanelKey:
    return _names(person.values), person.interviewed.isoformat()


def _leading_day(text: str) -> str:
    """The day at the beginning of a cell; empty where there is none."""
    try:
        return date.fromisoformat(text[: len("2026-11-18")]).isoformat()
    except ValueError:
        return ""


def _names(values: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(fold_text(values.get(column, "")) for column in NAMED)


def _as_first(person: Interviewer, first: Interviewer) -> Checked[Interviewer]:
    """A person with the spellings of the panel's first row."""
    differing = [column for column in NAMED if person.get(column) != first.get(column)]
    if not differing:
        return Checked(person, [])
    problems = [_spelled(column, person, first) for column in differing]
    return Checked(
        replace(person, values={**person.values, **{name: first.get(name) for name in differing}}), problems
    )


def _spelled(column: str, person: Interviewer, first: Interviewer) -> Problem:
    message = f"“{column}” is spelled “{person.get(column)}” here and “{first.get(column)}” in {first.where}"
    hint = f"both are taken for one, and “{first.get(column)}” is what is written: spell it so everywhere"
    many = f"rows spell “{column}” “{person.get(column)}”, and {first.where} spells it “{first.get(column)}”"
    return Problem(person.where, message, hint, warning=True, many=many, check="spelling-differs", column=column)


def _unheld(panels: Sequence[Panel]) -> Iterator[Problem]:
    """A warning for every panel without a recruiter where the candidate has another at the same company, or at
    one that a row does not name, that has one."""
    held: dict[str, Panel] = {}
    for panel in panels:
        if _recruiter(panel):
            held.setdefault(company_key(panel.interview.company), panel)
    for panel in panels if held else ():
        key = company_key(panel.interview.company)
        other = held.get(key) or held.get("") or (None if key else next(iter(held.values())))
        if other and not _recruiter(panel):
            yield _uneven(panel, other)


def _uneven(panel: Panel, other: Panel) -> Problem:
    company = panel.interview.company or other.interview.company
    at = f"at {company}" if company else "without a company"
    message = f"rows {at} have a recruiter in one panel and none in another"
    hint = (
        f"if {_recruiter(other)}, who is in the panel of {row_of(other)}, stands between here too, fill the "
        "column recruiter; else notes go straight to this panel"
    )
    return Problem(row_of(panel), message, hint, warning=True, check="recruiter-uneven", column="recruiter")


def _recruiter(panel: Panel) -> str:
    named = (person.get("recruiter") or person.get("recruiter_email") for person in panel.interviewers)
    return next(filter(None, named), "")


def _twice(panels: Iterable[Panel]) -> Problems:
    """A warning for every row of a panel that names the person or the mailbox of an earlier one."""
    problems: Problems = []
    for panel in panels:
        seen: dict[str, Interviewer] = {}
        for person in panel.interviewers:
            keys = [fold_text(person.get("email")), fold_text(person.name), *name_keys(person.name)]
            known = next((seen[key] for key in keys if key in seen), None)
            problems += [_again(person, known)] if known and not _namesakes(person, known) else []
            for key in filter(None, keys):
                seen.setdefault(key, person)
    return problems


def _namesakes(person: Interviewer, known: Interviewer) -> bool:
    """Whether two of one name are two people: each has an e-mail address, and these differ."""
    addresses = {fold_text(one.get("email")) for one in (person, known)}
    return fold_text(person.name) == fold_text(known.name) and len(addresses - {""}) == 2


def _again(person: Interviewer, known: Interviewer) -> Problem:
    """The same name; a name that another spelling makes the same; or the same mailbox."""
    if fold_text(person.name) == fold_text(known.name):
        message, hint = f"{person.name} stands in this panel twice", "delete one of the two"
    elif name_keys(person.name) & name_keys(known.name):
        message = f"{person.name} could be {known.name}, whose row is {known.where}"
        hint = "delete one of the two, if they are one person"
    else:
        message = f"{person.name} has the e-mail address of {known.name}, whose row is {known.where}"
        hint = "correct one of the addresses; or delete one of the two, if they are one person"
    return Problem(person.where, message, hint, warning=True, check="person-twice")
