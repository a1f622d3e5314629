"""How much is too much: what goes beyond the messages that one person should get is left to the writer."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from generator.model import Limits, PlannedStep, Rules, StepTemplate
from generator.model.people import Interviewer

MESSAGES = ("send", "arrive")
COUNTED = ("todo", "waiting")


def one_note(rules: Rules, people: Sequence[Interviewer], named: bool) -> bool:
    """Whether the thanks go to a coordinator, for everybody; `named` says whether the list names one. A large
    panel has one in any case, whom the writer can find; of a small one nobody can know."""
    limits = rules.limits
    if limits is None:
        return False
    picked = rules.sides.get(limits.one_note_choice) == limits.one_note_side
    return len(people) > limits.people or (named and picked)


def to_coordinator(rule: StepTemplate, limits: Limits) -> StepTemplate:
    """The thanks to one person as thanks to the coordinator; other steps as they are."""
    if rule.kind != "thanks" or rule.whom != "person":
        return rule
    return replace(
        rule,
        whom="coordinator",
        channel=limits.coordinator_channel,
        note=limits.coordinator_note,
        title=limits.coordinator_title,
        because=limits.coordinator_because,
        sources=limits.coordinator_sources,
    )


def within_budget(
    steps: Sequence[PlannedStep], rules: Rules, exempt: frozenset[str], decision: date | None
) -> list[PlannedStep]:
    """The steps for one person, in the order of the case: what goes beyond the budget becomes optional."""
    if rules.limits is None:
        return list(steps)
    budget = rules.limits.messages[rules.sides.get(rules.limits.choice, next(iter(rules.limits.messages)))]
    count = 0
    kept = []
    for step in steps:
        early = decision is None or step.at.date() <= decision
        if step.verb in MESSAGES and step.state in COUNTED and step.rule not in exempt and early:
            count += 1
            if count > budget:
                step = _left_to_writer(step, budget)  # noqa: PLW2901 - the same step, with another state
        kept.append(step)
    return kept


def _left_to_writer(step: PlannedStep, budget: int) -> PlannedStep:
    number = "one message" if budget == 1 else f"{budget} messages"
    more = f"You send one person {number} before the decision; this one only with real news."
    needs = step.needs if "new" in step.needs else (*step.needs, "new")
    return replace(step, state="optional", needs=needs, because=f"{step.because} {more}")


def met_together(steps: list[PlannedStep], person: Interviewer, together: set[str]) -> list[PlannedStep]:
    """The thanks to the second of two people whom one met in one conversation; `together` are the conversations
    whose people were thanked before."""
    group = person.get("met_together").casefold()
    if not group:
        return steps
    again = group in together
    together.add(group)
    return [_again(step) if again and step.kind == "thanks" and step.state == "todo" else step for step in steps]


def _again(step: PlannedStep) -> PlannedStep:
    more = "You met them together with somebody who is thanked already; one note to both may do."
    return replace(step, state="optional", because=f"{step.because} {more}")
