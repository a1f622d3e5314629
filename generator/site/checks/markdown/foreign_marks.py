"""Signs that another program makes something of, and that every reader would see here: each with its mend."""

import re
from collections.abc import Callable, Iterator
from itertools import islice
from re import Match
from typing import NamedTuple

from generator.checks.ids import CheckId
from generator.lazy_pattern import lazy_pattern
from generator.site.checks.markdown.emoji_names import EMOJI
from generator.site.checks.markdown.text_slips import Slip

TAGS = (
    "include|include_relative|link|post_url|(?:end)?(?:highlight|raw|comment|if|unless|for|case|capture|block)|else|elsif"
    "|assign|render|layout|extends|seo|feed_meta"
)
"""What Jekyll and its like are told between {% and %}."""
LIQUID = {
    "include": "write here what it would show",
    "link": "write the name of the page's file, as in [its title](file-name.md)",
    "highlight": "write ``` above and below the code instead, without {% endhighlight %}",
}
MOST = 50
"""So many of a kind are told at most."""
BOX = lazy_pattern(r"^ {0,3}(?P<at>:::|\?\?\?\+?)[ \t]*(?P<kind>[\w{]*)", re.MULTILINE)


class _Mark(NamedTuple):
    """A sign without which there is none, the form, of which `at` is shown, and the mend, or what makes it."""

    sign: str
    form: re.Pattern[str]
    mend: str | Callable[[Match[str]], str]
    check: CheckId = "marks-printed"


def _liquid(found: Match[str]) -> str:
    return LIQUID.get(found["name"], "take it away, and write what it would show")


def _note(found: Match[str]) -> str:
    return f"write [^1] here, and [^1]: {found['words']} on a line of its own with an empty one above"


def _span(found: Match[str]) -> str:
    names = found["names"].replace(".", " ").split()
    return f'write <span class="{" ".join(names)}">{found["words"]}</span>'


def _keys(found: Match[str]) -> str:
    keys = "+".join(f"<kbd>{key.capitalize()}</kbd>" for key in found["keys"].split("+"))
    return f"write {keys}; or \\+ for mere words"


def _picture(found: Match[str]) -> str:
    return f"write ![{found['words']}]({found['address']}){{: width={found['width']} }}"


def _tags(found: Match[str]) -> str:
    names = ", ".join(found["at"].replace("#", " ").split())
    return f"take them away, and write tags: [{names}] between the --- above the page; or \\# for mere words"


def _one(form: str) -> re.Pattern[str]:
    return re.compile(form, re.MULTILINE)


MARKS = (
    _Mark(
        "=== ",
        _one(r"^ {0,3}(?P<at>===[!+]?) +\"[^\"\n]*\"[ \t]*$"),
        "write its words in bold, and begin the lines below at the margin",
    ),
    _Mark("{%", _one(rf"(?P<at>\{{%(?<!\\\{{%)-? *(?P<name>{TAGS}))\b[^{{}}\n]*%\}}"), _liquid),
    _Mark(
        "| ",
        lazy_pattern(
            r"(?P<at>\|(?<![^\n]\|)(?<!\S\n\|)) (?=[^|\n]*[^|\s])[^|\n]*\n"
            r"\|(?! *:?-+:? *(?:\n|\Z))(?: [^|\n]*)?(?=\n|\Z)"
        ),
        "take each | away, and end each line but the last with a backslash",
    ),
    _Mark(
        "^[",
        _one(r"(?P<at>\^\[(?<![\\^\s\[]\^\[)(?=[^\[\]\n]*[^\[\]\s][ \t]+[^\[\]\s])(?P<words>[^\[\]\n]+)\])(?!\()"),
        _note,
    ),
    _Mark(
        "[@",
        _one(r"(?P<at>\[(?<!\\\[)-?@(?=[^\[\]\n]*(?:\d|; ?-?@))[\w:.#$%&+?/-]+(?:[,;][^\[\]\n]*)?\])(?![(\[:])"),
        "link to the source instead: [who found it](https://…); or write \\[ for mere words",
        "marks-doubtful",
    ),
    _Mark(
        "]{.",
        _one(
            r"(?P<at>\[(?<![\\!\]\w]\[)(?P<words>[^\[\]^\n][^\[\]\n]*)\]\{(?P<names>\.[\w.-]+(?: +\.[\w-]+)*) *\})"
        ),
        _span,
    ),
    _Mark("-8<-", _one(r"^[ \t]*(?P<at>-{1,2}8<-{1,2})(?=[ \t]*(?:\"|$))"), "write its words here"),
    _Mark(
        "++",
        _one(
            r"(?P<at>\+\+(?<![\w+{\\]\+\+)(?P<keys>(?=[a-z]+(?:[a-z]|\+[a-z\d]))[a-z\d-]+(?:\+[a-z\d-]+)*)\+\+)(?![\w+])"
        ),
        _keys,
        "marks-doubtful",
    ),
    _Mark(
        ":",
        _one(r"(?P<at>:(?<![\w:\\]:)(?:material|fontawesome|octicons|simple)-[a-z0-9-]+:)(?![\w:])"),
        "write what it shows in a word, or take it away",
    ),
    _Mark(
        ":",
        _one(rf"(?P<at>:(?<![\w:/\\]:)(?P<name>{'|'.join(map(re.escape, EMOJI))}):)(?![\w:])"),
        lambda found: f"write the sign itself: {EMOJI[found['name']]}; or \\: for mere words",
        "marks-doubtful",
    ),
    _Mark("{++", _one(r"(?P<at>\{\+\+(?<!\\\{\+\+))(?=[^{}\n]*\+\+\})"), "write its words without these signs"),
    _Mark("{--", _one(r"(?P<at>\{--(?<!\\\{--))(?=[^{}\n]*--\})"), "take it away"),
    _Mark("{>>", _one(r"(?P<at>\{>>(?<!\\\{>>))(?=[^{}\n]*<<\})"), "take it away"),
    _Mark("{==", _one(r"(?P<at>\{==(?<!\\\{==))(?=[^{}\n]*==\})"), "take the braces away"),
    _Mark("{~~", _one(r"(?P<at>\{~~(?<!\\\{~~))(?=[^{}\n]*~>[^{}\n]*~~\})"), "write the new words alone"),
    _Mark(
        "![",
        _one(r"!\[(?P<words>[^\[\]|\\\n]+)(?P<at>\\?\|(?P<width>\d{2,4})(?:x\d+)?)\]\((?P<address>[^()\s]+)\)"),
        _picture,
    ),
    _Mark(
        " ^",
        _one(r"(?<=\S) (?P<at>\^(?=[a-z-]*[\d-])[a-z][a-z\d-]{2,})[ \t]*$(?=\n[ \t]*(?:\n|[-*+] |\Z)|\Z)"),
        "take it away, or write \\^ for mere words",
        "marks-doubtful",
    ),
    _Mark(
        "#",
        _one(r"(?P<at>#(?<![^\n]#)[^\W\d_][\w/-]*(?:[ \t]+#[^\W\d_][\w/-]*)+)[ \t]*$"),
        _tags,
        "marks-doubtful",
    ),
)
"""What MkDocs, Jekyll, Pandoc and Obsidian read; such as may be words are doubtful."""
LETTERS = "".join(sorted(set("".join(mark.sign for mark in MARKS))))
"""To look for one of them is quicker than to look for two."""


def foreign_marks(text: str) -> Iterator[Slip]:
    """Each sign that stands for something elsewhere; `text` is without its code."""
    yield from _boxes(text)
    here = set(filter(text.__contains__, LETTERS))
    for mark in MARKS:
        if here.issuperset(mark.sign) and mark.sign in text:
            for found in islice(filter(_is_mark, mark.form.finditer(text)), MOST):
                mend = mark.mend if isinstance(mark.mend, str) else mark.mend(found)
                yield mark.check, found.start("at"), f"“{found['at'].strip()}” would be printed as it is", mend


def _boxes(text: str) -> Iterator[Slip]:
    """The beginning of each box as other programs write it; a mere ::: behind one ends it."""
    opened = False
    for found in BOX.finditer(text) if ":::" in text or "???" in text else ():
        if found["kind"] or found["at"] != ":::" or not opened:
            hint = "write !!! note, and indent the lines below by four spaces"
            yield "marks-printed", found.start("at"), f"“{found['at']}” would be printed as it is", hint
        opened = found["at"] == ":::" and bool(found["kind"])


def _is_mark(found: Match[str]) -> bool:
    """Whether it is no link, whose words stand in brackets here and whose address stands elsewhere, and does not
    end what is told of where it begins."""
    if (found.groupdict().get("name") or "").startswith("end"):
        return False
    words: str = found.groupdict().get("words") or ""
    address = rf"^ {{0,3}}\[{re.escape(words)}\]:"
    return found["at"][0] != "[" or not re.search(address, found.string, re.MULTILINE | re.IGNORECASE)
