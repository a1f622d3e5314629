"""The faces that the site sends along: the hand of its cards; for its text, where the office asks for them."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from generator.model.files import Artifact
from generator.model.pages.site import Content
from generator.model.pages.web_faces import WebFace
from generator.parsing.content_files.fingerprint import read_bytes_of
from generator.printing.font_packages import font_path
from generator.printing.fonts import HAND, HAND_WEIGHT, HANDS, LABEL, READING, font_file
from generator.printing.truetype.font import read_font
from generator.problems import Checked, ProblemError
from generator.site.images import Makers
from generator.site.pages.page_data import Example

LETTERS = "".join(map(chr, (*range(0x20, 0x7F), *range(0xA0, 0x180)))) + "–—‘’‚“”„•…€−"
"""Those of the languages written in Latin letters, near enough: few need a font for more."""
BOTH = "400 700"
NAMES = {"hand": "Afterword Hand", "text": "Afterword Text", "label": "Afterword Label"}
"""Names of our own: that of a whole font may be reserved for it (SIL Open Font License, 3)."""


def with_web_faces(content: Content, examples: Sequence[Example]) -> Checked[Content]:
    """The content with the faces of its pages: the hand where a note by hand is shown, those of the text where
    `web_fonts` is true."""
    hands = {name for name, channel in content.channels.items() if channel.handwritten}
    shown = [note for e in examples if e.template.front_matter.channel.name in hands for note in e.notes]
    written = {letter for note in shown for passage in note.passages for letter in passage.text}
    try:
        faces = [*(_hands(written) if written else ()), *(_texts() if content.settings.web_fonts else ())]
    except ProblemError as fault:
        return Checked(content, [fault.problem])
    return Checked(replace(content, faces=tuple(faces)), [])


def _hands(written: set[str]) -> Iterator[WebFace]:
    """The first hand, and others for letters that it lacks and that are written."""
    missing = {letter for letter in written if letter.isalpha()}
    for number, family in enumerate(HANDS):
        weight = HAND_WEIGHT if family == HAND else 400
        path = font_file(family, weight).path
        found = missing & read_font(path).glyphs.keys()
        if number == 0 or found:
            letters = LETTERS if number == 0 else "".join(sorted(found))
            yield _face(family, "hand", path, letters, str(weight), leads=number == 0)
        missing -= found


def _texts() -> Iterator[WebFace]:
    """The faces of text and labels."""
    serif = font_file(READING, 400).path
    slanted = str(font_path(READING, 400, italic=True))
    yield _face(READING, "text", serif, LETTERS, BOTH, leads=True)
    yield _face(READING, "text", slanted, LETTERS, BOTH, italic=True)
    yield _face(LABEL, "label", font_file(LABEL, 400).path, LETTERS, "400", leads=True)
    yield _face(LABEL, "label", font_file(LABEL, 700).path, LETTERS, "700")


def _face(
    family: str, use: str, path: str, letters: str, weight: str, *, italic: bool = False, leads: bool = False
) -> WebFace:
    from importlib.metadata import version  # noqa: PLC0415 - it brings half of the e-mail package

    made_of = hashlib.sha256(read_bytes_of(path))
    made_of.update(f"{letters}\n{weight}\n{version('fonttools')}".encode())
    name = f"{family.casefold().replace(' ', '-')}{'-italic' if italic else ''}"
    file = f"fonts/{name}-{made_of.hexdigest()[:10]}.woff2"
    return WebFace(NAMES[use], use, path, letters, file, weight, italic, leads)


def face_makers(faces: Sequence[WebFace]) -> Makers:
    """Each face as a group of its own: what it depends on is its name."""
    return {f"faces {face.file}": (partial(str, face.file), partial(_make, face)) for face in faces}


def _make(face: WebFace) -> Checked[list[Artifact]]:
    from generator.printing.web_fonts import web_font  # noqa: PLC0415 - fontTools takes long to import

    return Checked([Artifact(face.file, web_font(face.source, face.family, face.letters, face.weight))], [])


def face_rules(faces: Sequence[WebFace]) -> str:
    """The style sheet's rules for the faces: where each lies, and what is set in it."""
    rules = [
        f'@font-face {{ font-family: "{face.family}"; font-weight: {face.weight}; '
        f"font-style: {'italic' if face.italic else 'normal'}; font-display: swap; "
        f'src: url("{face.file}") format("woff2"){_span(face)} }}\n'
        for face in faces
    ]
    uses = {face.use for face in faces}
    rules += [f':root {{ --{use}-face: "{NAMES[use]}", {REST[use]} }}\n' for use in NAMES if use in uses]
    rules += [".paper.card { font-style: normal; font-weight: 300 }\n"] if "hand" in uses else []
    return "".join(rules)


REST = {
    "hand": '"Bradley Hand", "Segoe Print", Charter, Georgia, serif',
    "text": 'Charter, "Bitstream Charter", Cambria, Georgia, serif',
    "label": "system-ui, sans-serif",
}
"""What stands in while a face is on its way, and for letters that it lacks."""


def _span(face: WebFace) -> str:
    """The letters of a face that stands in for another."""
    if face.letters == LETTERS:
        return ""
    return "; unicode-range: " + ", ".join(f"U+{ord(letter):X}" for letter in face.letters)
