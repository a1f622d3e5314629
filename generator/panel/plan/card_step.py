"""What the plan says of a card: whether one is sent, when it is best posted, and when it is read."""

from dataclasses import replace

from generator.language import english_locale, weekday_and_day
from generator.model.paper.printing import PrintItem
from generator.model.people import Interview, Interviewer
from generator.model.plan import Plan, PlannedStep


class CardSteps:
    """The cards of a plan, found by whom they are for."""

    def __init__(self, plan: Plan | None, language: str = "en") -> None:
        """Nothing is found where there is no plan; its days are written in the English of a site in `language`."""
        self._locale = english_locale(language)
        self._cards: dict[tuple[Interview, str], PlannedStep] = {}
        self._asked: dict[Interview, str] = {}
        self._direct: set[Interview] = set()
        """Where somebody who was met is written to, so that no recruiter's yes is waited for."""
        for panel in plan.panels if plan else ():
            for step in panel.steps:
                if step.state != "cancelled":
                    self._add(panel.interview, step)

    def _add(self, interview: Interview, step: PlannedStep) -> None:
        if step.kind == "ask":
            self._asked.setdefault(interview, step.to)
        if step.person and step.channel.handwritten:
            self._cards.setdefault((interview, step.person.name), step)
        if step.person and step.person.name == step.to:
            self._direct.add(interview)

    def step(self, person: Interviewer) -> PlannedStep | None:
        """The step of a person's card; None where there is no such step."""
        return self._cards.get((person.interview, person.name))

    def posting(self, person: Interviewer) -> str:
        """The step of a person's card in words; empty where there is no such step."""
        step, asked = self.step(person), self._asked.get(person.interview, "")
        if step and step.is_open:
            return _posting_words(step, self._locale)
        return f"Not before {asked} agrees" if asked and person.interview not in self._direct else ""

    def with_step(self, item: PrintItem) -> PrintItem:
        """A card with what the plan says of it."""
        person = item.card.person
        step, words = self.step(person), self.posting(person)
        return replace(item, step=words, read_on=step.read_on if step else None) if step or words else item


def _posting_words(step: PlannedStep, locale: str) -> str:
    day = step.at.date()
    if step.post_by == day:
        return f"Post it on {weekday_and_day(day, locale)}, no later"
    latest = f", {weekday_and_day(step.post_by, locale)} at the latest" if step.post_by else ""
    return f"Post it on {weekday_and_day(day, locale)}{latest}"
