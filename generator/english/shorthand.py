"""What people type to each other on a phone, and nobody writes on a card: ur team, abt pay, w/ people."""

import re

from generator.english.vocabulary.words import small_words
from generator.lazy_pattern import lazy_pattern

WORDS = {
    "u": "you", "ur": "your", "abt": "about", "thx": "thanks", "tbh": "to be honest",
    "btw": "by the way", "imo": "in my opinion", "pls": "please", "plz": "please", "cuz": "because",
    "yr": "year", "yrs": "years", "hrs": "hours", "wks": "weeks", "mgmt": "management", "govt": "government",
    "dept": "department", "incl": "including",
    "gonna": "going to", "wanna": "want to", "kinda": "kind of", "lol": "", "lmao": "", "haha": "", "omg": "",
}  # fmt: skip
"""Word → what it stands for; empty where it is best left out."""
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
SIGN = lazy_pattern(r"[>/<)(=]|--|\bw\b")
FOUND = lazy_pattern(
    rf"(?<![\w’'./-])(?:(?:{'|'.join(WORDS)})(?![\w’'/-]|\.\w)|w/o?(?![ce]\b)|(?<!\d )w(?=\s))"
    r"|(?:-|=)>|(?<=\s)--(?=\s)|(?<=[a-z] )=(?= [a-z])|<3(?!\d)|(?<=\s)[:;]-?[)(](?=[.!?]?(?:\s|\Z))",
    re.IGNORECASE,
)


def shorthand(text: str) -> tuple[str, str] | None:
    """The first shorthand in a text as it is typed, and what it stands for; U of T and BTW Ltd are names."""
    if not SIGN.search(text) and small_words(text).isdisjoint(WORDS):
        return None  # as in nearly all texts
    for found in FOUND.finditer(text):
        typed = found[0]
        if not typed.isupper() or text.isupper():
            return typed, WORDS.get(typed.casefold(), SIGNS.get(typed.casefold(), ""))
    return None
