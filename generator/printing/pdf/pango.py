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
from functools import cache

from generator.problems import Location, Problem
from generator.project.installation import system_command
from generator.reporting.text import as_text

PACKAGES = {
    "apt-get": "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0",
    "dnf": "pango harfbuzz",
    "brew": "pango",
}
"""System → its packages that have these libraries."""
OTHERWISE = "install Pango 1.44 or newer"
MSYS2 = "in an MSYS2 shell: pacman -S mingw-w64-ucrt-x86_64-pango"
LIBRARIES = {
    "linux": (
        "libgobject-2.0.so.0", "libpango-1.0.so.0", "libharfbuzz.so.0", "libfontconfig.so.1",
        "libpangoft2-1.0.so.0",
    ),
    "darwin": (
        "libgobject-2.0.0.dylib", "libpango-1.0.dylib", "libharfbuzz.0.dylib", "libfontconfig.1.dylib",
        "libpangoft2-1.0.dylib",
    ),
}  # fmt: skip
"""System → the libraries that WeasyPrint opens (weasyprint/text/ffi.py)."""
SUBSET = (4, 1, 0)
"""The first HarfBuzz whose subsetter WeasyPrint uses (weasyprint/pdf/fonts.py)."""
WHY = "Pango, which sets type, is not on this machine"
"""Of what is left out."""
ADVICE = """That command, given once by whoever administers this machine, installs Pango, which sets type, and what
it needs, from this system's own packages. Then run make again: it goes on where it stopped."""
LOOKED_AGAIN = "--installed"
"""What the set-up says to itself once it has installed something: a process cannot load what it once missed."""


def install_command() -> str:
    """The one command that installs these libraries on this system, as whoever runs us must write it."""
    return MSYS2 if platform.system() == "Windows" else system_command(PACKAGES, OTHERWISE)


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


@cache
def has_libraries() -> bool:
    """Whether pages can be typeset on this machine. To open the libraries takes milliseconds, and to import
    WeasyPrint half a second: that is asked only where one of them cannot be opened by its usual name."""
    names = LIBRARIES.get(sys.platform, ())
    return bool(names and all(map(_opens, names))) or missing_library() is None


def _opens(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


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
    if not whole and LOOKED_AGAIN not in words and shutil.which("apt-get") and _is_root():
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
            encoding="utf-8",
            errors="replace",
        )
        if done.returncode:
            print(done.stderr, end="", file=sys.stderr)
    again = [sys.executable, "-m", "generator.printing.pdf.pango", LOOKED_AGAIN]
    return subprocess.run(again, check=False).returncode  # noqa: S603 - ourselves


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
