"""How addresses are written, as a country's post wants them."""

from collections.abc import Mapping
from functools import cached_property

from generator.fast_dataclass import dataclass
from generator.lazy_pattern import lazy_pattern

PIECE = lazy_pattern(r"([^{]*)\{(\w+)\}")


@dataclass(frozen=True)
class Country:
    """A country by its code of ISO 3166: `lines` of an address, as `{city}, {region} {postcode}`, from the top."""

    code: str
    name: str
    """As the last line of a letter from abroad has it, in English."""
    lines: tuple[str, ...]
    names: tuple[str, ...] = ()
    """What people call it besides."""
    optional: tuple[str, ...] = ()
    """Columns that many of its addresses do without."""

    @property
    def needs(self) -> tuple[str, ...]:
        """The columns that an address must fill."""
        columns = [column for line in self.lines for _, column in PIECE.findall(line)]
        return tuple(column for column in columns if column not in self.optional)

    @cached_property
    def spellings(self) -> frozenset[str]:
        """Its names, folded and without stops at the end."""
        return frozenset(name.casefold().strip(".") for name in (self.name, *self.names))

    def called(self, text: str) -> bool:
        """Whether a text is its code or one of its names."""
        return text.strip().casefold() in {word.casefold() for word in (self.code, self.name, *self.names)}

    def written(self, values: Mapping[str, str]) -> tuple[str, ...]:
        """The lines of an address; what is not filled leaves no comma behind."""
        made = (self._line(line, values) for line in self.lines)
        return tuple(part for line in made for part in line.split("\n") if part)

    @staticmethod
    def _line(items: str, values: Mapping[str, str]) -> str:
        line = ""
        for between, column in PIECE.findall(items):
            if value := values.get(column, ""):
                line += (between if line else "") + value
        return line
