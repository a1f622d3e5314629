"""drafts/<person>/<channel>.md → Drafts: whose each is, whether somebody edited it, and its words."""

import hashlib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from generator.fast_dataclass import dataclass
from generator.model.drafts import FORMAT, Draft, DraftFrontMatter, Drafts, draft_digest
from generator.model.files import Source
from generator.model.notes import Identity, NoteTemplate
from generator.model.people import Interview
from generator.notes.templates import NoteSection, note_sections
from generator.panel.drafts.check_words import check_words, draft_passages
from generator.parsing.content_files.files import read_source
from generator.parsing.schema import build_noun
from generator.parsing.yaml.front_matter import split_front_matter
from generator.problems import Checked, Problem, Problems, nearest_hint, newer_format, only_errors

TOP_LOST = (
    "the lines between --- and --- at its top say whose it is: bring them back, or delete the file to have it anew"
)


@dataclass(frozen=True)
class KnownTemplates:
    """What drafts are read against: the templates of this run, and the names of all there are."""

    templates: Mapping[str, NoteTemplate]
    names: Collection[str]


def read_drafts(folder: Path, known: KnownTemplates) -> Checked[Drafts | None]:
    """The drafts of a panel by whom and what they are for; None while it cannot be told of one of them, for its
    words might be lost or left out then. The words of a draft that nobody edited are not judged."""
    drafts: dict[Identity, Draft] = {}
    problems: Problems = []
    unclear = False
    for name in sorted(name for name in names_in(folder) if name.endswith(".md")):
        path = folder / name
        if not path.is_file() or any(part.startswith(".") for part in name.split("/")):
            continue
        draft = _read(path, name, known).collect(problems)
        unclear |= draft is None
        if draft and draft.identity in drafts:
            problems.append(_second(draft, drafts[draft.identity]))
            draft = replace(draft, sound=False, edited=True)
        drafts |= {draft.identity: draft} if draft else {}
    return Checked((None if unclear else drafts), problems)


def names_in(folder: Path) -> frozenset[str]:
    """The files below a folder and the folders that hold any, with forward slashes: names that are taken."""
    files = [path.relative_to(folder) for path in folder.rglob("*") if not path.is_dir()]
    return frozenset(place.as_posix() for file in files for place in (file, *file.parents))


def is_draft(path: Path) -> bool:
    """Whether a file says at its head whose draft it is, and what it was made from."""
    source, _ = read_source(path, path.name) if path.is_file() else (None, [])
    return source is not None and split_front_matter(source)[0].table.keys() >= {"person", "note", "made"}


def _of_draft(problem: Problem) -> Problem:
    """A fault of the lines above a draft's words, which nobody writes by hand."""
    return replace(problem, hint=TOP_LOST) if problem.check == "front-matter-missing" else problem


def _second(draft: Draft, first: Draft) -> Problem:
    _, person, note = draft.identity
    hint = f"delete this file or {first.name}, or move it out of the folder"
    return Problem(draft.person, f"{person} has two drafts of {note}", hint, check="draft-twice")


def _read(path: Path, name: str, known: KnownTemplates) -> Checked[Draft | None]:
    digest = _digest(path)  # before the text: what is saved in between is then told from what was read
    source, problems = read_source(path, name)
    if source is None:
        return Checked(None, problems)
    front, problems = split_front_matter(source)
    if problems:
        return Checked(None, [_of_draft(problem) for problem in problems])
    said = front.table.get("format")
    if said and (problem := newer_format(said.data, FORMAT, said.where)):
        return Checked(None, [problem])
    front_matter, problems = build_noun(DraftFrontMatter, front.table, front.top)
    if front_matter is None:
        return Checked(None, problems)
    above, found = note_sections(front.body, front.body_line)
    edited = draft_digest(source.text) != front_matter.made
    if edited:
        problems = [*_matter_faults(front_matter, known), *_above(source, above, front.body_line)]
        problems += _check_parts(source, found, known.templates.get(front_matter.note.name))
    whose = Interview(front_matter.candidate, front_matter.company, front_matter.role, front_matter.interviewed)
    draft = Draft(
        name,
        digest,
        (whose, front_matter.person.name, front_matter.note.name),
        front_matter.person.where,
        source.at(found[0].line if found else front.body_line),
        dict(fact.rpartition(" ")[::2] for fact in front_matter.facts),
        edited,
        draft_passages(found),
        not only_errors(problems),
        front_matter.address,
    )
    return Checked(draft, problems)


def _digest(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:  # told by read_source
        return ""


def _matter_faults(front_matter: DraftFrontMatter, known: KnownTemplates) -> Iterator[Problem]:
    note, channel = front_matter.note, front_matter.channel
    if note.name not in known.names:
        message = f"there is no note “{note.name}”, so this draft is not used"
        yield Problem(
            note.where, message, nearest_hint(note.name, known.names), warning=True, check="note-unknown"
        )
    elif template := known.templates.get(note.name):
        wanted = template.front_matter.channel.name
        if channel.name != wanted:
            message = f"“{note.name}” is a note for {wanted}, not for {channel.name}"
            yield Problem(channel.where, message, f"write channel: {wanted}", check="note-of-another-channel")


def _above(source: Source, text: str, line: int) -> Iterator[Problem]:
    """Words above the first heading belong to no part, and would be lost."""
    for number, words in enumerate(text.split("\n"), line):
        if words.strip():
            hint = "write ## Greeting above it, or another of the note's parts"
            yield Problem(source.at(number), "this stands above the first part", hint, check="words-above-parts")
            return


def _check_parts(source: Source, found: list[NoteSection], template: NoteTemplate | None) -> Iterator[Problem]:
    yield from (problem for section in found for problem in check_words(source, section))
    if template:
        yield from _part_faults(source, found, template)


def _part_faults(source: Source, found: list[NoteSection], template: NoteTemplate) -> Iterator[Problem]:
    """Parts that the template does not have, that stand here twice, or that every such note needs."""
    parts = {part.name.casefold(): part.name for part in template.parts}
    seen: set[str] = set()
    for section in found:
        part = section.name.casefold()
        if part not in parts:
            hint = nearest_hint(section.name, parts.values())
            yield Problem(
                source.at(section.line), f"the note has no part “{section.name}”", hint, check="part-unknown"
            )
        elif part in seen:
            message = f"the part “{section.name}” stands here twice"
            yield Problem(
                source.at(section.line), message, "bring them together below one heading", check="part-twice"
            )
        seen.add(part)
    optional = {named.name.casefold() for named in template.front_matter.optional}
    filled = {passage.part.casefold() for passage in draft_passages(found)}
    last = source.text.rstrip().count("\n") + 1
    for part, name in parts.items():
        if part not in optional | filled:
            where = next((s.line for s in found if s.name.casefold() == part), last)
            hint = f"write ## {name} and words below it, or delete the file to have it made again"
            yield Problem(source.at(where), f"the part “{name}” has no words", hint, check="part-empty")
