"""What the steps of a plan are named after: a key for each person and each panel, the same at each run.

What is done hangs on it, so it must not go to somebody else when rows are moved, added or taken away.
"""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from generator.model.drafts import short_digest
from generator.model.people import Interviewer, Panel, fold_text
from generator.model.plan import PanelPlan
from generator.panel.plan.plan_file.plan_reader import PackedPanels
from generator.panel.plan.plan_file.seats import Seat, key_of, seat_of
from generator.problems import indel_similarity

PANEL = "panel"
ALIKE = 0.8
"""Share of a long word that is as it was, where it is the same: Okafor and Okafr."""
Sitting = tuple[Seat, str]
"""A seat, and the digest of the address of whoever has it."""
KnownKey = tuple[Seat, str, str]
"""A seat, the key of whoever had it, and the digest of their address."""
Likeness = Callable[[Seat], object]
"""What two seats have in common that may be one."""


class StepKeys:
    """The keys of all panels of a run."""

    def __init__(self, panels: Sequence[Panel], earlier: Iterable[KnownKey] = ()) -> None:
        """By those that are known of an earlier run, where it had the same person or panel."""
        self._known, self._addresses = _known_keys(earlier)
        self._taken = {key for keys in self._known.values() for key in keys}
        self._last: dict[str, int] = {}
        self._own: dict[tuple[Seat, str], str] = {}
        """Seat and address of somebody → the key that they have by their address."""
        sitting = [one for panel in panels for one in _sitting(panel, addressed=bool(self._addresses))]
        count = Counter(seat for seat, _ in sitting)
        if self._addresses:
            self._match_namesakes(sitting, count)
        self._keys = {seat: self._known.pop(seat) for seat in count if count[seat] and self._known.get(seat)}
        if self._known:  # else nobody can have been somebody else
            self._match_all(sitting)

    def _match_all(self, sitting: Sequence[Sitting]) -> None:
        """Give each key that is left to whom it must have been, the surest first."""
        seats = [seat for seat, _ in sitting]
        alike = _interview, _without_name_and_day, _without_name_and_company, _at_that_house
        for same in alike if self._addresses else ():
            self._match_addresses(sitting, same)
        for same in (_without_day, _without_candidate, _on_that_day):
            self._match(seats, same)
        self._match_respelled(seats)

    def _match_namesakes(self, sitting: Sequence[Sitting], count: Counter[Seat]) -> None:
        """Give the keys of people of one name in one panel to whoever has the same address; `count` is how many
        there are, and then how many are left."""
        for seat, address in sitting:
            keys = self._known.get(seat, ())
            if address and (len(keys) > 1 or count[seat] > 1):
                mine = [key for key in keys if self._addresses.get(key) == address]
                if len(mine) == 1:
                    self._take(seat, address, seat, mine[0])
                    count[seat] -= 1

    def _match_addresses(self, sitting: Sequence[Sitting], same: Likeness) -> None:
        """Give a key that is left to the only one with the address of the only one whose it was."""
        left, lost = defaultdict[object, list[Sitting]](list), defaultdict[object, list[tuple[Seat, str]]](list)
        for seat, address in sitting:
            if address and seat not in self._keys and (seat, address) not in self._own:
                left[same(seat), address].append((seat, address))
        for seat, keys in self._known.items() if left else ():
            for key in keys:
                lost[same(seat), self._addresses.get(key, "")].append((seat, key))
        for like, found in left.items():
            if len(found) == len(lost.get(like, ())) == 1 and _may_be_one(found[0][0][4], lost[like][0][0][4]):
                (seat, address), (before, key) = found[0], lost[like][0]
                self._take(seat, address, before, key)
                panel, earlier = (*seat[:4], ""), (*before[:4], "")
                if panel not in self._keys and earlier in self._known:
                    self._keys[panel] = self._known.pop(earlier)

    def _take(self, seat: Seat, address: str, before: Seat, key: str) -> None:
        """Give somebody a key that is known of a seat, which may be another."""
        self._own[seat, address] = key
        if keys := tuple(other for other in self._known[before] if other != key):
            self._known[before] = keys
        else:
            del self._known[before]

    def _match(self, seats: Sequence[Seat], same: Likeness) -> None:
        """Give a key that is left to whom it must have been: the only one left who is alike."""
        left, lost = defaultdict[object, list[Seat]](list), defaultdict[object, list[Seat]](list)
        for seat in self._left(seats):
            left[same(seat)].append(seat)
        for seat in self._known if left else ():
            lost[same(seat)].append(seat)
        for like, found in left.items():
            if len(found) == len(lost.get(like, ())) == 1:
                self._keys[found[0]] = self._known.pop(lost[like][0])

    def _left(self, seats: Sequence[Seat]) -> list[Seat]:
        """The seats of whom nobody has a key yet."""
        owned = {seat for seat, _ in self._own}
        return [seat for seat in dict.fromkeys(seats) if seat not in self._keys and seat not in owned]

    def _match_respelled(self, seats: Sequence[Seat]) -> None:
        """Give a key that is left to the only one of the same panel whose name was spelled like it."""
        left, lost = defaultdict[object, list[Seat]](list), defaultdict[object, list[Seat]](list)
        for seat in self._left(seats):
            left[seat[:4]].append(seat)
        for seat in self._known if left else ():
            lost[seat[:4]].append(seat)
        for panel in left.keys() & lost.keys():
            for seat in left[panel]:
                like = [other for other in lost[panel] if _respelled(seat[4], other[4])]
                if len(like) == 1 and sum(_respelled(other[4], like[0][4]) for other in left[panel]) == 1:
                    self._keys[seat] = self._known.pop(like[0])

    def of_panel(self, panel: Panel) -> tuple[str, list[str]]:
        """The key of a panel, and those of its people in their order."""
        sitting = [*_sitting(panel, addressed=bool(self._own))]
        known = {seat: iter(self._keys.get(seat, ())) for seat, _ in sitting}
        keys = [
            self._own.pop((seat, address), "") or next(known[seat], "") or self._new(seat[-1] or PANEL)
            for seat, address in sitting
        ]
        return keys[0], keys[1:]

    def _new(self, name: str) -> str:
        """A key that nobody has, nor had in the earlier plan: amara, amara-2."""
        text = re.sub(r"[\W_]+", "-", unicodedata.normalize("NFC", name).casefold()).strip("-") or "nobody"
        number = self._last.get(text, 0) + 1
        while (key := text if number == 1 else f"{text}-{number}") in self._taken:
            number += 1
        self._last[text] = number
        self._taken.add(key)
        return key


def _without_day(seat: Seat) -> object:
    """An interview that was put off is the same."""
    return (*seat[:3], seat[4])


def _without_candidate(seat: Seat) -> object:
    """A candidate who was not named, or otherwise."""
    return seat[1:]


def _interview(seat: Seat) -> object:
    """Somebody of the same interview, whatever their name."""
    return seat[:4]


def _without_name_and_day(seat: Seat) -> object:
    """The same of an interview that was put off."""
    return seat[:3]


def _without_name_and_company(seat: Seat) -> object:
    """The same of one whose company or role was spelled otherwise."""
    return seat[0], seat[3]


def _at_that_house(seat: Seat) -> object:
    """Somebody of a company that goes by the same first word, whatever the day: Acme and Acme Ltd."""
    return seat[0], fold_text(seat[1]).removeprefix("the ").partition(" ")[0], seat[4]


def _on_that_day(seat: Seat) -> object:
    """A company or a role that was spelled otherwise; on another day it is another interview."""
    return seat[0], *seat[3:]


def _may_be_one(name: str, earlier: str) -> bool:
    """Whether people of one address can be the same: several use that of their office, one after the other."""
    return not set(fold_text(name).split()).isdisjoint(fold_text(earlier).split()) or _respelled(name, earlier)


def _respelled(name: str, earlier: str) -> bool:
    """Whether a name is another with a slip mended, or with more of it: Jon → John Smith, J. → Jo Smith; not Tom
    and Tim Lee, Paul and Paula, who are two."""
    words, before = (fold_text(text).replace(".", "").split() for text in (name, earlier))
    if len(words) != len(before):
        return bool(words and before) and (set(words) > set(before) or set(words) < set(before))
    pairs = list(zip(words, before, strict=True))
    return bool(pairs) and all(_same_word(*pair) or (n and _slip(*pair)) for n, pair in enumerate(pairs))


def _same_word(one: str, other: str) -> bool:
    """Whether a word is another by its sound, by its initial, or but for letters that changed places."""
    if _sound(one) == _sound(other) or (1 in (len(one), len(other)) and one[0] == other[0]):
        return True
    return len(one) == len(other) > 3 and one[0] == other[0] and sorted(one) == sorted(other)


def _slip(one: str, other: str) -> bool:
    """Whether a long surname has a letter more, less or otherwise within: Okafor and Okafr."""
    ends = one[:2] == other[:2] and one[-1] == other[-1]
    return ends and min(len(one), len(other)) > 4 and indel_similarity(one, other) >= ALIKE


def _sound(word: str) -> str:
    """A word without what is often written otherwise: accents, doubled letters, an h within, y for i."""
    plain = "".join(char for char in unicodedata.normalize("NFKD", word) if not unicodedata.combining(char))
    plain = plain.replace("ph", "f").replace("ck", "k").replace("y", "i")
    return re.sub(r"(.)\1", r"\1", plain[:1] + plain[1:].replace("h", ""))


def _sitting(panel: Panel, *, addressed: bool) -> Iterator[Sitting]:
    """The seats of a panel, each with the digest of its address where these are asked for."""
    people = panel.interviewers
    yield seat_of(panel.interview, ""), ""
    for person, address in zip(people, address_digests(people) if addressed else [""] * len(people), strict=True):
        yield seat_of(panel.interview, person.name), address


def address_digests(people: Sequence[Interviewer]) -> list[str]:
    """What tells of each of the people that an e-mail address is theirs, and not which it is; empty where there is
    none, or several have it."""
    addresses = [person.get("email").casefold() for person in people]
    count = Counter(addresses)
    return [short_digest(address) if address and count[address] == 1 else "" for address in addresses]


def _known_keys(found: Iterable[KnownKey]) -> tuple[dict[Seat, tuple[str, ...]], dict[str, str]]:
    """The keys of each seat: several, of one who stands twice in a panel; and the addresses of their people."""
    known: dict[Seat, tuple[str, ...]] = {}
    addresses: dict[str, str] = {}
    for seat, key, address in found:
        keys = known.get(seat, ())
        if key not in keys:
            known[seat] = (*keys, key)
        if address:
            addresses[key] = address
    return known, addresses


def keys_of_plan(panels: Iterable[PanelPlan]) -> Iterable[KnownKey]:
    """The keys that the steps of an earlier plan are named after."""
    return panels.seats() if isinstance(panels, PackedPanels) else _seats_of_steps(panels)


def _seats_of_steps(panels: Iterable[PanelPlan]) -> Iterator[KnownKey]:
    for panel in panels:
        for step in panel.steps:
            key = key_of(step.id)
            seat = seat_of(panel.interview, step.person.name if step.person else "")
            yield seat, key, panel.addresses.get(key, "")
