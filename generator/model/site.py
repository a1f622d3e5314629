"""The website: its settings, its pages, and what they cite."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model.base import Asset, Named, Source, output_of
from generator.model.matter import Matter
from generator.model.notes import NoteTemplate
from generator.model.people import Panel


@dataclass(frozen=True)
class Settings:
    """`content/site.toml`: under whose name the site is published, and which panel its examples use."""

    title: str
    office: str
    description: str
    sample: Named
    language: str = "en-GB"
    contact: str = ""
    base_url: str = ""
    """Where the site will be served, e.g. https://careers.example.ac.uk/afterword/; only the 404 page needs it."""


@dataclass(frozen=True)
class Page:
    """A page of guidance: its front matter and its Markdown."""

    source: Source
    matter: Matter
    body: str

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
class FinishedPage:
    """A page as HTML, and what is needed to tell a fault in it by the line of its source."""

    output: str
    html: str = field(repr=False)
    source: Source
    authored: Mapping[str, str]
    """Each rewritten link → the link as the author wrote it."""


@dataclass(frozen=True)
class Content:
    """Everything in content/ that could be read; what could not is in the problems beside it."""

    settings: Settings
    references: Mapping[str, Reference]
    pages: tuple[Page, ...]
    templates: tuple[NoteTemplate, ...]
    assets: tuple[Asset, ...]
    sample: tuple[Panel, ...]
    drafts: frozenset[str]
    """Names of pages that are not published."""
    faulty: frozenset[str]
    """Names of files that have been told as problems: links to them are not faults of their own."""
