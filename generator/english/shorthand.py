"""What people type to each other on a phone, and nobody writes on a card: ur team, abt pay, w/ people."""

import re

from generator.english.words import small_words
from generator.lazy_pattern import lazy_pattern

WORDS = {
    "u": "you", "ur": "your", "abt": "about", "thx": "thanks", "tbh": "to be honest",
    "btw": "by the way", "imo": "in my opinion", "pls": "please", "plz": "please", "cuz": "because",
    "yr": "year", "yrs": "years", "hrs": "hours", "wks": "weeks", "mgmt": "management", "govt": "government",
    "dept": "department", "incl": "including", "wk": "week", "mtg": "meeting", "ppl": "people", "tmrw": "tomorrow",
    "xmas": "Christmas",
    "gonna": "going to", "wanna": "want to", "kinda": "kind of", "lol": "", "lmao": "", "haha": "", "omg": "",
}  # fmt: skip
"""Word → what it stands for; empty where it is best left out."""
DAYS = {
    "mon": "Monday", "tue": "Tuesday", "tues": "Tuesday", "wed": "Wednesday", "weds": "Wednesday",
    "thu": "Thursday", "thur": "Thursday", "thurs": "Thursday", "fri": "Friday", "sat": "Saturday",
    "sun": "Sunday",
}  # fmt: skip
MONTHS = {
    "jan": "January", "feb": "February", "mar": "March", "apr": "April", "jun": "June", "jul": "July",
    "aug": "August", "sep": "September", "sept": "September", "oct": "October", "nov": "November",
    "dec": "December",
}  # fmt: skip
CALENDAR = lazy_pattern(
    rf"\b(on|by|before|after|until|till|from|next|this|last|in|since|early|late|mid|\d{{1,2}}(?:st|nd|rd|th)?)"
    rf" ({'|'.join([*DAYS, *MONTHS])})(?=[.,!?]?(?:\s+(?:at|morning|afternoon|evening|\d|or|and)\b|\Z))"
)
"""A day or a month in small letters, behind what it goes with: by fri, in jan, 3 dec; not sun and rain."""
LAST = lazy_pattern(
    rf"(?<=[^\W\d_]{{4}} )({'|'.join(day for day in DAYS if day not in ('sat', 'sun', 'wed'))})(?=[.!?]?\Z)"
)
"""A day at the end: decision mon."""
ON_ORDINAL = lazy_pattern(
    r"\b(on|by|until|before|after|from) (\d{1,2}(?:st|nd|rd|th))(?=[.,!?]?(?:\s+(?:at|or)\b|\Z))"
)
"""A day of the month without its article: on 4th."""
SIGNS = {
    "w/o": "without",
    "w/": "with",
    "w": "with",
    "=": "is",
    "->": "to",
    "=>": "to",
    "--": "–",
    "<3": "",
    ":)": "",
    ":-)": "",
    ":(": "",
    ";)": "",
}
ANY = frozenset({*WORDS, *DAYS, *MONTHS})
SIGN = lazy_pattern(r"[>/<)(=]|--|\bw\b")
FOUND = lazy_pattern(
    rf"(?<![\w’'./-])(?:(?:{'|'.join(WORDS)})(?![\w’'/-]|\.\w)|w/o?(?![ce]\b)|(?<!\d )w(?=\s))"
    r"|(?:-|=)>|(?<=\s)--(?=\s)|(?<=[a-z] )=(?= [a-z])|<3(?!\d)|(?<=\s)[:;]-?[)(](?=[.!?]?(?:\s|\Z))",
    re.IGNORECASE,
)


def shorthand(text: str) -> tuple[str, str] | None:
    """The first shorthand in a text as it is typed, and what it stands for; U of T and BTW Ltd are names."""
    words = small_words(text)
    if words.isdisjoint(ANY) and not SIGN.search(text):
        return _ordinal(text)  # as in nearly all texts
    if dated := _dated(text):
        return dated
    for found in FOUND.finditer(text):
        typed = found[0]
        if not typed.isupper() or text.isupper():
            return typed, WORDS.get(typed.casefold(), SIGNS.get(typed.casefold(), ""))
    return None


def _dated(text: str) -> tuple[str, str] | None:
    """A day or a month that is cut short: in jan, decision mon."""
    if found := CALENDAR.search(text):
        return found[0], f"{found[1]} {DAYS.get(found[2]) or MONTHS[found[2]]}"
    found = LAST.search(text)
    return (found[1], f"on {DAYS[found[1]]}") if found else None


def _ordinal(text: str) -> tuple[str, str] | None:
    found = ON_ORDINAL.search(text)
    return (found[0], f"{found[1]} the {found[2]}") if found else None
