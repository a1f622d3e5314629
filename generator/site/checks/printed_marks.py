"""Signs of Markdown that the finished page still has: whatever kept them from being read."""

import re
from collections.abc import Iterator

from generator.model.files import Source
from generator.problems import Problem, Problems
from generator.site.checks.markdown_lint import bare_text
from generator.site.checks.printed_lines import has_lines, printed_slips

SIGNS = ("*", "~~", "](", " _", ">_")
WITHIN_TEXT = re.compile(r"(?:==|__)(?=[^\W_])[^<>]*<")
"""What addresses have as well, which stand in tags."""
CODE = re.compile(r"<(pre|code|script|svg|math|textarea|kbd|samp)\b.*?</\1>|<[^>]*>", re.DOTALL)
PRINTED = re.compile(
    r"(?P<mark>\*(?<![\w*\\]\*)(?=\w[^*<>\n]*(?<!\s)\*(?![\w*]))|_(?<![\w\\]_)(?=[^\W_][^_<>\n]*(?<!\s)_(?!\w))"
    r"|\*\*(?=\S)|(?<=\S)\*\*|~~(?=\w)|(?<!\w)==(?=\w)|(?<![\w_])__(?=[^\W_])|\]\((?=[\w./#-]+\)))"
)
"""What is still there and has, by itself, no meaning."""
HINTS = {
    "**": "close it with ** right behind a word, in the same paragraph; or write \\*\\* for the signs themselves",
    "__": "close it with __ right behind a word, in the same paragraph; or write \\_\\_ for the signs themselves",
    "~~": "close it with ~~ right behind a word, in the same paragraph",
    "==": "close it with == right behind a word, in the same paragraph",
    "*": "write \\* for the sign itself",
    "_": "write \\_ for the sign itself",
    "](": 'HTML around it keeps it from being read: write <a href="…">',
}
TAGS = {"**": "strong", "__": "strong", "*": "em", "_": "em", "~~": "del", "==": "mark"}
"""What HTML has for each."""


def check_printed_marks(source: Source, text: str, content: str) -> Problems:
    """Each kind of sign that is printed as it was typed, where it first stands in the HTML, `content`, and what
    other programs would not print either."""
    return [*_marks(source, text, content), *(_lines(source, text) if has_lines(content) else ())]


def _lines(source: Source, text: str) -> Iterator[Problem]:
    start = max(source.text.find(text), 0)
    for check, at, message, hint in printed_slips(bare_text(text)):
        yield Problem(source.at_offset(start + at), message, hint, warning=check == "marks-doubtful", check=check)


def _marks(source: Source, text: str, content: str) -> Problems:
    if not any(map(content.__contains__, SIGNS)) and not (
        ("==" in content or "__" in content) and WITHIN_TEXT.search(content)
    ):
        return []
    words = CODE.sub(" ", content)
    marks = dict.fromkeys(found["mark"] for found in PRINTED.finditer(words))
    bare = bare_text(text)
    start = max(source.text.find(text), 0)
    return [
        Problem(
            source.at_offset(start + at),
            f"“{mark}” would be printed as it is",
            _hint(bare, at, mark),
            check="marks-printed",
        )
        for mark in marks
        for at in _place(bare, mark, words)
    ]


def _place(text: str, mark: str, words: str) -> Iterator[int]:
    """Where a mark stands whose neighbours are those of the first that is printed; nothing if that is escaped."""
    for found in PRINTED.finditer(words):
        if found["mark"] != mark:
            continue
        after = re.escape(words[found.end() : found.end() + 6].partition("<")[0].partition("&")[0].strip())
        form = re.compile(rf"(?<!\\){re.escape(mark)}\s*{after}")
        place = form.search(text)
        if place and (mark != "](" or "[" in text[text.rfind("\n", 0, place.start()) + 1 : place.start()]):
            yield place.start()
            return


def _hint(text: str, at: int, mark: str) -> str:
    """How a mark becomes what was meant: one that is closed, and has HTML before it, is kept by that."""
    sign = re.escape(mark)
    closed = re.compile(rf"{sign}(?=\S)((?:(?!\n\s*\n).){{1,60}}?)(?<=\S){sign}", re.DOTALL).match(text, at)
    if mark not in TAGS or not closed or "<" not in text[text.rfind("\n\n", 0, at) + 1 : at]:
        return HINTS[mark]
    words = " ".join(closed[1].split())
    return f"HTML around it keeps it from being read: write <{TAGS[mark]}>{words}</{TAGS[mark]}>"
