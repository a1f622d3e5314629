"""What a candidate's own voicemail says: nothing of an interview, for anybody may call."""

from dataclasses import replace

from generator.model.notes import Note, NoteTemplate, Part
from generator.model.people import Interviewer
from generator.model.plan import Plan
from generator.notes.compose import compose_allocated
from generator.problems import Checked, Problem

SAID = {"candidate"}
"""What a greeting may say."""
HINT = "whoever calls hears the greeting: add a wording that names nobody, or {{ candidate }} alone"


def voicemail_greetings(template: NoteTemplate, plan: Plan, language: str) -> Checked[list[Note]]:
    """The greeting of each candidate who is named, in the order of the plan; and the parts that say too much."""
    parts = [_for_anybody(part) for part in template.parts]
    optional = {named.name.casefold() for named in template.front_matter.optional}
    spoiled = [part for part in parts if not part.wordings and part.name.casefold() not in optional]
    told = "every wording of “{}” says something of an interview"
    problems = [
        Problem(part.where, told.format(part.name), HINT, check="greeting-tells-interview") for part in spoiled
    ]
    ours = replace(template, parts=tuple(part for part in parts if part.wordings))
    candidates = [] if spoiled else _candidates(plan)
    made = [compose_allocated(ours, [candidate], language)[0] for candidate in candidates]
    return Checked([one.note for found in made for one in found], problems)


def _for_anybody(part: Part) -> Part:
    """The part with the wordings that say nothing of an interview."""
    return replace(part, wordings=tuple(w for w in part.wordings if not set(w.needs) - SAID))


def _candidates(plan: Plan) -> list[Interviewer]:
    """Each candidate as the only one of whom something is known."""
    first = {panel.interview.candidate: panel.people[0] for panel in reversed(plan.panels) if panel.people}
    names = dict.fromkeys(panel.interview.candidate for panel in plan.panels)
    return [
        Interviewer({"name": name, "candidate": name}, first[name].interviewed, first[name].where)
        for name in names
        if name in first and name
    ]
