"""Card: a copy sheet a person, with the words to copy and the card at actual size."""

from collections.abc import Sequence

from generator.model import Channel, Deck, FittedCard
from generator.render import looks
from generator.render.sheets import SIDE_MM, TOP_MM, layout

CHANNEL = Channel(name="card", label="Card", requires=("Greeting", "Close", "Signature"))
SHEETS_A_DOCUMENT = 25


def copy_sheets(folders: looks.Folders, deck: Deck, cards: Sequence[FittedCard]) -> list[str]:
    """The sheets of a run as HTML documents of bounded length, numbered through."""
    starts = range(0, len(cards), SHEETS_A_DOCUMENT)
    return [
        looks.render(
            folders,
            "print/copy.html",
            sheets=deck,
            cards=cards[start : start + SHEETS_A_DOCUMENT],
            first=start + 1,
            count=len(cards),
            title=f"Copy sheets for {len(cards)} card{'' if len(cards) == 1 else 's'}",
            at=layout(deck.card, deck.paper, deck.writing, deck.hand),
            side_mm=SIDE_MM,
            top_mm=TOP_MM,
        )
        for start in starts
    ]
