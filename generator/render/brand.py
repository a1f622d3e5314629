"""The office's colour over the style sheet's own."""

from generator.model import Settings
from generator.render import looks


def style(folders: looks.Folders, settings: Settings, dark: str) -> bytes:
    """The style sheet; `dark` is the accent colour on dark paper."""
    sheet = looks.source(folders, "site/style.css")
    if settings.accent:
        sheet += f"\n/* The office's colour */\n\n:root {{ --accent: {settings.accent.name} }}\n"
        sheet += f"@media (prefers-color-scheme: dark) {{ :root {{ --accent: {dark} }} }}\n"
        sheet += f"@media print {{ :root {{ --accent: {settings.accent.name} }} }}\n"
    return sheet.encode()
