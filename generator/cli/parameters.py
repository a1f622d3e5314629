"""How the words of the command line are understood. The only clock."""

import codecs
import os
from contextlib import suppress
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TypeVar
from zoneinfo import ZoneInfo

import click

from generator.words import LAYOUTS

YEARS = range(1970, 2200)
"""Clocks that were never set begin with the first; of later ones nobody knows the holidays."""
Day = TypeVar("Day", bound=date)


def day(_context: click.Context, _parameter: click.Parameter, text: str | None) -> date | None:
    """`--today 2026-11-18` as a day."""
    try:
        return _near(date.fromisoformat(text)) if text else None
    except ValueError as error:
        raise click.BadParameter(f"“{text}” is not a date such as 2026-11-18") from error


def _near(day: Day) -> Day:
    """The day, if calendars, clocks and holidays are known for it."""
    if day.year not in YEARS:
        said = f"{day:%Y-%m-%d}".rjust(10, "0")
        raise click.BadParameter(f"{said} is too far away: say a day from {YEARS[0]} to {YEARS[-1]}")
    return day


def clock(today: date | None, now: datetime | None) -> datetime:
    """The one moment of a run: --now; or the time it is, on the day of --today; or SOURCE_DATE_EPOCH; or this
    machine's clock."""
    if now and today and now.date() != today:
        said = f"--now says {now:%Y-%m-%d}, and --today {today}: leave one of them out"
        raise click.BadParameter(said, param_hint="--today")
    if now:
        return now
    here = _epoch(os.environ.get("SOURCE_DATE_EPOCH")) or datetime.now()
    return datetime.combine(today, here.time()) if today else here


def _epoch(seconds: str | None) -> datetime | None:
    try:
        return _near(datetime.fromtimestamp(int(seconds), UTC).replace(tzinfo=None)) if seconds else None
    except (ValueError, OverflowError, OSError) as error:
        raise click.BadParameter(f"SOURCE_DATE_EPOCH is “{seconds}”, not a number of seconds") from error


def shared(_context: click.Context, _parameter: click.Parameter, pairs: tuple[str, ...]) -> dict[str, str]:
    """`--set company="Acme"` as a column and its value."""
    from generator.people.cells.shared_values import shared_value
    from generator.people.headers.columns import COLUMNS
    from generator.people.tables.csv_rows import normal_header
    from generator.problems import nearest_hint

    values = {}
    for pair in pairs:
        column, mark, value = pair.partition("=")
        column = normal_header(column)
        if column not in COLUMNS:
            raise click.BadParameter(f"there is no column “{column}”: {nearest_hint(column, COLUMNS)}")
        if not mark:
            raise click.BadParameter(f'“{pair}” has no value: write {column}="…"')
        values[column], fault = shared_value(column, value)
        if fault:
            raise click.BadParameter(fault)
    return {column: value for column, value in values.items() if value}


def sender(_context: click.Context, _parameter: click.Parameter, name: str | None) -> str | None:
    """`--from "Sam Lee"`."""
    return name and _without_controls(name)


def _without_controls(text: str) -> str:
    """Text without characters that a CSV could not bring along either."""
    from generator.parsing.content_files.files import CONTROL

    if found := CONTROL.search(text):
        raise click.BadParameter(f"a control character (U+{ord(found[0]):04X}) stands in it")
    return text


def maps(_context: click.Context, _parameter: click.Parameter, pairs: tuple[str, ...]) -> dict[str, str]:
    """`--map "Organization Name=company"` as our column and theirs."""
    from generator.people.read import COLUMNS
    from generator.people.tables.csv_rows import normal_header
    from generator.problems import nearest_hint

    maps = {}
    for pair in pairs:
        theirs, mark, column = (part.strip() for part in pair.rpartition("="))
        column = normal_header(column)
        if not mark or not theirs:
            raise click.BadParameter(f'“{pair}” has two sides: write "Their Column=company"')
        if column not in COLUMNS:
            raise click.BadParameter(f"there is no column “{column}”: {nearest_hint(column, COLUMNS)}")
        maps[column] = theirs
    return maps


def sides(_context: click.Context, _parameter: click.Parameter, pairs: tuple[str, ...]) -> dict[str, str]:
    """`--choice card-day=week-later` as a choice and its side."""
    for pair in pairs:
        if not all(pair.partition("=")):
            raise click.BadParameter(f"“{pair}” is not a choice and its side: write card-day=week-later")
    return {pair.partition("=")[0]: pair.partition("=")[2] for pair in pairs}


def zone(_context: click.Context, _parameter: click.Parameter, name: str | None) -> str:
    """The writer's time zone: as told, else this machine's."""
    from generator.places.zone_names import zone_fault

    message, hint = zone_fault(name) if name is not None else ("", "")
    if message:
        raise click.BadParameter(f"{message}: {hint}")
    return name or machine_zone()


def machine_zone() -> str:
    """The zone of this machine by its name: as TZ says, else as the system is set up, on Windows too."""
    with suppress(OSError, ValueError, LookupError):
        if told := os.environ.get("TZ", "").lstrip(":"):  # tzlocal takes no TZ=GMT
            return ZoneInfo(told).key
    from tzlocal import get_localzone_name

    with suppress(OSError, ValueError, LookupError):  # two files of the system may contradict each other
        return ZoneInfo(get_localzone_name() or "UTC").key
    return "UTC"


def moment(_context: click.Context, _parameter: click.Parameter, text: str | None) -> datetime | None:
    """`--now 2026-11-18T17:30` as a moment of no zone."""
    try:
        return _near(datetime.fromisoformat(text).replace(tzinfo=None)) if text else None
    except ValueError as error:
        raise click.BadParameter(f"“{text}” is not a moment such as 2026-11-18T17:30") from error


def codec(_context: click.Context, _parameter: click.Parameter, name: str | None) -> str | None:
    """`--encoding cp1252`, by its usual name."""
    try:
        return name and ("x".encode(name), codecs.lookup(name).name)[1]
    except (LookupError, UnicodeError) as error:
        raise click.BadParameter(f"there is no encoding “{name}”") from error


def layouts(_context: click.Context, _parameter: click.Parameter, words: tuple[str, ...]) -> tuple[str, ...]:
    """`--layout copy,trace --layout labels` as names, each once, in the order in which they are made."""
    from generator.problems import nearest_hint

    names = [name.strip() for word in words for name in word.split(",") if name.strip()]
    for name in names:
        if name not in LAYOUTS:
            raise click.BadParameter(f"there is no layout “{name}”: {nearest_hint(name, LAYOUTS)}")
    return tuple(name for name in LAYOUTS if name in names) or ("copy",)


def days(_context: click.Context, _parameter: click.Parameter, text: str | None) -> int | None:
    """`--older-than 90d` as a number of days."""
    number = text and text.strip().casefold().removesuffix("d")
    if number and not (number.isascii() and number.isdecimal() and len(number) < 6):
        raise click.BadParameter(f"“{text}” is not a number of days such as 90d")
    return int(number) if number else None


def out(context: click.Context, _parameter: click.Parameter, folder: Path | None) -> Path:
    """`--out`, else the project's own output/."""
    project: Path = context.params["project"]
    return folder or project / "output"
