"""The first letter of a text: small within a sentence, unless a name begins with it; large where one begins."""

import re
from collections.abc import Sequence

from generator.english.vocabulary.word_classes import is_known
from generator.english.vocabulary.words import Word, small_words, split_words, word_at
from generator.lazy_pattern import lazy_pattern

LEVELS = lazy_pattern(r"\ba(?=[ -]levels\b|\*(?=\s)|-level\b)")
"""The grade or the examination that is called A: a plural, or what no article can stand before."""
DAYS = [f"{day}day" for day in ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun")]
NEVER_SMALL = frozenset([
    *DAYS, *(f"{day}s" for day in DAYS), "january", "february", "april", "june", "july", "september", "october",
    "november", "december", "english", "french", "german", "italian", "spanish", "welsh", "irish", "british",
    "american", "european", "chinese", "japanese", "arabic", "christmas", "easter", "diwali", "ramadan",
    "hanukkah", "portuguese", "cantonese", "hindi", "urdu", "punjabi", "bengali", "gujarati", "romanian",
    "russian", "ukrainian", "greek", "dutch", "swedish", "norwegian", "danish", "vietnamese", "korean", "scottish",
    "java", "kotlin", "kubernetes", "photoshop", "terraform", "aldi", "lidl", "tesco", "asda",
    "sainsbury's", "waitrose", "oxfam", "barnardo's", "covid",
])  # fmt: skip
"""Days, months, languages and feasts; programs, shops and charities whose names are nothing else."""
OWN_CAPITALS = {
    "javascript": "JavaScript", "typescript": "TypeScript", "powerpoint": "PowerPoint", "github": "GitHub",
    "linkedin": "LinkedIn", "youtube": "YouTube", "tiktok": "TikTok", "autocad": "AutoCAD", "mysql": "MySQL",
    "postgresql": "PostgreSQL", "ikea": "IKEA", "nhs": "NHS", "sql": "SQL", "html": "HTML", "nspcc": "NSPCC",
    "rspca": "RSPCA", "unicef": "UNICEF", "bbc": "BBC", "covid-19": "Covid-19",
}  # fmt: skip
"""Names that have capitals in a way of their own."""
ALWAYS_LARGE = NEVER_SMALL | OWN_CAPITALS.keys() | {"sainsbury", "barnardo", "excel"}
DAY = lazy_pattern(
    rf"(?<![\w@./#-])(?:{'|'.join(sorted(NEVER_SMALL | OWN_CAPITALS.keys()))})\b(?![-/@.]\w)"
    r"|(?<![\w@./#-])excel(?= (?:skills?|spreadsheets?|sheets?|formulas?|macros?|models?|files?|and word)\b)"
    r"|(?:(?<=\bin )|(?<=\bwith )|(?<=\busing )|(?<=\badvanced )|(?<=\bmy )|\A)excel(?=[.,!]?\Z|,| and )"
)
NUMBERED = frozenset([
    "year", "grade", "level", "stage", "key", "room", "chapter", "unit", "module", "band", "tier", "phase",
    "round", "part", "form", "class", "section", "route", "platform", "gate", "terminal", "studio", "ward",
])  # fmt: skip
"""What is a name with its number: Year 9, Grade 7 piano; not top 10 lists."""
BEFORE_OF = frozenset([
    "Archbishop", "Bank", "Bay", "Bishop", "Church", "Duchess", "Duke", "Earl", "Game", "Gulf", "House",
    "Isle", "King", "Lady", "Lord", "Match", "Master", "Ministry", "Prince", "Princess", "Queen", "Republic",
    "Right", "Sons", "State", "Tower", "University", "Wind", "Women",
])  # fmt: skip
"""What begins a name or a title with “of” or “to” and a capital: Duke of Edinburgh, Right to Buy."""
PLAIN = frozenset({"the", "my", "your", "was", "have"})
LONG = 5
"""Letters of a word that no abbreviation has."""
AFTER_LEVEL = (
    "head",
    "headed",
    "of",
    "playing",
    "ground",
    "surface",
    "above",
    "below",
    "that",
    "which",
    "where",
    "crossing",
)
"""What follows a level that is no examination."""


def is_shouted(text: str) -> bool:
    """Whether words are in capitals that are no initials: THE ROTA, HEAD CHEF; not CEO, R AND D."""
    if not text.isupper():
        return False
    words = [word.casefold() for word in re.findall(r"[^\W\d_]+", text)]
    return any(word in PLAIN or (len(word) >= LONG and is_known(word)) for word in words)


def large_first(text: str) -> str:
    """The text with a large first letter, unless it begins with a name that has a small one: iPhone, eBay."""
    first = word_at(split_words(text), 0)
    if first.name and text.startswith(first.text) and first.text != first.text.lower():
        return text
    return text[:1].upper() + text[1:]


def small_first(text: str) -> str:
    """The text with a small first letter, unless it begins with a name: Night shifts → night shifts."""
    words = split_words(text)
    first, second = word_at(words, 0), word_at(words, 1)
    if len(text) < 2 or text.isupper() or not words or not text.startswith(first.text):
        return text
    if first.text == "A" and second.small == "level" and word_at(words, 2).small not in AFTER_LEVEL:
        return text
    if _is_name(first) or _is_given_name(first, second) or _begins_name(words):
        return text
    if second.small in ("and", "&") and word_at(words, 2).name and word_at(words, 2).text[1:].islower():
        return text  # Dickens and Hardy, Patience and Tact: both or none
    return text[0].lower() + text[1:]


def with_capitals(text: str) -> str:
    """The text with the capitals of what is always a name: monday mornings → Monday mornings, a levels → A levels;
    not “a level head”."""
    words = small_words(text)
    text = LEVELS.sub("A", text) if "a" in words else text
    return text if ALWAYS_LARGE.isdisjoint(words) else DAY.sub(_capitals_of, text)


def _capitals_of(found: re.Match[str]) -> str:
    return OWN_CAPITALS.get(found[0], found[0].capitalize())


def _is_name(word: Word) -> bool:
    """Whether a word keeps its capital wherever it stands: I, Excel, GDPR, Siobhan."""
    if word.text[1:] != word.text[1:].lower() or word.small == "i" or word.small.startswith("i'"):
        return True
    if word.text == "May":  # the month: nobody begins a cell with the verb
        return True
    if not word.kind and word.name and not word.classes:
        return True
    if word.kind:  # a word and its verb: you will, contracted
        return False
    return word.is_in("names") or not is_known(word.small)


def _is_given_name(first: Word, second: Word) -> bool:
    """Whether a word such as Rose or Mark is somebody's name here: Rose Green, Mark from sales."""
    return first.is_in("given_names") and (second.name or second.small in ("from", "and", "at"))


def _is_titled(words: Sequence[Word]) -> bool:
    """Whether what follows “of” or “to” begins with a capital: of the Rings, to Buy."""
    named = words[1:] if word_at(words, 0).small == "the" else words
    return word_at(named, 0).text[:1].isupper()


def _begins_name(words: Sequence[Word]) -> bool:
    """Whether two words are one name: Royal Infirmary, Green Park; not fluent Polish, learning Kotlin."""
    first, second = word_at(words, 0), word_at(words, 1)
    if second.small in ("v", "vs") or (first.small in NUMBERED and second.text.isdigit()):
        return True
    if (
        (second.small == "of" or (first.text, second.small) == ("Right", "to"))
        and first.text in BEFORE_OF
        and _is_titled(words[2:])
    ):
        return True
    if not second.name or second.text[1:].isupper() or first.kind:
        return False
    return not (first.is_in("before_names") or _governs(first, second))


def _governs(first: Word, second: Word) -> bool:
    """Whether a word goes with a name as its verb: learning Kotlin, visit Leeds."""
    if first.likely("gerund") or (first.classes[:2] == ("noun", "gerund") and second.has_digit):
        return True
    return first.likely("verb") and first.classes != ("verb", "noun")
