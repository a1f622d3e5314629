"""Words that the faces of a style sheet lack, in one face each: by itself the layout engine takes another face for
every letter that one lacks, and tears marks off the letters on which they stand."""

import re
import unicodedata
from collections.abc import Iterator
from html import escape, unescape

from generator.lazy_pattern import lazy_pattern
from generator.model.hand import WORDS
from generator.printing.drawn.as_html import css_family
from generator.printing.fonts import LABEL, READING, READING_FACES
from generator.printing.letters.direction import has_right_to_left, in_order, phrases, runs_right, stands_alone
from generator.printing.letters.faces import face, face_of_word
from generator.printing.letters.running_text import in_spaces, running_text

VALUE = lazy_pattern(r"<bdi>([^<]*)</bdi>")
"""What somebody has written as one, such as a line of an address."""
REGULAR = 400
NAME = 60
"""So many letters a name has at the most."""


def with_word_faces(html: str) -> str:
    """The same page in which every word with letters that our label face lacks has one face for all of them; from
    right to left, words that stand together have."""
    if html.isascii():
        return html
    known = face(LABEL, REGULAR, LABEL).font.glyphs.keys()
    strange = {letter for letter in set(html) - known if unicodedata.category(letter)[0] in "LM"}
    if not strange:
        return html
    html = VALUE.sub(_directed, html)
    return running_text(html, lambda text: text if strange.isdisjoint(text) else _faced(text, strange))


def _directed(found: re.Match[str]) -> str:
    """A value by itself in its own direction."""
    return found[0].replace(">", ' style="direction: rtl">', 1) if runs_right(unescape(found[1])) else found[0]


def _faced(text: str, strange: set[str]) -> str:
    text = unicodedata.normalize("NFC", unescape(text))
    if not has_right_to_left(text):
        return "".join(_part(part, strange) for part in (_name(text) or WORDS.findall(text)))
    return "".join(_line(line, strange) for line in text.splitlines(keepends=True))


def _line(text: str, strange: set[str]) -> str:
    """A line with letters from right to left: what is so as a whole is in a box of its own direction, which turns
    its parts round."""
    before, words, after = in_spaces(text)
    if not stands_alone(words):
        return "".join(_part(part, strange) for part in _units(text))
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


def _units(text: str) -> Iterator[str]:
    """What is set as one: words, and phrases from right to left."""
    for phrase in phrases(text):
        yield from [phrase.text] if phrase.turned else WORDS.findall(phrase.text)


def _part(text: str, strange: set[str]) -> str:
    """One that no face has is kept apart as well, so that the space beside it has the face of the others."""
    if strange.isdisjoint(text):
        return escape(text)
    found = face_of_word("".join(text.split()), (READING,), REGULAR)
    family = f"font-family: {css_family(found.file.family)}; font-size: {found.scale:.4f}em" if found else ""
    return f'<span style="{escape(family)}">{escape(text)}</span>' if family else f"<span>{escape(text)}</span>"
