"""The pictures of the site itself: what is shown where a page is shared, and the icon of a telephone's screen."""

import hashlib
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from generator.model.files import Artifact
from generator.model.pages.pictures import RASTER
from generator.model.pages.settings import Settings
from generator.model.pages.site import Content
from generator.parsing.content_files.fingerprint import program_digest, read_bytes_of
from generator.printing.fonts import LABEL, READING, READING_TOO, font_file
from generator.printing.truetype.font import read_font
from generator.problems import Checked
from generator.project.run import Run
from generator.site.images import Makers
from generator.site.pages.markup.brand_names import ACCENT, SHARE, TOUCH, drawn_names

FACES = (READING, READING_TOO), (LABEL, READING_TOO)
"""Of the name of the site, and of the office: the first that has all of its letters."""


def brand_makers(run: Run, content: Content) -> Makers:
    """Name of a group → what its picture depends on, as one word, and how it is drawn."""
    settings = content.settings
    accent = settings.accent.name if settings.accent else ACCENT
    logo = _logo(run, settings)
    named = settings.title, settings.office, accent, hashlib.sha256(logo).hexdigest()
    word = partial(_word, *named)
    found: Makers = {
        "share-image": (word, partial(_share_image, settings.title, settings.office, accent, logo)),
        "touch-icon": (word, partial(_touch_icon, accent)),
    }
    files = {"share-image": SHARE, "touch-icon": TOUCH}
    names = drawn_names(content)
    return {group: made for group, made in found.items() if files[group] in names}


def _logo(run: Run, settings: Settings) -> bytes:
    """The bytes of a logo that can be part of a picture: a drawing cannot."""
    path = run.project / "content" / settings.logo.name if settings.logo else Path()
    try:
        return read_bytes_of(str(path)) if path.suffix.casefold() in RASTER else b""
    except OSError:  # it is told where pages show it
        return b""


def _word(*given: str) -> str:
    return hashlib.sha256(repr((given, program_digest())).encode()).hexdigest()


def _share_image(title: str, office: str, accent: str, logo: bytes) -> Checked[list[Artifact]]:
    from generator.images.brand_images import share_image  # noqa: PLC0415

    faces = [_face(text, families) for text, families in zip((title, office), FACES, strict=True)]
    return Checked([Artifact(SHARE, share_image(title, office, accent, faces if all(faces) else (), logo))], [])


def _touch_icon(accent: str) -> Checked[list[Artifact]]:
    from generator.images.brand_images import touch_icon  # noqa: PLC0415

    return Checked([Artifact(TOUCH, touch_icon(accent))], [])


def _face(text: str, families: Sequence[str]) -> str:
    """The file of the first family that has every letter of a text; empty where none has."""
    paths = (font_file(family, 400).path for family in families)
    return next((path for path in paths if not set(text) - {" "} - read_font(path).glyphs.keys()), "")
