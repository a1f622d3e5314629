"""What Python works out anew at every start: the methods of dataclasses, and the codes of patterns.

They are recorded where modules are compiled, and taken from there in the browser, which would spend a third of its
start on them. Both sides run the same release of Python; what is not in the record is worked out as ever.
"""

import dataclasses
import hashlib
import inspect
import marshal
import types
from array import array
from collections.abc import Callable
from importlib import import_module
from typing import Any

Codes = dict[bytes, types.CodeType]
Patterns = dict[tuple[str | bytes, int], tuple[Any, ...]]


CODE = "I"
"""What a pattern's code is made of: numbers of four bytes."""


class Record:
    """Keeps both from now on."""

    def __init__(self) -> None:
        self.methods: Codes = {}
        self.patterns: Patterns = {}
        compiler, made = import_module("re._compiler"), []
        whole: Callable[[Any, int], object] = compiler.compile
        engine = types.SimpleNamespace(**vars(compiler._sre))
        make: Callable[..., object] = engine.compile

        def kept(*parts: Any) -> object:
            made.append(parts)
            return make(*parts)

        def pattern(given: Any, flags: int = 0) -> object:
            found = whole(given, flags)
            if isinstance(given, str | bytes):
                self.patterns[given, int(flags)] = _plain(made[-1])
            return found

        engine.compile = kept
        vars(compiler).update(_sre=engine, compile=pattern)
        vars(dataclasses)["exec"] = self._run

    def _run(self, text: str, *names: Any) -> None:
        code = self.methods[_digest(text)] = compile(text, "", "exec", dont_inherit=True)
        exec(code, *names)  # noqa: S102 - what dataclasses does

    def dump(self, slim: Callable[[types.CodeType], types.CodeType]) -> bytes:
        """Both as bytes; `slim` takes from code what nobody needs."""
        return marshal.dumps(({key: slim(code) for key, code in self.methods.items()}, self.patterns))


def take_prepared(data: bytes) -> None:
    """From now on what was recorded is taken from there."""
    methods: Codes
    patterns: Patterns
    methods, patterns = marshal.loads(data)  # noqa: S302 - it comes with the program
    compiler = import_module("re._compiler")
    whole, make = compiler.compile, compiler._sre.compile

    def pattern(given: Any, flags: int = 0) -> object:
        parts = patterns.get((given, flags)) if isinstance(given, str | bytes) else None
        if parts is None:
            return whole(given, flags)
        return make(*parts[:2], array(CODE, parts[2]).tolist(), *parts[3:])

    def run(text: str, *names: Any) -> None:
        exec(methods.get(_digest(text), text), *names)  # noqa: S102 - what dataclasses does

    vars(compiler)["compile"] = pattern
    vars(dataclasses)["exec"] = run
    unsigned = {
        **vars(inspect),
        "signature": lambda *_args, **_more: "",
    }  # it is for docstrings, which nobody reads
    vars(dataclasses)["inspect"] = types.SimpleNamespace(**unsigned)


def _plain(parts: tuple[Any, ...]) -> tuple[Any, ...]:
    """The arguments of a compiled pattern (cpython/Lib/re/_compiler.py) as plain values."""
    pattern, flags, code, groups, named, places = parts
    return pattern, int(flags), array(CODE, code).tobytes(), groups, dict(named), places


def _digest(text: str) -> bytes:
    return hashlib.md5(text.encode(), usedforsecurity=False).digest()
