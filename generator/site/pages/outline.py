"""A note template as words to take away: the first wording of each part, with blanks to fill in by hand."""

from generator.model.notes import SENTENCE_ENDS, Note, NoteTemplate, Part, Passage, Placeholder, Wording

SHAPE_BLANKS = {
    "": "",
    "noun": "",
    "doing": ", in -ing",
    "sentence": ", a whole sentence",
    "that": ", a whole sentence",
}
"""What a blank says of the words that go into it, by its filter."""


def note_outline(template: NoteTemplate, sample: Note | None) -> tuple[Passage, ...]:
    """The paragraphs of the parts that the sample note has, in their first wording; without a sample, of all that
    may not be left out."""
    kept = {p.part for p in sample.passages} if sample else _required(template)
    passages: list[Passage] = []
    for part in template.parts:
        text = with_blanks(part.wordings[0])
        if part.name in kept and part.joined and passages:
            above = passages.pop()
            passages.append(Passage(above.part, above.joined, f"{above.text} {text}"))
        elif part.name in kept:
            passages.append(Passage(part.name, part.joined, text))
    return tuple(passages)


def plain_text(template: NoteTemplate, sample: Note | None) -> str:
    """The template as a text file: the outline, then every part with all its wordings."""
    subject = [f"{p.part}: {p.text}" for p in note_outline(template, sample) if p.part.casefold() == "subject"]
    body = [p.text for p in note_outline(template, sample) if p.part.casefold() != "subject"]
    parts = [
        f"{part.name}\n\n" + "\n".join(f"- {with_blanks(w)}" for w in part.wordings) for part in template.parts
    ]
    title = template.front_matter.title
    return "\n\n".join([f"{title}\n{'=' * len(title)}", *subject, *body, "-" * 40, *parts]) + "\n"


def as_markdown(template: NoteTemplate) -> str:
    """The template as a chapter to print: when to use it, then every part with all its wordings."""
    parts = ["\n".join([f"## {p.name}\n", *(f"- {_escaped(w)}" for w in p.wordings)]) for p in template.parts]
    return "\n\n".join([template.introduction.strip(), *parts]) + "\n"


def with_blanks(wording: Wording) -> str:
    """A wording with `[topic]` where a person's value would stand."""
    return "".join(segment if isinstance(segment, str) else _blank(segment) for segment in wording.segments)


def _blank(segment: Placeholder) -> str:
    column = segment.column.replace("_", " ")
    if segment.column in SENTENCE_ENDS:
        return f"[{column}{SHAPE_BLANKS[segment.filters[0] if segment.filters else '']}]"
    return f"[{segment.filters[0] if segment.filters else column}]"


def _escaped(wording: Wording) -> str:
    return with_blanks(wording).replace("[", "\\[").replace("]", "\\]")


def _required(template: NoteTemplate) -> set[str]:
    optional = {named.name.casefold() for named in template.front_matter.optional}
    parts: tuple[Part, ...] = template.parts
    return {part.name for part in parts if part.name.casefold() not in optional}
