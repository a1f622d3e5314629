"""What tests need of the machine: a browser, and programs that show PDFs. Where it is missing they are left out;
in CI that is a failure."""

import os
import shutil
from pathlib import Path

import pytest

from generator.site.kit_files.runtime import runtime_folder

MODULES = Path(__file__).parent / "node_modules"
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
LEFT_OUT = "tests left out"
FLAGS = (
    "--no-sandbox",  # root has none
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
TWICE = "--blink-settings=defaultFontSize=32"
"""As somebody who has set the text to 200 %."""


def program(*names: str, package: str) -> Path:
    """The first of these programs that the machine has."""
    found = next(filter(None, map(shutil.which, names)), None)
    return Path(found) if found else _missing(names[0], f"apt-get install {package}")


def module(name: str) -> Path:
    """A file of a package from npm."""
    return MODULES / name if (MODULES / name).exists() else _missing(name.partition("/")[0], "make browser")


def runtime() -> None:
    """What runs the kit page in a browser."""
    if not (runtime_folder() / "runtime.json").exists():
        _missing("runtime of the kit page", "make runtime")


def _missing(what: str, command: str) -> Path:
    said = f"no {what} ({command})"
    if os.environ.get("CI"):
        pytest.fail(said, pytrace=False)
    pytest.skip(f"{LEFT_OUT}: {said}")
