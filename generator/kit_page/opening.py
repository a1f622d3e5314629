"""The office's content → what a form is made of."""

from collections.abc import Iterable, Mapping
from typing import Any

from generator.kit_page.answers import CardSize, ChoiceShown, Column, Named, Opened, Side
from generator.kit_page.protocol import MOST_PEOPLE
from generator.language import joined
from generator.model.channels import Channel
from generator.model.people import MODES
from generator.model.settings import Settings
from generator.model.situation import OUTCOMES, SHARED, STAGES
from generator.model.stationery import Envelope, LabelSheet, Paper
from generator.notes.template_files import note_names
from generator.panel.make_kit import read_note_template
from generator.panel.make_plan import HOME, read_advice
from generator.panel.print_job import PAPER, CardOptions
from generator.people.columns import COLUMNS, MANY_LINES
from generator.people.csv_rows import LONGEST
from generator.people.sentence_ends import STEMS
from generator.places.countries import country_names
from generator.places.working_days import known_years
from generator.printing.formats import read_cards, read_formats
from generator.printing.layouts.calibration import SENTENCES
from generator.project.run import Run
from generator.project.settings import read_settings
from generator.project.template_folders import template_folders
from generator.rules.choices import read_choices
from generator.rules.references import read_references
from generator.words import FOLDS

ABOUT = (*SHARED, "candidate", "company", "role", "interviewed", "mode", "timezone", "may_call", "return_address")
"""Columns that are asked for once."""


def opened(run: Run, version: int) -> Opened:
    """Everything that there is to choose from, and how columns are called."""
    settings, _ = read_settings(run.project / "content")
    folders = template_folders(run.project)
    home = settings.cards.country if settings and settings.cards.country else HOME
    advice, _ = run.once(("advice",), lambda: read_advice(run.project, {}))
    channels = advice.channels if advice else {}
    return Opened(
        version=version,
        columns=_columns(channels),
        modes=[*MODES],
        stages=[*STAGES],
        outcomes=[*OUTCOMES],
        countries=_countries(home),
        channels=[Named(name=name, label=channel.label) for name, channel in channels.items()],
        sectors=[Named(name=one.id, label=one.name) for one in (advice.rules.sectors.values() if advice else ())],
        notes=_notes(run, channels),
        cards=[
            CardSize(name=card.name, label=card.label, width_mm=card.width_mm, height_mm=card.height_mm)
            for card in read_cards(folders)[0].values()
        ],
        folds=[*FOLDS],
        papers=_named(read_formats(folders, "papers", Paper)[0].values()),
        envelopes=_named(read_formats(folders, "envelopes", Envelope)[0].values()),
        labels=_named(read_formats(folders, "labels", LabelSheet)[0].values()),
        choices=_choices(run, settings),
        chosen={"card": CardOptions.card, "paper": PAPER, "note": CardOptions.note, "fold": CardOptions.fold},
        hand_sentences=[*SENTENCES],
        most_people=MOST_PEOPLE,
        most_characters=LONGEST,
        years=(years[0], years[-1]) if (years := known_years()) else (0, 0),
        office=settings.office if settings else "",
        home=home,
    )


def _columns(channels: Mapping[str, Channel]) -> list[Column]:
    said = {"channels": joined([*channels])}
    return [
        Column(
            name=name,
            said=words.format(channels=said["channels"]) if name == "channels" else words,
            begin=STEMS[name].begin if name in STEMS else "",
            example=STEMS[name].example if name in STEMS else "",
            lines=name in MANY_LINES,
            about=name in ABOUT,
        )
        for name, words in COLUMNS.items()
    ]


def _countries(home: str) -> list[Named]:
    names = sorted(country_names().items(), key=lambda pair: (pair[0] != home[:2], pair[1].casefold()))
    return [Named(name=code, label=name) for code, name in names]


def _named(found: Iterable[Any]) -> list[Named]:
    return [Named(name=one.name, label=one.label) for one in found]


def _notes(run: Run, channels: Mapping[str, Channel]) -> list[Named]:
    """The notes that are written by hand."""
    found = []
    for name in sorted(note_names(run.project)):
        template, _ = read_note_template(run, name)
        channel = channels.get(template.front_matter.channel.name) if template else None
        if template and channel and channel.handwritten:
            found.append(Named(name=name, label=template.front_matter.title))
    return found


def _choices(run: Run, settings: Settings | None) -> list[ChoiceShown]:
    content = run.project / "content"
    references, _ = read_references(content)
    choices, *_ = read_choices(content, references, settings.choices if settings else {})
    return [
        ChoiceShown(
            name=choice.id,
            label=choice.question,
            sides=[Side(name=side.id, label=side.label, reason=side.reason) for side in choice.options],
            picked=choice.picked,
        )
        for choice in choices.values()
    ]
