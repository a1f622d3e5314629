"""How large a drawing is, in CSS pixels, by what its first tag says (SVG 2, 8.2; CSS Values, 5.2)."""

import math
import re
from collections.abc import Mapping

from generator.lazy_pattern import lazy_pattern

NUMBER = r"[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?"
LENGTH = lazy_pattern(rf"\s*({NUMBER})\s*([a-z]*|%)\s*", re.IGNORECASE)
BOX = lazy_pattern(
    rf"\s*{NUMBER}(?:\s*,\s*|\s+){NUMBER}(?:\s*,\s*|\s+)({NUMBER})(?:\s*,\s*|\s+)({NUMBER})\s*", re.IGNORECASE
)
PIXELS = {
    "": 1.0,
    "px": 1.0,
    "in": 96.0,
    "cm": 96 / 2.54,
    "mm": 96 / 25.4,
    "q": 96 / 101.6,
    "pt": 4 / 3,
    "pc": 16.0,
}
RELATIVE = {"%", "em", "ex", "ch", "rem", "vw", "vh", "vmin", "vmax"}
"""Units of what the picture stands in: it has no size of its own."""
LARGEST = 100_000.0


def svg_size(values: Mapping[str, str]) -> tuple[int, int] | None:
    """Width and height by the attributes of `<svg>`; None when they do not say."""
    lengths = [_pixels(values.get(name, "100%")) for name in ("width", "height")]
    box = BOX.fullmatch(values.get("viewBox", ""))
    ratio = [float(box[1]), float(box[2])] if box else [0.0, 0.0]
    if not _drawable(*lengths) and _drawable(*ratio):
        lengths = _scaled(lengths, ratio)
    return (max(1, round(lengths[0])), max(1, round(lengths[1]))) if _drawable(*lengths) else None


def malformed_lengths(values: Mapping[str, str]) -> list[str]:
    """Of width, height and viewBox, those that are written as no browser reads them."""
    odd = [name for name in ("width", "height") if name in values and not _is_length(values[name])]
    return odd + [name for name in ("viewBox",) if name in values and not BOX.fullmatch(values[name])]


def _is_length(text: str) -> bool:
    found = LENGTH.fullmatch(text)
    return text.strip() == "auto" or (found is not None and found[2].lower() in {*PIXELS, *RELATIVE})


def _pixels(text: str) -> float:
    """A length in pixels; 0 for one that depends on something else."""
    found = LENGTH.fullmatch(text)
    return float(found[1]) * PIXELS.get(found[2].lower(), 0) if found else 0.0


def _drawable(width: float, height: float) -> bool:
    return all(math.isfinite(side) and 0 < side <= LARGEST for side in (width, height))


def _scaled(lengths: list[float], ratio: list[float]) -> list[float]:
    """What is missing by the proportions of the view box; all by that, where nothing else is said."""
    if _drawable(lengths[0], 1):
        return [lengths[0], lengths[0] * ratio[1] / ratio[0]]
    if _drawable(lengths[1], 1):
        return [lengths[1] * ratio[0] / ratio[1], lengths[1]]
    return ratio
