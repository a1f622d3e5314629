"""The options of the commands, each in one place: a command takes those it has as decorators."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator.cli import parameters as given
from generator.words import FLIPS, FOLDS, FORMATS, INKS, LAYOUTS, ORDERS, SPLITS, UNDERLAY

if TYPE_CHECKING:
    from generator.panel.make_kit import KitOptions
    from generator.panel.make_letters import LetterOptions
    from generator.panel.make_plan import PlanOptions
    from generator.panel.print_job import CardOptions
    from generator.people.read import PeopleOptions

Command = Callable[..., None]
Decorator = Callable[[Command], Command]
PATH = click.Path(path_type=Path)
FILE = click.Path(path_type=Path, exists=True, dir_okay=False)
FOLDER = click.Path(path_type=Path, exists=True, file_okay=False)


def together(*options: Decorator) -> Decorator:
    """Several options as one, shown by `--help` in this order."""

    def decorated(command: Command) -> Command:
        for option in reversed(options):
            command = option(command)
        return command

    return decorated


def out(said: str = "Where output goes.") -> Decorator:
    """`--out`, as a folder whether it was given or not."""
    return click.option("--out", type=PATH, callback=given.out, help=f"{said}  [default: PROJECT/output]")


from_people = click.argument("people", type=FILE, metavar="PEOPLE.csv")
of_people = click.argument("people", type=PATH, metavar="PEOPLE.csv")
"""The same where the file need not be there any more."""
paper = click.option("--paper", default="a4", show_default=True, help="A paper of templates/print/papers/.")

common = together(
    click.option("--project", type=PATH, default=".", show_default="here", is_eager=True,
                 help="The folder with content/."),
    click.option("--format", "form", type=click.Choice(FORMATS), default="text", help="How problems are told."),
    click.option("--jobs", type=click.IntRange(0), default=0, help="Processes; 0: as many as are worth it."),
    click.option("--today", metavar="DATE", callback=given.day, help="The day it is, as 2026-11-18."),
    click.option("-q", "--quiet/--no-quiet", default=False, help="Say nothing but problems."),
    click.option("-v", "--verbose/--no-verbose", default=False, help="Say how long each step took."),
)  # fmt: skip
"""Every command has these."""

peopled = together(
    click.option("--set", "shared", multiple=True, metavar="COLUMN=VALUE", callback=given.shared,
                 help="A value for every row that leaves the column empty."),
    click.option("--from", "sender", metavar="NAME", callback=given.sender,
                 help="Who writes: the same as --set candidate=NAME."),
    click.option("--map", "maps", multiple=True, metavar="THEIRS=COLUMN", callback=given.maps,
                 help='What a column of PEOPLE is to us: "Full Name=name".'),
    click.option("--dates", type=click.Choice(ORDERS),
                 help="How days such as 3/11 are written in PEOPLE, where its columns do not show it."),
    click.option("--encoding", metavar="NAME", callback=given.codec,
                 help="Of a CSV that is not UTF-8, as cp1252."),
)  # fmt: skip
"""Commands that read people."""

carded = together(
    click.option("--card", default="", metavar="NAME",
                 help="A card of templates/print/cards/, or millimetres: 120x90.  [default: a6, or a2 on Letter]"),
    click.option("--fold", type=click.Choice(FOLDS), default="flat", show_default=True, help="Of the card."),
    click.option("--paper", default="", metavar="NAME",
                 help="A paper of templates/print/papers/.  [default: a4, or that of the office’s country]"),
    click.option("--note", default="thank-you-card", show_default=True, help="A note of content/notes/."),
    click.option("--hand", type=FILE, help="A measured hand.  [default: what afterword hand has kept]"),
    click.option("--face", type=FILE, help="A font of your own handwriting, as TrueType.  [default: Kalam]"),
    click.option("--allow-similar/--no-allow-similar", default=False,
                 help="Notes that are alike, or name another row’s company or post, are a warning only."),
    peopled,
)  # fmt: skip
"""Commands that make cards of people."""

lettered = together(
    click.option(
        "--letter",
        default="",
        metavar="NAME",
        help="A form of letters of templates/print/letters/.  [default: that of the country]",
    ),
)
"""Commands that type letters."""

scheduled = together(
    click.option("--choice", "choices", multiple=True, metavar="CHOICE=SIDE", callback=given.sides,
                 help="A side of content/choices.toml for this run."),
    click.option("--zone", metavar="NAME", callback=given.zone,
                 help="Your time zone, as Europe/London.  [default: this machine's]"),
    click.option("--now", metavar="DATETIME", callback=given.moment,
                 help="The moment it is, as 2026-11-18T17:30.  [default: --today at the time it is]"),
)  # fmt: skip
"""Commands that make a plan."""

printed = together(
    click.option("--layout", "layouts", multiple=True, callback=given.layouts, metavar="NAME,…",
                 help=f"One or several of: {', '.join(LAYOUTS)}.  [default: copy]"),
    click.option("--split", type=click.Choice(SPLITS), help="A file for each, instead of one for all."),
    click.option("--printer", default="", metavar="NAME", help="A printer that afterword printer has kept."),
    click.option("--flip", type=click.Choice(FLIPS), help="How the printer turns a sheet."),
    click.option("--ink", type=click.Choice(INKS), default=UNDERLAY, show_default=True,
                 help="Ruled guides: dark, to lie under a card, or light, to print on it."),
    click.option("--start", type=click.IntRange(1), default=1, show_default=True, metavar="N",
                 help="The first free place of a sheet that is partly used."),
    click.option("--envelope", default="", metavar="NAME",
                 help="An envelope of templates/print/envelopes/, or millimetres.  [default: the card's]"),
    click.option("--labels", default="", metavar="NAME",
                 help="Labels of templates/print/labels/.  [default: l7160, or 5160 on Letter]"),
)  # fmt: skip
"""Commands that print."""

sited = together(
    click.option("--drafts/--no-drafts", default=False,
                 help="Drafts and pages not yet due as well, each marked; build puts these into output/preview."),
    click.option("--fail-on-overdue/--no-fail-on-overdue", default=False,
                 help="A review or a test of accessibility that is overdue stops the run."),
)  # fmt: skip
"""Commands that read the whole site."""


def card_options(options: dict[str, Any]) -> "CardOptions":
    """What a command was told of the cards and of its people, taken out of its options."""
    from generator.panel.print_job import CardOptions

    given = {key: options.pop(key) for key in CARD_KEYS if key in options}
    names = {key: value for key, value in given.items() if value is not None}
    return CardOptions(**names, config=config())


def letter_options(options: dict[str, Any]) -> "LetterOptions":
    """What a command was told of letters, taken out of its options."""
    from generator.panel.make_letters import LetterOptions

    names = ("note", "letter", "paper", "printer", "allow_similar")
    return LetterOptions(**{name: options.pop(name) for name in names}, config=config())


def kit_options(options: dict[str, Any], detailed: bool | None = None) -> "KitOptions":
    """What a command was told of the cards and of the plan, taken out of its options."""
    from generator.panel.make_kit import KitOptions

    typed = options.pop("typed", False)
    return KitOptions(people_options(options), card_options(options), plan_options(options, detailed), typed)


def plan_options(options: dict[str, Any], detailed: bool | None = None) -> "PlanOptions":
    """What a command was told of the plan, taken out of its options."""
    from uuid import uuid4

    from generator.panel.make_plan import PlanOptions

    zone, choices = options.pop("zone"), options.pop("choices")
    return PlanOptions(zone, lambda: str(uuid4()), choices, detailed)


def people_options(options: dict[str, Any]) -> "PeopleOptions":
    """How the list of people is to be read, taken out of a command's options."""
    from generator.people.read import PeopleOptions

    shared, sender = options.pop("shared"), options.pop("sender")
    sent = {"candidate": sender} if sender else {}
    return PeopleOptions(
        {**shared, **sent}, options.pop("encoding"), options.pop("maps"), options.pop("dates") or ""
    )


CARD_KEYS = (
    "card", "paper", "letter", "note", "fold", "hand", "face", "printer", "flip", "ink", "start", "envelope",
    "labels", "allow_similar",
)  # fmt: skip


def config() -> Path:
    """Where this user's hand and printers are kept."""
    return Path(click.get_app_dir("afterword"))
