"""What each template of `templates/site/` shows besides a page's own words: its variables, by their names."""

from collections.abc import Mapping, Sequence

from generator.fast_dataclass import dataclass
from generator.model.channels import Channel
from generator.model.notes import Note, Part, Passage
from generator.model.pages.settings import Statement
from generator.model.pages.site import Choice, KitPage, NavigationEntry
from generator.model.references import Reference
from generator.site.pages.navigation import Letter, Topic


@dataclass(frozen=True)
class SectionBody:
    """section.html: the pages of a section."""

    entries: Sequence[NavigationEntry]
    print: str
    """The page that holds all of them; empty where there is none."""


@dataclass(frozen=True)
class NoteRow:
    """A note in the list of all, with the classes by which it is filtered."""

    entry: NavigationEntry
    channel: str
    classes: str


@dataclass(frozen=True)
class NotesBody:
    """notes.html: every note, what they can be filtered by, and the pages beside them."""

    rows: Sequence[NoteRow]
    facets: Mapping[str, Sequence[tuple[str, str]]]
    """Channel, occasion and sector → the id and the name of each that there is."""
    entries: Sequence[NavigationEntry]
    print: str


@dataclass(frozen=True)
class NoteBody:
    """note.html: a note, its parts and their wordings, and what others have made of it."""

    channel: Channel
    occasion: str
    sectors: tuple[str, ...]
    limit: int
    """The most characters it may have; 0 where there is no limit."""
    optional: tuple[str, ...]
    """The parts that may be left out, in small letters."""
    parts: tuple[Part, ...]
    outline: tuple[Passage, ...]
    notes: tuple[Note, ...]
    """Those of the sample people."""
    plain: str
    """The file that holds the note as plain text."""


@dataclass(frozen=True)
class SourcesBody:
    """sources.html."""

    references: tuple[Reference, ...]


@dataclass(frozen=True)
class ChoicesBody:
    """choices.html: every choice, and the sources that its sides name."""

    choices: Mapping[str, Choice]
    references: Mapping[str, Reference]


@dataclass(frozen=True)
class AlphabetBody:
    """a-z.html and search.html."""

    alphabet: tuple[Letter, ...]


@dataclass(frozen=True)
class TopicsBody:
    """tags.html."""

    topics: tuple[Topic, ...]


@dataclass(frozen=True)
class StatementBody:
    """accessibility.html: the facts of the statement, and whether the last test is too long ago."""

    facts: Statement
    test_overdue: bool


@dataclass(frozen=True)
class PrivacyBody:
    """privacy.html."""

    has_notes: bool
    """Whether the site shows notes to copy."""
    has_kit: bool
    """Whether it has the page on which a kit is made."""


@dataclass(frozen=True)
class KitBody:
    """kit.html: the files of the page, and what its scripts say."""

    kit: KitPage | None
    kit_words: Mapping[str, object]
    """Each by its key without `kit_`; `columns`, what each column of a list holds; `most`, how many people."""
    hand_sheets: Sequence[tuple[str, str]]
    """The sheets by which a handwriting is measured: the file of each, and the words that lead to it."""
