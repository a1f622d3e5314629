"""Checklist: for staff, who gets what, with boxes to tick on paper and on the screen."""

from collections.abc import Sequence

from generator.fast_dataclass import dataclass
from generator.model.paper.printing import PrintItem, PrintJob
from generator.printing.document import Document
from generator.printing.drawn.copy_layout import copying_minutes
from generator.printing.layouts.layout import Layout
from generator.printing.letters.faces import bold_files
from generator.templating import loader

ROWS_A_DOCUMENT = 200


@dataclass(frozen=True)
class Checklist:
    """What print/checklist.html shows: some rows of the list, and what is said of all."""

    job: PrintJob
    items: Sequence[PrintItem]
    count: int
    """How many cards the whole list has."""
    several: bool
    """Whether the cards are of several candidates."""
    writing: str
    """How long it takes to copy them all, in words."""
    title: str


def checklist_documents(folders: loader.Folders, job: PrintJob, items: Sequence[PrintItem]) -> list[Document]:
    """A row for each card of the run, in the order in which the pile comes out."""
    css = loader.template_text(folders, "print/checklist.css")
    starts = range(0, len(items), ROWS_A_DOCUMENT)
    title = f"Check-off list for {len(items)} card{'' if len(items) == 1 else 's'}"
    return [
        Document(
            loader.render_fields(
                folders,
                "print/checklist.html",
                Checklist(
                    job=job,
                    items=items[start : start + ROWS_A_DOCUMENT],
                    count=len(items),
                    several=len({p.card.person.get("candidate") for p in items}) > 1,
                    writing=_hours(sum(copying_minutes(item.card) for item in items)),
                    title=title,
                ),
            ),
            css,
            forms=True,
            fonts=bold_files(item.name for item in items[start : start + ROWS_A_DOCUMENT]),
        )
        for start in starts
    ]


def _hours(minutes: int) -> str:
    """`50 minutes`, `1½ hours`: an hour and more to the half hour."""
    if minutes < 60:
        return f"{minutes} minutes"
    halves = -(-minutes // 30)
    return f"{halves // 2}{'½' if halves % 2 else ''} hour{'' if halves == 2 else 's'}"


LAYOUT = Layout("checklist", "checklist", "a check-off list", checklist_documents)
