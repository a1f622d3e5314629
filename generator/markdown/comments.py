"""Comments of HTML, which no reader sees."""

import re

from generator.lazy_pattern import lazy_pattern

COMMENT = lazy_pattern("<!--.*?-->", re.DOTALL)
END = "-->"


def without_comments(text: str, blank: str = " ") -> str:
    """A text whose comments are gone, with `blank` for each of their letters, so that everything else keeps its
    place or, with none, its line; a comment that never ends stays."""
    end = text.rfind(END) + len(END)
    if end < len(END) or "<!--" not in text:
        return text
    # Behind the last end none is looked for: each beginning there would be followed to the end of the text.
    return COMMENT.sub(lambda found: re.sub(r"[^\n]", blank, found[0]), text[:end]) + text[end:]
