"""Who a step of a plan is for, by what lists say of them: a person of an interview, or its whole panel."""

from datetime import date

from generator.model.people import Interview

Seat = tuple[str, str, str, date, str]
"""Candidate, company, role, day and name; no name for the panel itself."""


def seat_of(interview: Interview, name: str) -> Seat:
    """The seat of somebody at an interview."""
    return interview.candidate, interview.company, interview.role, interview.day, name


def key_of(step: str) -> str:
    """What a step is named after, by its id: amara-abara of thanks/amara-abara."""
    return step.partition("/")[2]
