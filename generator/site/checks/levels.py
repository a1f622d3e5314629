"""What site.toml says of checks: a problem becomes a warning or an error, or is not told."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from generator.checks import all_checks
from generator.problems import Problem, Problems


def apply_levels(problems: Iterable[Problem], levels: Mapping[str, str]) -> Problems:
    """The problems as the `[checks]` of site.toml want them: check → error, warning or off."""
    if not levels:
        return list(problems)
    return [_at_level(problem, levels) for problem in problems if levels.get(problem.check) != "off"]


def _at_level(problem: Problem, levels: Mapping[str, str]) -> Problem:
    """A warning that --fail-on-overdue has made an error stays one where site.toml repeats what is so anyway."""
    level = levels.get(problem.check)
    if level is None or (level == "warning" and all_checks()[problem.check].level == "warning"):
        return problem
    return replace(problem, warning=level == "warning")
