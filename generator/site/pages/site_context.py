"""What all pages of the site share: whose it is, how it is navigated, where everything lies, how it looks."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from markupsafe import Markup

from generator.fast_dataclass import dataclass
from generator.markdown.convert import to_html
from generator.markdown.limits import LimitExceeded
from generator.model.files import Source, output_of
from generator.model.pages.downloads import FileLabel
from generator.model.pages.pictures import Size, Variant
from generator.model.pages.settings import Settings
from generator.model.pages.site import Content, NavigationEntry
from generator.model.pages.web_faces import WebFace
from generator.site.pages.expired import expired_files, expiry_days
from generator.site.pages.markup.file_labels import file_labels
from generator.site.pages.markup.hooks import CUSTOM, page_hooks, rooted
from generator.site.pages.menus import foot_menu, main_menu
from generator.site.pages.page_spec import PageSpec
from generator.site.pages.urls import UrlMap, one_spelling
from generator.templating import loader

FOOTER = ("a-z.md", "tags.md", "accessibility.md", "privacy.md")
"""Pages at the foot of every page; the accessibility statement must be there (2018 Regulations No. 2, reg. 8)."""
SEARCH = "search.md"
COLUMNS = "columns.md"
"""A page that the guides lead to."""
SHEETS = "print.md"
"""Another one."""
STATIC = (
    "blocks.css",
    "copy.js",
    "cycles.css",
    "figures.css",
    "filter.js",
    "find.js",
    "found.css",
    "home.css",
    "icon.svg",
    "lists.css",
    "note.css",
    "preview.css",
    "print.css",
    "search.js",
    "sided.css",
)
"""Files of `templates/site/` that are published as they are."""
MADE = ("style.css", "filter.css", "robots.txt", "search.json")
KIT = "kit.md"
"""The page that the home page's door leads to."""
HANDBOOK = "handbook.pdf"


@dataclass(frozen=True)
class _SharedValues:
    """What all pages share."""

    folders: loader.Folders
    settings: Settings
    words: Mapping[str, str]
    navigation: tuple[NavigationEntry, ...]
    footer: tuple[NavigationEntry, ...]
    places: UrlMap
    sizes: Mapping[str, Size | None]
    preview: bool
    """Whether it shows what is not published."""
    variants: Mapping[str, tuple[Variant, ...]]
    """Name of a raster picture → the files that show it."""
    hooks: Mapping[str, Markup]
    """Place of a page → the office's own HTML there."""
    labels: Mapping[str, FileLabel]
    """File to download → what a link to it says of it."""
    faces: tuple[WebFace, ...]
    notice: Markup
    """What stands at the top of every page today; empty where nothing does."""
    origins: tuple[Source, ...]
    """Other files whose words stand on every page."""
    expires: Mapping[str, date]
    """File of a page that will not stay → the day from which on it is not there."""


@dataclass(frozen=True)
class SiteContext(_SharedValues):
    """What a page depends on besides its spec; sent once to each process."""

    digest: str
    """Another one where anything of this is otherwise, or the program that makes pages of it."""

    @property
    def address(self) -> str:
        """Where the site is served, with a slash at its end; empty when the settings do not say."""
        base = self.settings.base_url
        return base if not base or base.endswith("/") else f"{base}/"


def site_context(
    folders: loader.Folders, content: Content, specs: Sequence[PageSpec], more: Sequence[str], program: str
) -> SiteContext:
    """The frame of these pages; `more` names files of the site that are made beside them, and `program` is a word
    for what makes them, Markdown and Jinja2 among it."""
    own = [CUSTOM] if loader.has_template(folders, f"site/{CUSTOM}") else []
    files = frozenset([*(spec.output for spec in specs), *more, *STATIC, *MADE, *own])
    names = {spec.source.name: spec.output for spec in specs if not spec.is_aggregate}
    files |= {asset.name for asset in content.assets} | _mended(content)
    places = UrlMap(_by_name(content, names), files, _base(content), expired_files(content, files))
    aside = (*FOOTER, SEARCH, COLUMNS, SHEETS, KIT)
    navigation = [spec for spec in specs if spec.output.count("/") == 1 and spec.source.name not in aside]
    foot = [spec for name in FOOTER for spec in specs if spec.source.name == name]
    sizes: dict[str, Size | None] = dict.fromkeys(sorted(_mended(content)))
    sizes |= {asset.name: asset.size for asset in content.assets if asset.size or asset.picture}
    given = _SharedValues(
        folders,
        content.settings,
        content.words,
        main_menu(content, navigation, places, specs),
        foot_menu(content, foot, places, specs),
        places,
        sizes,
        content.preview,
        {asset.name: asset.variants for asset in content.assets if asset.variants},
        page_hooks(folders, places),
        file_labels(content.assets, content.words),
        content.faces,
        _notice(content.notice, places),
        (content.settings_source,) if words_of_settings(content) else (),
        expiry_days(content),
    )
    return SiteContext(**vars(given), digest=_digest(given, program))


def _notice(text: str, places: UrlMap) -> Markup:
    """The notice as HTML; empty where no converter should be given it, which the check of words in TOML tells."""
    try:
        return rooted(to_html(text).html, places)
    except LimitExceeded:
        return Markup()


def words_of_settings(content: Content) -> bool:
    """Whether words of site.toml have links on every page."""
    return bool(content.notice or content.settings.menu or content.settings.footer)


def _mended(content: Content) -> frozenset[str]:
    """A file with a fault is expected to be mended, so links to it are none."""
    return frozenset(_faulty(content).values())


def _faulty(content: Content) -> dict[str, str]:
    pages = {name for name in content.faulty if name.endswith(".md") or name.startswith("plans/")}
    return {name: output_of(name) if name in pages else name for name in content.faulty if ":" not in name}


def _by_name(content: Content, pages: Mapping[str, str]) -> dict[str, str]:
    return {**_faulty(content), **pages, **{one_spelling(asset.name): asset.name for asset in content.assets}}


def _base(content: Content) -> str:
    base = content.settings.base_url
    address = base.split("://")[-1].partition("/")[2].strip("/")
    return (f"/{address}/" if address else "/") if base else ""


def _digest(given: _SharedValues, program: str) -> str:
    """Changes with anything that could change every page: settings, words, places, looks, the program itself."""
    shared = (given.settings, sorted(given.words.items()), given.navigation, given.footer, given.preview)
    where = (sorted(given.places.by_name.items()), sorted(given.places.files), given.places.base, given.sizes)
    days = sorted(given.places.expired.items()), sorted(given.expires.items())
    made = given.variants, given.labels, given.notice, days
    digest = hashlib.sha256(repr((shared, where, *made, program)).encode())
    for look in loader.template_bytes(given.folders):
        digest.update(look)
    return digest.hexdigest()


def page_cache_key(shared: SiteContext, spec: PageSpec) -> str:
    """A digest of all that a page depends on: two equal ones mean two equal pages."""
    body = tuple(vars(spec.body).items()) if spec.body else ()
    given = spec.output, spec.template, spec.source.name, spec.head, spec.markers, body
    digest = hashlib.sha256(f"{shared.digest}{spec.text}\0".encode())
    for part in _parts(given) if spec.is_aggregate else (given,):
        digest.update(repr(part).encode())
    return digest.hexdigest()


def _parts(value: object) -> Iterator[object]:
    """A value item by item: all chapters of a section at once may be megabytes, several times over."""
    if isinstance(value, (tuple, list)):
        yield len(value)
        for item in value:
            yield from _parts(item)
    else:
        yield value
