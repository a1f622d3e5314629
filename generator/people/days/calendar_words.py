"""Months and weekdays as lists have them: in English, German, French and their neighbours, whole or cut short."""

import re
import unicodedata
from functools import cache

MONTHS = (
    "january januar jänner janvier enero gennaio januari janeiro",
    "february februar feber février febrero febbraio februari fevereiro",
    "march märz mrz mars marzo maart março",
    "april avril abril aprile",
    "may mai mayo maggio mei maio",
    "june juni juin junio giugno junho",
    "july juli juillet julio luglio julho",
    "august août agosto augustus",
    "september septembre septiembre settembre setembro",
    "october oktober octobre octubre ottobre outubro",
    "november novembre noviembre novembro",
    "december dezember décembre diciembre dicembre dezembro",
)
WEEKDAYS = (
    "monday montag lundi lunes lunedì maandag",
    "tuesday tues dienstag mardi martes martedì dinsdag",
    "wednesday weds mittwoch mercredi miércoles mercoledì woensdag",
    "thursday thurs donnerstag jeudi jueves giovedì donderdag",
    "friday freitag vendredi viernes venerdì vrijdag",
    "saturday samstag sonnabend samedi sábado sabato zaterdag",
    "sunday sonntag dimanche domingo domenica zondag",
)
LITTLE = frozenset([
    "a", "am", "around", "at", "au", "avant", "before", "bis", "by", "ca", "circa", "d", "de", "del", "den", "der",
    "di", "du", "gegen", "h", "kl", "l", "la", "le", "of", "on", "the", "um", "until", "uhr", "vers", "vom", "von",
])  # fmt: skip
"""Words beside a day that say no more of it."""
SHIFTS = {
    "today": 0, "tonight": 0, "heute": 0, "yesterday": -1, "gestern": -1, "hier": -1, "tomorrow": 1, "demain": 1,
}  # fmt: skip
"""How far from today a day is that is called so."""
MOVING = frozenset([
    *SHIFTS, "now", "last", "next", "this", "ago", "week", "morning",
    "afternoon", "evening", "vorgestern", "morgen", "übermorgen", "letzten", "letzte",
    "nächsten", "nächste", "diesen", "aujourd", "hui", "dernier", "prochain", "avanthier",
    "weekend", "previous", "coming",
])  # fmt: skip
"""Words of a day that is another each day on which it is read."""


def plain_word(word: str) -> str:
    """A word in small letters without accents and stops."""
    bare = unicodedata.normalize("NFKD", word.casefold())
    return re.sub(r"[^a-z]", "", bare)


@cache
def month_of(word: str) -> int:
    """The month that a word names, from 1; 0 where it names none, or could be two."""
    return next(iter(found), 0) if len(found := _named(plain_word(word), MONTHS, 3)) == 1 else 0


@cache
def weekdays_of(word: str) -> frozenset[int]:
    """The weekdays that a word names, Monday being 0: `di` is Dienstag, or dimanche."""
    return frozenset(number - 1 for number in _named(plain_word(word), WEEKDAYS, 2))


def _named(word: str, names: tuple[str, ...], least: int) -> set[int]:
    if len(word) < least:
        return set()
    return {
        number
        for number, known in enumerate(names, 1)
        if any(plain_word(name).startswith(word) for name in known.split())
    }
