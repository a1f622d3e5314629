"""What follows “Dear”: as a person said, never as their first name might suggest."""

import re
from collections.abc import Mapping, Sequence

from generator.lazy_pattern import lazy_pattern
from generator.people.names.honorifics import (
    DEGREES,
    GENERATIONS,
    HONOURS,
    KNIGHTLY,
    leading_titles,
    spaced_titles,
)

STYLE = lazy_pattern(
    r"(?:the +)?(?:(?:rt|right|most|very)\.? +)?hon(?:ou?rable)?\.? +(?=\S)"
    r"|(?:the +(?:(?:rt|right|most|very)\.? +)?|(?:rt|right|most|very)\.? +)"
    r"(?=(?:rev|revd|reverend|ven|venerable|lord|lady|baroness|judge|justice)\b)",
    re.IGNORECASE,
)
"""What stands before a name on an envelope and is not said in a greeting: The Rt Hon, The Hon., “The” of The Rev.
(Debrett’s, “Forms of address”)."""


def greeting(values: Mapping[str, str]) -> str:
    """The `salutation` column; else, where `name` begins with an honorific, that and the rest of the name; else
    the name the person goes by; else the full name. A name is never turned or given an honorific it did not come
    with, nor split (W3C, “Personal names around the world”), but behind Sir and Dame, which ask for it."""
    if given := values.get("salutation", ""):
        return given
    name = _without_style(spaced_titles(without_post_nominals(values["name"])))
    titles = leading_titles(name)
    if titles.rpartition(" ")[2].casefold() in KNIGHTLY:
        return _to_knight(name, titles, values.get("call_name", ""))
    return name if titles else values.get("call_name", name)


def _without_style(name: str) -> str:
    """A name without what only an envelope says. Hon. alone is how judges are addressed."""
    found = STYLE.match(name) if name[:1] in "TtRrMmVv" else None
    return name[found.end() :] if found else name


def _to_knight(name: str, titles: str, called: str) -> str:
    """Sir Roland for Sir Roland Finch, where it is certain which name is the first."""
    words = name[len(titles) :].split()
    first = words[0] if words else ""
    plain = len(first.strip(".")) > 1 and "." not in first and not re.search(r"-[^\W\d_A-Z]", words[-1])
    certain = plain and (len(words) == 2 or (len(words) > 2 and words[1].islower()))
    said = called or (first if certain else "")
    return f"{titles} {said}" if said else name


def without_post_nominals(name: str) -> str:
    """A name without degrees and offices behind it, after a comma or not: `Jane Doe MBA, PMP` → Jane Doe."""
    head, *tail = [part.strip() for part in name.split(",")]
    words = head.split()
    kept = [part for part in tail if _is_initials(words, part) or not all(map(_behind_comma, part.split()))]
    while len(words) > 1 and (_degree(words[-1], len(words)) or _with_honours(words)):
        words.pop()
    return ", ".join([" ".join(words), *kept])


def _is_initials(words: Sequence[str], part: str) -> bool:
    """Whether what stands behind a comma may be the rest of a name: Li, MC."""
    return len(words) < 2 and part.casefold() in HONOURS


def _with_honours(words: list[str]) -> bool:
    """Whether the last word is the (Hons) of a degree before it."""
    return words[-1].strip("().").casefold() == "hons" and len(words) > 2 and _degree(words[-2], len(words))


def _behind_comma(word: str) -> bool:
    """Of two letters only where both are capitals, or it is no name: Ma and Ra are names, MA and RA are none."""
    bare = word.strip("().").replace(".", "")
    if bare.casefold() in HONOURS:
        return bare.isupper()
    known = bare.casefold() in DEGREES or bare.casefold() in GENERATIONS or bare.casefold() == "hons"
    return known and (len(bare) > 2 or bare.isupper() or bare.casefold() in ("dr", "jr", "sr"))


def _degree(word: str, words: int) -> bool:
    """Whether a word behind a name, without a comma, is a degree: by its capitals, for “Ma” and “Do” are names."""
    bare = word.strip("().").replace(".", "")
    capitals = sum(char.isupper() for char in bare)
    return bare.casefold() in DEGREES and capitals > 1 and (len(bare) > 2 or words > 2)
