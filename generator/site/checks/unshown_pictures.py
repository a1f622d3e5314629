"""Pictures of content/ that no page shows."""

from collections.abc import Collection
from pathlib import Path

from generator.model.pictures import is_picture
from generator.model.site import Content
from generator.problems import Location, Problem, Problems, display_path

NAMED_AT_ONCE = 5


def check_unshown_pictures(content: Content, folder: Path, used: Collection[str]) -> Problems:
    """One warning for all pictures of a content folder that are not among the used ones, and so not published."""
    names = [
        asset.name
        for asset in content.assets
        if is_picture(asset.name) and asset.name not in used and asset.name not in content.waited_for
    ]
    if not names:
        return []
    message, hint = "no page shows this picture, so it is not published", "show it on a page, or delete it"
    if len(names) > 1:
        more = f" and {len(names) - NAMED_AT_ONCE} more" if len(names) > NAMED_AT_ONCE else ""
        few = ", ".join(names[:NAMED_AT_ONCE])
        message = f"no page shows these pictures, so they are not published: {few}{more}"
        hint = "show them on a page, or delete them"
    return [
        Problem(Location(display_path(folder / names[0])), message, hint, warning=True, check="picture-unshown")
    ]
