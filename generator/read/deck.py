"""What `afterword cards` is told, and the files that it names: note template, card, paper, faces."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.model import ASSUMED_HAND, Deck, NoteTemplate, Problems
from generator.problems import Problem, UnknownName
from generator.read.fonts import HAND, HAND_WEIGHT, READING, read_face
from generator.read.foreign import foreign_looks
from generator.read.formats import read_cards, read_papers
from generator.read.notes import read_note
from generator.read.people import PLACEHOLDERS
from generator.read.settings import read_settings
from generator.read.sources import read_source
from generator.read.starter import look_folders


@dataclass(frozen=True)
class CardOptions:
    """Names are those of files: `templates/print/cards/a6.toml`, `content/notes/thank-you-card.md`."""

    card: str = "a6"
    paper: str = "a4"
    note: str = "thank-you-card"
    shared: Mapping[str, str] = field(default_factory=dict)
    encoding: str | None = None


def read_deck(project: Path, options: CardOptions) -> tuple[Deck | None, Problems]:
    """All that the cards of a run share; None when one of the files has a fault. Raises UnknownName."""
    folders = look_folders(project)
    formats, problems = read_cards(folders)
    papers, found = read_papers(folders)
    problems += found
    settings, found = read_settings(project / "content")
    problems += found
    template, found = _template(project, options.note)
    problems += found + foreign_looks(project, "print")
    for option, name, known in (("card", options.card, formats), ("paper", options.paper, papers)):
        if name not in known and not problems:
            raise UnknownName(option, name, known)
    if template is None or settings is None or problems:
        return None, problems
    writing, reading = read_face(HAND, HAND_WEIGHT), read_face(READING)
    card, paper = formats[options.card], papers[options.paper]
    sizes = tuple(formats.values())
    return Deck(template, card, sizes, paper, ASSUMED_HAND, writing, reading, settings.language), []


def _template(project: Path, name: str) -> tuple[NoteTemplate | None, Problems]:
    folder = project / "content" / "notes"
    names = {path.stem for path in folder.glob("*.md")} - {"index"}
    if name not in names:
        raise UnknownName("note", name, names)
    source, problems = read_source(folder / f"{name}.md", f"notes/{name}.md")
    if source is None:
        return None, problems
    template, problems = read_note(source, PLACEHOLDERS)
    if template and template.matter.channel.name != "card":
        where = template.matter.channel.where
        problems.append(Problem(where, f"“{name}” is not a note for a card", "choose another with --note"))
    return template, problems
