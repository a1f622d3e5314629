"""Signs of Markdown that the finished page still has: whatever kept them from being read."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from generator.lazy_pattern import lazy_pattern
from generator.model.files import Source
from generator.problems import Problems
from generator.site.checks.markdown.markdown_lint import bare_text, slip_problems
from generator.site.checks.markdown.printed_lines import has_lines, printed_slips
from generator.site.checks.markdown.text_slips import Slip

SIGNS = ("*", "~~", "](", " _", ">_")
WITHIN_TEXT = lazy_pattern(r"(?:==|__)(?=[^\W_])[^<>]*<")
"""What addresses have as well, which stand in tags."""
PARTED = lazy_pattern(r"\n[ \t>]*\n")
CODE = lazy_pattern(r"<(pre|code|script|svg|math|textarea|kbd|samp)\b.*?</\1>|<[^>]*>", re.DOTALL)
PRINTED = lazy_pattern(
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
    "](": "write \\] for the sign itself, or [ before the words of the link",
}
MOST = 200
"""So many are told of a page at most."""
TAGS = {"**": "strong", "__": "strong", "*": "em", "_": "em", "~~": "del", "==": "mark"}
"""What HTML has for each."""


def check_printed_marks(source: Source, text: str, content: str) -> Problems:
    """Signs that are printed as they were typed, which the HTML, `content`, has, and what other programs would not
    print either."""
    start = max(source.text.find(text), 0)
    lines = printed_slips(bare_text(text)) if has_lines(content) else ()
    return slip_problems(source, start, [*_marks(text, content), *lines])


def _marks(text: str, content: str) -> Sequence[Slip]:
    if not any(map(content.__contains__, SIGNS)) and not (
        ("==" in content or "__" in content) and WITHIN_TEXT.search(content)
    ):
        return []
    words = CODE.sub(" ", content)
    if not (printed := list(islice(PRINTED.finditer(words), MOST))):
        return []
    bare = bare_text(text)
    return [
        ("marks-printed", at, f"“{mark}” would be printed as it is", _hint(bare, at, mark))
        for mark, at in _places(bare, printed)
    ]


def _places(text: str, printed: Sequence[re.Match[str]]) -> Iterator[tuple[str, int]]:
    """Each mark that is printed and where one with its neighbours stands, behind the last of its kind; nothing for
    one that is escaped, nor for one that would end what another in the same paragraph begins."""
    last: dict[str, int] = {}
    for found in printed:
        mark, words = found["mark"], found.string
        after = words[found.end() : found.end() + 6].partition("<")[0].partition("&")[0]
        start = last.get(mark, -1) + 1
        place = re.compile(rf"(?<!\\){re.escape(mark)}\s*{re.escape(after.strip())}").search(text, start)
        if not place:
            continue
        last[mark] = place.start()
        ends = start and not (after[:1].strip() and text[place.start() - 1 : place.start()].isspace())
        if mark == "](" and _is_escaped(text, place.start()):
            continue
        if not ends or PARTED.search(text, start, place.start()):
            yield mark, place.start()


def _is_escaped(text: str, at: int) -> bool:
    """Whether the bracket that would begin the words of a link stands behind a backslash, which is a stop here."""
    before = text[text.rfind("\n", 0, at) + 1 : at]
    return "[" not in before and "\\." in before


def _hint(text: str, at: int, mark: str) -> str:
    """How a mark becomes what was meant: one that is closed, and has HTML before it, is kept by that."""
    if mark == "](":
        return _link_hint(text[text.rfind("\n\n", 0, at) + 1 : at])
    sign = re.escape(mark)
    closed = re.compile(rf"{sign}(?=\S)((?:(?!\n\s*\n).){{1,60}}?)(?<=\S){sign}", re.DOTALL).match(text, at)
    if mark not in TAGS or not closed or "<" not in text[text.rfind("\n\n", 0, at) + 1 : at]:
        return HINTS[mark]
    words = " ".join(closed[1].split())
    return f"HTML around it keeps it from being read: write <{TAGS[mark]}>{words}</{TAGS[mark]}>"


def _link_hint(before: str) -> str:
    """What keeps a link from being read, by the paragraph before the end of its words."""
    opened = before.rfind("[")
    if opened >= 0 and "|" in before[opened:] and "\n" not in before[opened:]:
        return "the | parts the words of this link: write \\| for it"
    if 0 <= opened < before.rfind("]") and before.count("]") >= before.count("["):
        return "a ] among its words ends this link: write \\] for it"
    return 'HTML around it keeps it from being read: write <a href="…">' if "<" in before else HINTS["]("]
