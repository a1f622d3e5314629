"""Nothing that stands in a source may be missing from its page, whatever swallowed it.

Each page is first held to its source by its letters alone, in their order, which takes a twentieth of the time
that it takes to make it. Where they differ, another parser reads the source, and its words are looked for on the
page.
"""

import html
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate
from textwrap import dedent

from generator.lazy_pattern import lazy_pattern
from generator.markdown.code import without_code
from generator.markdown.comments import without_comments
from generator.markdown.entities import decode_entities
from generator.markdown.independent_reading import ReadBlock, read_blocks
from generator.markdown.visible_letters import (
    DEFINED,
    MAILTO,
    TAG,
    page_letters,
    source_letters,
    source_words,
    without_numbers,
)
from generator.model.files import Source
from generator.model.pages.site import MARKER
from generator.problems import Problem, Problems

WORD = lazy_pattern(r"[^\W_]+(?:['’.-][^\W_]+)*")
ITEM = lazy_pattern(r"\n[ >]*(?:[-+*]|\d{1,9}[.)]) ")
LISTED = lazy_pattern(r"<li\b(?! id=\"fn:)[^>]*>")
FOOTNOTE = '<li id="fn:'
WITHIN = lazy_pattern(r"</?(?:a|abbr|b|cite|code|del|em|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|u)\b[^>]*>")
"""Tags that may stand within a word."""
MARKS = lazy_pattern(r"[*~`]")
GAP = lazy_pattern(r"((?:\n[ \t]*)+\n)")
INVISIBLE = lazy_pattern("[\u00ad\u200b-\u200f\u2060\ufeff]")
BEGIN = 24
"""Letters by which an item is known again."""
MOST = 60
"""Letters of the lost words that are told."""


def check_words(source: Source, text: str, content: str, page: str) -> Problems:
    """Words of a text that the finished page does not have, and items of lists that are none there; `content` is
    the HTML that was made of the text itself."""
    shown = MARKER.sub("", text) if "{{" in text else text
    parts = MARKER.split(text)[::3] if "{{" in text else [text]
    seen = page_letters(page)
    lost = any(source_letters(part) not in seen for part in parts)
    listed = len(LISTED.findall(content))
    unlisted = len(ITEM.findall(f"\n{shown}")) > listed < len(ITEM.findall(f"\n{without_code(shown)}"))
    found = [*(_lost(shown, page, seen) if lost else ()), *(_unlisted(shown, content) if unlisted else ())]
    if not found or not any(page_letters(part) in seen for part in content.split("</p>") if part.strip()):
        return []  # nothing is missing, or a look of the project's own shows none of it
    start = max(source.text.find(text), 0)
    lines = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]
    return [_problem(source, start, text, lines, *lost_there) for lost_there in found]


def _lost(text: str, page: str, seen: bytes) -> Iterator[tuple[ReadBlock, str, str]]:
    """The words of each paragraph that are not on the page, as many in a row as are missing there."""
    text = without_comments(MAILTO.sub("<", text), "")
    parts = [(line, part, source_letters(part) in seen) for line, part in _parts(text)]
    read = [block for line, part, found in parts if not found for block in _read_part(text, line, part)]
    missing = [block for block in read if page_letters(html.escape(block.words)) not in seen]
    if not missing:
        return
    left = Counter(_words(_text(page)))
    for _, part, found in parts:
        left.subtract(_words(decode_entities(MARKS.sub("", source_words(part)))) if found else ())
    for block in missing:
        for words in _runs(_words(block.words), left):
            yield block, words, f"“{words[:MOST]}” stands in the source and is missing from the page"


def _read_part(text: str, line: int, part: str) -> list[ReadBlock]:
    """The blocks of a part of a text, with what its references mean in the whole."""
    named = " ".join(part.casefold().split())
    needed = [one for one in DEFINED.findall(text) if _label(one) in named] if "[" in part else []
    blocks = read_blocks(dedent(part), needed)
    return [replace(block, line=block.line + line, end=block.end + line) for block in blocks]


def _label(definition: str) -> str:
    """How a reference begins that a definition is for."""
    return " ".join(definition.partition("]")[0].casefold().split())


def _words(text: str) -> list[str]:
    return WORD.findall(INVISIBLE.sub("", text))


def _parts(text: str) -> Iterator[tuple[int, str]]:
    """What stands between empty lines, with the number of the line on which it begins."""
    line = 0
    for part in GAP.split(text):
        if part.strip():
            yield line, part
        line += part.count("\n")


def _runs(words: Sequence[str], left: Counter[str]) -> Iterator[str]:
    """The words that are not left, those in a row together."""
    run: list[str] = []
    for word in [*words, ""]:
        if word and left[word] <= 0:
            run.append(word)
            continue
        left[word] -= 1
        if run:
            yield " ".join(run)
        run = []


def _text(page: str) -> str:
    """What is read on a page, without what surrounds its main part."""
    main = without_numbers(page.partition("<main")[2].partition("</main")[0] or page)
    return html.unescape(TAG.sub(" ", WITHIN.sub("", main)))


def _unlisted(text: str, content: str) -> Iterator[tuple[ReadBlock, str, str]]:
    """Blocks that begin an item of a list in the source, and none on the page: of those in a row the first."""
    begun = {page_letters(item)[:BEGIN] for item in LISTED.split(content)[1:]}
    told = False
    for block in read_blocks(text):
        start = page_letters(html.escape(block.words))[:BEGIN] if block.is_item else b""
        known = (
            not start
            or start in begun
            or any(key and (key.startswith(start) or start.startswith(key)) for key in begun)
        )
        if block.is_item and not known and not told:
            yield block, block.words, "an item of a list is no item on the page, but runs on in the text above it"
        told = block.is_item and not known


def _problem(
    source: Source, start: int, text: str, lines: Sequence[int], block: ReadBlock, words: str, message: str
) -> Problem:
    """That words are missing, at their place in the source; `lines` says where each line of the text begins."""
    last = len(lines) - 1
    offset, end = lines[min(block.line, last)], lines[min(max(block.line, block.end), last)]
    form = r"\W+".join(map(re.escape, WORD.findall(words)[:3]))
    found = re.compile(form).search(text, offset, end) or re.compile(form).search(text)
    hint = "write \\ before the sign that begins what swallows it, or &lt; for <"
    if message.startswith("an item"):
        hint = "leave a line empty above the list, and indent lists within lists by four spaces"
    at = found.start() if found else min(offset, len(text))
    return Problem(source.at_offset(start + at), message, hint, check="words-missing")
