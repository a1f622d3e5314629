"""What is said of a list with rows and columns → the same of a form with people and fields. Fields are named as
their columns, in quotes: the page puts its own words for them."""

import re
from collections.abc import Callable

from generator.lazy_pattern import lazy_pattern
from generator.people.headers.columns import COLUMNS

NAME = "|".join(sorted(COLUMNS, key=len, reverse=True))
PLACE = lazy_pattern(r"( in)? the list:(\d+):\d+(?: \(row \d+\))?")
LEFT_OUT = lazy_pattern(
    r"the other (?:draft|row) is (?:the list|words \d+):\d+:\d+(?: \(row \d+\))?; "
    r"|, whose row is the list:\d+:\d+|; the part is at \S+:\d+:\d+|,? or add wordings to content/\S+\.md"
    r"|, or return_address in site\.toml| in content/\S+\.toml| in this row|, or give one value for all rows.*"
)
"""What only whoever keeps files can do."""
COLUMNS_NAMED = lazy_pattern(rf"(?:the |a )?columns? (“?(?:{NAME})\b”?(?:(?:, | and )“?(?:{NAME})\b”?)*)")
FIELD = lazy_pattern(rf"(?<![“\w])({NAME})\b(?![”\w])")
ALONE = lazy_pattern(rf"(?:(?<=fill )|(?<=fill in )|(?<=into ))({NAME})\b|(?<!“)\b((?=\w+_)(?:{NAME}))\b")
"""A column that is named without being called one."""
FILL = lazy_pattern(r"\b(?:fill|add) (?=“)")
SAID = (
    ("what the row says", "what you filled in"),
    ("what the draft says", "what you wrote"),
    ("the draft is", "the e-mail is"),
    ("edit the draft", "edit it"),
    ("in another row of", "for somebody else of"),
    ("the row has no name", "the name is missing"),
    ("the row has no day", "there is no day"),
    ("the cell has", "it has"),
    ("write a row for each", "fill in a name for each"),
    ("there are no people below the header", "there is nobody yet"),
)


def form_words(text: str, name_at: Callable[[int], str]) -> str:
    """The text of a problem for whoever fills a form; `name_at` says who stands in a row of the list."""

    def whose(found: re.Match[str]) -> str:
        return f"{' for' if found[1] else ''} {name_at(int(found[2]))}"

    text = PLACE.sub(whose, LEFT_OUT.sub("", text))
    text = COLUMNS_NAMED.sub(lambda found: FIELD.sub(r"“\1”", found[1]), text)
    text = ALONE.sub(lambda found: f"“{found[1] or found[2]}”", text)
    text = FILL.sub("fill in ", text)
    for of_lists, of_forms in SAID:
        text = text.replace(of_lists, of_forms)
    return text.strip()
