"""How a file of content/ is named, where its name or its kind will not do."""

import re
from collections.abc import Collection
from pathlib import PurePosixPath

from generator.model.pictures import CAMERA, SAVED_AGAIN

UNFIT = re.compile(r"[^\w.-]+")
PAGES = {".markdown", ".mdown", ".mkd"}
DOCUMENTS = {".doc", ".docx", ".odt", ".pages", ".rtf"}


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
    return f"published are: {', '.join(sorted(published))}"
