"""What the last build knew of its pages: a page whose key is the same is published already and not made again.

The bytes lie in the published folder itself; here are only their hashes, so nothing is kept twice, and a file
that somebody changed is never taken for ours.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import field
from pathlib import Path
from typing import Any

from generator.fast_dataclass import dataclass
from generator.model.pages.finished_page import FinishedPage, PageIndex
from generator.output.manifest import found_in, read_manifest
from generator.output.modes import write_beside
from generator.problems import Location, Problem, Problems

FORMAT = 1
"""Of the file: one that says another, or none, is as if it were not there, and every page is made."""


@dataclass(frozen=True)
class Cache:
    """Pages by their file, and groups of files that are made together, such as the index of the search."""

    pages: Mapping[str, FinishedPage] = field(default_factory=dict)
    groups: Mapping[str, tuple[str, Mapping[str, str]]] = field(default_factory=dict)
    """Name → key, and the SHA-256 of each file."""

    def page(self, output: str, key: Callable[[], str]) -> FinishedPage | None:
        """A page as it is, if it would come out the same; nobody works out a key that is not asked for."""
        # Without this, a build of sixty pages of which one was edited takes 1.7 times as much of the processor.
        page = self.pages.get(output)
        return page if page and page.key == key() else None


def read_cache(folder: Path) -> Cache:
    """The cache of a published folder; an empty one where it cannot be read, or is of another folder."""
    try:
        found = json.loads(_path(folder).read_text("utf-8"))
        if found["format"] != FORMAT:
            return Cache()
        files, there = read_manifest(folder).files or {}, {name for name, link in found_in(folder) if not link}
        pages = {
            name: _page_from_row(name, row)
            for name, row in found["pages"].items()
            if files.get(name) == row["digest"]
        }
        groups = {
            name: (key, hashes)
            for name, (key, hashes) in found["groups"].items()
            if all(files.get(path) == digest and path in there for path, digest in hashes.items())
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return Cache()
    return Cache({name: page for name, page in pages.items() if name in there}, groups)


def write_cache(folder: Path, cache: Cache) -> Problems:
    """Keep what is known of a folder beside it; the folder is well without it, so a failure is a warning."""
    pages = {name: _page_row(page) for name, page in cache.pages.items()}
    path = _path(folder)
    text = json.dumps({"format": FORMAT, "pages": pages, "groups": cache.groups}, ensure_ascii=False)
    try:
        write_beside(path, text.encode("utf-8", "surrogatepass"))
    except OSError as error:
        hint = "the site is whole, but the next build will make every page again"
        return [
            Problem(
                Location(str(path)),
                f"cannot be written: {error.strerror}",
                hint,
                warning=True,
                check="disk-refused",
            )
        ]
    return []


def _path(folder: Path) -> Path:
    return folder.parent / f".{folder.name}.cache"


def _page_row(page: FinishedPage) -> dict[str, Any]:
    told = {"warnings": [vars(problem) for problem in page.warnings]} if page.warnings else {}
    return {"key": page.key, "digest": page.digest, "size": page.size, **vars(page.facts), **told}


def _page_from_row(name: str, row: dict[str, Any]) -> FinishedPage:
    anchors = tuple((target, fragment, written) for target, fragment, written in row["anchors"])
    pictures = tuple((file, written, seen) for file, written, seen in row["pictures"])
    facts = PageIndex(row["title"], tuple(row["ids"]), anchors, pictures)
    told = [Problem(**{**one, "where": Location(*one["where"])}) for one in row.get("warnings", ())]
    return FinishedPage(name, row["key"], row["digest"], row["size"], facts, warnings=tuple(told))
