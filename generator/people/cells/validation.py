"""Cells that hold a word of a list, a day, a zone or a country: what may stand in them."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime

from generator.fast_dataclass import dataclass
from generator.model.people import Interviewer, Panel, fold_text
from generator.model.situation import DAYS, KNOWN, NOBODY, SHARED, channel_words
from generator.places.countries import TWO, place_of
from generator.places.zone_names import zone_fault
from generator.problems import Location, Problem, Problems, nearest_hint

AHEAD, BACK = 2, 50
"""Years from today within which the days of a list lie."""
PLACES = ("country", "home", "recruiter_country")
"""Columns with a country."""


@dataclass(frozen=True)
class Vocabulary:
    """What a project knows: the words that a cell may hold, None where any will do; and where the office is."""

    sectors: Collection[str] | None = None
    channels: Collection[str] | None = None
    country: str = ""


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
        words = channel_words(values["channels"])
        alone = NOBODY not in words or len(words) == 1  # “email, none” says two things
        known = [*channels, NOBODY] if alone else channels
        problems.append(_unknown("channels", words, known, at))
    problems += [_no_day(column, values[column], at, today) for column in DAYS if column in values]
    problems += [_no_place(column, values[column], at) for column in PLACES if column in values]
    zone, sector = values.get("timezone", ""), values.get("sector", "").casefold()
    message, hint = zone_fault(zone) if zone else ("", "")
    problems.append([Problem(at("timezone"), message, hint, check="timezone-unknown")] if message else [])
    if sector and sectors is not None and sector not in sectors:
        message = f"there is no sector “{sector}” in content/sectors.toml"
        problems.append([Problem(at("sector"), message, nearest_hint(sector, sectors), check="sector-unknown")])
    return [problem for found in problems for problem in found]


def check_day_order(
    values: Mapping[str, str], day: date | None, at: Callable[[str], Location], today: date | None = None
) -> Problems:
    """Days of a row that come before its interview; where that is after `today`, it is likelier to be wrong. And
    the day by which one should hear, where it comes before the decision."""
    days = {column: _iso_day(values[column]) for column in DAYS if column in values}
    message, hint = "is before the interview", "correct one of the two days"
    if day and today and day > today:
        message = f"{message}, which is in the future: {day}"
        hint = "correct one of the two days, the interview’s if it has been"
    early = [column for column, found in days.items() if day and found and found < day]
    problems = [Problem(at(column), f"“{column}” {message}", hint, check="day-order") for column in early]
    heard, decided = days.get("hear_by"), days.get("decision")
    if not early and heard and decided and heard < decided:
        problems.append(_heard_early(at("hear_by"), decided))
    return problems


def _heard_early(where: Location, decided: date) -> Problem:
    message = f"“hear_by” is before the decision, {decided}"
    return Problem(where, message, "correct one of the two days, or leave hear_by empty", check="day-order")


def check_panels(panels: Sequence[Panel]) -> Problems:
    """Rows that contradict each other in what holds for a whole panel, or for all rows of a candidate."""
    problems: Problems = []
    for panel in panels:
        for column in SHARED:
            if column != "home":
                problems += _contrary(column, panel.interviewers, "panel")
        problems += _heard_before_others_decide(panel)
    rows: dict[str, list[Interviewer]] = {}
    for panel in panels:
        rows.setdefault(fold_text(panel.interview.candidate), []).extend(panel.interviewers)
    for people in rows.values():
        problems += _contrary("home", sorted(people, key=lambda person: person.where), "candidate")
    return problems


def _heard_before_others_decide(panel: Panel) -> Problems:
    """The same where the decision stands in another row of the panel."""
    decided = next(filter(None, (_iso_day(person.get("decision")) for person in panel.interviewers)), None)
    heard = [(person, _iso_day(person.get("hear_by"))) for person in panel.interviewers if decided]
    return [
        replace(_heard_early(person.where, decided), column="hear_by")
        for person, day in heard
        if decided and day and day < decided and not person.get("decision")
    ]


def _contrary(column: str, people: Sequence[Interviewer], what: str) -> Problems:
    """Rows that say something else than the first of the same panel or candidate that says anything."""
    if len({person.values.get(column, "") for person in people} - {""}) < 2:
        return []
    filled = [person for person in people if person.get(column)]
    first, hint = filled[0].get(column), f"it holds for the {what}: write it once"
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
        return [Problem(at(column), f"“{text}” is not a day", "write 2026-12-03", check="day-wrong")]
    hint = "correct the year, or leave it empty if no day was named"
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
