"""content/notes → NoteTemplates: headings are parts, lists are alternatives, `{{ }}` are columns of the CSV."""

from collections.abc import Iterator, Mapping

from generator.fast_dataclass import dataclass
from generator.language import joined
from generator.lazy_pattern import lazy_pattern
from generator.model.files import Source
from generator.model.notes import SENTENCE_ENDS, SHAPE_FILTERS, NoteTemplate, Part, Placeholder, Wording
from generator.model.pages.front_matter import NoteFrontMatter
from generator.model.references import Reference
from generator.parsing.schema import build_noun
from generator.parsing.yaml.front_matter import split_front_matter
from generator.parsing.yaml.front_matter_checks import check_front_matter
from generator.problems import Checked, Location, Problem, Problems, nearest_hint
from generator.rules.references import unknown_references

HEADING = lazy_pattern(r"(#{2,3})[ \t]+(.+?)[ \t#]*$")
ITEM = lazy_pattern(r"([-*][ \t]+)(\S.*)$")
PLACEHOLDER = lazy_pattern(r"\{\{\s*(\w+)\s*((?:\|\s*\w+\s*)*)\}\}")
STRAY = lazy_pattern(r"\{[{%#]?|[%#}]?\}")
NOT_A_HEADING = lazy_pattern(r"(#{4,}|#|#{2,3}(?=[^\s#]))[ \t]*(\S.*)?$")
NOT_AN_ITEM = lazy_pattern(r"([-*+•–—](?=\S)|[+•–—]\s|\d+[.)]\s|\s+[-*+]\s)")
MARKUP = lazy_pattern(r"\*\*?(?=\w)|(?<=\w)\*|__|`|\]\(")
FILTERS = {"interviewed": ("date", "weekday"), "decision": ("date",)} | dict.fromkeys(
    SENTENCE_ENDS, tuple(filter(None, SHAPE_FILTERS))
)
"""Column → the ways in which it can be written."""


def read_notes(
    sources: list[Source], references: Mapping[str, Reference] | None, columns: tuple[str, ...]
) -> Checked[list[NoteTemplate]]:
    """Every note template with the faults of all; `columns` are what a placeholder may name."""
    templates, problems = [], []
    for source in sources:
        template, found = read_note(source, columns)
        templates += [template] if template else []
        problems += found
        problems += unknown_references(template.front_matter.sources, references) if template else []
    return Checked(templates, problems)


def read_note(source: Source, columns: tuple[str, ...]) -> Checked[NoteTemplate | None]:
    """One template; None when its front matter or one of its parts has a fault."""
    front, problems = split_front_matter(source)
    if problems:
        return Checked(None, problems)
    front_matter, problems = build_noun(NoteFrontMatter, front.table, front.top)
    problems += check_front_matter(front_matter) if front_matter else []
    introduction, found = note_sections(front.body, front.body_line)
    problems += [problem for section in found for problem in _line_faults(source, section)]
    parts = tuple(_part(source, section) for section in found)
    problems += _check_parts(source, found, parts, front_matter)
    problems += [p for part in parts for w in part.wordings for p in _wording_faults(source, w, columns)]
    if front_matter is None or problems:
        return Checked(None, problems)
    return Checked(NoteTemplate(source, front_matter, introduction, parts), [])


def read_wording(source: Source, text: str, where: Location, columns: tuple[str, ...]) -> Checked[Wording]:
    """A wording that stands elsewhere than in a note template, such as in the settings."""
    wording = _wording(source, [(where.line, where.column, text)])
    return Checked(wording, list(_wording_faults(source, wording, columns)))


@dataclass(frozen=True)
class NoteSection:
    """A heading with the lines below it, the first of which is the file's line `line + 1`."""

    level: int
    name: str
    line: int
    body: tuple[str, ...]


def note_sections(body: str, first_line: int) -> tuple[str, list[NoteSection]]:
    """The text above the first heading, and the headings."""
    lines = body.split("\n")
    found = [(index, heading) for index, line in enumerate(lines) if (heading := HEADING.match(line))]
    ends = [index for index, _ in found[1:]] + ([len(lines)] if found else [])
    rows = [
        NoteSection(len(heading[1]), heading[2], first_line + index, tuple(lines[index + 1 : end]))
        for (index, heading), end in zip(found, ends, strict=True)
    ]
    return "\n".join(lines[: found[0][0]] if found else lines), rows


def _line_faults(source: Source, section: NoteSection) -> Iterator[Problem]:
    """Lines that look like a heading or a wording and are none, so that they would be read as part of another."""
    listed = any(ITEM.match(line) for line in section.body)
    for number, line in enumerate(section.body, section.line + 1):
        where = source.at(number, len(line) - len(line.lstrip()) + 1)
        if heading := NOT_A_HEADING.match(line):
            hint = f"write ## {heading[2] or 'Name'}, with two or three # and a space"
            yield Problem(where, "this is no heading of a part", hint, check="part-heading-malformed")
        elif NOT_AN_ITEM.match(line):
            yield Problem(
                where,
                "this is no wording",
                "begin it with “- ” at the start of the line",
                check="wording-malformed",
            )
        elif listed and line.strip() and not line[0].isspace() and not ITEM.match(line):
            yield Problem(
                where,
                "this line belongs to no wording",
                "begin it with “- ”, or with spaces to go on",
                check="wording-malformed",
            )


def _part(source: Source, section: NoteSection) -> Part:
    wordings = tuple(_wording(source, block) for block in _blocks(section))
    return Part(section.name, section.level == 3, wordings, source.at(section.line))


def _blocks(section: NoteSection) -> Iterator[list[tuple[int, int, str]]]:
    """The alternatives of a part, each as (line, column, text) rows: list items, or one plain paragraph."""
    block: list[tuple[int, int, str]] = []
    for number, line in enumerate(section.body, section.line + 1):
        item = ITEM.match(line)
        if item or not line.strip():
            if block:
                yield block
            block = [(number, len(item[1]) + 1, item[2])] if item else []
        else:
            block.append((number, len(line) - len(line.lstrip()) + 1, line.strip()))
    if block:
        yield block


def _wording(source: Source, rows: list[tuple[int, int, str]]) -> Wording:
    segments: list[str | Placeholder] = []
    for index, (line, column, text) in enumerate(rows):
        segments += [" "] if index else []
        segments += _pieces(source, line, column, text.strip())
    return Wording(tuple(segment for segment in segments if segment != ""), source.at(rows[0][0], rows[0][1]))


def _pieces(source: Source, line: int, column: int, text: str) -> Iterator[str | Placeholder]:
    end = 0
    for found in PLACEHOLDER.finditer(text):
        yield text[end : found.start()]
        filters = tuple(name.strip() for name in found[2].split("|") if name.strip())
        yield Placeholder(found[1], filters, source.at(line, column + found.start()))
        end = found.end()
    yield text[end:]


def _check_parts(
    source: Source, sections: list[NoteSection], parts: tuple[Part, ...], front_matter: NoteFrontMatter | None
) -> Problems:
    problems: Problems = []
    if not parts:
        hint = "begin each part with a heading such as ## Greeting"
        problems.append(Problem(source.at(), "the note has no parts", hint, check="part-missing"))
    seen: set[str] = set()
    for part, section in zip(parts, sections, strict=True):
        if part.name.casefold() in seen:
            problems.append(
                Problem(part.where, f"the part “{part.name}” stands here twice", "rename one", check="part-twice")
            )
        seen.add(part.name.casefold())
        if not part.wordings:
            hint = "write a sentence below the heading, or a list of alternatives"
            problems.append(
                Problem(
                    source.at(section.line), f"the part “{part.name}” has no wording", hint, check="part-empty"
                )
            )
    for named in front_matter.optional if front_matter else ():
        if named.name.casefold() not in seen:
            problems.append(
                Problem(
                    named.where,
                    f"there is no part “{named.name}”",
                    nearest_hint(named.name, seen),
                    check="part-unknown",
                )
            )
    return problems


def _wording_faults(source: Source, wording: Wording, columns: tuple[str, ...]) -> Iterator[Problem]:
    for segment in wording.segments:
        if isinstance(segment, Placeholder):
            yield from _placeholder_faults(segment, columns)
        elif stray := STRAY.search(segment):
            where = source.find(stray[0], start=source.text.find(segment))
            hint = "a placeholder is {{ column }} or {{ interviewed | weekday }}, and there are no statements"
            yield Problem(where, f"“{stray[0]}” is not part of a placeholder", hint, check="placeholder-malformed")
        elif markup := MARKUP.search(segment):
            where = source.find(markup[0], start=source.text.find(segment))
            yield Problem(
                where, f"“{markup[0]}” would be written as it is", "a note is plain text", check="markup-in-note"
            )


def _placeholder_faults(segment: Placeholder, columns: tuple[str, ...]) -> Iterator[Problem]:
    if segment.column not in columns:
        yield Problem(
            segment.where,
            f"the people's CSV has no column “{segment.column}”",
            nearest_hint(segment.column, columns),
            check="placeholder-unknown",
        )
    known = FILTERS.get(segment.column, ())
    if known and not segment.filters and segment.column not in SENTENCE_ENDS:
        hint = "write " + " or ".join(f"{{{{ {segment.column} | {name} }}}}" for name in reversed(known))
        yield Problem(segment.where, "a date needs to be told how it is written", hint, check="filter-missing")
    for name in segment.filters:
        if name not in known:
            hint = (
                f"it has {joined(known)}"
                if known
                else f"only {joined(list(FILTERS))} have any: write the column alone"
            )
            yield Problem(
                segment.where, f"“{segment.column}” has no filter “{name}”", hint, check="filter-unknown"
            )
