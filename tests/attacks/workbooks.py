"""Workbooks: a few kilobytes that unpack to millions of rows, cells or texts; parts that are damaged."""

import io
import zipfile
from collections.abc import Mapping
from functools import cache
from random import Random
from types import MappingProxyType

from openpyxl import Workbook

from tests.attacks.attempt import Family, Files, damaged

SHEET = "xl/worksheets/sheet1.xml"
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
ROWS = (
    '<row r="1"><c r="A1" t="inlineStr"><is><t>name</t></is></c>'
    '<c r="B1" t="inlineStr"><is><t>interviewed</t></is></c></row>'
)
MORE = (
    "<row/>",
    "<row><c/></row>",
    '<row r="-5"><c r="A3"/></row>',
    '<row r="x"/>',
    "<c/>",
    '<c r="ZZZZ9"/>',
    "<a>",
    '<row r="2"><c r="A2" t="s"><v>-5</v></c></row>',
    '<row r="2"><c r="A2"><v>1e999</v></c></row>',
    '<row r="2"><c r="A2" s="999999"><v>1</v></c></row>',
    '<row r="2"><c r="A2" t="d"><v>9999-99-99</v></c></row>',
    '<row r="2"><c r="A2"><f>A2</f></c></row>',
    '<row r="1048577"><c r="A1048577"><v>1</v></c></row>',
    "<![CDATA[",
)


TEXTS = f"<sst {MAIN}>{'<si><t/></si>' * 2_100_000}</sst>".encode()
STYLES = f"<styleSheet {MAIN}><cellXfs>{'<xf/>' * 1_000_000}</cellXfs></styleSheet>".encode()


@cache
def _parts() -> Mapping[str, bytes]:
    file = io.BytesIO()
    Workbook().save(file)
    with zipfile.ZipFile(file) as parts:
        return {name: parts.read(name) for name in parts.namelist()}


def book(rows: str = "", others: Mapping[str, bytes] = MappingProxyType({})) -> Files:
    """A workbook whose sheet has the header and these rows, and with other parts than usual."""
    sheet = f"<worksheet {MAIN}><sheetData>{ROWS}{rows}</sheetData></worksheet>".encode()
    return _zipped(
        {**_parts(), SHEET: sheet, **{name.replace("_", "/", 1): data for name, data in others.items()}}
    )


def _zipped(parts: Mapping[str, bytes]) -> Files:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in parts.items():
            made.writestr(name, data)
    return {"people.xlsx": file.getvalue()}


def other(random: Random) -> Files:
    """A workbook with rows that no program writes, with a damaged part, or damaged as a whole."""
    rows = "".join(random.choice(MORE) * random.choice([1, 3, 100_000]) for _ in range(3))
    name = random.choice(sorted(_parts()))
    whole = book(rows)["people.xlsx"]
    part = _zipped({**_parts(), name: damaged(random, _parts()[name])})
    return random.choice([book(rows), part, {"people.xlsx": damaged(random, whole)}])


FAMILY = Family(
    "workbooks",
    ("check", "people.xlsx", "--note", "card"),
    {
        "a row of number two thousand million": book('<row r="2000000000"><c r="A2000000000"><v>1</v></c></row>'),
        "three million empty rows": book("<row/>" * 3_000_000),
        "three million cells in a row": book(f'<row r="2">{"<c/>" * 3_000_000}</row>'),
        "two million texts": book(others={"xl/sharedStrings.xml": TEXTS}),
        "a million styles": book(others={"xl/styles.xml": STYLES}),
        "a million tags in each other": book("<a>" * 1_000_000),
        "numbers and texts that are none": book("".join(MORE[5:])),
        "not a workbook": {"people.xlsx": b"PK\x03\x04" + bytes(1_000)},
    },
    other,
)
