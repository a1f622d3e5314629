"""A kit's plan → as the page shows it: each interview's steps with their words, and a picture of the days."""

from dataclasses import asdict
from typing import Any

from generator.kit_page.composing import Composition
from generator.kit_page.form_words import form_words
from generator.kit_page.shown import PanelShown, PlanShown, StepShown
from generator.kit_page.shown_notes import DIGITS, is_own, written_parts
from generator.language import english_locale, full_date
from generator.model.plan import PanelPlan
from generator.panel.kit.email_drafts import email_address
from generator.panel.kit.eml import message_link, plain_text
from generator.panel.make_kit import Kit, read_note_template
from generator.printing.layouts.plan import NARROW, WIDTH, PanelSection, PlanRow, RowGroup, plan_words

FIRST = 5
"""Steps that a plan begins with."""


def shown_plan(made: Composition) -> PlanShown | None:
    """The plan; None where there is none."""
    kit = made.kit
    if kit is None:
        return None
    words = plan_words(kit.plan, kit.advice.references, kit.job.language, kit.now, WIDTH, kit.rests, narrow=NARROW)
    left = sorted((step for step in kit.plan.distinct if step.is_open), key=lambda step: step.at.timestamp())
    return PlanShown(
        title=words.title,
        first=[step.id for step in left[:FIRST]],
        panels=[_panel(made, kit, section) for section in words.sections],
    )


def _panel(made: Composition, kit: Kit, section: PanelSection) -> PanelShown:
    groups = [group for _, groups in section.days for group in groups] + [*section.lost]
    return PanelShown(
        title=section.title,
        facts=[*section.facts],
        steps=[_step(made, kit, section.panel, row, group) for group in groups for row in group.tasks],
        remarks=[form_words(remark, made.form.name_at) for remark in section.panel.remarks],
        timeline=_rounded(asdict(section.picture)) if section.picture else None,
        narrow=_rounded(asdict(section.narrow)) if section.narrow else None,
    )


def _rounded(value: Any) -> Any:
    """The same with lengths in as many digits as a picture needs."""
    if isinstance(value, dict):
        return {key: _rounded(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_rounded(inner) for inner in value]
    return round(value, DIGITS) if isinstance(value, float) else value


def _step(made: Composition, kit: Kit, panel: PanelPlan, row: PlanRow, group: RowGroup) -> StepShown:
    step = row.step
    note, to = kit.words.notes.get(step.id), email_address(panel, step)
    template = read_note_template(made.run, note.template)[0] if note else None
    return StepShown(
        id=step.id,
        title=step.title,
        key=made.form.key_at(step.person.where) if step.person else "",
        verb=step.verb,
        kind=step.kind,
        channel=step.channel.label,
        state=step.state,
        late=step.is_late,
        at=step.at.isoformat(),
        day=full_date(step.at.date(), english_locale(kit.job.language)),
        time=row.time,
        until=row.until,
        because=group.because,
        sources=group.sources,
        details=[detail for detail in row.details if detail],
        done_on=step.done_on.isoformat() if step.done_on else "",
        note=step.note,
        words=plain_text(note) if note else "",
        subject=note.passage("subject") if note else "",
        to=to,
        link=(message_link(step.channel, note, to) or "") if note else "",
        parts=written_parts(made, template, note) if note and template else [],
        own=bool(note and template and is_own(made, template, note)),
        characters=note.characters if note else 0,
        most_characters=(template.front_matter.max_characters or 0) if template else 0,
        remarks=[form_words(remark, made.form.name_at) for remark in kit.words.remarks.get(step.id, ())],
    )
