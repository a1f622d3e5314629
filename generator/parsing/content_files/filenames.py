"""How a file of content/ is named, where its name or its kind will not do."""

from collections.abc import Collection
from pathlib import PurePosixPath

from generator.lazy_pattern import lazy_pattern
from generator.model.pages.pictures import CAMERA, SAVED_AGAIN

UNFIT = lazy_pattern(r"[^\w.-]+")
PAGES = {".markdown", ".mdown", ".mkd"}
DOCUMENTS = {".pages", ".rtf"}
AGAIN = {
    **dict.fromkeys((".doc", ".docm", ".dot", ".dotm", ".dotx"), ".docx"),
    **dict.fromkeys((".numbers", ".ods", ".xls", ".xlsb", ".xlsm", ".xlt", ".xltm", ".xltx"), ".xlsx"),
    **dict.fromkeys((".key", ".pot", ".potm", ".potx", ".pps", ".ppsm", ".ppsx", ".ppt", ".pptm"), ".pptx"),
    **dict.fromkeys((".avi", ".m4v", ".mkv", ".mov", ".wmv"), ".mp4"),
    **dict.fromkeys((".aac", ".m4a", ".wav", ".wma"), ".mp3"),
    **dict.fromkeys((".7z", ".gz", ".rar", ".tar", ".tgz"), ".zip"),
    **dict.fromkeys((".srt", ".sbv"), ".vtt"),
    **dict.fromkeys((".otf", ".ttf", ".woff"), ".woff2"),
}
"""Ending → the one as which such a file can be published."""
MACROS = {".docm", ".dotm", ".potm", ".ppsm", ".pptm", ".xlsb", ".xlsm", ".xltm"}
SHELL = {".css": "put its rules into templates/site/custom.css", ".html": "write a page, a file that ends in .md"}


def safe_name(name: str) -> str:
    """A name like this one that can be part of an address: `My page.MD` → `My-page.md`."""
    path = PurePosixPath(name)
    stem, dot, kind = path.name.rpartition(".")
    words = (*path.parts[:-1], stem if dot else kind)
    parts = [UNFIT.sub("-", word).strip("-.") or "page" for word in words]
    return "/".join(parts) + (f".{kind.lower()}" if dot else "")


def kind_hint(name: str, published: Collection[str]) -> str:
    """What to do with a file of a kind that is not published."""
    kind = PurePosixPath(name).suffix.casefold()
    if kind in PAGES:
        return f"rename it to {PurePosixPath(name).stem}.md"
    if kind in DOCUMENTS:
        return "copy its words into a page, a file that ends in .md, or save it as a PDF"
    if kind in CAMERA:
        return SAVED_AGAIN
    if kind in AGAIN:
        return f"save it{', without macros,' if kind in MACROS else ''} as {AGAIN[kind]}"
    if kind in SHELL:
        return SHELL[kind]
    return f"published are: {', '.join(sorted(published))}"
