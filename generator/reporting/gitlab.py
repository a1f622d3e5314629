"""Problems as GitLab shows them in a merge request: a code quality report, in Code Climate's format."""

import hashlib
import json
from collections import Counter
from collections.abc import Sequence

from generator.problems import Problem, encodable, printable


def as_gitlab(problems: Sequence[Problem], *, ascii_only: bool = False) -> str:
    """One list with an issue for each problem, in their order. With `ascii_only`, other letters are written as
    their numbers."""
    seen: Counter[tuple[str, str, str]] = Counter()
    issues = []
    for problem in problems:
        alike = (problem.where.path, problem.check, problem.message)
        issues.append(_issue(problem, hashlib.sha256(repr((*alike, seen[alike])).encode()).hexdigest()))
        seen[alike] += 1
    return encodable(json.dumps(issues, ensure_ascii=ascii_only, indent=2))


def _issue(problem: Problem, fingerprint: str) -> dict[str, object]:
    """`fingerprint` stays the same while the problem only moves to another line."""
    row = f"row {problem.where.row}: " if problem.where.row else ""
    text = row + (f"{problem.message} → {problem.hint}" if problem.hint else problem.message)
    return {
        "description": text,
        "check_name": problem.check,
        "fingerprint": fingerprint,
        "severity": "minor" if problem.warning else "major",
        "location": {"path": printable(problem.where.path), "lines": {"begin": problem.where.line}},
    }
