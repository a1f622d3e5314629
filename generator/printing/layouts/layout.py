"""What a layout is: a way to lay the cards of a run out on sheets of paper."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.model import PrintItem, PrintJob
from generator.printing.document import Document
from generator.templating.loader import Folders

SHEETS_A_DOCUMENT = 24
"""WeasyPrint's time grows with the square of a document's pages: documents are short, and joined afterwards. An
even number, for every second sheet may be the back of another."""


@dataclass(frozen=True)
class PlacedItem:
    """A piece on a sheet: the top left corner of its cell."""

    item: PrintItem
    x_mm: float
    y_mm: float


@dataclass(frozen=True)
class Sheet:
    """A sheet of paper: what lies on it, or, of a candidate's cover sheet, whose pieces follow."""

    places: tuple[PlacedItem, ...] = ()
    candidate: str = ""
    people: tuple[PrintItem, ...] = ()
    back: bool = False


@dataclass(frozen=True)
class Layout:
    """A way to print cards: `--layout NAME` makes `<file>.pdf`."""

    name: str
    file: str
    label: str
    documents: Callable[[Folders, PrintJob, Sequence[PrintItem]], list[Document]]


def by_candidate(items: Sequence[PrintItem]) -> Iterator[tuple[str, list[PrintItem]]]:
    """The pieces of each candidate, in the order of the run; no name where there is one candidate only."""
    groups = [(key, list(group)) for key, group in groupby(items, key=_candidate)]
    yield from groups if len(groups) > 1 else [("", group) for _, group in groups]


def _candidate(item: PrintItem) -> str:
    return item.card.note.interviewer.get("candidate")


def in_documents(sheets: Sequence[Sheet]) -> Iterator[tuple[int, Sequence[Sheet]]]:
    """The sheets in runs of bounded length, each with the number of its first sheet, from 1; backs stay with
    their fronts."""
    for start in range(0, len(sheets), SHEETS_A_DOCUMENT):
        yield start + 1, sheets[start : start + SHEETS_A_DOCUMENT]
