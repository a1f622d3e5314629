"""What a time zone is called: by the name that the IANA database has for it; and what to write instead of a name
that is none, or that says its hours for part of the year only."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from generator.language import windows_zone
from generator.lazy_pattern import lazy_pattern
from generator.places.zone_tables import zone_list
from generator.problems import nearest_match

FORM = "write it as Europe/London or America/New_York"
OFFSET = lazy_pattern(
    r"(?:etc/)?(?:gmt|utc|z)?\s*[+\-−–±]\s*\d{1,2}(?::?\d{2})?|(?:gmt|utc)0|etc/(?:gmt|utc)0", re.IGNORECASE
)
LIKE = 0.8
"""How much of a misspelt zone must be that of a known one."""


def zone_fault(text: str) -> tuple[str, str]:
    """What is wrong with the name of a zone, and how to mend it; both empty for one that can stand.

    `EST` and the like are in the database for old programs, with the hours of winter the whole year; who writes
    them means the hours that a place keeps. They are asked for, and never guessed by their spelling."""
    short = re.sub(r"[.\s]+", "", text).upper()
    if zones := _abbreviations().get(short):
        return _abbreviated(text, zones)
    if OFFSET.fullmatch(text.strip()):
        message = f"“{text}” is a distance from Greenwich, and no zone: it does not say when clocks change"
        return message, f"write where they work, as Europe/London or Asia/Kolkata{_inverted(text)}"
    if text in _zones():
        return "", ""
    return f"there is no time zone “{text}”", nearest_zone(text)


def nearest_zone(zone: str) -> str:
    """A hint for what is no zone: there are too many to list."""
    names = {name.casefold(): name for name in _zones()}
    places = {name.rpartition("/")[2]: known for name, known in names.items() if "/" in name}
    key = re.sub(r"\s+", "_", zone.strip().casefold()).removesuffix("_time")
    named = names.get(key) or places.get(key) or windows_zone(zone.strip())
    close = named or names.get(nearest_match(key, names, LIKE) if len(key) > len("UTC+1") else "", "")
    return f"did you mean “{close}”?" if close else FORM


def _abbreviated(text: str, zones: Sequence[str]) -> tuple[str, str]:
    could = " or ".join(zones) if len(zones) < 3 else f"{', '.join(zones[:-1])} or {zones[-1]}"
    if len(zones) == 1:
        return f"“{text}” says which hours are kept, and not where", f"write {could}, if that is meant"
    return f"“{text}” could be the hours of several places", f"write where they work: {could}"


def _inverted(text: str) -> str:
    """What is surprising in the database’s own names of distances."""
    return "; the database counts Etc/GMT-1 as an hour ahead of Greenwich" if "etc/" in text.casefold() else ""


@cache
def _abbreviations() -> Mapping[str, Sequence[str]]:
    return tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))


@cache
def _zones() -> frozenset[str]:
    """All time zones; to look for them takes longer than to read a row."""
    return frozenset(zone_list())
