"""Emoji: pictures in a text that nobody writes by hand."""

from generator.lazy_pattern import lazy_pattern

KEPT = "✓✔✗✘★☆☎✉"
"""Signs that people do write."""
COLOURED = (
    "\U0001f000-\U0001faff\u231a\u231b\u23e9-\u23ec\u23f0\u23f3\u25fd\u25fe\u2614\u2615\u2648-\u2653\u267f\u2693"
    "\u26a1\u26aa\u26ab\u26bd\u26be\u26c4\u26c5\u26ce\u26d4\u26ea\u26f2\u26f3\u26f5\u26fa\u26fd\u2705\u270a\u270b"
    "\u2728\u274c\u274e\u2753-\u2755\u2757\u2795-\u2797\u27b0\u27bf\u2b1b\u2b1c\u2b50\u2b55"
)
"""Those that are pictures by themselves (`Emoji_Presentation`); others are where U+FE0F says so."""
ADDED = "[\ufe0f\u20e3\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]*"
"""What colours the picture before it."""
ANY = "\U0001f000-\U0001faff\u2300-\u23ff\u2600-\u27bf\u2b00-\u2bff"
SIGN = rf"(?:[{ANY}](?<![{KEPT}])|[0-9#*]\ufe0f?\u20e3|\S\ufe0f)"
FLAG = "[\U0001f1e6-\U0001f1ff]{2}"
EMOJI = lazy_pattern(rf"{FLAG}|{SIGN}{ADDED}(?:\u200d(?:{SIGN}{ADDED})?)*")
"""A picture, with what joins and colours it (Unicode Technical Standard 51)."""
SPACES = lazy_pattern(r"(?<=\s)[ \t]+|(?<=\S) +(?=[,.;:!?](?:\s|$))")
PICTURE = rf"(?:[{COLOURED}]|[0-9#*]\ufe0f?\u20e3|[^\s<>]\ufe0f){ADDED}(?:\u200d(?:{SIGN}{ADDED})?)*"
IN_TEXT = lazy_pattern(rf" (?:{PICTURE})+(?=[\s,.;:!?<\"]|$)|{PICTURE}")
"""The same on sheets, but for signs that templates draw and a face may have, as ☐ and ✂."""


def without_emoji(text: str) -> str:
    """The text as it is written by hand: the emoji gone, and the space that stood beside them."""
    if text.isascii() or not EMOJI.search(text):
        return text
    return SPACES.sub("", EMOJI.sub("", text)).strip(" ")


def text_without_emoji(text: str) -> str:
    """The text of a sheet as it is printed: without emoji, wherever its words come from."""
    return text if text.isascii() else IN_TEXT.sub("", text)


def find_emoji(text: str) -> list[str]:
    """The emoji of a text, each once."""
    return [] if text.isascii() else list(dict.fromkeys(match[0] for match in EMOJI.finditer(text)))
