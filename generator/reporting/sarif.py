"""Problems in SARIF 2.1.0 (OASIS), which code scanning, editors and dashboards read."""

import json
from collections.abc import Sequence
from pathlib import PurePath
from urllib.parse import quote

from generator import __version__
from generator.checks import Check, all_checks
from generator.problems import Problem, encodable, printable

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def as_sarif(problems: Sequence[Problem], *, ascii_only: bool = False) -> str:
    """One SARIF log with a result for each problem, in their order, and a rule for each check that found one.

    Columns count Unicode characters; paths are relative to the working folder, which is %SRCROOT%. With
    `ascii_only`, other letters are written as their numbers.
    """
    used = sorted({problem.check for problem in problems})
    driver = {
        "name": "Afterword",
        "version": __version__,
        "rules": [_rule(all_checks()[check_id]) for check_id in used],
    }
    results = [_result(problem, used.index(problem.check)) for problem in problems]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return encodable(json.dumps(log, ensure_ascii=ascii_only, indent=2))


def _rule(check: Check) -> dict[str, object]:
    level = "none" if check.level == "off" else check.level
    return {
        "id": check.id,
        "shortDescription": {"text": check.meaning},
        "help": {"text": check.remedy},
        "defaultConfiguration": {"level": level, "enabled": check.level != "off"},
        "properties": {"tags": [check.area]},
    }


def _result(problem: Problem, rule: int) -> dict[str, object]:
    where = problem.where
    text = f"{problem.message} → {problem.hint}" if problem.hint else problem.message
    text = f"row {where.row}: {text}" if where.row else text
    result: dict[str, object] = {
        "ruleId": problem.check,
        "ruleIndex": rule,
        "level": "warning" if problem.warning else "error",
    }
    if not _is_file(where.path):
        return {**result, "message": {"text": f"{printable(where.path)}: {text}"}}
    region = {"startLine": where.line, "startColumn": where.column}
    place = {"artifactLocation": _artifact(printable(where.path)), "region": region}
    return {**result, "message": {"text": text}, "locations": [{"physicalLocation": place}]}


def _is_file(path: str) -> bool:
    """Whether a place is a file or folder: some problems are of an option, such as --start, or of a library."""
    return not path.startswith("--") and ("." in path or "/" in path)


def _artifact(path: str) -> dict[str, str]:
    if PurePath(path).is_absolute():
        return {"uri": PurePath(path).as_uri()}
    return {"uri": quote(PurePath(path).as_posix()), "uriBaseId": "%SRCROOT%"}
