"""The nouns. Frozen, typed, no I/O: one type a stage, never a half-filled object that a later stage completes.

Source → Page | NoteTemplate | Reference | CardFormat | Panel(Interview, Interviewers)
       → Note → FittedCard(Lines) | FinishedPage → Artifact(path, bytes)
"""

from generator.model.base import Artifact, Asset, Kept, Named, Problems, Source, output_of
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
from generator.model.site import (
    MARKER,
    Choice,
    Content,
    Entry,
    Facts,
    FinishedPage,
    Leaf,
    Link,
    Option,
    Page,
    Points,
    Privacy,
    Reference,
    Settings,
    Statement,
)

__all__ = [
    "ASSUMED_HAND",
    "MARKER",
    "RUNNING_TEXT",
    "Artifact",
    "Asset",
    "Block",
    "CardFormat",
    "Channel",
    "Choice",
    "Content",
    "Deck",
    "Entry",
    "Face",
    "Facts",
    "FinishedPage",
    "FittedCard",
    "FontFile",
    "Hand",
    "Interview",
    "Interviewer",
    "Kept",
    "Leaf",
    "Line",
    "Link",
    "Matter",
    "Named",
    "Note",
    "NoteMatter",
    "NoteTemplate",
    "Option",
    "Page",
    "Panel",
    "Paper",
    "Part",
    "Passage",
    "Placeholder",
    "Points",
    "Privacy",
    "Problems",
    "Reference",
    "Settings",
    "Source",
    "Statement",
    "Wording",
    "output_of",
]
