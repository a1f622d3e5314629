"""How this copy of the program was installed, and the one command that installs more beside it.

The program is on no index, so `pip install afterword[xlsx]` would find nothing: a command names the packages.
"""

import os
import platform
import shlex
import shutil
import sys
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

from generator.fast_dataclass import dataclass

CHECKOUT = Path(__file__).parents[2]
MANAGERS = ("apt-get", "dnf", "brew", "winget")
"""What installs programs and libraries of the system, in the order in which they are looked for."""
WORDS = {
    "apt-get": "apt-get install -y",
    "dnf": "dnf install -y",
    "brew": "brew install",
    "winget": "winget install --exact --id",
}
ROOTS = {"apt-get", "dnf"}
"""Only root may run these."""


@dataclass(frozen=True)
class Installation:
    """How this copy came to be here, in words, and what installs a package beside it, without the package."""

    way: str
    command: tuple[str, ...]


def installation() -> Installation:
    """This copy's: by pipx or uv, by pip, or a checkout that `make` has set up."""
    prefix = Path(sys.prefix)
    if (prefix / "pipx_metadata.json").is_file():
        return Installation("by pipx", ("pipx", "inject", "afterword"))
    if find_spec("pip") is None and shutil.which("uv"):
        return Installation("by uv", ("uv", "pip", "install", "--python", sys.executable))
    way = "as a checkout" if is_checkout() else "by pip"
    return Installation(way, (sys.executable, "-m", "pip", "install"))


def is_checkout() -> bool:
    """Whether the program runs from its repository, where `make` sets things up."""
    return (CHECKOUT / "Makefile").is_file() and (CHECKOUT / "pyproject.toml").is_file()


def package_command(*requirements: str) -> str:
    """What to type to have packages beside this copy, as its shell takes it."""
    words = [*installation().command, *requirements]
    if os.name == "nt":
        return " ".join(f'"{word}"' if set(word) & set(" <>=&|^") else word for word in words)
    return shlex.join(words)


def requirement(distribution: str) -> str:
    """What the program asks for of a package: `openpyxl>=3.1.5`; its mere name where nothing says more."""
    named = (line.split(";")[0].strip() for line in requirements())
    return next((line for line in named if name_of(line) == name_of(distribution)), distribution)


def requirements() -> list[str]:
    """Everything that the program and its extras ask for; nothing where it runs without being installed."""
    from importlib.metadata import PackageNotFoundError, requires  # noqa: PLC0415 - with the e-mail library, for few

    try:
        return requires("afterword") or []
    except PackageNotFoundError:
        return []


def name_of(requirement: str) -> str:
    """The name in a requirement as indexes compare it (PEP 503)."""
    end = next((place for place, char in enumerate(requirement) if not (char.isalnum() or char in "-_.")), None)
    return requirement[:end].replace("_", "-").replace(".", "-").lower()


def system_command(packages: Mapping[str, str], otherwise: str) -> str:
    """What to type to have a program or library of the system: `packages` has its name for each manager."""
    managers = (name for name in MANAGERS if name in packages and shutil.which(name))
    if not (manager := next(managers, "")):
        return otherwise
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    sudo = "sudo " if manager in ROOTS and not root and shutil.which("sudo") else ""
    return f"{sudo}{WORDS[manager]} {packages[manager]}"


def system() -> str:
    """The system that this is, in words: `Linux`, `macOS` or `Windows`."""
    return {"Darwin": "macOS"}.get(platform.system(), platform.system())
