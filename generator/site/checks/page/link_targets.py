"""What a page can link to, and what somebody may have meant by a name that is not there."""

import posixpath
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import field
from datetime import date
from functools import cached_property

from generator.fast_dataclass import dataclass
from generator.lazy_pattern import lazy_pattern
from generator.problems import nearest_match

INDEX = "index.md"
CLOSE = 0.7
"""How much two names share before one is taken for the other: “offer” is no “phone”."""
PAGE_END = lazy_pattern(r"\.(?:md|markdown|html?)$", re.IGNORECASE)
COMPARED = 500
"""Names to compare a wrong one with: to compare thousands takes longer than to make the page."""


@dataclass(frozen=True)
class LinkTargets:
    """Everything that an author can link to."""

    names: frozenset[str]
    """Everything in content/ that is published, by its name there."""
    hidden: Mapping[str, str]
    """Names of pages that are not published, and why."""
    left_out: Mapping[str, str] = field(default_factory=dict)
    """Names of pages that this machine cannot make, and why."""
    gone: Collection[str] = frozenset()
    """Names of pages that were published before."""
    expires: Mapping[str, date] = field(default_factory=dict)
    """File of a page that will not stay → the day from which on it is not there."""

    @cached_property
    def by_file(self) -> Mapping[str, list[str]]:
        """The published names by the last part of each, and by each one's folder."""
        found: dict[str, list[str]] = {}
        for name in sorted(self.names):
            folder, file = posixpath.split(name)
            found.setdefault(_remembered_name(file), []).append(name)
            found.setdefault(f"{folder}/", []).append(name)
        return found

    def alike(self, name: str) -> Sequence[str]:
        """The published names that somebody may have meant: of the same file elsewhere, else of one that is called
        nearly so in the same folder, else in any, unless there are too many to compare."""
        folder, file = posixpath.split(name.strip("/"))
        if file == INDEX:
            return self._indexes(folder)
        if same := self.by_file.get(_remembered_name(file)):
            return same
        beside = {
            _remembered_name(posixpath.basename(other)): other for other in self.by_file.get(f"{folder}/", [])
        }
        every = {last: names[0] for last, names in self.by_file.items() if last[-1:] != "/" and last != "index"}
        for known in (beside, every if len(self.names) <= COMPARED else {}):
            if close := nearest_match(_remembered_name(file), known, CLOSE):
                return [known[close]]
        return []

    def _indexes(self, folder: str) -> Sequence[str]:
        """The page of the folder that is called nearly so, as deep as this one."""
        known = {posixpath.dirname(name): name for name in self.by_file.get("index", []) if name != INDEX}
        close = nearest_match(folder, (one for one in known if one.count("/") == folder.count("/")), CLOSE)
        return [known[close]] if close else []


def _remembered_name(name: str) -> str:
    """A name as people remember it: neither its ending, if it is a page's, nor which letters are capitals."""
    return PAGE_END.sub("", name).casefold()
