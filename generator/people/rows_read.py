"""What every row of a list is read with, and what was read of some."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date

from generator.fast_dataclass import dataclass
from generator.model.people import Interviewer
from generator.people.cells.validation import Vocabulary
from generator.people.days.day_columns import DaysSeen
from generator.people.names.full_names import names_somebody
from generator.problems import Problems


@dataclass(frozen=True)
class RowReader:
    """What every row is read with."""

    shared: Mapping[str, str]
    vocabulary: Vocabulary
    today: date | None
    orders: Mapping[str, str]
    """Column → whether day or month stands first in it, where that is known."""
    seen: Mapping[str, DaysSeen]
    """What is learned of the days of each column."""


@dataclass(frozen=True)
class RowsRead:
    """The people of some rows, the cells of rows with a fault, and what was wrong."""

    people: list[Interviewer] = field(default_factory=list)
    left_out: list[Mapping[str, str]] = field(default_factory=list)
    problems: Problems = field(default_factory=list)
    seen: Mapping[str, DaysSeen] = field(default_factory=dict)
    unread: list[int] = field(default_factory=list)
    """The lines of rows whose cells do not fit the header."""
    kept: list[str] = field(default_factory=list)
    """The names by which these are kept for the next run."""

    @property
    def without(self) -> int:
        """How many are left out for a fault of their row; a row without a name is nobody's."""
        return len(self.unread) + sum(names_somebody(row.get("name", "")) for row in self.left_out)

    def add(self, other: "RowsRead") -> None:
        """What was read below."""
        self.people.extend(other.people)
        self.left_out.extend(other.left_out)
        self.unread.extend(other.unread)
        self.problems.extend(other.problems)
        self.kept.extend(other.kept)
        for column, days in self.seen.items():
            days.add_all(other.seen[column])
