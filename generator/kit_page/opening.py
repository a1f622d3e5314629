"""The office's content → what a form is made of."""

from collections.abc import Iterable, Mapping
from typing import Any

from generator.kit_page.answers import CardSize, ChoiceShown, Column, Named, Opened, Side
from generator.kit_page.offered import offered
from generator.language import joined
from generator.model.channels import Channel
from generator.model.pages.settings import Settings
from generator.model.paper.stationery import Envelope, LabelSheet
from generator.model.people import MODES
from generator.model.situation import OUTCOMES, SHARED, STAGES
from generator.panel.make_plan import read_advice
from generator.people.cells.sentence_ends import STEMS
from generator.people.headers.columns import COLUMNS, MANY_LINES
from generator.people.tables.csv_rows import LONGEST
from generator.places.working_days import known_years
from generator.printing.formats import read_formats
from generator.printing.layouts.calibration import SENTENCES
from generator.project.run import Run
from generator.project.template_folders import template_folders
from generator.rules.choices import read_choices
from generator.rules.references import read_references
from generator.words import FOLDS

ABOUT = (*SHARED, "candidate", "company", "role", "interviewed", "mode", "timezone", "may_call", "return_address")
"""Columns that are asked for once."""


def opened(run: Run, version: int) -> Opened:
    """Everything that there is to choose from, and how columns are called."""
    offer = offered(run)
    settings, folders = offer.settings, template_folders(run.project)
    advice, _ = run.once(("advice",), lambda: read_advice(run.project, {}))
    channels = advice.channels if advice else {}
    return Opened(
        version=version,
        columns=_columns(channels),
        modes=[*MODES],
        stages=[*STAGES],
        outcomes=[*OUTCOMES],
        countries=[Named(name=code, label=name) for code, name in offer.countries.items()],
        channels=[Named(name=name, label=channel.label) for name, channel in channels.items()],
        sectors=[Named(name=one.id, label=one.name) for one in (advice.rules.sectors.values() if advice else ())],
        notes=[Named(name=name, label=title) for name, title in offer.notes.items()],
        cards=[
            CardSize(name=name, label=card.label, width_mm=card.width_mm, height_mm=card.height_mm)
            for name, card in offer.cards.items()
        ],
        folds=[*FOLDS],
        papers=_named(offer.papers.values()),
        envelopes=_named(read_formats(folders, "envelopes", Envelope)[0].values()),
        labels=_named(read_formats(folders, "labels", LabelSheet)[0].values()),
        choices=_choices(run, settings),
        hand_sentences=[*SENTENCES],
        most_people=offer.most_people,
        most_characters=LONGEST,
        years=(years[0], years[-1]) if (years := known_years()) else (0, 0),
        office=settings.office if settings else "",
        home=offer.home,
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


def _named(found: Iterable[Any]) -> list[Named]:
    return [Named(name=one.name, label=one.label) for one in found]


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
