"""The nouns. Frozen, typed, no I/O: one type a stage, never a half-filled object that a later stage completes.

Source → Page | NoteTemplate | Reference | CardFormat | Panel(Interview, Interviewers)
       → Note → FittedCard(Lines) | FinishedPage → Artifact(path, bytes)
"""

from generator.model.base import Artifact, Asset, Named, Problems, Source, output_of
from generator.model.matter import Matter, NoteMatter
from generator.model.notes import Channel, Note, NoteTemplate, Part, Passage, Placeholder, Wording
from generator.model.people import Interview, Interviewer, Panel
from generator.model.print import (
    ASSUMED_HAND,
    RUNNING_TEXT,
    Block,
    CardFormat,
    Deck,
    Face,
    FittedCard,
    FontFile,
    Hand,
    Line,
    Paper,
)
from generator.model.site import Content, FinishedPage, Page, Reference, Settings

__all__ = [
    "ASSUMED_HAND",
    "RUNNING_TEXT",
    "Artifact",
    "Asset",
    "Block",
    "CardFormat",
    "Channel",
    "Content",
    "Deck",
    "Face",
    "FinishedPage",
    "FittedCard",
    "FontFile",
    "Hand",
    "Interview",
    "Interviewer",
    "Line",
    "Matter",
    "Named",
    "Note",
    "NoteMatter",
    "NoteTemplate",
    "Page",
    "Panel",
    "Paper",
    "Part",
    "Passage",
    "Placeholder",
    "Problems",
    "Reference",
    "Settings",
    "Source",
    "Wording",
    "output_of",
]
