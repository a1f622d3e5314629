"""A, an and the, as what follows them sounds, and as names have them."""

import re
from collections.abc import Sequence

from generator.english.vocabulary.word_classes import is_known
from generator.lazy_pattern import lazy_pattern

SPELLED_AN = frozenset("AEFHILMNORSX")
"""Letters whose names begin with a vowel: an HND, an MBA."""
AN = lazy_pattern(
    r"8|11(?!\d)|18(?!\d)|hono|honest|hour|heir|[ai]|e(?!u|w)|o(?!ne(?:s|self|sie|ness)?\b|nce\b)"
    r"|u(?:n(?!anim|i(?:[cfloqtv]|se|so|\b))|p(?!vc)|r(?![aio])|t(?![eio])|d|g(?!a)|l(?!u|y)|m|sh)",
    re.IGNORECASE,
)
"""How a word begins that has an “an” before it, by its sound."""
SPELLED = frozenset([
    "BA", "BEng", "BSc", "BTEC", "CV", "DBS", "GCSE", "HGV", "HNC", "HND", "HR", "LLB", "LLM", "MA", "MBA",
    "MChem", "MEng", "MPhil", "MRI", "MRes", "MSc", "MSci", "NHS", "NVQ", "PGCE", "PhD", "UK", "UN", "US",
    "UX",
])  # fmt: skip
"""Initials that are said letter by letter, before which an article is mended."""
TYPED = lazy_pattern(r"(?:\A([Aa]n?)|\b(an?)) (?=[^\W_][\w’'&-]*)([^\W\d_]+)")
"""An article as it was typed, and the word behind it."""
NO_NOUN = frozenset([
    "and", "are", "as", "at", "if", "in", "is", "of", "on", "or", "to", "was", "e", "i", "o", "u",
])  # fmt: skip
"""What follows the letter A, and no article: vitamin A is."""
LETTERED = ("block ", "grade ", "group ", "hepatitis ", "level ", "option ", "part ", "plan ", "type ", "vitamin ")
"""What has the letter A behind it."""
FAR = max(map(len, LETTERED))
WITH_Y = ("euro", "uni", "use", "usu")
SILENT = ("honest", "honor", "honour", "hour", "heir")
THE = frozenset([
    "bank of england", "bbc", "black country", "british council", "british library", "british museum",
    "british red cross", "cabinet office", "care quality commission", "cbi", "civil service", "east end",
    "environment agency", "eu", "european union", "financial times", "fire service", "foreign office",
    "high court", "home office", "house of commons", "house of lords", "labour party", "lake district",
    "met office", "ministry of defence", "ministry of justice", "national archives", "national gallery",
    "national theatre", "national trust", "nhs", "nspcc", "peak district", "post office", "raf", "red cross",
    "rnli", "royal navy", "rspb", "rspca", "salvation army", "scottish government", "supreme court", "tuc",
    "un", "welsh government", "west end", "women's institute", "world cup",
])  # fmt: skip
"""Names that have “the” before them within a sentence."""
OF = frozenset(["department", "institute", "university", "office"])
"""What is “the …” with a place or a subject behind it."""
ROYAL = frozenset(["academy", "college", "institute", "society"])
LONGEST = 5
"""Words of a name."""
ENDED = lazy_pattern(r"(?:[’']s)?(?:\Z| (?:at|for|in|of|on|with)\b)|[’']s ")
"""What follows a name that is no part of a longer noun; not Home Office rules, NHS and council rules."""


def with_article(text: str) -> str:
    """A noun phrase with a or an, by how it sounds: a driving licence, an MSc, a NEBOSH certificate, an 8-year
    record."""
    return f"{'an' if _sounds_open(text.split(maxsplit=1)[0]) else 'a'} {text}"


def _sounds_open(word: str) -> bool:
    """Whether a word begins with a vowel as it is said: hour, MSc, 8-year; not university, one, NASA."""
    letters = re.split(r"[^A-Za-z]", word, maxsplit=1)[0]
    spelled = letters in SPELLED or (letters.isupper() and (len(letters) < 3 or not set("AEIOU") & set(letters)))
    return word[0] in SPELLED_AN if spelled else AN.match(word) is not None


def with_right_articles(text: str) -> str:
    """The text with a or an as the word behind it sounds, where that is certain: a MSc → an MSc, an unique view →
    a unique view; an hotel and an MOT stay."""
    return TYPED.sub(_right_article, text) if "a " in text.casefold() or "an " in text.casefold() else text


def _right_article(found: re.Match[str]) -> str:
    typed, word = found[1] or found[2], found[3]
    lettered = found.string[max(found.start() - FAR, 0) : found.start()].casefold().endswith(LETTERED)
    if lettered or word.casefold() in NO_NOUN or not _is_certain(typed, word):
        return found[0]
    right = f"{typed[0]}n" if _sounds_open(word) else typed[0]
    return f"{right} {word}"


def _is_certain(typed: str, word: str) -> bool:
    """Whether it is certain how a word begins: as an English one not with h, nor as initials that may be said as
    one word; “a otros” is no English."""
    if word in SPELLED or (word.isupper() and word[0] in "AEIO"):
        return True
    if typed.casefold() == "an" and word.casefold().startswith(WITH_Y):
        return True
    plain = word[0].casefold() in "aeiou" or typed.casefold() == "an"
    return is_known(word.casefold()) and (word.startswith(SILENT) or (plain and word[0] not in "hHU"))


def with_the(text: str) -> str:
    """A text that begins with a name, with “the” where that has it: Home Office → the Home Office, BBC → the BBC;
    not Home Office rules, nor Raf."""
    if not text[:1].isupper():
        return text
    words = text.split(" ", LONGEST)[:LONGEST]
    for n in range(len(words), 0, -1):
        name = " ".join(words[:n])
        bare = name.removesuffix("’s").removesuffix("'s")
        if ENDED.match(text, len(bare)) and (_has_the(bare) or _is_named_of(words[:n])):
            return f"the {text}"
    return text


def _has_the(name: str) -> bool:
    return name.casefold().replace("’", "'") in THE and (" " in name or name.isupper())


def _is_named_of(words: Sequence[str]) -> bool:
    """Whether words are University of Leeds, Royal College of Nursing, Department for Education."""
    kind = words[1:] if words[0] == "Royal" else words
    known = ROYAL if words[0] == "Royal" else OF
    if len(kind) < 3 or kind[0].casefold() not in known or kind[1] not in ("of", "for"):
        return False
    return all(word[:1].isupper() or word in ("and", "the") for word in kind[2:])
