"""Headers of a form, which asks whoever fills it in for “Your name” and for the interviewer's beside it."""

import re
from collections.abc import Sequence

from generator.lazy_pattern import lazy_pattern

YOURS = lazy_pattern(
    r"\W*(?:(?:what is|what[’']s|(?:please )?enter) )?(?:your|my)\b"
    r"(?!\W+(?:interviewer|contact|host|panel|reader))",
    re.IGNORECASE,
)
"""How a header begins that is about the writer."""
NAMES = ("first_name", "middle_name", "last_name")
OF_READERS = (
    "address", "call_name", "city", "country", "email", "job_title", "postcode", "pronunciation", "region",
    "salutation", "street", "street_2", "street_3", "timezone", "honorific", "suffix", "title",
)  # fmt: skip
"""What nobody is to have of the writer."""

Words = dict[str, tuple[int, ...]]


def settle_writers(cells: Sequence[str], words: Words) -> tuple[int, ...]:
    """The cells of the candidate's name: yours, where other columns have that of a reader. Whatever else is asked
    of you is then no address of a reader's; where there is no other name, “Your name” may be anybody's."""
    yours = {part: _of(cells, words, part, writer=True) for part in ("name", *NAMES)}
    theirs = {part: _of(cells, words, part, writer=False) for part in ("name", *NAMES)}
    if not any(yours.values()) or not any(theirs.values()):
        return ()
    for column in ("name", *NAMES, *OF_READERS):
        if column in words and not (left := _of(cells, words, column, writer=False)):
            del words[column]
        elif column in words:
            words[column] = left
    return yours["name"][:1] or tuple(index for part in NAMES for index in yours[part][:1])


def _of(cells: Sequence[str], words: Words, column: str, *, writer: bool) -> tuple[int, ...]:
    """The cells of a column that are about the writer, or those that are not."""
    return tuple(index for index in words.get(column, ()) if bool(YOURS.match(cells[index])) is writer)
