"""Folders of content/ whose pages no other page lists."""

from generator.problems import Location, Problem, Problems
from generator.site.pages.navigation import ContentItem, Navigation


def check_folders(navigation: Navigation) -> Problems:
    """A warning for every folder whose pages no other page lists, for want of an index."""
    content = navigation.content
    known = {*navigation.by_name, *content.hidden, *content.faulty}
    first = {
        name.partition("/")[0]: item for name, item in reversed(list(navigation.by_name.items())) if "/" in name
    }
    message, hint = "is missing, so only the A to Z leads to the pages of this folder", "add it, with a title"
    return [
        Problem(
            Location(f"{_root(item)}{folder}/index.md"), message, hint, warning=True, check="folder-without-index"
        )
        for folder, item in first.items()
        if f"{folder}/index.md" not in known
    ]


def _root(item: ContentItem) -> str:
    """Where content/ is, as a person would find it."""
    return item.source.path.removesuffix(item.source.name)
