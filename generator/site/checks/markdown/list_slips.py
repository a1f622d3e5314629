"""Lines that somebody meant as items of a list, and whose signs make none."""

import re
from collections import Counter
from collections.abc import Iterator
from re import Match

from generator.lazy_pattern import lazy_pattern
from generator.site.checks.markdown.text_slips import GAP, Slip, first_lines

BULLETS = "•▪◦●·‣⁃∙○■□◆➢➤►▶✓✔✗☐☑☒\uf0b7\uf0a7\uf0d8"
BULLET = lazy_pattern(rf"^(?: {{0,3}}[{BULLETS}](?=[ \t\u00a0])|[ \t]{{0,8}}o(?=\t\S))", re.MULTILINE)
"""A sign that is none of Markdown's; Word writes an o and a tab for an item of a list within a list."""
NUMBER = lazy_pattern(r"^ {0,3}(?P<at>\(@[\w-]*\)|#\.)(?=[ \t]+\S)", re.MULTILINE)
"""A number that Pandoc or Word would count."""
PICTURES = "→⇒➔➜➡✅❌❎✖☞👉🔹🔸▸※§・①-⑳❶-❿➀-➉✱✳∗⚫⚪🔴🟠🟡🟢🔵⭐"
"""What stands for a bullet if a second line begins so, too."""
ODD_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
"""Spaces that are none to Markdown."""
LETTER = r"(?:\(?[aAi][.)]|\(1\))(?=[ \t]+\S)"
ODD = f"[{ODD_SPACES}]"
HYPHENS = "begin each with - and a space"
WITHIN = ", and with two more spaces before it where it belongs to the item above"
NUMBERS = "write 1. 2. 3., or end each line with a backslash"


def _run(sign: str, next_sign: str = "", between: str = "") -> re.Pattern[str]:
    """Two lines or more that begin with such a sign."""
    form = rf"^ {{0,3}}(?P<at>{sign})[^\n]*\n(?={between} {{0,3}}(?:{next_sign or sign}))"
    return re.compile(form, re.MULTILINE)


SPACED = _run(rf"[-*+](?={ODD}+\S)")
RUNS = {
    "dash": ((_run(r"[–—−](?=[ \t\u00a0]\S)"), HYPHENS),),
    "picture": ((_run(rf"[{PICTURES}]\ufe0f?(?=[ \t\u00a0]*\w)"), HYPHENS),),
    "mark": ((_run(r"[-+](?=[^\W_])"), "put a space behind each -"),),
    "star": ((_run(r"\*(?=[^\W_][^*\n]*$)"), "write \\* for the sign itself; or put a space behind each *"),),
    "spaced": (
        (SPACED, "put an ordinary space behind each"),
        (_run(rf"\d{{1,9}}[.)](?={ODD}+\S)"), "put an ordinary space behind each"),
    ),
    "number": (
        (_run(r"\d{1,2}[.)](?=[^\W\d_])"), "put a space behind each number"),
        (_run(r"\d{1,2}(?:\.\d{1,2}){1,3}\.?(?=[ \t]+[^\W\d_a-z])"), NUMBERS),
    ),
    "bracket": ((_run(r"\[\d{1,2}\](?=[ \t]+\S)"), NUMBERS),),
    "letter": ((_run(LETTER, r"(?:\(?[bB][.)]|\(2\)|\(?ii[.)])[ \t]+\S", r"(?:[ \t]+\S[^\n]*\n)*"), NUMBERS),),
}
"""Lines that somebody meant as items of a list, and how they become some, by how they begin."""
PLAIN = frozenset({"dash", "mark", "letter"})
"""Signs that begin no line of a sentence."""
BEGINS = lazy_pattern(
    rf"\n {{0,3}}(?:(?P<dash>[–—−][ \t\u00a0])|(?P<picture>[{PICTURES}])|(?P<mark>[-+][^\W_])|(?P<star>\*[^\W_])"
    rf"|(?P<spaced>(?:[-*+]|\d{{1,9}}[.)]){ODD})|(?P<number>\d{{1,2}}[.)][^\W_])|(?P<bracket>\[\d{{1,2}}\] )"
    r"|(?P<letter>\(?[aAi][.)][ \t]|\(1\)))"
)
"""How a line of each begins: two of a kind make a list, and of letters the first."""
ALONE = lazy_pattern(rf"(?<!\S\n)^ {{0,3}}(?P<at>-)(?={ODD}+\S)", re.MULTILINE)
HEADING = lazy_pattern(rf"^ {{0,3}}(?P<at>##+)(?={ODD}+\S)", re.MULTILINE)
BREAKS = ("\\", "  ", "<br>", "<br/>", "<br />")
"""What ends a line that does not run on in the next."""


def list_slips(text: str) -> Iterator[Slip]:
    """The first line of each list that is none."""
    if "o\t" in text or any(map(text.__contains__, BULLETS)):
        for found in first_lines(text, BULLET):
            sign = found[0].strip()
            yield _no_list(found.end() - 1, sign, HYPHENS + (WITHIN if sign == "o" else ""))
    for found in first_lines(text, NUMBER) if "(@" in text or "#." in text else ():
        yield _no_list(found.start("at"), found["at"], "write 1. 2. 3.")
    yield from _runs(text)
    if not text.isascii() and any(map(text.__contains__, ODD_SPACES)):
        yield from _odd_spaces(text)


def _runs(text: str) -> Iterator[Slip]:
    """The first line of each that goes on in a second such line, as items of a list would."""
    begun = Counter(found.lastgroup for found in BEGINS.finditer(f"\n{text}"))
    for kind in RUNS if begun else ():
        for form, hint in RUNS[kind] if begun[kind] > (kind != "letter") else ():
            for found in _first_of_kinds(text, form):
                if kind in PLAIN or begins_list(text, found.start()):
                    yield _no_list(found.start("at"), found["at"], hint)


def _first_of_kinds(text: str, form: re.Pattern[str]) -> Iterator[Match[str]]:
    """The first line of each list, and in it of each sign that is no letter, number or mark of ASCII."""
    end, kinds = 0, set[str]()
    for found in form.finditer(text):
        if end and GAP.search(text, end, found.start() + 1):
            kinds.clear()
        end, kind = found.end(), "" if found["at"].isascii() else found["at"]
        if kind not in kinds and _runs_on(found):
            kinds.add(kind)
            yield found


def _runs_on(found: Match[str]) -> bool:
    """Whether the first line goes on in the second, and is none that begins with a link."""
    first = found[0].partition("\n")[0]
    linked = found["at"][0] == "[" and f"{found['at']}:" in found.string
    return not first.endswith(BREAKS) and not linked and "|" not in first


def begins_list(text: str, at: int) -> bool:
    """Whether a list may begin there: at the beginning of a block, or below a line that has ended."""
    line = text[text.rfind("\n", 0, max(at - 1, 0)) + 1 : at].rstrip("\n")
    above = line.strip()
    return (
        not above or line.endswith(BREAKS) or above[-1] in ".:!?…)”" or above.startswith(("#", "|", "<", ">", "*"))
    )


def _odd_spaces(text: str) -> Iterator[Slip]:
    """An item that stands alone, and a heading, with a space behind the mark that is none to Markdown."""
    hint = "put an ordinary space behind it"
    for item in ALONE.finditer(text):
        if not SPACED.match(text, item.start()):
            message = "“-” makes no list here, for the space behind it is one that does not break"
            yield "marks-doubtful", item.start("at"), message, f"{hint}; or write – for a dash"
    for heading in HEADING.finditer(text):
        message = f"“{heading['at']}” makes no heading here, and would be printed"
        yield "marks-printed", heading.start("at"), message, hint


def _no_list(at: int, mark: str, hint: str) -> Slip:
    return "list-malformed", at, f"“{mark}” makes no list: its items would run together", hint
