"""A note as a draft: a Markdown file with the words, and above them what they were made from."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path

from generator.model.drafts import FORMAT, draft_digest, short_digest
from generator.model.notes import Note
from generator.problems import printable

SHIELDED = tuple("\\#-*+•")


def draft_bytes(note: Note, facts: Mapping[str, str]) -> bytes:
    """The file: `facts` are digests of what the note depends on."""
    head = [*_matter(note), *(f"  - {name} {digest}" for name, digest in facts.items())]
    made = draft_digest(_draft_text(head, "made:", note))
    return _draft_text(head, f"made: {yaml_quoted(made)}", note).encode()


def edited_draft_bytes(note: Note, facts: Mapping[str, str]) -> bytes:
    """The file of a note in the writer's own words: its seal is that of no text, so it counts as edited."""
    head = [*_matter(note), *(f"  - {name} {digest}" for name, digest in facts.items())]
    return _draft_text(head, 'made: "by hand"', note).encode()


def _draft_text(head: Sequence[str], made: str, note: Note) -> str:
    return "\n".join(["---", *head, made, "---", *_body(note), ""])


def _matter(note: Note) -> Iterator[str]:
    person = note.interviewer
    yield f"format: {FORMAT}"
    yield f"person: {yaml_quoted(person.name)}"
    for column in ("candidate", "company", "role"):
        yield f"{column}: {yaml_quoted(person.get(column))}"
    yield f"interviewed: {person.interviewed.isoformat()}"
    if address := person.get("email"):
        yield f"address: {yaml_quoted(short_digest(address.casefold()))}"
    yield f"row: {yaml_quoted(f'{printable(Path(person.where.path).name)}:{person.where.line}')}"
    yield f"note: {yaml_quoted(note.template)}"
    yield f"channel: {yaml_quoted(note.channel)}"
    yield "facts:"


def _body(note: Note) -> Iterator[str]:
    for part, group in groupby(note.passages, lambda passage: passage.part):
        texts = list(group)
        yield from ("", f"{'###' if texts[0].joined else '##'} {part}")
        for passage in texts:
            yield from ("", escape_line(passage.text))


def escape_line(text: str) -> str:
    """The text, so that its beginning is not read as a heading or a list."""
    return f"\\{text}" if text.startswith(SHIELDED) else text


def yaml_quoted(text: str) -> str:
    """The text as a double-quoted value of YAML."""
    return '"' + "".join(_escaped(char) for char in text) + '"'


def _escaped(char: str) -> str:
    if char in '"\\':
        return f"\\{char}"
    return char if char.isprintable() else f"\\U{ord(char):08x}"
