"""A page whose own words go on in what the program knows."""

from dataclasses import replace

from generator.model.files import Source
from generator.model.pages.site import Page


def extend_page(page: Page, more: str) -> Page:
    """A page with more text; its source has it too, so that faults above it are told by their lines."""
    source = page.source
    text = f"{source.text.rstrip()}\n\n{more}"
    return replace(page, source=Source(source.path, source.name, text), body=f"{page.body.rstrip()}\n\n{more}")
