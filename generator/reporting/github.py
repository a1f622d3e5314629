"""Problems as annotations of a GitHub workflow."""

from generator.problems import Problem, encodable, printable


def as_github(problem: Problem) -> str:
    """A workflow command, with the characters escaped that would end it early."""
    level = "warning" if problem.warning else "error"
    where = f"file={_property(printable(problem.where.path))},line={problem.where.line},col={problem.where.column}"
    where += f",title={problem.check}"
    row = f"row {problem.where.row}: " if problem.where.row else ""
    text = row + (f"{problem.message} → {problem.hint}" if problem.hint else problem.message)
    return f"::{level} {where}::{_data(encodable(text))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
