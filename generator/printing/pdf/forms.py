"""The fields of a form, each with a picture of what it holds (ISO 32000-1, 12.7.3.3): whoever shows the form need
not draw it, in letters and by rules of their own.

WeasyPrint lays the words of a field out like all others, and hides them. Here they are painted by themselves.
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import pydyf
from weasyprint.draw.text import draw_text
from weasyprint.formatting_structure.boxes import TextBox

from generator.model.paper.hand import FontFile
from generator.printing.pdf.field_font import embed_for_typing

SHOWN = """
textarea { white-space: pre-wrap; overflow-wrap: anywhere; text-indent: 0 }
input:not([type="checkbox"], [type="radio"])::before { visibility: visible }
"""
"""What the engine would hide, because others draw it."""
TYPING = "F0"
MULTILINE = 1 << 12
SHARED = ("FT", "T", "V", "Ff")
"""What is said once of a field that goes on overleaf."""
POINTS_A_PIXEL = 0.75


class Form:
    """The fields of a document: painted with its pages, and finished when all of these are."""

    def __init__(self) -> None:
        self._boxes: list[Any] = []
        self._pictures: list[tuple[Any, Any]] = []
        """Field and picture of each text."""

    def paint(self, page: Any, stream: Any, scale: float) -> None:
        """A page without the words of its fields, and these by themselves."""
        boxes = [box for some in page.forms.values() for box, _ in some if box.widget_annotation]
        texts = {
            box: [text for text in box.descendants() if isinstance(text, TextBox)]
            for box in boxes
            if box.widget_annotation["FT"] == "/Tx"
        }
        for box in texts:
            box.children = []
        page.paint(stream, scale)
        self._boxes += boxes
        for box, words in texts.items():
            field, rectangle = box.widget_annotation, _rectangle(page, box)
            field["Rect"] = pydyf.Array(rectangle)
            if box.element.get("rows") == "1" and len({word.position_y for word in words}) <= 1:
                field["Ff"] = field.get("Ff", 0) & ~MULTILINE
            self._pictures.append((field, _picture(stream, rectangle, words, page.height)))

    def finish(self, file: Any, resources: bytes, fonts: Sequence[FontFile]) -> None:
        """All fields with their pictures, and with what a program needs to draw what is typed into them."""
        for field, picture in self._pictures:
            picture.extra["Resources"] = resources
            file.add_object(picture)
            field["AP"] = pydyf.Dictionary({"N": picture.reference})
        for box in self._boxes:
            field = box.widget_annotation
            left, one, right, other = field["Rect"]
            field["Rect"] = pydyf.Array([left, min(one, other), right, max(one, other)])
            field["DA"] = _typed(box.style)
        if self._boxes:
            _gather(file, [field for field, _ in self._pictures])
            _prepare(file, self._boxes[0].style, fonts)
            if all("AP" in box.widget_annotation for box in self._boxes):
                del file.catalog["AcroForm"]["NeedAppearances"]


def _rectangle(page: Any, box: Any) -> tuple[float, ...]:
    """The rectangle inside a field’s border, in points from the bottom left of the page."""
    left, top = box.padding_box_x(), box.padding_box_y()
    right, bottom = left + box.padding_width(), top + box.padding_height()
    sides = left, page.height - bottom, right, page.height - top
    return tuple(POINTS_A_PIXEL * side for side in sides)


def _picture(stream: Any, rectangle: Sequence[float], words: Sequence[Any], height: float) -> Any:
    """The words of a field, in the form that programs look for; `height` is the page's, in pixels."""
    left, lower, right, upper = rectangle
    box = 0, 0, right - left, upper - lower
    extra = {"Type": "/XObject", "Subtype": "/Form", "BBox": pydyf.Array(box)}
    picture = stream.clone(tags=None, extra=extra)
    picture.begin_marked_content("Tx")
    with picture.stacked():
        picture.rectangle(*box)
        picture.clip()
        picture.end()
        picture.transform(POINTS_A_PIXEL, 0, 0, -POINTS_A_PIXEL, -left, height * POINTS_A_PIXEL - lower)
        for text in words:
            draw_text(picture, text, 0, "clip", "none")
    picture.end_marked_content()
    return picture


def _typed(style: Any) -> Any:
    """The default appearance of a field: font, size and colour (ISO 32000-1, 12.7.3.3)."""
    red, green, blue = style["color"].to("srgb").coordinates
    size = style["font_size"] * POINTS_A_PIXEL
    return pydyf.String(f"/{TYPING} {size:g} Tf {red:.3f} {green:.3f} {blue:.3f} rg")


def _gather(file: Any, fields: Sequence[Any]) -> None:
    """Let the parts of a field that goes on overleaf be parts of one (12.7.3.1), in the place of the first."""
    named = defaultdict(list)
    for field in fields:
        named[field["T"].data].append(field)
    listed = file.catalog["AcroForm"]["Fields"]
    for parts in named.values():
        if len(parts) > 1:
            references = [part.reference for part in parts]
            whole = pydyf.Dictionary({key: parts[0][key] for key in (*SHARED, "TU", "DA") if key in parts[0]})
            whole["Kids"] = pydyf.Array(references)
            file.add_object(whole)
            listed[listed.index(references[0])] = whole.reference
            listed[:] = [reference for reference in listed if reference not in references]
            for part in parts:
                part["Parent"] = whole.reference
                for key in SHARED:
                    part.pop(key, None)


def _prepare(file: Any, style: Any, fonts: Sequence[FontFile]) -> None:
    """Say of a form with which font what is typed is drawn."""
    form = file.catalog["AcroForm"]
    font = next((font for font in fonts if font.family in style["font_family"]), fonts[0])
    form["DR"] = pydyf.Dictionary({"Font": pydyf.Dictionary({TYPING: embed_for_typing(file, font)})})
    form["DA"] = _typed(style)
