"""What stands on the front of a folded card: the office's words with this person's values, if they fit there."""

from dataclasses import replace

from generator.model.notes import Wording
from generator.model.paper.printing import FittedCard, PrintJob
from generator.notes.allocation import missing_columns
from generator.notes.compose import fill_wording
from generator.printing.drawn.set_lines import set_lines
from generator.printing.drawn.text import composed
from generator.printing.letters.emoji import find_emoji
from generator.problems import Checked, Problem, Problems

SIDES_MM = 12.0
"""What is kept free beside the words on a front, and below them."""


def with_cover(job: PrintJob, card: FittedCard) -> Checked[FittedCard]:
    """The card with its front; a front that cannot be printed is left out and told."""
    wording, person = job.cover.wording, card.person
    if wording is None or job.fold == "flat":
        return Checked(card, [])
    if lacking := missing_columns(wording, person):
        message = f"{person.name}: the cover needs “{'” and “'.join(lacking)}”"
        return Checked(
            card,
            [
                Problem(
                    person.where,
                    message,
                    f"fill it in this row; the cover is at {wording.where}",
                    check="cover-unfillable",
                    column=lacking[0],
                )
            ],
        )
    text, look = composed(fill_wording(wording, person)), job.looks.trace
    room = job.card.width_mm - 2 * SIDES_MM, job.card.height_mm * (1 - look.cover_top) - SIDES_MM
    made = set_lines([text], look.cover, look.cover_smallest_mm, room, rather_whole=False)
    if made is None:
        message = f"{person.name}: “{text}” is too long for the front of {job.card.label}"
        hint = f"shorten it; the cover is at {wording.where}"
        return Checked(card, [Problem(person.where, message, hint, check="cover-too-long")])
    told = _emoji_problems(wording)
    return Checked(replace(card, cover="\n".join(made.lines), cover_size=made.size), told)


def _emoji_problems(wording: Wording) -> Problems:
    """A warning for the emoji of the office's own words; those of a row are told there."""
    emoji = find_emoji("".join(segment for segment in wording.segments if isinstance(segment, str)))
    message, hint = f"the cover leaves out {' '.join(emoji)}", "nobody writes it by hand: say it in words"
    return [Problem(wording.where, message, hint, warning=True, check="emoji-left-out")] if emoji else []
