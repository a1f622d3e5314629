"""Notes → the sentences that have a cell's words in them, with these words marked, to be read before printing."""

import re
from collections.abc import Iterable, Iterator

from generator.english.cells import as_clause
from generator.fast_dataclass import dataclass
from generator.model.notes import SENTENCE_ENDS, Note
from generator.model.people import Interviewer
from generator.notes.typography import typographic

SENTENCE_END = re.compile(r"(?<=[.!?])[”’\")]*\s+(?=\S)")


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


def cell_sentences(notes: Iterable[Note]) -> Iterator[CellSentence]:
    """Every sentence of these notes that has the words of a cell in it, note by note."""
    for note in notes:
        for passage in note.passages:
            for column in SENTENCE_ENDS:
                yield from _sentences_of(note, column, passage.text)


def _sentences_of(note: Note, column: str, text: str) -> Iterator[CellSentence]:
    for words in _spellings(note.interviewer, column):
        at = text.find(words)
        if at >= 0:
            begin = max((found.end() for found in SENTENCE_END.finditer(text) if found.end() <= at), default=0)
            ends = (found.start() for found in SENTENCE_END.finditer(text) if found.start() >= at + len(words))
            sentence = text[begin : next(ends, len(text))].strip()
            yield CellSentence(note, column, sentence, at - begin, at - begin + len(words))
            return


def _spellings(person: Interviewer, column: str) -> Iterator[str]:
    """How a column's words can stand in a note: as they are, or as a clause."""
    words = typographic(person.get(column).replace("\n", ", "))
    if words:
        yield words
        yield as_clause(words)


def shown_sentences(notes: Iterable[Note]) -> list[str]:
    """Lines to read aloud: each person, and below the name each note with its marked sentences."""
    lines: list[str] = []
    last: object = None
    for found in cell_sentences(notes):
        here = (found.note.interviewer.name, found.note.interviewer.get("candidate"), found.note.template)
        if here != last:
            writer = f", from {here[1]}" if here[1] else ""
            lines += ["", f"{here[0]}{writer}: {here[2]}"]
            last = here
        lines.append(f"  {found.marked}")
    return lines
