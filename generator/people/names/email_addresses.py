"""E-mail addresses as a cell holds them: one, alone."""

import re
from collections.abc import Callable, Mapping

from generator.model.people import is_mailbox
from generator.people.tables.cell_code import formula_fault
from generator.problems import Location, Problem, Problems

MAILBOXES = ("email", "recruiter_email", "coordinator_email")
UNTIL_THEN = "until then the draft is addressed to nobody"


def check_mailboxes(values: Mapping[str, str], at: Callable[[str], Location]) -> Problems:
    """Addresses to which no draft could be sent; `at` says where a column's cell stands. Cards are made all the
    same. A formula is told where others are."""
    return [
        Problem(
            at(column),
            f"“{text}” is not an e-mail address",
            f"{_address_hint(text)}; {UNTIL_THEN}",
            warning=True,
            check="email-malformed",
        )
        for column in MAILBOXES
        if (text := values.get(column, "")) and not is_mailbox(text) and not formula_fault(text)
    ]


def _address_hint(text: str) -> str:
    if is_mailbox(text.replace(" ", "")):  # one piece alone would likely be somebody else's address
        return "take out the space, or what is no part of the address"
    found = [word for word in re.split(r"[\s<>,;]+", text) if is_mailbox(word)]
    if not found:
        return "write one address such as ada@harbour.example"
    return f"write {found[0]} alone" if len(found) == 1 else f"keep one of them, such as {found[0]}"
