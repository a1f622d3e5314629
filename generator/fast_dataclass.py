"""The `dataclass` of the standard library, in a quarter of the time that it takes to define one.

A run defines two hundred of them before it does anything, which was two fifths of its start: the library writes
and compiles six methods for each. Here it writes `__init__` alone, and all classes share the others. That nobody
changes a frozen one is left to the type checker, which is shown the library's own.
"""

from collections.abc import Callable
from dataclasses import dataclass as stock
from dataclasses import fields
from operator import attrgetter
from typing import TYPE_CHECKING, Any

FROZEN = {"frozen": True}

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass  # noqa: PLC0414 - type checkers take it for ours by that
else:

    def dataclass(cls: type | None = None, /, **options: bool) -> Any:
        """The class with the methods of a dataclass; one that is more than frozen is the library's work."""
        if cls is None and options == FROZEN:
            return _frozen
        return stock(**options) if cls is None else stock(cls, **options)


def _frozen(cls: Any) -> Any:
    made: Any = stock(repr=False, eq=False)(cls)
    compared = [field.name for field in fields(made) if field.compare]
    made._compared = staticmethod(attrgetter(*compared) if compared else _nothing)
    made._shown = [field.name for field in fields(made) if field.repr]
    for name, method in METHODS.items():
        if vars(made).get(name) is None:  # a class with an `__eq__` of its own has a `__hash__` that is None
            setattr(made, name, method)
    return made


def _nothing(_value: object) -> tuple[()]:
    return ()


def _eq(self: Any, other: Any) -> Any:
    if other.__class__ is not self.__class__:
        return NotImplemented
    return self._compared(self) == self._compared(other)


def _hash(self: Any) -> int:
    return hash(self._compared(self))


def _repr(self: Any) -> str:
    shown = ", ".join([f"{name}={getattr(self, name)!r}" for name in self._shown])
    return f"{type(self).__qualname__}({shown})"


METHODS: dict[str, Callable[..., Any]] = {"__eq__": _eq, "__hash__": _hash, "__repr__": _repr}
