"""hand.toml and printers/*.toml: what a writer and a printer have measured of themselves."""

from pathlib import Path
from typing import TypeVar

from generator.model.files import Source
from generator.model.paper.hand import ASSUMED_HAND, Handwriting
from generator.model.paper.stationery import PrinterProfile
from generator.parsing.content_files.files import read_source
from generator.parsing.schema import build_noun
from generator.parsing.toml import read_tables
from generator.parsing.values import Table
from generator.problems import Checked, Problem, Problems, UnknownName, newer_format

T = TypeVar("T", Handwriting, PrinterProfile)

FORMAT = 1
"""Of both kinds of files; those of version 0.2 do not say it."""
HAND_FILE = "hand.toml"
PRINTERS = "printers"
BOUNDS = {
    "character_mm": (0.8, 8),
    "pitch_mm": (4, 20),
    "spread_mm": (0, 2),
    "x_height_mm": (0.8, 8),
    "dx_mm": (-20, 20),
    "dy_mm": (-20, 20),
    "back_dx_mm": (-20, 20),
    "back_dy_mm": (-20, 20),
    "scale_x": (0.9, 1.1),
    "scale_y": (0.9, 1.1),
}
"""Beyond these no hand writes and no printer strays: a slip of the pen."""


def read_hand(path: Path | None, config: Path) -> Checked[Handwriting]:
    """The hand of a file that was named, else the one that was measured on this machine, else the assumed one."""
    chosen = path or config / HAND_FILE
    if path is None and not chosen.exists():
        return Checked(ASSUMED_HAND, [])
    source, problems = read_source(chosen, chosen.name)
    hand, found = _read(source, Handwriting) if source else (None, [])
    return Checked(hand or ASSUMED_HAND, problems + found)


def read_profile(name: str, config: Path) -> Checked[PrinterProfile]:
    """The profile of a printer by its name; none for no name. Raises UnknownName."""
    if not name:
        return Checked(PrinterProfile(), [])
    known = {path.stem: path for path in sorted((config / PRINTERS).glob("*.toml"))}
    if name not in known:
        raise UnknownName("printer", name, known or ["none: see afterword printer --help"])
    source, problems = read_source(known[name], known[name].name)
    profile, found = _read(source, PrinterProfile) if source else (None, [])
    return Checked(profile or PrinterProfile(), problems + found)


def _read(source: Source, cls: type[T]) -> Checked[T | None]:
    table, problems = read_tables(source)
    if problems:
        return Checked(None, problems)
    said = table.pop("format", None)
    if said and (problem := newer_format(said.data, FORMAT, said.where)):
        return Checked(None, [problem])
    if said and (type(said.data) is not int or said.data != FORMAT):
        hint = f"write format = {FORMAT}, or take the line away"
        return Checked(None, [Problem(said.where, f"“format” cannot be {said.data}", hint, check="value-wrong")])
    given = {"assumed": False} if cls is Handwriting else {}
    noun, problems = build_noun(cls, table, source.at(), **given)
    problems += out_of_bounds(table)
    return Checked((None if problems else noun), problems)


def out_of_bounds(table: Table) -> Problems:
    """Measures that cannot be meant."""
    return [
        Problem(
            table[key].where,
            f"“{key}” cannot be {table[key].data}",
            f"it lies between {low:g} and {high:g}",
            check="value-wrong",
        )
        for key, (low, high) in BOUNDS.items()
        if key in table and isinstance(table[key].data, int | float) and not low <= table[key].data <= high
    ]
