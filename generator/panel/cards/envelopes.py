"""Where an address stands on its envelope and its label: inside what the post's machines read, or a problem."""

from collections.abc import Sequence

from generator.model import (
    Interviewer,
    PlacedAddress,
    PostalRules,
    PrintJob,
    TextStyle,
)
from generator.panel.cards.address import find_country, home_of, sender_lines
from generator.problems import Checked, Location, Problem, Problems

QUIET_MM = 10.0
"""What is kept free at the edges where no country's rules are known."""
NO_RULES = PostalRules("", "", "", QUIET_MM, QUIET_MM, QUIET_MM, QUIET_MM)


def place_on_envelope(job: PrintJob, person: Interviewer, lines: Sequence[str]) -> Checked[PlacedAddress | None]:
    """The envelope of a person: the address right of the middle and below it, the sender at the top left."""
    rules = job.post.get(_country(job, person), NO_RULES)
    width, height = _size(job, lines, job.looks.envelope.address)
    left, right = rules.left_mm, job.envelope.width_mm - rules.right_mm
    bottom = job.envelope.height_mm - rules.bottom_mm
    top = max(rules.top_mm, job.envelope.height_mm - rules.highest_mm)
    if width > right - left or height > bottom - top:
        return Checked(None, [_too_large(job, person, lines, (right - left, bottom - top), (width, height))])
    x = max(left, min(job.envelope.width_mm * 0.42, right - width))
    y = max(top, min(job.envelope.height_mm * 0.62 - height / 2, bottom - height))
    sender = sender_lines(person, job.return_address, job.countries, job.home)
    made = PlacedAddress(tuple(lines), x, y, sender)
    problems = _sender_faults(job, person, made)
    return Checked((None if problems else made), problems)


def place_on_label(job: PrintJob, person: Interviewer, lines: Sequence[str]) -> Checked[PlacedAddress | None]:
    """The label of a person: the address in the middle of its height."""
    width, height = _size(job, lines, job.looks.labels.address)
    sheet = job.labels
    room = sheet.width_mm - 2 * sheet.padding_mm, sheet.height_mm - 2
    if width > room[0] or height > room[1]:
        message = f"{person.name}: the address takes {_mm(width, height)}, a label {sheet.label} has {_mm(*room)}"
        hint, plain = "shorten the address, or choose larger labels with --labels", "shorten the address"
        return Checked(None, [Problem(person.where, message, hint, plain=plain, check="address-too-large")])
    return Checked(PlacedAddress(tuple(lines), sheet.padding_mm, (sheet.height_mm - height) / 2), [])


def check_envelope_shape(job: PrintJob, people: Sequence[Interviewer]) -> Problems:
    """An envelope that machines of the post cannot take: a warning for each country that says so."""
    ratio = job.envelope.width_mm / job.envelope.height_mm
    countries = sorted({_country(job, person) for person in people} & set(job.post))
    return [
        Problem(
            Location(f"templates/print/envelopes/{job.envelope.name}.toml"),
            f"{job.envelope.label} is {ratio:.2f} times as long as high: in {rules.label} a letter of less than "
            f"{rules.ratio_min:g} or more than {rules.ratio_max:g} costs more",
            f"ask for the postage, or choose another with --envelope ({rules.source})",
            warning=True,
            plain=f"ask for the postage ({rules.source})",
            check="envelope-shape",
        )
        for rules in (job.post[country] for country in countries)
        if not rules.ratio_min <= ratio <= rules.ratio_max
    ]


def _country(job: PrintJob, person: Interviewer) -> str:
    """Two letters; empty when nobody has named a country that we know."""
    found = find_country(person.get("country") or home_of(person, job.home), job.countries)
    return found.code if found else ""


def _size(job: PrintJob, lines: Sequence[str], size: TextStyle) -> tuple[float, float]:
    return max(job.labelling.width(line) for line in lines) * size.em_mm, len(lines) * size.pitch_mm


def _too_large(
    job: PrintJob, person: Interviewer, lines: Sequence[str], room: tuple[float, float], size: tuple[float, float]
) -> Problem:
    longest = max(lines, key=job.labelling.width)
    message = (
        f"{person.name}: the address takes {_mm(*size)}, but on an envelope {job.envelope.label} the post reads "
        f"{_mm(*room)}"
    )
    hint = f"shorten “{longest}”"
    return Problem(
        person.where,
        message,
        f"{hint}, or choose a larger one with --envelope",
        plain=hint,
        check="address-too-large",
    )


def _sender_faults(job: PrintJob, person: Interviewer, made: PlacedAddress) -> Problems:
    """A return address that reaches into the address."""
    if not made.sender:
        return []
    look = job.looks.envelope
    width, height = _size(job, made.sender, look.sender)
    below, beside = look.sender_top_mm + height, look.sender_left_mm + width
    if (below <= made.top_mm or beside <= made.left_mm) and beside <= job.envelope.width_mm * 0.55:
        return []
    message = f"{person.name}: the return address takes {_mm(width, height)}, too much for {job.envelope.label}"
    hint = "shorten the return address"
    return [
        Problem(
            person.where,
            message,
            f"{hint}, or choose a larger one with --envelope",
            plain=hint,
            check="address-too-large",
        )
    ]


def _mm(width: float, height: float) -> str:
    return f"{width:.0f} × {height:.0f} mm"
