"""Channels: the ways in which a note reaches somebody, as `templates/<name>/channel.toml` describes them."""

from generator.fast_dataclass import dataclass

KITS = ("drafts", "list", "none")
"""How a kit hands over the words of a channel: a draft (.eml) for each; all in `<name>.txt`, to be copied; not at
all, because they are printed or said."""


@dataclass(frozen=True)
class Channel:
    """A way in which a note reaches somebody; `templates/<name>/figure.html` shows one on the site."""

    name: str
    label: str
    """What the site and a kit call it: E-mail."""
    noun: str
    """What is sent by it, within a sentence: e-mail, LinkedIn invitation, call."""
    short: str = ""
    """The same on the picture of a plan, where room is short; empty: the noun."""
    order: int = 1000
    """Its place among the others on the site."""
    requires: tuple[str, ...] = ()
    """Parts that a note template of this channel must have."""
    spoken: bool = False
    """Whether the words are said, so that their length is a time."""
    handwritten: bool = False
    """Whether `afterword cards` lays its notes out, to be copied by hand."""
    on_paper: bool = False
    """Whether it goes by post: it takes days, and is not sent where a field takes nothing on paper."""
    connects: bool = False
    """Whether it asks somebody to connect: it is not sent to those one is connected with, and rationed."""
    office_hours: bool = False
    """Whether thanks by it that would arrive when nobody reads get other moments to choose from."""
    four_rs: bool = False
    """Whether thanks by it have room for all of remember, reinforce, recoup and remind, and are held to them."""
    kit: str = "list"
    """One of KITS."""
    link: str = ""
    """An address that opens a message with its words, of {email}, {subject} and {words}; empty: there is none."""

    @property
    def in_picture(self) -> str:
        """What a step by it is called on the picture of a plan."""
        return self.short or self.noun


NO_CHANNEL = Channel("", "", "", kit="none")
"""That of a step by which nothing is sent to anybody."""
