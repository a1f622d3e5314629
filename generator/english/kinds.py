"""The shapes that a few words can have as a part of a sentence."""

from typing import Literal, get_args

Shape = Literal[
    "noun",
    "doing",
    "clause",
    "sentence",
    "predicate",
    "infinitive",
    "adjective",
    "question",
    "mixed",
    "unsure",
    "nothing",
]
SHAPES: tuple[Shape, ...] = get_args(Shape)
"""noun: a noun phrase. doing: a verb in -ing with what belongs to it. clause: how, what, why … with a verb. sentence:
one or more whole sentences. predicate: a verb without its subject. infinitive: to work, or the bare verb. adjective:
what goes with “I am”. question: one that is put directly. mixed: several of these in turn. unsure: a noun phrase, or
else a sentence whose verb is a noun as well. nothing: no answer, or a form’s own blank."""
