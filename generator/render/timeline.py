"""A panel's plan as a picture: a lane a person, days across. Lengths in points; the table below is its words."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from generator.model import PanelPlan, PlannedStep
from generator.model.calendar import MONTHS

LANES = 20
"""More people than this share one lane, in which days are counted."""
SHOWN = ("todo", "optional", "waiting", "done")
MARGIN, HEAD, ROW, PAD, LEGEND = 112.0, 40.0, 12.0, 3.0, 24.0
"""What names take at the left; dates above; a line of a lane; a lane's edges; the key below."""
SIZE = 7.0
EM = 0.56
"""How wide a character of Atkinson Hyperlegible is at most, on the average of a word, in ems."""
DOT, GAP = 2.4, 6.0
DAY = timedelta(days=1)
WORDS = {"email": "e-mail", "card": "card", "letter": "letter", "linkedin": "LinkedIn", "phone": "call"}
KINDS = {
    "status": "ask",
    "ask": "ask",
    "inbound": "greeting",
    "notes": "notes",
    "search": "go on",
    "reply": "reply",
}

Rests = Callable[[date], bool]
"""Whether nobody works on a day."""


@dataclass(frozen=True)
class Item:
    """A step in its lane: the bar of its window, its dot, its triangle and its label."""

    left: float
    right: float
    y: float
    x: float
    label: str
    label_x: float
    before: bool
    """Whether the label stands before the dot."""
    state: str
    arrive: float | None = None
    dot: bool = True


@dataclass(frozen=True)
class Lane:
    """A person's part of the picture, or the panel's."""

    names: tuple[str, ...]
    top: float
    height: float
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Mark:
    """A rule through all lanes, or a date above them: where, in which line of the head, and its words."""

    x: float
    label: str
    line: int = 0
    anchor: str = "middle"
    kind: str = "day"


@dataclass(frozen=True)
class Timeline:
    """A picture, ready to be drawn."""

    width: float
    height: float
    bottom: float
    """Where the lanes end and the key begins."""
    lanes: tuple[Lane, ...]
    days: tuple[Mark, ...]
    marks: tuple[Mark, ...]
    rests: tuple[tuple[float, float], ...]
    """Left edge and width of each run of days on which nobody works."""
    hatch: str
    """Their pattern, as the data of an SVG path."""
    description: str
    key: tuple[str, ...]
    """What of the key is in the picture: arrive, rest."""


@dataclass(frozen=True)
class _Scale:
    """Days from `first` to `last`, both whole, between `left` and `right`."""

    first: date
    last: date
    left: float
    right: float

    @property
    def day(self) -> float:
        return (self.right - self.left) / ((self.last - self.first).days + 1)

    def at(self, moment: datetime) -> float:
        part = (moment.hour * 60 + moment.minute) / 1440
        return self.of(moment.date()) + part * self.day

    def of(self, day: date) -> float:
        return self.left + (day - self.first).days * self.day

    def cut(self, x: float) -> float:
        return min(max(x, self.left), self.right)


def weekend(day: date) -> bool:
    """Saturday and Sunday."""
    return day.weekday() > 4


def timeline(panel: PanelPlan, now: datetime, width: float, rests: Rests = weekend) -> Timeline | None:
    """The picture of a panel's open and done steps; None where there are none."""
    steps = [step for step in panel.steps if step.state in SHOWN]
    if not steps:
        return None
    scale = _scale(panel, steps, now, width)
    lanes = tuple(_lanes(panel, steps, scale))
    bottom = lanes[-1].top + lanes[-1].height
    runs = tuple(_rests(scale, rests))
    arrive = ("arrive",) if any(item.arrive is not None for lane in lanes for item in lane.items) else ()
    return Timeline(
        width,
        bottom + LEGEND,
        bottom,
        lanes,
        tuple(_dates(scale, rests, panel.decision)),
        tuple(_marks(panel, now, scale)),
        runs,
        "".join(_hatch(left, across, HEAD, bottom) for left, across in runs),
        _described(panel, steps),
        arrive + (("rest",) if runs else ()),
    )


def _scale(panel: PanelPlan, steps: Sequence[PlannedStep], now: datetime, width: float) -> _Scale:
    """Every suggested moment and the decision are on it; windows may begin before it and end after it."""
    days = [day for step in steps for day in (step.at.date(), step.arrive_by, step.post_by) if day]
    days += [now.date(), *([panel.decision] if panel.decision else [])]
    begin = panel.interview.day
    first = begin if (min(days) - begin).days <= 14 else min(days) - DAY
    return _Scale(min(first, *days), max(days) + 2 * DAY, MARGIN, width)


def _lanes(panel: PanelPlan, steps: Sequence[PlannedStep], scale: _Scale) -> Iterator[Lane]:
    whose = {
        person.name: [s for s in steps if s.person and s.person.name == person.name] for person in panel.people
    }
    rows: list[tuple[str, list[Item]]] = [(name, _items(found, scale)) for name, found in whose.items()]
    if len(rows) + 1 > LANES:
        rows = [(f"{len(panel.people)} people, by day", list(_counted([s for s in steps if s.person], scale)))]
    rows.append(("For the panel", _items([s for s in steps if s.person is None], scale)))
    top = HEAD
    for name, items in rows:
        names = _wrapped(name)
        placed, lines = _packed(items, top + PAD)
        height = max(lines, len(names) * 0.8, 1) * ROW + 2 * PAD
        yield Lane(names, top, height, tuple(placed))
        top += height


def _items(steps: Sequence[PlannedStep], scale: _Scale) -> list[Item]:
    return [_item(step, scale) for step in sorted(steps, key=lambda step: (step.at.date(), step.id))]


def _item(step: PlannedStep, scale: _Scale) -> Item:
    x = scale.cut(scale.at(step.at))
    left, right = scale.cut(scale.at(step.earliest)), scale.cut(scale.at(step.latest))
    arrive = scale.of(step.arrive_by) + scale.day / 2 if step.arrive_by else None
    label = KINDS.get(step.kind, WORDS.get(step.channel, step.kind))
    edge = x + GAP
    if arrive and edge + _width(label) + DOT > arrive:
        edge = max(x, arrive) + GAP
    before = edge + _width(label) > scale.right
    label_x = x - GAP if before else edge
    return Item(min(left, x), max(right, x), 0, x, label, label_x, before, step.state, arrive)


def _counted(steps: Sequence[PlannedStep], scale: _Scale) -> Iterator[Item]:
    """A dot for each day, with how many steps it has."""
    for day in sorted({step.at.date() for step in steps}):
        count = sum(step.at.date() == day for step in steps)
        x = scale.of(day) + scale.day / 2
        before = x + GAP + _width(str(count)) > scale.right
        yield Item(x, x, 0, x, str(count), x - GAP if before else x + GAP, before, "todo")


def _packed(items: Sequence[Item], top: float) -> tuple[list[Item], int]:
    """Each item in the first line where neither its bar nor its label meets another."""
    ends: list[list[tuple[float, float]]] = []
    placed = []
    for item in items:
        low, high = _extent(item)
        line = next((n for n, row in enumerate(ends) if all(high < a or b < low for a, b in row)), len(ends))
        if line == len(ends):
            ends.append([])
        ends[line].append((low, high))
        placed.append(Item(**{**vars(item), "y": top + (line + 0.5) * ROW}))
    return placed, len(ends)


def _extent(item: Item) -> tuple[float, float]:
    """From where to where an item reaches, with a little room."""
    far = item.label_x + (-1 if item.before else 1) * _width(item.label)
    reach = [item.left, item.right, item.x - DOT, item.x + DOT, far, *([item.arrive] if item.arrive else [])]
    return min(reach) - 2, max(reach) + 2


def _width(text: str) -> float:
    return len(text) * SIZE * EM


def _wrapped(name: str) -> tuple[str, ...]:
    """A name in two lines at most; what is longer ends in dots, and is whole in the table."""
    room, lines = int((MARGIN - 8) / (SIZE * EM)), [""]
    for word in name.split():
        if lines[-1] and len(lines[-1]) + len(word) >= room:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    kept = [*lines[:1], " ".join(lines[1:])] if len(lines) > 1 else lines
    return tuple(line if len(line) <= room else f"{line[: room - 1]}…" for line in kept)


def _dates(scale: _Scale, rests: Rests, decision: date | None) -> Iterator[Mark]:
    """Every day, every Monday or every so many Mondays, as there is room; the month stands at its first one."""
    wide = _width("30 Nov") + 6
    step = 1 if scale.day > _width("30") + 3 else 7 * max(1, -int(-wide // (7 * scale.day)))
    days = [scale.first + n * DAY for n in range((scale.last - scale.first).days + 1)]
    if step > 1:
        days = [day for day in days if day.weekday() == 0][:: step // 7]
    month, free = 0, 0.0
    for day in days:
        x = scale.of(day) + (scale.day / 2 if step == 1 else 0)
        yield Mark(x, str(day.day), 1, kind="decision" if day == decision else "rest" if rests(day) else "day")
        if day.month != month and x >= free:
            yield Mark(x, f"{MONTHS[day.month - 1][:3]}", 0, "start" if x < scale.right - 20 else "end", "month")
            month, free = day.month, x + 24


def _marks(panel: PanelPlan, now: datetime, scale: _Scale) -> Iterator[Mark]:
    """The interview, now and the decision, their labels in lines of the head where they do not meet."""
    wanted = [(scale.of(panel.interview.day) + scale.day / 2, "Interview", "interview")]
    wanted += [(scale.at(now), "now", "now")]
    if panel.decision:
        wanted.append((scale.of(panel.decision) + scale.day / 2, "Decision", "decision"))
    taken: list[list[tuple[float, float]]] = []
    for x, label, kind in reversed(wanted):
        if not scale.left <= x <= scale.right:
            continue
        half = _width(label) / 2
        middle = min(max(x, scale.left + half), scale.right - half)
        low, high = middle - half - 3, middle + half + 3
        line = next((n for n, row in enumerate(taken) if all(high < a or b < low for a, b in row)), len(taken))
        if line == len(taken):
            taken.append([])
        taken[line].append((low, high))
        yield Mark(x, label, line, f"{middle:.1f}", kind)


def _rests(scale: _Scale, rests: Rests) -> Iterator[tuple[float, float]]:
    begin: date | None = None
    for n in range((scale.last - scale.first).days + 2):
        day = scale.first + n * DAY
        if rests(day) and day <= scale.last:
            begin = begin or day
        elif begin:
            yield scale.of(begin), scale.of(day) - scale.of(begin)
            begin = None


def _hatch(left: float, across: float, top: float, bottom: float) -> str:
    """Slanting lines in a rectangle, 4 points apart along its edge."""
    parts, right, x = [], left + across, left - (bottom - top)
    while x < right:
        x0, x1 = max(x, left), min(x + bottom - top, right)
        parts.append(f"M{x0:.1f} {bottom - (x0 - x):.1f}L{x1:.1f} {bottom - (x1 - x):.1f}")
        x += 4
    return "".join(parts)


def _described(panel: PanelPlan, steps: Sequence[PlannedStep]) -> str:
    """What the picture shows, in a sentence; its words follow as a table."""
    first, last = min(step.at for step in steps), max(step.at for step in steps)
    count = f"{len(steps)} step{'' if len(steps) == 1 else 's'} for {len(panel.people)} people"
    count = count.replace("for 1 people", "for 1 person")
    days = f"from {_said(first.date())} to {_said(last.date())}"
    decided = f"; the decision is on {_said(panel.decision)}" if panel.decision else ""
    return f"{count}, {days}{decided}. The table that follows has each of them in words."


def _said(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]}"
