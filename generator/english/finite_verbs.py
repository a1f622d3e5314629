"""Where the finite verb of a main clause stands, so that a sentence is told from a noun with a clause behind it."""

from itertools import pairwise

from generator.english.irregular import PAST, PAST_OR_PARTICIPLE
from generator.english.words import Word

INTRANSITIVE = frozenset(
    [
        "arrived",
        "began",
        "happened",
        "started",
        "finished",
        "ended",
        "opened",
        "closed",
        "changed",
        "improved",
        "moved",
        "passed",
        "worked",
        "failed",
        "increased",
        "dropped",
        "doubled",
        "expired",
    ]
)
"""Pasts that need nothing behind them: “my results arrived”."""
PARTICIPLES_BEFORE_NOUNS = frozenset(["built", "burnt", "found", "left", "lost", "paid", "sold", "unpaid"])
"""Pasts that stand before a noun mostly as adjectives: lost property, paid work."""
OBJECT = frozenset({"determiner", "subject", "relative"})
AFTERTHOUGHT = frozenset({"hope", "think", "guess", "believe", "suppose"})
"""“An offer, I hope”."""
ADVERBIAL = frozenset(
    [
        "tomorrow",
        "today",
        "yesterday",
        "tonight",
        "then",
        "now",
        "after",
        "before",
        "since",
        "next",
        "last",
        "this",
        "on",
        "in",
        "at",
        "by",
        "from",
        "during",
        "soon",
        "once",
    ]
)


SAME_IN_THE_PAST = frozenset(["cut", "hit", "let", "put", "quit", "read", "set"])
MODALS = frozenset(["can", "could", "may", "might", "must", "shall", "should", "will", "would"])
STARTING = frozenset(
    ["begins", "starts", "ends", "opens", "closes", "works", "runs", "pays", "comes", "goes", "lies"]
)
"""Verbs that are nouns as well, and mostly verbs between a noun and a word such as “in”."""


def finite_verb(words: list[Word], predicate: bool = False) -> int | None:
    """The index of the main clause's finite verb; 0 where there is no subject before it, None where there is none.

    `predicate` says that a verb without subject is likely, so that a doubtful first word is one."""
    subject = False
    if (
        len(words) > 1
        and words[0].small in PARTICIPLES_BEFORE_NOUNS
        and words[1].kind == ""
        and words[1].classes[:1] in tuple("nsa")
    ):
        return None
    if predicate and words[0].small in SAME_IN_THE_PAST and len(words) > 1 and words[1].kind == "determiner":
        return 0
    if predicate and words[0].small in ("been", "ve", "'ve"):
        return 0
    if (joined := _second_clause(words)) is not None:
        return joined
    if predicate and (words[0].small in ("have", "had") or (words[0].classes[:2] == "dp" and len(words) > 1)):
        return 0
    for n, word in enumerate(words):
        if word.kind == "contraction":
            return max(n, 1) if n == 0 or not subject or _adverbial(words, n) else None
        if word.kind == "subject":
            if n and subject and (words[-1].small in AFTERTHOUGHT or not _adverbial(words, n)):
                return None
            return n + 1 if len(words) > n + 1 else None
        if word.kind == "relative" and n:
            return None
        if _pronoun_subject(words, n):
            return None if n and subject and not _adverbial(words, n) else n + 1
        if _is_finite(words, n, subject):
            return n
        subject = subject or (word.kind in ("determiner", "pronoun", "") and word.kind != "preposition")
    return None


def _second_clause(words: list[Word]) -> int | None:
    """Where a second main clause proves the first: “…, so we talked about that”; “my mum and I opened a stall”."""
    for n, (before, word) in enumerate(pairwise(words)):
        if word.kind == "subject" and n + 2 < len(words):
            joins = before.small in ("so", "but") or (
                before.small == "and" and (word.small == "i" or words[n - 2].comma)
            )
            if joins or (n == 1 and before.small in ("no", "yes", "so", "well")):
                return n + 2
    return None


def _adverbial(words: list[Word], n: int) -> bool:
    """Whether the words before `n` say when or where, as in “On Friday they decide”."""
    first = words[0]
    return first.small in ADVERBIAL or words[n - 1].comma or first.kind == "preposition"


def _pronoun_subject(words: list[Word], n: int) -> bool:
    """You, it, there, this, everyone … with a verb right behind them."""
    word = words[n]
    if n + 1 >= len(words) or (
        word.kind != "pronoun"
        and word.small
        not in ("this", "that", "these", "those", "all", "nothing", "something", "everything", "people")
    ):
        return False
    after = words[n + 1]
    if after.kind in ("finite", "auxiliary"):
        return True
    if word.small in ("you", "it", "everyone", "everybody", "someone", "somebody", "nobody"):
        return after.classes[:1] in tuple("vzd") or (after.kind == "adverb" and n + 2 < len(words))
    return word.small in ("nothing", "something", "everything", "people", "this", "that") and (
        after.classes[:1] == "z" or (word.small == "people" and after.classes[:1] == "v")
    )


def _is_finite(words: list[Word], n: int, subject: bool) -> bool:
    word, before = words[n], words[n - 1] if n else None
    after = words[n + 1] if n + 1 < len(words) else None
    if before and before.small in ("to", "a", "an", "the"):
        return False
    if n == 0 and word.small in MODALS:
        return (
            after is not None
            and ("v" in after.classes or after.kind in ("auxiliary", "adverb", "finite"))
            and "g" not in after.classes
        )
    if word.small == "am" and n:
        return False  # but behind I, which has been seen to: else it is the hour
    if word.kind == "finite":
        return True
    if word.kind == "auxiliary":
        return (
            word.small in ("have", "can", "may")
            and (n == 0 or subject)
            and after is not None
            and (n > 0 or _participle(words, 1))
        )
    if n == 0:
        return _predicate(word, after)
    if not subject or word.name or (before and before.kind in ("determiner", "preposition")):
        return False
    return _lexical(words, n)


def _participle(words: list[Word], n: int) -> bool:
    word = words[n]
    if word.kind in ("adverb",) and n + 1 < len(words):
        return _participle(words, n + 1)
    return word.small in ("been", "had", "done", "got", "to") or "p" in word.classes


def _predicate(word: Word, after: Word | None) -> bool:
    """A past without its subject: passed the exam, won a prize, started working; not applied mathematics."""
    if word.name or not set("d") & set(word.classes[:2]):
        return False
    if word.small in PAST or (
        word.small in PAST_OR_PARTICIPLE
        and "a" not in word.classes
        and word.classes[:2] == "dp"
        and word.classes[-1:] not in "n"
    ):
        return True
    if after is None:
        return word.small in INTRANSITIVE
    return (
        (
            after.kind in ("determiner", "preposition", "adverb", "subject", "relative")
            and "a" not in word.classes[:3]
        )
        or after.kind == "determiner"
        or after.small in ("up", "out")
    )


def _lexical(words: list[Word], n: int) -> bool:
    word, before = words[n], words[n - 1]
    after = words[n + 1] if n + 1 < len(words) else None
    code = word.classes[:1]
    noun_before = (
        before.name
        or before.classes[:1] in tuple("nsg")
        or before.small in ("you",)
        or (not before.classes and not before.kind)
        or (before.small in ("us", "them", "you") and words[n - 2].small == "of")
    )
    if not noun_before or before.comma or before.small in ("having", "being"):
        return False
    if word.small in PAST:
        return True
    pronoun_after = after is not None and after.kind == "pronoun"
    object_after = pronoun_after or (after is not None and after.kind in OBJECT)
    if code == "d":
        owner = words[0].kind == "determiner"
        if word.small in PAST_OR_PARTICIPLE:
            return object_after or (owner and after is None)
        return object_after or (owner and word.small in INTRANSITIVE)
    if code == "z":
        return (
            "s" not in word.classes
            or object_after
            or (before.name and word.classes == "z")
            or (after is not None and after.classes[:1] == "r")
            or (
                word.small in STARTING
                and after is not None
                and after.kind == "preposition"
                and (before.classes[:1] == "n" or before.name)
            )
        )
    if set("zv") & set(word.classes) and pronoun_after:
        return True
    if word.classes == "v" and (words[0].classes[:1] == "s" or words[0].small in ("people",)):
        return True
    if word.classes == "v":
        return before.classes[:1] == "s" or before.name or before.kind == "pronoun"
    return False
