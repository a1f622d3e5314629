"""Entries of the office's own menus that are left out today."""

from generator.model.pages.site import Content
from generator.problems import Problem, Problems
from generator.site.pages.menus import hidden_page


def check_menus(content: Content) -> Problems:
    """A warning for every entry whose page is not published."""
    entries = (*content.settings.menu, *content.settings.footer)
    return [
        Problem(
            entry.link.where,
            f"“{entry.link.name}” is left out of the menu, for it is not published: {why}",
            "publish the page, or take the entry away",
            warning=True,
            check="menu-page-unpublished",
        )
        for entry in entries
        if (why := hidden_page(content, entry))
    ]
