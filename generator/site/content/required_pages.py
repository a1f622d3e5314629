"""What many pages need: told once where it is missing, not at each of them."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from posixpath import splitext
from typing import Any

from generator.lazy_pattern import lazy_pattern
from generator.markdown.code import without_code
from generator.model.files import Asset, LocatedStr, Source
from generator.model.notes import NoteTemplate
from generator.model.pages.contact import contact_of
from generator.model.pages.pictures import Size
from generator.model.pages.settings import Settings
from generator.model.pages.site import Page
from generator.parsing.toml import read_tables
from generator.problems import Checked, Location, Problem, Problems, display_path, nearest_hint
from generator.project.find import project_option
from generator.site.content.unpublished import is_over

SOURCES, CHOICES = "sources.md", "choices.md"
CHOICE = lazy_pattern(r"^\{\{\s*choice\s*:", re.MULTILINE)

CONTACTS = (("", "contact"), ("accessibility", "phone"), ("privacy", "officer"))
"""Table of site.toml, none for its beginning, and key: how somebody is reached."""

SHARED = {".jpeg", ".jpg", ".png"}
"""Pictures that are shown wherever pages are shared."""

LEAST_SHARED = 600
"""Pixels of width from which Facebook and LinkedIn show a picture large."""
SHAPE = 0.1
"""How much two logos may differ in their proportions."""

HOME = "index.md"
BEGINS = "the site begins with it"
LINKED = "other pages link to it"
MOST = 9
"""Pages that are named of those that link to one."""
ASKED = {"kit_page": "kit.md", "search": "search.md", "sheets": "print.md"}
"""Setting → the page that it needs where it is true."""


def needed_pages(
    content: Path,
    items: Sequence[Page | NoteTemplate],
    hidden: Mapping[str, str],
    told: Collection[str],
    settings: Source,
) -> Checked[frozenset[str]]:
    """The home page, pages that others link to in passing, and those that `settings` ask for, by name, where they
    are not there; what is `told` is not told again. One that has expired is a warning: the site is made without
    it, and links to it are told where they stand. Without its home page there is no site, so that one stays."""
    over = {name for name, why in hidden.items() if is_over(why)}
    there = {item.source.name for item in items if item.source.name not in hidden} | set(told)
    shown = [item for item in items if item.source.name not in hidden]
    linked = [name for name in (SOURCES, CHOICES) if name not in there | over]
    missing = [name for name in linked if any(_links_to(name, item) for item in shown)]
    problems = [_linked(content / name, hidden.get(name, ""), shown) for name in missing]
    if HOME in over:
        problems.append(_expired_home(content / HOME, hidden[HOME]))
    elif HOME not in there:
        missing.append(HOME)
        problems.append(_missing(content / HOME, hidden.get(HOME, ""), BEGINS))
    for key, name in _asked(settings).items():
        if name not in there:
            missing.append(name)
            asked = f"site.toml says {key} = true"
            found = _missing(content / name, hidden.get(name, ""), asked, f", or write {key} = false")
            problems.append(replace(found, warning=name in over))
    return Checked(frozenset(missing) - over, problems)


def _expired_home(path: Path, why: str) -> Problem:
    message = f"{why}, and is published all the same: {BEGINS}"
    return Problem(
        Location(display_path(path)),
        message,
        "take expires out of it, and write what is true now",
        warning=True,
        check="page-missing",
    )


def _asked(settings: Source) -> dict[str, str]:
    """The settings that somebody has written as true, and the page that each needs."""
    table = read_tables(settings).value
    return {key: name for key, name in ASKED.items() if key in table and table[key].data is True}


def _links_to(name: str, item: Page | NoteTemplate) -> bool:
    """Whether a page will have a link to one of the two pages: by its front matter, a marker or a link of its own,
    but not in code. A mere word is found fifty times sooner than where code begins and ends."""
    text = item.source.text
    if name == SOURCES and item.front_matter.sources:
        return True
    if name not in text and not (name == CHOICES and "{{" in text):
        return False
    bare = without_code(text)
    return name in bare or (name == CHOICES and CHOICE.search(bare) is not None)


def _linked(path: Path, why: str, items: Sequence[Page | NoteTemplate]) -> Problem:
    """What other pages link to, with the line of each that does so first."""
    name = path.name
    lines = [f"{item.source.at().path}:{_first_line(name, item)}" for item in items if _links_to(name, item)]
    named = [*lines[:MOST], *([f"{len(lines) - MOST} more"] if len(lines) > MOST else [])]
    return _missing(path, why, LINKED, f"; or take away what leads to it: {', '.join(named)}")


def _first_line(name: str, item: Page | NoteTemplate) -> int:
    """Where the first word stands by which a page links to one of the two."""
    text = item.source.text
    choice = CHOICE.search(text) if name == CHOICES else None
    places = [text.find(name), choice.start() if choice else -1]
    places += [text.find("sources:")] if name == SOURCES and item.front_matter.sources else []
    return text.count("\n", 0, min((place for place in places if place >= 0), default=0)) + 1


def _missing(path: Path, why: str, who: str, otherwise: str = "") -> Problem:
    back = f"afterword upgrade --restore {path.name}{project_option(path.parents[1])} brings it back"
    said, hint = (f"is not published ({why})", "publish it") if why else ("is missing", back)
    hint = "write a later day after its expires:, or take that line out" if is_over(why) else hint
    return Problem(Location(display_path(path)), f"{said}, and {who}", f"{hint}{otherwise}", check="page-missing")


def with_pictures(settings: Settings, assets: Sequence[Asset]) -> Checked[Settings]:
    """The settings; without a logo or the like that is no picture, or does not say how large it is."""
    problems: Problems = []
    for key in ("logo", "logo_dark", "share_picture"):
        settings = _with_picture(settings, key, assets).collect(problems)
    sizes = {asset.name: asset.size for asset in assets}
    return Checked(settings, [*problems, *_odd_pictures(settings, sizes)])


def _odd_pictures(settings: Settings, sizes: Mapping[str, Size | None]) -> Iterator[Problem]:
    """Warnings for two logos of different shape, and for a picture to share that is too small."""
    light, dark, shared = (
        (file and sizes.get(file.name)) for file in (settings.logo, settings.logo_dark, settings.share_picture)
    )
    if settings.logo_dark and light and dark and abs(light[0] * dark[1] / (light[1] * dark[0]) - 1) > SHAPE:
        message = f"“logo_dark” has another shape than “logo”: {_by(dark)} is not {_by(light)}"
        hint = "save the two in the same proportions: one stands in the place of the other"
        yield Problem(settings.logo_dark.where, message, hint, warning=True, check="setting-doubtful")
    if settings.share_picture and shared and shared[0] < LEAST_SHARED:
        message = (
            f"“share_picture” is {shared[0]} pixels wide: whoever shares a page shows it small, or not at all"
        )
        hint = f"take one at least {LEAST_SHARED} pixels wide; 1200 by 630 is best"
        yield Problem(settings.share_picture.where, message, hint, warning=True, check="setting-doubtful")


def _by(size: Size) -> str:
    return f"{size[0]} by {size[1]}"


def _with_picture(settings: Settings, key: str, assets: Sequence[Asset]) -> Checked[Settings]:
    logo: LocatedStr | None = getattr(settings, key)
    without: dict[str, Any] = {key: None}
    if logo is not None and key == "share_picture" and splitext(logo.name)[1].casefold() not in SHARED:
        wrong = Problem(
            logo.where,
            f"“{key}” cannot be “{logo.name}”",
            "name a .png or .jpg: where pages are shared, nothing else is shown",
            check="logo-unusable",
        )
        return Checked(replace(settings, **without), [wrong])
    if logo is None or any(asset.name == logo.name and _usable(asset) for asset in assets):
        return Checked(settings, [])
    there = next((asset for asset in assets if asset.name == logo.name), None)
    said, hint = (there and there.picture and there.picture.fault) or (
        "does not say how large it is",
        "give the <svg> a width and a height, or a viewBox, or save the picture anew",
    )
    message = f"the picture “{logo.name}” {said}"
    wrong = Problem(
        logo.where,
        f"“{key}” cannot be “{logo.name}”",
        "name a picture below content/, as it is written",
        check="logo-unusable",
    )
    return Checked(
        replace(settings, **without),
        [Problem(logo.where, message, hint, check="logo-unusable") if there else wrong],
    )


def with_contacts(
    settings: Settings,
    source: Source,
    items: Sequence[Page | NoteTemplate],
    hidden: Mapping[str, str],
    told: Collection[str],
) -> Checked[Settings]:
    """The settings, which stand in `source`; without those that name a page of this site by which somebody is
    reached, and that is not published. What is `told` is not told again."""
    names = {item.source.name for item in items}
    problems: Problems = []
    for table, key in CONTACTS:
        part: Any = getattr(settings, table) if table else settings
        name = _page_of(getattr(part, key)) if part else ""
        if not name or (name in names and name not in hidden) or name in told:
            continue
        problems.append(_contact_nowhere(source, (table, key), name, names, hidden))
        changed: Any = replace(part, **{key: ""})
        settings = replace(settings, **{table: changed}) if table else changed
    return Checked(settings, problems)


def _page_of(text: str) -> str:
    """The page of this site that a contact is, by its name in content/; empty for any other."""
    contact = contact_of(text)
    return contact.words.partition("#")[0].removeprefix("/") if contact and contact.kind == "page" else ""


def _contact_nowhere(
    source: Source, path: tuple[str, str], name: str, names: Collection[str], hidden: Mapping[str, str]
) -> Problem:
    table, key = path
    values = read_tables(source).value
    where = (values[table].data if table else values)[key].where
    if name in hidden:
        message, hint = f"“{key}” leads to a page that is not published ({hidden[name]})", "publish it"
        hint += ", or name another page"
    else:
        message, hint = f"“{key}” leads nowhere: there is no “{name}”", nearest_hint(name, names)
    return Problem(where, message, hint, warning=is_over(hidden.get(name, "")), check="contact-nowhere")


def _usable(asset: Asset) -> bool:
    return asset.size is not None and not (asset.picture and asset.picture.fault)
