"""Whether there are people for whom notes can be tried, and a note has wordings enough for them: seven people need
seven of each part that ought to be their own."""

from collections.abc import Iterator, Sequence

from generator.model.notes import Note, NoteTemplate, Part
from generator.model.pages.site import Content
from generator.notes.allocation import usable_wordings
from generator.notes.proofreading.similarity import FORMAL, similar_pairs
from generator.problems import Problem, Problems


def missing_sample(content: Content) -> Problems:
    """A warning for a site that has notes and nobody to whom an example could be written."""
    if content.settings.sample or not content.templates:
        return []
    message = "“sample” is missing, so no note has an example, and nobody knows whether its wordings are enough"
    hint = 'add a line sample = "…" with a CSV of invented people below content/'
    return [Problem(content.settings_source.at(), message, hint, warning=True, check="key-missing")]


def check_wordings(template: NoteTemplate, notes: Sequence[Note]) -> Problems:
    """A warning for each part in which notes to one panel read alike: how many wordings more it needs, or which of
    its wordings are too much like another."""
    met: dict[str, tuple[Part, Note, str]] = {}
    for note, other, sentence in similar_pairs(notes):
        for part in _meeting(template, note, other, sentence):
            met.setdefault(part.name, (part, note, sentence))
    return [_wordings_problem(*found, len(notes)) for found in met.values()]


def _meeting(template: NoteTemplate, note: Note, other: Note, sentence: str) -> Iterator[Part]:
    """The parts with the sentence in which two notes meet; of the same notes, those that should differ."""
    parts = {part.name: part for part in template.parts}
    for passage in note.passages:
        same = passage.text == other.passage(passage.part) and passage.part.casefold() not in FORMAL
        if sentence in passage.text if sentence else same:
            yield parts[passage.part]


def _wordings_problem(part: Part, note: Note, sentence: str, people: int) -> Problem:
    enough = len(usable_wordings(part, note.interviewer))
    quoted = f": “{sentence}”" if sentence else ""
    message = f"two of the {people} people in the sample panel would read much the same in “{part.name}”{quoted}"
    if enough < people:
        more = f"{people - enough} wording{'' if people - enough == 1 else 's'}"
        hint = f"add {more} below this heading: {people} people need as many, and {enough} can be used"
    else:
        hint = "write one of the wordings that say this in other words"
    return Problem(part.where, message, hint, warning=True, check="wordings-few")
