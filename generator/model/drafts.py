"""A draft: a note as a file that people edit, and what tells that they did."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import field
from datetime import date

from generator.fast_dataclass import dataclass
from generator.lazy_pattern import lazy_pattern
from generator.model.files import LocatedStr
from generator.model.notes import Identity, Passage
from generator.problems import Location

MADE = lazy_pattern(r"^made:.*\n?", re.MULTILINE)
SHORT = 12
FORMAT = 1
"""Of the files of drafts; those of version 0.2 do not say it."""


@dataclass(frozen=True, kw_only=True)
class DraftFrontMatter:
    """The front matter of a draft: whose it is, and what it was made from."""

    format: int = FORMAT
    person: LocatedStr
    candidate: str = ""
    company: str = ""
    role: str = ""
    interviewed: date
    address: str = ""
    """A digest of the e-mail address: whoever has it is the same person, whatever the name."""
    row: str = ""
    """Where the person stood when the draft was made: `people.csv:2`."""
    note: LocatedStr
    channel: LocatedStr
    facts: tuple[str, ...] = ()
    """`topic 4f1c…`: what the words depend on, and the digest of what it was."""
    made: str
    """The seal of the draft as it was made: one with another seal has been edited."""


@dataclass(frozen=True)
class Draft:
    """A draft as it lies in the folder of drafts."""

    name: str
    """Its place in that folder, with forward slashes."""
    digest: str
    """The SHA-256 of the bytes."""
    identity: Identity
    person: Location
    """Where it says whose it is."""
    words: Location
    """Where its words begin."""
    facts: Mapping[str, str]
    edited: bool
    passages: tuple[Passage, ...] = field(repr=False)
    sound: bool = True
    """Whether its words can be used."""
    address: str = ""
    """A digest of the e-mail address of whom it is for; empty where it is not known."""


Drafts = Mapping[Identity, Draft]


def draft_digest(text: str) -> str:
    """The digest of a draft but for the line that holds it: whatever somebody changes, changes it."""
    return short_digest(MADE.sub("", text, count=1))


def short_digest(text: str) -> str:
    """The beginning of the SHA-256 of a text: enough to tell that it is another."""
    return hashlib.sha256(text.encode()).hexdigest()[:SHORT]
