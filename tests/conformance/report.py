"""`criteria.toml` → the accessibility conformance report, in the form of VPAT 2.5."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from string import Template

from generator import __version__

SUBJECTS = {"site": "Site", "kit": "Kit page", "pdf": "PDFs"}
"""What is reported on → its name, in the order of the tables."""
SAYS = {
    "supports": "Supports",
    "partially supports": "Partially supports",
    "does not support": "Does not support",
    "not applicable": "Not applicable",
}
OPEN = "Not evaluated"
PARSING = "| 4.1.1 Parsing | Supports | Removed from WCAG 2.2; the Nu HTML checker finds no error (`html`). |"
LEVELS = ("A", "AA")


@dataclass(frozen=True)
class Claim:
    """What is said of one subject, and the names of the tests that prove it."""

    says: str
    why: str = ""
    tests: Sequence[str] = field(default_factory=tuple)


@dataclass(frozen=True)
class Criterion:
    """A success criterion of WCAG 2.2, and what is claimed of each subject."""

    number: str
    name: str
    level: str
    claims: Mapping[str, Claim]


def read_criteria() -> tuple[Mapping[str, str], list[Criterion]]:
    """The tests by their names, and the criteria in the order of WCAG."""
    table = tomllib.loads(Path(__file__).with_name("criteria.toml").read_text("utf-8"))
    tests = table.pop("tests")
    return tests, [_criterion(number, row) for number, row in table.items()]


def _criterion(number: str, row: Mapping[str, object]) -> Criterion:
    claims = {name: Claim(**row[name]) for name in SUBJECTS if name in row}  # type: ignore[arg-type]
    return Criterion(number, str(row["name"]), str(row["level"]), claims)


def conformance_page(tests: Mapping[str, str], criteria: Sequence[Criterion]) -> str:
    """The whole page, in Markdown with front matter."""
    page = Template(Path(__file__).with_name("report.md.in").read_text("utf-8"))
    return page.substitute(
        version=__version__,
        short="\n".join(_counts(criteria)),
        tables="\n\n".join("\n".join(_level(level, criteria)) for level in LEVELS),
        tests="\n".join(f"| `{name}` | `{test}` |" for name, test in tests.items()),
    )


def _counts(criteria: Sequence[Criterion]) -> Iterator[str]:
    """How much is proved and how much is open, in one line a subject."""
    yield "| criteria | " + " | ".join([*SAYS.values(), OPEN]) + " |"
    yield "| --- |" + " --- |" * (len(SAYS) + 1)
    for subject, name in SUBJECTS.items():
        said = [claim.says if (claim := criterion.claims.get(subject)) else "" for criterion in criteria]
        yield f"| {name} | " + " | ".join(str(said.count(word)) for word in (*SAYS, "")) + " |"


def _level(level: str, criteria: Sequence[Criterion]) -> Iterator[str]:
    """The table of a level."""
    yield f"## WCAG 2.2, level {level}\n"
    yield "| criterion | conformance level | remarks |"
    yield "| --- | --- | --- |"
    yield from (_row(criterion) for criterion in criteria if criterion.level == level)
    yield from [PARSING] if level == "A" else []


def _row(criterion: Criterion) -> str:
    """A row of the table; remarks name the tests."""
    said, remarks = [], []
    for subject, name in SUBJECTS.items():
        claim = criterion.claims.get(subject)
        said.append(f"{name}: {SAYS[claim.says] if claim else OPEN}")
        if claim:
            by = f" ({', '.join(f'`{test}`' for test in claim.tests)})" if claim.tests else ""
            remarks.append(f"{name}: {claim.why.removesuffix('.')}{by}.")
    return f"| {criterion.number} {criterion.name} | {'<br>'.join(said)} | {'<br>'.join(remarks)} |"
