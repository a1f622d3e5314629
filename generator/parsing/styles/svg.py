"""An SVG read by an XML parser against the list of what a picture is made of, and written anew with that alone.

What is published is what was read here: no script, no address, nothing that a drawing program keeps for itself,
such as in whose folder the file lay. What would be missing from the picture without it is told, and not left out.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from html import escape
from pathlib import Path
from typing import NamedTuple
from xml.parsers import expat

from generator.checks.ids import CheckId
from generator.model.files import Asset, Source
from generator.model.pages.markup import ANYWHERE, SVG, SVG_ATTRIBUTES
from generator.model.pages.urls import leads_out, script_scheme
from generator.parsing.styles.svg_size import malformed_lengths, svg_size
from generator.problems import Checked, Problem, Problems, display_path

SVG_SPACE, XLINK, XML, HTML_SPACE = (
    "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink", "http://www.w3.org/XML/1998/namespace",
    "http://www.w3.org/1999/xhtml",
)  # fmt: skip
ELEMENTS = SVG | {"style"}
ATTRIBUTES = SVG_ATTRIBUTES | ANYWHERE
UNSEEN = {"font", "metadata"}
"""What no picture shows: it is left out, as is all that belongs to a drawing program. A face in a `font`, which
LibreOffice always saves, is one that no browser knows any more."""
BREAKS = {ord(letter): f"&#{ord(letter)};" for letter in "\t\n\r"}
"""As they are written in an attribute, where they would be read as spaces."""
WORDS = {"desc", "style", "text", "title"}
"""Elements whose spaces count."""
EMBEDDED = ("data:image/png", "data:image/jpeg", "data:image/gif", "data:image/webp", "data:image/avif")
PLACES = {"d", "gradientTransform", "patternTransform", "points", "transform"}
"""Attributes that say where something lies, and nothing else."""
DEEPEST = 250
PLAIN = (
    "save it again as plain SVG (in Inkscape “Plain SVG”, in Illustrator “Export As”, in draw.io without "
    "“Formatted Text”), or as a PNG"
)
UNDECLARED = "delete all from “<!DOCTYPE” to its “>” in a text editor, or save it again as plain SVG or as a PNG"
DEAD = "a picture runs nothing: save it without scripts"
INSIDE = "a picture shows what stands in its own file: embed it there, or save the whole as PNG"


def read_svg(path: Path, asset: Asset) -> Checked[Asset]:
    """An SVG of content/ as it is published, with its size, and what is wrong with it; other files as they are."""
    if path.suffix.casefold() != ".svg":
        return Checked(asset, [])
    data, size, problems = sanitize_svg(path, asset.data)
    return Checked(replace(asset, data=data, size=size), problems)


class SanitizedSvg(NamedTuple):
    """A drawing written anew; nothing of one that has a fault."""

    data: bytes
    size: tuple[int, int] | None
    """Width and height in pixels, as far as it says them."""
    problems: Problems


def sanitize_svg(path: Path, data: bytes) -> SanitizedSvg:
    """The drawing with nothing in it that runs or fetches, and every fault at its place."""
    text = data.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")
    reader = _Reader(Source(display_path(path), path.name, text))
    try:
        reader.read(data)
    except _Unreadable:
        pass
    except (expat.ExpatError, ValueError, LookupError) as error:  # an encoding can be named that there is not
        said = expat.ErrorString(error.code) if isinstance(error, expat.ExpatError) else str(error)
        reader.tell("picture-unusable", f"the picture cannot be read: {said}", PLAIN)
    made = "" if reader.problems else f"{''.join(reader.pieces)}\n"
    return SanitizedSvg(made.encode(), reader.size, reader.problems)


class _Unreadable(Exception):
    """What has been told already, and makes the rest meaningless."""


class _Reader:
    def __init__(self, source: Source) -> None:
        self.source = source
        self.pieces: list[str] = []
        self.problems: Problems = []
        self.size: tuple[int, int] | None = None
        self._open: list[str] = []
        """The elements that are open; empty for one that is left out, with all that is in it."""
        self._left_out = 0
        self._style = ""
        self._tag = 0
        """Where the last tag that opens an element begins."""
        self._parser = expat.ParserCreate(namespace_separator=" ")

    def read(self, data: bytes) -> None:
        parser = self._parser
        parser.ordered_attributes = parser.buffer_text = True
        parser.StartDoctypeDeclHandler = self._doctype
        parser.ProcessingInstructionHandler = self._instruction
        parser.StartElementHandler, parser.EndElementHandler = self._start, self._end
        parser.CharacterDataHandler = self._text
        parser.Parse(data, True)

    def tell(self, check: CheckId, message: str, hint: str, *words: str) -> None:
        """A problem at the first of some words that stands in the last tag or behind it, else where we are."""
        text, here = self.source.text, self._here()
        found = next((at for word in words if (at := text.find(word, self._tag)) >= 0), here)
        self.problems.append(Problem(self.source.at_offset(found), message, hint, check=check))

    def _here(self) -> int:
        line = min(self._parser.CurrentLineNumber, len(self.source.lines))
        return min(self.source.starts[line - 1] + self._parser.CurrentColumnNumber, len(self.source.text))

    def _doctype(self, *_: object) -> None:
        self.tell("picture-unusable", "a picture must not begin with a DOCTYPE", UNDECLARED, "<!DOCTYPE")
        raise _Unreadable

    def _instruction(self, target: str, _data: str) -> None:
        if target == "xml-stylesheet":
            self.tell("markup-forbidden", f"“<?{target}” does not work in a picture", INSIDE, f"<?{target}")

    def _start(self, name: str, attributes: Sequence[str]) -> None:
        self._tag = self._here()
        space, _, local = name.rpartition(" ")
        values = dict(zip(attributes[::2], attributes[1::2], strict=True))
        if not self._open:
            self._begin(space, local, values)
        if len(self._open) > DEEPEST:
            self.tell("picture-unusable", f"more than {DEEPEST} elements lie within each other", PLAIN)
            raise _Unreadable
        kept = not self._left_out and self._is_kept(space, local)
        self._open.append(local if kept else "")
        self._left_out += not kept
        if kept:
            root = f' xmlns="{SVG_SPACE}"' if len(self._open) == 1 else ""
            pairs = self._kept(local, values)
            shown = "".join(f' {key}="{escape(value).translate(BREAKS)}"' for key, value in pairs)
            self.pieces.append(f"<{local}{root}{shown}>")

    def _begin(self, space: str, local: str, values: Mapping[str, str]) -> None:
        if local != "svg" or space not in {SVG_SPACE, ""}:
            self.tell("picture-unusable", f"begins with “<{local}”, so it is no SVG", PLAIN)
            raise _Unreadable
        for name in malformed_lengths(values):
            self.tell(
                "picture-unusable",
                f"“{name}” cannot be “{values[name]}”",
                "write numbers, such as 640",
                f"{name}=",
                f"{name} =",
            )
        self.size = svg_size(values)

    def _is_kept(self, space: str, local: str) -> bool:
        """Whether an element is part of the picture; one that would do more is told."""
        if space in {SVG_SPACE, ""} and local in ELEMENTS:
            return True
        if (space in {SVG_SPACE, ""} and local not in UNSEEN) or space == HTML_SPACE:
            dead = local.lower() in {"script", "handler", "listener"}
            self.tell("markup-forbidden", f"“<{local}” does not work in a picture", DEAD if dead else PLAIN)
        return False

    def _kept(self, local: str, values: Mapping[str, str]) -> Iterator[tuple[str, str]]:
        """The attributes that are part of the picture, by the names that they have there."""
        for name, value in values.items():
            space, _, key = name.rpartition(" ")
            if key == "href" and space in {"", XLINK}:
                self._address(local, value)
                yield key, value
            elif space == XML and key in {"lang", "space"}:
                yield f"xml:{key}", value
            elif not space and (key in ATTRIBUTES or key == "style" or key.startswith(("aria-", "data-"))):
                self._styles("" if key in PLACES else value)
                yield key, value
            elif not space and key.lower().startswith("on"):
                self.tell("markup-forbidden", f"“{key}” does not work in a picture", DEAD, key)

    def _address(self, local: str, value: str) -> None:
        embedded = local in {"image", "feImage"} and value.strip().lower().startswith(EMBEDDED)
        if value.startswith("#") or embedded:
            return
        if scheme := script_scheme(value):
            self.tell("markup-forbidden", f"“{scheme}” does not work in a picture", DEAD, value, "href")
        elif local != "a":  # a link is followed by whoever clicks on it, and fetches nothing
            self._fetched(value, foreign=leads_out(value))

    def _fetched(self, address: str, *, foreign: bool) -> None:
        if foreign:
            self.tell("third-party-request", f"“{address}” would be fetched from another site", INSIDE, address)
        else:
            self.tell(
                "picture-unusable", f"“{address}” is not in this file, and would not be shown", INSIDE, address
            )

    def _styles(self, css: str) -> None:
        """Addresses in a style sheet or a value: a place of the picture, or what is embedded."""
        if not {"(", "\\", "@"} & set(css):
            return
        from generator.parsing.styles.css_urls import fetched_urls  # noqa: PLC0415 - tinycss2 takes a while to import

        for found in fetched_urls(css):
            if found.foreign or not found.address.strip().lower().startswith(("#", "data:")):
                self._fetched(found.address, foreign=found.foreign)

    def _text(self, text: str) -> None:
        if self._left_out or not (text.strip() or WORDS & set(self._open)):
            return
        self._style += text if self._open[-1] == "style" else ""
        self.pieces.append(escape(text, quote=False))

    def _end(self, _name: str) -> None:
        local = self._open.pop()
        if not local:
            self._left_out -= 1
            return
        if local == "style":
            self._styles(self._style)
            self._style = ""
        if self.pieces[-1].startswith(f"<{local}") and self.pieces[-1].endswith(">"):
            self.pieces[-1] = f"{self.pieces[-1][:-1]}/>"
        else:
            self.pieces.append(f"</{local}>")
