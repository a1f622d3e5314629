"""Faces that are installed as packages of Python: `fontpkg-kalam` has the module `fontpkg_kalam`, and in it files
beside a `metadata.json`. Only the module of a face is read, so that none of the others need be there."""

import json
from importlib import import_module
from pathlib import Path
from typing import Any


def font_path(family: str, weight: int, *, italic: bool = False) -> Path:
    """The file of a weight, upright or `italic`; of a variable face the one that has it on its axis. Raises
    LookupError where there is none, OSError where it cannot be read."""
    try:
        module = import_module(f"fontpkg_{family.casefold().replace(' ', '_')}")
    except ModuleNotFoundError as error:
        raise LookupError(family) from error
    root: Path = module.ROOT
    about = json.loads((root / "metadata.json").read_text("utf-8"))
    spans = [(axis["min"], axis["max"]) for axis in about["axes"] if axis["tag"] == "wght"]
    style = "italic" if italic else "normal"
    found = [file for file in about["files"] if file["style"] == style and _has(file, weight, spans)]
    if not found:
        raise LookupError(f"{family} {weight}")
    return root / str(found[0]["path"])


def _has(file: dict[str, Any], weight: int, spans: list[tuple[float, float]]) -> bool:
    if file["variable"]:
        return any(low <= weight <= high for low, high in spans)
    return bool(file["weight"] == weight)
