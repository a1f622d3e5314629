"""Words that the faces of a style sheet lack, in one face each: by itself the layout engine takes another face for
every letter that one lacks, and tears marks off the letters on which they stand."""

import unicodedata
from collections.abc import Callable, Iterator
from html import escape, unescape

from generator.lazy_pattern import lazy_pattern
from generator.model.hand import WORDS
from generator.printing.drawn.as_html import css_family
from generator.printing.fonts import LABEL, READING, READING_FACES
from generator.printing.letters.direction import stretches
from generator.printing.letters.faces import face, face_of_word

APART = lazy_pattern(
    r"(?s)(<style\b.*?</style>|<title\b.*?</title>|<textarea\b.*?</textarea>|<svg\b.*?</svg>|<[^>]*>)"
)
"""What is no running text."""
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
    return running_text(html, lambda text: text if strange.isdisjoint(text) else _faced(text, strange))


def running_text(html: str, change: Callable[[str], str]) -> str:
    """The page with its running text changed: not what a form holds, and no titles, drawings and attributes."""
    if html.isascii():
        return html
    parts = APART.split(html)
    parts[::2] = map(change, parts[::2])
    return "".join(parts)


def _faced(text: str, strange: set[str]) -> str:
    text = unicodedata.normalize("NFC", unescape(text))
    return "".join(_part(part, strange) for part in (_name(text) or _units(text)))


def _name(text: str) -> list[str]:
    """A name as one, where one of our own faces has all of it, so that its words look alike; a sentence that has a
    name in it keeps its own face."""
    named = len(text) <= NAME and not any(word[0].islower() for word in text.split())
    found = face_of_word("".join(text.split()), (READING,), REGULAR) if named else None
    return [text] if found and found.file.family in READING_FACES else []


def _units(text: str) -> Iterator[str]:
    """What is set as one: words, and all that runs from right to left without a word of the other direction."""
    for stretch in stretches(text):
        yield from [stretch.text] if stretch.turned else WORDS.findall(stretch.text)


def _part(text: str, strange: set[str]) -> str:
    """One that no face has is kept apart as well, so that the space beside it has the face of the others."""
    if strange.isdisjoint(text):
        return escape(text)
    found = face_of_word("".join(text.split()), (READING,), REGULAR)
    family = f"font-family: {css_family(found.file.family)}; font-size: {found.scale:.4f}em" if found else ""
    return f'<span style="{escape(family)}">{escape(text)}</span>' if family else f"<span>{escape(text)}</span>"
