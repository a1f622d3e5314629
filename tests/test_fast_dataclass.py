"""Our quicker `dataclass` makes what the library's own makes."""

import dataclasses
import pickle
from dataclasses import field, fields, replace
from typing import Any, ClassVar

import pytest

from generator.fast_dataclass import dataclass

STOCK = dataclasses.dataclass


@dataclass(frozen=True)
class Ours:
    """A point."""

    x: int
    words: tuple[str, ...] = ()
    note: str = field(default="", compare=False)
    hidden: str = field(default="", repr=False)
    LIMIT: ClassVar[int] = 3


@STOCK(frozen=True)
class Stock:
    """A point."""

    x: int
    words: tuple[str, ...] = ()
    note: str = field(default="", compare=False)
    hidden: str = field(default="", repr=False)
    LIMIT: ClassVar[int] = 3


@dataclass(frozen=True)
class Below(Ours):
    """A point with a depth."""

    depth: int = 0


@dataclass(frozen=True)
class Nothing:
    """No value at all."""


VALUES: list[dict[str, Any]] = [
    {"x": 1}, {"x": 1, "note": "a"}, {"x": 2}, {"x": 1, "hidden": "b"}, {"x": 1, "words": ("ü", "'")},
]  # fmt: skip


@pytest.mark.parametrize("one", VALUES)
@pytest.mark.parametrize("other", VALUES)
def test_values_are_equal_where_the_librarys_are(one: dict[str, Any], other: dict[str, Any]) -> None:
    equal = Stock(**one) == Stock(**other)
    assert (Ours(**one) == Ours(**other)) is equal
    assert len({Ours(**one), Ours(**other)}) == len({Stock(**one), Stock(**other)})


@pytest.mark.parametrize("given", VALUES)
def test_a_value_is_shown_as_by_the_library(given: dict[str, Any]) -> None:
    assert repr(Ours(**given)) == repr(Stock(**given)).replace("Stock", "Ours")


def test_tools_of_the_library_know_the_class() -> None:
    assert [one.name for one in fields(Ours)] == [one.name for one in fields(Stock)]  # type: ignore[arg-type]
    assert replace(Ours(1), x=2) == Ours(2)
    assert pickle.loads(pickle.dumps(Below(1, depth=4))) == Below(1, depth=4)  # noqa: S301 - our own bytes
    assert vars(Ours)["__match_args__"] == vars(Stock)["__match_args__"]


def test_another_class_is_another_value() -> None:
    assert Below(1) != Ours(1)
    assert Below(1, depth=1) != Below(1)
    assert Nothing() == Nothing()
    assert hash(Nothing()) == hash(Nothing())


def test_what_a_class_says_itself_stays() -> None:
    @dataclass(frozen=True)
    class Told:  # noqa: PLW1641 - the decorator makes the other
        word: str

        def __repr__(self) -> str:
            return self.word

        def __eq__(self, other: object) -> bool:
            return True

    assert repr(Told("own")) == "own"
    assert Told("a") == "anything"
    assert hash(Told("a")) != hash(Told("b"))


def test_other_options_are_the_librarys_work() -> None:
    @dataclass(frozen=True, order=True)
    class Ranked:
        rank: int

    assert Ranked(1) < Ranked(2)
    with pytest.raises(dataclasses.FrozenInstanceError):
        Ranked(1).rank = 2  # type: ignore[misc]


@dataclass(frozen=True)
class Late:
    """A value with a list of its own, and one that is given by its name."""

    x: int
    words: list[str] = field(default_factory=list)
    name: str = field(default="", kw_only=True)
    key: int = field(kw_only=True)


def test_the_first_value_of_a_class_is_made_as_any_other() -> None:
    first, second = Late(1, key=2), Late(1, ["a"], name="b", key=2)
    assert [vars(first), vars(second)] == [
        {"x": 1, "words": [], "name": "", "key": 2},
        {"x": 1, "words": ["a"], "name": "b", "key": 2},
    ]
    assert Late(1, key=2).words is not first.words


@pytest.mark.parametrize("values", [(), (1, 2, 3, 4)])
def test_what_is_missing_or_too_much_is_told_with_the_name_of_the_class(values: tuple[int, ...]) -> None:
    made: Any = dataclass(frozen=True)(type("Fresh", (), {"__annotations__": {"x": int}, "__doc__": "d"}))
    for _ in range(2):
        with pytest.raises(TypeError, match=r"Fresh\.__init__\(\)"):
            made(*values)
