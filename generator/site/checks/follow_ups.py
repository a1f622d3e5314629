"""Problems that are only the consequence of another one, which are not told beside it."""

from collections.abc import Iterable

from generator.problems import Problem, Problems

FOLLOWING = {"field-unnamed", "markup-forbidden"}
"""What the finished page says of an element that is never closed."""


def without_follow_ups(problems: Iterable[Problem]) -> Problems:
    """The problems; where something is never closed, and that stops the site, nothing else is told of it."""
    problems = list(problems)
    unclosed = {problem.where for problem in problems if problem.check == "html-unclosed" and not problem.warning}
    return [problem for problem in problems if problem.check not in FOLLOWING or problem.where not in unclosed]
