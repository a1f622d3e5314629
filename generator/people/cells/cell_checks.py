"""What is told of cells that another program has changed."""

from collections.abc import Callable, Mapping

from generator.people.headers.header import Header
from generator.people.names.full_names import SMALL
from generator.people.tables.cell_lists import ITEM
from generator.people.tables.csv_rows import Row
from generator.people.tables.mojibake import repaired
from generator.people.tables.traces import made_list, told_trace
from generator.places.countries import place_of
from generator.places.postcodes import postcode_hint, read_postcode
from generator.problems import Checked, Location, Problem, Problems

TICKS = frozenset([
    "ok", "okay", "yes", "no", "done", "sent", "open", "true", "false", "tbc", "tbd", "todo", "to do", "n/a", "na",
    "xx", "xxx", "waiting", "pending", "ja", "nein", "erledigt", "gesendet", "oui", "non", "fait", "envoyé", "sí",
    "si", "hecho", "sim", "feito", "fatto", "nee", "gedaan", "new", "thanked", "contacted", "lead",
])  # fmt: skip
"""What people write beside a name, and what is no part of it."""
MANY_WORDS = 4
"""Of which no family name is."""
LOST = "\ufffd"
"""What stands where a letter could not be read."""


def check_traces(header: Header, row: Row) -> Problems:
    """Letters that were read in a wrong encoding; and what a program has left, which is taken for what it was."""
    problems = []
    for column, indices in header.columns.items():
        for index in indices if column != "private" else ():
            text = row.cells[index]
            if text and not text.isascii():
                problems += _garbled(row, index, text)
            if text and (words := made_list(text, column)):
                problems.append(_listed(row, index, column, words))
            elif text and (trace := told_trace(text, column)):
                problems.append(_mended(row, index, column, trace))
    return problems


def check_nameless(header: Header, row: Row, values: Mapping[str, str]) -> Problems:
    """Cells in columns without a header: an error where they are likely the rest of a name, for which half of one
    would be written; `values` are those of the other columns."""
    if not header.nameless:
        return []
    problems, name = [], values.get("name", "")
    half = len(name.split()) == 1 and values.keys().isdisjoint(("salutation", "call_name"))
    for index in header.nameless:
        text = " ".join(row.cells[index].split()) if index < len(row.cells) else ""
        beside = {index - 1, index + 1} & {*header.columns.get("name", ())}
        if half and beside and _like_surname(text):
            problems.append(_half_name(row, index, text, name))
        elif text:
            problems.append(_nameless(row, index, text))
    return problems


def _like_surname(text: str) -> bool:
    """Whether a text may be a family name, and is no tick."""
    words = [word for word in text.split() if word not in SMALL]
    named = all(word[0].isalpha() and not word[0].islower() and not any(map(str.isdigit, word)) for word in words)
    return 0 < len(words) < MANY_WORDS and named and len(text) > 1 and text.casefold() not in TICKS


def _half_name(row: Row, index: int, text: str, name: str) -> Problem:
    message = f"“{text}” stands beside the name “{name}”, in column {index + 1}, which has no header"
    many = f"rows have a word beside the name, in column {index + 1}, which has no header"
    hint = "call the two columns first_name and last_name, if both are of the name"
    return Problem(row.at(index, text), message, hint, many=many, check="name-incomplete")


def _nameless(row: Row, index: int, text: str) -> Problem:
    message = f"“{text}” is not used: column {index + 1} has no header"
    many = f"rows have a cell that is not used: column {index + 1} has no header"
    hint = "give the column a header, or empty it"
    return Problem(row.at(index, text), message, hint, warning=True, many=many, check="column-unused")


def _garbled(row: Row, index: int, text: str) -> Problems:
    meant = repaired(text)
    if LOST in text:
        message = f"a letter of “{text}” has been lost: it was saved in an encoding that has no such letter"
        hint = "type it anew, or export the list once more as UTF-8"
        return [
            Problem(row.at(index, text), message, hint, many="rows have lost letters", check="letters-garbled")
        ]
    if meant == text:
        return []
    message = f"“{text}” was read in a wrong encoding: it says “{meant}”"
    hint = f"write “{meant}”, or export the list once more as UTF-8"
    many = f"rows were read in a wrong encoding, the first of which says “{meant}”"
    return [Problem(row.at(index, text), message, hint, many=many, check="letters-garbled")]


def _listed(row: Row, index: int, column: str, words: str) -> Problem:
    message = f"the lines or marks of {column.replace('_', ' ')} are read as a list: “{words}”"
    many = f"rows have lines or marks in {column.replace('_', ' ')}, which are read as a list"
    hint = "write one thing, or words that go on in one line"
    return Problem(row.at(index, row.cells[index]), message, hint, warning=True, many=many, check="cell-mended")


def _mended(row: Row, index: int, column: str, trace: str) -> Problem:
    if ITEM.match(f"{trace} x"):
        message = f"“{trace}” before the {column.replace('_', ' ')} belongs to a list, and is left out"
        many = f"rows have “{trace}” or the like before the {column.replace('_', ' ')}, which is left out"
    else:
        message = f"“{trace}” in {column} comes from another program, and is read as what it stands for"
        many = f"rows have “{trace}” or the like in {column}, which is read as what it stands for"
    hint = "if it is meant as it stands, put it in other words"
    return Problem(row.at(index, row.cells[index]), message, hint, warning=True, many=many, check="cell-mended")


def mended_postcode(
    values: Mapping[str, str], at: Callable[[str], Location], home: str
) -> Checked[Mapping[str, str]]:
    """The cells of a row, the postcode as its country writes it, with the zeros that a spreadsheet took off.
    `home` is the country of who has none."""
    text = values.get("postcode", "")
    country = (place_of(values["country"])[0] if "country" in values else home)[:2]
    read = read_postcode(text, country) if text else None
    if not read or not (read.mended or read.example):
        return Checked(values, [])
    if read.mended:
        message = f"the postcode “{text}” is read as {read.text}: a spreadsheet has taken it for a number"
        many = "rows have postcodes that a spreadsheet has taken for numbers; their zeros are put back"
        hint = f"write {read.text}, with the column formatted as text"
        problem = Problem(at("postcode"), message, hint, warning=True, many=many, check="cell-mended")
    else:
        hint = postcode_hint(country, read.example)
        problem = Problem(
            at("postcode"), f"“{text}” is no postcode of its country", hint, warning=True, check="postcode-wrong"
        )
    return Checked({**values, "postcode": read.text}, [problem])
