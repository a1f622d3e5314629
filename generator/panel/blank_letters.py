"""A kit → the letters for which its sheets would have blanks."""

from collections.abc import Mapping, Sequence

from generator.panel.make_kit import Kit, kit_documents
from generator.printing.layouts import LAYOUTS
from generator.printing.missing_glyphs import sheets_lacking, without_a_face
from generator.project.run import Run


def blank_letters(run: Run, made: Kit, layouts: Sequence[str]) -> Mapping[str, str]:
    """File → the letters for which it would have blanks: what typesetting tells, foretold without it."""
    values = [value for person in made.people for value in person.values.values()]
    notes = [*made.words.notes.values(), *made.greetings, *(item.card.note for item in made.items)]
    said = "".join([*values, *(passage.text for note in notes for passage in note.passages)])
    lacking = without_a_face(said, made.job.settings.profile)
    if not lacking:
        return {}
    also = {
        f"{LAYOUTS[name].file}.pdf": LAYOUTS[name].documents(run.folders, made.job, made.items) for name in layouts
    }
    return sheets_lacking({**also, **kit_documents(run, made)}, lacking)
