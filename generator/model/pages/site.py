"""The website: its settings, its pages, and what they cite."""

import re
from collections.abc import Mapping
from dataclasses import field

from generator.fast_dataclass import dataclass
from generator.lazy_pattern import lazy_pattern
from generator.model.channels import Channel
from generator.model.files import Asset, LocatedStr, Source, output_of
from generator.model.notes import NoteTemplate
from generator.model.pages.blank_sheets import BlankSheet
from generator.model.pages.front_matter import FrontMatter
from generator.model.pages.settings import Settings
from generator.model.pages.web_faces import WebFace
from generator.model.people import Panel
from generator.model.references import Reference
from generator.model.rules import Rules

CODE = lazy_pattern(r"^(```|~~~).*?^\1|`[^`\n]+`", re.MULTILINE | re.DOTALL)
"""Markdown that is shown as it is."""
MARKER = lazy_pattern(r"^\{\{[ \t]*([^{}:\n]+?)[ \t]*:[ \t]*([^{}\n]*?)[ \t]*\}\}[ \t]*$", re.MULTILINE)
"""`{{ choice: may-i-call }}` on a line of its own: the kind and the name of what a page asks to be shown."""


@dataclass(frozen=True)
class Page:
    """A page of guidance: its front matter and its Markdown."""

    source: Source
    front_matter: FrontMatter
    body: str
    held: str = ""
    """The mark of a page that only a preview shows, in the site's words."""

    @property
    def output(self) -> str:
        """The file that holds this page, inside the site."""
        return output_of(self.source.name)


@dataclass(frozen=True)
class Option:
    """A side of a choice, in Markdown: what we tell when it is ours, and how it is told when it is not."""

    id: str
    label: str
    reason: str
    """Why an office takes it."""
    advice: str
    view: str
    sources: tuple[LocatedStr, ...] = ()


@dataclass(frozen=True)
class RawChoice:
    """A piece of advice that good advisers dispute, as its file has it."""

    id: str
    question: str
    default: LocatedStr
    options: tuple[Option, ...]


@dataclass(frozen=True)
class Choice(RawChoice):
    """A disputed piece of advice with the side that this office takes."""

    picked: str
    own: str
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
class KitPage:
    """The page on which a kit is made in the browser: which of its own files it names."""

    script: str
    style: str
    worker: str
    files: tuple[str, ...]
    """Every file of the page itself, and those that pages may link to."""
    own_sheets: bool = False
    """Whether the office prints with HTML templates of its own, which the page does not use."""


@dataclass(frozen=True)
class Content:
    """Everything in content/ that could be read; what could not is in the problems beside it."""

    settings: Settings
    words: Mapping[str, str]
    """What the templates say in the site's language."""
    references: Mapping[str, Reference]
    choices: Mapping[str, Choice]
    choices_source: Source | None
    settings_source: Source
    rules: Rules
    """What the plan goes by, with the sides that this office takes; empty where they have a fault."""
    pages: tuple[Page, ...]
    templates: tuple[NoteTemplate, ...]
    channels: Mapping[str, Channel]
    """The channels of notes by their names, in the order in which the site shows them."""
    assets: tuple[Asset, ...]
    sample: tuple[Panel, ...]
    hidden: Mapping[str, str]
    """Name of a page that is not published → why."""
    faulty: frozenset[str]
    """Names of files, and `choice:` with the ids of choices, that have been told as problems: what refers to them
    is no fault of its own."""
    preview: bool = False
    """Whether pages that are not published are among them, so that nobody should find the site by a search."""
    unpublished: tuple[Page | NoteTemplate, ...] = ()
    """Pages and notes that are hidden."""
    expired: frozenset[str] = frozenset()
    """The names of those that were published until their last day."""
    past: frozenset[str] = frozenset()
    """The names of such pages that a preview shows all the same."""
    waited_for: frozenset[str] = frozenset()
    """Pictures that pages name which are not published."""
    sheets: tuple[BlankSheet, ...] = ()
    """The blank sheets that the site offers."""
    sheet_names: frozenset[str] = frozenset()
    """The kinds of blank sheets that there are, whether the site offers them or not."""
    left_out: Mapping[str, str] = field(default_factory=dict)
    """Name of a page that this machine cannot make → why: a link to it is no fault."""
    notice: str = ""
    """What stands at the top of every page today, in Markdown."""
    kit: KitPage | None = None
    """Of a site that publishes the page."""
    faces: tuple[WebFace, ...] = ()
    """The faces that its pages send along."""


@dataclass(frozen=True)
class NavigationEntry:
    """How other pages name a page."""

    title: str
    description: str
    output: str
    held: str = ""
    """The mark of a page that only a preview shows."""
    link: str = ""
    """Where an entry of the office's own leads, as it is written in site.toml."""
