"""The tag of a picture: for a screen with files of several widths, for a book with the one handed to it."""

import html
from collections.abc import Callable, Mapping, Sequence

from generator.fast_dataclass import dataclass
from generator.model.pages.pictures import Size, Variant
from generator.parsing.html_tags import parse_attributes
from generator.site.pages.urls import SITE, ResolvedLink

COLUMN = 560
"""CSS pixels: --measure of templates/site/style.css, and the room that a narrow window leaves."""
TALLEST = 680
"""CSS pixels, 180 mm: the height of a sheet with its margins, and of most windows."""
LONG = 2.5
"""What is that many times as high as wide is a long drawing to be read line by line, in its full width."""
NARROW = "calc(100vw - 2.5rem)"
WIDE = "(min-width: 37.5rem)"
SHEET = "picture:"
"""What the address of a picture begins with in a document that is typeset."""
BOOK_COLUMN = 567
"""CSS pixels: 150 mm, the column of templates/print/handbook.css."""
DECORATION = {"none", "presentation"}
"""Roles of what says nothing (WAI-ARIA 1.2)."""
OURS = {"width", "height", "src", "srcset", "sizes", "loading", "decoding"}


@dataclass(frozen=True)
class Shown:
    """A picture that a page shows: its tag with a working address, and the file of content/ that this is."""

    tag: str
    target: str
    size: Size | None


def as_it_is(shown: Shown) -> str:
    """The tag of a part of a longer page: whoever finishes that page sees to the picture."""
    return shown.tag


def on_page(
    variants: Mapping[str, Sequence[Variant]], resolve: Callable[[str], ResolvedLink], shown: Shown, *, lazy: bool
) -> str:
    """The tag with its size, and with the files of which a browser takes the one that fits. A picture far down is
    fetched when a reader comes near it, unless the page is one to print."""
    given = _text_attributes(parse_attributes(shown.tag))
    files = variants.get(shown.target, ())
    measures = _measures(given, files[-1].size if files else shown.size)
    if not files:
        own = {key: value for key, value in given.items() if key != "sizes" or "srcset" in given}
        return _tag({**measures, **own})
    rest = {key: value for key, value in given.items() if key not in OURS}
    paths = [(resolve(SITE + file.path).final, file.size[0]) for file in files]
    more = {"loading": given.get("loading", "lazy")} if lazy else {}
    if len(paths) > 1:
        more["srcset"] = ", ".join(f"{path} {width}w" for path, width in paths)
        more["sizes"] = given.get("sizes") or _sizes(int(measures["width"]))
    return _tag({**measures, "src": paths[-1][0], **more, "decoding": "async", **rest})


def on_sheet(used: dict[str, str], shown: Shown) -> str:
    """The tag for a PDF, as large as on the page; `used` gets the address of each picture by its name. Decoration
    is drawn behind an empty element, for it must not be in the tree that is read aloud (ISO 14289-1, 7.1)."""
    if not shown.target:
        return shown.tag
    given = parse_attributes(shown.tag)
    width, height = (int(number) for number in _measures(given, shown.size or (0, 0)).values())
    width, height = _on_one_sheet(width, max(height, 1))
    address = used.setdefault(shown.target, f"{SHEET}{len(used)}")
    if given.get("alt", "").strip() and given.get("role") not in DECORATION:
        rest = {key: value for key, value in given.items() if key not in OURS}
        return _tag({"src": address, "style": f"width: {width}px", **rest})
    style = f"width: {width}px; height: {height}px; background-image: url({address})"
    return f'<span class="decoration" style="{style}"></span>'


def _on_one_sheet(width: int, height: int) -> Size:
    scale = min(1.0, BOOK_COLUMN / max(width, 1), TALLEST / height)
    return round(width * scale), round(height * scale)


def _text_attributes(given: Mapping[str, str]) -> Mapping[str, str]:
    """Decoration has an empty text and no role: either is enough, and HTML forbids both."""
    if given.get("role") not in DECORATION:
        return given
    return {**{key: value for key, value in given.items() if key != "role"}, "alt": ""}


def _measures(given: Mapping[str, str], size: Size | None) -> dict[str, str]:
    """Width and height: an author's own, of which one is enough; else those of the picture."""
    width, height = (_number(given.get(key, "")) for key in ("width", "height"))
    if size and all(size):
        if width and not height:
            height = round(width * size[1] / size[0])
        elif height and not width:
            width = round(height * size[0] / size[1])
        elif not width:
            width, height = _at_a_glance(size)
    return {"width": str(width), "height": str(height)} if width and height else {}


def _at_a_glance(size: Size) -> Size:
    """As wide as the column; narrower where a photograph of somebody standing would be higher than a window."""
    width, height = size
    if height * min(1.0, COLUMN / width) <= TALLEST or height > LONG * width:
        return size
    return max(1, round(width * TALLEST / height)), TALLEST


def odd_measure(given: Mapping[str, str]) -> str:
    """A width or height that is no number of pixels, as it is written; empty where there is none."""
    return next(
        (f'{key}="{given[key]}"' for key in ("width", "height") if key in given and not _number(given[key])), ""
    )


def _number(text: str) -> int:
    digits = text.strip().removesuffix("px")
    return int(digits) if digits.isdecimal() and len(digits) < 6 else 0


def _sizes(width: int) -> str:
    """How wide the picture will be, for a browser that has not read the style sheet yet."""
    return f"{WIDE} {min(width, COLUMN)}px, {NARROW}" if width > COLUMN / 2 else f"{width}px"


def _tag(values: Mapping[str, str]) -> str:
    return "<img" + "".join(f' {key}="{html.escape(value)}"' for key, value in values.items()) + ">"
