"""How to address a person: as they said, never as their first name might suggest."""

import re

from generator.lazy_pattern import lazy_pattern
from generator.model.people import Interviewer
from generator.people.names.greeting import greeting
from generator.people.names.honorifics import HONORIFICS, leading_titles
from generator.problems import Problem, Problems

__all__ = ["HONORIFICS", "check_salutations", "leading_titles", "salutation"]

NEVER_ALONE = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr", "prof", "herr", "frau", "m", "mme", "mlle"})
"""Titles that nobody is addressed by without a name."""
UNSURE = lazy_pattern(r"\b(sir\s*(/|or)\s*madam|mr\.?\s*/|ms\.?\s*/|to whom it may concern)", re.IGNORECASE)


def salutation(person: Interviewer) -> str:
    """What follows “Dear”."""
    return greeting(person.values)


def check_salutations(person: Interviewer) -> Problems:
    """What would make a greeting nobody wants to read."""
    text = salutation(person)
    hint = "fill the column salutation"
    if UNSURE.search(text):
        return [
            Problem(
                person.where,
                f"“Dear {text}” addresses nobody",
                f"find out the name, or {hint}",
                check="nobody-addressed",
            )
        ]
    if _title_alone(person, text):
        return [
            Problem(
                person.where, f"“{text}” is a title without a name", "write the full name", check="name-incomplete"
            )
        ]
    if "," in text:
        message = f"“Dear {text}” has a comma in it: is the family name first?"
        return [
            Problem(
                person.where,
                message,
                f"write the name as it is spoken, or {hint}",
                warning=True,
                check="name-order",
            )
        ]
    return []


def _title_alone(person: Interviewer, text: str) -> bool:
    """Whether a title has no name behind it. In the column `salutation` some may stand alone: “Dear Judge”."""
    titles = leading_titles(text).split()
    if not titles or len(text.split()) != len(titles):
        return False
    return not person.get("salutation") or any(title.rstrip(".").casefold() in NEVER_ALONE for title in titles)
