"""A note template by its name: `thank-you-card` is content/notes/thank-you-card.md."""

from pathlib import Path

from generator.model.notes import NoteTemplate
from generator.model.pages.front_matter import NoteFrontMatter
from generator.notes.templates import read_note
from generator.parsing.content_files.files import read_source
from generator.parsing.schema import build_noun
from generator.parsing.yaml.front_matter import split_front_matter
from generator.people.read import PLACEHOLDERS
from generator.problems import Checked, UnknownName


def note_names(project: Path) -> set[str]:
    """The templates that a project has."""
    return {path.stem for path in (project / "content" / "notes").glob("*.md")} - {"index"}


def read_template(project: Path, name: str) -> Checked[NoteTemplate | None]:
    """One of them; None when it has a fault. Raises UnknownName."""
    if name not in (names := note_names(project)):
        raise UnknownName("note", name, names)
    source, problems = read_source(project / "content" / "notes" / f"{name}.md", f"notes/{name}.md")
    return read_note(source, PLACEHOLDERS) if source else Checked(None, problems)


def read_note_front(project: Path, name: str) -> NoteFrontMatter | None:
    """What one of them says of itself, without its parts; None when that has a fault."""
    source, _ = read_source(project / "content" / "notes" / f"{name}.md", f"notes/{name}.md")
    front, problems = split_front_matter(source) if source else (None, [])
    return build_noun(NoteFrontMatter, front.table, front.top).value if front and not problems else None
