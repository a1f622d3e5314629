"""Rows of a long list that are kept from run to run, with what is told of them: of a thousand of which one was
mended, only those beside it are read again.
"""

import hashlib
import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date
from typing import Any, Protocol

from generator.english.kinds import SHAPES
from generator.model.people import Interviewer
from generator.parsing.content_files.fingerprint import PACKAGE, entries_below, installed_versions
from generator.people.cells.sentence_ends import shared_shapes
from generator.people.days.day_columns import DaysSeen
from generator.people.days.find_day import DayFound, find_day
from generator.people.headers.columns import PRIVATE
from generator.people.headers.header import Header
from generator.people.rows_read import RowReader, RowsRead
from generator.people.tables.csv_rows import Row
from generator.problems import Location, Problem

END = b"\n%%EOF"
"""What whole files end in."""
UNREADABLE = (ValueError, KeyError, TypeError, AttributeError)
"""What a file can raise that was damaged."""


class RowStore(Protocol):
    """Where files are kept by their names, for their owner alone."""

    def claim(self) -> None:
        """Say whose it is, before other processes put something there. Raises OSError."""

    def get(self, name: str, /) -> bytes | None:
        """The file of that name, if it is kept and whole."""

    def put(self, name: str, data: bytes, /) -> None:
        """Keep a file, if that can be."""


class KeptRows:
    """Rows by the digest of what they say and of all that they are read with: values only, for what lies in a
    folder must never be run."""

    def __init__(self, store: RowStore, header: Header, reader: RowReader) -> None:
        self._store, self._today = store, reader.today
        with suppress(OSError):  # as where something is put
            store.claim()
        self._seed = repr((*_program(), header, *_conditions(reader))).encode()

    def digest(self, rows: Sequence[Row]) -> str:
        """What these rows are kept by."""
        said = repr([(row.path, row.line, row.number, row.raw) for row in rows])
        return hashlib.sha256(self._seed + said.encode("utf-8", "surrogatepass")).hexdigest()

    def get(self, digest: str) -> RowsRead | None:
        """What was read of the rows of that digest, if it is kept and whole."""
        data = self._store.get(digest)
        if data is None:
            return None
        try:
            return self._rows_read(digest, json.loads(data.removesuffix(END)))
        except UNREADABLE:
            return None

    def put(self, digest: str, read: RowsRead) -> RowsRead:
        """Rows that were read, and are kept."""
        record = {
            "people": [*map(_record, read.people)],
            "left_out": [
                {name: cell for name, cell in row.items() if name not in PRIVATE} for row in read.left_out
            ],
            "problems": [vars(problem) for problem in read.problems],
            "seen": {column: _seen(days) for column, days in read.seen.items()},
            "unread": read.unread,
        }
        self._store.put(digest, json.dumps(record).encode() + END)
        read.kept.append(digest)
        return read

    def _rows_read(self, digest: str, record: dict[str, Any]) -> RowsRead:
        """Raises one of `UNREADABLE`."""
        return RowsRead(
            [_interviewer(*one) for one in record["people"]],
            record["left_out"],
            [Problem(**{**told, "where": Location(*told["where"])}) for told in record["problems"]],
            {column: self._days_seen(*days) for column, days in record["seen"].items()},
            record["unread"],
            [digest],
        )

    def _days_seen(
        self, orders: list[str], either: int, first: list[Any] | None, example: str, late: str
    ) -> DaysSeen:
        where, text = first or (None, "")
        return DaysSeen(
            {*orders},
            either,
            (Location(*where), text, find_day(text, self._today)) if where else None,
            self._found(example),
            self._found(late),
        )

    def _found(self, text: str) -> tuple[str, DayFound] | None:
        return (text, find_day(text, self._today)) if text else None


def _program() -> Iterator[object]:
    """What reads: another program may read otherwise."""
    yield sys.version
    yield sorted(installed_versions(sys.path))
    yield [(entry.path, entry.size, entry.saved) for entry in entries_below(PACKAGE)]


def _conditions(reader: RowReader) -> Iterator[object]:
    """What a row is read with, in one order."""
    words = reader.vocabulary
    known = [None if some is None else sorted(some) for some in (words.sectors, words.channels)]
    orders = {column: sorted(days.orders) for column, days in reader.seen.items()}
    yield from (sorted(reader.shared.items()), known, words.country, reader.today, sorted(reader.orders.items()))
    yield orders


def _record(person: Interviewer) -> list[Any]:
    return [dict(person.values), person.interviewed.isoformat(), person.where, dict(person.shapes)]


def _interviewer(values: dict[str, str], day: str, where: Sequence[Any], shapes: dict[str, Any]) -> Interviewer:
    if not set(shapes.values()).issubset(SHAPES):
        raise ValueError(shapes)
    return Interviewer(values, date.fromisoformat(day), Location(*where), shared_shapes((*shapes.items(),)))


def _seen(days: DaysSeen) -> list[Any]:
    first = days.first and days.first[:2]
    return [sorted(days.orders), days.either, first, *(one[0] if one else "" for one in (days.example, days.late))]
