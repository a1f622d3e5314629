"""What is printed on: cards, papers, envelopes, labels, and how a printer strays. Lengths are in millimetres."""

import math
from dataclasses import replace

from generator.fast_dataclass import dataclass
from generator.model.paper.hand import Handwriting

UPRIGHT = "-upright"
"""What follows the name of a card that stands upright: `a6-upright`."""


@dataclass(frozen=True)
class CardFormat:
    """A card as it lies before the writer: finished size and the margin kept free of writing."""

    name: str
    label: str
    width_mm: float
    height_mm: float
    margin_mm: float
    envelope: str = ""
    """The envelope it goes into, a name of `templates/print/envelopes/`; none: 6.4 mm larger than the card."""

    @property
    def line_mm(self) -> float:
        """How long a line may be."""
        return self.width_mm - 2 * self.margin_mm

    def capacity(self, hand: Handwriting) -> int:
        """How many lines of this hand the card has room for."""
        return math.floor((self.height_mm - 2 * self.margin_mm) / hand.pitch_mm + 1e-9)

    @property
    def upright(self) -> "CardFormat":
        """The same card higher than wide, as cards are that open like a book."""
        if self.height_mm >= self.width_mm:
            return self
        turned = replace(self, width_mm=self.height_mm, height_mm=self.width_mm)
        return replace(turned, name=f"{self.name}{UPRIGHT}", label=f"{self.label} upright")


@dataclass(frozen=True)
class UnfoldedCard:
    """The piece that is cut from a sheet for a card: the card itself, or twice that for a folded one."""

    card: CardFormat
    fold: str = "flat"

    @property
    def width_mm(self) -> float:
        """As it lies open before the writer."""
        return self.card.width_mm * (2 if self.fold == "side" else 1)

    @property
    def height_mm(self) -> float:
        """As it lies open before the writer."""
        return self.card.height_mm * (2 if self.fold == "top" else 1)

    @property
    def writing_mm(self) -> tuple[float, float]:
        """From the blank's top left corner to that of the panel that is written on: below or right of the fold."""
        return self.width_mm - self.card.width_mm, self.height_mm - self.card.height_mm

    @property
    def cover_mm(self) -> tuple[float, float]:
        """The same for the front cover, on the outside, turned over like the page of a book."""
        return self.width_mm - self.card.width_mm, 0.0

    @property
    def cover_turned(self) -> bool:
        """Whether the cover stands on its head when the card lies open: its top is at the fold."""
        return self.fold == "top"


@dataclass(frozen=True)
class Envelope:
    """An envelope."""

    name: str
    label: str
    width_mm: float
    height_mm: float

    @property
    def lying(self) -> "Envelope":
        """As it lies before whoever addresses it: its long side across, which is where machines of the post take
        it."""
        sides = self.width_mm, self.height_mm
        return replace(self, width_mm=max(sides), height_mm=min(sides))


@dataclass(frozen=True)
class Paper:
    """A sheet that a printer takes."""

    name: str
    label: str
    width_mm: float
    height_mm: float
    edge_mm: float = 6.4
    """The rim that office printers may not print on: ¼ in covers the bottom edge of nearly all."""
    countries: tuple[str, ...] = ()
    """Two letters of the countries where it is the usual one."""


@dataclass(frozen=True)
class LabelSheet:
    """Address labels on a sheet. Without columns and rows there are as many as it has room for; without left and
    top they lie in its middle, as makers cut them."""

    name: str
    label: str
    paper: str
    width_mm: float
    height_mm: float
    gap_x_mm: float = 0.0
    gap_y_mm: float = 0.0
    padding_mm: float = 4.0
    columns: int = 0
    rows: int = 0
    left_mm: float | None = None
    top_mm: float | None = None
    """From the sheet's edges to the first label."""
    source: str = ""
    """Whose figures these are."""


@dataclass(frozen=True)
class PostalRules:
    """Where the machines of a country's post read the recipient's address, counted inwards from the edges."""

    name: str
    label: str
    source: str
    left_mm: float
    right_mm: float
    bottom_mm: float
    top_mm: float = 0.0
    highest_mm: float = math.inf
    """How far above the bottom edge the address may reach."""
    ratio_min: float = 0.0
    ratio_max: float = math.inf
    """Length ÷ height: beyond it a letter costs more, for machines cannot take it."""


@dataclass(frozen=True)
class PrinterProfile:
    """How what is printed has to be moved and stretched, so that this printer puts it where it belongs.

    Stretched first, from the top left corner of the sheet; then moved right and down; the back of a sheet
    printed on both sides is moved further.
    """

    dx_mm: float = 0.0
    dy_mm: float = 0.0
    scale_x: float = 1.0
    scale_y: float = 1.0
    back_dx_mm: float = 0.0
    back_dy_mm: float = 0.0


@dataclass(frozen=True)
class LetterForm:
    """Where the parts of a letter stand on its page. In block form, with no window, they follow each other from
    the top margin down."""

    name: str
    label: str
    paper: str
    """What it is usually printed on, a name of `templates/print/papers/`."""
    locale: str
    """Whose way of writing dates it has: en_GB, en_US."""
    countries: tuple[str, ...] = ()
    """The countries that write letters so, as two letters; none: all that no other form names."""
    top_mm: float = 25.0
    bottom_mm: float = 20.0
    left_mm: float = 25.0
    right_mm: float = 25.0
    window_left_mm: float = 0.0
    window_top_mm: float = 0.0
    window_width_mm: float = 0.0
    """0: there is no window."""
    window_height_mm: float = 0.0
    window_notes_mm: float = 0.0
    """From the top of the window down to the recipient's address: room for the return address."""
    sender_left_mm: float = 0.0
    """Where the block with name, address and date begins that stands beside a window."""
    sender_top_mm: float = 0.0
    text_top_mm: float = 0.0
    """Where the words begin at the earliest, below a window."""
    marks: tuple[float, ...] = ()
    """How far from the top edge a tick stands at the left one: where to fold and where to punch."""

    @property
    def windowed(self) -> bool:
        """Whether the address stands where the window of an envelope is."""
        return self.window_width_mm > 0

    def line_mm(self, paper: Paper) -> float:
        """How long a line of the words may be."""
        return paper.width_mm - self.left_mm - self.right_mm
