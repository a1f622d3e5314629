"""Names of files and folders that every system takes, made of people's names."""

import unicodedata
from collections.abc import Collection
from itertools import count

LONGEST = 60
"""Bytes of a name: some systems stop at 143, and editors add to it."""
COLOURED = "\ufe0f"
"""What makes a sign a coloured picture, and is none itself."""
DOTTED = "i\u0307"
"""What becomes of a Turkish capital i: its dot is that of the small letter."""
RESERVED = {"con", "prn", "aux", "nul"} | {
    f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³"
}
"""What Windows takes for a device, whatever the ending."""


def unused_slug(text: str, taken: Collection[str], folder: str = "", ending: str = "") -> str:
    """`Dr Siân Llewelyn` → `folder/dr-siân-llewelyn` and the ending; where that is taken, in any case of its
    letters, with the first number that is free. `taken` holds names in folded case."""
    for number in count(1):
        name = file_slug(text, "" if number == 1 else f"-{number}")
        path = f"{folder}{name}{ending}"
        if path.casefold() not in taken and name not in RESERVED:
            return path
    raise AssertionError  # numbers do not end


def file_slug(text: str, ending: str = "") -> str:
    """Letters and digits of any script in small letters, and dashes for everything between; at most 60 bytes."""
    small = unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).lower())
    small = small.replace(DOTTED, "i").replace(COLOURED, "")
    words = "".join(char if unicodedata.category(char)[0] in "LMN" else " " for char in small).split()
    room = LONGEST - len(ending.encode())
    cut = "-".join(words).encode()[:room].decode("utf-8", "ignore").strip("-")
    return (cut or "person") + ending
