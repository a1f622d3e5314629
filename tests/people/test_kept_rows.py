"""What was read of a long list is kept: the next run reads only what changed, and finds and tells the same."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from generator.parallel import map_forked
from generator.people import read_rows
from generator.people.cells.validation import Vocabulary
from generator.people.read import PeopleList, PeopleOptions, people_of
from generator.people.tables.people_file import people_file
from generator.printing.pdf.sheet_cache import SheetCache
from tests.bench.lists import people_list
from tests.conftest import DATA, Afterword

TODAY = date(2026, 11, 21)
LISTS = sorted(path for path in (DATA / "lists").glob("*.csv") if not path.name.startswith(("utf16", "mojibake")))
Reading = Callable[..., PeopleList]


@pytest.fixture
def kept(tmp_path: Path) -> SheetCache:
    return SheetCache(tmp_path / ".people.sheets", tmp_path / "people.csv")


def read(path: Path, kept: SheetCache | None, today: date = TODAY, jobs: int = 1, **options: str) -> PeopleList:
    """The people of a list, without what it is kept by."""
    spread = partial(map_forked, jobs=jobs)
    found = people_of(people_file(path), PeopleOptions(options), Vocabulary(), today, spread, kept)
    return replace(found, kept=())


def counted(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The lines of the rows that are read from now on."""
    lines: list[int] = []
    stock = read_rows._person

    def person(header, row, reader):  # type: ignore[no-untyped-def]
        lines.append(row.line)
        return stock(header, row, reader)

    monkeypatch.setattr(read_rows, "_person", person)
    return lines


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_any_list_is_read_the_same_the_second_time(path: Path, tmp_path: Path, kept: SheetCache) -> None:
    data = path.read_bytes().rstrip(b"\r\n") + b"\n"
    head, _, rows = data.partition(b"\n")
    long = tmp_path / "people.csv"
    long.write_bytes(head + b"\n" + rows * (600 // max(rows.count(b"\n"), 1) + 1))
    without = read(long, None)
    assert read(long, kept) == without
    assert read(long, kept) == without
    assert read(long, kept, jobs=2) == without


def test_only_rows_beside_one_that_changed_are_read_again(
    tmp_path: Path, kept: SheetCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = people_list(tmp_path / "people.csv", "panels", 1000)
    read(path, kept)
    lines = counted(monkeypatch)
    read(path, kept)
    assert lines == []
    text = path.read_text("utf-8").splitlines(keepends=True)
    text[451] = re.sub(r"2026-\d\d-", "2026-13-", text[451])  # a row has three lines
    path.write_text("".join(text), "utf-8")
    again = read(path, kept)
    assert 452 in lines
    assert len(lines) == 100
    assert [problem.where.line for problem in again.problems] == [452]
    assert again == read(path, None)


def test_what_is_private_is_not_kept(tmp_path: Path, kept: SheetCache) -> None:
    path = tmp_path / "people.csv"
    path.write_text("name,interviewed,topic,private\n" + "Ada Byron,someday,your plan,between us\n" * 600, "utf-8")
    assert read(path, kept).left_out == 600
    assert not any(b"between us" in file.read_bytes() for file in kept.folder.iterdir())
    assert read(path, kept) == read(path, None)


@pytest.mark.parametrize(
    "change",
    [{"today": date(2026, 11, 22)}, {"sector": "health"}],
    ids=["another day", "a value for all rows"],
)
def test_rows_are_read_again_where_they_could_mean_something_else(
    change: dict[str, object], tmp_path: Path, kept: SheetCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = people_list(tmp_path / "people.csv", "panels", 600)
    read(path, kept)
    lines = counted(monkeypatch)
    read(path, kept, **change)  # type: ignore[arg-type]
    assert len(lines) == 600


@pytest.mark.parametrize("left", [b"", b"{}\n%%EOF", b'{"people": [[{}]]}\n%%EOF', b"\xff\n%%EOF", b"[1]\n%%EOF"])
def test_rows_that_were_kept_and_are_damaged_are_read_again(left: bytes, tmp_path: Path, kept: SheetCache) -> None:
    path = people_list(tmp_path / "people.csv", "panels", 600)
    first = read(path, kept)
    for file in kept.folder.iterdir():
        file.write_bytes(left if not file.name.startswith(".") else file.read_bytes())
    assert read(path, kept) == first


def test_rows_are_kept_for_their_owner_alone_until_the_list_is_another(office: Path, afterword: Afterword) -> None:
    path = people_list(office / "people.csv", "panels", 600)
    afterword("cards", path, "--layout", "labels")
    folder = office / "output" / "panels" / ".people.sheets"
    before = kept_in(folder)
    assert any(b"Abara" in data for data in before.values())
    assert oct(folder.stat().st_mode)[-3:] == "700"
    assert {oct(file.stat().st_mode)[-3:] for file in folder.iterdir()} == {"600"}
    path.write_text(path.read_text("utf-8").replace("Abara", "Okoro"), "utf-8")
    afterword("cards", path, "--layout", "labels")
    assert not any(b"Abara" in data for data in kept_in(folder).values())


def kept_in(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}
