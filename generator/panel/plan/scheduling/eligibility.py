"""What is welcome to whom: consent, channels, customs of a field, and what a step waits for."""

from functools import lru_cache

from generator.model.people import Interviewer
from generator.model.plan import PlannedStep
from generator.model.rules import Sector, StepTemplate
from generator.model.situation import linkedin_connection, may_call, reachable, wants_nothing

CONTACT = ("send", "arrive", "call")
"""Verbs that reach somebody."""
ASKING = ("status", "reply")
"""Kinds that are written even where no thanks are."""


def is_eligible(rule: StepTemplate, person: Interviewer, sector: Sector | None) -> bool:
    """Whether a step is for this person: nobody is called without consent, nor invited twice."""
    if rule.verb in CONTACT and rule.whom != "through" and not reachable(person, rule.channel.name):
        return False
    if rule.whom == "through" and wants_nothing(person):
        return False
    if rule.verb == "call" and (may_call(person) is False or ("consent" in rule.needs and not may_call(person))):
        return False
    if rule.channel.connects and linkedin_connection(person) == "yes":
        return False
    if "offer" in rule.needs and linkedin_connection(person) != "offered":
        return False
    return sector is None or not _unwelcome(rule, sector)


def _unwelcome(rule: StepTemplate, sector: Sector) -> bool:
    """Whether the field has no room for a step."""
    if rule.verb not in CONTACT or rule.kind in ASKING:
        return False
    no_paper = sector.send == "email" and rule.channel.on_paper
    return sector.send == "nothing" or no_paper or ("field" in rule.needs and sector.card == "no")


def lacking_needs(rule: StepTemplate, person: Interviewer) -> tuple[str, ...]:
    """What a step needs of a person and their row does not have: new, address."""
    if not rule.needs:
        return ()
    there = {"new": person.get("new"), "address": person.get("address") or person.get("street")}
    return _shared(tuple(need for need, value in there.items() if need in rule.needs and not value))


@lru_cache(maxsize=64)
def _shared(needs: tuple[str, ...]) -> tuple[str, ...]:
    """The same of all people who lack the same."""
    return needs


def lacks_address(step: PlannedStep) -> bool:
    """Whether a step goes by post to somebody whose address is not known, and there is no more to say of it: it is
    too late, it is as the writer likes, or it waits for something else as well."""
    person = step.person
    if person is None or not step.channel.on_paper or person.get("address") or person.get("street"):
        return False
    return step.is_lost or step.state == "optional" or len(step.needs) > 1


def waiting_state(state: str, rule: StepTemplate, needs: tuple[str, ...], sector: Sector | None) -> str:
    """The state of a step that lacks these needs: it waits for them; a card where a field does not ask for one is
    as the writer likes."""
    if state != "todo":
        return state
    if "field" in rule.needs and (sector is None or sector.card == "taste"):
        return "optional"
    return "waiting" if needs else state
