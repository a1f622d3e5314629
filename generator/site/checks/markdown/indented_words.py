"""Paragraphs that an indent makes code of where something holds them, as an item of a list or a quotation does."""

import html
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from generator.lazy_pattern import lazy_pattern
from generator.markdown.comments import without_comments
from generator.model.files import Source
from generator.problems import Problems
from generator.site.checks.markdown.markdown_lint import slip_problems
from generator.site.checks.markdown.text_slips import Slip, is_sentence, prose_slips

CODE = lazy_pattern(r"<pre[^<>]*><code>([^<]*)</code>")
FENCED = lazy_pattern(
    r"^[ \t>]*+(?:(?:[-+*]|\d{1,9}[.)])[ \t]++)*(?P<mark>`{3,}+|~{3,}+).*?^[ \t>]*+(?P=mark)"
    r"|<pre\b(?:(?!<pre\b).)*?</pre",
    re.MULTILINE | re.DOTALL | re.IGNORECASE,
)
"""Code between marks or tags, whatever holds it."""
WORDS = lazy_pattern(r"[\w\s’'‘,;:()“”.!?&%€£–—-]+")
STEP = 4


def check_indented_words(source: Source, text: str, content: str) -> Problems:
    """Sentences that the HTML, `content`, shows as code and no marks stand around; those at the margin are told by
    the text alone."""
    first = [found for found in map(_first_line, CODE.findall(content)) if found] if "<pre" in content else ()
    return slip_problems(source, max(source.text.find(text), 0), _slips(text, first)) if first else []


def _first_line(code: str) -> str:
    """The first line of code all of which reads as words, or nothing."""
    written = html.unescape(code)
    lines = [line for line in written.splitlines() if line.strip()]
    shift = len(written) - len(written.lstrip(" "))
    if not lines or not is_sentence(lines[0].strip()) or not WORDS.fullmatch(written):
        return ""
    even = all(len(line) - len(line.lstrip()) == shift for line in lines)
    return lines[0].rstrip() if even else ""


def _slips(text: str, first: list[str]) -> Iterator[Slip]:
    """Each of these lines where it stands, but such as stand between marks or tags as well."""
    places = _indented(text)
    marked = {line.strip(" \t>") for code in FENCED.finditer(text) for line in code[0].split("\n")}
    for line in first:
        if line.strip() not in marked and (at := next(places.get(line.strip(), iter(())), 0)):
            indent = text[text.rfind("\n", 0, at) + 1 : at]
            count = STEP + len(line) - len(line.lstrip())
            what = "a tab" if "\t" in indent else f"{count} spaces"
            hint = f"take {what} away before each of its lines; for code, write ``` above and below"
            yield "code-by-indent", at, "its indent makes code of this paragraph", hint


def _indented(text: str) -> Mapping[str, Iterator[int]]:
    """Lines that an indent may make code of, below empty ones, each with its places; none of them is told yet."""
    told = {at for _, at, _, _ in prose_slips(text)}
    found, start, parted = defaultdict[str, list[int]](list), 0, True
    for line in FENCED.sub(_blank, without_comments(text)).split("\n"):
        words = line.lstrip(" \t>")
        at = start + len(line) - len(words)
        if words and parted and at not in told and line[: at - start].expandtabs(STEP).endswith(" " * STEP):
            found[words.rstrip()].append(at)
        start, parted = start + len(line) + 1, not words
    return {words: iter(places) for words, places in found.items()}


def _blank(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found[0])
