"""The rows of a list, each by itself → people, and what is wrong with the others; many by several processes."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import islice

from generator.model.people import Interviewer
from generator.people.cells.cell_checks import check_nameless, check_traces, mended_postcode
from generator.people.cells.modes import check_mode, mode_of
from generator.people.cells.name_lines import check_name_lines
from generator.people.cells.placeholders import read_placeholders
from generator.people.cells.roles import read_role
from generator.people.cells.sentence_ends import SentenceEnds, read_sentence_ends
from generator.people.cells.stages import read_stage
from generator.people.cells.validation import (
    BACK,
    PLACES,
    check_cells,
    check_day_order,
    long_past,
    too_far_ahead,
)
from generator.people.days.day_columns import DaysSeen, read_days
from generator.people.days.find_day import WRITE, find_day
from generator.people.headers.columns import PRIVATE
from generator.people.headers.header import Header
from generator.people.kept_rows import KeptRows, RowStore
from generator.people.names.email_addresses import check_mailboxes
from generator.people.names.full_names import read_name
from generator.people.names.invisible_characters import check_invisible
from generator.people.rows import is_parted
from generator.people.rows_read import RowReader, RowsRead
from generator.people.said_for_all import said_for_all
from generator.people.tables.cell_code import check_code
from generator.people.tables.csv_rows import Row, too_long
from generator.places.countries import place_of
from generator.problems import Checked, Location, Problem, Problems, only_errors
from generator.words import DAY_FIRST

NAMES = ("name", "salutation", "call_name")
MANY, AT_ONCE = 500, 100
"""Lines of a list that is worth other processes, and rows that one of them reads at a time."""


Spread = Callable[[Callable[[range], RowsRead], Sequence[range]], Iterable[RowsRead]]
"""Has shares of the rows read: `map`, or by several processes that are copies of this one."""


def read_rows(
    header: Header,
    rows: Iterator[Row],
    reader: RowReader,
    lines: int,
    spread: Spread,
    store: RowStore | None = None,
) -> RowsRead:
    """All rows, in their order. Each process goes through all of them and reads its share: rows are made one at a
    time, for there is no room for those of a long list. `lines`: how many there are at most; 0 if nobody knows.
    What an earlier run has kept in the store is not read again."""
    if lines < MANY:
        return _rows_read(header, rows, reader)
    shares = [range(start, start + AT_ONCE) for start in range(0, lines, AT_ONCE)]
    whole = RowsRead(seen=reader.seen)
    kept = KeptRows(store, header, reader) if store else None
    for read in spread(_Shares(header, rows, reader, kept).read, shares):
        whole.add(read)
    return whole


class _Shares:
    """The rows of a list as one process goes through them."""

    def __init__(self, header: Header, rows: Iterator[Row], reader: RowReader, kept: KeptRows | None) -> None:
        self._header, self._rows, self._reader, self._kept, self._at = header, rows, reader, kept, 0

    def read(self, share: range) -> RowsRead:
        """The rows of a share, below all shares that were read here before."""
        rows = islice(self._rows, share.start - self._at, share.stop - self._at)
        self._at = share.stop
        if self._kept is None:
            return self._read(rows)
        listed = list(rows)
        digest = self._kept.digest(listed)
        return self._kept.get(digest) or self._kept.put(digest, self._read(listed))

    def _read(self, rows: Iterable[Row]) -> RowsRead:
        seen = {column: DaysSeen({*days.orders}) for column, days in self._reader.seen.items()}
        return _rows_read(self._header, rows, replace(self._reader, seen=seen))


def _rows_read(header: Header, rows: Iterable[Row], reader: RowReader) -> RowsRead:
    read = RowsRead(seen=reader.seen)
    for row in rows:
        person, found = _person(header, row, reader)
        read.people.extend([person] if person else [])
        if not person and _unreadable(header, row):
            read.unread.append(row.line)
        elif not person:
            read.left_out.append({**reader.shared, **header.values(row), **said_for_all(header, row, reader)})
        read.problems.extend(found)
    return read


def _person(header: Header, row: Row, reader: RowReader) -> Checked[Interviewer | None]:
    if problems := _unreadable(header, row):
        return Checked(None, problems)
    at = partial(header.at, row)
    cells, told = read_placeholders(header.values(row), at)
    given, problems, unsettled = read_days(cells, at, reader.today, reader.orders, reader.seen)
    problems += told + _short(header, row)
    given = mended_postcode(given, at, reader.vocabulary.country).collect(problems)
    problems += (apart := check_name_lines(header, row))
    given = read_name(given, at).collect([] if apart else problems)
    given = read_role(given, at).collect(problems)
    given = read_stage(given, at).collect(problems)
    problems += check_traces(header, row) + check_nameless(header, row, given)
    values = {**reader.shared, **given}
    day = None
    if "interviewed" in values or "interviewed" not in cells:
        day = _interview_day(header, row, values.get("interviewed", ""), reader.today).collect(problems)
    if "name" not in values and "name" in header.columns:
        problems.append(
            Problem(header.at(row, "name"), "the row has no name", "write the full name", check="cell-empty")
        )
    for column in NAMES:
        problems += check_invisible(given.get(column, ""), partial(header.at, row, column))
    problems += (
        check_cells(given, at, reader.vocabulary, reader.today)
        + check_day_order(values, day, at, reader.today)
        + check_mailboxes(given, at)
        + check_mode(given, at)
        + [*check_code(given, at)]
    )
    if only_errors(problems) or day is None or unsettled or "name" not in values:
        return Checked(None, problems)
    ends, found = read_sentence_ends(values, at)
    problems += found
    if only_errors(found):
        return Checked(None, problems)
    return Checked(_interviewer(ends, day, header.at(row, "name", values["name"])), problems)


def _interviewer(ends: SentenceEnds, day: date, where: Location) -> Interviewer:
    """A person, with what their cells mean where there is one word for it."""
    values = ends.values
    known = {column: place_of(values[column])[0] for column in PLACES if column in values}
    known |= {"mode": mode_of(values["mode"])} if "mode" in values else {}
    kept = {column: value for column, value in values.items() if column not in PRIVATE}
    filled = {column: value for column, value in {**kept, **known}.items() if value}
    return Interviewer(filled, day, where, ends.shapes)


def _unreadable(header: Header, row: Row) -> Problems:
    """Why nobody can tell what the cells of a row say."""
    return [*row.problems, *too_long(row)] or _misfit(header, row)


def _misfit(header: Header, row: Row) -> Problems:
    width = len(header.row.cells)
    if len(row.cells) == width:
        return []
    message = f"the row has {len(row.cells)} cell{'s' * (len(row.cells) != 1)}, the header has {width}"
    hint = "a comma inside a cell needs double quotes around the cell" if row.mark == "," else ""
    if len(row.cells) < width and not is_parted(header, row):
        hint = f"add the cells that are missing: after the last one come {_named(header, len(row.cells))}"
    return [Problem(row.whole(), message, hint or "add or remove a delimiter", check="row-width")]


def _short(header: Header, row: Row) -> Problems:
    """What is told of a row whose last cells are left out."""
    if not row.lacking:
        return []
    last = len(row.cells) - row.lacking
    message = f"the row ends after {last} of {len(row.cells)} cells; read as empty: {_named(header, last)}"
    many = f"rows end before their last cells, which are read as empty, such as {_named(header, last)}"
    hint = "if a cell is missing further in front, add a delimiter there"
    return [Problem(row.whole(), message, hint, warning=True, many=many, check="row-width")]


def _named(header: Header, first: int) -> str:
    """The columns from one on, as the header calls them."""
    names = [cell.strip() for cell in header.row.cells[first:]]
    return ", ".join([f"“{name}”" for name in names[:5]] + ["…"] * (len(names) > 5))


def _interview_day(header: Header, row: Row, text: str, today: date | None) -> Checked[date | None]:
    """The day of a cell that holds one, unless it is in nobody’s years."""
    if "interviewed" not in header.columns and not text:
        return Checked(None, [])
    day = find_day(text, today).days.get(DAY_FIRST) if text else None
    hint = "correct the year"
    if day is None:
        message, hint = f"“{text}” is not a day" if text else "the row has no day of interview", WRITE
    elif too_far_ahead(day, today):
        message = f"{day} is more than two years away"
    elif long_past(day, today):
        message = f"{day} is more than {BACK} years ago"
    else:
        return Checked(day, [])
    return Checked(None, [Problem(header.at(row, "interviewed", text), message, hint, check="day-wrong")])
