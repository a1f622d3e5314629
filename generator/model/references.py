"""Where the advice comes from."""

from generator.fast_dataclass import dataclass


@dataclass(frozen=True)
class Reference:
    """A source of the advice, as `/sources/` lists it."""

    id: str
    title: str
    author: str = ""
    """Who says so; of figures of its own, the office."""
    published: str = ""
    address: str = ""
    archived: str = ""
    """Where a copy is kept, in case the page at its address goes away."""
    own: bool = False
    """Whether these are figures of the office's own, for which there need be no address."""
    base: str = ""
    """Who was asked, how many and when: without it a figure says nothing."""
