"""Letters that no face on this machine has: where they stand, and on which sheets there are blanks for them."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.model import Problems, Source
from generator.problems import Location, Problem
from generator.read.deck import CardOptions
from generator.read.occurrences import Found, in_cells, in_sources

HINT = "install a font that has it, such as one of the Noto family, or write it in other letters"


def told_of_people(people: Path, options: CardOptions, blanks: Mapping[str, str]) -> Problems:
    """A warning at each cell; `blanks` are the sheets with their letters."""
    letters = "".join(dict.fromkeys("".join(blanks.values())))
    return _told(in_cells(people, letters, options.encoding, options.maps) if letters else [], letters, blanks)


def told_of_pages(sources: Iterable[Source], file: str, letters: str) -> Problems:
    """A warning at the first place of each letter in each file of the site."""
    return _told(in_sources(sources, letters) if letters else [], letters, {file: letters})


def _told(places: Iterable[Found], letters: str, blanks: Mapping[str, str]) -> Problems:
    """What stands nowhere, because a draft or a look says it, is told all the same."""
    found = list(places)
    elsewhere = "".join(letter for letter in letters if not any(letter in some for _, some in found))
    found += [(Location("templates/print"), elsewhere)] if elsewhere else []
    return [_problem(where, some, _files(some, blanks)) for where, some in found]


def _files(letters: str, blanks: Mapping[str, str]) -> str:
    return ", ".join(name for name, lacking in blanks.items() if set(lacking) & set(letters))


def _problem(where: Location, letters: str, files: str) -> Problem:
    named = ", ".join(f"“{letter}” (U+{ord(letter):04X})" for letter in letters)
    message = f"no font on this machine has {named}: there is a blank instead in {files}"
    return Problem(where, message, HINT, warning=True, many="cells have letters that no font on this machine has")
