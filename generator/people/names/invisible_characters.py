"""Names as they are spelled: which ones an eye should check, and what in them no eye can see."""

import unicodedata
from collections.abc import Callable, Iterable

from generator.lazy_pattern import lazy_pattern
from generator.problems import Location, Problem, Problems

HIDDEN = lazy_pattern(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufeff"
    "\uffa0\ufff9-\ufffb\U000e0001]"
)
TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""They turn the letters after them round: a name can look like another."""
JOINING = frozenset("\u200c\u200d")
"""Part of the spelling in Persian, in India's scripts and in emoji; a slip of the clipboard in Latin letters."""
FIRST_JOINED = 0x0590
"""From here on scripts join their letters: Hebrew and Arabic come first."""


def accented_names(names: Iterable[str]) -> list[str]:
    """The names with letters that an encoding could have changed, each once, in the order of the file."""
    return list(dict.fromkeys(name for name in names if not name.isascii()))


def check_invisible(text: str, place: Callable[[], Location]) -> Problems:
    """What a name holds and nobody sees: the person's card would be written from something else than is shown."""
    if text.isascii():
        return []
    found = next((found for found in HIDDEN.finditer(text) if not _spells(text, found.start())), None)
    if not found:
        return []
    char = found[0]
    name = unicodedata.name(char, "unnamed").lower()
    message = f"an invisible character (U+{ord(char):04X}, {name}) stands in the name"
    where = place()._replace(excerpt=text, caret=found.start())
    return [
        Problem(
            where,
            message,
            "delete it, or type the name anew",
            warning=char not in TURNING,
            check="invisible-character",
        )
    ]


def _spells(text: str, at: int) -> bool:
    return text[at] in JOINING and at > 0 and ord(text[at - 1]) >= FIRST_JOINED
