"""Front matter: what the lines above every page of content/ may say."""

from datetime import date

from generator.fast_dataclass import dataclass
from generator.model.files import LocatedStr


@dataclass(frozen=True, kw_only=True)
class FrontMatter:
    """The front matter of a guide or any other page."""

    title: str
    description: str
    sources: tuple[LocatedStr, ...] = ()
    own_figures: str = ""
    """Who was asked, how many and when, where a page has figures of the office's own."""
    tags: tuple[LocatedStr, ...] = ()
    keywords: tuple[str, ...] = ()
    """Words that people search by and the page does not use."""
    aliases: tuple[LocatedStr, ...] = ()
    """Addresses this page had before, such as `/advice/thank-you/`: they lead here."""
    owner: str = ""
    """Who answers for what the page says."""
    updated: date | None = None
    """When its advice last changed, for the feed."""
    last_reviewed: date | None = None
    review_in: LocatedStr | None = None
    """How long a review holds: `12 months`."""
    publish: date | None = None
    """The first day on which the page is published."""
    expires: date | None = None
    """The first day on which it is published no more."""
    draft: bool = False
    order: int = 1000


@dataclass(frozen=True, kw_only=True)
class NoteFrontMatter(FrontMatter):
    """The front matter of a note template."""

    channel: LocatedStr
    occasion: str
    sectors: tuple[LocatedStr, ...] = ()
    """Where its custom belongs, such as law; none means anywhere."""
    max_words: int = 0
    """The most words a note may have; 0 sets no limit."""
    max_characters: int = 0
    """The most characters a note may have, as on LinkedIn; 0 sets no limit."""
    optional: tuple[LocatedStr, ...] = ()
