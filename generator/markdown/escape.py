"""Words that are no Markdown, for a text that is."""

from generator.lazy_pattern import lazy_pattern

SIGNS = lazy_pattern(r"([\\`*_{}\[\]#|])")

UNLINKED = {ord("@"): "&#64;", ord(":"): "&#58;", ord("~"): "&#126;", ord("="): "&#61;"}
"""What would make a link of an address, strike words or mark them, and no backslash keeps from it everywhere."""


def escape_markdown(text: str) -> str:
    """A text as Markdown that shows it as it is."""
    return SIGNS.sub(r"\\\1", text.replace("&", "&amp;").replace("<", "&lt;")).translate(UNLINKED)
