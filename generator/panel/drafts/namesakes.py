"""Drafts for people of one name: whose each is, by their addresses, or else by what it was made from."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from generator.model.drafts import Draft, Drafts, short_digest
from generator.model.notes import Identity
from generator.model.people import Interview, Interviewer, Panel
from generator.panel.drafts.apply import TEMPLATE, column_digest

NOBODY = "?"
"""What tells a draft apart that is none of those of its name, where it says no address."""
_Seat = tuple[Interview, str]


def told_apart(drafts: Drafts, panels: Sequence[Panel]) -> Drafts:
    """The drafts by the identities that their people have now; as they are read, each has its address in it."""
    names = {draft.identity[:2] for draft in drafts.values()}
    people: dict[_Seat, dict[str, Interviewer]] = {}
    for person in (person for panel in panels for person in panel.interviewers):
        if (seat := person.whose[:2]) in names:
            people.setdefault(seat, {}).setdefault(person.apart, person)
    by_seat: dict[_Seat, list[Draft]] = {}
    for draft in drafts.values():
        by_seat.setdefault(draft.identity[:2], []).append(draft)
    return {
        identity: replace(draft, identity=identity)
        for seat, found in by_seat.items()
        for identity, draft in _of_seat(found, [*people.get(seat, {}).values()]).items()
    }


def _of_seat(drafts: Sequence[Draft], people: Sequence[Interviewer]) -> Mapping[Identity, Draft]:
    """The drafts of one name in one panel by whom they are for: first those whose address is somebody's. Where
    there is but one of that name, another address is one that was mended."""
    owners = {short_digest(person.get("email").casefold()): person.apart for person in people}
    found = {_identity(draft, owners[draft.address]): draft for draft in drafts if draft.address in owners}
    alone = len({draft.address for draft in drafts} - {""}) < 2 and len(people) < 2
    for draft in (draft for draft in drafts if draft.address not in owners):
        free = [one for one in people if _identity(draft, one.apart) not in found]
        apart = "".join(one.apart for one in people) if alone else _owner(draft, free)
        taken = _identity(draft, apart) in found
        found[_identity(draft, draft.address or NOBODY if taken else apart)] = draft
    return found


def _owner(draft: Draft, free: Sequence[Interviewer]) -> str:
    """What tells the owner apart of a draft that says no address: of several it is the one whom its words were
    made for, or the first; `free` are those who have none of their own. Of an address that nobody has, it is
    nobody's."""
    if draft.address or not free:
        return draft.address or NOBODY
    like = [person for person in free if _is_made_for(draft, person)]
    return (like if len(like) == 1 else free)[0].apart


def _is_made_for(draft: Draft, person: Interviewer) -> bool:
    """Whether a draft was made from what the row of a person says."""
    facts: Iterable[tuple[str, str]] = [pair for pair in draft.facts.items() if pair[0] != TEMPLATE]
    return bool(facts) and all(column_digest(column, person) == digest for column, digest in facts)


def _identity(draft: Draft, apart: str) -> Identity:
    return (*draft.identity[:3], apart)
