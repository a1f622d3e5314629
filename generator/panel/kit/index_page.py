"""index.html of a kit: what to do first, what is there, and the e-mails to copy."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from functools import partial

from generator.fast_dataclass import dataclass
from generator.language import LOCALE, english_locale, long_date, weekday_and_day
from generator.model.channels import Channel
from generator.model.files import Artifact
from generator.model.plan import Letter, Plan, PlannedStep
from generator.panel.kit.eml import message_link, plain_text
from generator.printing.letters.running_text import with_isolated_phrases
from generator.templating import loader

MENDED = "problems.csv"
FIRST = 5
"""Steps that the page begins with."""
TOLD = {
    "plan.pdf": ("The plan", "what to send to whom and when, to print and tick"),
    "plan.html": ("The plan on the screen", "the same, in your browser"),
    "plan.ics": ("The calendar", "import it into a calendar of its own, which you can delete as a whole"),
    "cards.pdf": ("Cards", "a copy sheet for each person to whom the plan sends one"),
    "typed.pdf": ("Cards", "typed, to be cut from a sheet of card"),
    "letters.pdf": ("Letters", "typed, to print and sign; the folder letters has their words alone"),
    "envelopes.pdf": ("Envelopes", "a page of the envelope’s own size for each person with an address"),
    "debrief.pdf": ("The first hour", "what to write down before you forget it, on paper or on the screen"),
    "phone.pdf": ("The phone", "what to say, with the time it takes, and your voicemail greeting"),
    "record.pdf": ("What you have done", "a dated record, for a job centre"),
    "problems.csv": ("To be mended", "rows in which something is wrong: mend them, and make the kit of them"),
    "plan.json": ("The plan for programs", "all of it as data"),
}
"""File → its name and what it is for, in the order of the page; lists of messages follow phone.pdf."""
AFTER = "phone.pdf"


@dataclass(frozen=True)
class ShownEmail:
    """A message as the page shows it."""

    title: str
    at: datetime
    path: str
    link: str
    text: str
    remarks: Sequence[str]


def index_page(
    folders: loader.Folders,
    plan: Plan,
    letters: Sequence[Letter],
    messages: Mapping[Channel, Sequence[Letter]],
    remarks: Mapping[str, Sequence[str]],
    files: Sequence[str],
    language: str,
    left_out: int = 0,
) -> Artifact:
    """The page; `files` are the paths of what is beside it, `remarks` what may be said of a step's words,
    `left_out` how many people have a row with a fault."""
    steps = {step.id: step for step in plan.named}
    left = sorted((step for step in plan.distinct if step.is_open), key=lambda step: step.at.timestamp())
    page = loader.render_template(
        folders,
        "print/kit.html",
        title=_title(plan),
        made=day_words(plan.made, english_locale(language)),
        language=language,
        plan=plan,
        left_out=_left_out(left_out, files),
        panels=[panel for panel in plan.panels if any(step.is_open for step in panel.steps)],
        first=left[:FIRST],
        moment=partial(moment_words, locale=english_locale(language)),
        files=[(name, *words) for name, words in _named(steps.values()).items() if name in files],
        letters=[_shown_email(letter, steps[letter.step], remarks) for letter in letters],
        messages=[
            (channel.label, [_shown_email(letter, steps[letter.step], remarks) for letter in found])
            for channel, found in messages.items()
        ],
    )
    return Artifact("index.html", with_isolated_phrases(page).encode())


def _left_out(number: int, files: Sequence[str]) -> str:
    """What is said of the people whose row has a fault; empty where there are none."""
    if not number:
        return ""
    who = "One person is" if number == 1 else f"{number} people are"
    where = f": see {MENDED}" if MENDED in files else ""
    return f"{who} left out of all this, for a fault of the row in the list{where}."


def _named(steps: Iterable[PlannedStep]) -> dict[str, tuple[str, str]]:
    """File → its name and what it is for, with the lists of messages of the channels by which steps go."""
    told: dict[str, tuple[str, str]] = {}
    channels = sorted({step.channel for step in steps}, key=lambda channel: (channel.order, channel.name))
    for name, words in TOLD.items():
        told[name] = words
        if name == AFTER:
            told |= {f"{channel.name}.txt": _list_words(channel) for channel in channels}
    return told


def _list_words(channel: Channel) -> tuple[str, str]:
    if channel.connects:
        return "Invitations", f"the words for {channel.label}, within its limits, those that matter most first"
    return channel.label, "the words to copy, by date"


def _title(plan: Plan) -> str:
    names = dict.fromkeys(panel.interview.candidate for panel in plan.panels if panel.interview.candidate)
    return f"After the interview: {', '.join(names)}" if len(names) == 1 else "After the interview"


def _shown_email(letter: Letter, step: PlannedStep, remarks: Mapping[str, Sequence[str]]) -> ShownEmail:
    link = message_link(step.channel, letter.note, letter.to) or ""
    return ShownEmail(
        step.title, step.at, f"emails/{letter.name}.eml", link, plain_text(letter.note), remarks.get(step.id, ())
    )


def moment_words(at: datetime, locale: str = LOCALE) -> str:
    """Monday 23 November, 19:00."""
    return f"{weekday_and_day(at.date(), locale)}, {at:%H:%M}"


def day_words(at: datetime, locale: str = LOCALE) -> str:
    """23 November 2026."""
    return long_date(at.date(), locale)
