"""What the browser's worker begins with."""

from pathlib import Path
from typing import TYPE_CHECKING

from generator.kit_page.prepared import take_prepared

if TYPE_CHECKING:
    from generator.kit_page.engine import Engine


def started_engine(folder: Path) -> "Engine":
    """The engine of the office that lies in a folder beside the program, sooner where a record of an earlier start
    lies there too."""
    prepared = folder / "prepared.bin"
    if prepared.exists():
        take_prepared(prepared.read_bytes())
    from generator.kit_page.engine import Engine  # noqa: PLC0415 - what is prepared is for its modules

    return Engine(folder / "office")
