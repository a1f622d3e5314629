"""The columns that the plan goes by: what may stand in them, and what cannot be meant."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from zoneinfo import available_timezones

from generator.model import Interviewer, Panel
from generator.model.people import fold_text
from generator.model.situation import DAYS, KNOWN, SHARED, cell_words
from generator.places.countries import TWO, place_of
from generator.problems import Location, Problem, Problems, nearest_hint, nearest_match

AHEAD, BACK = 2, 50
"""Years from today within which the days of a list lie."""
PLACES = ("country", "home", "recruiter_country")
"""Columns with a country."""
PLAN_COLUMNS = {
    "stage": "where the interview stands: more-rounds, final or unknown",
    "decision": "the day on which they decide, as 2026-12-03",
    "hear_by": "the day by which you should hear, as 2026-12-04",
    "timezone": "the zone in which they work, as Europe/London",
    "home": "the country that the candidate writes from, where it is not the office’s: GB, US-CA",
    "sector": "the field of work, such as law, finance or technology",
    "recruiter": "the recruiter who arranged the interview",
    "recruiter_email": "the recruiter’s e-mail address",
    "recruiter_country": "the country that the recruiter works in, where it is not the candidate’s: GB, US-CA",
    "recruiter_yes": "the day on which the recruiter said that you may write",
    "coordinator": "who arranged the day: the thanks to a large panel go there, to be passed on",
    "coordinator_email": "the coordinator’s e-mail address",
    "may_call": "yes, if they said that you may call; no, if you must not",
    "met_together": "one word, the same for people whom you met in one conversation",
    "connected": "on LinkedIn: yes, no, or offered if they said that you might",
    "channels": "the ways to reach them, if not all: {channels}",
    "outcome": "what was decided: rejected or offer, then accepted or declined; or withdrawn",
}


@dataclass(frozen=True)
class Vocabulary:
    """The words of a project that a cell may hold; None where any will do."""

    sectors: Collection[str] | None = None
    channels: Collection[str] | None = None


ANY_WORDS = Vocabulary()


def check_cells(
    values: Mapping[str, str],
    at: Callable[[str], Location],
    vocabulary: Vocabulary = ANY_WORDS,
    today: date | None = None,
) -> Problems:
    """Cells that cannot stand as they are, each by itself; `at` says where a column's cell stands. Without `today`
    no day is too far away."""
    sectors, channels = vocabulary.sectors, vocabulary.channels
    given = {column: values[column].casefold() for column in KNOWN if column in values}
    problems = [_unknown(column, [word], KNOWN[column], at) for column, word in given.items()]
    if channels is not None and "channels" in values:
        problems.append(_unknown("channels", cell_words(values["channels"]), channels, at))
    problems += [_no_day(column, values[column], at, today) for column in DAYS if column in values]
    problems += [_no_place(column, values[column], at) for column in PLACES if column in values]
    zone, sector = values.get("timezone", ""), values.get("sector", "").casefold()
    if zone and zone not in _zones():
        problems.append(
            [
                Problem(
                    at("timezone"), f"there is no time zone “{zone}”", nearest_zone(zone), check="timezone-unknown"
                )
            ]
        )
    if sector and sectors is not None and sector not in sectors:
        message = f"there is no sector “{sector}” in content/sectors.toml"
        problems.append([Problem(at("sector"), message, nearest_hint(sector, sectors), check="sector-unknown")])
    return [problem for found in problems for problem in found]


def check_day_order(
    values: Mapping[str, str], day: date | None, at: Callable[[str], Location], today: date | None = None
) -> Problems:
    """Days of a row that come before its interview; where that is after `today`, it is likelier to be wrong."""
    days = {column: _iso_day(values[column]) for column in DAYS if column in values}
    message, hint = "is before the interview", "correct one of the two days"
    if day and today and day > today:
        message = f"{message}, which is in the future: {day}"
        hint = "correct one of the two days, the interview’s if it has been"
    early = [column for column, found in days.items() if day and found and found < day]
    return [Problem(at(column), f"“{column}” {message}", hint, check="day-order") for column in early]


def check_panels(panels: Sequence[Panel]) -> Problems:
    """Rows that contradict each other in what holds for a whole panel, or for all rows of a candidate."""
    problems: Problems = []
    for panel in panels:
        for column in SHARED:
            if column != "home":
                problems += _contrary(column, panel.interviewers, "panel")
    rows: dict[str, list[Interviewer]] = {}
    for panel in panels:
        rows.setdefault(fold_text(panel.interview.candidate), []).extend(panel.interviewers)
    for people in rows.values():
        problems += _contrary("home", sorted(people, key=lambda person: person.where), "candidate")
    return problems


def _contrary(column: str, people: Sequence[Interviewer], what: str) -> Problems:
    """Rows that say something else than the first of the same panel or candidate that says anything."""
    filled = [person for person in people if person.get(column)]
    first, hint = filled[0].get(column) if filled else "", f"it holds for the {what}: write it once"
    return [
        Problem(
            person.where,
            f"“{column}” is “{value}” here and “{first}” in another row of the {what}",
            hint,
            check="rows-contradict",
        )
        for person in filled
        if (value := person.get(column)) != first
    ]


@cache
def _zones() -> frozenset[str]:
    """All time zones; to look for them takes longer than to read a row."""
    return frozenset(available_timezones())


def nearest_zone(zone: str) -> str:
    """A hint for a misspelt zone: there are too many to list."""
    names = {name.casefold(): name for name in _zones()}
    close = nearest_match(zone.replace(" ", "_"), names)
    return f"did you mean “{names[close]}”?" if close else "write it as Europe/London or America/New_York"


def _unknown(column: str, given: Sequence[str], known: Collection[str], at: Callable[[str], Location]) -> Problems:
    hint = f"known are: {', '.join(known)}"
    return [
        Problem(at(column), f"“{column}” cannot be “{word}”", hint, check="value-unknown")
        for word in dict.fromkeys(given)
        if word not in known
    ]


def _iso_day(text: str) -> date | None:
    try:
        return datetime.fromisoformat(text).date() if text[:4].isdigit() and "-" in text else None
    except ValueError:
        return None


def _no_day(column: str, text: str, at: Callable[[str], Location], today: date | None) -> Problems:
    day = _iso_day(text)
    if day is None:
        return [Problem(at(column), f"“{text}” is not an ISO date", "write 2026-12-03", check="day-wrong")]
    hint = "correct the year, or leave the cell empty if no day was named"
    return (
        [Problem(at(column), f"{day} is more than two years away", hint, check="day-wrong")]
        if too_far_ahead(day, today)
        else []
    )


def too_far_ahead(day: date, today: date | None) -> bool:
    """Whether a day is later than anybody plans for: 9999-12-31 is what some programs write for no day at all."""
    return today is not None and _years_after(today, AHEAD) < _parts(day)


def long_past(day: date, today: date | None) -> bool:
    """Whether a day is earlier than any interview that somebody keeps a record of, as 0001-01-01 is."""
    return today is not None and _parts(day) < _years_after(today, -BACK)


def _years_after(day: date, years: int) -> tuple[int, ...]:
    return day.year + years, day.month, day.day  # as numbers: not every such day is in the calendar


def _parts(day: date) -> tuple[int, ...]:
    return day.timetuple()[:3]


def _no_place(column: str, text: str, at: Callable[[str], Location]) -> Problems:
    code, hint = place_of(text)
    message = f"“{text}” could be two places" if text.casefold() in TWO else f"no country “{text}” is known"
    return [] if code else [Problem(at(column), message, hint, check="country-unknown")]
