"""How people reach an office: by e-mail, by telephone, or by a page that says how."""

import re
from urllib.parse import quote

from generator.fast_dataclass import dataclass
from generator.lazy_pattern import lazy_pattern
from generator.model.files import output_of

E_MAIL = lazy_pattern(r"[^@\s<>()\"',;:?&/]+@[\w-]+(\.[\w-]+)*")
PHONE = lazy_pattern(
    r"(?P<number>\+?[\d(][\d ()./–-]*\d)(?:,?\s*(?:ext\.?|extension|x)\s*(?P<more>\d+))?", re.IGNORECASE
)
LEAST = 5
"""Digits of the shortest telephone number."""
PAGE = lazy_pattern(r"/?(?P<name>[\w./-]+\.md)(?P<place>#[\w-]+)?")
FORMS = "write an e-mail address, a telephone number, or a page: https://… or contact.md"


@dataclass(frozen=True)
class Contact:
    """`kind` is email, phone, address (a page elsewhere) or page (one of this site)."""

    kind: str
    words: str
    """As it was written."""
    target: str
    """Where it leads: what a link says, or of a page of this site its file there."""
    place: str = ""
    """The place on a page of this site, with its #."""


def contact_of(text: str) -> Contact | None:
    """The contact that a text is; None for what is none."""
    if E_MAIL.fullmatch(text):
        return Contact("email", text, f"mailto:{quote(text, safe='@+')}")
    if found := PHONE.fullmatch(text):
        return _phone(text, found)
    if re.match(r"https?://", text):
        return Contact("address", text, text)
    if found := PAGE.fullmatch(text):
        return Contact("page", found["name"], output_of(found["name"]), found["place"] or "")
    return None


def _phone(text: str, found: re.Match[str]) -> Contact | None:
    """`+44 (0)20 7946 0000` is dialled without the 0 (RFC 3966)."""
    number = found["number"].replace("(0)", "") if text.startswith("+") else found["number"]
    digits = re.sub(r"\D", "", number)
    more = f";ext={found['more']}" if found["more"] else ""
    target = f"tel:{'+' if text.startswith('+') else ''}{digits}{more}"
    return Contact("phone", text, target) if len(digits) >= LEAST else None
