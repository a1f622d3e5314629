"""The website: its settings, its pages, and what they cite."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from generator.model.base import Asset, Named, Source, output_of
from generator.model.blanks import BlankSheet
from generator.model.matter import Matter
from generator.model.notes import NoteTemplate
from generator.model.people import Panel
from generator.model.rules import Rules

CODE = re.compile(r"^(```|~~~).*?^\1|`[^`\n]+`", re.MULTILINE | re.DOTALL)
"""Markdown that is shown as it is."""
MARKER = re.compile(r"^\{\{[ \t]*([^{}:\n]+?)[ \t]*:[ \t]*([^{}\n]*?)[ \t]*\}\}[ \t]*$", re.MULTILINE)
"""`{{ choice: may-i-call }}` on a line of its own: the kind and the name of what a page asks to be shown."""


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

    side: Named
    reason: str = ""
    """Why, in Markdown, where the office has a reason of its own."""


@dataclass(frozen=True)
class CardSettings:
    """How this office prints cards, where nobody says otherwise."""

    cover: Named | None = None
    """What stands on the front of a folded card; it may have placeholders."""
    logo: bool = False
    """Whether the site's logo stands there too."""
    flip: str = "long-edge"
    """The edge over which the office's printer turns a sheet."""
    country: str = ""
    """The country that is written from, as two letters."""
    return_address: str = ""


@dataclass(frozen=True)
class Settings:
    """`content/site.toml`: under whose name the site is published, and which panel its examples use."""

    title: str
    office: str
    description: str
    sample: Named
    language: str = "en-GB"
    direction: str = "ltr"
    example: bool = False
    """Whether the office is invented, which every page then says."""
    contact: str = ""
    """An e-mail address, a telephone number, or a page: `https://…`, or one of content/."""
    base_url: str = ""
    """Where the site will be served, e.g. https://careers.example.ac.uk/afterword/; feed, sitemap, canonical
    addresses and the 404 page need it."""
    logo: Named | None = None
    accent: Named | None = None
    """The accent colour on light paper, such as #a3341f; the one on dark paper is made from it."""
    search: bool = True
    handbook: bool = False
    """Whether all guides are published as one PDF as well."""
    sheets: bool = False
    """Whether blank sheets to print are published as PDFs, with their page."""
    choices: Mapping[str, ChosenSide] = field(default_factory=dict)
    """Choice → the side this office takes, where it is not the default."""
    accessibility: Statement | None = None
    privacy: Privacy | None = None
    cards: CardSettings = field(default_factory=CardSettings)


@dataclass(frozen=True)
class Page:
    """A page of guidance: its front matter and its Markdown."""

    source: Source
    matter: Matter
    body: str
    held: str = ""
    """The mark of a page that only a preview shows, in the site's words."""

    @property
    def output(self) -> str:
        """The file that holds this page, inside the site."""
        return output_of(self.source.name)


@dataclass(frozen=True)
class Reference:
    """A source of the advice, as `/sources/` lists it."""

    id: str
    title: str
    author: str
    published: str = ""
    address: str = ""
    base: str = ""
    """Who was asked, how many and when: without it a figure says nothing."""


@dataclass(frozen=True)
class Option:
    """A side of a choice, in Markdown: what we tell when it is ours, and how it is told when it is not."""

    id: str
    label: str
    reason: str
    """Why an office takes it."""
    advice: str
    view: str
    sources: tuple[Named, ...] = ()


@dataclass(frozen=True)
class Choice:
    """A piece of advice that good advisers dispute."""

    id: str
    question: str
    default: Named
    options: tuple[Option, ...] = ()
    picked: str = ""
    """The side this office takes."""
    own: str = ""
    """The office's own reason for it, in Markdown, where it gives one."""

    @property
    def ours(self) -> Option:
        """The office's side."""
        return next(option for option in self.options if option.id == self.picked)

    @property
    def reason(self) -> str:
        """Why the office takes its side."""
        return self.own or self.ours.reason

    @property
    def others(self) -> tuple[Option, ...]:
        """The sides that the office does not take."""
        return tuple(option for option in self.options if option.id != self.picked)

    @property
    def sides(self) -> tuple[Option, ...]:
        """All sides, the office's first."""
        return self.ours, *self.others


@dataclass(frozen=True)
class Moment:
    """What goes out on a day, counted from the interview; the words are Markdown."""

    day: int
    words: str


@dataclass(frozen=True)
class Cycle:
    """A case of the time between interview and decision, as a picture shows it."""

    id: str
    name: str
    decision: int
    """The day of the decision, counted from the interview; 0 when it is not known."""
    steps: tuple[Moment, ...]
    page: str = ""
    """Where it is told in full, as a link of content/."""


@dataclass(frozen=True)
class Content:
    """Everything in content/ that could be read; what could not is in the problems beside it."""

    settings: Settings
    words: Mapping[str, str]
    """What the looks say in the site's language."""
    references: Mapping[str, Reference]
    choices: Mapping[str, Choice]
    choices_source: Source | None
    settings_source: Source
    rules: Rules
    """What the plan goes by, with the sides that this office takes; empty where they have a fault."""
    pages: tuple[Page, ...]
    templates: tuple[NoteTemplate, ...]
    assets: tuple[Asset, ...]
    sample: tuple[Panel, ...]
    hidden: Mapping[str, str]
    """Name of a page that is not published → why."""
    faulty: frozenset[str]
    """Names of files, and `choice:` with the ids of choices, that have been told as problems: what refers to them
    is no fault of its own."""
    preview: bool = False
    """Whether pages that are not published are among them, so that nobody should find the site by a search."""
    waited_for: frozenset[str] = frozenset()
    """Pictures that pages name which are not published."""
    sheets: tuple[BlankSheet, ...] = ()
    """The blank sheets that the site offers."""


@dataclass(frozen=True)
class Entry:
    """How other pages name a page."""

    title: str
    description: str
    output: str
    held: str = ""
    """The mark of a page that only a preview shows."""


@dataclass(frozen=True)
class Leaf:
    """A page before it is HTML: its words, its look, and all that the look is told.

    A page is a function of its leaf and of what all pages share, so the two tell whether it must be made anew.
    """

    output: str
    template: str
    source: Source
    text: str
    """Markdown."""
    values: Mapping[str, object]
    origins: tuple[Source, ...] = ()
    """Other files whose words stand on this page."""
    again: bool = False
    """Whether its words stand on other pages too, where they are checked."""


@dataclass(frozen=True)
class Link:
    """A link of a finished page; of what the browser fetches by itself, the words are its tag."""

    written: str
    words: str
    target: str
    """The file of the site it leads to; empty when there is none."""
    fragment: str
    outside: bool
    """Whether it leads to another site."""
    ours: bool
    """Whether a look wrote it, not an author."""


@dataclass(frozen=True)
class Image:
    """A picture as a page shows it."""

    source: str
    """Its address as it was written."""
    text: str
    """What is said to those who do not see it."""
    decoration: bool
    sized: bool
    """Whether its size is known."""
    odd: str = ""
    """A width or height that is no number of pixels, as it is written."""


@dataclass(frozen=True)
class Points:
    """What one page points to, what can be pointed to in it, and how it is built."""

    title: str
    ids: tuple[str, ...]
    links: tuple[Link, ...]
    images: tuple[Image, ...]
    headings: tuple[tuple[int, str], ...]
    """Level and words."""
    bare_tables: int
    """How many tables have no cell that heads others."""
    forbidden: tuple[str, ...]
    """What the content security policy will not run, as it is written: `<script`, `onclick`."""
    leftovers: tuple[str, ...]
    """Markdown that stayed as it was: a footnote or a reference that nobody defined."""


@dataclass(frozen=True)
class Facts:
    """What the checks of other pages, the report and the cache need to know of a finished page."""

    title: str
    ids: tuple[str, ...] = ()
    anchors: tuple[tuple[str, str, str], ...] = ()
    """Links with a fragment: the file they lead to, the fragment, and the link as it was written."""
    pictures: tuple[tuple[str, str, bool], ...] = ()
    """Pictures: the file of content/, its address as it was written, and whether the page shows it."""


@dataclass(frozen=True)
class FinishedPage:
    """A page as the browser gets it; `data` is None when the published file is it already."""

    output: str
    key: str
    digest: str
    """SHA-256 of the bytes."""
    size: int
    """How many bytes."""
    facts: Facts
    data: bytes | None = field(repr=False, default=None)
