"""Drafts follow their people: where a name, a day or a company is mended, words stay with whom they are for."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.model.drafts import Draft, Drafts
from generator.model.notes import Identity, whose_of
from generator.model.people import Panel, Whose
from generator.panel.drafts.namesakes import told_apart
from generator.panel.plan.plan_file.seats import seat_of
from generator.panel.plan.scheduling.step_keys import StepKeys

DAYS = 3
"""By so many a day is mended; a later interview is another, and asks for words of its own."""


def following(drafts: Drafts, panels: Sequence[Panel]) -> Drafts:
    """The drafts, those of nobody by the names of the people whom they must be for."""
    drafts = told_apart(drafts, panels)
    people = {person.whose for panel in panels for person in panel.interviewers}
    if all(whose_of(identity) in people for identity in drafts):
        return drafts
    now = _whose_now(drafts, panels)
    moved: dict[Identity, Draft] = {}
    for identity, draft in drafts.items():
        interview, name, apart = now.get(whose_of(identity), whose_of(identity))
        mended = abs((interview.day - identity[0].day).days) <= DAYS
        mine = (interview, name, identity[2], apart) if mended else identity
        taken = mine != identity and (mine in drafts or mine in moved)
        moved[identity if taken else mine] = draft if taken else replace(draft, identity=mine)
    return moved


def _whose_now(drafts: Drafts, panels: Sequence[Panel]) -> Mapping[Whose, Whose]:
    """Whose a draft was → whose it is, of the same address, or as the steps of a plan follow their people."""
    keys_of: dict[Whose, str] = {}
    for draft in drafts.values():
        keys_of.setdefault(whose_of(draft.identity), f"/{len(keys_of)}")  # as no step is named
    before = {key: whose for whose, key in keys_of.items()}
    keys = StepKeys(
        panels,
        [
            (seat_of(*draft.identity[:2]), keys_of[whose_of(draft.identity)], draft.address)
            for draft in drafts.values()
        ],
    )
    found: dict[Whose, Whose] = {}
    for panel in panels:
        for person, key in zip(panel.interviewers, keys.of_panel(panel)[1], strict=True):
            if key in before:
                found[before[key]] = person.whose
    return found
