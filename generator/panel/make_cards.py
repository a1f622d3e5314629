"""A list of people → the cards that can be printed, and what is wrong with the others."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from generator.fast_dataclass import dataclass
from generator.model.files import Artifact
from generator.model.notes import Note
from generator.model.paper.printing import FittedCard, PrintItem, PrintJob
from generator.model.people import Panel
from generator.model.plan import Plan
from generator.notes.allocation import NO_SEEDS, wording_seeds
from generator.notes.channels import read_channels
from generator.notes.proofreading import check_interview_dates, check_templates, proofreaders
from generator.panel.cards.address import home_of, postal_address
from generator.panel.cards.company_cards import (
    CompanyCards,
    NotesOf,
    by_company,
    company_cards,
    join_company_cards,
)
from generator.panel.cards.cover import with_cover
from generator.panel.cards.envelopes import (
    check_envelope_shape,
    check_envelope_size,
    place_on_envelope,
    place_on_label,
)
from generator.panel.cards.typed import BY_HAND, LAYOUT, typed_job, with_type
from generator.panel.earlier_run import EarlierRun
from generator.panel.plan.card_step import CardSteps
from generator.panel.print_job import CardOptions, read_print_job
from generator.panel.unwritten import tell_unwritten
from generator.people.read import PeopleList, PeopleOptions
from generator.people.rows import raw_rows
from generator.people.tables.people_file import PeopleFile
from generator.people.tables.write_csv import problem_rows
from generator.printing.imposition_checks import check_card, check_imposition
from generator.printing.printer_checks import check_job_printer
from generator.problems import Checked, Location, Problem, Problems, only_errors
from generator.project.run import Run
from generator.project.template_folders import needs_typesetting, template_folders

PROBLEMS_FILE = "problems.csv"
POSTED = {"envelope", "labels"}
"""Layouts that nobody without an address can have."""
UNADDRESSED = frozenset({"trace", "guide"})
"""Layouts on which no address stands, unless an office's own template has it."""
Compose = Callable[..., CompanyCards]
"""`company_cards` of panels, with what it is given besides for all companies."""
ComposeAll = Callable[[Compose, Sequence[tuple[Panel, ...]]], Iterable[CompanyCards]]
"""Has the cards of each company made: `map`, or by several processes."""


@dataclass(frozen=True)
class Cards:
    """What can be printed, and of how many."""

    job: PrintJob
    panels: Sequence[Panel]
    items: Sequence[PrintItem]
    wanted: int
    """How many people there are, with those whose row has a fault."""
    notes: Sequence[Note]
    """All of them, in the order of the panels."""
    shows_words: bool = True
    """Whether they stand on a sheet that was asked for: on labels and envelopes they do not."""

    def proofreaders(self, *, allow_similar: bool) -> list[Callable[[], Problems]]:
        """Who finds what shows when all notes are read side by side; it is of two cards, and stops none. Nobody
        reads what is on no sheet."""
        if not self.shows_words:
            return []
        return proofreaders(self.notes, self.panels, allow_similar)

    def said(self) -> Iterator[tuple[Location, str]]:
        """What stands on cards besides the cells of the list: the words of a cover, of drafts and of the note's
        wordings, with their places."""
        cover = [self.job.cover.wording] if self.job.cover.wording else []
        wordings = [wording for part in self.job.template.parts for wording in part.wordings]
        for wording in (*cover, *wordings):
            yield wording.where, "".join(segment for segment in wording.segments if isinstance(segment, str))
        for item in self.items:
            if item.card.draft:
                yield from ((item.card.note.where, passage.text) for passage in item.card.note.passages)

    @property
    def edited(self) -> int:
        """How many have the words of a draft that somebody edited."""
        return sum(item.card.draft is not None for item in self.items)


def problem_file(people: PeopleFile, options: PeopleOptions, problems: Problems) -> list[Artifact]:
    """The rows in which something is wrong, for their owner to mend and feed back."""
    wrong = only_errors(problems)
    header, rows = raw_rows(people, wrong, options.encoding, options.maps) if wrong else ([], [])
    return [Artifact(PROBLEMS_FILE, problem_rows(header, rows, wrong))] if rows else []


def make_cards(
    run: Run,
    people: PeopleList,
    options: CardOptions,
    layouts: Sequence[str],
    before: EarlierRun,
    compose_all: ComposeAll = map,
    plan: Plan | None = None,
    everybody: bool = True,
) -> Checked[Cards | None]:
    """Compose and fit: the cards that can be printed, and what is wrong with the others; None where the note, the
    settings or the drafts allow of none. What a card says of its day is by the plan, else by that of
    an earlier run; unless `everybody` gets one, only those do to whom the plan sends one. Nobody does to whom
    nobody is to write."""
    run.step("read")
    job, problems = run.once(options, lambda: read_print_job(run.project, options))
    # The faults of channels are told where the list is read.
    channels, _ = run.once("channels", lambda: read_channels(template_folders(run.project)))
    panels = people.panels
    problems += check_interview_dates(panels, run.today)
    if job is None:
        return Checked(None, problems)
    everyone = [person for panel in panels for person in panel.interviewers]
    in_kit, plan = plan is not None, plan or before.plan.value
    job = replace(job, seeds=wording_seeds(everyone, plan.seeds if plan else NO_SEEDS), day=run.today)
    job = job if BY_HAND & set(layouts) or LAYOUT not in layouts else typed_job(job)
    drafts = before.drafts([job.template], people).collect(problems)
    run.step("compose")
    unfit = check_templates([job.template], channels)
    problems += unfit + check_imposition(job, layouts) + check_job_printer(job, layouts)
    if drafts is None or only_errors([*unfit, *check_card(job)]):
        return Checked(None, problems)
    planned = CardSteps(plan, job.language)
    steps = ((person, planned.step(person)) for person in everyone)
    days = {(person.interview, person.name): step.read_on for person, step in steps if step and step.read_on}
    job = replace(job, read_days=days)
    unwritten = tell_unwritten(run, people) if everybody else frozenset()
    wanted = (
        None if everybody and not unwritten else frozenset(_rows(planned, panels, everybody=everybody)) - unwritten
    )
    words = not layouts or not POSTED.issuperset(layouts)
    work = partial(company_cards, job, drafts=drafts, own=before.own, wanted=wanted, shows_words=words)
    groups = by_company(panels)
    made = join_company_cards(panels, compose_all(work, groups))
    addressed = in_kit or not UNADDRESSED.issuperset(layouts) or needs_typesetting(run.project, layouts)
    items, found = _print_items(job, made.cards, layouts, kit=in_kit, addressed=addressed)
    items = with_type(job, items).collect(found) if LAYOUT in layouts else items
    items = [planned.with_step(item) for item in items]
    return Checked(
        Cards(job, panels, items, people.wanted - len(unwritten), NotesOf(made.laid_out), words),
        problems + made.problems + found,
    )


def _rows(planned: CardSteps, panels: Sequence[Panel], *, everybody: bool) -> Iterator[Location]:
    """The rows of those to whom the plan still sends a card, or of `everybody`."""
    for person in (person for panel in panels for person in panel.interviewers):
        step = planned.step(person)
        if everybody or (step and step.is_pending):
            yield person.where


def _print_items(
    job: PrintJob, fitted: Sequence[FittedCard], layouts: Sequence[str], *, kit: bool, addressed: bool
) -> Checked[list[PrintItem]]:
    """The cards with their numbers, and, if they are wanted, their addresses where there are any; a kit has
    envelopes for those."""
    problems: Problems = []
    covered = [with_cover(job, card).collect(problems) for card in _by_candidate(fitted)]
    items = [
        _print_item(job, number, card, layouts, kit=kit).collect(problems)
        if addressed
        else PrintItem(number, card)
        for number, card in enumerate(covered, 1)
    ]
    if "envelope" in layouts:
        problems += check_envelope_shape(job, [card.person for card in covered]) + check_envelope_size(job)
    return Checked(items, problems)


def _by_candidate(fitted: Sequence[FittedCard]) -> list[FittedCard]:
    """The cards of each candidate together, in the order in which candidates first stand in the file."""
    names = [card.person.get("candidate") for card in fitted]
    first = {name: number for number, name in reversed(list(enumerate(names)))}
    return sorted(fitted, key=lambda card: first[card.person.get("candidate")])


def _print_item(
    job: PrintJob, number: int, card: FittedCard, layouts: Sequence[str], *, kit: bool
) -> Checked[PrintItem]:
    posted = bool(POSTED & set(layouts))
    person = card.person
    address, problems = postal_address(person, job.countries, home_of(person, job.home))
    if not address:
        message = f"{person.name} has no address, so there is no envelope and no label"
        hint = "fill the column address"
        missing = [Problem(person.where, message, hint, check="address-missing", column="address")]
        return Checked(PrintItem(number, card), problems or missing if posted else problems if kit else [])
    lines = (person.name, *address)
    envelope, found = place_on_envelope(job, person, lines) if kit or "envelope" in layouts else (None, [])
    sticker, more = place_on_label(job, person, lines) if "labels" in layouts else (None, [])
    told = [*(problems if posted else []), *found, *more]
    return Checked(PrintItem(number, card, lines, envelope, sticker), told)
