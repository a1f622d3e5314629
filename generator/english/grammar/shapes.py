"""What part of a sentence a few words are: a noun phrase, a gerund, a clause, a whole sentence, or none that fits.

The rules go by the classes of words and their order, and know no meaning. Where they cannot tell, the answer is
`unsure`, and whoever asked tells it: such words are never taken for something that they may not be.
"""

from collections.abc import Sequence
from itertools import pairwise

from generator.english.grammar.adjectives import is_adjective_phrase
from generator.english.grammar.fragments import is_fragment, unphrased
from generator.english.grammar.gerunds import is_gerund_phrase
from generator.english.grammar.infinitives import infinitive_shape
from generator.english.grammar.main_clauses import clause_shape
from generator.english.grammar.noun_heads import is_person
from generator.english.grammar.questions import asks_reader, is_direct_question, question_shape
from generator.english.kinds import Shape
from generator.english.marks import split_sentences
from generator.english.vocabulary.words import Word, split_words, word_at
from generator.lazy_pattern import lazy_pattern

IN_BRACKETS = lazy_pattern(r"\([^()]*+\)")
QUOTES = tuple("“‘\"'")


def shape_of(text: str, *, predicate: bool = False) -> Shape:
    """The shape of words that have neither stem nor final mark: working under pressure → doing.

    With `predicate`, a verb without its subject is likely: left my job."""
    sentences = split_sentences(text)
    if len(sentences) == 1:
        return _one_shape(text, predicate=predicate)
    shapes = {_one_shape(sentence.rstrip(".!? ")) for sentence in sentences}
    return "sentence" if shapes == {"sentence"} else "mixed"


def _one_shape(text: str, *, predicate: bool = False) -> Shape:
    """The shape of what is at most one sentence, without what is in brackets, by the first rule that fits."""
    words = split_words(IN_BRACKETS.sub(" ", text)) or split_words(text)
    if not words:
        return "noun"
    if asks_reader(words) or (text.rstrip().endswith("?") and is_direct_question(words)):
        return "question"
    if is_fragment(words):
        return "fragment"
    if words[0].is_in("question_words"):
        return question_shape(words)
    return clause_shape(words, predicate=predicate) or _phrase_shape(words, quoted=text.startswith(QUOTES))


def _phrase_shape(words: Sequence[Word], *, quoted: bool) -> Shape:
    """The shape of words without a main clause; those that begin with a quotation are no adjectives."""
    if none := unphrased(words, quoted=quoted):
        return none
    if not quoted and is_adjective_phrase(words):
        return "adjective"
    if infinitive := infinitive_shape(words):
        return infinitive
    if is_gerund_phrase(words):
        return "doing"
    if is_person(words):
        return "person"
    return "unsure" if _may_be_verb(words) or _may_have_verb(words) else "noun"


def _may_be_verb(words: Sequence[Word]) -> bool:
    """Whether a noun phrase could be a past with its object: managed services, trained nurses."""
    first = words[0]
    return first.classes == ("past", "participle") and not first.name and word_at(words, 1).likely("plural")


def _may_have_verb(words: Sequence[Word]) -> bool:
    """Whether a noun phrase could be a sentence whose verb is a noun as well: some of the staff work nights."""
    part = words[0].kind == "determiner" or words[0].small in ("both", "half", "none")
    if not part or word_at(words, 1).small not in ("of", "the"):
        return False
    return any(
        word.can_be("verb", "third") and (before.likely("noun", "plural") or before.kind == "pronoun")
        for before, word in pairwise(words[2:])
    )
