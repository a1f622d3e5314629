"""Lists of people, and how the kit page's files of them are held to the command's."""

import io
import json
import zipfile
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from generator.cli import main
from tests.conftest import DATA, tree
from tests.kit_page.asked import PLAN_ID
from tests.kit_page.digests import unpacked
from tests.kit_page.lists import LISTS, SET_ELSEWHERE
from tests.kit_page.requests import COUNTRIES

Made = Callable[..., Any]
NOW = "2026-11-21T09:00"
NOT_OF_PAGE = {*SET_ELSEWHERE, "problems.csv"}
SHARED = {"candidate": "Sam Lee", "company": "the Yard", "role": "Clerk", "interviewed": "2026-11-20"}
ASK = """async ([name, requests]) => {
    const { ask } = await import(name);
    let made = null;
    for (const request of requests) made = await ask(request);
    if (made.bytes) made.bytes = btoa(Array.from(made.bytes, (byte) => String.fromCharCode(byte)).join(""));
    return made;
}"""
"""The answer to the last of some requests."""
FILES = (
    "lists/semicolon-german.csv", "lists/title-row.csv", "lists/utf16-excel.txt", "lists/excel-serials.csv",
    "exports/google-contacts.csv", "exports/linkedin-connections.csv", "exports/outlook-web.csv",
)  # fmt: skip
WITH_MARKUP = """name,email,topic,strength,next_step,country,address
Amara O'Neil,a@x.example,R&D at <1 % and “less”,{%raw%} & patience,the visit & 'more',GB,"1 <2 Quay
Port Linden"
Ben Cole,b@x.example,@SUM(A1) and +1,&amp; &quot;care&quot;,the test at +2 °C,GB,
Ada Byron,c@x.example,“quotes” & 'more',C++ & C#,,GB,"""
ABROAD = """name,email,topic,strength,country,address
Grace Hopper,g.hopper@yard.example,compilers,patience,{country},"1 Dock Road
Testing"
Ada Byron,ada@yard.example,the engine,care,{country},"""


def lists() -> Iterator[tuple[str, bytes, str, Mapping[str, str]]]:
    """Name, bytes, zone, and what holds for everybody."""
    for text, zone in LISTS.values():
        yield "people.csv", text.encode(), zone, {"candidate": "Sam Lee"}
    for name in FILES:
        yield name.rpartition("/")[2], (DATA / name).read_bytes(), "Europe/London", SHARED
    yield "people.csv", WITH_MARKUP.encode(), "Europe/London", SHARED
    for country, zone in COUNTRIES:
        yield "people.csv", ABROAD.format(country=country).encode(), zone, {**SHARED, "home": country}


def differing_files(
    asked: Made, office: Path, folder: Path, name: str, data: bytes, zone: str, shared: Mapping[str, str]
) -> list[str]:
    """The files that the page makes of a list otherwise than `afterword kit`, which writes below the folder."""
    path = folder / name
    path.write_bytes(data)
    at = {"now": NOW, "zone": zone}
    given = {"name": name, "base64": b64encode(data).decode()}
    read = asked({"op": "read", **at, "files": [given]})
    about = {**read["about"], **{column: value for column, value in shared.items() if column not in read["about"]}}
    request = {"op": "compose", **at, "new_id": PLAN_ID, "people": read["people"], "about": about}
    used = asked(request)["used"]
    values = [word for column, value in shared.items() for word in ("--set", f"{column}={value}")]
    told = ["--now", NOW, "--zone", zone, "--project", str(office), "--out", str(folder / "out")]
    told += ["--card", used["card"], "--paper", used["paper"], "--jobs", "1"]
    CliRunner().invoke(main, ["kit", str(path), *values, *told])
    theirs = tree(folder / "out" / "panels" / path.stem)
    same = {"new_id": json.loads(theirs["plan.json"])["id"]}
    archive = asked({**request, **same}, {"op": "draw", "file": "kit.zip"})
    ours = zipfile.ZipFile(io.BytesIO(b64decode(archive["bytes"])))
    names = {one for one in theirs if one not in NOT_OF_PAGE and not one.startswith(".")}
    assert len(names) > 4
    return [one for one in sorted(names) if unpacked(ours.read(one)) != unpacked(theirs[one])]
