"""Pango, the one system library that printing needs: the command that installs it, for each system.

`python -m generator.render.pango` installs it for root on Debian and Ubuntu, and says the command to all others.
"""

import ctypes.util
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from generator.problems import Location, Problem, as_text

COMMANDS = (
    ("apt-get", "apt-get install -y libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"),
    ("dnf", "dnf install -y pango"),
    ("brew", "brew install pango"),
)
MSYS2 = "in an MSYS2 shell: pacman -S mingw-w64-ucrt-x86_64-pango"


def command() -> str:
    """The one command that installs Pango on this system."""
    if platform.system() == "Windows":
        return MSYS2
    return next((text for tool, text in COMMANDS if shutil.which(tool)), "install Pango 1.44 or newer")


def missing() -> Problem | None:
    """A problem when WeasyPrint cannot find its libraries."""
    try:
        with _no_search():
            import weasyprint  # noqa: F401, PLC0415
    except OSError as error:
        reason = str(error).split("\n", maxsplit=1)[0]
        return Problem(Location("Pango"), f"the library that sets type is missing: {reason}", command())
    return None


@contextmanager
def _no_search() -> Iterator[None]:
    """Let the loader of Linux find libraries by their names alone: for each name that does not exist WeasyPrint's
    import would otherwise start gcc, ld and ldconfig, which takes nearly half of its time."""
    found = ctypes.util.find_library
    if sys.platform == "linux":
        ctypes.util.find_library = lambda name: None  # noqa: ARG005
    try:
        yield
    finally:
        ctypes.util.find_library = found


def main() -> int:
    """Set Pango up where that can be done without asking: for root on Debian and Ubuntu. 1 when it is missing."""
    problem = missing()
    if problem and shutil.which("apt-get") and os.geteuid() == 0:
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for words in ("apt-get update -q", command()):
            subprocess.run(words.split(), env=environment, check=False)  # noqa: S603 - our own words
        return subprocess.run([sys.executable, "-c", "import weasyprint"], check=False).returncode
    if problem:
        print(as_text(problem), file=sys.stderr)
    return 1 if problem else 0


if __name__ == "__main__":
    sys.exit(main())
