"""A value of front matter or TOML together with the place where it stands."""

from typing import Any

from generator.fast_dataclass import dataclass
from generator.problems import Location


@dataclass(frozen=True)
class LocatedValue:
    """What was written: a str, bool, int, float or date, a list of Values, or a Table of them."""

    data: Any
    where: Location
    key: Location
    """Where the value's key stands; for an item of a list, the item itself."""


Table = dict[str, LocatedValue]
