"""`{{ kit: door }}` and `{{ kit: link }}`: the ways to the page on which a kit is made."""

from generator.fast_dataclass import dataclass
from generator.model.pages.site import Content

PAGE, CARDS = "kit.md", "guides/handwritten-card.md"
DOOR, LINK = "door", "link"
"""`door` is a heading, a sentence and a link; without the kit it leads to the guide to cards. `link` is a line,
and nothing without the kit."""
NAMES = frozenset((DOOR, LINK))


@dataclass(frozen=True)
class KitLink:
    """A way to the kit, or to what there is instead."""

    words: str
    """How its words in `site/words/` begin."""
    page: str
    """Where it leads; empty: nowhere."""
    heading: bool


def kit_link(content: Content, name: str) -> KitLink | None:
    """What a marker of this name stands for; None where it stands for nothing."""
    pages = {page.source.name for page in content.pages}
    if PAGE in pages:
        return KitLink("kit_door", PAGE, name == DOOR)
    return KitLink("card_door", CARDS if CARDS in pages else "", heading=True) if name == DOOR else None
