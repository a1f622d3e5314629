"""Files that a page offers to download: their kinds, how each begins, and what of it a visitor is told."""

from posixpath import splitext

from generator.fast_dataclass import dataclass

KINDS = {
    ".csv": "file_csv",
    ".docx": "file_docx",
    ".ics": "file_ics",
    ".mp3": "file_mp3",
    ".mp4": "file_mp4",
    ".odp": "file_odp",
    ".odt": "file_odt",
    ".pptx": "file_pptx",
    ".vtt": "file_vtt",
    ".webm": "file_webm",
    ".xlsx": "file_xlsx",
    ".zip": "file_zip",
}
"""Ending → the word for it in `templates/site/words/`. They are published where a page leads to them."""
TOLD = {**KINDS, ".pdf": "file_pdf"}
"""The same with what is published anyway, and of which a link tells kind and size too."""
FILMS = frozenset({".mp3", ".mp4", ".webm"})
"""What may be larger, because it is played and not loaded whole."""
LARGEST, LARGEST_FILM = 25_000_000, 100_000_000
"""Bytes: more than these, well-known hosts do not take."""


@dataclass(frozen=True)
class FileLabel:
    """What a link says of the file that it leads to, each in the site's words."""

    kind: str
    size: str
    ending: str
    """Without its dot."""


def is_download(name: str) -> bool:
    """Whether a file is one to download, by its name."""
    return ending_of(name) in KINDS


def ending_of(name: str) -> str:
    """How a name ends, in small letters, with its dot."""
    return splitext(name)[1].casefold()
