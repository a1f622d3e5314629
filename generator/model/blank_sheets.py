"""Sheets about nobody: what a reader takes from the site, prints, and fills in by hand."""

from dataclasses import dataclass

from generator.model.stationery import CardFormat, Paper


@dataclass(frozen=True)
class BlankSheet:
    """A blank sheet that the site offers as a PDF."""

    kind: str
    """One of `render/layouts/blank.py`: debrief, guide, hand, printer, checklist."""
    paper: Paper
    card: CardFormat | None = None
    """Of a guide: the card that its lines are for."""

    @property
    def file(self) -> str:
        """Its place in the site: `print/debrief-a4.pdf`, `print/guide-a6-a4.pdf`."""
        parts = (self.kind, *([self.card.name] if self.card else []), self.paper.name)
        return f"print/{'-'.join('-'.join(parts).split())}.pdf"
