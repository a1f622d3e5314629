"""The kinds of files: which dataclass is the schema of each, and where such files are in a project."""

from dataclasses import fields
from typing import get_type_hints

from generator.model.channels import Channel
from generator.model.pages.blank_sheets import SheetKind
from generator.model.pages.front_matter import FrontMatter, NoteFrontMatter
from generator.model.pages.settings import Settings
from generator.model.pages.site import Option, RawChoice
from generator.model.paper.hand import Handwriting
from generator.model.paper.looks import Looks
from generator.model.paper.stationery import (
    CardFormat,
    Envelope,
    LabelSheet,
    LetterForm,
    Paper,
    PostalRules,
    PrinterProfile,
)
from generator.model.references import Reference
from generator.rules.file_schema import RawCase, RawLimits, RawPostClass, RawSector

LOOKS: dict[str, type] = {f"look-{field.name}": get_type_hints(Looks)[field.name] for field in fields(Looks)}
"""How drawn sheets look: a project's file has only the keys that it wants otherwise."""
CLASSES: dict[str, type] = {
    "page": FrontMatter,
    "note": NoteFrontMatter,
    "site": Settings,
    "sources": Reference,
    "choices": RawChoice,
    "case": RawCase,
    "sectors": RawSector,
    "post": RawPostClass,
    "limits": RawLimits,
    "hand": Handwriting,
    "printer": PrinterProfile,
    "card": CardFormat,
    "envelope": Envelope,
    "paper": Paper,
    "labels": LabelSheet,
    "letter": LetterForm,
    "postal": PostalRules,
    "sheet": SheetKind,
    "channel": Channel,
    **LOOKS,
}
"""Kind of file → the dataclass that is its schema; that of plan.json is in `panel.plan.plan_schema`."""
NAMED = ("sources", "choices", "sectors", "post")
"""Files of tables, each of them a noun under its id."""
GIVEN: dict[type, set[str]] = {
    Reference: {"id"},
    RawChoice: {"id", "options"},
    Option: {"id"},
    RawSector: {"id"},
    RawPostClass: {"id"},
    Handwriting: {"assumed"},
    **{
        cls: {"name"}
        for cls in (CardFormat, Envelope, Paper, LabelSheet, LetterForm, PostalRules, Channel, SheetKind)
    },
}
"""Fields that do not stand in the file as keys of their own."""
FILES: dict[str, str] = {
    "site": "content/site.toml",
    "sources": "content/sources.toml",
    "choices": "content/choices.toml",
    "case": "content/plans/*.toml",
    "sectors": "content/sectors.toml",
    "post": "content/post.toml",
    "limits": "content/limits.toml",
    "card": "templates/print/cards/*.toml",
    "envelope": "templates/print/envelopes/*.toml",
    "paper": "templates/print/papers/*.toml",
    "labels": "templates/print/labels/*.toml",
    "letter": "templates/print/letters/*.toml",
    "postal": "templates/print/post/*.toml",
    "sheet": "templates/print/blank/*.toml",
    "channel": "templates/*/channel.toml",
    **{kind: f"templates/print/{kind.removeprefix('look-')}.toml" for kind in LOOKS},
}
"""Kind of TOML file → where such files are in a project. Front matter is no file, and hands and printers are kept
elsewhere."""
