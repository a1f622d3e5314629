"""Days across a picture: where each lies, how it is labelled, and which of them are free. Lengths in points."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta

from generator.fast_dataclass import dataclass
from generator.language import LOCALE, short_month
from generator.model.plan import PanelPlan

SIZE = 7.0
EM = 0.56
"""How wide a character of Atkinson Hyperlegible is at most, on the average of a word, in ems."""
DAY = timedelta(days=1)

Rests = Callable[[date], bool]
"""Whether nobody works on a day."""


@dataclass(frozen=True)
class Mark:
    """A rule through all lanes, or a date above them: where, in which line of the head, and its words."""

    x: float
    label: str
    label_x: float
    line: int = 0
    anchor: str = "middle"
    kind: str = "day"


@dataclass(frozen=True)
class Scale:
    """Days from `first` to `last`, both whole, between `left` and `right`."""

    first: date
    last: date
    left: float
    right: float

    @property
    def day(self) -> float:
        """The width of a day."""
        return (self.right - self.left) / ((self.last - self.first).days + 1)

    def at(self, moment: datetime) -> float:
        """The x of a moment."""
        part = (moment.hour * 60 + moment.minute) / 1440
        return self.of(moment.date()) + part * self.day

    def of(self, day: date) -> float:
        """The x of a day’s beginning."""
        return self.left + (day - self.first).days * self.day

    def cut(self, x: float) -> float:
        """The nearest place that there is."""
        return min(max(x, self.left), self.right)


def is_weekend(day: date) -> bool:
    """Saturday and Sunday."""
    return day.weekday() > 4


def width_of(text: str) -> float:
    """An upper bound of a label’s width."""
    return len(text) * SIZE * EM


def date_marks(scale: Scale, rests: Rests, decision: date | None, locale: str = LOCALE) -> Iterator[Mark]:
    """Every day, every Monday or every so many Mondays, as there is room; the month stands at its first one."""
    wide = width_of("30 Nov") + 6
    step = 1 if scale.day > width_of("30") + 3 else 7 * max(1, -int(-wide // (7 * scale.day)))
    days = [scale.first + n * DAY for n in range((scale.last - scale.first).days + 1)]
    if step > 1:
        days = [day for day in days if day.weekday() == 0][:: step // 7]
    month, free = 0, 0.0
    for day in days:
        x = scale.of(day) + (scale.day / 2 if step == 1 else 0)
        yield Mark(x, str(day.day), x, 1, kind="decision" if day == decision else "rest" if rests(day) else "day")
        if day.month != month and x >= free:
            yield Mark(x, short_month(day, locale), x - 4, 0, "start" if x < scale.right - 20 else "end", "month")
            month, free = day.month, x + 24


def moment_marks(panel: PanelPlan, now: datetime, scale: Scale) -> Iterator[Mark]:
    """The interview, now and the decision, their labels in lines of the head where they do not meet."""
    wanted = [(scale.of(panel.interview.day) + scale.day / 2, "Interview", "interview")]
    wanted += [(scale.at(now), "now", "now")]
    if panel.decision:
        wanted.append((scale.of(panel.decision) + scale.day / 2, "Decision", "decision"))
    taken: list[list[tuple[float, float]]] = []
    for x, label, kind in reversed(wanted):
        if not scale.left <= x <= scale.right:
            continue
        half = width_of(label) / 2
        middle = min(max(x, scale.left + half), scale.right - half)
        low, high = middle - half - 3, middle + half + 3
        line = next((n for n, row in enumerate(taken) if all(high < a or b < low for a, b in row)), len(taken))
        if line == len(taken):
            taken.append([])
        taken[line].append((low, high))
        at, anchor = _anchored(x, half, scale)
        yield Mark(x, label, at, line, anchor, kind)


def _anchored(x: float, half: float, scale: Scale) -> tuple[float, str]:
    """Where a label stands that is twice `half` wide, and by which of its parts: at an edge by its own end, for
    there a browser without our face would cut off what is wider than we know."""
    if x - half < scale.left:
        return scale.left, "start"
    return (scale.right, "end") if x + half > scale.right else (x, "middle")


def free_runs(scale: Scale, rests: Rests) -> Iterator[tuple[float, float]]:
    """Left edge and width of each run of days on which nobody works."""
    begin: date | None = None
    for n in range((scale.last - scale.first).days + 2):
        day = scale.first + n * DAY
        if rests(day) and day <= scale.last:
            begin = begin or day
        elif begin:
            yield scale.of(begin), scale.of(day) - scale.of(begin)
            begin = None


def hatch_lines(left: float, across: float, top: float, bottom: float) -> str:
    """Slanting lines in a rectangle, 4 points apart along its edge."""
    parts, right, x = [], left + across, left - (bottom - top)
    while x < right:
        x0, x1 = max(x, left), min(x + bottom - top, right)
        parts.append(f"M{x0:.1f} {bottom - (x0 - x):.1f}L{x1:.1f} {bottom - (x1 - x):.1f}")
        x += 4
    return "".join(parts)
