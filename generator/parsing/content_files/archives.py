"""Zip archives that people give us: what can go wrong with one."""

import zlib
from zipfile import BadZipFile

BROKEN = (BadZipFile, EOFError, KeyError, OSError, ValueError, RuntimeError, NotImplementedError, zlib.error)
"""What `zipfile` raises for an archive, or for a part of it, that is cut off, garbled, locked, or packed in a way
that it does not know."""
