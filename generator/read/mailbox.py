"""E-mail addresses as a cell holds them: one, bare, and such that every mail program takes it."""

import re
from collections.abc import Callable, Mapping

from generator.model import Problems
from generator.problems import Location, Problem

MAILBOXES = ("email", "recruiter_email")
_ATOM = r"[^\x00-\x20\x7f-\xa0\ud800-\udfff\s\"(),.:;<>@\[\\\]]+"
MAILBOX = re.compile(rf"(?=.{{3,254}}\Z){_ATOM}(?:\.{_ATOM})*@{_ATOM}(?:\.{_ATOM})+")
"""RFC 5321, 4.1.2 without quoted local parts, and RFC 6531 with letters of every script."""


def mailbox_faults(values: Mapping[str, str], at: Callable[[str], Location]) -> Problems:
    """Addresses to which no draft could be sent; `at` says where a column's cell stands."""
    return [
        Problem(at(column), f"“{text}” is not an e-mail address", _mend(text))
        for column in MAILBOXES
        if (text := values.get(column, "")) and not (MAILBOX.fullmatch(text) and text.isprintable())
    ]


def _mend(text: str) -> str:
    found = [word for word in re.split(r"[\s<>,;]+", text) if MAILBOX.fullmatch(word) and word.isprintable()]
    if not found:
        return "write it as ada@company.org, or leave the cell empty"
    return f"write {found[0]} alone" if len(found) == 1 else f"keep one of them, such as {found[0]}"
