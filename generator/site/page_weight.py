"""How much a browser fetches for a page before it shows it: its HTML and the style sheet of all pages."""

from collections.abc import Iterable, Mapping, Sequence

from generator.model.files import Artifact, UnchangedFile
from generator.model.pages.finished_page import FinishedPage
from generator.site.pages.page_spec import PageSpec

SHEET = "style.css"


def page_weight(
    specs: Sequence[PageSpec], pages: Sequence[FinishedPage], files: Iterable[Artifact | UnchangedFile]
) -> Mapping[str, object]:
    """The bytes of a page in the middle and of the heaviest one, those that repeat others left out; empty where
    there is none."""
    sheet = next((len(file.data) for file in files if file.path == SHEET and isinstance(file, Artifact)), 0)
    own = [page for spec, page in zip(specs, pages, strict=True) if not spec.is_aggregate]
    if not own:
        return {}
    heaviest = max(own, key=lambda page: (page.size, page.output))
    middle = sorted(page.size for page in own)[len(own) // 2]
    return {"median": middle + sheet, "most": heaviest.size + sheet, "page": heaviest.output}


def weight_line(weight: Mapping[str, object]) -> str:
    """The same in a line for people; empty where nothing was weighed."""
    if not weight:
        return ""
    middle, most = (f"{int(str(weight[name])) / 1000:.0f}" for name in ("median", "most"))
    return f"HTML and style sheet of a page: typically {middle} kB, at most {most} kB ({weight['page']})"
