"""templates/<name>/channel.toml → Channels: a folder with such a file is a way in which a note can be sent.

Our own are told in the same way. Where a project has a folder of the same name, its files come first.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from generator.lazy_pattern import lazy_pattern
from generator.model.channels import KITS, Channel
from generator.model.files import Source
from generator.parsing.content_files.files import read_source
from generator.parsing.schema import build_noun
from generator.parsing.toml import read_tables
from generator.parsing.values import LocatedValue, Table
from generator.problems import Checked, Problem, Problems, nearest_hint

FILE, FIGURE = "channel.toml", "figure.html"
NAME = lazy_pattern(r"(?!(?:site|print)$)[a-z][a-z0-9-]{0,39}")
"""It is a word of the list's column and a part of files' names; two folders of templates/ have other things."""
PLACEHOLDERS = ("email", "subject", "words")
PLACEHOLDER = lazy_pattern(r"\{(\w*)\}")
ADDRESS = lazy_pattern(
    r"(?!(?:javascript|vbscript|data|file|blob):)[a-z][a-z0-9+.-]*:[^\s\"<>{}\\]*", re.IGNORECASE
)
"""What a link may be: nothing that would run, or open a file of the reader's own."""


def read_channels(folders: Sequence[Path]) -> Checked[dict[str, Channel]]:
    """The channels of some template folders by name, in the order in which the site shows them, and their faults.

    Of two files for one name, that in the earlier folder counts. A channel whose file has a fault is there too,
    with nothing but its name, so that nobody is told that there is none.
    """
    paths = {path.parent.name: path for folder in reversed(folders) for path in folder.glob(f"*/{FILE}")}
    channels: list[Channel] = []
    problems: Problems = []
    for name, path in sorted(paths.items()):
        source, found = read_source(path, f"{name}/{FILE}")
        channel, wrong = _parsed(source, name) if source else (None, [])
        problems += [*found, *wrong]
        channels.append(channel or Channel(name, name, name))
        if not any((folder / name / FIGURE).is_file() for folder in folders):
            hint = "copy the one of linkedin/, and change what it looks like"
            message = f"the channel has no {FIGURE} beside it, which shows a note on the site"
            problems += [Problem(source.at(), message, hint, check="channel-unusable")] if source else []
    channels.sort(key=lambda channel: (channel.order, channel.name))
    return Checked({channel.name: channel for channel in channels}, problems)


@lru_cache(64)
def _parsed(source: Source, name: str) -> Checked[Channel | None]:
    """The channel that a file describes: a preview reads the same ones again and again."""
    table, problems = read_tables(source)
    if problems:
        return Checked(None, problems)
    channel, problems = build_noun(Channel, table, source.at(), name=name)
    problems += _check_values(table, source, name)
    return Checked((None if problems else channel), problems)


def _check_values(table: Table, source: Source, name: str) -> Iterator[Problem]:
    """Values of the right type that cannot be meant."""
    if not NAME.fullmatch(name):
        hint = "rename the folder: small letters, digits and hyphens, but not site and print"
        yield Problem(source.at(), f"“{name}” cannot be the name of a channel", hint, check="channel-unusable")
    kit = table.get("kit")
    if kit and isinstance(kit.data, str) and kit.data not in KITS:
        message = f"“kit” cannot be “{kit.data}”"
        yield Problem(kit.where, message, nearest_hint(kit.data, KITS), check="value-unknown")
    link = table.get("link")
    if link and isinstance(link.data, str) and link.data:
        yield from _link_faults(link)


def _link_faults(link: LocatedValue) -> Iterator[Problem]:
    names = PLACEHOLDER.findall(link.data)
    unknown = [word for word in names if word not in PLACEHOLDERS]
    for word in unknown:
        message = f"there is no placeholder “{{{word}}}”"
        yield Problem(link.where, message, nearest_hint(word, PLACEHOLDERS), check="placeholder-unknown")
    if "words" not in names and not unknown:
        yield Problem(
            link.where, "the link leaves out what is sent", "write {words} where the words go", check="value-wrong"
        )
    if not ADDRESS.fullmatch(PLACEHOLDER.sub("", link.data)):
        hint = "write an address such as https://wa.me/?text={words} or sms:?body={words}"
        yield Problem(link.where, f"“{link.data}” opens no message", hint, check="value-wrong")
