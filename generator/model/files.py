"""What every step handles: texts with places, words with places, files to be."""

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import field
from functools import cached_property
from itertools import accumulate

from generator.fast_dataclass import dataclass
from generator.model.pages.pictures import Picture, Size, Variant, picture_variants
from generator.problems import Location


@dataclass(frozen=True)
class Source:
    """A text file: `path` as a person would find it, `name` inside its folder with forward slashes."""

    path: str
    name: str
    text: str

    @cached_property
    def lines(self) -> list[str]:
        """The text line by line."""
        return self.text.split("\n")

    @cached_property
    def starts(self) -> list[int]:
        """How many characters stand before each line."""
        return list(accumulate((len(line) + 1 for line in self.lines), initial=0))

    def at(self, line: int = 1, column: int = 1) -> Location:
        """The place at a line and column, both counted from 1, with the line as excerpt."""
        lines = self.lines if line > 1 else [self.text.partition("\n")[0]]  # asked for of every file
        excerpt = lines[line - 1].replace("\t", " ") if line <= len(lines) else ""
        return Location(self.path, line, column, excerpt, column - 1)

    def find(self, text: str, occurrence: int = 0, start: int = 0) -> Location:
        """The place where a text stands for the n-th time (from 0); the top of the file when it does not."""
        offset = self.text.find(text, start)
        for _ in range(occurrence):
            following = self.text.find(text, offset + 1)
            offset = following if following >= 0 else offset
        return self.at_offset(max(offset, 0))

    def at_offset(self, offset: int) -> Location:
        """The place that many characters into the text."""
        line = bisect_right(self.starts, offset)
        return self.at(line, offset - self.starts[line - 1] + 1)


@dataclass(frozen=True)
class LocatedStr:
    """A word that refers to something elsewhere, and where it was written."""

    name: str
    where: Location


@dataclass(frozen=True)
class Asset:
    """A picture or other file to publish; `name` is its place in content/ and in the site."""

    name: str
    data: bytes = field(repr=False, default=b"")
    """What is published as it is; empty for a raster picture, which is read when it is made, and for what is too
    large."""
    weight: int = 0
    """Of a file to download: its bytes."""
    size: Size | None = None
    """Of a picture: width and height in CSS pixels, as it is seen."""
    picture: Picture | None = None
    """Of a raster picture."""

    @cached_property
    def variants(self) -> tuple[Variant, ...]:
        """The files that show a raster picture, the narrowest first."""
        return picture_variants(self.name, self.picture, self.size) if self.picture else ()


@dataclass(frozen=True)
class Artifact:
    """A file to be: its path inside the folder it belongs to, with forward slashes, and its bytes."""

    path: str
    data: bytes = field(repr=False)
    digest: str = ""
    """The SHA-256 of the bytes, where somebody has worked it out already."""
    made: str = ""
    """The SHA-256 of what we would have made, where these are bytes that somebody has edited."""


@dataclass(frozen=True)
class LargeFile:
    """A file to be whose bytes are never held at once: they are made piece by piece, when it is written."""

    path: str
    digest: str
    """The SHA-256 of its bytes."""
    pieces: Callable[[], Iterator[bytes]] = field(repr=False)


@dataclass(frozen=True)
class UnchangedFile:
    """A file that is to stay as it was published: `digest` is the SHA-256 of its bytes."""

    path: str
    digest: str
    made: str = ""
    """The SHA-256 of what we had made, where somebody has edited it since."""


FileToBe = Artifact | LargeFile | UnchangedFile


def output_of(name: str) -> str:
    """The file of the site that a Markdown file of content/ becomes, or a case of the plan.

    `guides/first-hour.md` → `guides/first-hour/index.html`, `plans/silence.toml` → `plans/silence/index.html`; an
    index takes its folder's place; 404 stays a file.
    """
    stem = name.removesuffix(".md").removesuffix(".toml")
    if stem == "404":
        return "404.html"
    if stem == "index" or stem.endswith("/index"):
        return f"{stem}.html"
    return f"{stem}/index.html"
