"""Messages to a site that cuts off what is too long, in shorter wordings where these make them fit."""

from generator.model.notes import Note, NoteTemplate
from generator.notes.allocation import Choice, usable_wordings
from generator.notes.compose import Reading, fill_wording, write_note
from generator.notes.own_words import NO_WORDS, OwnWords, free_places


def within_character_limit(
    template: NoteTemplate, note: Note, choice: Choice, reading: Reading, own: OwnWords = NO_WORDS
) -> Note:
    """The note in as many characters as its template allows, the greatest saving first; as it was where no
    wordings are short enough."""
    most = template.front_matter.max_characters
    if not most or note.characters <= most:
        return note
    person, shorter, free = note.interviewer, choice, free_places(template, own)
    savings = []
    for place, (part, now) in enumerate(zip(template.parts, choice, strict=True)):
        if now is not None and place in free:
            lengths = {
                index: len(fill_wording(part.wordings[index], person, reading))
                for index in usable_wordings(part, person)
            }
            best = min(lengths, key=lambda index: (lengths[index], index))
            savings.append((lengths[now] - lengths[best], place, best))
    for _, place, best in sorted(savings, key=lambda row: (-row[0], row[1])):
        shorter = (*shorter[:place], best, *shorter[place + 1 :])
        tried = write_note(template, person, shorter, reading, own)
        if tried.characters <= most:
            return tried
    return note
