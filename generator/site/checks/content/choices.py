"""Choices that no page shows."""

import re

from generator.model.files import Source
from generator.model.notes import NoteTemplate
from generator.model.pages.site import Content, Page
from generator.problems import Problem, Problems
from generator.site.pages.markup.markers import markers_in


def check_choices(content: Content) -> Problems:
    """A warning for every choice without a marker: only the list of all choices shows it. Pages that are kept back
    or could not be read may have one."""
    source = content.choices_source
    if source is None or content.hidden or any(name.endswith(".md") for name in content.faulty):
        return []
    pages = [
        item.introduction if isinstance(item, NoteTemplate) else item.body for item in _published_items(content)
    ]
    named = {name for text in pages for name in markers_in(text).choices}
    return [
        Problem(
            source.at_offset(_header(source, name)),
            f"no page shows the choice “{name}”",
            f"write {{{{ choice: {name} }}}} on a line of its own where it belongs",
            warning=True,
            check="choice-unshown",
        )
        for name in content.choices
        if name not in named
    ]


def _published_items(content: Content) -> list[Page | NoteTemplate]:
    return [*content.pages, *content.templates]


def _header(source: Source, name: str) -> int:
    found = re.search(rf"""^[ \t]*\[?[ \t]*["']?({re.escape(name)})\b""", source.text, re.MULTILINE)
    return found.start(1) if found else 0
