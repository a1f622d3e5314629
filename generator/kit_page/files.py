"""A kit → its files: which there are, and the bytes of one when it is asked for."""

import csv
import io
import json
from collections.abc import Callable, Mapping
from functools import partial

from generator.fast_dataclass import dataclass
from generator.kit_page.answers import FileShown
from generator.kit_page.composing import Composition
from generator.model.files import Artifact
from generator.model.plan import Letter
from generator.panel.drafts.apply import draft_paths, note_digests
from generator.panel.drafts.files import edited_draft_bytes
from generator.panel.kit.eml import eml_file, message_list
from generator.panel.letters.typed_letters import letter_files
from generator.panel.make_kit import Kit, invitation_files, plan_calendar, plan_page, read_note_template
from generator.panel.plan.plan_file.plan_json import plan_json
from generator.people.tables.write_csv import guard_formula
from generator.problems import Checked
from generator.project.template_folders import starter_folder

ALL, EDITS = "kit.zip", "edits.json"
OWN = ("edits", "picks")
FIRST = (1980, 1, 1, 0, 0, 0)
"""The first moment that an archive can tell, so that files do not differ by when they were made."""
TYPES = {
    "pdf": "application/pdf", "json": "application/json", "html": "text/html", "ics": "text/calendar",
    "eml": "message/rfc822", "txt": "text/plain", "csv": "text/csv", "md": "text/markdown",
    "zip": "application/zip",
}  # fmt: skip
SHEETS = {
    "cards.pdf": ("copy", "Cards", "a sheet for each, with the words to copy and the card at its actual size"),
    "trace.pdf": ("trace", "Cards to trace", "the words in their lines, to shine through the card"),
    "guide.pdf": ("guide", "Ruled lines", "to lie under the card"),
    "envelopes.pdf": (
        "envelope",
        "Envelopes",
        "a page of the envelope’s own size for each person with an address",
    ),
    "labels.pdf": ("labels", "Labels", "a sheet of address labels"),
}
PAGE = b"<!doctype html>"
"""How sheets begin that are pages to print."""
POSTED = ("envelopes.pdf", "labels.pdf")


@dataclass(frozen=True)
class KitFile:
    """A file that can be made."""

    shown: FileShown
    data: Callable[[], Checked[bytes]]
    """The bytes, and why there are none of a sheet that cannot be laid out."""


def kit_files(made: Composition) -> Mapping[str, KitFile]:
    """Every file of a kit by its name, in the order in which a page shows them."""
    kit = made.kit
    files = [*(_sheets(kit) if kit else ()), *(_texts(made, kit) if kit else ()), _list(made)]
    if kit:
        files += [*_drafts(made, kit), _page(made, kit, files)]
    files += _edits(made)
    named = {file.shown["name"]: file for file in files}
    whole = _file(ALL, "all", "Everything", "all files in one", lambda: _zip(named))
    return {**named, ALL: whole}


def _file(name: str, kind: str, title: str, said: str, data: Callable[[], bytes], step: str = "") -> KitFile:
    return KitFile(_shown(name, kind, title, said, step), lambda: Checked(data(), []))


def _shown(name: str, kind: str, title: str, said: str, step: str = "") -> FileShown:
    return FileShown(name=name, type=TYPES[name.rpartition(".")[2]], kind=kind, title=title, said=said, step=step)


def _sheets(kit: Kit) -> list[KitFile]:
    """The sheets to print; none for nobody."""
    posted = any(item.address for item in kit.items)
    shown = {name: words for name, words in SHEETS.items() if kit.items and (posted or name not in POSTED)}
    return [
        KitFile(_shown(name, name.partition(".")[0], title, said), partial(_sheet, kit, layout))
        for name, (layout, title, said) in shown.items()
    ]


def _sheet(kit: Kit, layout: str) -> Checked[bytes]:
    """A layout as PDF; as HTML to be printed by the browser, where its letters are none of our faces'."""
    from generator.kit_page.drawing import drawn_sheet  # noqa: PLC0415 - a first plan needs no faces' outlines

    return drawn_sheet((str(starter_folder() / "templates"),), kit, layout)


def _texts(made: Composition, kit: Kit) -> list[KitFile]:
    steps = {step.id: step for step in kit.plan.named}
    lists = [message_list(channel, letters, steps, kit.job.language) for channel, letters in kit.messages.items()]
    return [
        _file("plan.html", "plan", "The plan", "to print and tick", lambda: plan_page(made.run, kit).data),
        _file(
            "plan.ics",
            "calendar",
            "The calendar",
            "for your calendar program, as a calendar of its own",
            lambda: plan_calendar(kit).data,
        ),
        *(
            _file(f"emails/{one.name}.eml", "email", steps[one.step].title, "", partial(_eml, one), one.step)
            for one in kit.letters
        ),
        *(_made(file, "letter", "A letter’s words") for file in letter_files(kit.typed)),
        *(_made(file, "messages", "Invitations") for file in invitation_files(kit)),
        *(_made(file, "messages", "Messages") for file in lists),
        _file(
            "plan.json",
            "list",
            "The plan",
            "what was planned and done: open it here next time, with people.csv",
            lambda: plan_json(kit.plan, kit.advice.references).data,
        ),
    ]


def _eml(letter: Letter) -> bytes:
    return eml_file(letter).data


def _made(file: Artifact, kind: str, title: str) -> KitFile:
    return _file(file.path, kind, title, "the words to copy", lambda: file.data)


def _list(made: Composition) -> KitFile:
    return _file(
        "people.csv", "list", "The list", "what you typed: open it here next time", lambda: list_bytes(made)
    )


def list_bytes(made: Composition) -> bytes:
    """What was typed as a CSV: what holds for everybody in columns of its own, as the command reads it."""
    form = made.form
    shared = {column: value for column, value in form.shared.items() if value}
    own = [n for n, column in enumerate(form.columns) if any(cells[n].strip() for cells in form.rows)]
    columns = [form.columns[n] for n in own]
    more = [column for column in shared if column not in columns]
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([*columns, *more])
    for cells in form.rows:
        row = [cells[n] or shared.get(form.columns[n], "") for n in own]
        writer.writerow([guard_formula(cell) for cell in [*row, *(shared[column] for column in more)]])
    return text.getvalue().encode("utf-8-sig")


def _drafts(made: Composition, kit: Kit) -> list[KitFile]:
    """The notes that somebody edited, as the drafts that the command reads."""
    notes = {note.identity: note for note in [*(item.card.note for item in kit.items), *kit.words.notes.values()]}
    edited = [note for identity, note in notes.items() if identity in made.own]
    templates = {note.template: read_note_template(made.run, note.template)[0] for note in edited}
    files = []
    for note, path in zip(edited, draft_paths(edited, {}, frozenset()), strict=True):
        if template := templates[note.template]:
            data = edited_draft_bytes(note, note_digests(template, note.interviewer))
            files.append(_file(f"drafts/{path}", "draft", note.interviewer.name, "", partial(bytes, data)))
    return files


def _edits(made: Composition) -> list[KitFile]:
    """What was typed and picked, by the rows of people.csv; nothing where there is none."""
    rows = {key: str(number) for number, key in enumerate(made.form.keys, 1)}
    told = {
        kind: {rows[key]: notes for key, notes in (made.request.get(kind) or {}).items() if key in rows and notes}
        for kind in OWN
    }
    if not any(told.values()):
        return []
    data = json.dumps(told, ensure_ascii=False, indent=1).encode()
    return [_file(EDITS, "list", "What you edited", "open it here next time, with people.csv", lambda: data)]


def _page(made: Composition, kit: Kit, files: list[KitFile]) -> KitFile:
    names = [file.shown["name"] for file in files]

    def page() -> bytes:
        from generator.panel.kit.index_page import index_page  # noqa: PLC0415 - with the templates

        given = (
            kit.plan,
            kit.letters,
            kit.messages,
            kit.words.remarks,
            names,
            kit.job.language,
            made.people.left_out,
        )
        return index_page(made.run.folders, *given).data

    return _file("index.html", "page", "What to do first", "a page with all e-mails to copy", page)


def given_name(name: str, data: bytes) -> str:
    """What a file is called by what it is: sheets that a browser is to print are no PDF."""
    return f"{name.removesuffix('.pdf')}.html" if name.endswith(".pdf") and data.startswith(PAGE) else name


def _zip(files: Mapping[str, KitFile]) -> bytes:
    from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo  # noqa: PLC0415 - asked for last

    data = io.BytesIO()
    with ZipFile(data, "w", ZIP_DEFLATED) as archive:
        for name, file in files.items():
            if made := file.data().value:
                archive.writestr(ZipInfo(given_name(name, made), FIRST), made, ZIP_DEFLATED)
    return data.getvalue()
