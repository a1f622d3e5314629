"""Faces that the site sends along with its pages."""

from generator.fast_dataclass import dataclass


@dataclass(frozen=True)
class WebFace:
    """A font file of the site, with the letters that its pages need."""

    family: str
    """What the style sheet calls it."""
    use: str
    """What it is for: hand, text or label."""
    source: str
    """The path of the font file that it is made of."""
    letters: str
    file: str
    """The file of the site, with a digest in its name: another one has another."""
    weight: str = "400"
    """One weight, or the lightest and the heaviest of a variable face: `400 700`."""
    italic: bool = False
    leads: bool = False
    """Whether it is worth fetching before the style sheet asks for it."""
