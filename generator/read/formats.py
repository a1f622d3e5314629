"""templates/print/**.toml → CardFormat and Paper, in millimetres."""

from pathlib import Path
from typing import TypeVar

from generator.model import CardFormat, Paper, Problems
from generator.read.schema import build
from generator.read.sources import read_source
from generator.read.tables import read_tables

T = TypeVar("T", CardFormat, Paper)


def read_cards(folders: list[Path]) -> tuple[dict[str, CardFormat], Problems]:
    """Every card format by name, smallest first."""
    formats, problems = _read(folders, "cards", CardFormat)
    return dict(sorted(formats.items(), key=lambda pair: pair[1].width_mm * pair[1].height_mm)), problems


def read_papers(folders: list[Path]) -> tuple[dict[str, Paper], Problems]:
    """Every paper by name."""
    return _read(folders, "papers", Paper)


def _read(folders: list[Path], kind: str, cls: type[T]) -> tuple[dict[str, T], Problems]:
    """All files of a kind; of two with one name, the one in the earlier folder counts."""
    made: dict[str, T] = {}
    problems: Problems = []
    paths = [path for folder in reversed(folders) for path in sorted((folder / "print" / kind).glob("*.toml"))]
    for path in paths:
        source, found = read_source(path, path.name)
        table, faults = read_tables(source) if source else ({}, [])
        noun, wrong = build(cls, table, source.at(), name=path.stem) if source and not faults else (None, [])
        problems += found + faults + wrong
        if noun:
            made[path.stem] = noun
    return made, problems
