"""Notes that read alike to people who could lay them side by side.

Compared are the notes of one panel, and all notes to one company, whoever writes them; notes to two companies may
share every word. What any polite note has is no likeness: names, the company, the role and the day, the parts
that open and close a note, and stock phrases. Of what is left, two notes are alike that share

- a sentence of at least `LEAST` words, or
- more than `SHARE` of the runs of `RUN` words in the one that has fewer of them, and at least `LEAST` of these.

The cost grows with the number of words only: of each run the first `KEPT` notes are remembered, so that in larger
companies a likeness beyond those may go unseen, but never one of a whole sentence. A note is told once, with the
earlier one that it is most like.
"""

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Sequence
from itertools import chain, repeat

from generator.fast_dataclass import dataclass
from generator.lazy_pattern import lazy_pattern
from generator.model.date_words import MONTHS, WEEKDAYS
from generator.model.notes import Note
from generator.model.people import Interviewer
from generator.notes.salutation import salutation
from generator.problems import Problem, Problems

RUN, SHARE, LEAST, KEPT = 3, 0.5, 6, 16
FORMAL = frozenset({"subject", "greeting", "opening", "remind", "goodbye", "close", "signature"})
"""Parts that may be the same in every note."""
DAY = f"{'|'.join(WEEKDAYS)}|\\d+ (?:{'|'.join(MONTHS)})"
STOCK = {
    "thank": r"(?:many |my |with )?thank(?:s| you)(?: very much| once more| again| all)?(?: for| to)?",
    "glad": r"(?:i (?:am |would be )?(?:very )?)?glad (?:to|for|that)",
    "grateful": r"(?:i (?:am |would be )?(?:very )?)?grateful (?:to|for|that)",
    "pleased": r"(?:i (?:am |would be )?(?:very )?)?pleased (?:to|for|that)",
    "forward": r"(?:i )?(?:am )?look(?:ing)? forward to",
    "on ": f"on (?:{DAY.casefold()})",
}
"""What English notes say as a matter of course, by a word that it has: without that, it need not be looked for."""
PHRASES = {sign: lazy_pattern(rf"\b{phrase}\b") for sign, phrase in STOCK.items()}
SAID_ANYWAY = frozenset(
    ["the", "my", "your", "interview", "for", "to", "of", "with", "you", "role", "post", "position", "job"]
)
"""Words of a sentence that says what was, and nothing of its writer: thank you again for the interview."""
SENTENCE = lazy_pattern(r"(?<=[.!?…])[”’\")]*\s+")
WORD = lazy_pattern(r"\w[\w'-]*")

ADDRESS = ("greeting", "subject")

Words = tuple[str, ...]


@dataclass(frozen=True)
class IndexedNote:
    """What a note says of its own: its sentences, each with the words that count, and the runs in them."""

    note: Note
    body: tuple[str, ...]
    sentences: tuple[tuple[str, Words], ...]
    runs: frozenset[Words]


class SimilarityIndex:
    """What has been read of one company."""

    def __init__(self) -> None:
        self.texts: list[IndexedNote] = []
        self.sizes: list[int] = []
        """How many runs each text has."""
        self.bodies: dict[tuple[str, ...], int] = {}
        self.sentences: dict[Words, int] = {}
        self.runs: defaultdict[Words, list[int]] = defaultdict(list)

    def add(self, text: IndexedNote) -> None:
        """Remember a text; of a sentence the first that has it, of a run the first few."""
        number = len(self.texts)
        self.texts.append(text)
        self.sizes.append(len(text.runs))
        self.bodies.setdefault(text.body, number)
        for _, words in text.sentences:
            if len(words) >= LEAST and not SAID_ANYWAY.issuperset(words):
                self.sentences.setdefault(words, number)
        for run in text.runs:
            holders = self.runs[run]
            if len(holders) < KEPT:
                holders.append(number)

    def closest(self, text: IndexedNote) -> tuple[IndexedNote, str] | None:
        """The earlier text that this one is most like, and the words in which they meet."""
        if (same := self.bodies.get(text.body)) is not None:
            return self.texts[same], ""
        for sentence, words in text.sentences:
            same = self.sentences.get(words)
            if same is not None and not _is_own_cell(text.note, self.texts[same].note, words):
                return self.texts[same], sentence
        near = self._nearest(text)
        return (near, _meeting(text, near)) if near else None

    def _nearest(self, text: IndexedNote) -> IndexedNote | None:
        """The text that shares the most of the runs, if these are too many."""
        shared = Counter(chain.from_iterable(map(self.runs.get, text.runs, repeat(()))))
        most, best = SHARE, None
        for number, count in shared.items():
            if count < LEAST or count <= most * min(len(text.runs), self.sizes[number]):
                continue
            if (share := _share(text, self.texts[number], count)) > most:
                most, best = share, self.texts[number]
        return best


def _share(text: IndexedNote, other: IndexedNote, count: int) -> float:
    """The share of runs that two texts have in common; what one person's row says belongs in all notes to them."""
    share = count / min(len(text.runs), len(other.runs))
    if share <= SHARE or not _same_row(text.note, other.note):
        return share
    person = text.note.interviewer
    own = {run for value in person.values.values() for run in word_runs(_counted_words(value, ()))}
    one, two = text.runs - own, other.runs - own
    return len(one & two) / max(LEAST, min(len(one), len(two)))


def _is_own_cell(note: Note, other: Note, words: Words) -> bool:
    """Whether two notes to one person meet in what the row itself says."""
    return _same_row(note, other) and any(
        words == _counted_words(cell, ()) for cell in note.interviewer.values.values()
    )


def _same_row(note: Note, other: Note) -> bool:
    one, two = note.interviewer, other.interviewer
    return one.name == two.name and one.values == two.values


def check_similarity(notes: Sequence[Note], warn: bool = False) -> Problems:
    """A problem, or if so wanted a warning, for every note that is like an earlier one."""
    several = len({note.interviewer.get("candidate") for note in notes} - {""}) > 1
    return [
        _similarity_problem(note, closest, sentence, several, warn)
        for note, closest, sentence in similar_pairs(notes)
    ]


def similar_pairs(notes: Sequence[Note]) -> list[tuple[Note, Note, str]]:
    """Every note that is like an earlier one, that one, and the sentence in which they meet; without a sentence
    they are the same. One company is read after the other: what was read of it is then forgotten."""
    companies: dict[Hashable, list[int]] = {}
    for number, note in enumerate(notes):
        companies.setdefault(note.interviewer.interview.meets, []).append(number)
    found = {number: pair for numbers in companies.values() for number, pair in _alike(notes, numbers)}
    return [(notes[number], *found[number]) for number in sorted(found)]


def _alike(notes: Sequence[Note], numbers: Sequence[int]) -> Iterator[tuple[int, tuple[Note, str]]]:
    """The same for the notes of one company, by their numbers."""
    if len(numbers) == 1:
        return
    index, known = SimilarityIndex(), dict[Words, Words]()
    for number in numbers:
        text = index_note(notes[number], known)
        if found := index.closest(text):
            yield number, (found[0].note, found[1])
        index.add(text)


def index_note(note: Note, known: dict[Words, Words]) -> IndexedNote:
    """The part of a note that ought to be its own. Notes of one template have most of their runs in common: each
    is `known` once, however many have it."""
    aside = _aside(note)
    own = [passage.text for passage in note.passages if passage.part.casefold() not in FORMAL]
    sentences = tuple(
        (sentence, _counted_words(sentence, aside)) for text in own for sentence in SENTENCE.split(text)
    )
    body = tuple(passage.text for passage in note.passages if passage.part.casefold() not in ADDRESS)
    runs = frozenset([known.setdefault(run, run) for _, words in sentences for run in word_runs(words)])
    return IndexedNote(note, body, sentences, runs)


def _counted_words(sentence: str, aside: Sequence[str]) -> Words:
    """The words of a sentence that count, without case."""
    for phrase in aside:
        if phrase in sentence:
            sentence = re.sub(rf"(?<!\w){re.escape(phrase)}(?!\w)", " ", sentence)
    text = sentence.casefold().replace("’", "'")  # a cell has what its writer typed
    for sign, stock in PHRASES.items():
        if sign in text:
            text = stock.sub(" ", text)
    return tuple(map(sys.intern, WORD.findall(text)))


def word_runs(words: Words) -> Iterator[Words]:
    """The runs of `RUN` words."""
    return zip(words, words[1:], words[2:], strict=False)


def _aside(note: Note) -> list[str]:
    """Names, company and role, the longest first."""
    person = note.interviewer
    columns = ("name", "call_name", "company", "role", "candidate")
    found = {salutation(person), *(person.get(column) for column in columns)} - {""}
    return sorted(found, key=lambda phrase: (-len(phrase), phrase))


def _meeting(text: IndexedNote, other: IndexedNote) -> str:
    """The sentence in which the most runs of another text stand."""
    return max(text.sentences, key=lambda sentence: sum(run in other.runs for run in word_runs(sentence[1])))[0]


def _similarity_problem(note: Note, closest: Note, sentence: str, several: bool, warn: bool) -> Problem:
    person, other = note.interviewer, closest.interviewer
    one, two = (_reader(who, several) for who in (person, other))
    quoted = f": “{sentence}”" if sentence else ""
    if person.interview == other.interview and person.name == other.name:
        return _repeated(note, closest, one, quoted, warn)
    if not sentence:
        message = f"{one} and {two} would get the same note"
        many = f"notes would be the same as that to {two}"
    else:
        message = f"{one} and {two} would read much the same{quoted}"
        many = f"notes would read much the same as that to {two}"
    apart = f"the other {closest.origin} is {closest.where}; tell them apart by topic or strength"
    hint = f"{apart}, or add wordings to content/notes/{note.template}.md"
    return Problem(
        note.where, message, f"{hint}; or add --allow-similar", warn, many, plain=hint, check="notes-alike"
    )


def _repeated(note: Note, closest: Note, reader: str, quoted: str, warn: bool) -> Problem:
    """Two notes to one person that say the same; no cell can tell them apart."""
    one, two = (f"the {note.channel}", f"the {closest.channel}")
    if one == two:
        one, two = (f"“{found.template}”" for found in (note, closest))
    hint = f"add wordings to content/notes/{note.template}.md, or change it in the draft of one"
    many = f"people would read in {one} what {two} says"
    shown = f"{hint}; or add --allow-similar"
    return Problem(
        note.where, f"{reader}: {one} repeats {two}{quoted}", shown, warn, many, plain=hint, check="notes-alike"
    )


def _reader(person: Interviewer, several: bool) -> str:
    """A person; with the candidate who writes, where others write as well."""
    candidate = person.get("candidate") if several else ""
    return f"{person.name} (from {candidate})" if candidate else person.name
