"""What others read within a line and Python-Markdown does not: ~~struck~~ or ~struck~, ==marked==, a backslash at
its end, bare addresses."""

from collections.abc import Iterator
from re import Match
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor, SimpleTagInlineProcessor, SubstituteTagInlineProcessor
from markdown.util import ETX, STX, AtomicString

from generator.lazy_pattern import lazy_pattern

BARE = lazy_pattern(
    rf"(?<![^\W_])(?<![/.@+-])(?:https?://[\w-]+(?:\.[\w-]+)+|www\.[\w-]+(?:\.[\w-]+)+)(?::\d+)?(?:[/?#][^\s<>\"“”{STX}{ETX}]*)?"
    r"|(?:(?<![\w/.@+-])(?!_[^\n]{0,200}[^\s_]_(?!\w))|(?<=_)(?<![^\W_]_)(?=[^\W_]))"
    r"[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-zA-Z]{2,}(?=_*(?![\w@]))"
)
"""An address of the web or of a person; its host has a dot (GitHub's Markdown, 6.9), and _ may stand around it."""
MARKED = r"(?<!=)(?:((?<=\w)==)|(?<!\w)==)(?![=\s])((?:(?!==[^=]).)+?)(?<!\s)==(?!=)(?(1)(?!\w))"
"""Words between two signs, which may have words beside them on one side; x==y==z says what is equal."""
ENDS = "?!.,:;*_~'’…"
"""What ends a sentence, not an address."""
OPENED = "(<\"'="
"""What stands before an address that is a link already, or is within a tag."""


class Struck(Extension):
    """~~words~~ are no longer true, and neither are ~words~, which GitHub strikes, too."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        md.inlinePatterns.register(
            SimpleTagInlineProcessor(r"(?<!~)(~~)(?![~\s])(.+?)(?<!\s)~~(?!~)", "del"), "struck", 65
        )
        once = SimpleTagInlineProcessor(
            r"(?<![\w~/])(~)(?![~\s])([^~]+?)(?<!\s)~(?![\w~])(?:(?<=\w~)|(?=[\s!-/:-@]|$))", "del"
        )  # of two prices in a row, the second sign closes nothing
        md.inlinePatterns.register(once, "struck-once", 64.5)


class Marked(Extension):
    """==words== are marked, as with a pen."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        md.inlinePatterns.register(SimpleTagInlineProcessor(MARKED, "mark"), "marked", 64)


class Breaks(Extension):
    """A backslash at the end of a line breaks it, as two spaces do."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        md.inlinePatterns.register(SubstituteTagInlineProcessor(r"\\\n", "br"), "backslash-break", 185)


class BareLinks(Extension):
    """Addresses are links as they stand."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        md.inlinePatterns.register(_BareLink(BARE.pattern, md), "bare-link", 85)


class _BareLink(InlineProcessor):
    ANCESTOR_EXCLUDES = ("a",)

    def getCompiledRegExp(self) -> Any:  # noqa: N802
        """What is asked for the matches of each run of text."""
        return self

    def finditer(self, data: str, start: int) -> Iterator[Match[str]]:
        """The addresses of a run of text, looked for where it can have one."""
        likely = "://" in data or "@" in data or "www." in data
        return BARE.finditer(data, start) if likely else iter(())

    def handleMatch(self, m: Match[str], data: str) -> Any:  # type: ignore[override]  # noqa: ARG002, N802
        """A link whose words are its address."""
        address = _without_end(m[0])
        link = Element("a", {"href": _whole(address)})
        link.text = AtomicString(address)
        return link, m.start(), m.start() + len(address)


def _without_end(address: str) -> str:
    """An address without the marks that end its sentence, and the parenthesis that closes around it."""
    while address[-1] in ENDS or (
        address[-1] in ")]" and address.count(")") + address.count("]") > address.count("(") + address.count("[")
    ):
        address = address[:-1]
    return address


def _whole(address: str) -> str:
    if "@" in address and "/" not in address:
        return f"mailto:{address}"
    return f"https://{address}" if address.startswith("www.") else address


def has_bare_links(text: str) -> bool:
    """Whether a text may have an address that is no link yet; to look around each sign is quicker than to look for
    addresses."""
    return (
        any(_is_bare(text, at - 5 if text.startswith("https", at - 5) else at - 4) for at in _places(text, "://"))
        or any(_is_bare(text, at) and text[at - 1] not in "/." for at in _places(text, "www."))
        or any(_is_bare_mail(text, at) for at in _places(text, "@"))
    )


def _places(text: str, sign: str) -> Iterator[int]:
    at = text.find(sign)
    while at >= 0:
        yield at
        at = text.find(sign, at + 1)


def _is_bare(text: str, start: int) -> bool:
    """Whether what begins here stands in no link, tag or definition."""
    return start <= 0 or not (text[start - 1] in OPENED or text.startswith("]: ", start - 3))


def _is_bare_mail(text: str, at: int) -> bool:
    word = text[max(text.rfind(" ", 0, at), text.rfind("\n", 0, at)) + 1 : at]
    return not ("mailto:" in word or "<" in word or ("[" in word and text.find("](", at, at + 80) > 0))
