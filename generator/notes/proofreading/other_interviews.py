"""Another interview in a note: a company or a post that belongs to other rows of the run."""

import re
from collections.abc import Iterator, Mapping, Sequence

from generator.fast_dataclass import dataclass
from generator.lazy_pattern import lazy_pattern
from generator.model.notes import Note
from generator.model.people import Panel
from generator.notes.proofreading.sentences import begins_sentence, sentence_at, without_possessive
from generator.problems import Problem

WORD = lazy_pattern(r"\w+(?:[’'-]\w+)*")
ARTICLE = lazy_pattern(r"^the ", re.IGNORECASE)
OWN = ("name", "job_title", "candidate", "company", "role")

Words = tuple[str, ...]


@dataclass(frozen=True)
class OtherInterviews:
    """Every company and role of a run, found by their first word."""

    by_words: Mapping[Words, Panel]
    lengths: Mapping[str, tuple[int, ...]]
    """First word → how many words the names have that begin with it."""


def other_interviews(panels: Sequence[Panel]) -> OtherInterviews:
    """The companies and roles of these panels. A word without a capital could mean anything, and is none."""
    found: dict[Words, Panel] = {}
    several = len({(panel.interview.company, panel.interview.role) for panel in panels}) > 1
    for panel in panels if several else ():
        for value in (panel.interview.company, panel.interview.role):
            words = tuple(WORD.findall(ARTICLE.sub("", value)))
            if len(words) > 1 or (words and not words[0].islower()):
                found.setdefault(words, panel)
    lengths: dict[str, set[int]] = {}
    for words in found:
        lengths.setdefault(words[0], set()).add(len(words))
    return OtherInterviews(found, {word: tuple(sorted(counts)) for word, counts in lengths.items()})


def check_other_interviews(note: Note, known: OtherInterviews, warn: bool = False) -> Iterator[Problem]:
    """Companies and roles in a note that are not its own; whoever means it may have them told as a warning."""
    if not known.by_words:
        return
    person = note.interviewer
    own = " ".join(word for column in OWN for word in WORD.findall(person.get(column)))
    for passage in note.passages:
        for offset, words in _mentioned(passage.text, known):
            name, panel = " ".join(words), known.by_words[words]
            if name not in own:
                there = panel.interviewers[0]
                message = f"{person.name}: “{sentence_at(passage.text, offset)}” names “{name}”"
                yield Problem(
                    note.where,
                    f"{message}, which belongs to {there.where}",
                    "is it in the wrong row? If it is meant, add --allow-similar",
                    warn,
                    plain="is it in the wrong row?",
                    check="interview-of-another",
                )


def _mentioned(text: str, known: OtherInterviews) -> Iterator[tuple[int, Words]]:
    found = list(WORD.finditer(text))
    tokens = [without_possessive(word[0]) for word in found]
    for n, token in enumerate(tokens):
        for length in known.lengths.get(token, ()):
            words = tuple(tokens[n : n + length])
            if words in known.by_words and (length > 1 or not begins_sentence(text, found[n].start())):
                yield found[n].start(), words
