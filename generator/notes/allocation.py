"""Which wording of each part everybody gets, so that notes that can be compared differ as much as they can.

Wordings are dealt part by part. Within a circle, that is a panel, or the notes that one person gets from several
candidates, a wording comes back only when all others are used up; where it must, those who share it differ in
the parts that follow. Everybody has an order of wordings of their own, made from the name, and takes the first
that is left: so no row's place matters, and a row that comes or goes moves few others.
"""

import hashlib
from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

from generator.english.kinds import Shape
from generator.model.notes import Part, Wording
from generator.model.people import Interview, Interviewer, fold_text

Choice = tuple[int | None, ...]
"""For every part of a template the index of a wording; None where the part is left out."""
PeerGroup = int | str
NO_SEEDS: Mapping[str, str] = MappingProxyType({})

ALWAYS = frozenset({"salutation", "interviewed", "call_name"})
"""Columns that every row can answer."""
IN_COMMON = frozenset({"interviewed", "mode", "candidate", "company", "role", "salutation", "name", "call_name"})
"""Columns that say nothing of one person's own conversation: a panel has them in common, or they only name."""


def allocate_wordings(
    parts: Sequence[Part], people: Sequence[Interviewer], seeds: Mapping[str, str] = NO_SEEDS
) -> list[Choice]:
    """A choice of wordings for each of these people, in their order. They are all who could compare notes.

    What a candidate's wordings are drawn from stands in `seeds` by the candidate's folded name; else it is that
    name, and where the rows name no candidate, what they say. So candidates who meet the same people, each with
    a list of their own, write different notes."""
    order = sorted(range(len(people)), key=lambda n: (people[n].name, sorted(people[n].values.items())))
    circles = _peer_groups(people)
    drawn = _person_seeds(people, seeds)
    dealt: list[Choice] = [()] * len(people)
    for part in parts:
        now = _PartAllocator(part, people, circles, dealt, drawn).deal(order)
        dealt = [(*before, chosen) for before, chosen in zip(dealt, now, strict=True)]
    return dealt


def wording_seeds(people: Iterable[Interviewer], known: Mapping[str, str] = NO_SEEDS) -> dict[str, str]:
    """Candidate, by the folded name → what their wordings are drawn from; those that are known stay, and so does
    that of the only candidate, however the name is spelled now."""
    rows: dict[str, list[Interviewer]] = {}
    for person in people:
        rows.setdefault(fold_text(person.get("candidate")), []).append(person)
    only = next(iter(known.values())) if len(known) == len(rows) == 1 else ""
    return {name: known.get(name) or only or name or _content_digest(mine) for name, mine in rows.items()}


def _content_digest(people: Iterable[Interviewer]) -> str:
    """What some rows say, in a few letters."""
    rows = sorted(repr(sorted(person.values.items())) for person in people)
    return hashlib.sha256("\n".join(rows).encode()).hexdigest()[:16]


def _person_seeds(people: Sequence[Interviewer], seeds: Mapping[str, str]) -> list[str]:
    """What each person's wordings are drawn from."""
    found = wording_seeds(people, seeds)
    return [found[fold_text(person.get("candidate"))] for person in people]


def missing_columns(wording: Wording, person: Interviewer) -> list[str]:
    """The columns this wording needs and this row leaves empty."""
    return [column for column in wording.needs if column not in person.values and column not in ALWAYS]


def usable_wordings(part: Part, person: Interviewer) -> tuple[int, ...]:
    """The wordings that this row can fill with words of the shape that they take, by index."""
    filled = [(column, person.shape(column)) for column in part.sorted_columns if column in person.values]
    return _fillable_wordings(part, tuple(filled))


@lru_cache(maxsize=4096)
def _fillable_wordings(part: Part, filled: tuple[tuple[str, Shape], ...]) -> tuple[int, ...]:
    """The wordings that columns with words of these shapes can fill: most rows of a list have the same."""
    shapes = dict(filled)
    return tuple(
        index
        for index, wording in enumerate(part.wordings)
        if shapes.keys() | ALWAYS >= {*wording.needs}
        and all(p.column not in shapes or shapes[p.column] in p.shapes for p in wording.placeholders)
    )


def personal_columns(wording: Wording) -> frozenset[str]:
    """The columns by which a wording speaks of this person's own conversation."""
    return frozenset(wording.needs) - IN_COMMON


def _peer_groups(people: Sequence[Interviewer]) -> list[tuple[PeerGroup, ...]]:
    """Whose notes each person's is sure to lie beside: those of the panel, and others to the same person."""
    names = Counter(person.name for person in people)
    panels: dict[Interview, int] = {}
    numbers = [panels.setdefault(person.interview, len(panels)) for person in people]
    return [
        (number, person.name) if names[person.name] > 1 else (number,)
        for number, person in zip(numbers, people, strict=True)
    ]


class _PartAllocator:
    """The state of one part while it is dealt."""

    def __init__(
        self,
        part: Part,
        people: Sequence[Interviewer],
        circles: Sequence[tuple[PeerGroup, ...]],
        before: Sequence[Choice],
        seeds: Sequence[str],
    ) -> None:
        self.name, self.people, self.circles, self.before = part.name, people, circles, before
        self.seeds = seeds
        self.says = [len(personal_columns(wording)) for wording in part.wordings]
        self.usable = [usable_wordings(part, person) for person in people]
        self.sizes = Counter(circle for mine in circles for circle in mine)
        self.likes = Counter(before)
        self.used: Counter[tuple[Hashable, int]] = Counter()
        self.all = sorted({index for mine in set(self.usable) for index in mine})
        most = max((self.says[index] for index in self.all), default=0)
        self.thin = {index for index in self.all if self.says[index] < most}
        self.rich = [index for index in self.all if index not in self.thin]

    def deal(self, order: Iterable[int]) -> list[int | None]:
        """The wording of each person; those with the fewest to choose from choose first."""
        chosen: list[int | None] = [None] * len(self.people)
        for n in sorted(order, key=lambda n: len(self.usable[n])):
            mine = self.usable[n]
            if mine:
                index = chosen[n] = mine[0] if len(mine) == 1 else self._take(n, mine)
                for circle in (*self.circles[n], self.before[n], None):
                    self.used[circle, index] += 1
        return chosen

    def _take(self, n: int, mine: tuple[int, ...]) -> int:
        """The first of a person's own order that nothing speaks against, else that with the least against it."""
        seed = hashlib.sha512(f"{self.seeds[n]}\0{self.people[n].name}\0{self.name}".encode()).digest()
        most = max(self.says[index] for index in mine)
        order = sorted(mine, key=lambda index: (most - self.says[index], seed[index % 64]))
        speaks: list[tuple[int, ...]] = []
        for index in order:
            speaks.append(self._against(n, index, self.says[index] < most))
            if not any(speaks[-1]):
                return index
        return order[speaks.index(min(speaks))]

    def _against(self, n: int, index: int, thin: bool) -> tuple[int, bool, int, int, int]:
        """By how much a wording would be overused: in a circle that has enough for all; as one that says less of
        this person than others could, which is used once; beside the same parts; in other circles; among all."""
        sure = rest = 0
        for circle in self.circles[n]:
            size = self.sizes[circle]
            over = self._over(circle, size, index)
            sure, rest = (sure + over, rest) if size <= len(self.all) else (sure, rest + over)
        again = thin and self.used[None, index] > 0
        alike = self._over(self.before[n], self.likes[self.before[n]], index)
        return sure, again, alike, rest, self._over(None, len(self.people), index)

    def _over(self, group: Hashable, size: int, index: int) -> int:
        return max(0, self.used[group, index] + 1 - self._share(size, index))

    def _share(self, size: int, index: int) -> int:
        """How often a wording is due among so many people: once, while there are enough; then those that say
        most share out what those that say less, once each, leave over."""
        if size <= len(self.all) or index in self.thin:
            return 1
        each, more = divmod(size - len(self.thin), len(self.rich))
        return each + (self.rich.index(index) < more)
