"""How each country writes an address: `countries.toml` beside this module.

It is a small table of our own: who lives elsewhere, or knows better, writes the column `address` line by line."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from generator.model import Country


@cache
def read_countries() -> Mapping[str, Country]:
    """Every country that we know how to write to, by its two letters."""
    text = Path(__file__).with_suffix(".toml").read_text("utf-8")
    return {code: _country(code, **table) for code, table in tomllib.loads(text).items()}


def _country(
    code: str, name: str, lines: list[str], names: tuple[str, ...] = (), optional: tuple[str, ...] = ()
) -> Country:
    return Country(code, name, tuple(lines), tuple(names), tuple(optional))
