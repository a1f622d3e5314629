"""Boxes, tables, code and characters that are not what somebody meant, which the text alone shows."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from generator.checks.ids import CheckId
from generator.lazy_pattern import lazy_pattern
from generator.markdown.code import FENCED
from generator.markdown.layout.block_starts import CELLS
from generator.problems import nearest_hint
from generator.site.pages.markup.boxes import KIND

Slip = tuple[CheckId, int, str, str]
"""The check, where the slip stands in the text, its message and its hint."""

INVISIBLE = lazy_pattern(
    "[\u00ad\u2028-\u202e\u2060\ufeff\U000e0000-\U000e007f]|(?<=[\\s\u0000-\u024f])[\u200b-\u200f]|[\u200b-\u200d](?=[\\s\u0000-\u024f])"
)
"""Soft hyphens; and what has no width, beside letters of ours: Persian, Hindi, Thai and emoji need it."""
UNSEEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2060\ufeff"
PRIVATE = lazy_pattern("[\ue000-\uf8ff](?<!^[\uf0b7\uf0a7\uf0d8])", re.MULTILINE)
"""A sign of Wingdings or Symbol, which no other font has; those that begin a line are told as list signs."""
MEANT = {"\uf0fc": "✓", "\uf0fe": "☑", "\uf0a8": "☐", "\uf06f": "☐", "\uf0e0": "→", "\uf0b7": "•", "\uf0a7": "▪",
         "\uf0d8": "➢", "\uf028": "☎", "\uf02a": "✉", "\uf04a": "☺", "\uf0fb": "✗"}  # fmt: skip
TAGGED = lazy_pattern("[\U000e0000-\U000e007f](?<!\U0001f3f4.)")
LOST = "\ufffd"
"""What a program shows for a letter that it could not read."""
PROSE = lazy_pattern(r"(?:\A|\n[ \t]*\n)(?P<at>(?: {4}|\t)[A-Z“‘][^\n]*)")
SENTENCE = lazy_pattern(r"[A-Z“‘][\w’',;:()“” -]*[a-z’)”](?:[.!?]|[.!?:]?$)")
DRAWN_WORD = lazy_pattern(r"mermaid|plantuml|(?:ge|top)ojson|stl|math|dataview")
DRAWN = lazy_pattern(rf"[ `~{{.]*({DRAWN_WORD.pattern})\b")
"""What GitHub and Obsidian draw, behind the marks above code."""
GAP = lazy_pattern(r"\n[ \t]*\n")
KIND_OF_BOX = lazy_pattern(r"^[ >]*(?:!!! ?(?P<box>[\w-]+)[^\n]*|> ?\[!(?P<alert>\w+)\][^\n]*)", re.MULTILINE)
EMPTY_BOX = lazy_pattern(r"\n(?=[^\s>])")
FORMULA = lazy_pattern(r"\$\$[^$]*\$\$|(?<![\\$\w])\$(?=[^\s$])[^$\n]*(?<=\S)\$(?![\d$])")
SPACES = lazy_pattern(r"[\s()<>]")
NEAR = 200
"""Letters before and behind a sign that may belong to its address."""
SIGNS_OF_TEX = frozenset("\\_^{}")
TEX = lazy_pattern(r"\\[a-zA-Z]|[\^_]\{?\w")
"""What stands between dollars, and what makes a formula in TeX of it: prices have neither of its signs."""
SCRIPT = {
    sign: lazy_pattern(rf"(?P<at>{mark}(?<=[^\W_]{mark})(?P<words>[-+]?[^\W_]{{1,6}}[-+]?){mark})")
    for sign, mark in (("~", "~"), ("^", r"\^"))
}
"""H~2~O and m^2^."""
PIPE = lazy_pattern(r"(?<!\\)\|")
RULE = lazy_pattern(r"^[ >]*(?P<row>(?=[^\n]*\|)(?=[^\n]*-)[ \t|:-]+)$", re.MULTILINE)
FIRST = lazy_pattern(r"[ \t>]*(?:(?:[-+*]|\d{1,9}[.)]) +)*\|")
"""The begin of a row, which may be within a quotation or an item of a list."""


def first_lines(text: str, form: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Each place of a form but those that go on with the same list: no empty line parts them from the last."""
    end = 0
    for found in form.finditer(text):
        if not end or GAP.search(text, end, found.start() + 1):
            yield found
        end = found.end()


def box_slips(text: str) -> Iterator[Slip]:
    """Boxes of a kind that there is not, and such as have nothing in them, for what is below is not indented."""
    for found in KIND_OF_BOX.finditer(text) if "!!!" in text or "[!" in text else ():
        name = found["box"] or found["alert"]
        if name.lower() not in KIND:
            message = f"there is no box “{name}”, so nobody sees what it is"
            yield (
                "box-malformed",
                found.start("box" if found["box"] else "alert"),
                message,
                nearest_hint(name, KIND),
            )
        elif found["box"] and EMPTY_BOX.match(text, found.end()):
            hint = "indent its lines by four spaces"
            yield "box-malformed", found.start(), "nothing is in this box: what is below it is not indented", hint


def formula_slips(text: str) -> Iterator[Slip]:
    """Formulas in TeX: nothing here sets them, and Markdown takes signs of them for its own."""
    found = FORMULA.search(text) if "$" in text else None
    while found:
        is_tex = TEX.search(found[0]) or (found[0].startswith("$$") and not SIGNS_OF_TEX.isdisjoint(found[0]))
        if is_tex:
            hint = "write it in MathML, <math>…</math>, or show a picture of it"
            message = "this formula would be printed as it is, or lose its signs"
            yield "formula-printed", found.start(), message, hint
        found = FORMULA.search(text, found.end() if is_tex else found.start() + 1)


def script_slips(text: str) -> Iterator[Slip]:
    """Indices and exponents as Pandoc writes them: GitHub strikes the ones and prints the others."""
    for sign, tag in (("~", "sub"), ("^", "sup")):
        for found in SCRIPT[sign].finditer(text) if sign in text else ():
            if _is_in_address(text, found.start("at")):
                continue
            hint = f"write <{tag}>{found['words']}</{tag}>"
            yield "marks-printed", found.start("at"), f"“{found['at']}” would be printed as it is", hint


def _is_in_address(text: str, at: int) -> bool:
    """Whether a place is within an address of a page or for e-mail."""
    before, behind = (
        SPACES.split(text[max(at - NEAR, 0) : at])[-1],
        SPACES.split(text[at : at + NEAR], maxsplit=1)[0],
    )
    return "://" in before or "@" in before + behind


def cell_slips(text: str) -> Iterator[Slip]:
    """Rows of tables with more cells than their first row: the last ones would be missing."""
    end = 0
    for rule in RULE.finditer(text) if "|" in text else ():
        if rule.start() < end:  # a row of the table above
            continue
        start = text.rfind("\n", 0, max(rule.start() - 1, 0)) + 1
        head = text[start : max(rule.start() - 1, 0)]
        if "|" not in head or not CELLS.match(rule["row"].replace("\t", " ")):
            continue
        count = _cells(head)
        if count != _cells(rule[0]):
            hint = f"write {'|' + '---|' * count} below it"
            message = f"the line below a table's first row has {_cells(rule[0])} parts, and the row has {count}"
            yield "table-malformed", start, message, hint
            continue
        rows = list(_rows(text, rule.end() + 1))
        end = rows[-1][0] + len(rows[-1][1]) if rows else rule.end()
        yield from _long_rows(rows, count)


def _rows(text: str, start: int) -> Iterator[tuple[int, str]]:
    """The rows of a table from here on, each with where it begins."""
    while start < len(text):
        end = text.find("\n", start)
        line = text[start : end if end >= 0 else len(text)]
        if "|" not in line:
            return
        yield start, line
        start += len(line) + 1


def _long_rows(rows: Sequence[tuple[int, str]], count: int) -> Iterator[Slip]:
    for start, line in rows:
        if _cells(line) > count:
            message = (
                f"this row has {_cells(line)} cells, and the table {count} columns: the last would be missing"
            )
            yield (
                "table-malformed",
                _extra(line, count) + start,
                message,
                "take the | away, or write \\| for the sign itself",
            )


def _inner(line: str) -> tuple[int, int]:
    """Where the cells of a row begin and end, without the pipes around them."""
    first = FIRST.match(line)
    start = first.end() if first else 0
    stripped = line.rstrip()
    end = len(stripped) - 1 if stripped.endswith("|") and not stripped.endswith("\\|") else len(stripped)
    return start, max(end, start)


def _cells(line: str) -> int:
    start, end = _inner(line)
    return len(PIPE.findall(line, start, end)) + 1 if line.strip() != "|" else 1


def _extra(line: str, count: int) -> int:
    """Where the first cell too many begins."""
    start, end = _inner(line)
    return [found.start() for found in PIPE.finditer(line, start, end)][count - 1]


def invisible_slips(text: str) -> Iterator[Slip]:
    """Characters that nobody sees, and that part a word for whoever searches for it; and what a lost one left."""
    if text.isascii():
        return
    for found in re.finditer(LOST, text):
        hint = "type it anew, or look into the file from which the text comes"
        yield "character-invisible", found.start(), "a letter was lost here: readers see �", hint
    for private in PRIVATE.finditer(text):
        hint = f"write {MEANT.get(private[0], 'what it showed')} itself, or take it away"
        message = "a sign of Wingdings stands here: readers see an empty box"
        yield "character-invisible", private.start(), message, hint
    if not any(map(text.__contains__, UNSEEN)) and not TAGGED.search(text):
        return
    for found in INVISIBLE.finditer(text):
        name = unicodedata.name(found[0], "character without a name").lower()
        hint = "delete it" + (", or write &shy; where the word may be parted" if found[0] == "\u00ad" else "")
        message = f"{_named(name)} stands here, which nobody sees and no search finds"
        yield "character-invisible", found.start(), message, hint


def _named(name: str) -> str:
    return f"{'an' if name[0] in 'aeiou' else 'a'} {name}"


def prose_slips(text: str) -> Iterator[Slip]:
    """Paragraphs that an indent makes code of; `text` is with its code."""
    for found in PROSE.finditer(text) if "\n\n    " in text or "\n\n\t" in text or text[:1] in " \t" else ():
        words = found["at"].strip()
        if is_sentence(words) and not _belongs(text, found.start("at")):
            yield (
                "code-by-indent",
                found.start("at") + len(found["at"]) - len(found["at"].lstrip()),
                "four spaces make code of this paragraph",
                "begin it at the margin; for code, write ``` above and below",
            )


def is_sentence(line: str) -> bool:
    """Whether a line reads as the words of a sentence, which code does not."""
    return len(line.split()) >= 5 and SENTENCE.fullmatch(line) is not None


def _belongs(text: str, at: int) -> bool:
    """Whether an indented paragraph belongs to an item of a list, a box or a definition above it."""
    for line in reversed(text[:at].split("\n")):
        if line.strip() and not line.startswith(("    ", "\t")):
            return re.match(r" {0,3}(?:[-*+•] |\d+[.)] |!!!|\[\^|: )| {1,3}\S", line) is not None
    return False


def drawn_slips(text: str) -> Iterator[Slip]:
    """The first code of each kind that others draw, and that stands here as it is; `text` is with its code."""
    if ("```" not in text and "~~~" not in text) or not DRAWN_WORD.search(text):
        return
    told: set[str] = set()
    for fence in FENCED.finditer(text):
        found = DRAWN.match(text, fence.start())
        if found and found[1] not in told:
            told.add(found[1])
            hint = "show a picture of it instead: ![what it shows](its-file.svg)"
            message = f"“{found[1]}” draws nothing here: readers would see its source"
            yield "marks-doubtful", found.start(1), message, hint
