"""`[accessibility]` and `[privacy]` of content/site.toml: what no statement can say truthfully."""

from collections.abc import Iterator
from datetime import date

from generator.parsing.values import Table
from generator.problems import Problem

LEAST = {("accessibility", "answer_days"): (1, "write 1 or more"), ("privacy", "log_days"): (0, "write 0 or more")}
"""The smallest number of days, and the mend."""


def check_statements(table: Table, today: date) -> Iterator[Problem]:
    """Facts of the statements that have the right type and cannot be meant."""
    statement = _part(table, "accessibility")
    for key in ("prepared", "tested"):
        if key in statement and statement[key].data > today:
            hint = "write the day on which it was done"
            yield Problem(
                statement[key].where, f"“{key}” is a day to come: {statement[key].data}", hint, check="day-to-come"
            )
    for (name, key), (least, hint) in LEAST.items():
        value = _part(table, name).get(key)
        if value and value.data < least:
            yield Problem(value.where, f"“{key}” cannot be {value.data}", hint, check="value-wrong")
    law = statement.get("law")
    if law and law.data == "eu" and "enforcement" not in statement:
        hint = "add enforcement = with the body that your country names for complaints"
        message = "“enforcement” is missing, and each country of the EU names its own"
        yield Problem(law.where, message, hint, check="statement-incomplete")
    yield from _result_faults(statement)


def _result_faults(statement: Table) -> Iterator[Problem]:
    """A result of the test that the list of what does not work speaks against."""
    result, shortfalls = statement.get("result"), statement.get("shortfalls")
    listed = bool(shortfalls and shortfalls.data)
    if result and result.data == "full" and listed:
        hint = "write “partial” or “none”, or take away the shortfalls that are mended"
        yield Problem(
            result.where,
            "“result” cannot be “full” while “shortfalls” names what does not work",
            hint,
            check="statement-contradicts",
        )
    if result and result.data in {"partial", "none"} and not listed:
        hint = "add shortfalls = with a list of what does not work yet, each in a sentence"
        yield Problem(
            result.where,
            f"“result” is “{result.data}”, and nobody is told what does not work",
            hint,
            check="statement-contradicts",
        )


def _part(table: Table, name: str) -> Table:
    """A table of the file; an empty one when it is not there."""
    return table[name].data if name in table else {}
