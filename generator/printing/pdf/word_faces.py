"""Words that the faces of a style sheet lack, in one face each: by itself the layout engine takes another face for
every letter that one lacks, and tears marks off the letters on which they stand."""

import unicodedata
from collections.abc import Iterator
from html import escape, unescape

from generator.model.paper.hand import WORDS
from generator.printing.drawn.as_html import css_family
from generator.printing.fonts import LABEL, READING, READING_FACES
from generator.printing.letters.direction import has_right_to_left, in_order, phrases, runs_right, stands_alone
from generator.printing.letters.faces import face, face_of_word
from generator.printing.letters.running_text import in_spaces, running_text

REGULAR = 400
NAME = 60
"""So many letters a name has at the most."""


def with_word_faces(html: str) -> str:
    """The same page in which every word with letters that our label face lacks has one face for all of them; from
    right to left, words that stand together have."""
    if html.isascii():
        return html
    known = face(LABEL, REGULAR, LABEL).font.glyphs.keys()
    strange = {letter for letter in set(html) - known if _has_own_face(letter)}
    if not strange:
        return html
    return running_text(
        html, lambda text, before: text if strange.isdisjoint(text) else _faced(text, strange, before == "<bdi>")
    )


def _has_own_face(letter: str) -> bool:
    """Whether a sign has the face of the word that it is in: letters and their marks, figures and currencies."""
    kind = unicodedata.category(letter)
    return kind[0] in "LM" or kind in {"Nd", "Sc"}


def _faced(text: str, strange: set[str], alone: bool) -> str:
    """Running text, which is `alone` where somebody has written it as one, such as a line of an address."""
    text = unicodedata.normalize("NFC", unescape(text))
    if not has_right_to_left(text):
        return "".join(_part(part, strange) for part in (_name(text) or WORDS.findall(text)))
    return "".join(_line(line, strange, alone) for line in text.splitlines(keepends=True))


def _line(text: str, strange: set[str], alone: bool) -> str:
    """A line with letters from right to left: what is so as a whole is in a box of its own direction, which turns
    its parts round."""
    before, words, after = in_spaces(text)
    if not (runs_right if alone else stands_alone)(words):
        return "".join(_part(part, strange) for part in _units(text, alone))
    whole = face_of_word("".join(words.split()), (READING,), REGULAR)
    parts = [words] if whole else [run.text for run in in_order(words)]
    inside = "".join(_part(part, strange) for part in parts)
    return f'{before}<span style="direction: rtl">{inside}</span>{after}'


def _name(text: str) -> list[str]:
    """A name as one, where one of our own faces has all of it, so that its words look alike; a sentence that has a
    name in it keeps its own face."""
    named = len(text) <= NAME and not any(word[0].islower() for word in text.split())
    found = face_of_word("".join(text.split()), (READING,), REGULAR) if named else None
    return [text] if found and found.file.family in READING_FACES else []


def _units(text: str, alone: bool) -> Iterator[str]:
    """What is set as one: words, and phrases from right to left."""
    for phrase in phrases(text, alone=alone):
        yield from [phrase.text] if phrase.turned else WORDS.findall(phrase.text)


def _part(text: str, strange: set[str]) -> str:
    """One that no face has is kept apart as well, so that the space beside it has the face of the others."""
    if strange.isdisjoint(text):
        return escape(text)
    found = face_of_word("".join(text.split()), (READING,), REGULAR)
    family = f"font-family: {css_family(found.file.family)}; font-size: {found.scale:.4f}em" if found else ""
    return f'<span style="{escape(family)}">{escape(text)}</span>' if family else f"<span>{escape(text)}</span>"
