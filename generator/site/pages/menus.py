"""The menus at the top and the foot of every page: what pages make by themselves, and entries of one's own."""

import posixpath
from collections.abc import Iterable, Sequence

from generator.model.pages.settings import MenuEntry
from generator.model.pages.site import Content, NavigationEntry
from generator.site.pages.page_spec import PageSpec
from generator.site.pages.urls import OUTSIDE, UrlMap

HOME = "index.html"
"""The page from which links of site.toml count."""


def main_menu(
    content: Content, specs: Iterable[PageSpec], places: UrlMap, known: Sequence[PageSpec]
) -> tuple[NavigationEntry, ...]:
    """The entries of the main menu in their order: these pages, and the office's own."""
    own = {entry: menu_entry(entry, places, known) for entry in content.settings.menu if _is_shown(content, entry)}
    named = {entry.output for entry in own.values() if entry.output}
    rows = [(spec.head.order, page_entry(spec)) for spec in specs if spec.output not in named]
    rows += [((entry.order, shown.title.casefold()), shown) for entry, shown in own.items()]
    return tuple(shown for _, shown in sorted(rows, key=lambda row: row[0]))


def foot_menu(
    content: Content, specs: Iterable[PageSpec], places: UrlMap, known: Sequence[PageSpec]
) -> tuple[NavigationEntry, ...]:
    """The entries at the foot: these pages, then the office's own."""
    own = [menu_entry(entry, places, known) for entry in content.settings.footer if _is_shown(content, entry)]
    named = {entry.output for entry in own if entry.output}
    return (*(page_entry(spec) for spec in specs if spec.output not in named), *own)


def _is_shown(content: Content, entry: MenuEntry) -> bool:
    return bool(entry.link.name.strip()) and not hidden_page(content, entry)


def page_entry(spec: PageSpec) -> NavigationEntry:
    """The entry of a page."""
    return NavigationEntry(spec.head.title, spec.head.description, spec.output, spec.head.held)


def menu_entry(entry: MenuEntry, places: UrlMap, known: Sequence[PageSpec]) -> NavigationEntry:
    """An entry of the office's own; without words of its own, it has those of its page."""
    link = entry.link.name.strip()
    target = "" if OUTSIDE.match(link) else places.resolve(link, "", HOME).target
    spec = next((spec for spec in known if spec.output == target), None) if target else None
    title = entry.title or (spec.head.title if spec else link)
    written = link if OUTSIDE.match(link) or link.startswith("/") else f"/{link}"
    return NavigationEntry(title, "", target, spec.head.held if spec else "", written)


def hidden_page(content: Content, entry: MenuEntry) -> str:
    """Why the page of an entry is not published; empty where it is, or where it is none."""
    link = entry.link.name.strip().partition("#")[0]
    return "" if OUTSIDE.match(link) else content.hidden.get(posixpath.normpath(link.lstrip("/")), "")
