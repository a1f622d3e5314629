"""Strokes as a picture for a style sheet, and as operators for a PDF page."""

from collections.abc import Iterable, Sequence
from urllib.parse import quote

from generator.printing.marks import Segment, Stroke

POINT_MM = 25.4 / 72


def path_of(segments: Iterable[Segment]) -> str:
    """The segments as the data of an SVG path."""
    return "".join(f"M{x0:.5g} {y0:.5g}L{x1:.5g} {y1:.5g}" for x0, y0, x1, y1 in segments)


def strokes_url(width_mm: float, height_mm: float, strokes: Iterable[Stroke]) -> str:
    """A `data:` URL of strokes on a card."""
    path = '<path fill="none" stroke="{0.colour}" stroke-width="{0.width_mm:g}" d="{1}"/>'
    paths = "".join(path.format(stroke, path_of(stroke.segments)) for stroke in strokes)
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width_mm:g}mm" height="{height_mm:g}mm" '
        f'viewBox="0 0 {width_mm:g} {height_mm:g}">{paths}</svg>'
    )
    return f"data:image/svg+xml,{quote(svg)}"


def pdf_operators(strokes: Sequence[Stroke]) -> bytes:
    """The same for a PDF page (ISO 32000-1, 8.5), in points from its top left corner downwards; drawn once in a
    document, however many of its pages show it."""
    return b"\n".join(_pen(stroke) for stroke in strokes if stroke.segments)


def _pen(stroke: Stroke) -> bytes:
    dash = " ".join(f"{length / POINT_MM:.3f}" for length in stroke.dash_mm or ())
    lines = " ".join(
        f"{x0 / POINT_MM:.3f} {-y0 / POINT_MM:.3f} m {x1 / POINT_MM:.3f} {-y1 / POINT_MM:.3f} l"
        for x0, y0, x1, y1 in stroke.segments
    )
    return (
        f"q {rgb_operands(stroke.colour)} RG {stroke.width_mm / POINT_MM:.3f} w [{dash}] 0 d {lines} S Q".encode()
    )


def rgb_operands(colour: str) -> str:
    """A colour such as `#8d897e` as three operands."""
    return " ".join(f"{int(colour[n : n + 2], 16) / 255:.3f}" for n in (1, 3, 5))
