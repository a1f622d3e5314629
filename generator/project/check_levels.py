"""The table `[checks]` of site.toml: which checks of the site a project sees as errors, warnings or not at all."""

from collections.abc import Iterator, Mapping

from generator.checks import Check, all_checks
from generator.parsing.values import LocatedValue, Table
from generator.problems import Problem, nearest_hint


def level_faults(table: Table) -> Iterator[Problem]:
    """Levels of checks that there are not, or that no project decides on, or that are none."""
    for check_id, value in _levels(table).items():
        check = all_checks().get(check_id)
        if check is None:
            message = f"there is no check “{check_id}”"
            yield Problem(
                value.key,
                message,
                nearest_hint(check_id, [check.id for check in all_checks().values() if check.levels]),
                check="check-unknown",
            )
        elif not check.levels:
            message = f"“{check_id}” cannot be switched off or lowered"
            hint = "take this line away, and mend what the check tells"
            yield Problem(value.key, message, hint, check="check-fixed")
        elif value.data not in check.levels:
            yield _wrong_level(check, value)


def _wrong_level(check: Check, value: LocatedValue) -> Problem:
    known = " or ".join(f"“{level}”" for level in check.levels)
    if value.data == "off":
        message = f"“{check.id}” cannot be switched off: {check.because}"
        return Problem(value.where, message, f"write {known}", check="check-fixed")
    message = f"“{check.id}” cannot be “{value.data}”"
    return Problem(value.where, message, f"write {known}", check="value-wrong")


def usable_levels(levels: Mapping[str, str]) -> Mapping[str, str]:
    """The levels that the checks may have: what else was written is told, and counts for nothing."""
    return {
        check_id: level
        for check_id, level in levels.items()
        if check_id in all_checks() and level in all_checks()[check_id].levels
    }


def _levels(table: Table) -> Table:
    value = table.get("checks")
    return value.data if value else {}
