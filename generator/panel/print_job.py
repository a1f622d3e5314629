"""What `afterword cards` is told, and the files that it names: note, card, paper, faces, hand, printer."""

from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

from generator.fast_dataclass import dataclass
from generator.model.channels import NO_CHANNEL, Channel
from generator.model.notes import NoteTemplate
from generator.model.pages.settings import Settings
from generator.model.paper.hand import Handwriting
from generator.model.paper.printing import Cover, PrintJob, PrintSettings
from generator.model.paper.stationery import CardFormat, Envelope, LabelSheet, Paper, PostalRules
from generator.notes.channels import read_channels
from generator.notes.template_files import read_template
from generator.places.countries import read_countries
from generator.printing.fonts import HAND, HAND_WEIGHT, LABEL, READING
from generator.printing.formats import (
    card_named,
    custom_envelope,
    envelope_for,
    read_cards,
    read_format,
    read_formats,
)
from generator.printing.hand import read_hand, read_profile
from generator.printing.imposition import foldable_card
from generator.printing.letters.faces import read_metrics
from generator.printing.looks import read_looks
from generator.printing.office_cards import office_cover, office_face
from generator.printing.own_face import read_own_face
from generator.problems import Checked, Location, Problem, UnknownName
from generator.project.settings import read_settings
from generator.project.template_folders import template_folders
from generator.words import UNDERLAY

T = TypeVar("T")
PAPER = "a4"
"""What sheets are printed on where nobody says otherwise."""
A4_USES, LETTER_USES = ("a6", "l7160"), ("a2", "5160")
"""The card and the labels that are sold where a paper is used: ISO 216 and Avery A4, US note cards and Avery
Letter."""
USES = {"letter": LETTER_USES, "legal": LETTER_USES, "tabloid": LETTER_USES}
"""Paper → its card and labels, where these are not those of A4."""


@dataclass(frozen=True)
class CardOptions:
    """Names are those of files: `templates/print/cards/a6.toml`, `content/notes/thank-you-card.md`."""

    card: str = ""
    """Empty: the usual one of the paper."""
    paper: str = ""
    """Empty: the usual one of the office's country, and for letters what their country types them on."""
    letter: str = ""
    """A form of letters; empty: that of the country."""
    note: str = "thank-you-card"
    fold: str = "flat"
    envelope: str = ""
    labels: str = ""
    flip: str = ""
    ink: str = UNDERLAY
    start: int = 1
    hand: Path | Handwriting | None = None
    """A file, or what was measured; None: what this machine has kept."""
    face: Path | None = None
    """A handwriting face of one's own."""
    printer: str = ""
    config: Path = Path("/nowhere")
    """Where this user's hand and printers are kept."""
    allow_similar: bool = False
    """Whether notes that are alike are a warning only."""


@dataclass(frozen=True)
class _Formats:
    """Every card, paper and class of post there is, by its name."""

    cards: Mapping[str, CardFormat]
    papers: Mapping[str, Paper]
    post: Mapping[str, PostalRules]


def read_print_job(project: Path, options: CardOptions) -> Checked[PrintJob | None]:
    """All that the cards of a run share; None when one of the files has a fault. Raises UnknownName."""
    folders = template_folders(project)
    formats, problems = _formats(folders)
    settings = read_settings(project / "content").collect(problems)
    channels = read_channels(folders).collect(problems)
    template, found = _template(project, options.note, channels)
    problems += found
    hand = _hand(options).collect(problems)
    profile = read_profile(options.printer, options.config).collect(problems)
    cover = office_cover(project / "content", settings).collect(problems) if settings else Cover()
    writing = _writing_face(project / "content", options, settings).collect(problems)
    looks = read_looks(folders).collect(problems)
    if template is None or settings is None or looks is None or problems:
        return Checked(None, problems)
    paper = _named("paper", options.paper or usual_paper(settings.cards.country, formats.papers), formats.papers)
    usual_card, usual_labels = USES.get(paper.name, A4_USES)
    card = foldable_card(card_named(options.card or usual_card, formats.cards), options.fold, paper)
    envelope = _envelope(card, options.envelope, folders).collect(problems)
    labels = read_format(folders, "labels", options.labels or usual_labels, LabelSheet).collect(problems)
    if envelope is None or labels is None:
        return Checked(None, problems)
    return Checked(
        PrintJob(
            template=template,
            card=card,
            formats=tuple(formats.cards.values()),
            papers=tuple(formats.papers.values()),
            settings=PrintSettings(
                paper, profile, options.flip or settings.cards.flip, options.ink, options.start
            ),
            hand=hand,
            writing=read_metrics(writing or HAND, HAND_WEIGHT),
            reading=read_metrics(READING),
            labelling=read_metrics(LABEL),
            language=settings.language,
            looks=looks,
            envelope=envelope,
            labels=labels,
            label_paper=_named("paper", labels.paper, formats.papers),
            fold=options.fold,
            cover=cover,
            post={name.upper(): rules for name, rules in formats.post.items()},
            countries=read_countries(),
            home=settings.cards.country[:2],
            return_address=settings.cards.return_address,
        ),
        [],
    )


def _hand(options: CardOptions) -> Checked[Handwriting]:
    return (
        Checked(options.hand, [])
        if isinstance(options.hand, Handwriting)
        else read_hand(options.hand, options.config)
    )


def _formats(folders: list[Path]) -> Checked[_Formats]:
    cards, problems = read_cards(folders)
    papers = read_formats(folders, "papers", Paper).collect(problems)
    post = read_formats(folders, "post", PostalRules).collect(problems)
    return Checked(_Formats(cards, papers, post), problems)


def _named(option: str, name: str, known: Mapping[str, T]) -> T:
    if name not in known:
        raise UnknownName(option, name, known)
    return known[name]


def usual_paper(country: str, papers: Mapping[str, Paper]) -> str:
    """The paper that printers hold in a country."""
    home = country[:2].upper()
    return next((name for name, paper in papers.items() if home in paper.countries), PAPER)


def _envelope(card: CardFormat, name: str, folders: list[Path]) -> Checked[Envelope | None]:
    """The envelope that was named, else the card's, as it lies before whoever addresses it."""
    wanted = name or card.envelope
    made = custom_envelope(wanted) if wanted else envelope_for(card)
    envelope, problems = Checked(made, []) if made else read_format(folders, "envelopes", wanted, Envelope)
    return Checked(envelope.lying if envelope else None, problems)


def _writing_face(content: Path, options: CardOptions, settings: Settings | None) -> Checked[str | None]:
    """The family of the face that was named for this run, or else of the office's own; None for ours."""
    if options.face:
        return read_own_face(options.face, Location(str(options.face)))
    return office_face(content, settings) if settings else Checked(None, [])


def _template(project: Path, name: str, channels: Mapping[str, Channel]) -> Checked[NoteTemplate | None]:
    template, problems = read_template(project, name)
    channel = channels.get(template.front_matter.channel.name, NO_CHANNEL) if template else NO_CHANNEL
    if template and not channel.handwritten:
        where = template.front_matter.channel.where
        message, hint = f"“{name}” is not a note for a card", "choose another with --note"
        problems.append(
            Problem(where, message, hint, plain="choose another note", check="note-of-another-channel")
        )
    return Checked(template, problems)
