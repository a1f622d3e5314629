"""The pictures that the build makes of the site itself, where its address is known and the office has none."""

from generator.model.pages.settings import Settings
from generator.model.pages.site import Content

SHARE, TOUCH = "share-image.png", "apple-touch-icon.png"
ACCENT = "#a3341f"
"""The colour of a site whose office has not chosen one, as templates/site/style.css has it."""


def drawn_names(content: Content) -> list[str]:
    """The names of those that this site needs; without an address nobody shares it."""
    if not content.settings.base_url:
        return []
    there = {asset.name for asset in content.assets}
    return [*([] if content.settings.share_picture else [SHARE]), *([] if TOUCH in there else [TOUCH])]


def share_name(settings: Settings) -> str:
    """The file that is shown where a page is shared."""
    return settings.share_picture.name if settings.share_picture else SHARE
