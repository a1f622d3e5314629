"""The office's colour: whether it can be read on our paper, and what it becomes where it could not be."""

from collections.abc import Sequence

from generator.model.files import LocatedStr
from generator.problems import Problem, Problems

LIGHT_PAPER, DARK_PAPER = "#fbf8f1", "#16181d"
LIGHT_GROUNDS, DARK_GROUNDS = (LIGHT_PAPER, "#fffdf8", "#f3eee2"), (DARK_PAPER, "#1e2127", "#22252c")
"""What words can stand on: the paper, sheets on it, and shaded boxes, as templates/site/style.css has them."""
LEAST = 4.5
"""The contrast that text needs (WCAG 2.2, 1.4.3)."""


def contrast_ratio(one: str, other: str) -> float:
    """The contrast ratio of two colours such as #a3341f, from 1 to 21, as WCAG 2.2 defines it."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def accent_on_dark(colour: str) -> str:
    """The same hue, mixed with white until it can be read on whatever is dark."""
    return _readable(colour, 255, DARK_GROUNDS)


def accent_on_light(colour: str) -> str:
    """The same hue, mixed with black until it can be read on whatever is light."""
    return _readable(colour, 0, LIGHT_GROUNDS)


def check_accent(accent: LocatedStr | None) -> Problems:
    """An accent colour that cannot be read on light paper."""
    if accent is None or (ratio := contrast_ratio(accent.name, LIGHT_PAPER)) >= LEAST:
        return []
    message = f"“{accent.name}” has a contrast of {ratio:.1f}:1 on the paper, and text needs {LEAST}:1"
    return [
        Problem(
            accent.where,
            message,
            f"a darker one of its hue would do: {accent_on_light(accent.name)}",
            check="contrast-low",
        )
    ]


def _readable(colour: str, end: int, grounds: Sequence[str]) -> str:
    """A colour mixed with white (255) or black (0), no more than it takes to be read on these grounds."""
    for share in range(0, 101, 5):
        mixed = "#" + "".join(f"{round(c + (end - c) * share / 100):02x}" for c in _channels(colour))
        if all(contrast_ratio(mixed, ground) >= LEAST for ground in grounds):
            return mixed
    return f"#{end:02x}{end:02x}{end:02x}"


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(value / 255) for value in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)
