"""The classes a word can have, from a table of base forms and the rules by which English inflects."""

from functools import cache, lru_cache
from importlib.resources import files

from generator.english.irregular import PARTICIPLE, PAST, PAST_OR_PARTICIPLE

FUNCTION = {
    "determiner": "a an the my our your his her its their this these those some any each every no another both all two three four five six seven eight nine ten twelve "
    "several many much more most few fewer less enough such",
    "subject": "i we they he she",
    "pronoun": "you it one everyone everybody someone somebody nobody us me him them there myself something anything nothing everything",
    "relative": "that which who whom whose where when why how what whether if because while although though unless "
    "than as since once until so",
    "finite": "am is are was were had has does did will would could should shall might must isn't aren't wasn't "
    "weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't couldn't can't cannot shouldn't",
    "auxiliary": "have do can may need be been being",
    "preposition": "of in on at by to from with without about into onto over under after before during between "
    "through against among for till towards within across behind near off up down out per via",
    "conjunction": "and or but nor yet plus",
    "adverb": "very really quite always also just only even still never not too well here now then soon again already "
    "highly extremely so rather fairly pretty often",
}
CLASS_OF = {word: name for name, words in FUNCTION.items() for word in words.split()}

TOOLS = frozenset(
    [
        "access",
        "asana",
        "assembly",
        "canvas",
        "chef",
        "citrix",
        "docker",
        "eagle",
        "excel",
        "exchange",
        "figma",
        "go",
        "java",
        "notion",
        "oracle",
        "outlook",
        "pandas",
        "perl",
        "powerpoint",
        "python",
        "r",
        "ruby",
        "rust",
        "sage",
        "scratch",
        "scrum",
        "slack",
        "spark",
        "spring",
        "stata",
        "swift",
        "tableau",
        "teams",
        "unity",
        "word",
        "zoom",
        "english",
        "french",
        "german",
        "spanish",
        "polish",
        "turkish",
        "march",
        "may",
        "august",
    ]
)
"""Names that are words as well: a capital stays."""
GIVEN = frozenset(
    ["amber", "dawn", "faith", "grace", "hope", "ivy", "jasmine", "mark", "may", "rose", "summer", "will"]
)
"""Names of people that are words as well."""
PLURAL = frozenset(["children", "people", "men", "women", "feet", "teeth", "staff", "police"])
NOUN_IN_ING = frozenset(
    [
        "budgeting",
        "catering",
        "coaching",
        "coding",
        "fundraising",
        "gardening",
        "mentoring",
        "modelling",
        "modeling",
        "networking",
        "onboarding",
        "safeguarding",
        "scheduling",
        "teamworking",
        "troubleshooting",
        "tutoring",
        "upskilling",
        "volunteering",
    ]
)
"""Words in -ing that work has made nouns of, and the table does not know."""


@cache
def _table() -> dict[str, str]:
    """Base form → classes, n v a r, the likeliest first."""
    table: dict[str, str] = {}
    for line in (files("generator.english") / "words.txt").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            code, *words = line.split(" ")
            table.update(dict.fromkeys(words, code))
    return table


def is_known(word: str) -> bool:
    """Whether a word is English and written small."""
    return word in CLASS_OF or (bool(word_classes(word)) and not (_by_ending(word) and not _table_knows(word)))


def _table_knows(word: str) -> bool:
    return word in _table() or bool(_bases(word, "s", "es", "ies", "d", "ed", "ied", "ing"))


@lru_cache(4096)
def word_classes(word: str) -> str:
    """The classes of a small word that is no function word, the likeliest first; none where it is unknown.

    n noun, s plural noun, v base verb, z verb in -s, d past, p participle, g verb in -ing, a adjective, r adverb.
    """
    if word in PLURAL:
        return "s"
    if word in NOUN_IN_ING:
        return "ng"
    if word in PAST:
        return "d" + _only(word, "n")
    if word in PARTICIPLE:
        return "p"
    if word in PAST_OR_PARTICIPLE:
        return "dp" + _only(word, "nav")
    own = _table().get(word, "")
    if word.endswith("s") and not word.endswith("ss"):
        return own + "".join({"n": "s", "v": "z"}[code] for code in _bases(word, "s", "es", "ies") if code in "nv")
    if word.endswith("ed") and "v" in _bases(word, "d", "ed", "ied"):
        return "dp" + own
    if word.endswith("ing") and "v" in _bases(word, "ing"):
        return own + "g" if own.startswith("n") else "g" + own
    if word.endswith("ly") and not own:
        return "r" if len(word) > 4 else ""
    return own or _compound_classes(word) or _by_ending(word)


def _only(word: str, codes: str) -> str:
    return "".join(code for code in _table().get(word, "") if code in codes)


def _bases(word: str, *endings: str) -> str:
    """The classes of the words that this could be a form of."""
    table, found = _table(), ""
    for ending in endings:
        if word.endswith(ending):
            stem = word[: -len(ending)]
            tries = [stem, f"{stem}y"] if ending in ("ies", "ied") else [stem]
            if ending in ("ing", "ed"):
                tries += [f"{stem}e", stem[:-1] if stem[-1:] == stem[-2:-1] else stem]
            found += "".join(table.get(base, "") for base in tries)
    return "".join(dict.fromkeys(found))


def _compound_classes(word: str) -> str:
    """A word with hyphens is what its last part is; one in -ed or -ing there is an adjective: hard-working."""
    first, hyphen, last = word.rpartition("-")
    if not hyphen or not first or not last:
        return ""
    classes = word_classes(last)
    return "a" if classes[:1] in ("g", "d", "p") else classes


def _by_ending(word: str) -> str:
    """An unknown or misspelt word by how it ends."""
    if len(word) > 5 and word.endswith("ing"):
        return "g"
    return "a" if len(word) > 6 and word.endswith(("able", "ible", "ful", "ous")) else ""
