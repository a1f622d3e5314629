"""What words can be, and what several of them can be as a part of a sentence."""

from typing import Literal, get_args

from generator.fast_dataclass import dataclass

WordClass = Literal["noun", "plural", "verb", "third", "past", "participle", "gerund", "adjective", "adverb"]
"""The open classes, with the forms of their words: `verb` is the base form, `third` the one in -s, `participle`
that of the past, `gerund` every form in -ing."""
FunctionClass = Literal[
    "determiner", "subject", "pronoun", "relative", "finite", "auxiliary", "preposition", "conjunction", "adverb"
]
FUNCTION_CLASSES: tuple[FunctionClass, ...] = get_args(FunctionClass)
"""The closed classes: `[function_words]` of word_lists.toml says what each is."""
Shape = Literal[
    "noun",  # a noun phrase: your night shifts
    "doing",  # a gerund with what belongs to it: working under pressure
    "clause",  # a subordinate clause: how you plan shifts
    "sentence",  # one or more whole sentences: I led a team
    "predicate",  # a finite verb without its subject: passed the exam
    "infinitive",  # to work, or the bare verb: finish the report
    "adjective",  # what goes with “I am”: very reliable
    "person",  # what goes with “I am a”: quick learner
    "fragment",  # when, how or why, without what: by Friday
    "question",  # one that is put directly: is there parking?
    "mixed",  # several of these in turn: Busy week. I led a team
    "unsure",  # a noun phrase, or a sentence whose verb is a noun as well: some of the staff work nights
    "nothing",  # no answer, or the blank of a form: n/a
]
SHAPES: tuple[Shape, ...] = get_args(Shape)
"""Every shape, in the order in which they are told."""


@dataclass(frozen=True)
class Cell:
    """What a cell says, and its shape: a sentence with its capital and stop, all else without a final mark."""

    text: str
    shape: Shape
