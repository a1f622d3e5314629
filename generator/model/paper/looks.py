"""How drawn sheets look: sizes, faces, weights, colours and words, one table a layout. Lengths in millimetres."""

from generator.fast_dataclass import dataclass


@dataclass(frozen=True)
class TextStyle:
    """How a text is set."""

    em_mm: float
    """The size of the type."""
    pitch_mm: float
    """From line to line."""
    faces: tuple[str, ...]
    """Families, the first one first: each word is set in the first that has its letters."""
    colour: str
    weight: int = 400
    spacing_em: float = 0.0
    """What stands between letters besides their own room."""
    capitals: bool = False
    kerning: bool = True
    """Whether pairs of letters are moved; without, a line is as long as it was measured letter by letter."""


@dataclass(frozen=True)
class NoteStyle(TextStyle):
    """How the running text of a note is set: it was measured word by word, and so one word alone changes face."""


@dataclass(frozen=True)
class PenStyle:
    """How lines are drawn."""

    width_mm: float
    colour: str


@dataclass(frozen=True)
class TraceLook:
    """Cards to trace."""

    title: str
    title_one: str
    writing_colour: str
    """Light enough to be written over, dark enough to be seen through the pen's stroke."""
    rules: PenStyle
    name: TextStyle
    cover: TextStyle
    cover_smallest_mm: float
    """The smallest em in which words on a front are set to make them fit."""
    cover_top: float
    """How far down the front of a folded card its words begin, as a share of its height."""
    logo_mm: float
    """How high a logo may be."""
    printed: str
    """What is said where words are in a face for reading, because no hand has their letters."""
    ruled: str
    """What is said where none of our faces has letters, so that there is a rule to write them on."""


@dataclass(frozen=True)
class GuideLook:
    """Ruled lines."""

    title: str
    underlay: str
    """What to do with lines that lie under a card."""
    stock: str
    """What to do with lines that are printed on it."""
    hand: str
    assumed: str
    """What is said of the hand that the lines are for: of a measured one, of an assumed one."""
    name: TextStyle
    dark_rules: PenStyle
    light_rules: PenStyle


@dataclass(frozen=True)
class LinesLook:
    """Ruled lines about nobody: titles, and what to do with them."""

    dark_title: str
    light_title: str
    dark: str
    light: str


@dataclass(frozen=True)
class EnvelopeLook:
    """Envelopes."""

    title: str
    title_one: str
    address: TextStyle
    sender: TextStyle
    smallest_mm: float
    """The smallest em that is set to make an address fit."""
    sender_left_mm: float
    sender_top_mm: float


@dataclass(frozen=True)
class LabelsLook:
    """Address labels."""

    title: str
    title_one: str
    address: TextStyle
    smallest_mm: float
    """The smallest em that is set to make an address fit."""
    whose: str
    """What a sheet says of whose labels are on it, where there are several candidates: from whose to whose."""
    whose_one: str
    """The same of a candidate with one label on it."""
    whose_all: str
    """What it says of all of them, where that is too long."""
    name: TextStyle


@dataclass(frozen=True)
class CandidateLook:
    """The sheet before the cards of a candidate."""

    label: str
    heading: TextStyle
    name: TextStyle
    person: TextStyle
    company_colour: str
    top_mm: float
    side_mm: float


@dataclass(frozen=True)
class FactWords:
    """What the facts beside the words to copy are called."""

    say: str
    greet: str
    write: str
    length: str
    length_one: str
    enclose: str
    plan: str
    send: str


@dataclass(frozen=True)
class CopyLook:
    """Copy sheets."""

    title: str
    title_one: str
    sheet: str
    sender: str
    copy: str
    copy_edited: str
    """The heading of words that somebody has made their own."""
    card: str
    foot: str
    printed: str
    """What is said where words on the card are in a face for reading, because no hand has their letters."""
    ruled: str
    """What is said where none of our faces has letters, so that there is a rule to write them on."""
    ruler: str
    model_faces: tuple[str, ...]
    """The faces of the words to copy: their size is what the line pitch and the longest line allow."""
    model_colour: str
    writing_colour: str
    facts: FactWords
    label: TextStyle
    heading: TextStyle
    name: TextStyle
    about: TextStyle
    fact_name: TextStyle
    fact: TextStyle
    small: TextStyle
    hairline: PenStyle
    bar: PenStyle
    outline: PenStyle
    rules: PenStyle


@dataclass(frozen=True)
class Looks:
    """The look of every drawn layout."""

    trace: TraceLook
    guide: GuideLook
    lines: LinesLook
    envelope: EnvelopeLook
    labels: LabelsLook
    candidate: CandidateLook
    copy: CopyLook
