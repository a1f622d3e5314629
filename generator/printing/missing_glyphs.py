"""Letters that no face on this machine has: where they stand, and on which sheets there are blanks for them."""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from html import escape, unescape
from pathlib import Path

from generator.language import joined
from generator.model.files import Source
from generator.model.paper.stationery import PrinterProfile
from generator.people.read import PeopleOptions
from generator.printing.document import Document
from generator.printing.drawn.pages import DrawnDocument
from generator.printing.drawn.text import composed
from generator.printing.fonts import READING, font_files
from generator.printing.letters.faces import face_of_word
from generator.printing.letters.scripts import install_command, script_names
from generator.printing.occurrences import Found, Said, in_cells, in_sources, in_words
from generator.printing.pdf import pango
from generator.printing.pdf.typeset import typeset_one
from generator.problems import Location, Problem, Problems

NO_GLYPH = {"Cc", "Cf", "Zs", "Zl", "Zp"}
HINT = "write it on the rule by hand, or install a font that has it, such as one of the Noto family"


def check_list_letters(
    people: Path, options: PeopleOptions, blanks: Mapping[str, str], others: Iterable[Said] = ()
) -> Problems:
    """A warning at each cell, and at each of the `others` that says what no cell does; `blanks` are the sheets
    with their letters."""
    letters = "".join(dict.fromkeys("".join(blanks.values())))
    if not letters:
        return []
    found = in_cells(people, letters, options.encoding, options.maps)
    rest = "".join(letter for letter in letters if not any(letter in some for _, some in found))
    found += in_words(others, rest) if rest else []
    return _missing_letter_problems(found, letters, blanks)


def check_page_letters(sources: Iterable[Source], file: str, letters: str) -> Problems:
    """A warning at the first place of each letter in each file of the site."""
    return _missing_letter_problems(in_sources(sources, letters) if letters else [], letters, {file: letters})


def without_a_face(letters: str, profile: PrinterProfile) -> str:
    """Which of these letters no face on this machine has, found on one small sheet; none where nothing can be
    typeset."""
    strange = (letter for letter in set(composed(letters)) if unicodedata.category(letter) not in NO_GLYPH)
    odd = " ".join(sorted(letter for letter in strange if not face_of_word(letter, (READING,), 400)))
    if not odd.strip() or pango.missing_library():
        return ""
    html = f"<!DOCTYPE html><html lang=en><title>Letters</title><p>{escape(odd)}</p></html>"
    _, _, blanks = typeset_one(font_files(), profile, Document(html, ""))
    return blanks


def sheets_lacking(sheets: Mapping[str, Sequence[Document | DrawnDocument]], lacking: str) -> dict[str, str]:
    """File → which of these letters stand in it, of sheets that are not typeset."""
    letters = {name: set().union(*map(_letters, parts)) for name, parts in sheets.items()}
    blanks = {name: "".join(sorted(set(lacking) & found)) for name, found in letters.items()}
    return {name: found for name, found in blanks.items() if found}


def _letters(sheets: Document | DrawnDocument) -> set[str]:
    return sheets.letters if isinstance(sheets, DrawnDocument) else set(unescape(sheets.html))


def _missing_letter_problems(places: Iterable[Found], letters: str, blanks: Mapping[str, str]) -> Problems:
    """What stands nowhere, because a draft or a template says it, is told all the same."""
    found = list(places)
    elsewhere = "".join(letter for letter in letters if not any(letter in some for _, some in found))
    found += [(Location("templates/print"), elsewhere)] if elsewhere else []
    return [_problem(where, some, _files(some, blanks)) for where, some in found]


def _files(letters: str, blanks: Mapping[str, str]) -> str:
    return ", ".join(sorted(name for name, lacking in blanks.items() if set(lacking) & set(letters)))


def _problem(where: Location, letters: str, files: str) -> Problem:
    named = ", ".join(f"“{letter}” (U+{ord(letter):04X})" for letter in letters)
    message = f"no font on this machine has {named}: there is a rule to write on instead in {files}"
    command, scripts = install_command(letters), joined(script_names(letters))
    hint = f"write it there by hand; or have it printed, after: {command}" if command else HINT
    return Problem(
        where,
        message,
        hint,
        warning=True,
        many=f"cells have {f'{scripts} ' if scripts else ''}letters that no font on this machine has",
        check="letter-missing",
    )
