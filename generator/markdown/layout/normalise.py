"""Markdown as CommonMark, GitHub and people write it → as Python-Markdown reads it.

Python-Markdown begins a list, a table or a quotation only below an empty line, nests by four spaces and no others,
knows fenced code at the margin alone, and leaves Markdown within HTML as it is. Here lines are indented anew and
empty ones put in, block by block; words stay as they are. What is written for Python-Markdown comes out the same.
"""

from generator.lazy_pattern import lazy_pattern
from generator.markdown.layout.block_layout import Blocks
from generator.markdown.layout.block_starts import RULE, STEP

MARKED = r"(?:[-+*]|\d{1,9}[.)])"
ODD = lazy_pattern(
    rf"\n(?: {{1,3}}{MARKED} | {{5,7}}{MARKED} |\n(?: {{1,3}}| {{5,7}})[^ \n]|!!!| *(?:```|~~~)|<[a-zA-Z!]"
    rf"|(?:> ?)+(?:{MARKED}[ \n]|[`~|]|\[!| +(?<=  )[^ \n])|>[^\n]*\n *[^ \n]| +[#>|]| *{MARKED} *\n"
    rf"| *{MARKED} (?:[^\n]*\n(?:[#>|]| {{0,3}}(?:---|\*\*\*|___|[-=]+ *\n))| *(?:[#>]|!!!|{MARKED} ))"
    r"| *>[^\n]*\n(?: *\n)+ *>|(?:> ?)+>[^\n]*\n(?:> *\n)+> ?>)"
)
"""What Python-Markdown may read otherwise, lists below words and tables aside."""
DELIMITERS = lazy_pattern(r"\n[ :]*(?:-[ :-]*\||\|[ |:]*-)[ |:-]*(?=\n)")
"""The line below the first row of a table."""
ITEMS = lazy_pattern(r"\n( *)(?:([-+*])|\d{1,9}([.)])) ")
STARRED = lazy_pattern(r"\n *[*+] ")
UNDERLINES = lazy_pattern(r"\n[ >]*(?:-+|=+) *(?=\n)")
"""What makes a heading of the lines above it."""

RULES = frozenset("-*_")
"""What a line across the page consists of."""


def normalise(text: str) -> str:
    """The text with its blocks laid out for Python-Markdown."""
    if "\t" in text or "\r" in text:
        text = text.replace("\r\n", "\n").expandtabs(STEP)
    seen = f"\n\n{text}\n"
    odd = ODD.search(seen) or _odd_lists(seen) or _odd_headings(seen) or ("|" in text and _odd_tables(seen))
    if not odd:
        return text
    return "\n".join(Blocks(text.split("\n")).laid_out())


def _odd_lists(text: str) -> bool:
    """Whether an item of a list stands right below words or one of another kind, or has a parenthesis behind its
    number, or another sign than those that are indented like it."""
    signs: dict[str, str] = {}
    various = STARRED.search(text) is not None
    for item in ITEMS.finditer(text):
        start, end = item.start(), item[3]
        if end == ")" or (various and item[2] and signs.setdefault(item[1], item[2]) != item[2]):
            return True
        if text[start - 1] != "\n":
            above = ITEMS.match(text, text.rfind("\n", 0, start))
            if above is None or above[3] != end:
                return True
    return False


def _odd_headings(text: str) -> bool:
    """Whether a heading with a line below it has several lines, or what is above the line is no words."""
    for line in UNDERLINES.finditer(text):
        last = text.rfind("\n", 0, line.start())
        above = text.rfind("\n", 0, max(last, 0))
        if text[last + 1 : line.start()].lstrip(" ")[:1] in RULES and RULE.match(text[last + 1 : line.start()]):
            return True
        if above >= 0 and text[last : line.start()].strip("> \n") and text[above:last].strip("> \n"):
            return True
    return False


def _odd_tables(text: str) -> bool:
    """Whether words stand right above or below a table, or a bar is escaped in code."""
    for rule in DELIMITERS.finditer(text):
        head = text.rfind("\n", 0, rule.start())
        if head > 0 and text[head - 1] != "\n":
            return True
        start = rule.end() + 1
        while (end := text.find("\n", start)) > start:
            if "|" not in (row := text[start:end]) or ("\\|" in row and "`" in row):
                return True
            start = end + 1
    return False
