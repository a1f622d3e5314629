"""Sheets about nobody: what a reader takes from the site, prints, and fills in by hand."""

from generator.fast_dataclass import dataclass
from generator.model.files import LocatedStr
from generator.model.paper.stationery import CardFormat, Paper


@dataclass(frozen=True)
class SheetKind:
    """What there is to print, as `templates/print/blank/<name>.toml` describes it; its look lies beside that."""

    name: str
    link: LocatedStr
    """The words that lead to its PDF, with the number of its pages; {paper} and {card} are filled in."""
    order: int = 1000
    styles: str = ""
    """A style sheet of templates/, such as `print/checklist.css`; empty: its look has all of them."""
    forms: bool = False
    """Whether it can be filled in on the screen."""
    each_card: bool = False
    """Whether there is one for each card that the paper holds."""


@dataclass(frozen=True)
class BlankSheet:
    """A sheet on a paper, as a PDF."""

    kind: SheetKind
    paper: Paper
    card: CardFormat | None = None
    """Of a kind that has one for each card: which."""

    @property
    def file(self) -> str:
        """Its place in the site: `print/debrief-a4.pdf`, `print/guide-a6-a4.pdf`."""
        parts = (self.kind.name, *([self.card.name] if self.card else []), self.paper.name)
        return f"print/{'-'.join('-'.join(parts).split())}.pdf"

    @property
    def words(self) -> str:
        """What leads to it."""
        card = self.card.label if self.card else ""
        return self.kind.link.name.replace("{card}", card).replace("{paper}", self.paper.label)
