"""The options of the commands, and how their words are understood. The only clock."""

import codecs
import os
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import click

from generator.problems import FORMATS

if TYPE_CHECKING:
    from generator.read.deck import CardOptions

Command = Callable[..., None]
LAYOUTS = ("copy", "guide", "trace", "envelope", "labels", "checklist")
FOLDS = ("flat", "top", "side")
FLIPS = ("long-edge", "short-edge")
INKS = ("underlay", "stock")
SPLITS = ("candidate", "panel", "person")
"""What options may say; said here again, because reading it from the modules that know takes longer than `--help`
may; a test holds them equal."""
PATH = click.Path(path_type=Path)
FILE = click.Path(path_type=Path, exists=True, dir_okay=False)


def _day(_context: click.Context, _parameter: click.Parameter, text: str | None) -> date:
    """The clock: as told, else SOURCE_DATE_EPOCH, else this machine's."""
    if text is None:
        return _epoch(os.environ.get("SOURCE_DATE_EPOCH")) or date.today()
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise click.BadParameter(f"“{text}” is not a date such as 2026-11-18") from error


def _epoch(seconds: str | None) -> date | None:
    try:
        return datetime.fromtimestamp(int(seconds), UTC).date() if seconds else None
    except (ValueError, OverflowError, OSError) as error:
        raise click.BadParameter(f"SOURCE_DATE_EPOCH is “{seconds}”, not a number of seconds") from error


def _shared(_context: click.Context, _parameter: click.Parameter, pairs: tuple[str, ...]) -> dict[str, str]:
    """`--set company="Acme"` as a column and its value."""
    from generator.problems import nearest
    from generator.read.people import COLUMNS, ISO, MANY_LINES, clean

    values = {}
    for pair in pairs:
        column, mark, value = pair.partition("=")
        if column not in COLUMNS:
            raise click.BadParameter(f"there is no column “{column}”: {nearest(column, COLUMNS)}")
        if not mark:
            raise click.BadParameter(f'“{pair}” has no value: write {column}="…"')
        if column == "interviewed" and not ISO.match(value):
            raise click.BadParameter(f"“{value}” is not a date such as 2026-11-18")
        values[column] = clean(_plain(value), column in MANY_LINES)
    return {column: value for column, value in values.items() if value}


def _sender(_context: click.Context, _parameter: click.Parameter, name: str | None) -> str | None:
    return name and _plain(name)


def _plain(text: str) -> str:
    """Text without characters that a CSV could not bring along either."""
    from generator.read.sources import CONTROL

    if found := CONTROL.search(text):
        raise click.BadParameter(f"a control character (U+{ord(found[0]):04X}) stands in it")
    return text


def _maps(_context: click.Context, _parameter: click.Parameter, pairs: tuple[str, ...]) -> dict[str, str]:
    """`--map "Organization Name=company"` as our column and theirs."""
    from generator.problems import nearest
    from generator.read.people import COLUMNS

    maps = {}
    for pair in pairs:
        theirs, mark, column = (part.strip() for part in pair.rpartition("="))
        if not mark or not theirs:
            raise click.BadParameter(f'“{pair}” has two sides: write "Their Column=company"')
        if column not in COLUMNS:
            raise click.BadParameter(f"there is no column “{column}”: {nearest(column, COLUMNS)}")
        maps[column] = theirs
    return maps


def common(command: Command) -> Command:
    """The options that every command has."""
    options = (
        click.option("--project", type=PATH, default=".", show_default="here", help="The folder with content/."),
        click.option(
            "--format", "form", type=click.Choice(FORMATS), default="text", help="How problems are told."
        ),
        click.option("--jobs", type=click.IntRange(0), default=0, help="Processes; 0: as many as are worth it."),
        click.option("--today", metavar="DATE", callback=_day, help="The day it is, as 2026-11-18."),
        click.option("-q", "--quiet/--no-quiet", default=False, help="Say nothing but problems."),
        click.option("-v", "--verbose/--no-verbose", default=False, help="Say how long each step took."),
    )
    for option in reversed(options):
        command = option(command)
    return command


def scheduled(command: Command) -> Command:
    """The options of commands that make a plan."""
    options = (
        click.option("--choice", "choices", multiple=True, metavar="CHOICE=SIDE", callback=_sides,
                     help="A side of content/choices.toml for this run."),
        click.option("--zone", metavar="NAME", callback=_zone,
                     help="Your time zone, as Europe/London.  [default: this machine's]"),
        click.option("--now", metavar="DATETIME", callback=_moment,
                     help="The moment it is, as 2026-11-18T17:30.  [default: --today at this time]"),
    )  # fmt: skip
    for option in reversed(options):
        command = option(command)
    return command


def _sides(_context: click.Context, _parameter: click.Parameter, pairs: tuple[str, ...]) -> dict[str, str]:
    """`--choice card-day=week-later` as a choice and its side."""
    for pair in pairs:
        if not all(pair.partition("=")):
            raise click.BadParameter(f"“{pair}” is not a choice and its side: write card-day=week-later")
    return {pair.partition("=")[0]: pair.partition("=")[2] for pair in pairs}


def _zone(_context: click.Context, _parameter: click.Parameter, name: str | None) -> str:
    """The writer's time zone: as told, else this machine's."""
    from zoneinfo import available_timezones

    from generator.read.situation import nearest_zone

    if name is not None and name not in available_timezones():
        raise click.BadParameter(f"there is no time zone “{name}”: {nearest_zone(name)}")
    return name or _machine_zone()


def _machine_zone() -> str:
    """The zone of this machine by its name: a link into the folder of zones, or TZ."""
    told = os.environ.get("TZ", "").lstrip(":")
    linked = os.path.realpath("/etc/localtime").partition("zoneinfo/")[2]
    for name in (told, linked):
        try:
            if name:
                return ZoneInfo(name).key
        except (OSError, ValueError, LookupError):
            continue
    return "UTC"


def _moment(_context: click.Context, _parameter: click.Parameter, text: str | None) -> datetime | None:
    try:
        return datetime.fromisoformat(text).replace(tzinfo=None) if text else None
    except ValueError as error:
        raise click.BadParameter(f"“{text}” is not a moment such as 2026-11-18T17:30") from error


def carded(command: Command) -> Command:
    """The options of commands that make cards."""
    options = (
        click.option("--card", default="a6", show_default=True,
                     help="A card of templates/print/cards/, or millimetres: 120x90."),
        click.option("--fold", type=click.Choice(FOLDS), default="flat", show_default=True, help="Of the card."),
        click.option("--paper", default="a4", show_default=True, help="A paper of templates/print/papers/."),
        click.option("--note", default="thank-you-card", show_default=True, help="A note of content/notes/."),
        click.option("--hand", type=FILE, help="A measured hand.  [default: what afterword hand has kept]"),
        click.option("--allow-similar/--no-allow-similar", default=False,
                     help="Notes that are alike are a warning only."),
    )  # fmt: skip
    command = peopled(command)
    for option in reversed(options):
        command = option(command)
    return command


def peopled(command: Command) -> Command:
    """The options of commands that read people."""
    options = (
        click.option("--set", "shared", multiple=True, metavar="COLUMN=VALUE", callback=_shared,
                     help="A value for every row that leaves the column empty."),
        click.option("--from", "sender", metavar="NAME", callback=_sender,
                     help="Who writes: the same as --set candidate=NAME."),
        click.option("--map", "maps", multiple=True, metavar="THEIRS=COLUMN", callback=_maps,
                     help='What a column of PEOPLE is to us: "Full Name=name".'),
        click.option("--encoding", metavar="NAME", callback=_codec, help="Of a CSV that is not UTF-8, as cp1252."),
    )  # fmt: skip
    for option in reversed(options):
        command = option(command)
    return command


def printed(command: Command) -> Command:
    """The options of commands that print."""
    options = (
        click.option("--layout", "layouts", multiple=True, callback=_layouts, metavar="NAME,…",
                     help=f"One or several of: {', '.join(LAYOUTS)}.  [default: copy]"),
        click.option("--split", type=click.Choice(SPLITS), help="A file for each, instead of one for all."),
        click.option("--printer", default="", metavar="NAME", help="A printer that afterword printer has kept."),
        click.option("--flip", type=click.Choice(FLIPS), help="How the printer turns a sheet."),
        click.option("--ink", type=click.Choice(INKS), default="underlay", show_default=True,
                     help="Ruled guides: dark, to lie under a card, or light, to print on it."),
        click.option("--start", type=click.IntRange(1), default=1, show_default=True, metavar="N",
                     help="The first free place of a sheet that is partly used."),
        click.option("--envelope", default="", metavar="NAME",
                     help="An envelope of templates/print/envelopes/, or millimetres.  [default: the card's]"),
        click.option("--labels", default="", metavar="NAME",
                     help="Labels of templates/print/labels/.  [default: l7160, or 5160 on Letter]"),
    )  # fmt: skip
    for option in reversed(options):
        command = option(command)
    return command


def sited(command: Command) -> Command:
    """The options of commands that read the whole site."""
    options = (
        click.option("--drafts/--no-drafts", default=False, help="Drafts and pages not yet due as well."),
        click.option(
            "--fail-on-overdue/--no-fail-on-overdue", default=False, help="An overdue review stops the run."
        ),
    )
    for option in reversed(options):
        command = option(command)
    return command


def _codec(_context: click.Context, _parameter: click.Parameter, name: str | None) -> str | None:
    try:
        return name and ("x".encode(name), codecs.lookup(name).name)[1]
    except (LookupError, UnicodeError) as error:
        raise click.BadParameter(f"there is no encoding “{name}”") from error


def _layouts(_context: click.Context, _parameter: click.Parameter, words: tuple[str, ...]) -> tuple[str, ...]:
    """`--layout copy,trace --layout labels` as names, each once, in the order in which they are made."""
    from generator.problems import nearest

    names = [name.strip() for word in words for name in word.split(",") if name.strip()]
    for name in names:
        if name not in LAYOUTS:
            raise click.BadParameter(f"there is no layout “{name}”: {nearest(name, LAYOUTS)}")
    return tuple(name for name in LAYOUTS if name in names) or ("copy",)


def card_options(options: dict[str, Any]) -> "CardOptions":
    from generator.read.deck import CardOptions

    given = {key: options.pop(key) for key in CARD_KEYS if key in options}
    names = {key: value for key, value in given.items() if value is not None}
    return CardOptions(**names, **people_options(options), config=config())


def people_options(options: dict[str, Any]) -> dict[str, Any]:
    """How the people are to be read: what all rows share, and the encoding."""
    shared, sender = options.pop("shared"), options.pop("sender")
    sent = {"candidate": sender} if sender else {}
    return {"shared": {**shared, **sent}, "encoding": options.pop("encoding"), "maps": options.pop("maps")}


CARD_KEYS = (
    "card", "paper", "note", "fold", "hand", "printer", "flip", "ink", "start", "envelope", "labels",
    "allow_similar",
)  # fmt: skip


def config() -> Path:
    """Where this user's hand and printers are kept."""
    return Path(click.get_app_dir("afterword"))
