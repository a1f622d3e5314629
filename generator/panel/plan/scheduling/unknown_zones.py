"""Calls abroad to where nobody knows which hours are kept."""

from collections.abc import Iterator, Sequence

from generator.model.people import Interviewer
from generator.model.plan import PanelPlan
from generator.panel.plan.scheduling.panel_context import PlanContext
from generator.places.countries import named_in_sentence
from generator.places.time_zones import example_part, zones_of
from generator.places.working_days import WorkCalendar
from generator.problems import Problem


def check_call_zones(panels: Sequence[PanelPlan], context: PlanContext) -> Iterator[Problem]:
    """A warning for everybody who is to be called in a country whose people keep different hours."""
    for panel in panels if context.western else ():
        calls = [step for step in panel.steps if step.verb == "call" and step.is_pending]
        called = {step.person.where: step.person for step in calls if step.person}
        yield from (found for person in called.values() for found in _person(person, context))
        if len(called) < len(calls):
            yield from _recruiter(panel.people, context)


def _person(person: Interviewer, context: PlanContext) -> Iterator[Problem]:
    place = context.place(person)
    if not person.get("timezone") and context.unsure(person, place):
        part = example_part(place.country)
        zone = zones_of([part])[part] if part else context.western[place.country]
        hint = f"write under “timezone” where they work, as {zone}"
        hint += f", or under “country” the part of it, as {part}" if part else ""
        yield _problem(person, person.name, place, hint, "country")


def _recruiter(people: Sequence[Interviewer], context: PlanContext) -> Iterator[Problem]:
    told = next((person for person in people if person.get("recruiter_country")), None)
    place = WorkCalendar(told.get("recruiter_country") if told else "")
    if told and context.unsure(told, place):
        part = example_part(place.country)
        hint = (
            f"write under “recruiter_country” the part of it, as {part}" if part else "ask them for a time first"
        )
        yield _problem(told, told.get("recruiter") or "the recruiter", place, hint, "recruiter_country")


def _problem(person: Interviewer, whom: str, place: WorkCalendar, hint: str, column: str) -> Problem:
    message = (
        f"{whom} is to be called in {named_in_sentence(place.country)}, where not all keep the same hours; the "
        "call is put to a time that is by day in most of it"
    )
    return Problem(person.where, message, hint, warning=True, check="timezone-missing", column=column)
