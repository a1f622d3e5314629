"""One folder takes another's place in a single step, where the system can do that."""

import ctypes
import os
import sys
from pathlib import Path

AT_FDCWD = {"linux": -100, "darwin": -2}
EXCHANGE = 2
"""RENAME_EXCHANGE of Linux's renameat2(2) and RENAME_SWAP of macOS's renameatx_np(2)."""


def exchange_folders(new: Path, old: Path) -> None:
    """Put `new` where `old` is. What was old is then where new was, if it can be exchanged, or gone."""
    if not old.exists():
        new.rename(old)
    elif not _exchanged(new, old):
        # Two steps on systems without an exchange: `recover` mends a run that was killed between them.
        aside = _aside(old)
        old.rename(aside)
        new.rename(old)
        aside.rename(new)


def laid_aside(folder: Path) -> bool:
    """Whether a run was killed between the two renames, so that the old folder lies aside."""
    return not folder.exists() and _aside(folder).exists()


def recover_folder(folder: Path) -> None:
    """Bring back a folder that a killed two-step swap had laid aside."""
    if laid_aside(folder):
        _aside(folder).rename(folder)


def _aside(folder: Path) -> Path:
    return folder.parent / f".{folder.name}.old"


def _exchanged(one: Path, other: Path) -> bool:
    call = {"linux": "renameat2", "darwin": "renameatx_np"}.get(sys.platform)
    function = getattr(ctypes.CDLL(None), call, None) if call else None
    if function is None:
        return False
    here = AT_FDCWD[sys.platform]
    return bool(function(here, os.fsencode(one), here, os.fsencode(other), ctypes.c_uint(EXCHANGE)) == 0)
