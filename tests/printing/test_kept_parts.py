"""What is drawn of many sheets is kept beside the panel: the next run draws only the parts that have changed."""

import json
import shutil
from pathlib import Path

import pytest

from generator.printing.fonts import HAND, HAND_WEIGHT, font_file
from tests.conftest import Afterword

HEAD = "name,company,role,interviewed,topic,candidate"
PANELS = 80
"""The cards and cover sheets of so many candidates are two parts."""
SHEETS = Path("output/panels/.people.sheets")
FILE = Path("output/panels/people/trace.pdf")
CARDS = ("cards", "people.csv", "--layout", "trace", "--today", "2026-11-21")


def people(topic: str) -> None:
    """A list of a candidate a row, of which the last says this."""
    rows = [
        f"Ada {chr(65 + n // 26)}{chr(97 + n % 26)}son,Firm {n},Buyer,2026-11-18,your plan for rota {n},Sam {n}"
        for n in range(PANELS)
    ]
    rows[-1] = f"Ada Zson,Firm {PANELS},Archivist,2026-11-18,{topic},Zoe Last"
    Path("people.csv").write_text("\n".join([HEAD, *rows, ""]), "utf-8")


def kept() -> dict[str, bytes]:
    """The parts, by their digests."""
    return {path.name: path.read_bytes() for path in SHEETS.iterdir() if not path.name.startswith(".")}


@pytest.fixture
def first(office: Path, afterword: Afterword) -> dict[str, bytes]:
    """What the first run keeps."""
    assert office.is_dir()
    people("your plan for the archive")
    afterword(*CARDS)
    return kept()


def test_where_a_row_was_mended_other_parts_stay_and_the_file_is_as_if_all_were_drawn(
    first: dict[str, bytes], afterword: Afterword
) -> None:
    people("your account of the ferry timetable")
    afterword(*CARDS)
    assert [len(first), len(kept()), len(first.keys() & kept().keys())] == [2, 2, 1]
    mended = FILE.read_bytes()
    shutil.rmtree("output")
    afterword(*CARDS)
    assert FILE.read_bytes() == mended


def test_a_part_that_was_damaged_is_drawn_again(first: dict[str, bytes], afterword: Afterword) -> None:
    whole = FILE.read_bytes()
    one, other = (SHEETS / name for name in sorted(first))
    one.write_bytes(one.read_bytes()[:1000])
    other.write_bytes(b"{}%%EOF")
    afterword(*CARDS)
    assert FILE.read_bytes() == whole
    assert kept() == first


def test_what_is_printed_otherwise_is_drawn_again(first: dict[str, bytes], afterword: Afterword) -> None:
    afterword(*CARDS, "--card", "a5")
    assert not first.keys() & kept().keys()


def test_where_a_face_of_ones_own_is_another_all_is_drawn_again(office: Path, afterword: Afterword) -> None:
    people("your plan for the archive")
    face = office / "me.ttf"
    for padding in (b"", b"\0\0\0\0"):
        face.write_bytes(Path(font_file(HAND, HAND_WEIGHT).path).read_bytes() + padding)
        afterword(*CARDS, "--face", "me.ttf")
        pens = [json.loads(data.removesuffix(b"%%EOF"))["pens"] for data in kept().values()]
        states = [state for named in pens for path, _, state, _ in named.values() if path == str(face)]
        assert states == [[face.stat().st_size, face.stat().st_mtime_ns]] * 2


def test_words_whose_letters_join_are_drawn_each_time(office: Path, afterword: Afterword) -> None:
    assert office.is_dir()
    people("مريم الحسيني")
    afterword(*CARDS)
    assert len(kept()) == 1


def test_kept_parts_are_their_owners_alone(first: dict[str, bytes]) -> None:
    assert {(SHEETS / name).stat().st_mode & 0o777 for name in first} == {0o600}
    assert SHEETS.stat().st_mode & 0o777 == 0o700
