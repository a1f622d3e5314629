"""How much is too much: what goes beyond the messages that one person should get is left to the writer."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

from generator.model.people import Interviewer
from generator.model.plan import PlannedStep
from generator.model.rules import Limits, Rules, StepTemplate

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
    return replace(step, state="optional", needs=_with_new(step.needs), because=_said_too(step.because, more))


@lru_cache(maxsize=512)
def _said_too(because: str, more: str) -> str:
    """One text for all whom it is said of: there is no room for one of each of a hundred thousand people."""
    return f"{because} {more}"


@lru_cache(maxsize=512)
def _with_new(needs: tuple[str, ...]) -> tuple[str, ...]:
    return needs if "new" in needs else (*needs, "new")


def news_once(
    steps: Sequence[PlannedStep], needing: Collection[str], told: Mapping[str, str]
) -> list[PlannedStep]:
    """The steps for one person, of which only the first goes out with the news that there is; those after it wait
    for something newer. `needing` are the rules that need news, `told` the news that steps told which are done."""
    ready = [step for step in steps if step.rule in needing and step.state == "todo"]
    using = [step for step in ready if told.get(step.id, step.news) == step.news]
    first = min(using, key=lambda step: step.order, default=None)
    late = {step.id for step in ready if first and step.order > first.order}
    return [replace(step, state="waiting", needs=("new",)) if step.id in late else step for step in steps]


def beside_one_note(rule: StepTemplate) -> bool:
    """Whether a step to each person is too much beside one note for all: a card, a letter, an invitation that
    nobody has offered."""
    each = rule.whom == "person" and rule.verb in MESSAGES
    return each and rule.kind != "thanks" and "offer" not in rule.needs


def met_second(people: Sequence[Interviewer]) -> set[int]:
    """The numbers of those whom one met in one conversation with somebody who stands before them."""
    groups = [person.get("met_together").casefold() for person in people]
    first = {group: number for number, group in reversed(list(enumerate(groups)))}
    return {number for number, group in enumerate(groups) if group and first[group] < number}


def again_thanked(steps: Sequence[PlannedStep]) -> list[PlannedStep]:
    """The steps for the second of two people whom one met together: thanks are as the writer likes."""
    return [_again(step) if step.kind == "thanks" and step.state == "todo" else step for step in steps]


def _again(step: PlannedStep) -> PlannedStep:
    more = "You met them together with somebody who is thanked already; one note to both may do."
    return replace(step, state="optional", because=_said_too(step.because, more))
