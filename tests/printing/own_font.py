"""A handwriting font of one’s own, for tests."""

from pathlib import Path

from fontTools.ttLib import TTFont

from generator.printing.fonts import HANDS, font_file


def own_font(path: Path, *, rights: int = 0, without: str = "", name: str = "My-Hand") -> Path:
    """A font as such services make them: here of Caveat's shapes, under another name."""
    font = TTFont(font_file(HANDS[2], 400).path)
    font["OS/2"].fsType = rights
    for record in font["name"].names:
        record.string = name
    for table in font["cmap"].tables:
        for letter in without:
            table.cmap.pop(ord(letter), None)
    font.save(path)
    return path
