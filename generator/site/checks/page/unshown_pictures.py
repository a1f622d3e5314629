"""Pictures of content/ that no page shows, and files to download that none leads to."""

import posixpath
from collections.abc import Collection, Sequence
from pathlib import Path

from generator.checks.ids import CheckId
from generator.model.pages.downloads import is_download
from generator.model.pages.pictures import is_picture
from generator.model.pages.site import Content
from generator.problems import Location, Problem, Problems, display_path

NAMED_AT_ONCE = 5


def check_unshown_pictures(content: Content, folder: Path, used: Collection[str]) -> Problems:
    """One warning for all pictures of a content folder that are not among the used ones, and so not published."""
    names = [name for name in _unused(content, used) if is_picture(name)]
    one = "no page shows this picture, so it is not published", "show it on a page, or delete it"
    more = "no page shows these pictures, so they are not published", "show them on a page, or delete them"
    return _told(folder, names, one, more, "picture-unshown")


def check_unlinked_files(content: Content, folder: Path, used: Collection[str]) -> Problems:
    """The same for all files to download that no page leads to; the sample of people is none."""
    sample = posixpath.normpath(content.settings.sample.name) if content.settings.sample else ""
    names = [name for name in _unused(content, used) if is_download(name) and name != sample]
    one = (
        "no page leads to this file, so it is not published",
        "link to it from a page, or move it out of content/",
    )
    more = "no page leads to these files, so they are not published", "link to them, or move them out of content/"
    return _told(folder, names, one, more, "download-unlinked")


def _unused(content: Content, used: Collection[str]) -> list[str]:
    settings = content.settings
    named = {file.name for file in (settings.logo, settings.logo_dark, settings.share_picture) if file}
    names = [asset.name for asset in content.assets if asset.name not in named]
    return [name for name in names if name not in used and name not in content.waited_for]


def _told(
    folder: Path, names: Sequence[str], one: tuple[str, str], several: tuple[str, str], check: CheckId
) -> Problems:
    """One warning for all of these files, at the first."""
    if not names:
        return []
    message, hint = one
    if len(names) > 1:
        rest = f" and {len(names) - NAMED_AT_ONCE} more" if len(names) > NAMED_AT_ONCE else ""
        message, hint = f"{several[0]}: {', '.join(names[:NAMED_AT_ONCE])}{rest}", several[1]
    return [Problem(Location(display_path(folder / names[0])), message, hint, warning=True, check=check)]
