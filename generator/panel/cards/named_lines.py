"""Lines of an address that say again who it is for: they are left out, for the name stands above all others."""

import re
from collections.abc import Iterator, Sequence

from generator.lazy_pattern import lazy_pattern
from generator.model.people import Interviewer
from generator.people.names.greeting import without_post_nominals
from generator.people.names.honorifics import leading_titles, spaced_titles

ATTENTION = lazy_pattern(
    r"(?:attn|att|fao|f\.a\.o|for the attention of|to|z\. ?hd\.?)(?:[.:]\s*|\s+)", re.IGNORECASE
)
FIRST = 3
"""Lines among which a name is looked for."""
STREETS = frozenset([
    "avenue", "close", "court", "crescent", "drive", "gardens", "green", "grove", "hill", "house", "lane", "mews",
    "park", "place", "road", "row", "square", "street", "terrace", "view", "walk", "way", "yard",
])  # fmt: skip
"""What N. Street may be as well."""
FORMS = lazy_pattern(
    r"[\s,](?:ltd|limited|plc|llp|llc|inc|incorporated|corp|corporation|gmbh|ag|s\.?a|pty ltd)\.?$", re.IGNORECASE
)
"""What stands behind the name of a company, or not."""


def without_name(lines: Sequence[str], person: Interviewer) -> tuple[str, ...]:
    """An address without the person's own name, with their titles or initials or not, and without a company that
    stands there twice; as it is where nothing else would be left."""
    kept = tuple(_others(lines, person.name, person.get("company")))
    return kept or tuple(lines)


def is_company(line: str, company: str) -> bool:
    """Whether a line is a company or begins with it, whatever form of company either names."""
    begin, bare = (text.casefold().removeprefix("the ") for text in (line, company))
    one, other = (FORMS.sub("", text).rstrip(" ,") for text in (begin.partition(",")[0], bare))
    return begin.startswith(bare) or one == other


def _others(lines: Sequence[str], name: str, company: str) -> Iterator[str]:
    before = ""
    for number, line in enumerate(lines):
        if number < FIRST and _is_person(line, name, first=number == 0) and line != company:
            continue
        first, comma, rest = line.partition(",")
        named = not number and comma and rest.strip() and _is_person(first, name, first=True)
        said = rest.strip() if named else line
        doubled = said.casefold() == before.casefold() and (
            (number == 1 and len(lines) > 2) or is_company(said, company or "-")
        )
        if not doubled:
            yield said
        before = said


def _is_person(line: str, name: str, *, first: bool) -> bool:
    """Whether a line is a person's name: Ada Bell, A. Bell, or anywhere Mrs Bell, Attn: Ada Bell; not N Street."""
    found = ATTENTION.match(line)
    titled, said = _words(line[found.end() :] if found else line)
    _, known = _words(name)
    if not said or not known or said[-1] != known[-1] or not (first or titled or found):
        return False
    if len(said) == 1:
        return titled or len(known) == 1
    if len(said[0]) == 1 and said[-1] in STREETS and not titled:
        return False
    return _alike(said[0], known[0]) and len(said) <= max(len(known), 2)


def _words(name: str) -> tuple[bool, list[str]]:
    """Whether a name has a title, and its words without titles and degrees, in small letters."""
    bare = spaced_titles(without_post_nominals(name))
    titles = leading_titles(bare)
    return bool(titles), re.findall(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*|\d+", bare[len(titles) :].casefold())


def _alike(one: str, other: str) -> bool:
    """The same first name, or the initial of it."""
    return one == other or (len(one) == 1 and other.startswith(one)) or (len(other) == 1 and one.startswith(other))
