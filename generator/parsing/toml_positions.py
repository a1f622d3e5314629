"""Where each key and value of a TOML file stands; `tomllib` has read the file, so its syntax is right."""

import re
from bisect import bisect_right
from itertools import accumulate

from generator.lazy_pattern import lazy_pattern
from generator.model.files import Source
from generator.problems import Location

Path = tuple[str | int, ...]
Places = dict[Path, tuple[Location, Location]]
"""Path of a key, or of an item of a list by its number → where the key and where the value stand."""

GAP = lazy_pattern(r"(?:[ \t\n]|#[^\n]*)*")
STRING = lazy_pattern(r'"""(?:\\.|[^\\])*?"{3,5}|\'\'\'.*?\'{3,5}|"(?:\\.|[^"\\])*"|\'[^\']*\'', re.DOTALL)
BARE = lazy_pattern(r"[^,\]}\n#]*")
KEY = lazy_pattern(r'[ \t]*("(?:\\.|[^"\\])*"|\'[^\']*\'|[A-Za-z0-9_-]+)[ \t]*(\.?)')


def toml_positions(source: Source) -> Places:
    """The places of everything in the file."""
    return _Scanner(source).places


class _Scanner:
    def __init__(self, source: Source) -> None:
        self.source, self.text = source, source.text
        self.starts = [0, *accumulate(len(line) + 1 for line in source.lines)]
        self.places: Places = {}
        self.counts: dict[Path, int] = {}
        table: Path = ()
        end = self._gap(0)
        while end < len(self.text):
            if self.text[end] == "[":
                table, end = self._header(end)
            else:
                end = self._pair(table, end)
            end = self._gap(end)

    def _gap(self, at: int) -> int:
        found = GAP.match(self.text, at)
        return found.end() if found else at

    def _key(self, at: int) -> tuple[Path, int]:
        """A key, dotted or not, and where it ends."""
        parts: list[str] = []
        while found := KEY.match(self.text, at):
            parts.append(found[1].strip("\"'"))
            at = found.end()
            if not found[2]:
                break
        return tuple(parts), at

    def _header(self, at: int) -> tuple[Path, int]:
        """`[table]`, or `[[table]]` for one more of a list."""
        many = self.text.startswith("[[", at)
        start = self._gap(at + (2 if many else 1))
        key, end = self._key(start)
        path = self._numbered(key)
        if many:
            self.counts[path] = self.counts.get(path, -1) + 1
            self._note(path, start, start)
            path = (*path, self.counts[path])
        self._note(path, start, start)
        return path, end + (2 if many else 1)

    def _numbered(self, key: Path) -> Path:
        """The path of a table below lists: each of them means its last item."""
        path: Path = ()
        for part in key[:-1]:
            path = (*path, part)
            path = (*path, self.counts[path]) if path in self.counts else path
        return (*path, *key[-1:])

    def _pair(self, table: Path, at: int) -> int:
        key, end = self._key(at)
        value = self._gap(end + 1)
        for length in range(1, len(key) + 1):
            self._note((*table, *key[:length]), at, value if length == len(key) else at)
        return self._value((*table, *key), value)

    def _value(self, path: Path, at: int) -> int:
        """Where a value ends; what is inside is noted."""
        if self.text[at : at + 1] == "[":
            return self._items(path, at + 1, "]")
        if self.text[at : at + 1] == "{":
            return self._items(path, at + 1, "}")
        found = STRING.match(self.text, at) or BARE.match(self.text, at)
        return found.end() if found else at

    def _items(self, path: Path, at: int, close: str) -> int:
        number = 0
        at = self._gap(at)
        while at < len(self.text) and self.text[at] != close:
            if close == "}":
                at = self._pair(path, at)
            else:
                self._note((*path, number), at, at)
                at, number = self._value((*path, number), at), number + 1
            at = self._gap(at)
            at = self._gap(at + 1) if self.text[at : at + 1] == "," else at
        return at + 1

    def _note(self, path: Path, key: int, value: int) -> None:
        self.places.setdefault(path, (self._at(key), self._at(value)))

    def _at(self, offset: int) -> Location:
        line = bisect_right(self.starts, offset)
        return self.source.at(line, offset - self.starts[line - 1] + 1)
