"""Whether a note has a sentence of its writer's own, by the measure by which two notes are alike."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from generator.model.notes import SENTENCE_ENDS, Note, NoteTemplate, Passage
from generator.notes.allocation import usable_wordings
from generator.notes.compose import fill_wording
from generator.notes.proofreading.similarity import SHARE, IndexedNote, Words, index_note, word_runs


def has_own_sentence(note: Note, template: NoteTemplate, edited: Collection[str]) -> bool:
    """Whether somebody but this writer would not have it so: a cell that is a whole sentence, or a sentence of a
    part that was `edited` (in small letters) that shares no more than half of its runs of words with the wordings
    of that part. Names, stock phrases, greeting and close are nobody's own."""
    person = note.interviewer
    said = {run for _, words in _indexed(note, _texts(note)).sentences for run in word_runs(words)}
    cells = (("", person.get(name)) for name in SENTENCE_ENDS if person.shape(name) == "sentence")
    if any((runs := {*word_runs(words)}) and runs <= said for _, words in _indexed(note, cells).sentences):
        return True
    typed = _indexed(note, ((part, text) for part, text in _texts(note) if part.casefold() in edited))
    wordings = (
        (part.name, fill_wording(part.wordings[index], person))
        for part in template.parts
        if part.name.casefold() in edited
        for index in usable_wordings(part, person)
    )
    known = _indexed(note, wordings).runs
    return any(_is_new(words, known) for _, words in typed.sentences)


def _texts(note: Note) -> Iterable[tuple[str, str]]:
    return ((passage.part, passage.text) for passage in note.passages)


def _indexed(note: Note, texts: Iterable[tuple[str, str]]) -> IndexedNote:
    """Other words, read as those of this note."""
    return index_note(replace(note, passages=tuple(Passage(part, False, text) for part, text in texts)), {})


def _is_new(words: Words, known: Collection[Words]) -> bool:
    runs = [*word_runs(words)]
    return bool(runs) and sum(run in known for run in runs) <= SHARE * len(runs)
