"""Drafts follow their people: where a name, a day or a company is mended, words stay with whom they are for."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.model.drafts import Draft, Drafts
from generator.model.notes import Identity
from generator.model.people import Interview, Panel
from generator.panel.plan.plan_file.seats import seat_of
from generator.panel.plan.scheduling.step_keys import StepKeys

Whose = tuple[Interview, str]
DAYS = 3
"""By so many a day is mended; a later interview is another, and asks for words of its own."""


def following(drafts: Drafts, panels: Sequence[Panel]) -> Drafts:
    """The drafts, those of nobody by the names of the people whom they must be for."""
    people = {(person.interview, person.name) for panel in panels for person in panel.interviewers}
    if all(draft.identity[:2] in people for draft in drafts.values()):
        return drafts
    now = _whose_now(drafts, panels)
    moved: dict[Identity, Draft] = {}
    for identity, draft in drafts.items():
        interview, name = now.get(identity[:2], identity[:2])
        mended = abs((interview.day - identity[0].day).days) <= DAYS
        mine = (interview, name, identity[2]) if mended else identity
        taken = mine != identity and (mine in drafts or mine in moved)
        moved[identity if taken else mine] = draft if taken else replace(draft, identity=mine)
    return moved


def _whose_now(drafts: Drafts, panels: Sequence[Panel]) -> Mapping[Whose, Whose]:
    """Whose a draft was → whose it is, of the same address, or as the steps of a plan follow their people."""
    keys_of: dict[Whose, str] = {}
    for draft in drafts.values():
        keys_of.setdefault(draft.identity[:2], f"/{len(keys_of)}")  # as no step is named
    before = {key: whose for whose, key in keys_of.items()}
    keys = StepKeys(
        panels,
        [(seat_of(*draft.identity[:2]), keys_of[draft.identity[:2]], draft.address) for draft in drafts.values()],
    )
    found: dict[Whose, Whose] = {}
    for panel in panels:
        for person, key in zip(panel.interviewers, keys.of_panel(panel)[1], strict=True):
            if key in before:
                found[before[key]] = person.interview, person.name
    return found
