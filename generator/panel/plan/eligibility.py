"""What is welcome to whom: consent, channels, customs of a field, and what a step waits for."""

from typing import Any

from generator.model import Interviewer, Sector, StepTemplate, allowed_channels, linkedin_connection, may_call

CONTACT = ("send", "arrive", "call")
"""Verbs that reach somebody."""
ASKING = ("status", "reply")
"""Kinds that are written even where no thanks are."""
PAPER = ("card", "letter")


def is_eligible(rule: StepTemplate, person: Interviewer, sector: Sector | None) -> bool:
    """Whether a step is for this person: nobody is called without consent, nor invited twice."""
    if rule.verb in CONTACT and rule.whom != "through" and rule.channel not in allowed_channels(person):
        return False
    if rule.verb == "call" and (may_call(person) is False or ("consent" in rule.needs and not may_call(person))):
        return False
    if rule.channel == "linkedin" and linkedin_connection(person) == "yes":
        return False
    if "offer" in rule.needs and linkedin_connection(person) != "offered":
        return False
    return sector is None or not _unwelcome(rule, sector)


def _unwelcome(rule: StepTemplate, sector: Sector) -> bool:
    """Whether the field has no room for a step."""
    if rule.verb not in CONTACT or rule.kind in ASKING:
        return False
    no_paper = sector.send == "email" and rule.channel in PAPER
    return sector.send == "nothing" or no_paper or ("field" in rule.needs and sector.card == "no")


def waiting_fields(state: str, rule: StepTemplate, person: Interviewer, sector: Sector | None) -> dict[str, Any]:
    """What a step in this state waits for, as fields of it; a card where the field does not ask for one is as the
    writer likes."""
    if not rule.needs:
        return {}
    address = person.get("address") or person.get("street")
    lacks = [need for need, there in (("new", person.get("new")), ("address", address)) if not there]
    needs = tuple(need for need in lacks if need in rule.needs)
    taste = state == "todo" and "field" in rule.needs and (sector is None or sector.card == "taste")
    if state != "todo" or not (needs or taste):
        return {"needs": needs} if needs else {}
    return {"state": "optional" if taste else "waiting", "needs": needs}
