"""Notes → the sentences that have a cell's words in them, with these words marked, to be read before printing."""

import re
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from generator.english.cells import as_clause
from generator.english.marks import ABBREVIATED
from generator.fast_dataclass import dataclass
from generator.lazy_pattern import lazy_pattern
from generator.model.notes import SENTENCE_ENDS, Note, NoteTemplate
from generator.model.people import Interviewer
from generator.notes.typography import typographic

Templates = Mapping[str, NoteTemplate]
"""Name → template."""
NO_TEMPLATES: Templates = MappingProxyType({})
NAMING = frozenset({"greeting", "signature"})
"""Parts of names alone."""
LONGEST = 12
"""Letters before a stop that are looked at."""
SENTENCE_END = lazy_pattern(r"(?<=[.!?])[”’\")]*\s+(?=\S)")


@dataclass(frozen=True)
class CellSentence:
    """A sentence of a note, and where in it the words of a column stand."""

    note: Note
    column: str
    text: str
    first: int
    last: int

    @property
    def marked(self) -> str:
        """The sentence with the column's words in brackets: I enjoyed talking about [your night shifts]."""
        return f"{self.text[: self.first]}[{self.text[self.first : self.last]}]{self.text[self.last :]}"


def cell_sentences(notes: Iterable[Note], templates: Templates = NO_TEMPLATES) -> Iterator[CellSentence]:
    """Every sentence of these notes that has the words of a cell in it, note by note. The `templates` say which
    parts hold which cells; without its template any part may, but that which names the reader or the writer."""
    for note in notes:
        template = templates.get(note.template) if not note.draft else None
        for passage in note.passages:
            for column in SENTENCE_ENDS:
                if _may_hold(passage.part, column, note, template):
                    yield from _sentences_of(note, column, passage.text)


def _may_hold(part: str, column: str, note: Note, template: NoteTemplate | None) -> bool:
    """Whether a cell can stand in a part of a note: its wording has the placeholder."""
    if template is None:
        return part.casefold() not in NAMING
    pairs = zip(template.parts, note.wordings, strict=False)
    return any(
        index is not None and column in one.wordings[index].needs
        for one, index in pairs
        if one.name.casefold() == part.casefold()
    )


def _sentences_of(note: Note, column: str, text: str) -> Iterator[CellSentence]:
    for words in _spellings(note.interviewer, column):
        if whole := re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text):
            at, end = whole.span()
            breaks = [found for found in SENTENCE_END.finditer(text) if _ends_sentence(text, found)]
            begin = max((found.end() for found in breaks if found.end() <= at), default=0)
            ends = (found.start() for found in breaks if found.start() >= end)
            sentence = text[begin : next(ends, len(text))].strip()
            yield CellSentence(note, column, sentence, at - begin, end - begin)
            return


def _ends_sentence(text: str, found: re.Match[str]) -> bool:
    """Whether a stop is the end of a sentence: not that of Dr. Shah, nor of “Word, Excel, etc. useful”."""
    before = text[max(found.start() - LONGEST, 0) : found.start()]
    return not text[found.end()].islower() and (before.endswith("etc.") or not ABBREVIATED.search(before))


def _spellings(person: Interviewer, column: str) -> Iterator[str]:
    """How a column's words can stand in a note: as they are, or as a clause."""
    words = typographic(person.get(column).replace("\n", ", "))
    if words:
        yield words
        yield as_clause(words)


def shown_sentences(notes: Iterable[Note], templates: Templates = NO_TEMPLATES) -> list[str]:
    """Lines to read aloud: each person, and below the name each note with its marked sentences."""
    lines: list[str] = []
    last: object = None
    for found in cell_sentences(notes, templates):
        here = (found.note.interviewer.name, found.note.interviewer.get("candidate"), found.note.template)
        if here != last:
            writer = f", from {here[1]}" if here[1] else ""
            lines += ["", f"{here[0]}{writer}: {here[2]}"]
            last = here
        lines.append(f"  {found.marked}")
    return lines
