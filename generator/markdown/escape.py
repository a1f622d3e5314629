"""Words that are no Markdown, for a text that is."""

import re

SIGNS = re.compile(r"([\\`*_{}\[\]#|])")


def escape_markdown(text: str) -> str:
    """A text as Markdown that shows it as it is."""
    return SIGNS.sub(r"\\\1", text.replace("&", "&amp;").replace("<", "&lt;"))
