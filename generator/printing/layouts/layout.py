"""What a layout is: a way to lay the cards of a run out on sheets of paper."""

from collections.abc import Callable, Sequence

from generator.fast_dataclass import dataclass
from generator.model.paper.printing import PrintItem, PrintJob
from generator.printing.drawn.as_html import Documents
from generator.templating.loader import Folders


@dataclass(frozen=True)
class Layout:
    """A way to print cards: `--layout NAME` makes `<file>.pdf`."""

    name: str
    file: str
    label: str
    documents: Callable[[Folders, PrintJob, Sequence[PrintItem]], Documents]
