"""An address as a browser reads it: without spaces at its ends, without tabs and line breaks, and with \\ as /
(URL standard, 4.4)."""

import re

from generator.lazy_pattern import lazy_pattern

RUN = lazy_pattern(
    r"(?:about|blob|data|filesystem|jar|javascript|livescript|mocha|vbscript|view-source):", re.IGNORECASE
)
"""Schemes of addresses that run or show what stands in the address itself."""
SCHEME = lazy_pattern(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
ENDS = "".join(map(chr, range(0x21)))
UNSEEN = {ord(char): None for char in "\t\n\r"}


def script_scheme(address: str) -> str:
    """The scheme of an address that a browser would run or show by itself; empty for others."""
    found = RUN.match(address.strip(ENDS).translate(UNSEEN)) if ":" in address else None
    return found[0].lower() if found else ""


def leads_out(address: str, but: str = "") -> bool:
    """Whether an address leads out of the site, `but` for one of this scheme."""
    read = address.strip(ENDS).translate(UNSEEN).replace("\\", "/")
    scheme = SCHEME.match(read)
    return read.startswith("//") or bool(scheme and scheme[1].lower() != but)
