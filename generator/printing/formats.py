"""templates/print/**.toml → cards, envelopes, papers, labels and postal rules, in millimetres; blank sheets."""

from collections.abc import Iterator, Mapping
from dataclasses import fields
from pathlib import Path
from typing import TypeVar

from generator.lazy_pattern import lazy_pattern
from generator.model.pages.blank_sheets import SheetKind
from generator.model.paper.stationery import (
    UPRIGHT,
    CardFormat,
    Envelope,
    LabelSheet,
    LetterForm,
    Paper,
    PostalRules,
)
from generator.parsing.content_files.files import read_source
from generator.parsing.schema import build_noun
from generator.parsing.toml import read_tables
from generator.parsing.values import Table
from generator.problems import Checked, Location, Problem, Problems, UnknownName, nearest_hint

Format = TypeVar("Format", CardFormat, Envelope, LabelSheet, LetterForm, Paper, PostalRules, SheetKind)

CUSTOM = lazy_pattern(r"(\d+(?:\.\d+)?)\s*[x×]\s*(\d+(?:\.\d+)?)")
"""A size of one's own: `130x95`."""
ENVELOPE_ROOM_MM = 6.4
"""How much larger than its card an envelope is, in length and in height: ¼ in, as US makers have it."""
OPTIONS = {"envelopes": "envelope", "labels": "labels"}
"""Kind → the option that names one."""
LARGEST_MM = 2000.0
BLANK = "blank"
"""The folder of the blank sheets, inside that of what is printed."""
SHEET_NAME = lazy_pattern(r"(?!(?:all|sample)$)[a-z][a-z0-9-]{0,39}")
"""A page asks for it by name, and its files begin with it; two names ask for something else."""
FILLED_IN = {"paper": True, "card": False}
"""Placeholders of the words that lead to a sheet, and whether those of every sheet have them."""
BRACES = lazy_pattern(r"\{([^{}]*)\}")


def read_formats(folders: list[Path], kind: str, cls: type[Format]) -> Checked[dict[str, Format]]:
    """All files of a kind by their names; of two with one name, the one in the earlier folder counts."""
    made: dict[str, Format] = {}
    problems: Problems = []
    paths = [path for folder in reversed(folders) for path in sorted((folder / "print" / kind).glob("*.toml"))]
    for path in paths:
        noun = _read_file(path, cls).collect(problems)
        if noun:
            made[path.stem] = noun
    return Checked(made, problems)


def read_format(folders: list[Path], kind: str, name: str, cls: type[Format]) -> Checked[Format | None]:
    """The file of a kind that has a name, and of two the one in the earlier folder. Raises UnknownName."""
    paths = [path for folder in folders for path in (folder / "print" / kind).glob("*.toml")]
    found = next((path for path in paths if path.stem == name), None)
    if found is None:
        raise UnknownName(OPTIONS[kind], name, {path.stem for path in paths})
    return _read_file(found, cls)


def read_cards(folders: list[Path]) -> Checked[dict[str, CardFormat]]:
    """Every card format by name, smallest first."""
    formats, problems = read_formats(folders, "cards", CardFormat)
    return Checked(dict(sorted(formats.items(), key=lambda pair: pair[1].width_mm * pair[1].height_mm)), problems)


def read_sheets(folders: list[Path]) -> Checked[dict[str, SheetKind]]:
    """Every kind of blank sheet by name, in the order in which they are offered."""
    kinds, problems = read_formats(folders, BLANK, SheetKind)
    blank, ours = (folders[0] / "print" / BLANK, folders[-1] / "print" / BLANK)
    for name, kind in kinds.items():
        problems += _sheet_faults(kind)
        drawn = (ours / f"{name}.toml").is_file()  # by the program, or with a template of ours
        if not drawn and not (blank / f"{name}.html").is_file():
            message = f"the sheet has no {name}.html beside it, which is what is printed"
            problems.append(
                Problem(_top(kind), message, "copy checklist.html, and change it", check="sheet-unusable")
            )
        if kind.styles and not any((folder / kind.styles).is_file() for folder in folders):
            message = f"there is no style sheet {kind.styles} in templates/"
            hint = "take “styles” away, or write the file"
            problems.append(Problem(_top(kind), message, hint, check="sheet-unusable"))
    return Checked(dict(sorted(kinds.items(), key=lambda pair: (pair[1].order, pair[0]))), problems)


def _sheet_faults(kind: SheetKind) -> Iterator[Problem]:
    """A name that no page can ask for, and words that lead to a sheet without saying to which."""
    if not SHEET_NAME.fullmatch(kind.name):
        hint = "rename the file: small letters, digits and hyphens, but not all and sample"
        yield Problem(_top(kind), f"“{kind.name}” cannot be the name of a sheet", hint, check="sheet-unusable")
    words, where = kind.link.name, kind.link.where
    given = BRACES.findall(words)
    for name in given:
        if name not in FILLED_IN:
            message, hint = f"nothing fills in “{{{name}}}” here", nearest_hint(name, FILLED_IN)
            yield Problem(where, message, hint, check="placeholder-unknown")
    for name, always in FILLED_IN.items():
        if name not in given and (always or kind.each_card):
            message = f"the link does not say which {name} the sheet is for"
            yield Problem(where, message, f"write {{{name}}} in it", check="sheet-unusable")


def _top(kind: SheetKind) -> Location:
    return kind.link.where._replace(line=1, column=1, excerpt="", caret=0)


def card_named(name: str, known: Mapping[str, CardFormat]) -> CardFormat:
    """A card by its name, millimetres, or either and that it stands upright. Raises UnknownName."""
    plain = name.removesuffix(UPRIGHT)
    if found := custom_card(plain) or known.get(plain):
        return found.upright if name.endswith(UPRIGHT) else found
    raise UnknownName("card", name, known)


def custom_card(name: str) -> CardFormat | None:
    """A card of somebody's own millimetres; None when the name is not that."""
    size = _size(name)
    return CardFormat(name, f"{size[0]:g} × {size[1]:g} mm", *size, 8.0) if size else None


def custom_envelope(name: str) -> Envelope | None:
    """An envelope of somebody's own millimetres; None when the name is not that."""
    size = _size(name)
    return Envelope(name, _label(*size), *size) if size else None


def envelope_for(card: CardFormat) -> Envelope:
    """The envelope of a card that names none."""
    width, height = card.width_mm + ENVELOPE_ROOM_MM, card.height_mm + ENVELOPE_ROOM_MM
    return Envelope("", _label(width, height), width, height)


def card_and_size(card: CardFormat) -> str:
    """How large a card is, in words; one in somebody's own millimetres has no other name."""
    own = custom_card(card.name.removesuffix(UPRIGHT)) is not None
    return f"{'the card' if own else card.label} is {card.width_mm:g} × {card.height_mm:g} mm"


def envelope_and_size(envelope: Envelope) -> str:
    """An envelope's name and how large it is; its size alone where that is its name."""
    size = f"{envelope.width_mm:g} × {envelope.height_mm:g} mm"
    named = envelope.label not in {size, _label(envelope.width_mm, envelope.height_mm)}
    return f"{envelope.label}, {size}" if named else f"an envelope of {size}"


def _label(width: float, height: float) -> str:
    """What an envelope without a name is called: its long side first."""
    return f"{max(width, height):g} × {min(width, height):g} mm"


def _size(name: str) -> tuple[float, float] | None:
    found = CUSTOM.fullmatch(name)
    return (float(found[1]), float(found[2])) if found and float(found[1]) and float(found[2]) else None


def _read_file(path: Path, cls: type[Format]) -> Checked[Format | None]:
    source, problems = read_source(path, path.name)
    if source is None:
        return Checked(None, problems)
    table = read_tables(source).collect(problems)
    if problems:
        return Checked(None, problems)
    noun, problems = build_noun(cls, table, source.at(), name=path.stem)
    problems += _impossible(table, cls)
    return Checked((None if problems else noun), problems)


def _impossible(table: Table, cls: type[Format]) -> Problems:
    """Lengths that no paper has."""
    lengths = [(f.name, table[f.name]) for f in fields(cls) if f.name.endswith("_mm") and f.name in table]
    sizes = ("width_mm", "height_mm")
    return [
        Problem(
            value.where,
            f"“{name}” cannot be {value.data}",
            "write millimetres, 0 at least and more for a size",
            check="value-wrong",
        )
        for name, value in lengths
        if isinstance(value.data, int | float)
        and not (0 < value.data <= LARGEST_MM or (value.data == 0 and name not in sizes))
    ]
