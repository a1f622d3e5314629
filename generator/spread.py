"""How work is handed out, for those who need not know by whom it is done."""

from collections.abc import Callable, Iterable, Sequence
from typing import Protocol, TypeVar

T = TypeVar("T")
R = TypeVar("R")


class Spread(Protocol):
    """Has work done for each of some items, in their order: `map`, or by several processes."""

    def __call__(self, work: Callable[[T], R], items: Sequence[T], /) -> Iterable[R]:
        """What is made of the items."""
