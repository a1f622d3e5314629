"""The requests of `vectors/requests.json`: `python -m tests.kit_page.requests` renews the file.

Lists and forms that are hard to read, countries and zones, every kind of file, and marks of what is done.
"""

import json
from base64 import b64encode
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from tests.conftest import DATA, SAMPLE
from tests.kit_page.asked import ABOUT, ADA, AT, GRACE, engine, people

FILE = Path(__file__).parent / "vectors" / "requests.json"
LISTS = (
    "exports/linkedin-connections.csv", "exports/google-contacts.csv", "exports/outlook-web.csv",
    "lists/ambiguous-days.csv", "lists/excel-serials.csv", "lists/mojibake.csv", "lists/names.csv",
    "lists/postcodes.csv", "lists/salutations.csv", "lists/semicolon-german.csv", "lists/title-row.csv",
    "lists/utf16-excel.txt", "people-broken/open-quote.csv", "people-broken/long-row.csv",
)  # fmt: skip
COUNTRIES = (
    ("GB-SCT", "Europe/London"), ("US-CA", "America/Los_Angeles"), ("DE-BY", "Europe/Berlin"),
    ("AU-NSW", "Australia/Sydney"), ("AE", "Asia/Dubai"), ("JP", "Asia/Tokyo"),
)  # fmt: skip
FAULTY = {
    "name": "ADA",
    "email": "x",
    "country": "Georgia",
    "topic": "n/a",
    "timezone": "EST",
    "channels": "pigeon",
}
FILES = (
    "cards.pdf", "trace.pdf", "guide.pdf", "envelopes.pdf", "labels.pdf", "plan.html", "plan.ics", "plan.json",
    "people.csv", "index.html", "linkedin.txt", "emails/01-thanks-ada-byron.eml",
)  # fmt: skip


def requests() -> Iterator[Mapping[str, Any]]:
    """All of them, in an order in which one follows from the other."""
    yield {"op": "open"}
    for name in LISTS:
        given = b64encode((DATA / name).read_bytes()).decode()
        yield {"op": "read", **AT, "files": [{"name": name.rpartition("/")[2], "base64": given}]}
    sample = b64encode(SAMPLE.read_bytes()).decode()
    read = engine().answer({"op": "read", **AT, "files": [{"name": SAMPLE.name, "base64": sample}]})[0]
    yield {"op": "compose", **AT, "people": read["result"]["people"], "about": read["result"]["about"]}  # type: ignore[typeddict-item]
    for country, zone in COUNTRIES:
        there = {**ABOUT, "home": country}
        rows = people({**GRACE, "country": country, "timezone": zone}, ADA)
        yield {"op": "compose", **AT, "zone": zone, "people": rows, "about": there}
    yield {"op": "compose", **AT, "people": people(FAULTY, {**GRACE, "name": "Grace Hopper"}), "about": {}}
    edits = {"grace": {"thank-you-card": {"Remember": "I can still see the ledger."}}}
    hand = {"lines": [97.0, 101.0, 94.0], "pitch": 8.5}
    more = {"edits": edits, "hand": hand, "card": "a2", "fold": "top", "detailed": True}
    yield {"op": "compose", **AT, "people": people(GRACE, ADA), "about": ABOUT, **more}
    yield from ({"op": "draw", "file": name} for name in FILES)
    yield {"op": "plan", "done": {"notes/panel": "2026-11-20"}}
    yield {"op": "draw", "file": "kit.zip"}
    yield {"op": "forget"}
    yield {"op": "draw", "file": "kit.zip"}


def main() -> None:
    """Write the file."""
    FILE.parent.mkdir(exist_ok=True)
    lines = ",\n".join(json.dumps(request, ensure_ascii=False) for request in requests())
    FILE.write_text(f"[\n{lines}\n]\n", "utf-8")


if __name__ == "__main__":
    main()
