"""What an office says of itself and of its site in site.toml."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date

from generator.fast_dataclass import dataclass
from generator.model.files import LocatedStr
from generator.words import LONG_EDGE


@dataclass(frozen=True)
class Statement:
    """What the accessibility statement says: the facts that a law asks for and only the office knows."""

    law: str = ""
    """Whose form it has: uk (2018 Regulations No. 2), eu (Decision 2018/1523) or us (28 CFR 35.200 ff.)."""
    prepared: date | None = None
    tested: date | None = None
    """The day of the last test; without it nothing is claimed."""
    tester: str = ""
    """Who tested the site, and how."""
    result: str = ""
    """Whether it meets WCAG 2.2 AA: in full, partial (most of it) or none (most of it not)."""
    shortfalls: tuple[str, ...] = ()
    """What does not meet WCAG 2.2 AA, in sentences; none means that nothing is known."""
    phone: str = ""
    answer_days: int | None = None
    """Working days until somebody who writes gets an answer; None where nobody promises that."""
    enforcement: str = ""
    """Whom to turn to when the answer does not satisfy; needed in the EU, where each country names its own."""

    @property
    def claims(self) -> bool:
        """Whether somebody has tested the site, so that the statement may say how far it meets the standard."""
        return bool(self.tested and self.tester.strip() and self.result)


@dataclass(frozen=True)
class Privacy:
    """What the privacy page says of whoever serves the site."""

    host: str = ""
    log_days: int | None = None
    """How long the host keeps the addresses of visitors; 0 means that it keeps none, and None that nobody said."""
    officer: str = ""
    """How to reach the data protection officer."""


@dataclass(frozen=True)
class ChosenSide:
    """The side of a choice that the office takes; it is enough to name it."""

    side: LocatedStr
    reason: str = ""
    """Why, in Markdown, where the office has a reason of its own."""


@dataclass(frozen=True)
class CardSettings:
    """How this office prints cards, where nobody says otherwise."""

    cover: LocatedStr | None = None
    """What stands on the front of a folded card; it may have placeholders."""
    logo: bool = False
    """Whether the site's logo stands there too."""
    flip: str = LONG_EDGE
    """The edge over which the office's printer turns a sheet."""
    country: str = ""
    """The country that is written from, as two letters."""
    return_address: str = ""
    face: LocatedStr | None = None
    """A handwriting face of the office's own, a TrueType file below content/."""


@dataclass(frozen=True)
class KitSettings:
    """What the kit page offers, where an office wants it otherwise."""

    countries: tuple[LocatedStr, ...] = ()
    """Those that its lists begin with, two letters each; that of `cards` comes first anyway."""
    cards: tuple[LocatedStr, ...] = ()
    """The sizes of cards to choose from, the usual one first; none means all."""
    notes: tuple[LocatedStr, ...] = ()
    """The notes to choose from, the usual one first; none means all that are written by hand."""
    welcome: str = ""
    """A sentence at the top of the page."""
    most_people: int = 150


@dataclass(frozen=True)
class Notice:
    """What stands at the top of every page for a while."""

    text: str
    """In Markdown."""
    starts: date | None = None
    """The first day on which it is shown."""
    ends: date | None = None
    """The last one."""


@dataclass(frozen=True)
class MenuEntry:
    """An entry of a menu beside those that pages make by themselves."""

    link: LocatedStr
    """A page of content/, or an address elsewhere."""
    title: str = ""
    """Its words; those of the page's own title where there are none."""
    order: int = 1000
    """Its place among the pages of the main menu."""


@dataclass(frozen=True)
class Feedback:
    """Links at the end of each page. `{page}` in an address stands for that of the page, `{title}` for its title,
    and `{path}` for its file."""

    useful: str = ""
    """Where somebody says whether a page was useful: an e-mail address, or one of a form."""
    problem: str = ""
    """The same for what is wrong on a page."""
    edit: str = ""
    """Where the file of a page is edited, with `{path}`."""


@dataclass(frozen=True)
class Settings:
    """`content/site.toml`: under whose name the site is published, and which panel its examples use."""

    title: str
    office: str
    description: str
    sample: LocatedStr | None = None
    """The invented people of the examples, a file below content/; a site without notes needs none."""
    language: str = "en-GB"
    direction: str = "ltr"
    example: bool = False
    """Whether the office is invented, which every page then says."""
    contact: str = ""
    """An e-mail address, a telephone number, or a page: `https://…`, or one of content/."""
    base_url: str = ""
    """Where the site will be served, e.g. https://careers.example.ac.uk/afterword/; feed, sitemap, canonical
    addresses and the 404 page need it."""
    host: str = ""
    """What serves the site: github, gitlab, netlify, cloudflare, apache or nginx; the build makes the files that
    it reads. Empty means any host."""
    gone: tuple[LocatedStr, ...] = ()
    """Addresses of pages that were published before, and that nothing has taken the place of."""
    logo: LocatedStr | None = None
    logo_dark: LocatedStr | None = None
    """The same for dark screens."""
    accent: LocatedStr | None = None
    """The accent colour on light paper, such as #a3341f; the one on dark paper is made from it."""
    share_picture: LocatedStr | None = None
    """What is shown where somebody shares a page, in place of a picture that the build makes."""
    owner: str = ""
    """Who answers for pages that do not name anybody."""
    notice: Notice | None = None
    menu: tuple[MenuEntry, ...] = ()
    footer: tuple[MenuEntry, ...] = ()
    feedback: Feedback = field(default_factory=Feedback)
    search: bool = True
    handbook: bool = False
    """Whether all guides are published as one PDF as well."""
    sheets: bool = False
    """Whether blank sheets to print are published as PDFs, with their page."""
    web_fonts: bool = False
    """Whether text and labels are set in our own faces, sent along with the pages; otherwise in those of the
    reader's device."""
    kit_page: bool = False
    """Whether the page is published on which a kit is made in the browser."""
    choices: Mapping[str, ChosenSide] = field(default_factory=dict)
    """Choice → the side this office takes, where it is not the default."""
    checks: Mapping[str, str] = field(default_factory=dict)
    """Check of the site → `error`, `warning` or `off`, where it is not what it would be."""
    accessibility: Statement | None = None
    privacy: Privacy | None = None
    cards: CardSettings = field(default_factory=CardSettings)
    kit: KitSettings = field(default_factory=KitSettings)
