"""The classes a word can have, from a table of base forms and the rules by which English inflects."""

from functools import lru_cache

from generator.english.kinds import WordClass
from generator.english.vocabulary.lexicon import base_forms, function_words, word_list
from generator.lazy_pattern import lazy_pattern

WordClasses = tuple[WordClass, ...]
"""The likeliest first; empty for an unknown word."""
IN_S: dict[WordClass, WordClass] = {"noun": "plural", "verb": "third"}
"""Class of a base form → what it is with an -s."""
CLIPPED = lazy_pattern("[^aeiou]*[aeiou][^aeiouwxy]|(?:.*[^aeiou])?[aeiou]l")
"""A verb whose last letter is doubled: planning, travelling."""
DOUBLED = frozenset([
    "admit", "begin", "commit", "equip", "forget", "format", "occur", "permit", "prefer", "program", "quit",
    "quiz", "refer", "regret", "submit", "transfer", "upset", "worship",
])  # fmt: skip
LONG_ENDINGS = ("able", "ible", "ful", "ous")
"""What a misspelt word ends in and is an adjective all the same: adapteable."""


@lru_cache(4096)
def word_classes(word: str) -> WordClasses:
    """The classes of a small word that is no function word: visits → third, plural."""
    return _known_classes(word) or _classes_by_ending(word)


def is_known(word: str) -> bool:
    """Whether a word is English and written small: catering, lambing; not Siobhan, nor Beijing, which ends so."""
    if word in function_words() or _known_classes(word):
        return True
    return "noun" in _base_classes(word, "ing")


def _known_classes(word: str) -> WordClasses:
    own = base_forms().get(word, ())
    return _listed_classes(word, own) or _inflected_classes(word, own) or own or _compound_classes(word)


def _listed_classes(word: str, own: WordClasses) -> WordClasses:
    """The classes of a form that no rule makes: children → plural; wrote → past; left → past, participle, noun."""
    if word in word_list("plurals"):
        return ("plural",)
    if word in word_list("nouns_in_ing"):
        return ("noun", "gerund")
    if word in word_list("pasts"):
        return ("past", *(name for name in own if name == "noun"))
    if word in word_list("participles"):
        return ("participle",)
    if word in word_list("pasts_and_participles"):
        return ("past", "participle", *(name for name in own if name != "adverb"))
    return ()


def _inflected_classes(word: str, own: WordClasses) -> WordClasses:
    """The classes of a regular form, with its own: training → noun, gerund; quickly → adverb."""
    if word.endswith("s") and not word.endswith("ss"):
        return own + tuple(IN_S[name] for name in _base_classes(word, "s", "es", "ies") if name in IN_S)
    if word.endswith("ed") and "verb" in _base_classes(word, "d", "ed", "ied"):
        return ("past", "participle", *own)
    if word.endswith("ing") and "verb" in _base_classes(word, "ing"):
        return (*own, "gerund") if own[:1] == ("noun",) else ("gerund", *own)
    return ("adverb",) if word.endswith("ly") and len(word) > 4 and not own else ()


def base_verb(word: str) -> str:
    """The base form of a verb's form in -s: knows → know, tries → try, has → have; the word where it has none."""
    if irregular := {"has": "have", "is": "am", "does": "do", "goes": "go"}.get(word):
        return irregular
    bases = [base for end in ("s", "es", "ies") if word.endswith(end) for base in _bases(word, end)]
    return next((base for base in bases if "verb" in base_forms().get(base, ())), word)


def gerund_of(words: str) -> str:
    """Words that begin with a verb, with that in -ing: meet the team → meeting the team; else empty."""
    verb, space, rest = words.partition(" ")
    if base_forms().get(verb, ())[:1] != ("verb",):
        return ""
    if verb.endswith("ie"):
        stem = f"{verb[:-2]}y"
    elif verb.endswith("e") and not verb.endswith(("ee", "oe", "ye", "inge")) and verb != "be":
        stem = verb[:-1]
    else:
        stem = verb + verb[-1] if verb in DOUBLED or CLIPPED.fullmatch(verb) else verb
    return f"{stem}ing{space}{rest}"


def _base_classes(word: str, *endings: str) -> WordClasses:
    """The classes of all words that this could be a form of: tries with -ies → those of try."""
    bases = [base for ending in endings if word.endswith(ending) for base in _bases(word, ending)]
    return tuple(dict.fromkeys(name for base in bases for name in base_forms().get(base, ())))


def _bases(word: str, ending: str) -> list[str]:
    """What a word can be without an ending: planning → plann, planne, plan."""
    stem = word.removesuffix(ending)
    if ending in ("ies", "ied"):
        return [stem, f"{stem}y"]
    if ending in ("ing", "ed"):
        return [stem, f"{stem}e", stem[:-1] if stem[-1:] == stem[-2:-1] else stem]
    return [stem]


def _compound_classes(word: str) -> WordClasses:
    """A word with hyphens is what its last part is; with a verb's form there it is an adjective: hard-working; but
    problem-solving, which is something that one does with a noun, is a noun."""
    first, _, last = word.rpartition("-")
    classes = _known_classes(last) if first and last else ()
    if "gerund" in classes and base_forms().get(first, ())[:1] == ("noun",):
        return ("noun",)
    return ("adjective",) if classes[:1] in (("gerund",), ("past",), ("participle",)) else classes


def _classes_by_ending(word: str) -> WordClasses:
    """What an unknown or misspelt word is by how it ends."""
    if len(word) > 5 and word.endswith("ing"):
        return ("gerund",)
    return ("adjective",) if len(word) > 6 and word.endswith(LONG_ENDINGS) else ()
