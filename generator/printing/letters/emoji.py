"""Emoji: pictures in a text that nobody writes by hand."""

from generator.lazy_pattern import lazy_pattern

KEPT = "✓✔✗✘★☆☎✉"
"""Signs that people do write."""
EMOJI = lazy_pattern(
    rf"(?:[\U0001f000-\U0001faff\u2300-\u23ff\u2600-\u27bf\u2b00-\u2bff](?<![{KEPT}])|[0-9#*]\ufe0f?\u20e3|\S\ufe0f)"
    "[\ufe0f\u200d\u20e3\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]*"
)
"""A picture, with what joins and colours it (Unicode Technical Standard 51)."""
SPACES = lazy_pattern(r"(?<=\s)[ \t]+|(?<=\S) +(?=[,.;:!?](?:\s|$))")


def without_emoji(text: str) -> str:
    """The text as it is written by hand: the emoji gone, and the space that stood beside them."""
    if text.isascii() or not EMOJI.search(text):
        return text
    return SPACES.sub("", EMOJI.sub("", text)).strip(" ")


def find_emoji(text: str) -> list[str]:
    """The emoji of a text, each once."""
    return [] if text.isascii() else list(dict.fromkeys(match[0] for match in EMOJI.finditer(text)))
