"""A list of one person, and the sheets that were printed."""

from pathlib import Path

import pypdfium2

from tests.samples.projects import LIST_HEADER


def one_person(office: Path, address: str, name: str = "Ada") -> Path:
    row = f'{name},Firm,2026-11-18,engines,,Sam,"{address}"\n'
    (office / "people.csv").write_text(LIST_HEADER + row, "utf-8")
    return office / "people.csv"


def sheet_sizes(path: Path) -> list[tuple[int, int]]:
    with pypdfium2.PdfDocument(path) as document:
        return [(round(w * 25.4 / 72), round(h * 25.4 / 72)) for w, h in (page.get_size() for page in document)]
