"""The plan on paper and as a page: a picture of each panel's time, then what to do day by day, to be ticked."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime
from itertools import groupby

from generator.fast_dataclass import dataclass
from generator.language import english_locale, full_date, joined, long_date, short_date
from generator.model.paper.stationery import Paper
from generator.model.plan import NEEDED, PanelPlan, Plan, PlannedStep
from generator.model.references import Reference
from generator.printing.document import Document
from generator.printing.layouts.day_scale import is_weekend
from generator.printing.layouts.plan_chart import PlanChart, plan_chart
from generator.printing.letters.running_text import with_isolated_phrases
from generator.templating import loader

Rests = Callable[[PanelPlan, date], bool]
"""Whether nobody works on a day where a panel sits."""
SIDE_MM = 16.0
WIDTH, NARROW = 504.0, 180.0
"""Of a picture on a wide screen and on a telephone, in points: there seven points are as large as the words."""
POINTS = 72 / 25.4


@dataclass(frozen=True)
class PlanRow:
    """A step as a row: its number in the plan, and its dates in words."""

    number: int
    step: PlannedStep
    time: str
    until: str
    details: tuple[str, ...]
    entry: str
    """What the calendar calls it, where that is not its title."""
    called: str
    """What a screen reader calls it, who does not see whose heading it stands below."""


@dataclass(frozen=True)
class RowGroup:
    """Rows that follow each other and have one reason."""

    tasks: tuple[PlanRow, ...]
    because: str
    sources: str


@dataclass(frozen=True)
class PanelSection:
    """A panel in words and as a picture."""

    panel: PanelPlan
    title: str
    facts: tuple[tuple[str, str], ...]
    picture: PlanChart | None
    narrow: PlanChart | None
    """The same for the screen of a telephone; None where there is none, such as on paper."""
    days: tuple[tuple[str, tuple[RowGroup, ...]], ...]
    lost: tuple[RowGroup, ...]


@dataclass(frozen=True)
class PlanWords:
    """What both templates of a plan show."""

    language: str
    title: str
    made: str
    """When the plan was made, in words."""
    neutral: bool
    """Whether the calendar says no more than that there is something to do."""
    sections: Sequence[PanelSection]
    references: Sequence[Reference]


@dataclass(frozen=True)
class PlanSheets(PlanWords):
    """What print/plan.html shows."""

    paper: Paper
    side_mm: float = SIDE_MM


@dataclass(frozen=True)
class PlanPage(PlanWords):
    """What print/plan-page.html shows."""

    css: str


def plan_document(
    folders: loader.Folders,
    plan: Plan,
    references: Mapping[str, Reference],
    paper: Paper,
    language: str,
    now: datetime,
    rests: Rests | None = None,
) -> Document:
    """plan.pdf, its boxes to be ticked on paper and on the screen. `rests` tells the days on which nobody works,
    else Saturdays and Sundays."""
    width = (paper.width_mm - 2 * SIDE_MM) * POINTS
    words = plan_words(plan, references, language, now, width, rests)
    html = loader.render_fields(folders, "print/plan.html", PlanSheets(**vars(words), paper=paper))
    return Document(html, loader.template_text(folders, "print/plan.css"), forms=True)


def plan_html(
    folders: loader.Folders,
    plan: Plan,
    references: Mapping[str, Reference],
    language: str,
    now: datetime,
    rests: Rests | None = None,
) -> str:
    """plan.html: the same as a page of its own, which needs no other file and can be printed."""
    words = plan_words(plan, references, language, now, WIDTH, rests, narrow=NARROW)
    css = loader.template_text(folders, "print/plan.css") + loader.template_text(folders, "print/plan-page.css")
    page = PlanPage(**vars(words), css=css)
    return with_isolated_phrases(loader.render_fields(folders, "print/plan-page.html", page))


def plan_words(
    plan: Plan,
    references: Mapping[str, Reference],
    language: str,
    now: datetime,
    width: float,
    rests: Rests | None,
    *,
    narrow: float = 0.0,
) -> PlanWords:
    """What is shown of a plan, with pictures of that width in points, and such as are as wide as `narrow`."""
    locale = english_locale(language)
    steps = ((panel, step) for panel in plan.panels for step in panel.steps)
    tasks = {step.id: _task(panel, step, n, now, plan, locale) for n, (panel, step) in enumerate(steps, 1)}
    shown = [step for panel in plan.panels for step in panel.steps if step.is_listed or step.is_lost]
    cited = dict.fromkeys(name for step in shown for name in step.sources if name in references)
    names = dict.fromkeys(panel.interview.candidate for panel in plan.panels if panel.interview.candidate)
    return PlanWords(
        language=language,
        title=f"Plan for {joined(list(names))}" if 0 < len(names) < 3 else "Plan",
        made=f"{full_date(now.date(), locale)} at {now:%H:%M}",
        neutral=not plan.detailed,
        sections=[
            _section(plan, panel, tasks, references, now, (width, narrow), rests, locale) for panel in plan.panels
        ],
        references=sorted((references[name] for name in cited), key=lambda source: source.author.casefold()),
    )


def _section(
    plan: Plan,
    panel: PanelPlan,
    tasks: Mapping[str, PlanRow],
    references: Mapping[str, Reference],
    now: datetime,
    widths: tuple[float, float],
    rests: Rests | None,
    locale: str,
) -> PanelSection:
    free = (lambda day: rests(panel, day)) if rests else is_weekend
    left = sorted((s for s in panel.steps if s.is_listed), key=lambda s: (s.at.date(), f"{s.at:%H:%M}"))
    over = [tasks[step.id] for step in panel.steps if step.is_lost]
    days = groupby((tasks[step.id] for step in left), key=lambda task: task.step.at.date())
    return PanelSection(
        panel,
        _title(panel, plan.whose(panel), locale),
        tuple(_facts(panel, locale)),
        plan_chart(panel, now, widths[0], free, locale),
        plan_chart(panel, now, widths[1], free, locale) if widths[1] else None,
        tuple((full_date(day, locale), tuple(_batches(list(found), references))) for day, found in days),
        tuple(_batches(over, references)),
    )


def _title(panel: PanelPlan, candidate: str, locale: str) -> str:
    interview = panel.interview
    company = interview.company[:1].upper() + interview.company[1:]
    named = ": ".join(filter(None, (company, interview.role)))
    title = named or f"Interview of {long_date(interview.day, locale)}"
    return " – ".join(filter(None, (candidate, title)))


def _facts(panel: PanelPlan, locale: str) -> Iterator[tuple[str, str]]:
    yield "Interview", full_date(panel.interview.day, locale)
    yield "Decision", full_date(panel.decision, locale) if panel.decision else "no day is known"
    yield "Case", panel.name
    yield "People", ", ".join(person.name for person in panel.people)


def _task(panel: PanelPlan, step: PlannedStep, number: int, now: datetime, plan: Plan, locale: str) -> PlanRow:
    details = " ".join(_details(step, locale)), *_others(step, now, locale)
    entry = "" if plan.detailed else plan.entry(step.id)
    return PlanRow(
        number, step, _clock(step.at, now), _until(step, locale), details, entry, plan.titled(panel, step)
    )


def _clock(at: datetime, now: datetime) -> str:
    """The time of day; with its place, where it is not the writer's."""
    same = at.utcoffset() == at.astimezone(now.tzinfo).utcoffset()
    place = "" if same else f" {str(at.tzinfo).rsplit('/', 1)[-1].replace('_', ' ')} time"
    return f"{at:%H:%M}{place}"


def _until(step: PlannedStep, locale: str) -> str:
    if step.post_by:
        return f"post by {short_date(step.post_by, locale)}"
    late = step.latest.hour == 23 and step.latest.minute >= 58
    if step.latest.date() == step.at.date():
        return "the end of the day" if late else f"{step.latest:%H:%M}"
    day = short_date(step.latest.date(), locale)
    return day if late else f"{day}, {step.latest:%H:%M}"


def _details(step: PlannedStep, locale: str) -> Iterator[str]:
    if step.to and (step.person is None or step.to != step.person.name):
        yield f"Addressed to {step.to}."
    if step.state == "done":
        yield "Done."
    if step.is_late:
        yield step.instead
    needs = joined([NEEDED.get(need, need) for need in step.needs])
    if step.state == "optional":
        yield f"If you like{', with ' + needs if needs else ''}."
    if step.state == "waiting":
        yield f"Waits for {needs}." if needs else "Waits."
    if step.post:
        usually = f", usually comes on {short_date(step.arrives, locale)}" if step.arrives else ""
        latest = f"; must have come by {short_date(step.arrive_by, locale)}" if step.arrive_by else ""
        yield f"{step.post}{usually}{latest}."


def _others(step: PlannedStep, now: datetime, locale: str) -> Iterator[str]:
    """What else could be chosen, while there is a choice; later than its last moment is late, and says so."""
    for other in step.alternatives if step.state != "done" else ():
        late = ", a little late," if other.at > step.latest else ""
        yield f"Or{late} {full_date(other.at.date(), locale)}, {_clock(other.at, now)}: {other.because}"


def _batches(tasks: Sequence[PlanRow], references: Mapping[str, Reference]) -> Iterator[RowGroup]:
    for (_, because, _, sources), found in groupby(tasks, key=_reason):
        yield RowGroup(tuple(found), because, "; ".join(_cited(references.get(name), name) for name in sources))


def _reason(task: PlanRow) -> tuple[str, str, str, tuple[str, ...]]:
    step = task.step
    return step.rule, step.because, step.instead if step.is_lost else "", step.sources


def _cited(source: Reference | None, name: str) -> str:
    """A source as a reader recognises it: by whom and from when."""
    if source is None:
        return name
    return f"{source.author}, {source.published[:4]}" if source.published else source.author
