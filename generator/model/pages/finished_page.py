"""A page that is finished: its bytes, and what the checks want to know of it."""

from dataclasses import field

from generator.fast_dataclass import dataclass
from generator.problems import Problem


@dataclass(frozen=True)
class Link:
    """A link of a finished page; of what the browser fetches by itself, the words are its tag."""

    written: str
    words: str
    target: str
    """The file of the site it leads to; empty when there is none."""
    fragment: str
    outside: bool
    """Whether it leads to another site."""
    ours: bool
    """Whether a template wrote it, not an author."""
    expired: bool = False
    """Whether it led to a page that has expired: its words stay, and lead nowhere."""


@dataclass(frozen=True)
class Image:
    """A picture as a page shows it."""

    source: str
    """Its address as it was written."""
    text: str
    """What is said to those who do not see it."""
    decoration: bool
    sized: bool
    """Whether its size is known."""
    odd: str = ""
    """A width or height that is no number of pixels, as it is written."""


@dataclass(frozen=True)
class PageOutline:
    """What one page points to, what can be pointed to in it, and how it is built."""

    title: str
    ids: tuple[str, ...]
    links: tuple[Link, ...]
    images: tuple[Image, ...]
    headings: tuple[tuple[int, str], ...]
    """Level and words."""
    bare_tables: int
    """How many tables have no cell that heads others."""
    forbidden: tuple[str, ...]
    """What the content security policy will not run, as it is written: `<script`, `onclick`."""
    leftovers: tuple[str, ...]
    """Markdown that stayed as it was: a footnote or a reference that nobody defined."""
    unnamed: tuple[str, ...] = ()
    """Fields of forms that nothing names, as they are written."""
    named: tuple[str, ...] = ()
    """Places that `<a name>` gives a name: a link may lead to one, as to an id."""


@dataclass(frozen=True)
class PageIndex:
    """What the checks of other pages, the report and the cache need to know of a finished page."""

    title: str
    ids: tuple[str, ...] = ()
    anchors: tuple[tuple[str, str, str], ...] = ()
    """Links with a fragment: the file they lead to, the fragment, and the link as it was written."""
    pictures: tuple[tuple[str, str, bool], ...] = ()
    """Pictures and files to download: the file of content/, its address as it was written, and whether the page
    shows it."""
    swallowed: bool = False
    """Whether an element of mere words, or a comment, has taken tags of the page into itself: what the page seems
    to lack may stand there. Such a page is never kept."""


@dataclass(frozen=True)
class FinishedPage:
    """A page as the browser gets it; `data` is None when the published file is it already."""

    output: str
    key: str
    digest: str
    """SHA-256 of the bytes."""
    size: int
    """How many bytes."""
    facts: PageIndex
    data: bytes | None = field(repr=False, default=None)
    warnings: tuple[Problem, ...] = ()
    """What is told of it and does not stop it: of a page that is known already, too."""
