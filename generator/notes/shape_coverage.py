"""Whether every part of a template has wordings for whatever its columns can hold: the words in a cell may be
a noun phrase, a gerund, a clause or a whole sentence, and none of them may be dropped."""

from collections.abc import Iterator

from generator.english.kinds import Shape
from generator.model.notes import SENTENCE_ENDS, NoteTemplate, Part
from generator.people.cells.sentence_ends import STEMS
from generator.problems import Problem

WRITTEN: dict[Shape, tuple[str, str]] = {
    "noun": ("a noun phrase", ""),
    "doing": ("a verb in -ing", " | doing"),
    "clause": ("a clause such as “how you work”", ""),
    "sentence": ("a whole sentence", " | sentence"),
}
"""Shape → what it is called, and the filter by which a wording takes it."""


def check_shapes(template: NoteTemplate) -> Iterator[Problem]:
    """A warning for every part and column that has no wording for a shape which the column can hold."""
    for part in template.parts:
        for column in SENTENCE_ENDS:
            taken = _shapes_taken(part, column)
            lacking = [
                shape for shape in WRITTEN if taken and shape in STEMS[column].shapes and shape not in taken
            ]
            if lacking:
                named, write = WRITTEN[lacking[0]]
                message = f"the part “{part.name}” has no wording for “{column}” as {named}"
                hint = f"add one with {{{{ {column}{write} }}}}: “{STEMS[column].begin} …” is ended so by many"
                yield Problem(part.where, message, hint, warning=True, check="shape-without-wording")


def _shapes_taken(part: Part, column: str) -> frozenset[Shape]:
    """The shapes of a column that some wording of a part takes; none where no wording has it."""
    found = [
        placeholder.shapes
        for wording in part.wordings
        for placeholder in wording.placeholders
        if placeholder.column == column
    ]
    return frozenset().union(*found)
