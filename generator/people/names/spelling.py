"""What is spelled two ways in two panels of a file, or left out in one of them: likely meant for the same."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from generator.language import joined
from generator.model.people import Interview, Interviewer, Panel, fold_text
from generator.people.names.matching import company_key, company_near, name_keys
from generator.problems import Location, Problem, Problems

NAMED = ("candidate", "company", "role")
"""What the rows of a panel have in common, as the file spells it."""
APART = "what one of them says of the decision or the recruiter does not hold for the other"


def spelling_faults(panels: Sequence[Panel], told: Collection[Location]) -> Problems:
    """A warning for every panel that could belong to an earlier one but for its spelling, unless it was `told`
    that it does; and for everybody at a company whose name an earlier row spells another way."""
    problems = list(_candidates(panels))
    for theirs in by_candidate(panels):
        left_out = (problem for problem in _left_out(theirs) if problem.where not in told)
        problems += [*_dressed(theirs), *_companies(theirs), *_roles(theirs), *left_out]
    return problems + list(_people(panels))


def by_candidate(panels: Iterable[Panel]) -> list[list[Panel]]:
    """The panels of each candidate, however the rows spell the name."""
    groups: dict[str, list[Panel]] = {}
    for panel in panels:
        groups.setdefault(fold_text(panel.interview.candidate), []).append(panel)
    return list(groups.values())


def row_of(panel: Panel) -> Location:
    """Where a panel begins."""
    return panel.interviewers[0].where


def _candidates(panels: Sequence[Panel]) -> Iterator[Problem]:
    seen: dict[str, Panel] = {}
    for panel in (theirs[0] for theirs in by_candidate(panels)):
        keys = name_keys(panel.interview.candidate)
        if other := next((seen[key] for key in sorted(keys) if key in seen), None):
            hint = "if they are one person, spell the name the same: else each gets a plan of their own"
            yield _two(panel, other, "candidate", hint)
        seen |= {key: panel for key in keys if key not in seen}


def _dressed(panels: Sequence[Panel]) -> Iterator[Problem]:
    """Names that differ in capitals or spaces from an earlier panel's: they are taken for one, but written so."""
    firsts: dict[tuple[str, str], Panel] = {}
    seen: set[tuple[str, str]] = set()
    for panel in panels:
        for column in NAMED:
            text = _value(panel.interview, column)
            first = firsts.setdefault((column, fold_text(text)), panel)
            there = _value(first.interview, column)
            if text != there and (column, text) not in seen:
                message = f"“{column}” is spelled “{text}” here and “{there}” in {row_of(first)}"
                hint = "spell it the same everywhere: each note says it as it stands there"
                yield Problem(row_of(panel), message, hint, warning=True, check="spelling-differs", column=column)
            seen.add((column, text))


def _companies(panels: Sequence[Panel]) -> Iterator[Problem]:
    hint = "if they are one company, spell it the same: a recruiter of one panel does not stand before the other"
    for panel, other in _near(panels, "company"):
        yield _two(panel, other, "company", hint)


def _roles(panels: Sequence[Panel]) -> Iterator[Problem]:
    """Posts are compared that one was interviewed for on one day at one company."""
    groups: dict[object, list[Panel]] = {}
    for panel in panels:
        groups.setdefault((fold_text(panel.interview.company), panel.interview.day), []).append(panel)
    for same in groups.values():
        for panel, other in _near(same, "role"):
            yield _two(panel, other, "role", f"if they are one post, spell it the same: {APART}")


def _near(panels: Sequence[Panel], column: str) -> Iterator[tuple[Panel, Panel]]:
    """Every panel with the earlier one whose name it could have, spelled otherwise."""
    firsts: dict[str, Panel] = {}
    seen: dict[str, Panel] = {}
    for panel in panels:
        firsts.setdefault(fold_text(_value(panel.interview, column)), panel)
    for text, panel in firsts.items():
        key = company_key(text)
        if key and (other := seen.get(key) or seen.get(company_near(key, seen))):
            yield panel, other
        if key:
            seen.setdefault(key, panel)


def _two(panel: Panel, other: Panel, column: str, hint: str) -> Problem:
    here, there = (_value(one.interview, column) for one in (panel, other))
    make = "candidates" if column == "candidate" else "panels"
    message = f"“{here}” here and “{there}” in {row_of(other)} are nearly the same, and make two {make}"
    return Problem(row_of(panel), message, hint, warning=True, check="panel-split", column=column)


def _left_out(panels: Sequence[Panel]) -> Iterator[Problem]:
    """Rows without the company or the post that another row of the day names."""
    known: dict[object, Panel] = {}
    for panel, column, value, rest in _cells(panels):
        for beside in {rest, ""} if value else ():
            known.setdefault((panel.interview.day, column, beside), panel)
    lacking: dict[Location, dict[str, Panel]] = {}
    for panel, column, value, rest in _cells(panels):
        if not value and (other := known.get((panel.interview.day, column, rest))):
            lacking.setdefault(row_of(panel), {})[column] = other
    return (_lacks(where, found) for where, found in lacking.items())


def _lacks(where: Location, found: Mapping[str, Panel]) -> Problem:
    first = next(iter(found.values()))
    there = joined([f"“{_value(other.interview, column)}”" for column, other in found.items()])
    names = " and no ".join(found)
    message = f"there is no {names} here, and {row_of(first)} of the same day has {there}: they make two panels"
    return Problem(
        where, message, f"if they are one, fill it in everywhere: {APART}", warning=True, check="panel-split"
    )


def _cells(panels: Sequence[Panel]) -> Iterator[tuple[Panel, str, str, str]]:
    """Each panel with a column, what it says there, and what it says in the other one."""
    for panel in panels:
        company, role = (fold_text(_value(panel.interview, column)) for column in ("company", "role"))
        yield panel, "company", company, role
        yield panel, "role", role, company


def _people(panels: Sequence[Panel]) -> Iterator[Problem]:
    """Whoever is met at one company in two panels, by one candidate or by two, has one name."""
    seen: dict[tuple[str, str], tuple[Panel, Interviewer]] = {}
    panels_at = Counter(company_key(panel.interview.company) for panel in panels)
    for panel in panels:
        company = company_key(panel.interview.company)
        for person in panel.interviewers if company and panels_at[company] > 1 else ():
            keys = [(company, key) for key in sorted(name_keys(person.name))]
            there, known = next((seen[key] for key in keys if key in seen), (panel, person))
            if there is not panel and known.name != person.name:
                yield _another(person, known)
            seen |= {key: (panel, person) for key in keys if key not in seen}


def _another(person: Interviewer, known: Interviewer) -> Problem:
    message = f"“{person.name}” here and “{known.name}” in {known.where} could be one person, spelled two ways"
    many = f"rows have “{person.name}”, who could be “{known.name}” in {known.where}, spelled two ways"
    return Problem(
        person.where,
        message,
        "spell the name as its owner does, everywhere",
        warning=True,
        many=many,
        check="spelling-differs",
        column="name",
    )


def _value(interview: Interview, column: str) -> str:
    value: str = getattr(interview, column)
    return value
