"""What part of a sentence a few words are: a noun phrase, a gerund, a clause, a whole sentence, or none that fits.

The rules go by the classes of words and their order, and know no meaning. Where they cannot tell, the answer is
`unsure`, and whoever asked tells it: such words are never taken for something that they may not be.
"""

import re
from itertools import pairwise

from generator.english.finite_verbs import finite_verb
from generator.english.kinds import Shape
from generator.english.nothing import says_nothing
from generator.english.word_classes import NOUN_IN_ING, is_known
from generator.english.words import Word, split_words

QUESTION = frozenset(["how", "what", "why", "when", "where", "who", "whom", "which", "whether"])
INVERTED = frozenset(
    [
        "am",
        "is",
        "are",
        "was",
        "were",
        "do",
        "does",
        "did",
        "can",
        "could",
        "will",
        "would",
        "should",
        "have",
        "has",
        "had",
        "may",
        "might",
    ]
)
SENTENCE_END = re.compile(r"(?<=[\w)”\"’'][.!?])\s+(?=[A-Z“\"‘])")
ABBREVIATED = re.compile(r"\b(?:[A-Za-z]|etc|Ltd|Inc|Dr|Mr|Mrs|Ms|Prof|St|No|vs|approx|e\.g|i\.e)\.\Z")
QUOTES = "“‘\"'"
IN_BRACKETS = re.compile(r"\([^()]*\)")
DEGREE = frozenset(
    [
        "now",
        "much",
        "not",
        "well",
        "very",
        "really",
        "quite",
        "always",
        "extremely",
        "highly",
        "fairly",
        "pretty",
        "so",
        "rather",
        "too",
        "more",
        "most",
        "also",
    ]
)
HEADS = frozenset(
    [
        "ability",
        "abilities",
        "budget",
        "centre",
        "center",
        "challenge",
        "company",
        "conditions",
        "contract",
        "market",
        "machine",
        "policy",
        "season",
        "shop",
        "shifts",
        "conditions",
        "course",
        "courses",
        "certificate",
        "day",
        "days",
        "environment",
        "experience",
        "group",
        "hours",
        "lab",
        "licence",
        "license",
        "list",
        "load",
        "method",
        "methods",
        "materials",
        "order",
        "outcomes",
        "permit",
        "plan",
        "plans",
        "process",
        "programme",
        "program",
        "qualification",
        "qualifications",
        "room",
        "scheme",
        "skill",
        "skills",
        "speed",
        "staff",
        "strategies",
        "strategy",
        "style",
        "styles",
        "system",
        "systems",
        "team",
        "techniques",
        "time",
        "times",
        "tools",
        "world",
    ]
)
"""Nouns that make one of a word in -ing before them: listening skills, driving licence."""
TRANSITIVE = frozenset(
    [
        "building",
        "cutting",
        "making",
        "managing",
        "painting",
        "planning",
        "reading",
        "running",
        "teaching",
        "testing",
        "training",
        "writing",
    ]
)
"""Words in -ing that are nouns as well, and mostly verbs before a plural: teaching children."""
TASKS = frozenset(["ask", "call", "contact", "email", "message", "meet", "phone", "ring", "tell", "text", "visit"])
"""What somebody has to do, where a name follows."""
VERB_PHRASES = frozenset(
    (verb, after)
    for verb, rest in (
        ("work", "hard fast quickly well together alone"),
        ("deal", "with"),
        ("lead", "by"),
        ("cope", "with"),
    )
    for after in rest.split()
)
QUALITIES = frozenset(
    [
        "amazing",
        "caring",
        "charming",
        "daring",
        "encouraging",
        "engaging",
        "enterprising",
        "forgiving",
        "inspiring",
        "loving",
        "outgoing",
        "outstanding",
        "promising",
        "understanding",
        "welcoming",
        "willing",
    ]
)
"""Adjectives in -ing by which people are called."""
ADJECTIVE_GOES_ON = frozenset(["at", "with", "in", "about", "under", "to", "of", "for", "on", "enough", "and"])


def shape_of(text: str, predicate: bool = False) -> Shape:
    """The shape of some words that have neither stem nor final mark; `predicate` where a verb without its subject is likely."""
    if says_nothing(text):
        return "nothing"
    sentences = SENTENCE_END.split(text)
    if len(sentences) > 1 and not any(ABBREVIATED.search(sentence) for sentence in sentences[:-1]):
        shapes = [_one_shape(sentence.rstrip(".!? ")) for sentence in sentences]
        return "sentence" if set(shapes) == {"sentence"} else "mixed"
    return _one_shape(text, predicate)


def _one_shape(text: str, predicate: bool = False) -> Shape:
    words = split_words(IN_BRACKETS.sub(" ", text)) or split_words(text)
    if not words:
        return "noun"
    first = words[0]
    if text.rstrip().endswith("?") and (first.small in INVERTED or _direct_question(words)):
        return "question"
    if first.small in QUESTION:
        return _question_shape(words)
    verb = finite_verb(words, predicate)
    if verb is not None:
        return "predicate" if verb == 0 else "sentence"
    for shape in (None if text[0] in QUOTES else _adjective(words), _infinitive(words), _gerund(words)):
        if shape:
            return shape
    return "unsure" if _doubtful(words) else "noun"


def _doubtful(words: list[Word]) -> bool:
    """Whether a noun phrase could be a sentence whose verb is a noun as well: some of the staff work nights."""
    if len(words) > 1 and words[0].classes == "dp" and not words[0].name and words[1].classes[:1] == "s":
        return True
    if words[0].kind == "determiner" or words[0].small in ("both", "half", "none"):
        of = len(words) > 1 and words[1].small in ("of", "the")
        return of and any(
            set("vz") & set(word.classes) and (before.classes[:1] in ("s", "n") or before.kind == "pronoun")
            for before, word in pairwise(words[2:])
        )
    return False


def _direct_question(words: list[Word]) -> bool:
    return len(words) > 1 and words[0].small in QUESTION and words[1].small in INVERTED


def _question_shape(words: list[Word]) -> Shape:
    """How you plan shifts, what to wear: a clause, unless its own verb follows it: what matters is the patients."""
    later = [n for n, word in enumerate(words[1:], 1) if word.kind == "finite" or word.classes == "z"]
    parted = any(before.comma and word.kind == "subject" for before, word in pairwise(words))
    main = words[0].small == "when" and (parted or (any(word.comma for word in words[:-1]) and len(later) > 1))
    copula = next((n for n, word in enumerate(words) if n > 1 and word.small in ("is", "was")), 0)
    twice = words[0].small == "what" and any(
        "z" in word.classes or word.classes[:1] == "d" or word.kind == "finite" for word in words[1:copula]
    )
    fronted = words[0].small == "when" and sum(word.kind == "subject" for word in words) > 1
    weighed = words[0].small in ("whether", "how", "what") and any(word.small == "depends" for word in words)
    return "sentence" if main or twice or fronted or weighed else "clause"


def _infinitive(words: list[Word]) -> Shape | None:
    """To work under pressure, or a bare verb with what belongs to it: finish the report, be on time."""
    first, second = words[0], words[1] if len(words) > 1 else None
    if first.small in TASKS and second and second.name and second.kind == "":
        return "infinitive"
    if first.small == "not" and second and second.small == "to":
        return "infinitive"
    if (second and (first.small, second.small) in VERB_PHRASES) or (
        first.small == "help" and second and second.classes[:1] == "s"
    ):
        return "infinitive"
    if first.small == "to":
        return (
            "infinitive"
            if second is None or second.classes.find("v") >= 0 or second.kind == "auxiliary"
            else "unsure"
        )
    if first.small in ("be", "have", "do", "don't") and second and "g" not in second.classes[:1]:
        return "infinitive"
    if first.classes[:1] != "v" and "v" not in first.classes:
        return None
    if second is None:
        return "unsure" if first.classes == "v" else None
    if first.small == "thank":
        return None
    object_follows = second.kind in ("determiner", "subject", "relative") or second.small in (
        "me",
        "us",
        "him",
        "her",
        "them",
        "you",
        "it",
        "back",
        "up",
    )
    adverb_follows = (second.kind == "adverb" and second.small not in ("and",)) or second.classes == "r"
    if object_follows or adverb_follows:
        return "infinitive"
    if first.classes == "v":
        return "unsure" if second.classes[:1] == "n" else "infinitive"
    return None


def _adjective(words: list[Word]) -> Shape | None:
    """Hard-working; very motivated and reliable; good with people: words that go with “I am”, not with “I bring”."""
    begin = 2 if [word.small for word in words[:2]] in (["a", "bit"], ["a", "little"], ["a", "lot"]) else 0
    start = next((n for n, word in enumerate(words) if n >= begin and word.small not in DEGREE), len(words))
    rest = words[start:]
    if len(rest) > 1 and rest[0].small in QUALITIES and rest[1].kind == "conjunction":
        return "adjective"
    if rest and rest[0].small in QUALITIES and len(rest) == 2 and rest[1].kind == "":
        return "adjective" if _is_adjective(rest[1]) else None
    if len(rest) > 1 and (rest[0].small, rest[1].small) == ("hard", "working"):
        rest = rest[1:]
        return "adjective" if len(rest) == 1 or rest[1].kind == "conjunction" or rest[0].comma else None
    if not rest or not _is_adjective(rest[0]):
        return None
    for n, word in enumerate(rest):
        if n and word.classes[:1] == "g" and n + 1 < len(rest) and rest[n + 1].kind in ("preposition", "adverb"):
            return "adjective"
        if word.kind == "preposition" or word.small in ("to", "enough"):
            return "adjective" if n and (_is_adjective(rest[n - 1]) or rest[n - 1].kind == "adverb") else None
        if word.kind == "conjunction" or word.small in DEGREE or word.kind == "adverb":
            continue
        if not _is_adjective(word) and not (n + 1 < len(rest) and rest[n + 1].small == "minded"):
            return None
    return "adjective"


def _is_adjective(word: Word) -> bool:
    return (
        not word.name
        and word.kind == ""
        and (
            word.classes[:1] == "a"
            or word.small in QUALITIES
            or word.small == "minded"
            or (word.classes[:2] == "dp" and "a" in word.classes)
        )
    )


def _gerund(words: list[Word]) -> Shape | None:
    """A verb in -ing, unless the word is as much a noun and stands like one: training, building control."""
    start = 1 if words[0].kind == "adverb" and len(words) > 1 else 0
    first, after = words[start], words[start + 1] if len(words) > start + 1 else None
    if first.text[:1].isupper() and not is_known(first.small) and after is None:
        return None
    if first.small == "being":
        return "doing"
    if first.small in NOUN_IN_ING:
        takes = after and (
            after.kind in ("determiner", "relative")
            or after.classes[:1] == "s"
            or after.small in ("at", "with", "in", "under")
        )
        return "doing" if takes or (after and any(char.isdigit() for char in after.text)) else None
    if (
        "g" not in first.classes
        or (after and after.small in HEADS)
        or (after and after.kind == "" and len(words) == start + 3 and words[-1].small in HEADS)
        or (after and after.small == "of")
    ):
        return None
    if not first.classes.startswith("n"):
        return "doing"
    if after is None:
        return None
    direct = (
        after.kind in ("determiner", "pronoun", "relative")
        or after.classes[:1] == "a"
        or (first.small in TRANSITIVE and any(word.classes[:1] == "s" for word in words[start + 1 : start + 3]))
        or (first.small == "hearing" and after.small in ("from", "back"))
        or after.small in ("to", "with", "about", "without", "up", "out", "off")
        or (first.small in TRANSITIVE and first.small not in ("training", "testing") and after.small == "for")
    )
    return "doing" if direct else None
