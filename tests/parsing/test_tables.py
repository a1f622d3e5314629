"""TOML with places: whatever form a key or a value has, it is told where it stands."""

import pytest

from generator.model.files import Source
from generator.parsing.toml import read_tables
from generator.parsing.values import LocatedValue

TEXT = '''# [no.table]
a.b = "x"  # c = 1
"d" = """
e = 1
[f]
""""
[g]
h = [1, [2, 3],
  { i = "]", j.k = '}' },  # l = 2
]
[[m]]
n = 1
[[m]]
n = 2
[m.o]
p = 2026-11-18
[g.q]
r = { s = { t = true } }
'''


def read() -> dict[str, LocatedValue]:
    table, problems = read_tables(Source("x.toml", "x.toml", TEXT))
    assert problems == []
    return table


def place(value: LocatedValue) -> tuple[int, int]:
    return value.where.line, value.where.column


def test_every_value_is_where_it_stands() -> None:
    table = read()
    assert set(table) == {"a", "d", "g", "m"}
    assert place(table["a"].data["b"]) == (2, 7)
    assert table["a"].data["b"].key.column == 1
    assert place(table["d"]) == (3, 7)
    items = table["g"].data["h"].data
    assert [place(item) for item in items] == [(8, 6), (8, 9), (9, 3)]
    assert [place(item) for item in items[1].data] == [(8, 10), (8, 13)]
    assert place(items[2].data["i"]) == (9, 9)
    assert place(items[2].data["j"].data["k"]) == (9, 20)


def test_tables_of_a_list_are_told_apart() -> None:
    table = read()
    first, second = table["m"].data
    assert place(first.data["n"]) == (12, 5)
    assert place(second.data["n"]) == (14, 5)
    assert place(second.data["o"].data["p"]) == (16, 5)
    assert place(table["g"].data["q"].data["r"].data["s"].data["t"]) == (18, 17)


@pytest.mark.parametrize(
    ("line", "mend"),
    [
        ("handbook = True", "write true in small letters"),
        ("handbook = FALSE", "write false in small letters"),
        ("title = “Small”", 'write straight quotes: "'),
        ("title = „Small”", 'write straight quotes: "'),
        ('title = "Small”', 'write straight quotes: "'),
        ("“title” = 1", 'write straight quotes: "'),
        ("tags = [“a”]", 'write straight quotes: "'),
        ('title = = "Small"', "take one = away"),
        ('title == "Small"', "take one = away"),
        ("title = ", "write a value behind the =, or close the list with ]"),
        ("title =  # later", "write a value behind the =, or close the list with ]"),
        ("pitch = 7,5", "take the comma away; a decimal number has a dot"),
        ('tags = ["a" "b"]', "part the items with commas, and close the list with ]"),
        ("[cards", "close the name of the table with the brackets that it begins with"),
        ("cards = {a = 1", "write { and } on one line, with commas in between"),
        ("title = Small", "text goes in double quotes"),
        ("late = 5 days", "text goes in double quotes"),
        ('title = "Small', "close the quotes on the same line"),
        ("title: Small", 'write key = "value"'),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\nb = 1\n"])
def test_a_slip_is_told_with_its_own_mend(line: str, mend: str, end: str) -> None:
    table, problems = read_tables(Source("x.toml", "x.toml", f"a = 1\n{line}{end}"))
    assert table == {}
    assert [problem.hint for problem in problems] == [mend]


def test_a_file_may_break_off_behind_its_last_sign() -> None:
    _, problems = read_tables(Source("x.toml", "x.toml", "a = 1\ntitle ="))
    assert [problem.hint for problem in problems] == ["write a value behind the =, or close the list with ]"]
