"""Markdown that is not what somebody meant, and would be printed as it was typed."""

import re
from collections.abc import Iterable, Iterator

from generator.lazy_pattern import lazy_pattern
from generator.markdown.code import without_code
from generator.markdown.comments import without_comments
from generator.model.files import Source
from generator.parsing.merge_marks import CONFLICT, HINT
from generator.problems import Problem, Problems
from generator.site.checks.content.markers import open_blocks
from generator.site.checks.markdown.drawn_tables import drawn_tables
from generator.site.checks.markdown.foreign_marks import foreign_marks
from generator.site.checks.markdown.list_slips import BULLETS, list_slips
from generator.site.checks.markdown.obsolete_attributes import listed_attributes
from generator.site.checks.markdown.second_front_matter import second_front_matter
from generator.site.checks.markdown.tag_slips import tag_slips
from generator.site.checks.markdown.task_slips import task_slips
from generator.site.checks.markdown.text_slips import (
    Slip,
    box_slips,
    cell_slips,
    drawn_slips,
    first_lines,
    formula_slips,
    invisible_slips,
    prose_slips,
    script_slips,
)
from generator.site.checks.markdown.word_bullets import word_bullets

ESCAPED = lazy_pattern(r"\\[!-/:-@\[-`{-~]")
SHOWN = lazy_pattern(r"<(pre|textarea|svg|math|code|samp|kbd)\b[^<>]*>", re.IGNORECASE)
"""HTML whose words stand as they are typed."""
FENCE = lazy_pattern(r"^ {0,3}(?P<at>```|~~~)", re.MULTILINE)
MARK = lazy_pattern(r"(?<!\\)`")
ITEM = rf"(?![ \t]*(?:[-*+o{BULLETS}]|\d+[.)])\t)"
COLUMNS = lazy_pattern(rf"^{ITEM}[^\t\n]*\S(?P<at>\t+)\S[^\n]*\n{ITEM}[^\t\n]*\S\t+\S", re.MULTILINE)
TABLE = lazy_pattern(r"^(?P<at>\|[^\n]*\|)[ \t]*\n(?!\|?[ \t:|-]+\|?[ \t]*(?:\n|\Z))\|", re.MULTILINE)
PARTED = lazy_pattern(r"\](?P<at>[ \t]+)\([^()\s]*(?:\.md|://)[^()\s]*\)")
TURNED = lazy_pattern(r"\((?P<words>[^()\\\n]+)\)\[(?P<address>[^\]\s]*(?:\.md|://)[^\]\s]*)\]")
ADDRESS = lazy_pattern(r"\]\([^()]*")
GAP = lazy_pattern(r"\n[ \t]*(?:\n|\Z)")
WIKI = lazy_pattern(
    r"(?<!\\\.)!?\[\[(?P<page>[^\[\]\n|#]*)(?P<place>#[^\[\]\n|]*)?(?:\|(?P<words>[^\[\]\n]*))?\]\](?!\()"
)
"""A link as wikis and Obsidian write it; with ! before it, the thing itself."""
DOUBTFUL = {"attribute-obsolete", "marks-doubtful"}
"""What works, or may be meant as words."""
FILE = lazy_pattern(r"\.(?!md$)[a-z\d]{2,5}$", re.IGNORECASE)
"""The end of a name that is no page's."""


def check_markdown(source: Source, text: str) -> Problems:
    """The slips in the Markdown of a page, each at its place; where there is none, it does not matter what is
    code."""
    found = [*invisible_slips(text), *prose_slips(text), *drawn_slips(text)]
    if next(_slips(text), None) is not None:
        found += _slips(bare_text(text))
    start = max(source.text.find(text), 0)
    if source.text.startswith("---"):  # the front matter is on the page as well
        found += second_front_matter(text)
        head = invisible_slips(source.text[:start])
        found += [(check, at - start, message, hint) for check, at, message, hint in head]
    return slip_problems(source, start, found)


def slip_problems(source: Source, start: int, slips: Iterable[Slip]) -> Problems:
    """The slips of a text that begins so far into its file, as problems; what is always mended in the same way is
    told once of many places."""
    return [
        Problem(
            source.at_offset(start + at),
            message,
            hint,
            warning=check in DOUBTFUL,
            many=f"times {message}",
            check=check,
        )
        for check, at, message, hint in slips
    ]


def bare_text(text: str) -> str:
    """The text with its code and comments blank, and each sign behind a backslash one that means nothing."""
    bare = without_code(without_comments(text))
    bare = _unshown(bare) if "<" in bare else bare
    return ESCAPED.sub(r"\\.", bare) if "\\" in bare else bare


def _unshown(text: str) -> str:
    """The text with HTML blank whose words stand as they are typed."""
    small, done, pieces, unended = text.lower(), 0, list[str](), set[str]()
    for found in SHOWN.finditer(text):
        tag = found[1].casefold()
        if found.start() < done or tag in unended:
            continue
        if (end := small.find(f"</{tag}", found.end())) < 0:
            unended.add(tag)
            continue
        pieces += [text[done : found.end()], re.sub(r"[^\n]", " ", text[found.end() : end])]
        done = end
    return "".join([*pieces, text[done:]])


def _blank(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found[0])


Slips = Iterator[Slip]


def _slips(text: str) -> Slips:
    yield from _open_code(text)
    yield from _tables(text)
    yield from drawn_tables(text)
    if "[" in text:
        yield from _links(text)
    yield from _conflicts(text)
    yield from list_slips(text)
    yield from word_bullets(text)
    yield from task_slips(text)
    yield from foreign_marks(text)
    yield from cell_slips(text)
    yield from tag_slips(text)
    yield from listed_attributes(text)
    yield from box_slips(text)
    yield from formula_slips(text)
    yield from script_slips(text)
    if "<!--" in text:
        hint = "write --> where it ends; for the signs themselves, &lt;!--"
        yield "html-unclosed", text.index("<!--"), "the comment that begins here is never closed", hint
    for at, tag in open_blocks(text) if "<" in text else ():
        yield (
            "html-unclosed",
            at,
            f"<{tag}> is never closed, so nothing below it is read as Markdown",
            f"write </{tag}> where it ends",
        )


def _conflicts(text: str) -> Slips:
    """Where two versions begin, or end whose begin is gone."""
    begun = False
    for found in CONFLICT.finditer(text) if "<<<<<<<" in text or ">>>>>>>" in text else ():
        begins = found[0].startswith("<")
        if begins or not begun:
            yield "merge-conflict", found.start(), "two versions of this page stand here, as git left them", HINT
        begun = begins


def _open_code(text: str) -> Slips:
    """One is told: what follows it may be code, or not."""
    if ("```" in text or "~~~" in text) and (found := FENCE.search(text)):
        yield (
            "code-unclosed",
            found.start("at"),
            "the code that begins here is never closed",
            f"write {found['at']} below its last line",
        )
    elif "`" in text and (found := MARK.search(text)):
        hint = "close it with another `, or write \\` for the sign itself"
        yield "code-unclosed", found.start(), "the code mark that begins here is never closed", hint


def _tables(text: str) -> Slips:
    for found in first_lines(text, COLUMNS) if "\t" in text else ():
        if "|" in found[0]:
            continue
        hint = "write | between the columns, and a line such as |---|---| below the first"
        yield (
            "table-malformed",
            found.start("at"),
            "a tab makes no column: the words would run into each other",
            hint,
        )
    for found in TABLE.finditer(text) if "|" in text else ():
        if text[text.rfind("\n", 0, max(found.start() - 1, 0)) + 1 : found.start()].strip():
            continue  # a row of a table that began above it
        rule = "|" + "---|" * (found["at"].count("|") - 1)
        yield (
            "table-malformed",
            found.start("at"),
            "this is no table yet",
            f"write {rule} on a line below its first row",
        )


def _links(text: str) -> Slips:
    for found in PARTED.finditer(text):
        message = "a space parts the words of this link from its address"
        yield "link-mistyped", found.start("at"), message, "take the space away"
    for found in TURNED.finditer(text) if ")[" in text else ():
        hint = f"write [{found['words']}]({found['address']})"
        yield "link-mistyped", found.start(), "the brackets of this link are the wrong way round", hint
    for found in ADDRESS.finditer(text):
        if found.end() == len(text) or GAP.search(text, found.start(), found.end()):
            at = text.rfind("[", max(text.rfind("\n\n", 0, found.start()), 0), found.start())
            if at >= 0:
                yield "link-mistyped", at, "the address of this link is never closed", "write ) behind the address"
    for found in WIKI.finditer(text) if "[[" in text else ():
        yield "link-mistyped", found.start(), f"“{found[0]}” would be printed as it is", _as_link(found)


def _as_link(found: re.Match[str]) -> str:
    """How to write what a wiki would link to or show; the name of a page there is not that of its file here."""
    page, place, words = (part.strip() for part in found.groups(default=""))
    if not FILE.search(page):
        return f"name the page's file: [{words or page or place[1:]}](file-name.md{place and '#its-heading'})"
    if not found[0].startswith("!"):
        return f"name the file: [{words or page}]({page})"
    return f"say what it shows, and name its file: ![what it shows]({page})" + (
        f"{{: width={words.partition('x')[0]} }}" if words[:1].isdigit() else ""
    )
