"""Items of a list that can be ticked: `- [ ] Phone`."""

from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from generator.lazy_pattern import lazy_pattern

TICK = lazy_pattern(r"\[([ xX])\]\s+(?=\S)|\[([ xX])\]\s*\Z")
INNER = {"p", "ul", "ol", "pre", "blockquote", "div", "table", "dl"}


class Tasks(Extension):
    """An item that begins with [ ] or [x] has a box to tick, with its words as label."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        md.treeprocessors.register(_Tasks(md), "tasks", 15)


class _Tasks(Treeprocessor):
    def run(self, root: Element) -> None:
        for item in list(root.iter("li")):
            place = item[0] if not (item.text or "").strip() and len(item) and item[0].tag == "p" else item
            if found := TICK.match(place.text or ""):
                item.set("class", "task")
                _label(place, (place.text or "")[found.end() :], done=(found[1] or found[2]) in "xX")


def _label(place: Element, text: str, *, done: bool) -> None:
    """The words up to the first block become the label of a box."""
    words = []
    for child in place:
        if child.tag in INNER:
            break
        words.append(child)
    label = Element("label")
    box = SubElement(label, "input", {"type": "checkbox", **({"checked": "checked"} if done else {})})
    box.tail = f" {text}"
    for child in words:
        place.remove(child)
        label.append(child)
    place.text = ""
    place.insert(0, label)
