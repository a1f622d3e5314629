"""Pango and its companions, system libraries that printing needs: the command that installs them, for each system.

`python -m generator.printing.pdf.pango` looks for each of them, installs what is missing for root on Debian and
Ubuntu, and says the command to all others.
"""

import ctypes.util
import io
import os
import platform
import shutil
import subprocess
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout

from generator.problems import Location, Problem
from generator.reporting.text import as_text

COMMANDS = (
    ("apt-get", "apt-get install -y libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"),
    ("dnf", "dnf install -y pango harfbuzz"),
    ("brew", "brew install pango"),
)
ROOTS = {"apt-get", "dnf"}
"""Only root may run these."""
OTHERWISE = "install Pango 1.44 or newer"
MSYS2 = "in an MSYS2 shell: pacman -S mingw-w64-ucrt-x86_64-pango"
SUBSET = (4, 1, 0)
"""The first HarfBuzz whose subsetter WeasyPrint uses (weasyprint/pdf/fonts.py)."""
ADVICE = """That command, given once by whoever administers this machine, installs Pango, which sets type, and what
it needs, from this system's own packages. Then run make again: it goes on where it stopped."""
LOOKED_AGAIN = "--installed"
"""What the set-up says to itself once it has installed something: a process cannot load what it once missed."""


def install_command() -> str:
    """The one command that installs these libraries on this system, as whoever runs us must write it."""
    if platform.system() == "Windows":
        return MSYS2
    tool, text = next(((tool, text) for tool, text in COMMANDS if shutil.which(tool)), ("", OTHERWISE))
    return f"sudo {text}" if tool in ROOTS and os.geteuid() and shutil.which("sudo") else text


def missing_library() -> Problem | None:
    """A problem when WeasyPrint cannot find a library that it needs."""
    try:
        with _quietly():
            import weasyprint  # noqa: F401, PLC0415
    except OSError as error:
        reason = str(error).partition(": ")[0]
        return Problem(
            Location("Pango"),
            f"the library that sets type is missing: {reason}",
            install_command(),
            check="library-missing",
        )
    return None


def has_subsetter() -> bool:
    """Whether HarfBuzz makes subsets of faces here; else fontTools does, at less speed. Only where nothing is
    `missing`."""
    from weasyprint.text.ffi import harfbuzz, harfbuzz_subset  # noqa: PLC0415

    return bool(harfbuzz_subset and harfbuzz.hb_version_atleast(*SUBSET))


@contextmanager
def _quietly() -> Iterator[None]:
    """Import WeasyPrint without what it prints of missing libraries: we say it in our words, or install them.

    Also, let the loader of Linux find libraries by their names alone: for each name that does not exist the
    import would otherwise start gcc, ld and ldconfig, which takes nearly half of its time."""
    found = ctypes.util.find_library
    if sys.platform == "linux":
        ctypes.util.find_library = lambda name: None  # noqa: ARG005
    try:
        with redirect_stdout(io.StringIO()), warnings.catch_warnings():
            warnings.filterwarnings("ignore", "HarfBuzz-Subset", DeprecationWarning)
            yield
    finally:
        ctypes.util.find_library = found


def main(words: list[str]) -> int:
    """Set the libraries up where that can be done without asking: for root on Debian and Ubuntu. 1 when printing
    cannot work."""
    problem = missing_library()
    whole = not problem and has_subsetter()
    if not whole and LOOKED_AGAIN not in words and shutil.which("apt-get") and os.geteuid() == 0:
        return _installed()
    if problem:
        print(as_text(problem), ADVICE, sep="\n", file=sys.stderr)
    elif not whole:
        print(f"All works; PDFs are made a little quicker with libharfbuzz-subset 4.1: {install_command()}")
    return 1 if problem else 0


def _installed() -> int:
    """Install all by the system's own packages, say so in a line, and look again in a new process."""
    print(f"Installing what sets type: {install_command()}", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for words in ("apt-get update -qq", install_command().replace("-y", "-y -qq")):
        done = subprocess.run(  # noqa: S603 - our own words
            words.split(),
            env=environment,
            check=False,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        if done.returncode:
            print(done.stderr, end="", file=sys.stderr)
    again = [sys.executable, "-m", "generator.printing.pdf.pango", LOOKED_AGAIN]
    return subprocess.run(again, check=False).returncode  # noqa: S603 - ourselves


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
