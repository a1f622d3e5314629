"""Where an address stands on its envelope and its label: inside what the post's machines read, or a problem."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.model.paper.printing import PlacedAddress, PrintJob
from generator.model.paper.stationery import Envelope, PostalRules
from generator.model.people import Interviewer
from generator.panel.cards.address import destination, sender_lines
from generator.places.countries import named_in_sentence
from generator.printing.drawn.set_lines import SetLines, set_lines, smallest_lines
from generator.printing.formats import card_and_size, custom_envelope, envelope_and_size
from generator.printing.imposition import label_grid
from generator.problems import Checked, Location, Problem, Problems

NEAR = 1e-6
Area = tuple[float, float, float, float]
"""Left, top, right and bottom, from the top left corner."""
QUIET_MM = 10.0
"""What is kept free at the edges where no country's rules are known."""
NO_RULES = PostalRules("", "", "", QUIET_MM, QUIET_MM, QUIET_MM, QUIET_MM)
SENDER_SHARE, ABOVE_MM = 0.55, 2.0
"""How much of an envelope's length a return address may take, for the rest is the stamp's; and how far above the
address it ends at the least: within what machines read, nothing stands beside or below the address (USPS,
Publication 28, A1)."""


def place_on_envelope(job: PrintJob, person: Interviewer, lines: Sequence[str]) -> Checked[PlacedAddress | None]:
    """The envelope of a person: the address right of the middle and below it, the sender at the top left."""
    area = _read_area(job, person)
    sender = sender_lines(person, job.return_address, job.countries, job.home)
    if not sender:
        made = _set_address(job, lines, area)
        return Checked(made, [] if made else [_too_large(job, person, lines, area)])
    blocks = list(_set_sender(job, sender))
    for block in blocks:
        below = job.looks.envelope.sender_top_mm + block.height_mm + ABOVE_MM
        if made := _set_address(job, lines, area, below):
            return Checked(replace(made, sender=block.lines, sender_size=block.size), [])
    if not _set_address(job, lines, area):
        return Checked(None, [_too_large(job, person, lines, area)])
    found = _too_much(job, person, lines, sender) if blocks else _sender_too_large(job, person, sender)
    return Checked(None, [found])


def _set_address(job: PrintJob, lines: Sequence[str], area: Area, below_mm: float = 0.0) -> PlacedAddress | None:
    """The address inside an area of the envelope, and below a return address."""
    look, envelope, (left, top, right, bottom) = job.looks.envelope, job.envelope, area
    top = max(top, below_mm)
    made = set_lines(lines, look.address, look.smallest_mm, (right - left, bottom - top))
    if made is None:
        return None
    x = max(left, min(envelope.width_mm * 0.42, right - made.width_mm))
    y = max(top, min(envelope.height_mm * 0.62 - made.height_mm / 2, bottom - made.height_mm))
    return PlacedAddress(made.lines, x, y, made.size)


def _read_area(job: PrintJob, person: Interviewer) -> Area:
    """What the post's machines read of the envelope: left, top, right and bottom, from its top left corner."""
    country = destination(person, job.countries, job.home)
    rules = job.post.get(country.code, NO_RULES) if country else NO_RULES
    width, height = job.envelope.width_mm, job.envelope.height_mm
    top = max(rules.top_mm, height - rules.highest_mm)
    return rules.left_mm, top, width - rules.right_mm, height - rules.bottom_mm


def _set_sender(job: PrintJob, sender: Sequence[str]) -> Iterator[SetLines]:
    """The return address at the top left; and, for where its lines are too many, all of them in one paragraph."""
    look = job.looks.envelope
    room = job.envelope.width_mm * SENDER_SHARE - look.sender_left_mm, job.envelope.height_mm
    joined = ", ".join(line.rstrip(" ,") for line in sender)
    for lines in (sender, [joined]):
        if made := set_lines(lines, look.sender, look.smallest_mm, room):
            yield made


def place_on_label(job: PrintJob, person: Interviewer, lines: Sequence[str]) -> Checked[PlacedAddress | None]:
    """The label of a person: the address in the middle of its height, where printers reach every one of them."""
    look, sheet, grid = job.looks.labels, job.labels, label_grid(job.labels, job.label_paper)
    aside, above = max(sheet.padding_mm, grid.edge_mm - grid.left_mm), max(1.0, grid.edge_mm - grid.top_mm)
    room = sheet.width_mm - 2 * aside, sheet.height_mm - 2 * above
    made = set_lines(lines, look.address, look.smallest_mm, room)
    if made is None:
        takes = smallest_lines(lines, look.address, look.smallest_mm, room[0])
        message = f"{person.name}: the address takes {_mm(takes)} in the smallest type, a label {sheet.label} has "
        message += _room(*room)
        hint, plain = "shorten the address, or choose larger labels with --labels", "shorten the address"
        told = Problem(person.where, message, hint, plain=plain, check="address-too-large", column="address")
        return Checked(None, [told])
    top = (sheet.height_mm - made.height_mm) / 2
    return Checked(PlacedAddress(made.lines, aside, top, made.size), [])


def check_envelope_size(job: PrintJob) -> Problems:
    """A warning for an envelope that the card does not go into."""
    card, envelope = job.card, job.envelope
    sides = sorted((card.width_mm, card.height_mm)), sorted((envelope.width_mm, envelope.height_mm))
    if all(inner <= outer for inner, outer in zip(*sides, strict=True)):
        return []
    where = _where(envelope)
    message = f"{card_and_size(card)} and does not go into {envelope_and_size(envelope)}"
    hint = "choose another with --envelope, or leave it out for the card’s own"
    plain = "choose another envelope"
    return [Problem(where, message, hint, warning=True, plain=plain, check="envelope-too-small")]


def _where(envelope: Envelope) -> Location:
    """The file of an envelope; of one in somebody's own millimetres, or of a card's own, the option."""
    ours = envelope.name and not custom_envelope(envelope.name)
    return Location(f"templates/print/envelopes/{envelope.name}.toml" if ours else "--envelope")


def check_envelope_shape(job: PrintJob, people: Sequence[Interviewer]) -> Problems:
    """An envelope that machines of the post cannot take: a warning for each country that says so."""
    ratio = job.envelope.width_mm / job.envelope.height_mm
    found = (destination(person, job.countries, job.home) for person in people)
    countries = sorted({country.code for country in found if country} & set(job.post))
    return [
        Problem(
            _where(job.envelope),
            f"{job.envelope.label} is {ratio:.2f} times as long as high: "
            f"in {named_in_sentence(rules.name.upper())} a letter of less than {rules.ratio_min:g} or more than "
            f"{rules.ratio_max:g} costs more",
            f"ask for the postage, or choose another with --envelope ({rules.source})",
            warning=True,
            plain=f"ask for the postage ({rules.source})",
            check="envelope-shape",
        )
        for rules in (job.post[country] for country in countries)
        if not rules.ratio_min <= ratio <= rules.ratio_max
    ]


def _too_large(job: PrintJob, person: Interviewer, lines: Sequence[str], area: Area) -> Problem:
    look, room = job.looks.envelope, (area[2] - area[0], area[3] - area[1])
    takes = smallest_lines(lines, look.address, look.smallest_mm, room[0])
    message = (
        f"{person.name}: the address takes {_mm(takes)} in the smallest type, but on an envelope "
        f"{job.envelope.label} the post reads {_room(*room)}"
    )
    hint = "shorten the address"
    return _of_the_envelope(person, message, hint, "address")


def _sender_too_large(job: PrintJob, person: Interviewer, sender: Sequence[str]) -> Problem:
    look = job.looks.envelope
    room = job.envelope.width_mm * SENDER_SHARE - look.sender_left_mm
    takes = smallest_lines(sender, look.sender, look.smallest_mm, room)
    message = f"{person.name}: the return address takes {_mm(takes)}, too much for {job.envelope.label}"
    hint = "shorten the return address"
    return _of_the_envelope(person, message, hint, "return_address")


def _too_much(job: PrintJob, person: Interviewer, lines: Sequence[str], sender: Sequence[str]) -> Problem:
    """Both fit alone, but not one above the other: the longer of the two is to be shortened."""
    longer = "address" if len(lines) >= len(sender) else "return address"
    message = f"{person.name}: the address and the return address together are too much for {job.envelope.label}"
    hint = f"shorten the {longer}"
    return _of_the_envelope(person, message, hint, longer.replace(" ", "_"))


def _mm(made: SetLines) -> str:
    """What lines take, rounded up, as a room is rounded down: what is too much is seen to be."""
    return _size(*(math.ceil(10 * length - NEAR) / 10 for length in (made.width_mm, made.height_mm)))


def _room(width: float, height: float) -> str:
    return _size(*(math.floor(10 * length + NEAR) / 10 for length in (width, height)))


def _size(width: float, height: float) -> str:
    return f"{width:g} × {height:g} mm"


def _of_the_envelope(person: Interviewer, message: str, hint: str, column: str) -> Problem:
    more = f"{hint}, or choose a larger one with --envelope"
    return Problem(person.where, message, more, plain=hint, check="address-too-large", column=column)
