"""Where the runtime of the kit page is: Python in WebAssembly, and the modules that it has compiled."""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from generator.fast_dataclass import dataclass
from generator.parsing.content_files.fingerprint import PACKAGE
from generator.problems import Location, Problem, display_path

NAME = "runtime.json"
SCRIPTS = ("pyodide.js", "pyodide.asm.js")
GET = "run `make runtime` in the program’s checkout, or install a wheel that `make dist` has built"


@dataclass(frozen=True)
class Runtime:
    """The files that `python runtime` makes, and what it tells of them."""

    folder: Path
    pyodide: str
    """The version."""
    lock: Mapping[str, str]
    """What Pyodide asks to know of the system that it was built for."""
    dependencies: Mapping[str, Sequence[str]]
    """Package → the modules of it that a kit imports."""
    sources: Mapping[str, str]
    """Module → the SHA-256 of the source from which it was compiled."""
    digest: str
    """Another one where anything is."""
    sheets: Sequence[str] = ()
    """Our modules by which sheets are drawn, which nobody needs before a file is asked for."""

    def read(self, name: str) -> bytes:
        """The bytes of one of its files. Raises OSError."""
        return (self.folder / name).read_bytes()


def runtime_folder() -> Path:
    """Inside an installed package, or in the checkout itself."""
    installed = Path(PACKAGE) / "starter" / "runtime"
    return installed if installed.is_dir() else Path(PACKAGE).parent / "runtime" / "made"


@cache
def find_runtime(folder: Path) -> Runtime | None:
    """The runtime in a folder; None where there is none."""
    try:
        told = json.loads((folder / NAME).read_text("utf-8"))
    except OSError:
        return None
    return Runtime(folder, **told)


def runtime_missing(folder: Path, settings: Location) -> Problem:
    """That the page is not published for want of it."""
    message = f"the kit page is left out: its runtime is not in {display_path(folder)}"
    return Problem(settings, message, GET, warning=True, check="kit-runtime-missing")
