"""The `dataclass` of the standard library, in a quarter of the time that it takes to define one.

A run defines two hundred of them before it does anything, which was two fifths of its start: the library writes
and compiles six methods for each. Here all classes share five, and `__init__` is written when the first value of a
class is made, for most have none in a run. That nobody changes a frozen one is left to the type checker, which is
shown the library's own.
"""

from collections.abc import Callable, Iterator
from dataclasses import MISSING, Field, fields
from dataclasses import dataclass as stock
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
    made: Any = stock(init=False, repr=False, eq=False)(cls)
    if "__init__" not in vars(cls):
        made.__init__ = _unwritten(made)
    compared = [field.name for field in fields(made) if field.compare]
    made._compared = staticmethod(attrgetter(*compared) if compared else _nothing)
    made._shown = [field.name for field in fields(made) if field.repr]
    for name, method in METHODS.items():
        if vars(made).get(name) is None:  # a class with an `__eq__` of its own has a `__hash__` that is None
            setattr(made, name, method)
    return made


def _unwritten(cls: Any) -> Callable[..., None]:
    """What stands for the `__init__` of a class until the first value is made."""

    def __init__(self: Any, *values: Any, **named: Any) -> None:  # noqa: N807 - it is one
        cls.__init__ = _written(cls)
        cls.__init__(self, *values, **named)

    return __init__


def _written(cls: Any) -> Callable[..., None]:
    """The `__init__` that the library would have written."""
    known = sorted(fields(cls), key=lambda field: field.kw_only is True)
    names: dict[str, Any] = {"missing": MISSING}
    for field in known:
        names[f"usual_{field.name}"] = field.default if field.default_factory is MISSING else field.default_factory
    sets = "\n ".join(map(_set, known)) or "pass"
    exec(f"def __init__({', '.join(['self', *_parameters(known)])}):\n {sets}", names)  # noqa: S102 - our own names
    made: Callable[..., None] = names["__init__"]
    made.__qualname__ = f"{cls.__qualname__}.__init__"
    return made


def _parameters(known: list[Field[Any]]) -> Iterator[str]:
    """Each field as `__init__` takes it, those by name alone behind a star."""
    star = next((field for field in known if field.kw_only is True), None)
    for field in known:
        yield from ("*",) if field is star else ()
        usual = "missing" if field.default_factory is not MISSING else f"usual_{field.name}"
        needed = field.default is MISSING and field.default_factory is MISSING
        yield field.name if needed else f"{field.name}={usual}"


def _set(field: Field[Any]) -> str:
    """The line that sets a field."""
    name = field.name
    made = f"usual_{name}() if {name} is missing else {name}"
    return f"self.{name} = {name if field.default_factory is MISSING else made}"


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
