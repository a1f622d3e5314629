"""A panel's plan as a picture: a lane a person, days across. Lengths in points; the table below is its words.

Names stand beside their lanes, and in a narrow picture, as telephones show, above what is in them."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from generator.fast_dataclass import dataclass
from generator.language import LOCALE, day_and_month
from generator.model.plan import PanelPlan, PlannedStep
from generator.printing.layouts.day_scale import (
    DAY,
    EM,
    SIZE,
    Mark,
    Rests,
    Scale,
    date_marks,
    free_runs,
    hatch_lines,
    is_weekend,
    moment_marks,
    width_of,
)

LANES = 20
"""More people than this share one lane, in which days are counted."""
MARGIN, HEAD, LABEL, ROW, PAD, NAME = 112.0, 42.0, 8.0, 12.0, 3.0, 8.6
"""What names take at the left; dates and two lines of labels above; a third line of them; a line of a lane; a
lane's edges; a line of a name."""
NARROW = 300.0
"""A picture that is not as wide has names above what is in a lane."""
KEY_TOP, KEY_ROW, KEY_FOOT, KEY_GAP = 15.0, 12.0, 9.0, 8.0
"""From the lanes to the middle of the first line of the key, from line to line, below the last, and between its
words."""
KEY = (
    ("todo", 9.0, "when to do it"),
    ("optional", 9.0, "if you like"),
    ("waiting", 9.0, "waits for something"),
    ("window", 20.0, "when it may be done"),
    ("arrive", 7.0, "must have come by"),
    ("rest", 16.0, "nobody works"),
)
"""Each sign, how much it takes before its words, and these."""
DOT, GAP = 2.4, 6.0
KINDS = {
    "status": "ask",
    "ask": "ask",
    "inbound": "greeting",
    "notes": "notes",
    "search": "go on",
    "reply": "reply",
}


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
    name_y: float
    """The baseline of the first line of its name."""
    top: float
    height: float
    items: tuple[Item, ...]


@dataclass(frozen=True)
class KeySign:
    """A sign of the key: where it begins, the middle of its line, and its words."""

    kind: str
    x: float
    y: float
    words_x: float
    words: str


@dataclass(frozen=True)
class PlanChart:
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
    key: tuple[KeySign, ...]
    """What the signs mean: those that are in the picture."""


def plan_chart(
    panel: PanelPlan, now: datetime, width: float, rests: Rests = is_weekend, locale: str = LOCALE
) -> PlanChart | None:
    """The picture of a panel's open and done steps; None where there are none."""
    steps = [step for step in panel.steps if step.is_listed]
    if not steps:
        return None
    scale = _spread(panel, steps, now, width)
    found = tuple(moment_marks(panel, now, scale))
    head = HEAD + LABEL * max(0, *(mark.line - 1 for mark in found), 0)
    lanes = tuple(_lanes(panel, steps, scale, head))
    bottom = lanes[-1].top + lanes[-1].height
    runs = tuple(free_runs(scale, rests))
    arrives = any(item.arrive is not None for lane in lanes for item in lane.items)
    without = {kind for kind, there in (("arrive", arrives), ("rest", bool(runs))) if not there}
    key = tuple(_key(bottom, width, without))
    return PlanChart(
        width,
        key[-1].y + KEY_FOOT,
        bottom,
        lanes,
        tuple(date_marks(scale, rests, panel.decision, locale)),
        found,
        runs,
        "".join(hatch_lines(left, across, head, bottom) for left, across in runs),
        _described(panel, steps, locale),
        key,
    )


def _key(bottom: float, width: float, without: set[str]) -> Iterator[KeySign]:
    """The signs one after the other, in as many lines as they take."""
    x, y = 0.0, bottom + KEY_TOP
    for kind, room, words in (sign for sign in KEY if sign[0] not in without):
        if x and x + room + width_of(words) > width:
            x, y = 0.0, y + KEY_ROW
        yield KeySign(kind, x, y, x + room, words)
        x += room + width_of(words) + KEY_GAP


def _spread(panel: PanelPlan, steps: Sequence[PlannedStep], now: datetime, width: float) -> Scale:
    """Every suggested moment and the decision are on it; windows may begin before it and end after it."""
    days = [day for step in steps for day in (step.at.date(), step.arrive_by, step.post_by) if day]
    days += [now.date(), *([panel.decision] if panel.decision else [])]
    begin = panel.interview.day
    first = begin if (min(days) - begin).days <= 14 else min(days) - DAY
    return Scale(min(first, *days), max(days) + 2 * DAY, MARGIN if width >= NARROW else 0.0, width)


def _lanes(panel: PanelPlan, steps: Sequence[PlannedStep], scale: Scale, head: float) -> Iterator[Lane]:
    whose = {
        person.name: [s for s in steps if s.person and s.person.name == person.name] for person in panel.people
    }
    rows: list[tuple[str, list[Item]]] = [(name, _chart_items(found, scale)) for name, found in whose.items()]
    if len(rows) + 1 > LANES:
        rows = [(f"{len(panel.people)} people, by day", list(_counted([s for s in steps if s.person], scale)))]
    rows.append(("For the panel", _chart_items([s for s in steps if s.person is None], scale)))
    top = head
    for name, items in rows:
        names = _wrapped(name, (scale.left or scale.right) - NAME)
        above = 0.0 if scale.left else len(names) * NAME
        placed, lines = _packed(items, top + PAD + above)
        least = 0.0 if above else max(len(names) * 0.8, 1)
        height = above + max(lines, least) * ROW + 2 * PAD
        name_y = top + (NAME if above else height / 2 + 2.5 - (len(names) - 1) / 2 * NAME)
        yield Lane(names, name_y, top, height, tuple(placed))
        top += height


def _chart_items(steps: Sequence[PlannedStep], scale: Scale) -> list[Item]:
    return [_chart_item(step, scale) for step in sorted(steps, key=lambda step: (step.at.date(), step.id))]


def _chart_item(step: PlannedStep, scale: Scale) -> Item:
    x = scale.cut(scale.at(step.at))
    left, right = scale.cut(scale.at(step.earliest)), scale.cut(scale.at(step.latest))
    arrive = scale.of(step.arrive_by) + scale.day / 2 if step.arrive_by else None
    label = KINDS.get(step.kind, step.channel.in_picture or step.kind)
    edge = x + GAP
    if arrive and edge + width_of(label) + DOT > arrive:
        edge = max(x, arrive) + GAP
    before = edge + width_of(label) > scale.right
    label_x = x - GAP if before else edge
    return Item(min(left, x), max(right, x), 0, x, label, label_x, before, step.state, arrive)


def _counted(steps: Sequence[PlannedStep], scale: Scale) -> Iterator[Item]:
    """A dot for each day, with how many steps it has."""
    for day in sorted({step.at.date() for step in steps}):
        count = sum(step.at.date() == day for step in steps)
        x = scale.of(day) + scale.day / 2
        before = x + GAP + width_of(str(count)) > scale.right
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
    far = item.label_x + (-1 if item.before else 1) * width_of(item.label)
    reach = [item.left, item.right, item.x - DOT, item.x + DOT, far, *([item.arrive] if item.arrive else [])]
    return min(reach) - 2, max(reach) + 2


def _wrapped(name: str, width: float) -> tuple[str, ...]:
    """A name in two lines at most; what is longer ends in dots, and is whole in the table."""
    room, lines = int(width / (SIZE * EM)), [""]
    for word in name.split():
        if lines[-1] and len(lines[-1]) + len(word) >= room:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    kept = [*lines[:1], " ".join(lines[1:])] if len(lines) > 1 else lines
    return tuple(line if len(line) <= room else f"{line[: room - 1]}…" for line in kept)


def _described(panel: PanelPlan, steps: Sequence[PlannedStep], locale: str) -> str:
    """What the picture shows, in a sentence; its words follow as a table."""
    first, last = min(step.at for step in steps), max(step.at for step in steps)
    count = f"{len(steps)} step{'' if len(steps) == 1 else 's'} for {len(panel.people)} people"
    count = count.replace("for 1 people", "for 1 person")
    days = f"from {day_and_month(first.date(), locale)} to {day_and_month(last.date(), locale)}"
    decided = f"; the decision is on {day_and_month(panel.decision, locale)}" if panel.decision else ""
    return f"{count}, {days}{decided}. The table that follows has each of them in words."
