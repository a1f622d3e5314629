"""A list of people → its plan, by the rules of the project and what an earlier run has left."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from pathlib import Path
from zoneinfo import ZoneInfo

from generator.fast_dataclass import dataclass
from generator.model.channels import Channel
from generator.model.pages.site import Choice
from generator.model.people import Panel
from generator.model.plan import Plan
from generator.model.references import Reference
from generator.model.rules import Rules
from generator.notes.allocation import NO_SEEDS, wording_seeds
from generator.notes.channels import read_channels
from generator.panel.earlier_run import EarlierRun
from generator.panel.plan.plan_file.plan_reader import panels_with_done
from generator.panel.plan.revision import revise_plan
from generator.panel.plan.scheduling.panel_context import PlanContext
from generator.panel.plan.scheduling.schedule import schedule_panels
from generator.panel.plan.scheduling.unknown_zones import check_call_zones
from generator.places.time_zones import western_zones, zones_of
from generator.problems import Checked, Location, Problem, UnknownName, display_path
from generator.project.find import project_option
from generator.project.run import Run
from generator.project.settings import read_settings
from generator.project.template_folders import template_folders
from generator.rules.choices import read_choices
from generator.rules.cross_references import CitableNames
from generator.rules.load import read_rules
from generator.rules.references import read_references

HOME = "GB"
"""The country that is written from, where the settings name none."""


@dataclass(frozen=True)
class PlanOptions:
    """What `afterword plan` is told."""

    zone: str
    """The writer's, by which the clock of the run is read."""
    new_id: Callable[[], str]
    """Gives a plan its random name, once."""
    choices: Mapping[str, str] = field(default_factory=dict)
    """Choice → the side that this run takes."""
    detailed: bool | None = None
    """Whether calendar events say what they are about; None: as in the earlier plan."""


@dataclass(frozen=True)
class Advice:
    """The rules as the office has them, and who says so."""

    rules: Rules
    references: Mapping[str, Reference]
    home: str
    channels: Mapping[str, Channel]
    """By which notes are sent, by their names."""


@dataclass(frozen=True)
class MadePlan:
    """A plan, and the advice that it was made by."""

    plan: Plan
    advice: Advice


def make_plan(
    run: Run, panels: Sequence[Panel], before: EarlierRun, options: PlanOptions
) -> Checked[MadePlan | None]:
    """Read the rules and schedule: the plan as the next after the earlier one; None where there is none."""
    run.step("read")
    advice, problems = run.once(
        ("advice", *sorted(options.choices.items())), lambda: read_advice(run.project, options.choices)
    )
    earlier, found = before.plan
    problems += found
    if advice is None or found or not panels:
        return Checked(None, problems)
    run.step("compose")
    zone = ZoneInfo(options.zone)
    now = run.now.replace(second=0, microsecond=0, tzinfo=zone)
    first = earlier.made if earlier else now
    places = _places(panels)
    context = PlanContext(
        now,
        first,
        zone,
        advice.home,
        zones_of(places),
        _told(earlier),
        western_zones({place[:2] for place in places}),
    )
    scheduled = schedule_panels(panels, advice.rules, context, earlier.panels if earlier else ())
    problems += check_call_zones(scheduled, context)
    detailed = bool(earlier and earlier.detailed) if options.detailed is None else options.detailed
    everyone = [person for panel in panels for person in panel.interviewers]
    seeds = wording_seeds(everyone, earlier.seeds if earlier else NO_SEEDS)
    made = Plan(earlier.id if earlier else options.new_id(), first, scheduled, detailed, seeds=seeds)
    return Checked(MadePlan(revise_plan(made, earlier), advice), problems)


def _told(earlier: Plan | None) -> dict[str, str]:
    """The news that steps of an earlier plan told, which are done."""
    steps = (step for panel in panels_with_done(earlier) for step in panel.steps) if earlier else ()
    return {step.id: step.news for step in steps if step.state == "done"}


def _places(panels: Sequence[Panel]) -> set[str]:
    """Where those are who are written to: countries, and parts of them."""
    people = [person for panel in panels for person in panel.interviewers]
    return {person.get(column) for person in people for column in ("country", "recruiter_country")} - {""}


def read_advice(project: Path, picks: Mapping[str, str]) -> Checked[Advice | None]:
    """The rules of a project with the office's sides, and `picks` for this run. Raises UnknownName."""
    content = project / "content"
    settings, problems = read_settings(content)
    references = read_references(content).collect(problems)
    choices, *_, found = read_choices(content, references, settings.choices if settings else {})
    problems += found
    channels = read_channels(template_folders(project)).collect(problems)
    if settings is None or problems:
        return Checked(None, problems)
    notes = dict.fromkeys((path.stem for path in (content / "notes").glob("*.md")), "")  # `check` reads them
    rules, problems = read_rules(
        content, CitableNames(references, choices, notes, channels), _sides(choices, picks)
    )
    if not rules.cases and not problems:
        hint = f"afterword upgrade --restore content/plans{project_option(project)} brings back ours"
        where = Location(display_path(content / "plans"))
        problems.append(Problem(where, "there are no cases of a plan", hint, check="cases-missing"))
    return Checked(
        (None if problems else Advice(rules, references, settings.cards.country or HOME, channels)), problems
    )


def _sides(choices: Mapping[str, Choice], picks: Mapping[str, str]) -> dict[str, str]:
    for name, side in picks.items():
        if name not in choices:
            raise UnknownName("choice", name, choices)
        known = [option.id for option in choices[name].options]
        if side not in known:
            raise UnknownName("choice", side, known)
    return {name: picks.get(name, choice.picked) for name, choice in choices.items()}
