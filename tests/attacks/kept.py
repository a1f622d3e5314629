"""What an earlier run, a person or another program has left: plan.json, drafts, a hand, exports of contacts."""

import json
from random import Random

from tests.attacks.attempt import Family, Files, damaged
from tests.conftest import DATA, PEOPLE

PLAN = "output/panels/people/plan.json"
HAND = b"character_mm = 2.4\npitch_mm = 8.0\nspread_mm = 0.2\nleft_handed = false\n"
DRAFT = "output/panels/people/drafts/card-01-ada-byron.md"
WHOLE = json.dumps(
    {"id": "6c1f0d2e-3c1c-4f0a-9a3e-1f2a3b4c5d6e", "made": "2026-11-18T17:30:00+00:00", "panels": []}
)
EXPORTS = sorted((DATA / "exports").glob("*.csv"))


def planned(text: str) -> Files:
    """Two people, and the plan that was made for them."""
    return {"people.csv": PEOPLE.encode(), PLAN: text.encode()}


def hand(text: str) -> Files:
    """Two people, and a hand that somebody measured."""
    return {"people.csv": PEOPLE.encode(), "hand.toml": text.encode()}


def _plans(random: Random) -> Files:
    return {"people.csv": PEOPLE.encode(), PLAN: damaged(random, WHOLE.encode())}


def _hands(random: Random) -> Files:
    return {"people.csv": PEOPLE.encode(), "hand.toml": damaged(random, HAND)}


def _drafts(random: Random) -> Files:
    text = b"---\nname: Ada Byron\n---\n## Greeting\nDear Ada,\n"
    return {"people.csv": PEOPLE.encode(), DRAFT: damaged(random, text)}


def _exports(random: Random) -> Files:
    return {"people.csv": damaged(random, random.choice(EXPORTS).read_bytes())}


PLANS = Family(
    "plan.json",
    ("plan", "people.csv", "--from", "Sam Lee"),
    {
        "nested": planned("[" * 100_000),
        "a long number": planned(WHOLE.replace("[]", "9" * 5_000)),
        "not a plan": planned("[]"),
        "the first day": planned(WHOLE.replace("2026-11-18", "0001-01-01")),
        "the last day": planned(WHOLE.replace("2026-11-18T17", "9999-12-31T23")),
    },
    _plans,
    whole=True,
)
HANDS = Family(
    "hands",
    ("check", "people.csv", "--note", "card", "--hand", "hand.toml"),
    {
        "infinite": hand("character_mm = inf\npitch_mm = nan\n"),
        "huge": hand(f"character_mm = 1e308\npitch_mm = {'9' * 4_000}\n"),
        "nested": hand("character_mm = " + "[" * 10_000),
    },
    _hands,
)
DRAFTS = Family("drafts", ("check", "people.csv", "--note", "card"), {}, _drafts)
EXPORTED = Family(
    "exports", ("check", "people.csv", "--note", "card", "--set", "interviewed=2026-11-18"), {}, _exports
)
