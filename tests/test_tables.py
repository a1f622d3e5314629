"""TOML with places: whatever form a key or a value has, it is told where it stands."""

from generator.model import Source
from generator.read.tables import read_tables
from generator.read.values import Value

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


def read() -> dict[str, Value]:
    table, problems = read_tables(Source("x.toml", "x.toml", TEXT))
    assert problems == []
    return table


def place(value: Value) -> tuple[int, int]:
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
