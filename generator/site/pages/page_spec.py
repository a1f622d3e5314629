"""A page before it is HTML: its words, its template, and all that the template is given."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from typing import TYPE_CHECKING, Any

from generator.fast_dataclass import dataclass
from generator.model.channels import Channel
from generator.model.files import Source
from generator.model.notes import Note
from generator.model.pages.site import Choice, Cycle, NavigationEntry
from generator.model.references import Reference
from generator.site.pages.generated.sheets_page import SheetLinks
from generator.site.pages.kit_links import KitLink
from generator.site.pages.reviews import Review

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


@dataclass(frozen=True)
class PageHead:
    """What every template is told of its page; of one that repeats others much of it is empty."""

    title: str
    description: str
    held: str = ""
    """The mark of a page that only a preview shows."""
    order: tuple[int, str] = (0, "")
    """Its place among others: its number, then its title."""
    keywords: tuple[str, ...] = ()
    tags: tuple[tuple[str, str], ...] = ()
    """Each as it is written, and as the id of its heading on the page of all tags."""
    owner: str = ""
    updated: date | None = None
    review: Review | None = None
    crumbs: tuple[NavigationEntry, ...] = ()
    """The way from the top to the page, without the page itself."""
    cited: tuple[Reference, ...] = ()
    beside: tuple[tuple[str, str, str], ...] = ()
    """The pages of its section, itself among them, as title, file and mark; of a long section, those around it."""
    previous: NavigationEntry | None = None
    following: NavigationEntry | None = None


@dataclass(frozen=True)
class Figure:
    """A note as it would look, with what a caption says of it."""

    entry: NavigationEntry
    channel: Channel
    limit: int
    """The most characters it may have; 0 where there is no limit."""
    note: Note | None


@dataclass(frozen=True)
class MarkerContext:
    """What the markers of a text ask for, each by its name."""

    choices: Mapping[str, Choice] = field(default_factory=dict)
    figures: Mapping[str, Figure | None] = field(default_factory=dict)
    """None for a note that has expired: nothing stands in its place."""
    pictures: Mapping[str, tuple[Cycle, ...]] = field(default_factory=dict)
    sheets: Mapping[str, tuple[SheetLinks, ...]] = field(default_factory=dict)
    kits: Mapping[str, KitLink | None] = field(default_factory=dict)


@dataclass(frozen=True)
class PageSpec:
    """A page as a template is given it.

    A page is a function of its spec and of what all pages share, so the two tell whether it must be made anew.
    """

    output: str
    template: str
    source: Source
    text: str
    """Markdown."""
    head: PageHead
    markers: MarkerContext = MarkerContext()
    body: "DataclassInstance | None" = None
    """What its template shows besides the page’s own words."""
    origins: tuple[Source, ...] = ()
    """Other files whose words stand on this page."""
    is_aggregate: bool = False
    """Whether its words stand on other pages too, where they are checked."""

    @property
    def values(self) -> Mapping[str, Any]:
        """The fields of head, markers and body, as a template is given them: each under its own name."""
        return {**vars(self.head), **vars(self.markers), **(vars(self.body) if self.body else {})}
