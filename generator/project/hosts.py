"""Names of hosts: in ASCII, as the network knows them, and whether there can be one."""

import unicodedata

LONGEST_LABEL = 63
LONGEST = 253
"""Bytes of a name (RFC 1035, 2.3.4), without the dot at its end."""


def ascii_host(host: str) -> str:
    """A host in ASCII: each label with other letters in its `xn--` form (RFC 3492), with ß and ς kept, as browsers
    do (UTS 46)."""
    if host.isascii():
        return host
    plain = unicodedata.normalize("NFKC", host.lower()).replace("。", ".")
    return ".".join(map(_ascii_label, plain.split(".")))


def can_be_host(host: str) -> bool:
    """Whether each label of a host, in ASCII, has 1 to 63 characters, and the whole no more than 253."""
    plain = ascii_host(host).removesuffix(".")
    return len(plain) <= LONGEST and all(0 < len(label) <= LONGEST_LABEL for label in plain.split("."))


def _ascii_label(label: str) -> str:
    return label if label.isascii() else f"xn--{label.encode('punycode').decode()}"
